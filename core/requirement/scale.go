package requirement

import (
	"sort"

	"llwybr/core/message"
)

// Grade is one grade of a scale.
type Grade struct {
	Rank  int    // 1 is the lowest
	Grade string // as it is written: "CC"
	Level int    // the CQFW level that it is worth; 0 = entry
	GCSE  string // the single-GCSE letter that it counts as; "" = it never counts as a GCSE
}

// Scales are the grade scales by id, each from the lowest grade up.
type Scales map[string][]Grade

// Add puts a grade on a scale and keeps the scale in order.
func (s Scales) Add(scale string, g Grade) {
	s[scale] = append(s[scale], g)
	sort.SliceStable(s[scale], func(i, j int) bool { return s[scale][i].Rank < s[scale][j].Rank })
}

// Grade finds a grade. One that is not on the scale is a message.Error naming it and the scale's own grades.
func (s Scales) Grade(scale, grade string) (Grade, error) {
	known := make(message.List, 0, len(s[scale]))
	for _, g := range s[scale] {
		if g.Grade == grade {
			return g, nil
		}
		known = append(known, g.Grade)
	}
	if len(known) == 0 {
		return Grade{}, message.Fail(nil, "requirement.no-scale", "Grade", grade)
	}
	return Grade{}, message.Fail(nil, "requirement.off-scale", "Grade", grade, "Grades", known)
}

// rankOn gives a grade's rank on a scale; 0 when it is not on it.
func rankOn(scale []Grade, grade string) int {
	for _, g := range scale {
		if g.Grade == grade {
			return g.Rank
		}
	}
	return 0
}

// Counts reports whether a scale is one of GCSEs: a row of it says which letter a grade counts as.
func (s Scales) Counts(scale string) bool {
	for _, g := range s[scale] {
		if g.GCSE != "" {
			return true
		}
	}
	return false
}

// Reaches reports whether a single-GCSE letter is at least another; what is no letter reaches none.
func Reaches(letter, least string) bool {
	return letterRank(letter) > 0 && letterRank(letter) >= letterRank(least)
}

// letterRank gives a single-GCSE letter's place, 1 for G to 8 for A*; 0 when it is no letter of the scale.
func letterRank(letter string) int {
	for i, l := range Letters {
		if l == letter {
			return len(Letters) - i
		}
	}
	return 0
}
