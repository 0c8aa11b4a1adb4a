package matching_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

const occupationsUK = 412 // unit groups of SOC 2020

// BenchmarkSheet scores and matches one sheet, reasons included. The target is at most 1 ms.
func BenchmarkSheet(b *testing.B) {
	items, list, sheets := form(), synthetic(occupationsUK), benchSheets()
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		sheet := sheets[n%len(sheets)]
		p, err := interests.Score(items, sheet)
		if err != nil {
			b.Fatal(err)
		}
		if len(matching.Match(p, items, sheet, list)) < 5 {
			b.Fatal("too few ideas")
		}
	}
}

// BenchmarkFlatSheet is the varied spread.
func BenchmarkFlatSheet(b *testing.B) {
	items, list, sheet := form(), synthetic(occupationsUK), interests.Sheet{}
	for b.Loop() {
		p, err := interests.Score(items, sheet)
		if err != nil || len(matching.Match(p, items, sheet, list)) < 5 {
			b.Fatal("too few ideas")
		}
	}
}

// BenchmarkSteady is the ten leading ideas of a sheet.
func BenchmarkSteady(b *testing.B) {
	items, list, sheets := form(), synthetic(occupationsUK), benchSheets()
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		p, err := interests.Score(items, sheets[n%len(sheets)])
		if err != nil || len(matching.Steady(p, list, 10)) < 10 {
			b.Fatal("too few ideas")
		}
	}
}

// BenchmarkScore is scoring alone.
func BenchmarkScore(b *testing.B) {
	items, sheets := form(), benchSheets()
	for n := 0; b.Loop(); n++ {
		if _, err := interests.Score(items, sheets[n%len(sheets)]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBaseline is what any matching by correlation must do: a plain loop of the textbook formula over the same occupations.
func BenchmarkBaseline(b *testing.B) {
	list := synthetic(occupationsUK)
	var profiles [][6]float64
	for _, sheet := range benchSheets() {
		values, _ := score(b, sheet).Values()
		profiles = append(profiles, values)
	}
	best := 0.0
	for n := 0; b.Loop(); n++ {
		for _, o := range list {
			best = max(best, textbook(profiles[n%len(profiles)], o.Values))
		}
	}
	if best == 0 {
		b.Fatal("nothing was computed")
	}
}

// textbook is Pearson's r in one pass.
func textbook(x, y [6]float64) float64 {
	var sx, sy, sxx, syy, sxy float64
	for i := range x {
		sx, sy = sx+x[i], sy+y[i]
		sxx, syy, sxy = sxx+x[i]*x[i], syy+y[i]*y[i], sxy+x[i]*y[i]
	}
	return (6*sxy - sx*sy) / math.Sqrt((6*sxx-sx*sx)*(6*syy-sy*sy))
}

func TestPearsonAgreesWithTheTextbook(t *testing.T) {
	list := synthetic(occupationsUK)
	for i, o := range list {
		next := list[(i+1)%len(list)]
		if r, ok := matching.Pearson(o.Values, next.Values); !ok || math.Abs(r-textbook(o.Values, next.Values)) > 1e-9 {
			t.Errorf("%v and %v: %v", o.Values, next.Values, r)
		}
	}
}

// benchSheets are sheets by chance that have a shape.
func benchSheets() (sheets []interests.Sheet) {
	rng := rand.New(rand.NewPCG(7, 8))
	for len(sheets) < 64 {
		sheet := randomSheet(rng, 1)
		if p, err := interests.Score(form(), sheet); err == nil && !p.Flat {
			sheets = append(sheets, sheet)
		}
	}
	return sheets
}
