package matching

import (
	"cmp"
	"slices"

	"llwybr/core/interests"
)

// spread chooses the varied spread that Match describes. It depends on nothing but the occupations, and not on their order.
func spread(occupations []OccupationProfile) (chosen []OccupationProfile) {
	fresh, rest := make([]*OccupationProfile, 0, len(occupations)), []*OccupationProfile(nil) // by whether their group is not chosen yet
	for i := range occupations {
		if _, ok := shapeOf(occupations[i].Values); ok {
			fresh = append(fresh, &occupations[i])
		}
	}
	for len(chosen) < SpreadSize && len(fresh)+len(rest) > 0 {
		from := fresh
		if len(fresh) == 0 {
			from = rest
		}
		best := leaningMost(from, len(chosen)%len(interests.Scales))
		chosen = append(chosen, *best)
		fresh, rest = without(fresh, rest, best)
	}
	return chosen
}

// leaningMost is the occupation that leans most to the scale.
func leaningMost(pool []*OccupationProfile, scale int) *OccupationProfile {
	best, most := pool[0], pool[0].lean(scale)
	for _, o := range pool[1:] {
		if lean := o.lean(scale); lean > most || lean == most && o.ID < best.ID {
			best, most = o, lean
		}
	}
	return best
}

// without takes a chosen occupation out; the others of its group are fresh no more.
func without(fresh, rest []*OccupationProfile, chosen *OccupationProfile) (stillFresh, others []*OccupationProfile) {
	stillFresh = fresh[:0]
	others = slices.DeleteFunc(rest, func(o *OccupationProfile) bool { return o == chosen })
	for _, o := range fresh {
		switch {
		case o.Group != chosen.Group:
			stillFresh = append(stillFresh, o)
		case o != chosen:
			others = append(others, o)
		}
	}
	return stillFresh, others
}

// rankFlat is Rank without a shape.
func rankFlat(occupations []OccupationProfile) []Idea {
	first := spread(occupations)
	inSpread := make(map[string]bool, len(first))
	for _, o := range first {
		inSpread[o.ID] = true
	}
	rest := slices.DeleteFunc(slices.Clone(occupations), func(o OccupationProfile) bool { return inSpread[o.ID] })
	slices.SortFunc(rest, func(a, b OccupationProfile) int { return cmp.Compare(a.ID, b.ID) })
	return flat(append(first, rest...))
}

// flat makes ideas that match nothing.
func flat(occupations []OccupationProfile) []Idea {
	list := make([]Idea, len(occupations))
	for i, o := range occupations {
		list[i] = Idea{ID: o.ID, Band: Wider, Flat: true}
	}
	return list
}
