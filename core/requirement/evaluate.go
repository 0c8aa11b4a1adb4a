package requirement

import (
	"llwybr/core/finding"
	"llwybr/core/message"
)

// Conditions are how far a rule may be trusted.
type Conditions struct {
	Provider bool // one provider's rule: never the rule
	Own      bool // our own reading
	Sourced  bool // the rule has a source
}

// Leaf is the evaluation of one leaf.
type Leaf struct {
	Node    Node
	State   finding.State
	Missing int             // Grades: how many more
	Message message.Message // what is asked
	Note    message.Message // what to ask or what is missing; ID "" when there is nothing to add
	Fields  []string        // the paths of the record that decided it
}

// Result is the evaluation of a rule.
type Result struct {
	State   finding.State
	Leaves  []Leaf          // in the order of the rule
	Decided int             // index of the leaf that decided; -1 when there is none
	Capped  bool            // held back to need-to-know by the conditions
	Message message.Message // the whole requirement
}

// Evaluate says how far a person meets a rule. A nil rule (nothing was found) is need-to-know.
//
// All takes the lowest state of its parts and Any the highest. A rule of one provider, of our own reading or without a source never
// yields more than need-to-know (docs/guidance.md, 2 and 11); an employer or an ask leaf never more either (4).
func Evaluate(rule *Node, p Person, c Conditions) Result {
	if rule == nil {
		return Result{State: finding.NeedToKnow, Decided: -1, Message: message.New("requirement.not-known")}
	}
	e := evaluation{person: p}
	state, decided := e.node(*rule)
	r := Result{State: state, Leaves: e.leaves, Decided: decided, Message: Words(*rule)}
	if (c.Provider || c.Own || !c.Sourced) && (state == finding.Met || state == finding.Likely) {
		r.State, r.Capped = finding.NeedToKnow, true
	}
	return r
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
}

func (e *evaluation) node(n Node) (finding.State, int) {
	if n.Op != All && n.Op != Any {
		l := e.leaf(n)
		e.leaves = append(e.leaves, l)
		return l.State, len(e.leaves) - 1
	}
	best, decided := e.node(n.Kids[0])
	for _, k := range n.Kids[1:] {
		s, d := e.node(k)
		if (n.Op == All && order[s] < order[best]) || (n.Op == Any && order[s] > order[best]) {
			best, decided = s, d
		}
	}
	return best, decided
}

func (e *evaluation) leaf(n Node) Leaf {
	l := Leaf{Node: n, Message: leafWords(n), State: finding.NeedToKnow}
	switch n.Op {
	case Grades:
		e.grades(&l)
	case Subject:
		e.subject(&l)
	case AtLevel:
		e.level(&l)
	case Holds:
		e.holds(&l)
	case Age:
		e.age(&l)
	case Employer:
		l.Note = message.New("requirement.note.employer")
	case Ask:
		l.Note = message.New("requirement.note.ask")
	case None:
		l.State = finding.Met
	}
	return l
}

// grades counts what the rule counts: a double award twice, VCSE, Foundation and Skills never (docs/guidance.md, 1 and 3).
func (e *evaluation) grades(l *Leaf) {
	achieved, all, open, other := 0, 0, 0, 0
	anything := false
	for _, h := range e.person.Holdings() {
		anything = true
		switch {
		case h.Other:
			other++
			l.Fields = append(l.Fields, h.Field)
		case h.GCSEs > 0 && !h.Graded:
			open += h.GCSEs
			l.Fields = append(l.Fields, h.Field)
		case h.GCSEs > 0 && letterRank(h.Grade) >= letterRank(l.Node.Grade):
			all += h.GCSEs
			if !h.Expected {
				achieved += h.GCSEs
			}
			l.Fields = append(l.Fields, h.Field)
		}
	}
	l.Missing = max(0, l.Node.N-all)
	switch {
	case achieved >= l.Node.N:
		l.State = finding.Met
	case all >= l.Node.N:
		l.State = finding.Likely
	case !anything:
		l.Note = message.New("requirement.note.no-grades")
	case all+open >= l.Node.N:
		l.Note = message.New("requirement.note.open-grades")
	case all+open+other >= l.Node.N:
		l.Note = message.New("requirement.note.other-kinds")
	default:
		l.State = finding.NotYet
		l.Note = message.Counted("requirement.note.more", l.Missing)
	}
}

// matches reports whether a holding counts for a rule's subject.
func matches(h Holding, subject string) bool {
	for _, s := range h.Subjects {
		if s == subject || (subject == "english-or-cymraeg" && (s == "english" || s == "cymraeg")) {
			return true
		}
	}
	return false
}

func (e *evaluation) subject(l *Leaf) {
	taking, graded, any := false, false, false
	for _, h := range e.person.Holdings() {
		any = true
		if h.GCSEs == 0 || !matches(h, l.Node.Subject) {
			continue
		}
		l.Fields = append(l.Fields, h.Field)
		if !h.Graded {
			taking = true
			continue
		}
		graded = true
		if letterRank(h.Grade) < letterRank(l.Node.Grade) {
			continue
		}
		if !h.Expected {
			l.State = finding.Met
			return
		}
		l.State = finding.Likely
	}
	switch {
	case l.State == finding.Likely:
	case taking || !any:
		l.Note = message.New("requirement.note.open-grades")
	case graded:
		l.State = finding.NotYet
		l.Note = message.New("requirement.note.higher-grade")
	default:
		l.State = finding.NotYet
		l.Note = message.New("requirement.note.subject-not-taken")
	}
}

// level: a vocational qualification or an A level at the level counts; school GCSEs at that level leave it to be asked, because one
// GCSE is not a level 2 course.
func (e *evaluation) level(l *Leaf) {
	near, anything := false, false
	for _, h := range e.person.Holdings() {
		anything = true
		if h.Level < l.Node.N {
			continue
		}
		l.Fields = append(l.Fields, h.Field)
		if !h.Vocation || (l.Node.Area != "" && !contains(h.Areas, l.Node.Area)) {
			near = true
			continue
		}
		if !h.Expected {
			l.State = finding.Met
			return
		}
		l.State = finding.Likely
	}
	switch {
	case l.State == finding.Likely:
	case l.Node.N == 0:
		l.State = finding.Met
	case near:
		l.Note = message.New("requirement.note.level-near")
	case !anything:
		l.Note = message.New("requirement.note.no-grades")
	default:
		l.State = finding.NotYet
		l.Note = message.New("requirement.note.level-first")
	}
}

func (e *evaluation) holds(l *Leaf) {
	for _, h := range e.person.Holdings() {
		if h.ID != l.Node.ID {
			continue
		}
		l.Fields = append(l.Fields, h.Field)
		l.State = finding.Likely
		if h.Graded && !h.Expected {
			l.State = finding.Met
		}
		return
	}
	l.State = finding.NotYet
	l.Note = message.New("requirement.note.level-first")
}

func (e *evaluation) age(l *Leaf) {
	a := e.person.Age()
	if a.Field != "" {
		l.Fields = []string{a.Field}
	}
	switch {
	case a.High == 0:
		l.Note = message.New("requirement.note.age")
	case a.Low >= l.Node.N:
		l.State = finding.Met
	case a.High >= l.Node.N:
		l.State = finding.Likely
	default:
		l.State = finding.NotYet
		l.Note = message.New("requirement.note.age-later")
	}
}
