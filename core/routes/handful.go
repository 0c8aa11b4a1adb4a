package routes

import (
	"slices"

	"llwybr/core/message"
)

// Why says why a route is in the handful.
type Why string

// The reasons. Another and the two before it stand alone: such a route is there for no other reason.
const (
	Fastest    Why = "fastest"     // the shortest of those whose length is known
	Nearest    Why = "nearest"     // its first step has the nearest provider to home that is known
	Welsh      Why = "welsh"       // a step can be taken in Welsh or bilingually; for learners whose schooling is
	Earning    Why = "earning"     // paid while learning
	Academic   Why = "academic"    // A levels or a degree
	NoEmployer Why = "no-employer" // the others need one
	OfFamily   Why = "family"      // of a kind of its own
	Another    Why = "another"     // so that there are three
)

// Reason is a reason with its words.
type Reason struct {
	Why     Why
	Message message.Message
}

// Pick is a route of the handful.
type Pick struct {
	Route string
	Why   []Reason
}

// The handful holds three routes where there are three, and six at most.
const (
	few  = 3
	many = 6
)

// sought are the reasons that have to be looked for; the others come with the families.
var sought = []Why{Fastest, Nearest, Welsh}

// picking is the choice of a handful out of the routes.
type picking struct {
	routes []Route
	wins   map[Why]map[int]bool
	chosen map[int]bool

	measured int  // routes among which the shortest was looked for
	reached  bool // routes out of reach were left out of that
	family   func(string) message.Text
}

// handful chooses a few routes to show first: of every family, and among them the shortest, the nearest and one through Welsh, as far as is
// known. It is no ranking: its order is that of the routes, those out of reach last.
func handful(routes []Route, welsh bool, family func(string) message.Text) []Pick {
	p := picking{routes: routes, family: family, wins: map[Why]map[int]bool{}, chosen: map[int]bool{}}
	p.findFastest()
	p.findNearest()
	if welsh {
		p.wins[Welsh] = p.where(taughtInWelsh)
	}
	p.chooseSought()
	p.chooseFamilies()
	p.chooseNoEmployer()
	p.chooseMore()
	return p.picks()
}

// where are the routes that something holds of: those within reach, or where there are none, the others.
func (p *picking) where(holds func(Route) bool) map[int]bool {
	near, away := map[int]bool{}, map[int]bool{}
	for i, r := range p.routes {
		switch {
		case !holds(r):
		case len(r.Away) > 0:
			away[i] = true
		default:
			near[i] = true
		}
	}
	if len(near) > 0 {
		return near
	}
	return away
}

// least are those of some routes of which a number is the smallest.
func (p *picking) least(of map[int]bool, number func(Route) float64) map[int]bool {
	low, found := 0.0, map[int]bool{}
	for i := range of {
		n := number(p.routes[i])
		if len(found) == 0 || n < low {
			low, found = n, map[int]bool{}
		}
		if n == low {
			found[i] = true
		}
	}
	return found
}

func (p *picking) findFastest() {
	known := p.where(func(r Route) bool { return r.Years != nil })
	p.wins[Fastest] = p.least(known, func(r Route) float64 { return *r.Years })
	p.measured = len(known)
	p.reached = slices.ContainsFunc(p.routes, func(r Route) bool { return r.Years != nil && len(r.Away) > 0 }) && !p.allAway(known)
}

// allAway reports whether all of some routes are out of reach.
func (p *picking) allAway(of map[int]bool) bool {
	for i := range of {
		if len(p.routes[i].Away) == 0 {
			return false
		}
	}
	return true
}

func (p *picking) findNearest() {
	known := p.where(func(r Route) bool { return r.near != nil })
	p.wins[Nearest] = p.least(known, func(r Route) float64 { return r.near.km })
}

// inWelsh are the languages of which a learner can say that a step is taught through Welsh.
var inWelsh = []string{"welsh", "bilingual", "either"}

func taughtInWelsh(r Route) bool {
	return slices.ContainsFunc(r.Steps, func(s Step) bool { return slices.Contains(inWelsh, s.Medium) })
}

// chooseSought takes as few routes as show the reasons that are sought: the one that shows most first, then one of a family that has none yet.
func (p *picking) chooseSought() {
	open := slices.DeleteFunc(slices.Clone(sought), func(w Why) bool { return len(p.wins[w]) == 0 })
	for len(open) > 0 {
		best, most := -1, 0
		for i, r := range p.routes {
			shown := 0
			for _, w := range open {
				shown += 2 * flag(p.wins[w][i])
			}
			if shown > 0 {
				shown += flag(!p.has(r.Family))
			}
			if shown > most {
				best, most = i, shown
			}
		}
		p.chosen[best] = true
		open = slices.DeleteFunc(open, func(w Why) bool { return p.wins[w][best] })
	}
}

// has reports whether a family has a route among the chosen.
func (p *picking) has(family string) bool {
	for i := range p.chosen {
		if p.routes[i].Family == family {
			return true
		}
	}
	return false
}

// chooseFamilies takes one of each family that has none yet: one within reach before one that is not, then the one of which most that was sought holds.
func (p *picking) chooseFamilies() {
	for _, family := range Families {
		if p.has(family) {
			continue
		}
		best, most := -1, -1
		for i, r := range p.routes {
			if r.Family != family {
				continue
			}
			worth := len(sought) * flag(len(r.Away) == 0) * 2
			for _, w := range sought {
				worth += flag(p.wins[w][i])
			}
			if worth > most {
				best, most = i, worth
			}
		}
		if best >= 0 {
			p.chosen[best] = true
		}
	}
}

// chooseNoEmployer sees to it that not every route of the handful needs an employer while another one does not. Where the handful is full, that
// one takes the place of another of its own family.
func (p *picking) chooseNoEmployer() {
	without := slices.IndexFunc(p.routes, func(r Route) bool { return !r.NeedsEmployer })
	for i := range p.chosen {
		if !p.routes[i].NeedsEmployer {
			return
		}
	}
	if without < 0 {
		return
	}
	if len(p.chosen) >= many {
		last := -1
		for i := range p.chosen {
			if p.routes[i].Family == p.routes[without].Family {
				last = max(last, i)
			}
		}
		delete(p.chosen, last)
	}
	p.chosen[without] = true
	p.wins[NoEmployer] = map[int]bool{without: true}
}

// chooseMore takes routes until there are three, each of the family that has fewest so far.
func (p *picking) chooseMore() {
	for len(p.chosen) < min(few, len(p.routes)) {
		next, fewest := -1, len(p.routes)
		for i, r := range p.routes {
			if n := p.of(r.Family); !p.chosen[i] && n < fewest {
				next, fewest = i, n
			}
		}
		p.chosen[next] = true
	}
}

func (p *picking) of(family string) int {
	n := 0
	for i := range p.chosen {
		n += flag(p.routes[i].Family == family)
	}
	return n
}
