package guide_test

import (
	"testing"

	"llwybr/core/guide"
	"llwybr/core/matching"
)

// BenchmarkSheet scores one sheet of 48 answers and matches it against the 412 occupations; the baseline is the bare correlation with each.
func BenchmarkSheet(b *testing.B) {
	g := open(b)
	rec := sample(b, g, "elin-year9-welsh-medium")
	b.Run("score-match-reasons", func(b *testing.B) {
		for b.Loop() {
			p, err := g.Score(rec.Answers)
			if err != nil {
				b.Fatal(err)
			}
			g.Match(rec.Answers, p)
		}
	})
	p, _ := g.Score(rec.Answers)
	mine, _ := p.Values()
	occupations := guide.Profiles(g.Catalogue.Occupations())
	b.Run("baseline-correlation", func(b *testing.B) {
		for b.Loop() {
			for _, o := range occupations {
				matching.Pearson(mine, o.Values)
			}
		}
	})
}
