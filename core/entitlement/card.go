package entitlement

import (
	"strings"

	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/message"
)

// card gathers a component's findings and says its state: not known while nothing in the record touches it, to discuss while a rule of law,
// guidance or data is open, in place when all of them are met. Usual practice and information never hold a card back.
func (c *checker) card(name string, found []finding.Finding, applies bool) Card {
	k := Card{Component: name, State: NotKnown, Findings: found}
	if !applies {
		k.Findings = nil
		return k
	}
	touched, open, basket := false, false, true
	for _, f := range found {
		touched = touched || len(f.Fields) > 0
		binding := f.Strength == finding.Must || f.Strength == finding.Should || f.Strength == finding.Data || f.Strength == finding.Own
		open = open || (binding && !f.OK)
		for _, field := range f.Fields {
			basket = basket && strings.HasPrefix(field, "choices.")
		}
	}
	if comparison(found) {
		k.State = compared(found)
		k.BasketOnly = k.State == InPlace
		return k
	}
	switch {
	case !touched:
	case open:
		k.State = ToDiscuss
	default:
		k.State, k.BasketOnly = InPlace, basket
	}
	return k
}

// availability says for every qualification that can be chosen whether it is there for the learner's cohort: the September in which Year 10
// starts is not before its first teaching, nor after its last.
func (c *checker) availability() []Availability {
	var all []Availability
	for _, q := range c.cat.Qualifications() {
		if q.Prior() {
			continue
		}
		a := Availability{ID: q.ID, FirstTeaching: q.FirstTeaching, Chosen: c.has[q.ID]}
		a.Available, a.Reason = c.there(q)
		all = append(all, a)
	}
	return all
}

func (c *checker) there(q catalogue.Qualification) (*bool, message.Message) {
	yes, no := true, false
	start := c.rec.Year10Start
	switch {
	case start == "":
		return nil, message.New("entitlement.available.no-start")
	case q.FirstTeaching != "" && q.FirstTeaching > start:
		return &no, message.New("entitlement.available.later", "First", message.Day(q.FirstTeaching))
	case q.LastTeaching != "" && q.LastTeaching < start:
		return &no, message.New("entitlement.available.ended", "Last", message.Day(q.LastTeaching))
	case q.FirstTeaching == "" && !c.existing(q.ID):
		return nil, message.New("entitlement.available.not-known")
	}
	return &yes, message.New("entitlement.available.yes")
}

// existing reports whether the catalogue states that an older qualification goes on being available.
func (c *checker) existing(id string) bool {
	for _, p := range c.cat.Progressions() {
		if p.From == id && p.Relation == "availability" {
			return true
		}
	}
	return false
}
