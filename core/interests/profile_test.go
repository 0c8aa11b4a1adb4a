package interests_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/interests"
)

type scales = []interests.Scale

const (
	r, i, a = interests.R, interests.I, interests.A
	s, e, c = interests.S, interests.E, interests.C
)

func TestCodeAndTies(t *testing.T) {
	for _, tc := range []struct {
		name string
		sums [6]float64
		code string
		ties []scales
	}{
		{"no ties", [6]float64{40, 30, 20, 10, 9, 8}, "RIA", nil},
		{"a tie for the first place", [6]float64{10, 30, 20, 10, 30, 8}, "IEA", []scales{{i, e}}},
		{"a tie across the third place", [6]float64{12, 20, 40, 26, 20, 10}, "ASI", []scales{{i, e}}},
		{"a tie below the third place is not told", [6]float64{40, 30, 20, 8, 8, 8}, "RIA", nil},
		{"two groups", [6]float64{20, 30, 20, 30, 8, 20}, "ISR", []scales{{i, s}, {r, a, c}}},
		{"all but one", [6]float64{8, 8, 8, 8, 8, 40}, "CRI", []scales{{r, i, a, s, e}}},
		{"all equal has no code", [6]float64{20, 20, 20, 20, 20, 20}, "", []scales{{r, i, a, s, e, c}}},
	} {
		p := interests.FromSums(tc.sums, 8)
		if p.Code != tc.code {
			t.Errorf("%s: code %q, want %q", tc.name, p.Code, tc.code)
		}
		if diff := cmp.Diff(tc.ties, p.Ties); diff != "" {
			t.Errorf("%s: %s", tc.name, diff)
		}
	}
}

func TestProRatedScoresTieExactly(t *testing.T) {
	p := must(interests.Score(form(8), answers("121212--", "112211--", "544444--", "11111111", "11111111", "12------")))
	if p.Code != "ARC" {
		t.Errorf("code %s", p.Code)
	}
	if diff := cmp.Diff([]scales{{r, c}}, p.Ties); diff != "" {
		t.Error(diff)
	}
}

func TestFlatAndAllLow(t *testing.T) {
	for _, tc := range []struct {
		name         string
		sums         [6]float64
		flat, allLow bool
	}{
		{"all equal", [6]float64{30, 30, 30, 30, 30, 30}, true, false},
		{"just below six points", [6]float64{30, 30, 30, 30, 30, 24.5}, true, false},
		{"six points", [6]float64{30, 30, 30, 30, 30, 24}, false, false},
		{"six points of thirds", [6]float64{52.0 / 3, 34.0 / 3, 17, 17, 17, 17}, false, false},
		{"all low though not equal", [6]float64{16, 8, 8, 8, 8, 8}, true, true},
		{"one scale above a mean of two", [6]float64{16.5, 8, 8, 8, 8, 8}, false, false},
		{"nothing liked", [6]float64{8, 8, 8, 8, 8, 8}, true, true},
	} {
		p := interests.FromSums(tc.sums, 8)
		if p.Flat != tc.flat || p.AllLow != tc.allLow {
			t.Errorf("%s: flat %v, all low %v", tc.name, p.Flat, p.AllLow)
		}
	}
}

func TestFlatIsInProportionOnTheShortForm(t *testing.T) {
	if p := interests.FromSums([6]float64{15, 12, 12, 12, 12, 12}, 4); p.Flat {
		t.Error("three points of four items are as much as six of eight")
	}
	if p := interests.FromSums([6]float64{14, 12, 12, 12, 12, 12}, 4); !p.Flat {
		t.Error("two points of four items are flat")
	}
}

func TestASumThatIsNoNumberIsNotKnown(t *testing.T) {
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if p := interests.FromSums([6]float64{8, 9, 10, 11, 12, bad}, 8); p.Known() || p.Code != "" {
			t.Errorf("%v: %+v", bad, p)
		}
	}
}

func TestDistance(t *testing.T) {
	want := [6]int{0, 1, 2, 3, 2, 1}
	for i, x := range interests.Scales {
		for j, y := range interests.Scales {
			if d := interests.Distance(x, y); d != want[(j-i+6)%6] {
				t.Errorf("%s to %s is %d", x, y, d)
			}
		}
	}
	if interests.Distance("R", "X") != -1 || interests.Distance("", "R") != -1 {
		t.Error("a letter that is no scale has a distance")
	}
}

func TestGap(t *testing.T) {
	for _, tc := range []struct {
		a, b float64
		want interests.Closeness
	}{
		{20, 20, interests.AboutTheSame},
		{23.9, 20, interests.AboutTheSame},
		{24, 20, interests.ProbablyHigher},
		{20, 27.9, interests.ProbablyHigher},
		{28, 20, interests.ClearlyHigher},
		{8, 40, interests.ClearlyHigher},
		{46.0 / 3, 34.0 / 3, interests.ProbablyHigher},
		{math.NaN(), 20, interests.AboutTheSame},
	} {
		if got := interests.Gap(tc.a, tc.b); got != tc.want {
			t.Errorf("%v and %v: %s", tc.a, tc.b, got)
		}
	}
}
