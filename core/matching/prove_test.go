//go:build prove

package matching_test

import (
	"math/rand/v2"
	"testing"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

// No answer sheet is a dead end: 100,000 sheets by chance, every straight line among the other tests.
func TestProveNoDeadEnds(t *testing.T) {
	list := uk(t)
	group, rng := groupsOf(list), rand.New(rand.NewPCG(9, 10))
	counts := map[string]int{}
	for range 100_000 {
		sheet := randomSheet(rng, rng.IntN(2))
		ideas := match(t, sheet, list)
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
	t.Log(counts)
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

// One changed answer keeps most of the ten highest ideas. Sheets by chance are the hardest case: their shapes are nearly flat.
func TestProveStability(t *testing.T) {
	list, rng := uk(t), rand.New(rand.NewPCG(11, 12))
	sheets, sum, lowest, below, toFlat := 0, 0, 10, 0, 0
	for range 10_000 {
		sheet := leaning(rng)
		before := matching.Rank(score(t, sheet), list)
		item := form()[rng.IntN(48)].ID
		sheet[item] = 1 + rng.IntN(interests.MaxAnswer)
		after := matching.Rank(score(t, sheet), list)
		if before[0].Flat || after[0].Flat {
			if before[0].Flat != after[0].Flat {
				toFlat++
			}
			continue
		}
		kept := overlap(ids(before[:10]), ids(after[:10]))
		sheets, sum, lowest = sheets+1, sum+kept, min(lowest, kept)
		if kept < 5 {
			below++
		}
	}
	mean := float64(sum) / float64(sheets)
	t.Logf("%d sheets: %.2f of 10 kept on average, lowest %d, below five %d; turned flat or back %d", sheets, mean, lowest, below, toFlat)
	if mean < 7 {
		t.Errorf("%.2f of 10 kept", mean)
	}
}

// leaning answers by chance around a mean for each scale.
func leaning(rng *rand.Rand) interests.Sheet {
	sheet := interests.Sheet{}
	var centre [6]float64
	for k := range centre {
		centre[k] = 1 + 4*rng.Float64()
	}
	for _, item := range form() {
		answer := int(centre[item.Scale.Index()] + rng.NormFloat64() + .5)
		sheet[item.ID] = min(max(answer, 1), interests.MaxAnswer)
	}
	return sheet
}

func overlap(a, b []string) (n int) {
	in := map[string]bool{}
	for _, id := range a {
		in[id] = true
	}
	for _, id := range b {
		if in[id] {
			n++
		}
	}
	return n
}
