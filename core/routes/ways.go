package routes

import (
	"strconv"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// passage is one step of the way from 14 to work: from a place to another. A place is an area of study at a level, or an apprenticeship or a
// general step, which have one level each.
type passage struct{ from, to place }

type place struct {
	id    string
	level int // of an area; 0 for the others
}

// learnWays keeps the catalogue's ways by where they go from and to.
func (f *Finder) learnWays() {
	for _, w := range f.cat.Ways() {
		if w.To == "" {
			continue
		}
		from := f.at(w.From, w.FromLevel)
		f.ways[passage{from, f.at(w.To, w.ToLevel)}] = w
		if t, ok := f.cat.Step(w.To); ok && t.Kind == "station" {
			f.onward[from] = append(f.onward[from], t)
		}
	}
}

func (f *Finder) at(id string, level int) place {
	if _, area := f.cat.Area(id); area {
		return place{id, level}
	}
	return place{id: id}
}

// stands is where a step stands on the ways: a course stands for its area.
func stands(s Step) place {
	if s.Kind == "course" {
		return place{s.Area, s.Level}
	}
	return place{id: s.ID}
}

// between gives what the catalogue says of going from one step to the next: the way's id, and the condition of it where there is one.
func (f *Finder) between(from, to Step) (string, message.Text) {
	w := f.ways[passage{stands(from), stands(to)}]
	return w.ID, w.Note
}

// crossings are the ways that change from a vocational course to a general station (a degree, an HNC) that leads to the goal. The area of the course
// must have to do with the goal itself: somebody who learns bricklaying is not sent to a degree in law.
func (s *search) crossings(area string, own bool) {
	for _, l := range s.cat.LinksTo(s.goal) {
		t, ok := s.cat.Step(l.From)
		if !ok || t.Family == "work" {
			continue
		}
		way, ok := s.ways[passage{place{area, 3}, place{id: t.ID}}]
		if !ok {
			continue
		}
		if steps := s.ladder(area, 3); len(steps) > 0 && steps[len(steps)-1].Level == 3 {
			s.add("college", area+" "+t.ID, append(steps, s.stations(t.ID)...), l, own || !l.Stated || way.Own)
		}
	}
}

// begins is the month in which a learner will begin what comes after Year 11, YYYY-MM; "" when it is not known or is past.
func begins(rec learner.Record) string {
	if len(rec.Year10Start) != len("2006-01") || rec.YearGroup >= 12 || rec.Setting == "adult" || rec.Setting == "none" {
		return ""
	}
	year, err := strconv.Atoi(rec.Year10Start[:4])
	if err != nil {
		return ""
	}
	return strconv.Itoa(year+2) + rec.Year10Start[4:]
}

// running leaves out an apprenticeship that a learner cannot begin, because it has not begun or has ended by then.
func (s *search) running(a catalogue.Apprenticeship) bool {
	return a.Status != "ended" && (s.month == "" || a.Begins(s.month))
}
