package matching_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

func six(t *rapid.T, name string) (v [6]float64) {
	copy(v[:], rapid.SliceOfN(rapid.Float64Range(1, 7), 6, 6).Draw(t, name))
	return v
}

func drawSheet(t *rapid.T) interests.Sheet {
	sheet := interests.Sheet{}
	for _, item := range form() {
		if answer := rapid.IntRange(-1, interests.MaxAnswer).Draw(t, item.ID); answer >= 0 {
			sheet[item.ID] = answer
		}
	}
	return sheet
}

func drawOccupations(t *rapid.T) []matching.OccupationProfile {
	return rapid.Permutation(synthetic(60)).Draw(t, "occupations")
}

func TestPearsonIsSymmetricAndBounded(t *testing.T) {
	value := rapid.Float64()
	rapid.Check(t, func(t *rapid.T) {
		var a, b [6]float64
		copy(a[:], rapid.SliceOfN(value, 6, 6).Draw(t, "a"))
		copy(b[:], rapid.SliceOfN(value, 6, 6).Draw(t, "b"))
		r, ok := matching.Pearson(a, b)
		r2, ok2 := matching.Pearson(b, a)
		if r != r2 || ok != ok2 || math.IsNaN(r) || math.Abs(r) > 1 {
			t.Fatalf("%v %v, turned round %v %v", r, ok, r2, ok2)
		}
		if self, ok := matching.Pearson(a, a); ok && math.Abs(self-1) > 1e-12 {
			t.Fatalf("r with itself is %v", self)
		}
	})
}

func TestPearsonDoesNotSeeLevelAndSpread(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := six(t, "a"), six(t, "b")
		a[0], b[0] = 8, 0.5 // a shape that is not lost in rounding
		scale, shift := rapid.Float64Range(.01, 100).Draw(t, "scale"), rapid.Float64Range(-100, 100).Draw(t, "shift")
		changed, turned := a, a
		for k := range a {
			changed[k] = scale*a[k] + shift
			turned[k] = -a[k]
		}
		r, _ := matching.Pearson(a, b)
		same, _ := matching.Pearson(changed, b)
		opposite, _ := matching.Pearson(turned, b)
		if math.Abs(r-same) > 1e-9 || math.Abs(r+opposite) > 1e-9 {
			t.Fatalf("r %v, scaled and shifted %v, turned over %v", r, same, opposite)
		}
	})
}

func TestPearsonIsUndefinedWithoutVariance(t *testing.T) {
	for _, flat := range [][6]float64{
		{}, {.1, .1, .1, .1, .1, .1}, {40, 40, 40, 40, 40, 40}, {1, 2, 3, 4, 5, math.NaN()}, {1, 2, 3, 4, 5, math.Inf(1)},
		{math.MaxFloat64, math.MaxFloat64, -math.MaxFloat64, 0, 0, 0},
	} {
		if r, ok := matching.Pearson(flat, [6]float64{1, 2, 3, 4, 5, 6}); ok {
			t.Errorf("%v: %v", flat, r)
		}
	}
}

func TestTheOrderOfOccupationsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sheet := drawSheet(t)
		p, err := interests.Score(form(), sheet)
		if err != nil {
			t.Fatal(err)
		}
		list := drawOccupations(t)
		if diff := cmp.Diff(matching.Match(p, form(), sheet, synthetic(60)), matching.Match(p, form(), sheet, list)); diff != "" {
			t.Fatal(diff)
		}
		if diff := cmp.Diff(matching.Rank(p, synthetic(60)), matching.Rank(p, list)); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestEveryReasonIsARealAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sheet := drawSheet(t)
		p, err := interests.Score(form(), sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, idea := range matching.Match(p, form(), sheet, synthetic(60)) {
			if len(idea.Reasons) > matching.MaxReasons || len(idea.Counter) > matching.MaxCounter {
				t.Fatalf("%+v", idea)
			}
			for _, reason := range idea.Reasons {
				if reason.Answer < 4 || sheet[reason.Item] != reason.Answer || reason.Item[:1] != string(reason.Scale) {
					t.Fatalf("%+v", reason)
				}
			}
			for _, reason := range idea.Counter {
				if reason.Answer > 2 || reason.Answer < 1 || sheet[reason.Item] != reason.Answer {
					t.Fatalf("%+v", reason)
				}
			}
			if len(idea.Reasons) == 2 && idea.Reasons[0].Item == idea.Reasons[1].Item {
				t.Fatalf("%s is quoted twice", idea.Reasons[0].Item)
			}
		}
	})
}

func TestGroupsAreOnlyCompared(t *testing.T) {
	renamed := synthetic(60)
	for i := range renamed {
		renamed[i].Group = "sector " + string(rune('z'-i%26))
	}
	rapid.Check(t, func(t *rapid.T) {
		sheet := drawSheet(t)
		p, err := interests.Score(form(), sheet)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(matching.Match(p, form(), sheet, synthetic(60)), matching.Match(p, form(), sheet, renamed)); diff != "" {
			t.Fatal(diff)
		}
	})
}
