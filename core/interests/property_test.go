package interests_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"llwybr/core/interests"
)

// drawSheet draws a form and a sheet on it, with unanswered items.
func drawSheet(t *rapid.T) ([]interests.Item, interests.Sheet) {
	items := form(rapid.IntRange(1, 10).Draw(t, "items a scale"))
	sheet := interests.Sheet{}
	for _, item := range items {
		if answer := rapid.IntRange(-1, 5).Draw(t, item.ID); answer >= 0 {
			sheet[item.ID] = answer
		}
	}
	return items, sheet
}

func TestTheOrderOfItemsAndAnswersDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, sheet := drawSheet(t)
		refilled := interests.Sheet{}
		for _, item := range slices.Backward(items) {
			if answer, ok := sheet[item.ID]; ok {
				refilled[item.ID] = answer
			}
		}
		shuffled := rapid.Permutation(items).Draw(t, "order")
		if diff := cmp.Diff(must(interests.Score(items, sheet)), must(interests.Score(shuffled, refilled))); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestScoresStayWithinTheirBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := must(interests.Score(drawSheet(t)))
		checkBounds(t, p)
	})
}

// checkBounds holds what is true of every profile.
func checkBounds(t interface{ Fatalf(string, ...any) }, p interests.Profile) {
	n, answered := float64(p.Length), 0
	for k, s := range p.Scores {
		answered += s.Answered
		if s.Known != (s.Answered >= interests.MinAnswered) || s.Known && (s.Value < n || s.Value > 5*n) || !s.Known && s.Value != 0 {
			t.Fatalf("scale %s: %+v with %d items", interests.Scales[k], s, p.Length)
		}
	}
	switch {
	case answered != p.Answered:
		t.Fatalf("%d answers in the scales, %d in all", answered, p.Answered)
	case !p.Known() && (p.Code != "" || p.Ties != nil || p.Flat || p.AllLow || p.Consistency != 0 || p.Differentiation != 0 || !p.Provisional):
		t.Fatalf("a profile with an unknown scale says %+v", p)
	case p.Known() && (p.Code == "") != (p.Differentiation == 0):
		t.Fatalf("code %q with differentiation %v", p.Code, p.Differentiation)
	case p.Differentiation < 0 || p.Differentiation > 4*n:
		t.Fatalf("differentiation %v", p.Differentiation)
	case p.Code != "" && (p.Consistency < 1 || p.Consistency > 3):
		t.Fatalf("consistency %d of %s", p.Consistency, p.Code)
	case p.AllLow && !p.Flat:
		t.Fatalf("all low but not flat")
	}
}

func TestProRatingIsTheMeanOfWhatWasAnswered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, sheet := drawSheet(t)
		p := must(interests.Score(items, sheet))
		for k, s := range p.Scores {
			sum := 0
			for _, item := range items {
				if item.Scale == interests.Scales[k] {
					sum += sheet[item.ID]
				}
			}
			if s.Known && math.Abs(s.Value/float64(p.Length)-float64(sum)/float64(s.Answered)) > 1e-12 {
				t.Fatalf("%s: score %v from a sum of %d in %d answers", interests.Scales[k], s.Value, sum, s.Answered)
			}
		}
	})
}

func TestAnsweringTheMeanChangesNoScore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		answer := rapid.IntRange(1, 5).Draw(t, "answer")
		n := rapid.IntRange(2, 8).Draw(t, "answered")
		part := interests.Sheet{}
		for _, item := range form(n) {
			part[item.ID] = answer
		}
		got, _ := must(interests.Score(form(8), part)).Values()
		want, _ := must(interests.Score(form(8), same(8, answer))).Values()
		if got != want {
			t.Fatalf("%v from %d answers a scale, %v from all", got, n, want)
		}
	})
}

func TestNeverTriedIsTheSameAsNotAnswered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, sheet := drawSheet(t)
		without := interests.Sheet{}
		for id, answer := range sheet {
			if answer != 0 {
				without[id] = answer
			}
		}
		if diff := cmp.Diff(must(interests.Score(items, sheet)), must(interests.Score(items, without))); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestDistanceIsAMetric(t *testing.T) {
	scale := rapid.SampledFrom(interests.Scales[:])
	rapid.Check(t, func(t *rapid.T) {
		x, y, z := scale.Draw(t, "x"), scale.Draw(t, "y"), scale.Draw(t, "z")
		d := interests.Distance(x, y)
		if d != interests.Distance(y, x) || (d == 0) != (x == y) || d > interests.Distance(x, z)+interests.Distance(z, y) {
			t.Fatalf("distance of %s and %s, seen from %s", x, y, z)
		}
	})
}
