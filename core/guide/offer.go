package guide

import (
	"io"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/offer"
)

// The types of a school's or college's own list, by names of the guide's own.
type (
	Offer = offer.Offer
	Clash = offer.Clash

	OfferFault  = offer.Fault
	OfferOption = offer.Option
	OfferCourse = offer.Course
)

// Offered is whether a choice at 14 can be chosen, and who says so.
type Offered struct {
	Answer string // yes | no | "" = not known
	Own    bool   // the learner says so
	From   string // else the school whose own list says so
	Day    string // YYYY-MM-DD on which that list was read in
	Old    bool   // more than a year ago
	Said   offer.Option
}

// WithOffers gives a guide that also knows the lists of a school and of colleges. options is that of the learner's own school (nil: none); the courses
// of the others are laid over the catalogue, the earlier ones first. The guide itself stays as it is.
func (g *Guide) WithOffers(options *Offer, courses ...Offer) *Guide {
	cat := g.Catalogue
	for i := len(courses) - 1; i >= 0; i-- {
		cat = courses[i].Lay(cat)
	}
	d := New(cat)
	d.options = options
	return d
}

// School is the list of the learner's own school; false where there is none.
func (g *Guide) School() (Offer, bool) {
	if g.options == nil {
		return Offer{}, false
	}
	return *g.options, true
}

// Offered says whether a choice is there for a learner: what they say themselves, else what their school's list says for the year in which they start
// Year 10, else not known. today (YYYY-MM-DD) tells whether the list is old.
func (g *Guide) Offered(rec learner.Record, qualification, today string) Offered {
	if own := rec.Offered[qualification]; own != "" {
		return Offered{Answer: own, Own: true}
	}
	o, ok := g.School()
	if !ok {
		return Offered{}
	}
	said, ok := o.Says(qualification, rec.Year10Start)
	if !ok {
		return Offered{}
	}
	return Offered{Answer: map[bool]string{true: "yes", false: "no"}[said.Offered], From: o.From, Day: o.Day, Old: o.Old(today), Said: said}
}

// Clashes are the learner's choices that stand in one block of their school's list. What the learner says is not there takes up no block.
func (g *Guide) Clashes(rec learner.Record) []Clash {
	o, ok := g.School()
	if !ok {
		return nil
	}
	var choices []string
	for _, id := range rec.Choices {
		if rec.Offered[id] != "no" {
			choices = append(choices, id)
		}
	}
	return o.Clashes(choices, rec.Year10Start)
}

// ReadOffer reads a file that somebody brings. day (YYYY-MM-DD) is today. The offer holds the good rows, the faults name the others.
func (g *Guide) ReadOffer(in io.Reader, day string) (Offer, []OfferFault, error) {
	return offer.Read(in, g.Catalogue, day)
}

// KeptOffer reads a list as Offer.Pack wrote it.
func (g *Guide) KeptOffer(data []byte) (Offer, []OfferFault, error) {
	return offer.Unpack(data, g.Catalogue)
}

// OfferTemplate is a list to fill in, in a language: of courses, or of the choices at 14.
func (g *Guide) OfferTemplate(courses bool, language, school string) []byte {
	return offer.Template(g.Catalogue, courses, language, school)
}

// listedTable is the table of courses; those of a list are laid over it.
const listedTable = "courses"

// listed is a course that stands in a college's own list, and not in the catalogue.
func (g *Guide) listed(id string) (Course, bool) {
	k, ok := g.Catalogue.Course(id)
	return k, ok && k.From != ""
}

// listedEvidence is what can be asked of a course of a list: whose it is, and when it was read in.
func (g *Guide) listedEvidence(ref Ref, id string, today message.Day) (Evidence, bool) {
	k, ok := g.listed(id)
	if !ok {
		return Evidence{}, false
	}
	return Evidence{Ref: ref, Table: listedTable, Name: k.Name, Kind: k.Evidence, Status: k.Status, ReadOn: message.Day(k.ReadOn), Check: Old(k.Provenance, today),
		Welsh: Welsh{State: k.CYStatus}, From: k.From}, true
}
