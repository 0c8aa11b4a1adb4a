package routes

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
)

// steps is the graph of all places and what leads from one to another, for a library that finds paths. It is built from the catalogue's tables alone and
// knows neither the finder nor a learner: one may begin anywhere.
type steps struct {
	*simple.DirectedGraph
	ids map[place]int64
}

// beginning is where everybody stands before the first step.
var beginning = place{id: "begin"}

func (g *steps) node(p place) graph.Node {
	if _, ok := g.ids[p]; !ok {
		g.ids[p] = int64(len(g.ids))
	}
	return simple.Node(g.ids[p])
}

func (g *steps) lead(from, to place) {
	if from != to {
		g.SetEdge(g.NewEdge(g.node(from), g.node(to)))
	}
}

// stepGraph builds the graph of a catalogue.
func stepGraph(cat *catalogue.Catalogue) *steps {
	g := &steps{simple.NewDirectedGraph(), map[place]int64{}}
	levels := areaLevels(cat)
	for area, at := range levels {
		for i, level := range at {
			g.lead(beginning, place{area, level})
			for _, above := range at[i+1:] {
				g.lead(place{area, level}, place{area, above})
			}
		}
	}
	for _, a := range cat.Apprenticeships() {
		g.lead(beginning, place{id: a.ID})
		for _, next := range a.Next {
			g.lead(place{id: a.ID}, place{id: next})
		}
	}
	for _, s := range cat.Steps() {
		g.lead(beginning, place{id: s.ID})
	}
	for _, w := range cat.Ways() {
		for _, from := range ends(levels, w.From, w.FromLevel) {
			for _, to := range ends(levels, w.To, w.ToLevel) {
				g.lead(from, to)
			}
		}
	}
	for _, l := range cat.Links() {
		for _, from := range ends(levels, l.From, -1) { // an area leads there by its highest level that is taught
			g.lead(from, place{id: l.Occupation})
		}
	}
	for _, o := range cat.Occupations() {
		g.lead(place{id: "step-job-with-training"}, place{id: o.ID}) // for every occupation
	}
	return g
}

// areaLevels are the levels at which each area is taught, lowest first.
func areaLevels(cat *catalogue.Catalogue) map[string][]int {
	levels := map[string][]int{}
	for _, k := range cat.Courses() {
		for level := max(0, k.Level); k.Level >= 0 && level <= max(k.Level, k.LevelMax); level++ {
			if !slices.Contains(levels[k.Area], level) {
				levels[k.Area] = append(levels[k.Area], level)
			}
		}
	}
	for _, at := range levels {
		slices.Sort(at)
	}
	return levels
}

// ends are the places that one end of a row means.
func ends(levels map[string][]int, id string, level int) []place {
	at, area := levels[id]
	switch {
	case id == "":
		return nil
	case !area:
		return []place{{id: id}}
	case level >= 0:
		return []place{{id, level}}
	}
	var all []place
	for _, level := range at {
		all = append(all, place{id, level})
	}
	return all
}

// below are the general stations from which everybody below level 1 sets out, whatever comes after (guidance rule 6): the one way of ours that no row
// says.
var below = []string{"step-entry-programme", "step-level-1-course"}

// Every route of ours is a path of the graph, so that a library which finds paths would find it; and none goes in a circle.
func TestEveryRouteIsAPathOfTheGraph(t *testing.T) {
	cat, scales := open(t)
	f, g := NewFinder(cat, scales), stepGraph(cat)
	missing := map[string]bool{}
	paths, begun := 0, 0
	for _, rec := range []learner.Record{{}, {YearGroup: 11}, grades("D"), grades("C"), entry, {Setting: "adult"}} {
		for _, o := range cat.Occupations() {
			a, err := f.Find(rec, o.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range a.Routes {
				paths++
				at := beginning
				for _, next := range append(placesOf(r), place{id: o.ID}) {
					switch {
					case g.HasEdgeFromTo(g.ids[at], g.ids[next]):
					case slices.Contains(below, at.id):
						begun++
					default:
						missing[at.id+" > "+next.id] = true
					}
					at = next
				}
			}
		}
	}
	for m := range missing {
		t.Errorf("no row leads so: %s", m)
	}
	t.Logf("%d paths; %d steps set out from a station below level 2 to what no row of its own names", paths, begun)
}

func placesOf(r Route) []place {
	var all []place
	for _, s := range r.Steps {
		all = append(all, stands(s))
	}
	return all
}

// Where a route of ours is one step, the library finds it among its k shortest paths, k being all that can be as short.
func TestTheLibraryFindsOurShortestRoutes(t *testing.T) {
	cat, scales := open(t)
	f, g := NewFinder(cat, scales), stepGraph(cat)
	for i, o := range cat.Occupations() {
		if i%40 != 0 {
			continue
		}
		a, err := f.Find(learner.Record{YearGroup: 11}, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		goal := g.node(place{id: o.ID})
		found := map[string]bool{}
		for _, p := range path.YenKShortestPaths(g, g.To(goal.ID()).Len(), math.Inf(1), g.node(beginning), goal) {
			found[g.key(p[1:len(p)-1])] = true
		}
		for _, r := range a.Routes {
			if len(r.Steps) == 1 && !found[g.key(nodes(g, r))] {
				t.Errorf("%s: %v is not among the library's paths", o.ID, placesOf(r))
			}
		}
	}
}

func nodes(g *steps, r Route) []graph.Node {
	var all []graph.Node
	for _, p := range placesOf(r) {
		all = append(all, g.node(p))
	}
	return all
}

func (g *steps) key(path []graph.Node) string {
	var b strings.Builder
	for _, n := range path {
		fmt.Fprint(&b, " ", n.ID())
	}
	return b.String()
}

// grades is a learner of Year 11 with five GCSEs at a grade.
func grades(grade string) learner.Record {
	rec := learner.Record{YearGroup: 11}
	for _, q := range []string{"gcse-history", "gcse-geography", "gcse-art-design", "gcse-music", "gcse-drama"} {
		rec.Results = append(rec.Results, learner.Result{Qualification: q, Grade: grade, Status: "expected"})
	}
	return rec
}

// entry is a learner at entry level.
var entry = learner.Record{YearGroup: 11, Results: []learner.Result{{Qualification: "prior-entry-level", Grade: "Entry 3", Status: "achieved"}}}
