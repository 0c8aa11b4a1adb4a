package search

import (
	"slices"
	"strings"

	"llwybr/core/welsh"
)

// The tiers in which a word of the query may be found, best last: what was typed before what it may be a form of, names before everyday words
// but for whole ones, other words of a concept below what was typed, guesses at typing slips at the very end. For a query of one word a better tier always
// comes first; for more, the better mean.
const (
	nowhere = iota
	slipExtra
	slipName
	conceptPart
	extraMutated
	extraBeginning
	conceptExtra
	conceptName
	otherBeginning // of a word in the name that the window does not show: "gym" in an English one is no "gymunedol"
	namePlural
	nameMutatedBeginning
	nameMutated
	nameBeginning // accents aside
	nameBeginningExact
	extraWord // a whole everyday word before the beginning of a name: "radio" is the presenter before the radiographer
	nameFolded
	nameExact
)

// text is one text of an entry, divided into words.
type text struct {
	folded, normal []string
}

func divide(s string) text {
	words := welsh.Words(welsh.Normal(s))
	t := text{normal: words}
	for _, w := range words {
		t.folded = append(t.folded, welsh.Fold(w))
	}
	return t
}

// find gives the best tier in which the name holds the term.
func (x text) find(t term, isWelsh bool) int {
	best := nowhere
	for i := range x.folded {
		best = max(best, x.findAt(i, t, isWelsh))
	}
	return best
}

func (x text) findAt(i int, t term, isWelsh bool) int {
	switch x.at(i, t.parts, t.prefix) {
	case whole:
		if x.normal != nil && x.sameAt(i, t.typed, false) {
			return nameExact
		}
		return nameFolded
	case beginning:
		if x.normal != nil && x.sameAt(i, t.typed, true) {
			return nameBeginningExact
		}
		return nameBeginning
	}
	best := nowhere
	if isWelsh {
		for _, form := range t.forms {
			best = max(best, [...]int{nowhere, nameMutatedBeginning, nameMutated}[x.at(i, form, t.prefix && wide(form))])
		}
		best = max(best, x.anyAt(i, t.plurals, namePlural))
		if x.normal != nil && slices.Contains(t.accented, x.normal[i]) {
			best = max(best, nameMutated)
		}
	}
	if !isWelsh {
		best = x.anyAt(i, one(t.english), namePlural)
	}
	return max(best, x.anyAt(i, t.slips, slipName))
}

func (x text) anyAt(i int, all [][]string, tier int) int {
	for _, parts := range all {
		if x.at(i, parts, false) == whole {
			return tier
		}
	}
	return nowhere
}

// findExtra gives the best tier among everyday words.
func (x text) findExtra(t term, isWelsh bool) int {
	best := nowhere
	for i := range x.folded {
		switch x.at(i, t.parts, t.prefix) {
		case whole:
			return extraWord
		case beginning:
			best = max(best, extraBeginning)
		}
		best = max(best, x.anyAt(i, t.slips, slipExtra))
		if isWelsh {
			best = max(best, x.anyAt(i, t.forms, extraMutated), x.anyAt(i, t.plurals, extraMutated))
		} else {
			best = max(best, x.anyAt(i, one(t.english), extraMutated))
		}
	}
	return best
}

// one are words as forms of one part.
func one(words []string) [][]string {
	var forms [][]string
	for _, w := range words {
		forms = append(forms, []string{w})
	}
	return forms
}

// in gives the best tier in which a field holds the term.
func (x text) in(field int, t term) int {
	if field < names {
		return x.find(t, field == inWelsh)
	}
	return x.findExtra(t, field == inWelshExtra)
}

// How parts may stand at a place in a text.
const (
	absent = iota
	beginning
	whole
)

// at tells whether the parts stand in the text from word i on; the last may be the beginning of its word when prefix is true.
func (x text) at(i int, parts []string, prefix bool) int {
	if i+len(parts) > len(x.folded) {
		return absent
	}
	last := len(parts) - 1
	if !slices.Equal(x.folded[i:i+last], parts[:last]) {
		return absent
	}
	switch {
	case x.folded[i+last] == parts[last]:
		return whole
	case prefix && strings.HasPrefix(x.folded[i+last], parts[last]):
		return beginning
	}
	return absent
}

// sameAt tells the same with accents.
func (x text) sameAt(i int, typed []string, prefix bool) bool {
	return text{folded: x.normal}.at(i, typed, prefix) != absent
}
