package requirement

import (
	"llwybr/core/finding"
	"llwybr/core/message"
)

// Conditions are how far a rule may be trusted.
type Conditions struct {
	Provider bool             // one provider's rule: never the rule
	Own      bool             // our own reading, of the rule or of the way that it stands on
	Sourced  bool             // the rule has a source
	Strength finding.Strength // of the rule: Must, Usual or Own; "" = none is stated
}

// own reports whether the rule or its way is our own reading.
func (c Conditions) own() bool { return c.Own || c.Strength == finding.Own }

// capped: a rule of one provider, of our own reading or without a source is never sure of itself.
func (c Conditions) capped() bool { return c.Provider || c.own() || !c.Sourced }

// Leaf is the evaluation of one leaf.
type Leaf struct {
	Node    Node
	State   finding.State
	Bar     bool            // not yet, and no grade or qualification lifts it: past an age limit, or for another setting
	Missing int             // Grades: how many more, beside those that have no grade yet
	Message message.Message // what is asked
	Note    message.Message // what to ask or what is missing; ID "" when there is nothing to add
	Fields  []string        // the paths of the record that decided it
}

// Result is the evaluation of a rule.
type Result struct {
	State    finding.State
	Strength finding.Strength // of the rule; "" = none is stated
	Leaves   []Leaf           // in the order of the rule
	Decided  int              // index of the leaf that decided; -1 when there is none
	Bar      int              // index of the leaf that bars the whole rule, by a sourced condition; -1 when there is none
	Capped   bool             // held back to need-to-know by the conditions
	Message  message.Message  // the whole requirement
}

// Evaluate says how far a person meets a rule. A nil rule (nothing was found) is need-to-know.
//
// All takes the lowest state of its parts and Any the highest. A rule of one provider, of our own reading or without a source never
// yields more than need-to-know (docs/guidance.md, 2 and 11); an employer or an ask leaf never more either (4). A leaf bars the rule only
// where a source states the rule as a condition (5).
func Evaluate(rule *Node, p Person, c Conditions) Result {
	if rule == nil {
		return Result{State: finding.NeedToKnow, Strength: c.Strength, Decided: -1, Bar: -1, Message: message.New("requirement.not-known")}
	}
	e := evaluation{person: p}
	o := e.node(*rule)
	r := Result{Strength: c.Strength, Leaves: e.leaves, Decided: o.decided, Message: Words(*rule)}
	r.State, r.Capped, r.Bar = c.limit(o)
	return r
}

// Weigh is Evaluate without its words: the state, and whether a sourced condition bars it. It is for weighing many rules at once.
func Weigh(rule *Node, p Person, c Conditions) (state finding.State, barred bool) {
	if rule == nil {
		return finding.NeedToKnow, false
	}
	e := evaluation{person: p, silent: true}
	state, _, bar := c.limit(e.node(*rule))
	return state, bar >= 0
}

// limit holds an outcome back to what the conditions allow.
func (c Conditions) limit(o outcome) (state finding.State, capped bool, bar int) {
	switch {
	case !c.capped() && c.Strength == finding.Must:
		return o.state, false, o.bar
	case c.capped() && (o.state == finding.Met || o.state == finding.Likely):
		return finding.NeedToKnow, true, -1
	}
	return o.state, false, -1
}

// order ranks the states from not yet up to met.
var order = map[finding.State]int{finding.NotYet: 0, finding.NeedToKnow: 1, finding.Likely: 2, finding.Met: 3}

// Lower gives the lower of two states.
func Lower(a, b finding.State) finding.State {
	if order[b] < order[a] {
		return b
	}
	return a
}

type evaluation struct {
	person Person
	leaves []Leaf
	silent bool // without words
}

// outcome is what a part of a rule comes to: its state, the leaf that decided it, and the leaf that bars it (-1 = none).
type outcome struct {
	state   finding.State
	decided int
	bar     int
}

func (e *evaluation) node(n Node) outcome {
	if n.Op != All && n.Op != Any {
		return e.one(n)
	}
	best := e.node(n.Kids[0])
	for _, k := range n.Kids[1:] {
		next := e.node(k)
		if (n.Op == All && order[next.state] < order[best.state]) || (n.Op == Any && order[next.state] > order[best.state]) {
			best.state, best.decided = next.state, next.decided
		}
		// One bar bars all of them; any of them is barred where each is.
		if (n.Op == All && best.bar < 0) || (n.Op == Any && next.bar < 0) {
			best.bar = next.bar
		}
	}
	return best
}

func (e *evaluation) one(n Node) outcome {
	l := e.leaf(n)
	o := outcome{state: l.State, decided: len(e.leaves), bar: -1}
	if l.Bar {
		o.bar = o.decided
	}
	e.leaves = append(e.leaves, l)
	return o
}

func (e *evaluation) leaf(n Node) Leaf {
	l := Leaf{Node: n, State: finding.NeedToKnow}
	if !e.silent {
		l.Message = leafWords(n)
	}
	switch n.Op {
	case Grades:
		e.grades(&l)
	case Subject:
		e.subject(&l)
	case AtLevel:
		e.level(&l)
	case Holds:
		e.holds(&l)
	case Takes:
		e.takes(&l)
	case Age, Before:
		e.age(&l)
	case Setting:
		e.setting(&l)
	case Employer:
		l.Note = message.New("requirement.note.employer")
	case Ask:
		l.Note = message.New("requirement.note.ask")
	case None:
		l.State = finding.Met
	}
	return l
}

func (l *Leaf) notYet(note string) { l.State, l.Note = finding.NotYet, message.New(note) }

// reach lifts a leaf to what a holding that reaches it makes of it: likely by an expected grade, met by an achieved one.
func (l *Leaf) reach(expected bool) {
	switch {
	case !expected:
		l.State = finding.Met
	case l.State != finding.Met:
		l.State = finding.Likely
	}
}

// sure reports whether some holding has reached the leaf.
func (l *Leaf) sure() bool { return l.State == finding.Met || l.State == finding.Likely }
