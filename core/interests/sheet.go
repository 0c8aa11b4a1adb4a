package interests

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Item is one activity of the inventory.
type Item struct {
	ID    string // e.g. "R1"; unique within the form
	Scale Scale
}

// Sheet holds a learner's answers by item id: 1 dislike, 3 in between, 5 enjoy; 0 is "don't know" or "never tried" and counts as missing,
// as does an item that is absent (not answered).
type Sheet map[string]int

// MaxAnswer is the highest answer an item takes; the lowest is 0.
const MaxAnswer = 5

// FaultKind says what is wrong with an item or an answer.
type FaultKind string

// The kinds of fault: of the sheet (an id that the form does not have, an answer outside 0 to 5) and of the form itself (an id that stands
// twice, a scale that is none of the six).
const (
	UnknownItem  FaultKind = "unknown-item"
	AnswerRange  FaultKind = "answer-range"
	RepeatedItem FaultKind = "repeated-item"
	UnknownScale FaultKind = "unknown-scale"
)

// Fault is one thing wrong with a sheet or its form. It is an error, so errors.As finds it in a SheetError.
type Fault struct {
	Item   string // the item's id, as it was given
	Kind   FaultKind
	Answer int // the answer given; only for faults of the sheet
}

// Error implements error with the kind and the item, in no language.
func (f Fault) Error() string {
	switch f.Kind {
	case UnknownItem, AnswerRange:
		return fmt.Sprintf("%s %q=%d", f.Kind, f.Item, f.Answer)
	default:
		return fmt.Sprintf("%s %q", f.Kind, f.Item)
	}
}

// SheetError holds everything that is wrong with a sheet, sorted by item id and then by kind.
type SheetError struct{ Faults []Fault }

// Error implements error with all faults on one line, in no language.
func (e *SheetError) Error() string {
	parts := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		parts[i] = f.Error()
	}
	return "interests: " + strings.Join(parts, "; ")
}

// Unwrap gives the faults one by one.
func (e *SheetError) Unwrap() []error {
	errs := make([]error, len(e.Faults))
	for i, f := range e.Faults {
		errs[i] = f
	}
	return errs
}

// check returns a *SheetError with all faults of form and sheet together, or nil.
func check(items []Item, sheet Sheet) error {
	known, faults := checkForm(items)
	for id, answer := range sheet {
		switch {
		case !known[id]:
			faults = append(faults, Fault{Item: id, Kind: UnknownItem, Answer: answer})
		case answer < 0 || answer > MaxAnswer:
			faults = append(faults, Fault{Item: id, Kind: AnswerRange, Answer: answer})
		}
	}
	if len(faults) == 0 {
		return nil
	}
	slices.SortFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Item, b.Item), cmp.Compare(a.Kind, b.Kind))
	})
	return &SheetError{Faults: faults}
}

func checkForm(items []Item) (known map[string]bool, faults []Fault) {
	known = make(map[string]bool, len(items))
	for _, item := range items {
		if known[item.ID] {
			faults = append(faults, Fault{Item: item.ID, Kind: RepeatedItem})
		}
		if item.Scale.Index() < 0 {
			faults = append(faults, Fault{Item: item.ID, Kind: UnknownScale})
		}
		known[item.ID] = true
	}
	return known, faults
}
