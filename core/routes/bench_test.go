package routes

import (
	"math"
	"os"
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

// All routes to any one occupation take 20 ms at most, and five times that where ten times as much leads to each in a catalogue of a hundred
// thousand rows. Each takes its best time of three, so that what else the machine does is not counted.
func TestRoutesAreFast(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a large catalogue")
	}
	real, scales := open(t)
	for _, c := range []struct {
		name string
		cat  *catalogue.Catalogue
		most time.Duration
	}{{"real", real, 20 * time.Millisecond}, {"100000", fixture.Many(t, os.DirFS(realFacts)), 100 * time.Millisecond}} {
		slowest, goal, routes := time.Duration(0), "", 0
		f, rec := NewFinder(c.cat, scales), inWrexham()
		for _, o := range c.cat.Occupations() {
			took, n := bestOfThree(t, f, rec, o.ID)
			if took > slowest {
				slowest, goal, routes = took, o.ID, n
			}
		}
		t.Logf("%s: slowest %v (%s, %d routes)", c.name, slowest, goal, routes)
		if slowest > c.most {
			t.Errorf("%s: %v, want %v at most", c.name, slowest, c.most)
		}
	}
}

func bestOfThree(t *testing.T, f *Finder, rec learner.Record, goal string) (best time.Duration, routes int) {
	t.Helper()
	for i := range 3 {
		begin := time.Now()
		a, err := f.Find(rec, goal)
		if err != nil {
			t.Fatal(err)
		}
		if took := time.Since(begin); i == 0 || took < best {
			best, routes = took, len(a.Routes)
		}
	}
	return best, routes
}
