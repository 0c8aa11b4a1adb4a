package doors

import (
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

// Help gives every minimal set of up to three changes that opens a step as far as the learner can open it, ranked by what they care about, and what no
// change settles. There are no sets where it is as open as that already. today is YYYY-MM-DD. An unknown step is a message.Error that names it.
//
// The changes are those that a person can make: choices at 14, expected grades, something to take first. A set that contradicts itself is none.
func (f *Finder) Help(rec learner.Record, today, step string) (Help, error) {
	start, ok := f.routes.Start(step)
	if !ok {
		return Help{}, message.Fail(nil, "help.no-step", "Value", step)
	}
	s := newSolver(f.quest(rec, today, start))
	_, _, combos := s.solve()
	h := Help{Door: f.door(start, s.base, s.month), Sets: s.ranked(combos)}
	then := s.base
	if len(h.Sets) > 0 {
		h.Door.Cheapest = h.Sets[0].Changes
		then = f.routes.Stand(with(rec, h.Sets[0].Changes))
	}
	h.Ask = f.asks(h.Door, s.trust, f.routes.Weigh(step, start.Provenance, then, false))
	return h, nil
}

// Cheapest is the first of the sets that Help gives: the smallest changes that open a step as far as the learner can open it; none where it is as open as that.
func (f *Finder) Cheapest(rec learner.Record, today, step string) []Change {
	return f.CheapestOf(rec, today, []string{step})[step]
}

// CheapestOf is Cheapest for several steps, by their ids; what is as open as it can be is left out.
func (f *Finder) CheapestOf(rec learner.Record, today string, steps []string) map[string][]Change {
	all, known := map[string][]Change{}, map[learner.Edit]*requirement.Holding{}
	for _, step := range steps {
		start, ok := f.routes.Start(step)
		if !ok {
			continue
		}
		q := f.quest(rec, today, start)
		q.known = known
		s := newSolver(q)
		if _, _, combos := s.solve(); len(combos) > 0 {
			all[step] = s.first(combos)
		}
	}
	return all
}

// asks are what remains to be asked of a door when the changes are made: the parts of its rule that hold it back, and whose rule it is.
func (f *Finder) asks(d Door, trust requirement.Conditions, r requirement.Result) []message.Message {
	if d.State == Closed {
		return []message.Message{d.Bar}
	}
	if d.Rule == nil {
		return []message.Message{d.Text}
	}
	var all []message.Message
	next := 0
	for _, i := range open(*d.Rule, r.Leaves, &next) {
		all = append(all, f.ask(r.Leaves[i]))
	}
	switch {
	case trust.Provider:
		all = append(all, message.New("help.ask.provider"))
	case trust.Own, trust.Strength == finding.Own, !trust.Sourced:
		all = append(all, message.New("help.ask.own"))
	}
	return all
}

// ask says what is to be asked of one part of a rule: the part itself where it is a question, else what is missing of it.
func (f *Finder) ask(l requirement.Leaf) message.Message {
	if l.Node.Op == requirement.Employer || l.Node.Op == requirement.Ask || l.Note.ID == "" {
		return f.resolve(l.Message)
	}
	return message.New("help.ask.part", "Part", f.resolve(l.Message), "Note", l.Note)
}

func (f *Finder) resolve(m message.Message) message.Message {
	return requirement.Resolve(m, func(id string) message.Text { return routes.Name(f.cat, id) })
}

// open are the leaves that hold a rule back: of parts that are all asked for every one that is not met, of alternatives those that stand highest, and none
// where one of them is met.
func open(n requirement.Node, leaves []requirement.Leaf, next *int) []int {
	if n.Op != requirement.All && n.Op != requirement.Any {
		*next++
		if s := leaves[*next-1].State; s == finding.Met || s == finding.Likely {
			return nil
		}
		return []int{*next - 1}
	}
	var all []int
	best := finding.NotYet
	for i, k := range n.Kids {
		of := open(k, leaves, next)
		state := lowestOf(of, leaves)
		switch {
		case n.Op == requirement.All || i == 0 || state == best:
			all = append(all, of...)
		case requirement.Lower(state, best) == best:
			all = of
		}
		if n.Op == requirement.Any && (i == 0 || requirement.Lower(state, best) == best) {
			best = state
		}
		if n.Op == requirement.Any && best == finding.Met {
			all = nil
		}
	}
	return all
}

// lowestOf is the state of a part of a rule that leaves hold back; met where none does.
func lowestOf(of []int, leaves []requirement.Leaf) finding.State {
	state := finding.Met
	for _, i := range of {
		state = requirement.Lower(state, leaves[i].State)
	}
	return state
}

// Say words a change, with the name of what it is about.
func (f *Finder) Say(c Change) message.Message {
	id := c.About()
	name := routes.Name(f.cat, id)
	a, graded := c.Value.(learner.Attainment)
	if !graded {
		return message.New("help.change."+c.Kind, "Name", name)
	}
	switch {
	case c.Kind == courseKind && a.Grade == pass:
		return message.New("help.change.course", "Name", name)
	case c.Kind == courseKind:
		return message.New("help.change.course-grade", "Name", name, "Grade", f.grade(id, a.Grade))
	}
	return message.New("help.change."+c.Kind, "Name", name, "Grade", f.grade(id, a.Grade))
}

// grade is the name of a grade of a qualification.
func (f *Finder) grade(id, grade string) message.Text {
	q, _ := f.cat.Qualification(id)
	grades := f.cat.Grades()
	if i := slices.IndexFunc(grades, func(g catalogue.Grade) bool { return g.Scale == q.Scale && g.Grade == grade }); i >= 0 {
		return grades[i].Name
	}
	return message.Same(grade)
}
