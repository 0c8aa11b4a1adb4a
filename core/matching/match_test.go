package matching_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

// practical is the vectors' practical profile: R38 I25 A12 S14 E18 C22.
var practical = answers("55555544", "33333334", "22221111", "22222211", "22222233", "33333322")

func TestBandsHaveThePublishedBoundsAndCaps(t *testing.T) {
	list, _ := onet(t)
	ideas := match(t, practical, list)
	for band, n := range map[matching.Band]int{matching.Close: matching.CloseCap, matching.Near: matching.NearCap, matching.Wider: matching.WiderCap} {
		if got := len(inBand(ideas, band)); got != n {
			t.Errorf("%d ideas are %s, want %d", got, band, n)
		}
	}
	for _, idea := range ideas {
		if want := bandOf(*idea.R); idea.Band != want || idea.Flat {
			t.Errorf("%s with r %v is %s, flat %v", idea.ID, *idea.R, idea.Band, idea.Flat)
		}
	}
	ranked := matching.Rank(score(t, practical), list)
	if diff := cmp.Diff(ids(ranked[:matching.CloseCap]), ids(ideas[:matching.CloseCap])); diff != "" {
		t.Errorf("the close ideas are not the highest: %s", diff)
	}
}

func bandOf(r float64) matching.Band {
	switch {
	case r >= 0.729:
		return matching.Close
	case r >= 0.608:
		return matching.Near
	}
	return matching.Wider
}

func TestScoresMatchLikeTheSheetBehindThem(t *testing.T) {
	list, _ := onet(t)
	withReasons := match(t, practical, list)
	for i := range withReasons {
		withReasons[i].Reasons, withReasons[i].Counter = nil, nil
	}
	if diff := cmp.Diff(withReasons, matching.MatchScores([6]float64{38, 25, 12, 14, 18, 22}, list)); diff != "" {
		t.Error(diff)
	}
}

func TestWiderHoldsThreeGroupsThatCloseDoesNot(t *testing.T) {
	list := uk(t)
	group, rng := groupsOf(list), rand.New(rand.NewPCG(3, 4))
	for range 500 {
		ideas := match(t, randomSheet(rng, 1), list)
		if ideas[0].Flat {
			continue
		}
		near, elsewhere := map[string]bool{}, map[string]bool{}
		for _, idea := range inBand(ideas, matching.Close) {
			near[group[idea.ID]] = true
		}
		for _, idea := range inBand(ideas, matching.Wider) {
			if *idea.R >= matching.NearFrom {
				t.Errorf("%s is wider with r %v", idea.ID, *idea.R)
			}
			if !near[group[idea.ID]] {
				elsewhere[group[idea.ID]] = true
			}
		}
		if len(elsewhere) < matching.WiderElsewhere {
			t.Errorf("only %d groups of wider are absent in close", len(elsewhere))
		}
	}
}

// shaped makes an occupation whose r with the profile is exactly known: x and y are its parts along the profile and across it.
func shaped(id, group string, r float64) matching.OccupationProfile {
	o := matching.OccupationProfile{ID: id, Group: group}
	along, across := [6]float64{1, -1}, [6]float64{0, 0, 1, -1}
	for k := range o.Values {
		o.Values[k] = 4 + r*along[k] + math.Sqrt(1-r*r)*across[k]
	}
	return o
}

var upAndDown = [6]float64{40, 8, 24, 24, 24, 24}

func TestWiderTakesTheHighestOfEachGroupElsewhere(t *testing.T) {
	list := []matching.OccupationProfile{
		shaped("a-close", "a", .9), shaped("a-wide", "a", .6), shaped("b-near", "b", .7), shaped("b-wide", "b", .3),
		shaped("c-wide", "c", .5), shaped("c-next", "c", .45), shaped("d-wide", "d", -.5), shaped("e-wide", "e", -.6),
	}
	got := inBand(matching.MatchScores(upAndDown, list), matching.Wider)
	if diff := cmp.Diff([]string{"a-wide", "c-wide", "c-next", "b-wide", "d-wide", "e-wide"}, ids(got)); diff != "" {
		t.Error(diff)
	}
	many := slices.Clone(list)
	for _, id := range []string{"1", "2", "3", "4", "5", "6"} {
		many = append(many, shaped("a-more-"+id, "a", .55))
	}
	got = inBand(matching.MatchScores(upAndDown, many), matching.Wider)
	if diff := cmp.Diff([]string{"a-wide", "a-more-1", "a-more-2", "a-more-3", "a-more-4", "c-wide", "b-wide", "d-wide"}, ids(got)); diff != "" {
		t.Error(diff)
	}
}

