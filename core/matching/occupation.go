// Package matching sets a profile of interests beside the profiles of occupations and gives graded ideas with reasons.
//
// It takes interest scores, the learner's own answers and occupation profiles, and nothing else: it imports neither the learner's record
// nor the catalogue, so no age, name, school, place or gender can reach it.
package matching

import (
	"cmp"
	"math"
	"slices"

	"llwybr/core/interests"
)

// OccupationProfile is what matching knows of an occupation.
type OccupationProfile struct {
	ID     string     // unique within one list; ties in r are broken by it
	Values [6]float64 // occupational interests 1 to 7, in the order of interests.Scales
	Group  string     // any code that occupations of one sector share, e.g. the SOC 2020 sub-major group; only ever compared
}

func (o OccupationProfile) value(s interests.Scale) float64 { return o.Values[s.Index()] }

// maxHigh is how many scales of an occupation can count as high.
const maxHigh = 3

// high gives the occupation's high scales, highest first, ties in the order R-I-A-S-E-C: those of its three highest that stand above the
// mean of its six. A level below its own mean does not make an occupation what it is. None when all six are equal.
func (o OccupationProfile) high() []interests.Scale {
	order := interests.Scales
	slices.SortStableFunc(order[:], func(a, b interests.Scale) int { return cmp.Compare(o.value(b), o.value(a)) })
	mean, n := mean(o.Values), 0
	for n < maxHigh && o.value(order[n]) > mean {
		n++
	}
	return slices.Clone(order[:n])
}

// lean is how far a scale stands above the occupation's mean. It orders occupations as the distance to the mean of the other five does,
// which is 6/5 of it.
func (o OccupationProfile) lean(scale int) float64 { return o.Values[scale] - mean(o.Values) }

func mean(v [6]float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(len(v))
}

func finite(v [6]float64) bool {
	for _, x := range v {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}
