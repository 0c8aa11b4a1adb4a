package guide

import (
	"cmp"
	"slices"
)

// ByPriority orders rows of a comparison by what is important to the learner: starred rows first, in the order of their stars, then the others as
// they stood. Nothing is added up, and nothing of a route is looked at, so no route can win by it.
func ByPriority(rows []string, stars map[string]int) []string {
	out := slices.Clone(rows)
	slices.SortStableFunc(out, func(a, b string) int {
		x, y := stars[a], stars[b]
		if (x > 0) != (y > 0) {
			return cmp.Compare(y, x)
		}
		return cmp.Compare(x, y)
	})
	return out
}
