package learner

import (
	"strings"
)

// Kind is a kind of id that a record refers to.
type Kind string

// The kinds of id that Check looks up.
const (
	Qualification Kind = "qualification"
	Place         Kind = "place"
	Occupation    Kind = "occupation"
	Item          Kind = "item"
	Area          Kind = "area" // an Area of Learning and Experience
)

// Known is what Check asks of the catalogue.
type Known interface {
	// Has reports whether there is such an id; one that has ended is still known.
	Has(kind Kind, id string) bool
	// Grade reports whether a grade is on the scale of a known qualification, and if not, the grades that are, in the scale's order.
	Grade(qualification, grade string) (ok bool, expected []string)
}

// Check looks up the ids and grades of a record. The error is a *Faults with every one that is not known; file is what they call the file.
func Check(r Record, file string, known Known) error {
	c := &checker{known: known}
	if r.Home != "" {
		c.id("home", Place, r.Home)
	}
	c.ids("answers.", Item, sortedNames(r.Answers))
	c.ids("choices.", Qualification, r.Choices)
	c.ids("offered.", Qualification, sortedNames(r.Offered))
	for _, result := range r.Results {
		c.result(result)
	}
	c.ids("learning.areas.", Area, r.Learning.Areas)
	c.ids("liked.", Occupation, r.Liked)
	c.ids("struck.", Occupation, r.Struck)
	return faults(file, c.faults)
}

type checker struct {
	known  Known
	faults []Fault
}

// id reports whether the id is known, and keeps the fault when it is not.
func (c *checker) id(field string, kind Kind, id string) bool {
	ok := c.known.Has(kind, id)
	if !ok {
		c.faults = append(c.faults, fault(field, "record.unknown-"+string(kind), "ID", id))
	}
	return ok
}

func (c *checker) ids(prefix string, kind Kind, ids []string) {
	for _, id := range ids {
		c.id(prefix+id, kind, id)
	}
}

func (c *checker) result(r Result) {
	field := "results." + r.Qualification
	if !c.id(field, Qualification, r.Qualification) {
		return
	}
	if ok, grades := c.known.Grade(r.Qualification, r.Grade); !ok {
		c.faults = append(c.faults, fault(field+".grade", "record.grade-off-scale", "Grade", r.Grade, "Values", strings.Join(grades, ", ")))
	}
}
