package routes

import (
	"slices"

	"llwybr/core/catalogue"
)

// learning is the kind of learning that a step is, as support.csv names it in its column for.
func (f *Finder) learning(s Step) string {
	t, station := f.cat.Step(s.ID)
	switch {
	case s.Kind == "apprenticeship" || t.Family == "apprenticeship":
		return "apprenticeship"
	case t.Family == "work" && s.Kind == "job":
		return "job"
	case t.Family == "work":
		return "programme"
	case s.Level >= 4:
		return "higher"
	case station && t.Family == "academic" && t.Kind != "adult":
		return "a-levels"
	}
	return "college"
}

// support are the ids of the rows of support for a step of this kind that fit the learner's age when it begins: so many years on, and later than
// that where the length of a step before is not known.
func (s *search) support(step Step, years float64, known bool) []string {
	age := s.from.later(int(years)).Age()
	from, to := age.Low, age.High
	if !known && to > 0 {
		to = max(to, noLimit)
	}
	kind := s.learning(step)
	var ids []string
	for _, row := range s.helps[kind] {
		if Fits(row, from, to) {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

// noLimit is an age that no row of support ends above.
const noLimit = 120

// Fits reports whether a support is for learners of these ages; every one fits where the ages are not known (to is 0).
func Fits(row catalogue.Support, from, to int) bool {
	return to == 0 || row.AgeMin <= to && (row.AgeMax == 0 || from <= row.AgeMax)
}

// learnSupport keeps the rows of support by the kinds of learning that they are for, money first and then in the order of topics.
func (f *Finder) learnSupport() {
	for _, row := range f.cat.Support() {
		for _, kind := range row.For {
			f.helps[kind] = append(f.helps[kind], row)
		}
	}
	for _, rows := range f.helps {
		slices.SortStableFunc(rows, func(a, b catalogue.Support) int {
			return slices.Index(helpTopics, a.Topic) - slices.Index(helpTopics, b.Topic)
		})
	}
}

// helpTopics are the topics in the order in which they stand with a step.
var helpTopics = []string{"money", "travel", "work", "learning", "welsh", "additional-needs", "wellbeing"}
