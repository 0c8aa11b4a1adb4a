package doors

import (
	"cmp"
	"slices"

	"llwybr/core/learner"
)

// weights are what a set asks of a learner, in the order in which it matters to them: the smaller, the earlier.
type weights [8]int

// scored is one set of candidates with its weights.
type scored struct {
	weights weights
	members [most]int // ascending, by the order of the candidates' fields
	combo   int       // of which combo it is
	size    int
}

func (a scored) compare(b scored) int {
	return cmp.Or(slices.Compare(a.weights[:], b.weights[:]), slices.Compare(a.members[:a.size], b.members[:b.size]))
}

// sums are what a set asks of a learner, added up.
type sums struct{ changes, asks, months, unpaid, grades, miles int }

func (q *quest) sum(members []int, asks int) sums {
	t := sums{changes: len(members), asks: asks}
	for _, m := range members {
		c := &q.all[m]
		t.grades += c.grades
		t.months += c.months
		t.miles = max(t.miles, c.miles)
		if !c.paid {
			t.unpaid += c.months
		}
	}
	return t
}

// priorities are the rows of the comparison of routes that can tell one set from another. For money the facts know no price of learning; what they know is
// that an apprenticeship is paid, so the fewer months without a wage. The other rows say nothing of a set.
var priorities = map[string]func(sums) int{
	"needed": func(t sums) int { return t.grades },
	"length": func(t sums) int { return t.months },
	"money":  func(t sums) int { return t.unpaid },
	"travel": func(t sums) int { return t.miles },
}

// criteria are what a learner starred, in the order of their stars; then fewer changes, fewer questions whether something counts, less time, fewer grades.
func criteria(rec learner.Record) []func(sums) int {
	var starred []string
	for id := range rec.Priorities {
		if priorities[id] != nil {
			starred = append(starred, id)
		}
	}
	slices.SortFunc(starred, func(a, b string) int {
		return cmp.Or(cmp.Compare(rec.Priorities[a], rec.Priorities[b]), cmp.Compare(a, b))
	})
	var all []func(sums) int
	for _, id := range starred {
		all = append(all, priorities[id])
	}
	return append(all,
		func(t sums) int { return t.changes },
		func(t sums) int { return t.asks },
		func(t sums) int { return t.months },
		func(t sums) int { return t.grades })
}

// each gives every set of every combo with its weights, in no order.
func (s *solver) each(combos []combo, visit func(scored)) {
	by := criteria(s.rec)
	for i, c := range combos {
		s.sets(&c, 0, func() bool {
			x := scored{members: c.members, combo: i, size: c.size}
			slices.Sort(x.members[:c.size])
			t := s.sum(c.members[:c.size], c.asks)
			for j, f := range by {
				x.weights[j] = f(t)
			}
			visit(x)
			return true
		})
	}
}

// ranked gives every set of the combos, by what the learner cares about.
func (s *solver) ranked(combos []combo) []Set {
	var all []scored
	s.each(combos, func(x scored) { all = append(all, x) })
	slices.SortFunc(all, scored.compare)
	sets, room := make([]Set, len(all)), make([]Change, 0, most*len(all))
	for i, x := range all {
		from, c := len(room), combos[x.combo]
		set := Set{Then: c.state, Cost: s.cost(x.members[:x.size]), alike: alike{asks: c.asks}}
		for j, m := range x.members[:x.size] {
			room = append(room, s.all[m].Change)
			set.alike.classes[j] = s.classOf[m]
		}
		set.Changes = room[from:len(room):len(room)]
		sets[i] = set
	}
	return sets
}

// first is the set that stands first among those of the combos.
func (s *solver) first(combos []combo) []Change {
	var best *scored
	s.each(combos, func(x scored) {
		if best == nil || x.compare(*best) < 0 {
			best = &x
		}
	})
	if best == nil {
		return nil
	}
	var changes []Change
	for _, m := range best.members[:best.size] {
		changes = append(changes, s.all[m].Change)
	}
	return changes
}

// cost says what is known of what a set asks.
func (q *quest) cost(members []int) Cost {
	var k Cost
	for _, m := range members {
		c := &q.all[m]
		k.Grades += c.grades
		if c.months < unknown {
			k.Years += float64(c.months) / 12
		}
		if c.miles < unknown {
			k.Miles = max(k.Miles, c.miles)
		}
	}
	return k
}
