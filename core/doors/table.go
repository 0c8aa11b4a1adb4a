package doors

import (
	"slices"
	"strings"

	"llwybr/core/finding"
	"llwybr/core/requirement"
	"llwybr/core/routes"
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
	held  bool   // that there is one
	gcses int    // how many a rule of grades counts
	says  string // what the leaf comes to with it alone, part by part
}

func newTable(leaf requirement.Node, p requirement.Person) *table {
	t := &table{leaf: leaf, effects: map[[2]sign]int{}, states: map[[most]int]leafState{}, few: len(p.Holdings()) <= most}
	t.now = t.evaluate(p)
	return t
}

// counted reports whether a leaf asks for what somebody holds.
func counted(leaf requirement.Node) bool {
	switch leaf.Op {
	case requirement.Employer, requirement.Ask, requirement.Age, requirement.Before, requirement.Setting, requirement.None:
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
	return leafState{r.State, slices.Contains(agreements, note)}
}

// agreements are the notes by which a leaf holds only when somebody agrees to count something.
var agreements = []string{"requirement.note.other-kinds", "requirement.note.level-near", "requirement.note.letter"}

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
	if t.leaf.Op != requirement.Grades {
		s.says = alone(t.leaf, *h).text()
		return s
	}
	if s.says = letterOf(*h, t.leaf.Grade).text(); s.says != "" {
		s.gcses = h.GCSEs
	}
	for _, subject := range t.leaf.Subjects {
		s.says += ";" + alone(requirement.Node{Op: requirement.Subject, Subject: subject, Grade: t.leaf.Grade}, *h).text()
	}
	return s
}

// verdict is what a leaf says of a holding: the state and the note, where met and likely are one.
type verdict string

// text is the verdict where it is of use; what falls short does nothing beside others.
func (v verdict) text() string {
	if strings.HasPrefix(string(v), string(finding.NotYet)) {
		return ""
	}
	return string(v)
}

// alone is what a leaf says to somebody who holds one thing.
func alone(leaf requirement.Node, h requirement.Holding) verdict {
	r := requirement.Evaluate(&leaf, held{holdings: []requirement.Holding{h}}, requirement.Conditions{Sourced: true})
	if r.State == finding.Met {
		r.State = finding.Likely
	}
	return verdict(string(r.State) + " " + r.Leaves[0].Note.ID)
}

// letterOf is what a rule of grades says of a holding, whatever its subject.
func letterOf(h requirement.Holding, letter string) verdict {
	if h.Other {
		return "other"
	}
	h.Subjects = []string{"any"}
	return alone(requirement.Node{Op: requirement.Subject, Subject: "any", Grade: letter}, h)
}

// held is a learner with other holdings.
type held struct {
	routes.Standing
	holdings []requirement.Holding
}

// Holdings implements requirement.Person.
func (h held) Holdings() []requirement.Holding { return h.holdings }
