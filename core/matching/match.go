package matching

import (
	"slices"
	"sort"

	"llwybr/core/interests"
)

// How many ideas a list holds. Common shapes correlate closely with hundreds of occupations (367 of 923 in one test vector), so each band
// keeps only its highest. The caps are the product's own.
const (
	CloseCap       = 12
	NearCap        = 12
	WiderCap       = 8
	WiderElsewhere = 3  // ideas in Wider from groups that Close does not have
	SpreadSize     = 12 // ideas in the varied spread
)

// sumLength is the items a scale of sums from 8 to 40.
const sumLength = 8

// Match gives the ideas of a scored sheet with their reasons: up to CloseCap in band Close, NearCap in Near and WiderCap in Wider, in this
// order and within a band by descending r, then by id. The order of display is the caller's: matching knows no language.
//
// Wider always holds WiderElsewhere ideas from groups absent among the close ideas given: the highest r below NearFrom in those groups, one
// a group where possible. Where those groups have fewer than that below NearFrom, near and close occupations beyond the caps are given in
// Wider with their higher r; where every group is in Close there are none to give.
//
// A profile without a shape to correlate (flat, all low, or some scale without a score; nothing answered) gives the varied spread instead:
// SpreadSize ideas in band Wider with R nil and Flat true. It is the same for everyone: in hexagon order, twice round, the occupation that leans
// most to that scale (its value minus the mean of its other five; ties by id), each from another group while there are such.
//
// Every sheet, flat and empty ones too, has at least five ideas where five occupations have a shape. Occupations whose six values are equal
// are never given.
//
// profile must be the score of this sheet on these items; the sheet is read for reasons only.
func Match(profile interests.Profile, items []interests.Item, sheet interests.Sheet, occupations []OccupationProfile) []Idea {
	return Explain(matchProfile(profile, occupations), items, sheet, occupations)
}

// MatchScores is Match for six scale sums from 8 to 40, in the order of interests.Scales, where there are no answers to give as reasons.
func MatchScores(scores [6]float64, occupations []OccupationProfile) []Idea {
	return matchProfile(interests.FromSums(scores, sumLength), occupations)
}

func matchProfile(profile interests.Profile, occupations []OccupationProfile) []Idea {
	mine, ok := correlates(profile)
	if !ok {
		return flat(spread(occupations))
	}
	inClose, inNear, below := bands(rank(mine, occupations))
	closest, beyondClose := cut(inClose, CloseCap)
	near, beyondNear := cut(inNear, NearCap)
	wide := wider(below, slices.Concat(beyondNear, beyondClose), groups(closest))
	return ideas(slices.Concat(closest, near, wide))
}

// bands divides a list that is sorted by r.
func bands(ranked []candidate) (inClose, inNear, below []candidate) {
	inClose, rest := cut(ranked, countFrom(ranked, CloseFrom))
	inNear, below = cut(rest, countFrom(rest, NearFrom))
	return inClose, inNear, below
}

// countFrom counts the candidates with an r of at least the bound.
func countFrom(ranked []candidate, bound float64) int {
	return sort.Search(len(ranked), func(i int) bool { return ranked[i].r < bound })
}

// cut divides a list after its first n.
func cut(list []candidate, n int) (first, rest []candidate) {
	n = min(n, len(list))
	return list[:n], list[n:]
}

func groups(list []candidate) map[string]bool {
	set := map[string]bool{}
	for _, c := range list {
		set[c.Group] = true
	}
	return set
}

// wider chooses the ideas of band Wider: first those from elsewhere, then the highest r below NearFrom. beyondCaps holds what the caps left
// out, near before close; each part is sorted by r.
func wider(below, beyondCaps []candidate, closeGroups map[string]bool) []candidate {
	p := picker{taken: map[string]bool{}, used: map[string]bool{}, banned: closeGroups}
	for _, pool := range [][]candidate{below, beyondCaps} {
		p.pick(pool, WiderElsewhere, p.newGroup)
		p.pick(pool, WiderElsewhere, p.elsewhere)
	}
	p.pick(below, WiderCap, func(candidate) bool { return true })
	sortByR(p.chosen)
	return p.chosen
}

// picker gathers candidates from sorted pools, each once.
type picker struct {
	chosen []candidate
	taken  map[string]bool // ids of chosen
	used   map[string]bool // their groups
	banned map[string]bool // groups that are not elsewhere
}

func (p *picker) elsewhere(c candidate) bool { return !p.banned[c.Group] }
func (p *picker) newGroup(c candidate) bool  { return p.elsewhere(c) && !p.used[c.Group] }

// pick takes suitable candidates in the pool's order until n are chosen in all.
func (p *picker) pick(pool []candidate, n int, suits func(candidate) bool) {
	for _, c := range pool {
		if len(p.chosen) >= n {
			return
		}
		if p.taken[c.ID] || !suits(c) {
			continue
		}
		c.wide = true
		p.chosen = append(p.chosen, c)
		p.taken[c.ID], p.used[c.Group] = true, true
	}
}
