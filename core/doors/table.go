package doors

import (
	"fmt"
	"slices"

	"llwybr/core/finding"
	"llwybr/core/requirement"
)

// table keeps what sets of changes do to one leaf of a rule.
type table struct {
	leaf    requirement.Node
	few     bool // so little is held that changes may be the first or take away the last
	effects map[[2]sign]int
	states  map[[most]int]leafState // by the effects of a set, sorted
	now     leafState
}

// leafState is how a leaf stands; asks: it would hold when somebody agrees to count what is not of the kind.
type leafState struct {
	state finding.State
	asks  bool
}

// sign is all of a holding that one leaf can see.
type sign struct {
	held, open, counts, fits, other, near bool
	gcses                                 int
	whole                                 string // of a kind of leaf that is not known here: everything
}

func newTable(leaf requirement.Node, p requirement.Person) *table {
	t := &table{leaf: leaf, effects: map[[2]sign]int{}, states: map[[most]int]leafState{}, few: len(p.Holdings()) <= most}
	if leaf.Op == requirement.Subject {
		n := 0
		for _, h := range p.Holdings() {
			n += min(1, h.GCSEs)
		}
		t.few = n <= most
	}
	t.now = t.evaluate(p)
	return t
}

// counted reports whether a leaf asks for what somebody holds.
func counted(leaf requirement.Node) bool {
	switch leaf.Op {
	case requirement.Employer, requirement.Ask, requirement.Age, requirement.None:
		return false
	}
	return leaf.Op != requirement.AtLevel || leaf.N > 0
}

// with is how the leaf stands with a set of changes, by their effects on it.
func (t *table) with(effects [most]int, person func() requirement.Person) leafState {
	if effects == ([most]int{}) {
		return t.now
	}
	l, known := t.states[effects]
	if !known {
		l = t.evaluate(person())
		t.states[effects] = l
	}
	return l
}

func (t *table) evaluate(p requirement.Person) leafState {
	r := requirement.Evaluate(&t.leaf, p, requirement.Conditions{Sourced: true})
	note := r.Leaves[0].Note.ID
	return leafState{r.State, note == "requirement.note.other-kinds" || note == "requirement.note.level-near"}
}

// effect numbers what a change from one holding to another does to the leaf; 0 = nothing.
func (t *table) effect(before, after *requirement.Holding) int {
	pair := [2]sign{t.sign(before), t.sign(after)}
	if !counted(t.leaf) || pair[0] == pair[1] {
		return 0
	}
	if _, known := t.effects[pair]; !known {
		t.effects[pair] = len(t.effects) + 1
	}
	return t.effects[pair]
}

func (t *table) sign(h *requirement.Holding) sign {
	if h == nil {
		return sign{}
	}
	s := sign{held: t.few}
	switch t.leaf.Op {
	case requirement.Grades:
		t.grade(&s, h)
		s.other = h.Other
	case requirement.Subject:
		s.held = t.few && h.GCSEs > 0
		if h.GCSEs > 0 && slices.ContainsFunc(h.Subjects, func(subject string) bool { return speaksOf(t.leaf.Subject, subject) }) {
			t.grade(&s, h)
			s.gcses, s.fits = 0, true
		}
	case requirement.AtLevel:
		s.near = h.Level >= t.leaf.N
		s.fits = s.near && h.Vocation && (t.leaf.Area == "" || slices.Contains(h.Areas, t.leaf.Area))
	case requirement.Holds:
		s.fits = h.ID == t.leaf.ID
	default:
		s.whole = fmt.Sprintf("%+v", *h)
	}
	return s
}

// grade is what a GCSE rule sees of a holding: how many GCSEs without a grade, or at a grade that counts.
func (t *table) grade(s *sign, h *requirement.Holding) {
	s.open = h.GCSEs > 0 && !h.Graded
	s.counts = h.GCSEs > 0 && h.Graded && letter(h.Grade) <= letter(t.leaf.Grade)
	if s.open || s.counts {
		s.gcses = h.GCSEs
	}
}

// held is a person with so many holdings.
type held struct {
	holdings []requirement.Holding
	age      requirement.AgeBand
}

// Holdings implements requirement.Person.
func (h held) Holdings() []requirement.Holding { return h.holdings }

// Age implements requirement.Person.
func (h held) Age() requirement.AgeBand { return h.age }
