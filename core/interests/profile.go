package interests

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// ScaleScore is the score of one scale.
type ScaleScore struct {
	Value    float64 // Length to 5×Length (8 to 40 on the 48-item form), unrounded; 0 when not known
	Known    bool    // at least MinAnswered items of the scale are answered
	Answered int     // answers of 1 to 5 on the scale
}

// Profile is the result of an inventory. While any scale has no score (see Known), everything from Code down is empty.
type Profile struct {
	Scores      [6]ScaleScore // in the order of Scales
	Length      int           // items a scale: 8 on the 48-item form, 4 on the short form
	Asked       int           // items that were asked: fewer than there are on the short form; 0 when the profile comes from sums
	Answered    int           // answers of 1 to 5 on all scales; 0 when the profile comes from sums
	Provisional bool          // some scale has fewer answers than three quarters of what was asked of it
	TooEarly    bool          // too early to lean on: fewer answers than three quarters of what was asked (36 of 48, 18 of 24)

	// Code holds the letters of the three highest scales, highest first, ties in the order R-I-A-S-E-C. It is empty when all six are equal.
	Code string
	// Ties holds the groups of equal scales that touch the first three places, highest first, each in the order R-I-A-S-E-C.
	Ties [][]Scale
	// Differentiation is the highest score minus the lowest, 0 to 4×Length; rounded to a billionth, so that pro-rated thirds reach a bound.
	Differentiation float64
	// Consistency is the hexagon distance of the code's first two letters (1 adjacent, 2 alternate, 3 opposite), by the code's own order
	// where scales tie; 0 when there is no code. It is explained to learners, never scored.
	Consistency int
	// AllLow: every scale's mean answer is at most 2, "dislike" or nearly so.
	AllLow bool
	// Flat: Differentiation is below 6 (on scales of 8 items; in proportion on others), or AllLow. A flat profile is not correlated with
	// anything; it invites a wide look.
	Flat bool
}

const (
	flatBelow = 6.0 / 8 // a flat profile's differentiation, in points an item: docs/interests.md, scoring 5
	lowMean   = 2.0     // the highest mean answer of an all-low scale; the product's own bound
	codeLen   = 3
)

// FromSums describes six scale scores that are given in place of answers, in the order of Scales, on a form with length items a scale
// (8 for sums of 8 to 40). The sums count as full; that they lie within length to 5×length is for the caller to check. A sum that is not
// finite is not known.
func FromSums(sums [6]float64, length int) Profile {
	p := Profile{Length: length}
	for i, sum := range sums {
		if !math.IsNaN(sum) && !math.IsInf(sum, 0) {
			p.Scores[i] = ScaleScore{Value: sum, Known: true}
		}
	}
	return p.described()
}

// Enough is how many answers there must be for the result to be leaned on: three quarters of what was asked.
func (p Profile) Enough() int { return threeQuarters(p.Asked) }

// Values gives the six scores in the order of Scales; known is false while any scale has no score.
func (p Profile) Values() (values [6]float64, known bool) {
	known = true
	for i, s := range p.Scores {
		values[i] = s.Value
		known = known && s.Known
	}
	return values, known
}

// Known reports whether all six scales have a score.
func (p Profile) Known() bool {
	_, known := p.Values()
	return known
}

// described returns the profile with all that follows from the six scores.
func (p Profile) described() Profile {
	values, known := p.Values()
	if !known {
		return p
	}
	order := ranked(values)
	highest, lowest := values[order[0].Index()], values[order[5].Index()]
	p.Ties = ties(order, values)
	p.Differentiation = difference(highest, lowest)
	p.AllLow = highest <= lowMean*float64(p.Length)
	p.Flat = p.AllLow || p.Differentiation < flatBelow*float64(p.Length)
	if highest > lowest {
		p.Code = code(order)
		p.Consistency = Distance(order[0], order[1])
	}
	return p
}

// ranked orders the scales by descending score; the stable sort keeps ties in the order R-I-A-S-E-C.
func ranked(values [6]float64) [6]Scale {
	order := Scales
	slices.SortStableFunc(order[:], func(a, b Scale) int {
		return cmp.Compare(values[b.Index()], values[a.Index()])
	})
	return order
}

func code(order [6]Scale) string {
	var b strings.Builder
	for _, s := range order[:codeLen] {
		b.WriteString(string(s))
	}
	return b.String()
}

func ties(order [6]Scale, values [6]float64) (groups [][]Scale) {
	for start := 0; start < codeLen; {
		end := start + 1
		for end < len(order) && values[order[end].Index()] == values[order[start].Index()] {
			end++
		}
		if end-start > 1 {
			groups = append(groups, slices.Clone(order[start:end]))
		}
		start = end
	}
	return groups
}

// difference is a minus b, rounded to a billionth: 17⅓ minus 11⅓ is 6, not a hair less.
func difference(a, b float64) float64 { return math.Round((a-b)*1e9) / 1e9 }
