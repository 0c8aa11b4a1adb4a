package routes

import (
	"fmt"
	"hash/fnv"
	"sort"

	"llwybr/core/message"
)

// answer puts the routes that were found into their order and says what stands beside them.
func (s *search) answer() Answer {
	a := Answer{Goal: s.goal}
	for _, family := range Families {
		of := s.of(family)
		number(of)
		if len(of) == 0 {
			a.Gaps = append(a.Gaps, family)
		}
		a.Routes = append(a.Routes, of...)
	}
	a.Routes = Rerank(a.Routes)
	a.Handful = handful(a.Routes, s.speaksWelsh(), s.familyName)
	setBeside(a)
	for i := range a.Routes {
		s.stays(a.Routes, i)
	}
	return a
}

// of are the routes of a family by what they are.
func (s *search) of(family string) []Route {
	var of []Route
	for _, r := range s.routes {
		if r.Family == family {
			of = append(of, r)
		}
	}
	sort.SliceStable(of, func(i, j int) bool { return of[i].order < of[j].order })
	return of
}

// speaksWelsh reports whether the learner's schooling is in Welsh, in whole or in part.
func (s *search) speaksWelsh() bool { return s.rec.Medium == "welsh" || s.rec.Medium == "bilingual" }

func (f *Finder) familyName(id string) message.Text {
	family, _ := f.cat.Family(id)
	return family.Name
}

// setBeside gives each route that needs an employer another one to stand beside it: one that needs none before one that does, within reach before
// out of it.
func setBeside(a Answer) {
	for i := range a.Routes {
		r := &a.Routes[i]
		if !r.NeedsEmployer {
			continue
		}
		best := 0
		for j := range a.Routes {
			other := &a.Routes[j]
			if other.ID == r.ID || other.NeedsEmployer && other.Family == r.Family {
				continue
			}
			if worth := 1 + 2*flag(!other.NeedsEmployer) + flag(len(other.Away) == 0); worth > best {
				best, r.Beside = worth, other.ID
			}
		}
	}
}

// number gives the routes of a family their ids, route-<goal>-<family>-<n>. The number comes from what the route is (the row that leads to the goal), not from
// where it stands in the list: a route that a learner has kept keeps its id when other routes come or go.
func number(of []Route) {
	taken := map[uint32]bool{}
	order := make([]int, len(of))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return of[order[a]].key < of[order[b]].key })
	for _, i := range order {
		h := fnv.New32a()
		h.Write([]byte(of[i].key))
		n := h.Sum32()%90000 + 10000
		for taken[n] {
			n++
		}
		taken[n] = true
		of[i].ID = fmt.Sprintf("route-%s-%s-%d", of[i].Goal, of[i].Family, n)
	}
}

// contentKey orders the routes of a family by what they rest on (stated before our own reading) and then by their steps.
func contentKey(r Route) string {
	key := "0"
	if r.Own {
		key = "1"
	}
	for _, s := range r.Steps {
		key += " " + s.ID
	}
	return key
}
