package matching

import (
	"cmp"
	"slices"

	"llwybr/core/interests"
)

// spread chooses the varied spread that Match describes. It depends on nothing but the occupations, and not on their order.
func spread(occupations []OccupationProfile) []OccupationProfile {
	pool := make([]OccupationProfile, 0, len(occupations))
	for _, o := range occupations {
		if _, ok := shapeOf(o.Values); ok {
			pool = append(pool, o)
		}
	}
	var chosen []OccupationProfile
	used := map[string]bool{}
	for len(chosen) < SpreadSize && len(pool) > 0 {
		k := leaningMost(pool, len(chosen)%len(interests.Scales), used)
		chosen = append(chosen, pool[k])
		used[pool[k].Group] = true
		pool = slices.Delete(pool, k, k+1)
	}
	return chosen
}

// leaningMost gives the place in the pool of the occupation that leans most to the scale, from a group not used yet if there is one.
func leaningMost(pool []OccupationProfile, scale int, used map[string]bool) int {
	best := 0
	for k := 1; k < len(pool); k++ {
		if before(pool[k], pool[best], scale, used) {
			best = k
		}
	}
	return best
}

func before(a, b OccupationProfile, scale int, used map[string]bool) bool {
	if used[a.Group] != used[b.Group] {
		return used[b.Group]
	}
	if x, y := a.lean(scale), b.lean(scale); x != y {
		return x > y
	}
	return a.ID < b.ID
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
