package matching

import (
	"cmp"
	"slices"

	"llwybr/core/interests"
)

// Band says how well an idea fits.
type Band string

// The bands. Close is r >= CloseFrom, Near is r >= NearFrom and below it, Wider is everything else.
const (
	Close Band = "close"
	Near  Band = "near"
	Wider Band = "wider"
)

// The published bounds of the bands: the one-tailed critical r of six pairs at p = .05 and .10. Source: Gregory and Lewis (2016), Linking
// the Mini-IP; docs/interests.md, matching.
const (
	CloseFrom = 0.729
	NearFrom  = 0.608
)

// Idea is an occupation to think about. It says nothing about ability or about chances.
type Idea struct {
	ID      string
	Band    Band
	R       *float64 // correlation of the interests with the occupation, -1 to 1; nil when nothing was correlated
	Reasons []Reason // 0 to MaxReasons of the learner's own answers that speak for it
	Counter []Reason // 0 to MaxCounter of the learner's own answers to weigh up
	Flat    bool     // part of the varied spread, which is not a match: the profile is flat, all low or not complete
}

// Rank gives every occupation as an idea, by descending r and then by id, without reasons. Occupations that cannot be correlated (all six
// values equal or not finite) stand last, in band Wider with R nil. For a profile without a shape (see Match) it gives the varied spread,
// then all other occupations by id, each with R nil and Flat true.
func Rank(profile interests.Profile, occupations []OccupationProfile) []Idea {
	mine, ok := correlates(profile)
	if !ok {
		return rankFlat(occupations)
	}
	ranked := rank(mine, occupations)
	return ideas(append(ranked, unshaped(occupations)...))
}

// Top gives the first n ideas by descending r and then by id; ideas without r come last, in the order given. It leaves the list as it is.
// n may be larger than the list; below 1 it gives none.
func Top(list []Idea, n int) []Idea {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b Idea) int {
		switch {
		case a.R != nil && b.R != nil:
			return cmp.Or(cmp.Compare(*b.R, *a.R), cmp.Compare(a.ID, b.ID))
		case a.R != nil:
			return -1
		case b.R != nil:
			return 1
		}
		return 0
	})
	return sorted[:max(0, min(n, len(sorted)))]
}

// candidate is an occupation on its way to becoming an idea.
type candidate struct {
	*OccupationProfile
	r    float64
	ok   bool // r is defined
	wide bool // shown in Wider whatever its r
}

func (c candidate) band() Band {
	switch {
	case !c.ok || c.wide || c.r < NearFrom:
		return Wider
	case c.r < CloseFrom:
		return Near
	default:
		return Close
	}
}

func (c candidate) idea() Idea {
	idea := Idea{ID: c.ID, Band: c.band()}
	if c.ok {
		idea.R = &c.r
	}
	return idea
}

func ideas(candidates []candidate) []Idea {
	list := make([]Idea, len(candidates))
	for i, c := range candidates {
		list[i] = c.idea()
	}
	return list
}

// correlates gives the profile's shape; ok is false when it must not be correlated with anything.
func correlates(profile interests.Profile) (shape, bool) {
	values, known := profile.Values()
	if !known || profile.Flat {
		return shape{}, false
	}
	return shapeOf(values)
}

// rank correlates and sorts the occupations that have a shape.
func rank(mine shape, occupations []OccupationProfile) []candidate {
	ranked := make([]candidate, 0, len(occupations))
	for i := range occupations {
		if theirs, ok := shapeOf(occupations[i].Values); ok {
			ranked = append(ranked, candidate{OccupationProfile: &occupations[i], r: mine.correlation(theirs), ok: true})
		}
	}
	sortByR(ranked)
	return ranked
}

func sortByR(candidates []candidate) {
	slices.SortFunc(candidates, func(a, b candidate) int {
		if a.r != b.r {
			return cmp.Compare(b.r, a.r)
		}
		return cmp.Compare(a.ID, b.ID)
	})
}

// unshaped gives the occupations that cannot be correlated, by id.
func unshaped(occupations []OccupationProfile) (rest []candidate) {
	for i := range occupations {
		if _, ok := shapeOf(occupations[i].Values); !ok {
			rest = append(rest, candidate{OccupationProfile: &occupations[i]})
		}
	}
	sortByR(rest)
	return rest
}
