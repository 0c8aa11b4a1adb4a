package guide

import (
	"errors"

	"llwybr/core/interests"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// wordSheet turns the faults of a sheet into messages.
func wordSheet(err error) error {
	var bad *interests.SheetError
	if !errors.As(err, &bad) {
		return err
	}
	var all []error
	for _, f := range bad.Faults {
		all = append(all, message.Fail(nil, "interests.fault."+string(f.Kind), "Item", f.Item, "Answer", f.Answer))
	}
	return errors.Join(all...)
}

// Read reads a learner file and checks it against the catalogue. The error names every fault with file, field and what was expected.
func (g *Guide) Read(name string, data []byte) (learner.Record, error) {
	rec, err := learner.Parse(name, data)
	if err != nil {
		return rec, err
	}
	return rec, learner.Check(rec, name, known{g})
}

// known lets a record be checked against the catalogue.
type known struct{ *Guide }

// Has implements learner.Known.
func (k known) Has(kind learner.Kind, id string) bool {
	c := k.Catalogue
	var ok bool
	switch kind {
	case learner.Qualification:
		_, ok = c.Qualification(id)
		if !ok {
			_, ok = c.Course(id)
		}
		if !ok {
			_, ok = c.Apprenticeship(id)
		}
	case learner.Place:
		_, ok = c.Place(id)
	case learner.Occupation:
		_, ok = c.Occupation(id)
	case learner.Item:
		_, ok = c.Item(id)
	case learner.Area:
		for _, a := range c.AoLs() {
			ok = ok || a.ID == id
		}
	}
	return ok
}

// completed is the scale of courses and apprenticeships: a learner has completed one or expects to.
const completed = "pass"

// Grade implements learner.Known: the grade is on the qualification's own scale.
func (k known) Grade(qualification, grade string) (bool, []string) {
	scale := completed
	if q, ok := k.Catalogue.Qualification(qualification); ok {
		scale = q.Scale
	}
	if _, err := k.scales().Grade(scale, grade); err == nil {
		return true, nil
	}
	var expected []string
	for _, g := range k.scales()[scale] {
		expected = append(expected, g.Grade)
	}
	return false, expected
}
