package routes

import (
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/requirement"
)

// Standing is where a learner stands: what they hold, expect or are taking, and how old they will be. It implements requirement.Person.
type Standing struct {
	holdings []requirement.Holding
	age      requirement.AgeBand
	level    int
	setting  string
	leaver   bool
}

// Unknown is the level of a learner who has recorded nothing that has one.
const Unknown = -1

// Stand reads a record. Results that the catalogue does not know are left out: learner.Check reports them.
func Stand(cat *catalogue.Catalogue, scales requirement.Scales, rec learner.Record) Standing {
	s := Standing{age: ageBand(rec), setting: rec.Setting, level: Unknown}
	s.leaver = rec.YearGroup >= 12 || rec.Setting == "none" || rec.Setting == "adult"
	graded := map[string]bool{}
	for _, r := range rec.Results {
		if h, ok := resultHolding(cat, scales, r); ok {
			s.holdings = append(s.holdings, h)
			graded[r.Qualification] = true
		}
	}
	for _, id := range rec.Choices {
		if q, ok := cat.Qualification(id); ok && !graded[id] && !s.leaver {
			s.holdings = append(s.holdings, choiceHolding(q, scales))
		}
	}
	for _, h := range s.holdings {
		s.level = max(s.level, reached(h))
	}
	return s
}

// reached is the level that a holding stands for on the map: the grade's own, or for a choice without a grade the lowest that it can give.
func reached(h requirement.Holding) int {
	return h.Level
}

// Holdings implements requirement.Person.
func (s Standing) Holdings() []requirement.Holding { return s.holdings }

// Age implements requirement.Person: how old the learner will be when the next step begins.
func (s Standing) Age() requirement.AgeBand { return s.age }

// Setting implements requirement.Person: where the learner learns; "" = not answered.
func (s Standing) Setting() string { return s.setting }

// Level is the highest level reached or expected; Unknown when nothing says.
func (s Standing) Level() int { return s.level }

// in is the level reached as an area of study sees it: a vocational course of another area is Level 1 at most there, for it is no course before its own.
func (s Standing) in(area string) int {
	level := Unknown
	for _, h := range s.holdings {
		at := reached(h)
		if h.Vocation && len(h.Areas) > 0 && !slices.Contains(h.Areas, area) {
			at = min(at, 1)
		}
		level = max(level, at)
	}
	return level
}

// later is the same learner so many years on.
func (s Standing) later(years int) Standing {
	if s.age.High > 0 {
		s.age.Low += years
		s.age.High += years
	}
	return s
}

// ageBand reads how old the learner will be when a step after this one begins. A pupil of Year N is N+4 or N+5 years old in that year,
// and every Year 11 pupil is 16 by the end of August (the compulsory school age rule).
func ageBand(rec learner.Record) requirement.AgeBand {
	y := rec.YearGroup
	switch {
	case rec.Setting == "adult":
		return requirement.AgeBand{Low: 19, High: 99, Field: "setting"}
	case y >= 7 && y <= 11:
		return requirement.AgeBand{Low: 15, High: 16, Field: "year_group"}
	case y >= 12:
		return requirement.AgeBand{Low: y + 4, High: y + 5, Field: "year_group"}
	}
	return requirement.AgeBand{}
}

func resultHolding(cat *catalogue.Catalogue, scales requirement.Scales, r learner.Result) (requirement.Holding, bool) {
	h := requirement.Holding{ID: r.Qualification, Field: "results." + r.Qualification, Graded: r.Grade != "", Expected: r.Status != "achieved", Level: -1}
	if q, ok := cat.Qualification(r.Qualification); ok {
		describe(&h, q, scales)
		if q.Subject == "" && h.GCSEs > 0 {
			h.Unnamed, h.Apart = true, named(cat)
		}
		if g, err := scales.Grade(q.Scale, r.Grade); err == nil {
			h.Level, h.Grade, h.Own = g.Level, g.GCSE, g.Grade
			if q.Scale == "pass" {
				h.Level = q.LevelMax
			}
		}
		return h, true
	}
	if k, ok := cat.Course(r.Qualification); ok {
		h.Level, h.Areas, h.Vocation = k.LevelMax, []string{k.Area}, true
		return h, true
	}
	if a, ok := cat.Apprenticeship(r.Qualification); ok {
		h.Level, h.Vocation = a.Level, true
		return h, true
	}
	return h, false
}

// named are the subjects in which a single GCSE that is held already has a row of its own: one whose subject is not recorded is none of them.
func named(cat *catalogue.Catalogue) []string {
	var all []string
	for _, q := range cat.Qualifications() {
		if q.Prior() && q.Award == "single" && q.Subject != "" {
			all = append(all, q.Subject)
		}
	}
	return all
}

func choiceHolding(q catalogue.Qualification, scales requirement.Scales) requirement.Holding {
	h := requirement.Holding{ID: q.ID, Field: "choices." + q.ID, Level: -1, Expected: true}
	describe(&h, q, scales)
	return h
}

// describe says what a qualification counts as: GCSEs by their number where its scale says which letter a grade counts as, VCSE and the like
// as kinds that a provider may accept, the rest (A levels, vocational qualifications held already) at their level.
func describe(h *requirement.Holding, q catalogue.Qualification, scales requirement.Scales) {
	h.Subjects, h.Scale, h.Most = []string{q.Subject}, scales[q.Scale], q.LevelMax
	switch {
	case scales.Counts(q.Scale) && q.Award == "double":
		h.GCSEs = 2
	case scales.Counts(q.Scale):
		h.GCSEs = 1
	case q.Prior():
		h.Vocation = true
	default:
		h.Other = true
	}
}
