package guide

import (
	"cmp"
	"slices"
	"strings"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// Subject is what a learner can start from in place of answers: a school subject with its qualifications for 14 to 16, or an area of study
// after 16.
type Subject struct {
	ID             string // "subject-" and the catalogue's word for it, or the id of the area
	Name           message.Text
	Qualifications []string // of a school subject
}

// Linked is an occupation that the facts link with subjects. It is no match: no answer has a part in it.
type Linked struct {
	Occupation string
	Via        []Via // one for each of the subjects that it is linked with, in the order in which these were asked for
}

// Via is how a subject leads to an occupation: through an area of study or an apprenticeship.
type Via struct {
	Subject string
	Through string   // id of the area or the apprenticeship
	Own     bool     // a part of it is our own reading
	Sources []string // of its parts, where none is our own
	Records []string // what it rests on
}

// schoolKinds are the kinds of qualification by whose name a subject is called, the first before the others.
var schoolKinds = []string{"gcse", "vcse", "skills-for-life", "skills-for-work", "project", "foundation"}

// SchoolSubjects are the subjects of the qualifications for 14 to 16. What is only recorded as held is none of them.
func (g *Guide) SchoolSubjects() []Subject {
	bySubject := map[string][]catalogue.Qualification{}
	var order []string
	for _, q := range g.Catalogue.Qualifications() {
		if q.Prior() || q.Subject == "" {
			continue
		}
		if bySubject[q.Subject] == nil {
			order = append(order, q.Subject)
		}
		bySubject[q.Subject] = append(bySubject[q.Subject], q)
	}
	var all []Subject
	for _, word := range order {
		list := bySubject[word]
		slices.SortStableFunc(list, func(a, b catalogue.Qualification) int {
			return cmp.Compare(slices.Index(schoolKinds, a.Kind), slices.Index(schoolKinds, b.Kind))
		})
		all = append(all, Subject{ID: "subject-" + word, Name: subjectName(list), Qualifications: qualificationIDs(list)})
	}
	return all
}

func qualificationIDs(list []catalogue.Qualification) []string {
	var ids []string
	for _, q := range list {
		ids = append(ids, q.ID)
	}
	return ids
}

// subjectName is what the qualifications of the first kind are called; where these have several names, all of them.
func subjectName(list []catalogue.Qualification) message.Text {
	var cy, en []string
	for _, q := range list {
		if name := bareName(q.Name.EN); q.Kind == list[0].Kind && !slices.Contains(en, name) {
			cy, en = append(cy, bareName(q.Name.CY)), append(en, name)
		}
	}
	return message.Text{CY: strings.Join(cy, " / "), EN: strings.Join(en, " / ")}
}

// StudyAreas are the areas of study after 16 that the facts link with occupations.
func (g *Guide) StudyAreas() []Subject {
	linked := map[string]bool{}
	for _, l := range g.Catalogue.Links() {
		linked[l.From] = true
	}
	var all []Subject
	for _, a := range g.Catalogue.Areas() {
		if linked[a.ID] {
			all = append(all, Subject{ID: a.ID, Name: a.Name})
		}
	}
	return all
}

// bareName is a qualification's name without the word for its kind before it and what stands in brackets behind it.
func bareName(name string) string {
	for _, kind := range []string{"GCSE ", "TGAU ", "VCSE ", "TAAU "} {
		name = strings.TrimPrefix(name, kind)
	}
	name, _, _ = strings.Cut(name, " (")
	return name
}

// FromSubject are the occupations that the facts link with subjects, by id: for a school subject through the ways that start from its
// qualifications, and from those that they stand to lead to; for an area of study, through its own links. An id that is no subject gives none.
func (g *Guide) FromSubject(subjects ...string) []Linked {
	school := map[string]Subject{}
	for _, s := range g.SchoolSubjects() {
		school[s.ID] = s
	}
	found := map[string]*Linked{}
	for _, id := range subjects {
		starts := []start{{to: id}}
		if s, ok := school[id]; ok {
			starts = g.starts(s)
		}
		for occupation, via := range g.reached(id, starts) {
			if found[occupation] == nil {
				found[occupation] = &Linked{Occupation: occupation}
			}
			found[occupation].Via = append(found[occupation].Via, via)
		}
	}
	var all []Linked
	for _, l := range found {
		all = append(all, *l)
	}
	slices.SortFunc(all, func(a, b Linked) int { return cmp.Compare(a.Occupation, b.Occupation) })
	return all
}

// start is where a subject leads first, with what says so.
type start struct {
	to    string
	rests []rest
}

// rest is a record that something rests on.
type rest struct {
	id string
	catalogue.Provenance
}

// starts are the areas and apprenticeships to which the ways from a subject's qualifications lead, and from the qualifications that these
// are stated to lead to.
func (g *Guide) starts(s Subject) []start {
	var all []start
	for _, q := range s.Qualifications {
		all = append(all, g.startsFrom(q)...)
		for _, p := range g.Catalogue.Progressions() {
			if p.From != q || p.To == "" || p.Relation != "stated" || slices.Contains(s.Qualifications, p.To) {
				continue
			}
			for _, next := range g.startsFrom(p.To) {
				next.rests = append([]rest{{p.ID, p.Provenance}}, next.rests...)
				all = append(all, next)
			}
		}
	}
	return all
}

func (g *Guide) startsFrom(qualification string) []start {
	var all []start
	for _, w := range g.Catalogue.Ways() {
		if w.Kind == "start" && w.From == qualification && w.Status != ended {
			all = append(all, start{w.To, []rest{{w.ID, w.Provenance}}})
		}
	}
	return all
}

const ended = "ended"

// reached are the occupations to which the starts of one subject are linked, each by the one that is best founded: a sourced one before our own reading,
// a short one before a long one, and else by id, so that the same facts always give the same answer.
func (g *Guide) reached(subject string, starts []start) map[string]Via {
	best := map[string]Via{}
	for _, s := range starts {
		for _, l := range g.Catalogue.Links() {
			if l.From != s.to || l.Status == ended {
				continue
			}
			via := viaOf(subject, s, l)
			if have, there := best[l.Occupation]; !there || better(via, have) {
				best[l.Occupation] = via
			}
		}
	}
	return best
}

func viaOf(subject string, s start, l Link) Via {
	v := Via{Subject: subject, Through: s.to, Own: !l.Stated}
	for _, r := range append(slices.Clone(s.rests), rest{l.ID, l.Provenance}) {
		v.Own = v.Own || r.Own
		v.Records = append(v.Records, r.id)
		for _, address := range r.Sources {
			if !slices.Contains(v.Sources, address) {
				v.Sources = append(v.Sources, address)
			}
		}
	}
	if v.Own {
		v.Sources = nil
	}
	return v
}

func better(a, b Via) bool {
	if a.Own != b.Own {
		return b.Own
	}
	return cmp.Or(cmp.Compare(len(a.Records), len(b.Records)), cmp.Compare(a.Through, b.Through), slices.Compare(a.Records, b.Records)) < 0
}
