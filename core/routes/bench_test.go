package routes

import (
	"maps"
	"math"
	"os"
	"slices"
	"testing"
	"time"

	"gonum.org/v1/gonum/graph/path"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/learner"
)

// realFacts is the folder of source files of the product.
const realFacts = "../../assets/catalogue"

// inWrexham is a learner of whom everything is known that routes look at.
func inWrexham() learner.Record {
	rec := grades("C")
	rec.Home, rec.Medium = "place-wrexham", "bilingual"
	return rec
}

// BenchmarkRoutes finds all routes to each of eleven occupations; beside it, in the same run, gonum's k shortest paths to the same ones over the graph of
// the same rows, k being as many as we have routes. The library is given neither a learner nor a rule; ours evaluates every rule.
func BenchmarkRoutes(b *testing.B) {
	real, scales := open(b)
	for _, c := range []struct {
		name string
		cat  *catalogue.Catalogue
	}{{"real", real}, {"100000", fixture.Many(b, os.DirFS(realFacts))}} {
		f, rec, g := NewFinder(c.cat, scales), inWrexham(), stepGraph(c.cat)
		goals, k := sampled(b, f, rec)
		b.Run(c.name+"/ours", func(b *testing.B) {
			for b.Loop() {
				for _, goal := range goals {
					if _, err := f.Find(rec, goal); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
		b.Run(c.name+"/baseline-gonum", func(b *testing.B) {
			for b.Loop() {
				for i, goal := range goals {
					path.YenKShortestPaths(g, k[i], math.Inf(1), g.node(beginning), g.node(place{id: goal}))
				}
			}
		})
	}
}

// sampled are eleven occupations over the whole list, and how many routes we find to each.
func sampled(b *testing.B, f *Finder, rec learner.Record) (goals []string, k []int) {
	b.Helper()
	for i, o := range f.cat.Occupations() {
		if i%40 != 0 {
			continue
		}
		a, err := f.Find(rec, o.ID)
		if err != nil {
			b.Fatal(err)
		}
		goals, k = append(goals, o.ID), append(k, len(a.Routes))
	}
	return goals, k
}

// BenchmarkSlowestRoutes reports the occupation to which finding all routes takes longest, over all 412: 20 ms at most, and five times that in a catalogue of
// a hundred thousand rows, where ten times as much leads to each.
func BenchmarkSlowestRoutes(b *testing.B) {
	real, scales := open(b)
	for _, c := range []struct {
		name string
		cat  *catalogue.Catalogue
	}{{"real", real}, {"100000", fixture.Many(b, os.DirFS(realFacts))}} {
		f, rec := NewFinder(c.cat, scales), inWrexham()
		b.Run(c.name, func(b *testing.B) {
			slowest := map[string]time.Duration{}
			for b.Loop() {
				for _, o := range c.cat.Occupations() {
					begin := time.Now()
					if _, err := f.Find(rec, o.ID); err != nil {
						b.Fatal(err)
					}
					if took, known := slowest[o.ID]; !known || time.Since(begin) < took {
						slowest[o.ID] = time.Since(begin) // the best of its times: what else the machine does is not counted
					}
				}
			}
			b.ReportMetric(float64(slices.Max(slices.Collect(maps.Values(slowest))).Microseconds())/1000, "ms/slowest")
		})
	}
}
