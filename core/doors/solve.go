package doors

import (
	"slices"

	"llwybr/core/finding"
	"llwybr/core/requirement"
)

// most is how many changes a set holds at most.
const most = 3

// solver finds every minimal set of changes that reaches the widest state. It looks leaf by leaf at what a change does; changes that do the same to every
// leaf, and stand in no condition between choices, are one class. The search is over sets of classes, and each that holds stands for all sets of members.
type solver struct {
	*quest
	tables  []*table // by leaf of the rule
	classes []class
	classOf []int // by candidate
}

// class is candidates that do the same. One that stands in a condition between choices is alone in its class.
type class struct {
	members []int // indexes of candidates
	effects []int // by leaf: which of the effects on it; 0 = none
}

// combo is a set of classes, in ascending order; a class stands in it as often as members of it are in the set.
type combo struct {
	classes [most]int
	size    int
	members [most]int // one member of each class, together a legal set
	state   State
	asks    int // leaves that hold when somebody agrees to count what is not of the kind
}

func newSolver(q *quest) *solver {
	s := &solver{quest: q}
	q.leaves(func(l requirement.Node) { s.tables = append(s.tables, newTable(l, q.base)) })
	return s
}

// solve gives the state of now, the widest that up to three changes reach, and the minimal sets of classes that reach it; none where that is now's.
func (s *solver) solve() (now, best State, sets []combo) {
	now = s.state(s.step, s.base, s.month)
	if now == Closed || s.rule == nil || !Wider(s.bound(func(int) bool { return true }), now) {
		return now, now, nil
	}
	s.gather()
	return s.search()
}

// search looks through the sets of the changes that were gathered.
func (s *solver) search() (now, best State, sets []combo) {
	s.classify()
	now = s.state(s.step, s.base, s.month)
	if now == Closed || !Wider(s.bound(s.moves), now) {
		return now, now, nil
	}
	for size := 1; size <= most; size++ {
		s.try(combo{size: size}, 0, 0, &sets)
	}
	best = now
	for _, c := range sets {
		if Wider(c.state, best) {
			best = c.state
		}
	}
	if best == now {
		return now, now, nil
	}
	return now, best, minimal(sets, best)
}

// bound is a state that no changes can widen: every leaf that some change may move is met, the others stay as they are.
func (s *solver) bound(moves func(leaf int) bool) State {
	return s.door(s.join(func(i int) finding.State {
		if counted(s.tables[i].leaf) && moves(i) {
			return finding.Met
		}
		return s.tables[i].now.state
	}), false)
}

// door is the state of the door for one of its rule, which is held back as far as the rule may be trusted.
func (s *solver) door(state finding.State, nothing bool) State {
	return weigh(s.rule, requirement.Lower(state, s.most), nothing)
}

// classify puts the candidates into classes. What does nothing to the rule is kept where it can make room for another choice.
func (s *solver) classify() {
	at := map[string]int{}
	s.classOf = make([]int, len(s.all))
	for i, c := range s.all {
		effects := make([]int, len(s.tables))
		name := ""
		for j, t := range s.tables {
			effects[j] = t.effect(c.before, c.after)
			name += string(rune('a' + effects[j]))
		}
		if c.tied {
			name = c.Field + gradeOf(c)
		} else if !slices.ContainsFunc(effects, func(e int) bool { return e > 0 }) {
			continue
		}
		if _, known := at[name]; !known {
			at[name] = len(s.classes)
			s.classes = append(s.classes, class{effects: effects})
		}
		s.classOf[i] = at[name]
		s.classes[at[name]].members = append(s.classes[at[name]].members, i)
	}
}

// moves reports whether some change does something to a leaf.
func (s *solver) moves(leaf int) bool {
	return slices.ContainsFunc(s.classes, func(c class) bool { return c.effects[leaf] > 0 })
}

// join works out the rule from its leaves.
func (s *solver) join(leaf func(int) finding.State) finding.State {
	next := 0
	return join(*s.rule, &next, leaf)
}

func join(n requirement.Node, next *int, leaf func(int) finding.State) finding.State {
	if n.Op != requirement.All && n.Op != requirement.Any {
		*next++
		return leaf(*next - 1)
	}
	best := join(n.Kids[0], next, leaf)
	for _, k := range n.Kids[1:] {
		s := join(k, next, leaf)
		if lower := requirement.Lower(best, s); (n.Op == requirement.All) == (lower == s) {
			best = s
		}
	}
	return best
}

// try looks at every set of so many classes that has a legal set of members.
func (s *solver) try(c combo, at, from int, all *[]combo) {
	if at < c.size {
		for i := from; i < len(s.classes); i++ {
			c.classes[at] = i
			s.try(c, at+1, i, all)
		}
		return
	}
	found := false
	s.sets(&c, 0, func() bool { found = true; return false })
	if found && s.legal(c.members[:c.size]) { // what stands in a condition is alone in its class, so one set of members speaks for all
		s.judge(&c)
		*all = append(*all, c)
	}
}

// judge works out the state of a combo, leaf by leaf.
func (s *solver) judge(c *combo) {
	c.asks = 0
	c.state = s.door(s.join(func(i int) finding.State {
		l := s.tables[i].with(s.onLeaf(c, i), func() requirement.Person { return s.person(c) })
		if l.asks {
			c.asks++
		}
		return l.state
	}), len(s.person(c).holdings) == 0)
}

// onLeaf are what a combo does to one leaf, sorted, without what does nothing.
func (s *solver) onLeaf(c *combo, leaf int) [most]int {
	var e [most]int
	for i := range c.size {
		e[i] = s.classes[c.classes[i]].effects[leaf]
	}
	slices.Sort(e[:])
	return e
}

// person is the learner with the changes of a combo.
func (s *solver) person(c *combo) held {
	p := held{Standing: s.base}
	for _, h := range s.base.Holdings() {
		if !slices.ContainsFunc(c.members[:c.size], func(m int) bool { return s.all[m].id == h.ID }) {
			p.holdings = append(p.holdings, h)
		}
	}
	for _, m := range c.members[:c.size] {
		if h := s.all[m].after; h != nil {
			p.holdings = append(p.holdings, *h)
		}
	}
	return p
}

// sets puts every set of members of a combo into it, each about another thing, and calls visit for each until that says false.
func (s *solver) sets(c *combo, at int, visit func() bool) bool {
	if at == c.size {
		return visit()
	}
	for _, m := range s.classes[c.classes[at]].members {
		if at > 0 && c.classes[at] == c.classes[at-1] && m <= c.members[at-1] {
			continue
		}
		c.members[at] = m
		if s.apart(c.members[:at+1]) && !s.sets(c, at+1, visit) {
			return false
		}
	}
	return true
}

// minimal are the sets that reach a state, and of which no part does.
func minimal(all []combo, best State) []combo {
	reach := map[[most]int]bool{}
	for _, c := range all {
		if c.state == best {
			reach[key(c.classes[:c.size]...)] = true
		}
	}
	return slices.DeleteFunc(all, func(c combo) bool {
		if c.state != best {
			return true
		}
		of := c.classes
		for i := 0; i < c.size; i++ {
			if c.size > 1 && reach[key(of[i])] || c.size > 2 && reach[key(of[i], of[(i+1)%most])] {
				return true
			}
		}
		return false
	})
}

// key is a set of classes as a value that can be compared.
func key(classes ...int) [most]int {
	k := [most]int{-1, -1, -1}
	copy(k[:], classes)
	slices.Sort(k[:len(classes)])
	return k
}
