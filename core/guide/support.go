package guide

import (
	"llwybr/core/learner"
	"llwybr/core/routes"
)

// Ages are how old a learner is now, and will be when their next step begins: from and to. Both are 0 where that is not known.
func (g *Guide) Ages(rec learner.Record) (from, to int) {
	band := g.Standing(rec).Age()
	if band.High == 0 {
		return 0, 0
	}
	from = band.Low
	if y := rec.YearGroup; y > 0 { // a pupil of Year N is N+4 or N+5 years old in that year
		from = min(from, y+4)
	}
	return from, band.High
}

// Fits reports whether a support is for learners of these ages; every one fits where the ages are not known.
func Fits(s Support, from, to int) bool {
	return routes.Fits(s, from, to)
}
