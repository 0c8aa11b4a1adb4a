package ideas

import (
	"slices"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// start is what the learner chose to start from, and what there is to choose.
type start struct {
	chosen []guide.Subject // in the order in which they were chosen
	school []guide.Subject // in alphabetical order, without the chosen ones
	areas  []guide.Subject
	none   []guide.Subject // chosen ones that the facts link with no occupation
}

// readStart adds to the view what the facts link with the subjects that were chosen; ids that are none are left out.
func (v *view) readStart(w screen.Alphabet, g *guide.Guide, rec learner.Record, ids []string) {
	school, areas := g.SchoolSubjects(), g.StudyAreas()
	v.start = start{school: open(w, school, ids), areas: open(w, areas, ids)}
	for _, id := range ids {
		for _, s := range slices.Concat(school, areas) {
			if s.ID == id {
				v.start.chosen = append(v.start.chosen, s)
			}
		}
	}
	leads := map[string]bool{}
	for _, l := range g.FromSubject(ids...) {
		for _, via := range l.Via {
			leads[via.Subject] = true
		}
		if slices.Contains(rec.Struck, l.Occupation) {
			continue
		}
		r := v.row(g, rec, g.Why(rec.Answers, v.profile, l.Occupation))
		r.via = l.Via
		v.rows[bySubject] = append(v.rows[bySubject], r)
	}
	v.rows[bySubject] = screen.Alphabetical(w, v.rows[bySubject], nameOf)
	for _, s := range v.start.chosen {
		if !leads[s.ID] {
			v.start.none = append(v.start.none, s)
		}
	}
}

// open are the subjects that can still be chosen, in alphabetical order.
func open(w screen.Alphabet, all []guide.Subject, chosen []string) []guide.Subject {
	left := slices.DeleteFunc(slices.Clone(all), func(s guide.Subject) bool { return slices.Contains(chosen, s.ID) })
	return screen.Alphabetical(w, left, func(s guide.Subject) message.Text { return s.Name })
}

// linked is the row of an idea that stands there because of a subject; nil where it does not.
func (v view) linked(id string) *row {
	for i := range v.rows[bySubject] {
		if v.rows[bySubject][i].id == id {
			return &v.rows[bySubject][i]
		}
	}
	return nil
}

// subject is what was chosen, by its id.
func (v view) subject(id string) guide.Subject {
	for _, s := range v.start.chosen {
		if s.ID == id {
			return s
		}
	}
	return guide.Subject{Name: message.Same(id)}
}

// subjectsOf and subjectWord are how the screen saves which subjects were chosen.
func subjectsOf(word string) []string { return strings.Fields(word) }

func subjectWord(ids []string) string { return strings.Join(ids, " ") }
