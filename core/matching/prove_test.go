//go:build prove

package matching_test

import (
	"math/rand/v2"
	"testing"

	"llwybr/core/matching"
)

// No answer sheet is a dead end: 100,000 sheets of every kind, every straight line among the other tests.
func TestProveNoDeadEnds(t *testing.T) {
	list := uk(t)
	group, rng := groupsOf(list), rand.New(rand.NewPCG(9, 10))
	counts, fewest := map[string]int{}, len(list)
	for n := range 100_000 {
		sheet := kinds[n%len(kinds)].draw(rng)
		ideas := match(t, sheet, list)
		fewest = min(fewest, len(ideas))
		if len(ideas) < 5 {
			t.Fatalf("%d ideas for %v", len(ideas), sheet)
		}
		if ideas[0].Flat {
			counts["flat"]++
			continue
		}
		if n := elsewhere(ideas, group); n < matching.WiderElsewhere {
			t.Fatalf("%d groups of wider are absent in close for %v", n, sheet)
		}
		for _, idea := range ideas {
			counts["ideas"]++
			counts[string(rune('0'+len(idea.Reasons)))+" reasons"]++
		}
	}
	t.Logf("100000 sheets, fewest ideas %d; %v", fewest, counts)
}

func elsewhere(ideas []matching.Idea, group map[string]string) int {
	seen := map[string]bool{}
	for _, idea := range inBand(ideas, matching.Close) {
		seen[group[idea.ID]] = true
	}
	found := map[string]bool{}
	for _, idea := range inBand(ideas, matching.Wider) {
		if !seen[group[idea.ID]] {
			found[group[idea.ID]] = true
		}
	}
	return len(found)
}

// One changed answer on each of 100,000 sheets.
func TestProveStability(t *testing.T) { checkStability(t, 100_000/len(kinds)) }

// The same by the highest r alone, to see what the readings are for.
func TestProveStabilityByR(t *testing.T) {
	for i, k := range kinds {
		t.Logf("%-32s %s", k.name, measure(t, k, 1000, uint64(i), byR))
	}
}

// The same for a rule of exact agreement.
func TestProveExactRule(t *testing.T) { checkExact(t, 100_000/3) }

// The lists of Match go by r within its bands and hold up to 32 ideas: how many of every ten stay (rounded down).
func TestProveListsOfMatch(t *testing.T) {
	list := uk(t)
	for i, k := range kinds {
		rng, s := rand.New(rand.NewPCG(11, uint64(i))), stability{lowest: 10}
		for range 1000 {
			sheet := k.draw(rng)
			before, after := ids(match(t, sheet, list)), ids(match(t, changed(rng, sheet), list))
			kept := 10 * overlap(before, after) / len(before)
			s.sheets, s.sum, s.lowest = s.sheets+1, s.sum+kept, min(s.lowest, kept)
			if kept < 5 {
				s.below++
			}
		}
		t.Logf("%-32s of every ten %.2f stay, lowest %d, fewer than 5 on %d of %d sheets", k.name, s.mean(), s.lowest, s.below, s.sheets)
	}
}