func TestWiderReachesBeyondTheCapsWhenItMust(t *testing.T) {
	list := []matching.OccupationProfile{shaped("x", "beyond", .74), shaped("y", "beyond", .73), shaped("z", "other", .61)}
	for _, id := range []string{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"} {
		list = append(list, shaped("c"+id, "trade", .9), shaped("n"+id, "trade", .65))
	}
	got := inBand(matching.MatchScores(upAndDown, list), matching.Wider)
	if diff := cmp.Diff([]string{"x", "y", "z"}, ids(got)); diff != "" {
		t.Error(diff)
	}
	if *got[0].R < matching.CloseFrom {
		t.Errorf("r is not told as it is: %v", *got[0].R)
	}
	list = append(list, shaped("w", "fourth", .62))
	got = inBand(matching.MatchScores(upAndDown, list), matching.Wider)
	if diff := cmp.Diff([]string{"x", "w", "z"}, ids(got)); diff != "" {
		t.Errorf("a group comes twice: %s", diff)
	}
	list = append(list, shaped("v", "fifth", .63))
	got = inBand(matching.MatchScores(upAndDown, list), matching.Wider)
	if diff := cmp.Diff([]string{"v", "w", "z"}, ids(got)); diff != "" {
		t.Errorf("near does not go before close: %s", diff)
	}
}

func TestTiesInRAreBrokenById(t *testing.T) {
	list := []matching.OccupationProfile{shaped("b", "1", .8), shaped("c", "2", .8), shaped("a", "3", .8)}
	if got := ids(matching.MatchScores(upAndDown, list)); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Error(got)
	}
}

func TestRankPutsOccupationsWithoutAShapeLast(t *testing.T) {
	even := matching.OccupationProfile{ID: "a", Values: [6]float64{4, 4, 4, 4, 4, 4}}
	none := matching.OccupationProfile{ID: "0", Values: [6]float64{math.NaN(), 1, 2, 3, 4, 5}}
	list := []matching.OccupationProfile{even, none, shaped("z", "1", -.9)}
	ranked := matching.Rank(interests.FromSums(upAndDown, 8), list)
	if !slices.Equal(ids(ranked), []string{"z", "0", "a"}) || ranked[1].R != nil || ranked[2].Band != matching.Wider || ranked[2].Flat {
		t.Errorf("%+v", ranked)
	}
	if got := ids(matching.MatchScores(upAndDown, list)); !slices.Equal(got, []string{"z"}) {
		t.Errorf("given as an idea: %v", got)
	}
}

func TestTop(t *testing.T) {
	list, _ := onet(t)
	ranked := matching.Rank(score(t, practical), list)
	if diff := cmp.Diff(ranked[:20], matching.Top(ranked, 20)); diff != "" {
		t.Error(diff)
	}
	mixed := slices.Clone(ranked)
	slices.Reverse(mixed)
	if diff := cmp.Diff(ranked[:20], matching.Top(mixed, 20)); diff != "" {
		t.Error(diff)
	}
	for n, want := range map[int]int{-1: 0, 0: 0, 923: 923, 1000: 923} {
		if got := len(matching.Top(ranked, n)); got != want {
			t.Errorf("the top %d are %d", n, got)
		}
	}
	flat := matching.Rank(interests.Profile{}, list)
	if diff := cmp.Diff(flat[:5], matching.Top(flat, 5)); diff != "" {
		t.Errorf("ideas without r changed their order: %s", diff)
	}
}

func TestNoOccupationsNoIdeas(t *testing.T) {
	if got := match(t, practical, nil); len(got) != 0 {
		t.Error(got)
	}
	if got := match(t, nil, nil); len(got) != 0 {
		t.Error(got)
	}
}
