package matching_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

func TestSteadyHoldsTheIdeasOfRank(t *testing.T) {
	list, rng := uk(t), rand.New(rand.NewPCG(15, 16))
	byID := func(ideas []matching.Idea) []matching.Idea {
		slices.SortFunc(ideas, func(a, b matching.Idea) int { return slices.Compare([]byte(a.ID), []byte(b.ID)) })
		return ideas
	}
	for _, k := range kinds {
		p := score(t, k.draw(rng))
		all := matching.Steady(p, list, len(list)+1)
		for part, of := range map[string][]matching.Idea{"the leading": all[:matching.Readings], "the other": all[matching.Readings:]} {
			if !all[0].Flat && !slices.IsSortedFunc(of, func(a, b matching.Idea) int { return -compareR(a, b) }) {
				t.Errorf("%s: %s ideas are not by r", k.name, part)
			}
		}
		if diff := cmp.Diff(all[:7], matching.Steady(p, list, 7)); diff != "" {
			t.Errorf("%s: the first 7 are not the first 7 of all: %s", k.name, diff)
		}
		if diff := cmp.Diff(byID(matching.Rank(p, list)), byID(all)); diff != "" {
			t.Errorf("%s: not the ideas of Rank: %s", k.name, diff)
		}
	}
}

func compareR(a, b matching.Idea) int {
	switch {
	case *a.R < *b.R:
		return -1
	case *a.R > *b.R:
		return 1
	}
	return 0
}

func TestSteadyDoesNotDependOnTheOrderOfOccupations(t *testing.T) {
	list, rng := uk(t), rand.New(rand.NewPCG(17, 18))
	for range 50 {
		p := score(t, kinds[rng.IntN(len(kinds))].draw(rng))
		want := matching.Steady(p, list, 20)
		mixed := slices.Clone(list)
		rng.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if diff := cmp.Diff(want, matching.Steady(p, mixed, 20)); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestSteadyLeavesSumsAndFlatProfilesToRank(t *testing.T) {
	list, _ := onet(t)
	sums := interests.FromSums([6]float64{38, 25, 12, 14, 18, 22}, 8)
	for _, p := range []interests.Profile{sums, {}, score(t, answers("33333333", "33333333", "33333333", "33333333", "33333333", "44444333"))} {
		if diff := cmp.Diff(matching.Rank(p, list)[:20], matching.Steady(p, list, 20)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestSteadyOfFewOccupations(t *testing.T) {
	p := score(t, practical)
	for n, want := range map[int]int{-1: 0, 0: 0, 3: 3, 10: 5} {
		if got := len(matching.Steady(p, uk(t)[:5], n)); got != want {
			t.Errorf("%d of five occupations: %d", n, got)
		}
	}
	if got := matching.Steady(p, nil, 10); len(got) != 0 {
		t.Error(got)
	}
	even := []matching.OccupationProfile{{ID: "even", Values: [6]float64{4, 4, 4, 4, 4, 4}}}
	if got := matching.Steady(p, even, 10); len(got) != 1 || got[0].R != nil {
		t.Error(got)
	}
}

// A clear shape has what fits it best among its ten.
func TestSteadyOfAClearShapeIsNearTheHighest(t *testing.T) {
	list, p := uk(t), score(t, practical)
	ten, highest := steady(p, list), byR(p, list)
	if n := overlap(ids(ten), ids(highest)); n < 5 || ten[0].ID != highest[0].ID {
		t.Errorf("%d of the ten highest, first %s for %s", n, ten[0].ID, highest[0].ID)
	}
	for _, idea := range ten {
		if idea.Band != matching.Close {
			t.Errorf("%s is %s with r %v", idea.ID, idea.Band, *idea.R)
		}
	}
}
