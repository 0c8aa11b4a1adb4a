package doors

import (
	"errors"
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// After gives the doors of a changed basket, each with how it stood before. The error names every conflict.
func (f *Finder) After(rec learner.Record, today string, add, drop []string) ([]Door, error) {
	then, err := f.Basket(rec, add, drop)
	if err != nil {
		return nil, err
	}
	return f.Between(rec, then, today), nil
}

// Between gives the doors of a record, each with how it stood in another one before.
func (f *Finder) Between(before, then learner.Record, today string) []Door {
	was, all := f.States(before, today), f.Doors(then, today)
	for i, d := range all {
		if s, ok := was[d.ID]; ok {
			all[i].Was = s
		}
	}
	return all
}

// Basket gives the record with choices added and dropped. It refuses what no basket can hold, each fault by name: a choice that is not in the
// facts, not there for the learner's year, there already or not there to drop; two of which one is taken; one without what it needs.
func (f *Finder) Basket(rec learner.Record, add, drop []string) (learner.Record, error) {
	var faults []error
	for _, id := range drop {
		if !slices.Contains(rec.Choices, id) {
			faults = append(faults, message.Fail(nil, "door.not-chosen", "Name", f.name(id)))
		}
	}
	kept := slices.DeleteFunc(slices.Clone(rec.Choices), func(id string) bool { return slices.Contains(drop, id) })
	for _, id := range add {
		if err := f.addable(rec, kept, id); err != nil {
			faults = append(faults, err)
			continue
		}
		kept = append(kept, id)
	}
	if len(faults) > 0 {
		return rec, errors.Join(faults...)
	}
	if err := errors.Join(f.conflicts(kept, add)...); err != nil {
		return rec, err
	}
	slices.Sort(kept)
	rec.Choices = kept
	rec.Results = slices.DeleteFunc(slices.Clone(rec.Results), func(r learner.Result) bool {
		return r.Status != achieved && slices.Contains(drop, r.Qualification) && !slices.Contains(add, r.Qualification)
	})
	return rec, nil
}

// achieved is the status of a result that is there; what is expected goes with the choice of which it was expected.
const achieved = "achieved"

// addable says why a qualification cannot be added; nil when it can.
func (f *Finder) addable(rec learner.Record, choices []string, id string) error {
	q, ok := f.cat.Qualification(id)
	switch {
	case !ok || q.Prior():
		return message.Fail(nil, "door.no-choice", "Value", id)
	case slices.Contains(choices, id):
		return message.Fail(nil, "door.chosen-already", "Name", q.Name)
	case rec.Year10Start != "" && !q.Begins(rec.Year10Start):
		return message.Fail(nil, "door.not-your-year", "Name", q.Name)
	}
	return nil
}

// conflicts are the rules between two choices that an added one breaks.
func (f *Finder) conflicts(choices, added []string) []error {
	var all []error
	for _, x := range f.cat.Exclusions() {
		if Breaks(x, choices) && (slices.Contains(added, x.First) || slices.Contains(added, x.Second)) {
			all = append(all, message.Fail(nil, "door.conflict."+x.Kind, "First", f.name(x.First), "Second", f.name(x.Second)))
		}
	}
	return all
}

// Breaks reports whether a set of choices breaks a rule between two: both of a pair of which one is taken, or one without the other that it needs.
func Breaks(x catalogue.Exclusion, choices []string) bool {
	return broken(x, slices.Contains(choices, x.First), slices.Contains(choices, x.Second))
}

// broken is Breaks for which of the two are chosen.
func broken(x catalogue.Exclusion, first, second bool) bool {
	return first && (x.Kind == "needs") != second
}

func (f *Finder) name(id string) message.Text {
	if q, ok := f.cat.Qualification(id); ok {
		return q.Name
	}
	return message.Same(id)
}
