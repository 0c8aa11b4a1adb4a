package interests

import "math"

// Closeness says how far the higher of two scores stands above the lower.
type Closeness string

// The three degrees of closeness.
const (
	AboutTheSame   Closeness = "about-the-same"
	ProbablyHigher Closeness = "probably-higher"
	ClearlyHigher  Closeness = "clearly-higher"
)

const (
	probableGap = 4.0 // about one standard error of a difference (3.8 points)
	clearGap    = 8.0 // about two: 95 %
)

// Gap compares two scores of 8-item scales (8 to 40), in either order: less than 4 points apart is about the same, from 4 to less than 8 the
// higher one is probably higher, from 8 clearly so. A score that is no number gives about the same.
//
// Source: the standard error of a difference is about 3.8 raw points; docs/interests.md, scoring 4.
func Gap(a, b float64) Closeness {
	switch gap := math.Abs(difference(a, b)); {
	case gap >= clearGap:
		return ClearlyHigher
	case gap >= probableGap:
		return ProbablyHigher
	default:
		return AboutTheSame
	}
}
