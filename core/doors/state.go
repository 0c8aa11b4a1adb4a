package doors

import (
	"llwybr/core/finding"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

// state says how a step stands for somebody: barred by its own dates, or by what its requirement says of them.
func (f *Finder) state(s routes.Start, from routes.Standing, month string) State {
	if barred(s, month).ID != "" {
		return Closed
	}
	state, bar := f.routes.Stands(s.ID, s.Provenance, from)
	if bar {
		return Closed
	}
	return weigh(f.routes.Rule(s.ID), state, len(from.Holdings()) == 0)
}

// bar is what closes a step, in words; no id where nothing does.
func bar(s routes.Start, r requirement.Result, month string) message.Message {
	if b := barred(s, month); b.ID != "" || r.Bar < 0 {
		return b
	}
	return r.Leaves[r.Bar].Note
}

// barred is what the step's own dates say to somebody who would begin in a month; no id where they say nothing against it, or have no source.
func barred(s routes.Start, month string) message.Message {
	switch {
	case month == "" || s.Provenance.Own || len(s.Provenance.Sources) == 0 || s.Teaching.Begins(month):
		return message.Message{}
	case s.Teaching.FirstTeaching > month:
		return message.New("door.bar.later", "First", message.Day(s.Teaching.FirstTeaching))
	}
	return message.New("door.bar.ended", "Last", message.Day(s.Teaching.LastTeaching))
}

// weigh turns a requirement into the state of a door. Where nothing at all is recorded, a rule that counts what is held says nothing yet.
func weigh(rule *requirement.Node, state finding.State, nothing bool) State {
	switch {
	case rule == nil:
		return NotKnown
	case nothing && counts(*rule):
		return NotKnown
	case state == finding.NotYet:
		return Harder
	case state == finding.NeedToKnow:
		return Ajar
	}
	return Open
}

// counts reports whether a rule asks for something that is held: grades, a subject, a level, a qualification.
func counts(rule requirement.Node) bool {
	found := false
	rule.Leaves(func(n requirement.Node) {
		switch n.Op {
		case requirement.Grades, requirement.Subject, requirement.Holds, requirement.Takes:
			found = true
		case requirement.AtLevel:
			found = found || n.N > 0
		}
	})
	return found
}

// width orders the states from closed to open, for the law that adding a choice never narrows a door, and for "wider". What is not known stands
// with what is harder: neither is a way in that is known.
var width = map[State]int{Closed: 0, NotKnown: 1, Harder: 1, Ajar: 2, Open: 3}

// Wider reports whether one state is further open than another.
func Wider(a, b State) bool { return width[a] > width[b] }
