package matching_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

// shapeless are sheets that must not be correlated with anything.
func shapeless() map[string]interests.Sheet {
	sheets := map[string]interests.Sheet{
		"empty":                 nil,
		"differentiation below": answers("33333333", "33333333", "33333333", "33333333", "33333333", "44444333"),
		"all low":               answers("22222222", "11111111", "11111111", "11111111", "11111111", "11111111"),
		"one scale unknown":     answers("55555555", "44444444", "33333333", "22222222", "11111111", "10000000"),
	}
	for answer := range interests.MaxAnswer + 1 {
		line := string(slices.Repeat([]byte{byte('0' + answer)}, 8))
		sheets[fmt.Sprintf("all %d", answer)] = answers(line, line, line, line, line, line)
	}
	return sheets
}

func TestAShapelessSheetGivesTheSameVariedSpread(t *testing.T) {
	list := uk(t)
	group, first := groupsOf(list), ids(match(t, nil, list))
	if len(first) != matching.SpreadSize {
		t.Fatalf("%d ideas", len(first))
	}
	seen := map[string]bool{}
	for _, id := range first {
		seen[group[id]] = true
	}
	if len(seen) != matching.SpreadSize {
		t.Errorf("%d groups in the spread", len(seen))
	}
	for name, sheet := range shapeless() {
		ideas := match(t, sheet, list)
		if diff := cmp.Diff(first, ids(ideas)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		for _, idea := range ideas {
			if idea.Band != matching.Wider || idea.R != nil || !idea.Flat {
				t.Errorf("%s: %+v", name, idea)
			}
		}
	}
}

func TestTheSpreadGoesRoundTheHexagonTwice(t *testing.T) {
	var list []matching.OccupationProfile
	for k, s := range interests.Scales {
		for n := range 4 {
			o := matching.OccupationProfile{ID: fmt.Sprintf("%s%d", s, n), Group: string(s), Values: [6]float64{2, 2, 2, 2, 2, 2}}
			o.Values[k] = float64(4 + n)
			list = append(list, o)
		}
	}
	want := []string{"R3", "I3", "A3", "S3", "E3", "C3", "R2", "I2", "A2", "S2", "E2", "C2"}
	if diff := cmp.Diff(want, ids(match(t, nil, list))); diff != "" {
		t.Error(diff)
	}
	list[2].Group = "new" // R2; a group not used yet goes before a stronger lean
	list[3].Group = "R"
	list[1].Group, list[1].ID = "newer", "R1"
	if got := ids(match(t, nil, list))[6]; got != "R2" {
		t.Errorf("place 7 is %s", got)
	}
}

func TestAShapelessRankHoldsEverything(t *testing.T) {
	list := uk(t)
	ranked := matching.Rank(interests.Profile{}, list)
	if len(ranked) != len(list) || len(groupsOf(list)) != len(list) {
		t.Fatalf("%d of %d", len(ranked), len(list))
	}
	if diff := cmp.Diff(ids(match(t, nil, list)), ids(ranked[:matching.SpreadSize])); diff != "" {
		t.Errorf("the spread is not first: %s", diff)
	}
	if rest := ids(ranked[matching.SpreadSize:]); !slices.IsSorted(rest) {
		t.Error("the others are not by id")
	}
}

func TestEverySheetHasAtLeastFiveIdeas(t *testing.T) {
	list, rng := uk(t), rand.New(rand.NewPCG(5, 6))
	for n := range 2000 {
		sheet := kinds[n%len(kinds)].draw(rng)
		if got := len(match(t, sheet, list)); got < 5 {
			t.Fatalf("%d ideas for %v", got, sheet)
		}
	}
	few := list[:5]
	if got := len(match(t, practical, few)); got != 5 {
		t.Errorf("%d ideas of five occupations", got)
	}
	if got := len(match(t, nil, few)); got != 5 {
		t.Errorf("a spread of %d of five occupations", got)
	}
}
