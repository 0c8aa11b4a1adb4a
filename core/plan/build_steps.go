package plan

import (
	"slices"
	"strings"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// steps are the actions, in the order in which they were made, but for those of plan B.
func (b *builder) steps() []Row {
	var rows []Row
	for _, a := range b.in.Record.Actions {
		if !empty(a) && !b.forOtherwise(a) {
			rows = append(rows, step(a))
		}
	}
	if len(rows) == 0 {
		rows = []Row{{Lines: []Line{line(say("plan.step.none"))}}}
	}
	return rows
}

func empty(a learner.Action) bool {
	return strings.TrimSpace(a.What+a.Why+a.Who+a.Due+a.First+a.IfNot) == ""
}

// step words an action: what is ours in both languages, what is the learner's once.
func step(a learner.Action) Row {
	row := Row{Mark: ToDo}
	if a.Status == "done" {
		row.Mark = Done
	}
	row.Head, row.Quote = spoken(a.What)
	if row.Head.Empty() && row.Quote == "" {
		row.Head = say("plan.step.no-what")
	}
	var said []Phrase
	for _, part := range []struct{ name, words string }{{"why", a.Why}, {"who", a.Who}, {"due", a.Due}, {"first", a.First}, {"ifnot", a.IfNot}} {
		if part.name == "due" {
			said = append(said, due(a))
			continue
		}
		phrase, own := partOf(part.name, part.words)
		if !phrase.Empty() {
			said = append(said, say("plan.step."+part.name, "What", phrase.arg()))
		}
		if own != "" {
			row.Own = append(row.Own, Own{Label: say("plan.label." + part.name), Words: own})
		}
	}
	row.Lines = lines(line(besideOwn(row, said)...))
	return row
}

// besideOwn puts "in my own words" where it stands beside them: first under a step that is, last above parts that are.
func besideOwn(row Row, said []Phrase) []Phrase {
	switch {
	case row.Quote != "":
		return append([]Phrase{say("plan.own")}, said...)
	case row.own():
		return append(said, say("plan.own"))
	}
	return said
}

func partOf(name, words string) (Phrase, string) {
	if name == "who" {
		return doer(words)
	}
	return spoken(words)
}

// due says when, or that it is done, or that the day is not known yet. The step of results day has its day in its name.
func due(a learner.Action) Phrase {
	switch {
	case a.Status == "done":
		return say("plan.box.done")
	case a.Due != "":
		return say("plan.step.due", "Date", message.Deadline(a.Due))
	case readyID(a.What) == resultsDay:
		return Phrase{}
	}
	return say("plan.step.no-due")
}

// forOtherwise reports whether the action stands in plan B: it is the first of its kind there, and plan B has a place for it.
func (b *builder) forOtherwise(a learner.Action) bool {
	id := readyID(a.What)
	if !slices.Contains([]string{applyBackup, lowerGrades, resultsDay}, id) || !b.planB() {
		return false
	}
	first := slices.IndexFunc(b.in.Record.Actions, func(other learner.Action) bool { return readyID(other.What) == id })
	return b.in.Record.Actions[first].ID == a.ID
}

// planB reports whether there is a route to have a plan B for.
func (b *builder) planB() bool { return len(b.in.Routes) > 0 }

// otherwise is plan B: the back-up and its application, what is open with lower grades, and whom to ring on results day. A learner who has
// compared no routes yet is only told that there is none.
func (b *builder) otherwise() []Row {
	backup, chosen := b.role(Backup)
	if !chosen {
		none := Row{Mark: Point, Lines: []Line{line(say("plan.otherwise.none"))}}
		if !b.planB() {
			return []Row{none}
		}
		return append([]Row{none}, b.lower(), b.resultsDay(Route{}))
	}
	row := Row{Mark: Mark("family-" + backup.Family), Head: say("plan.otherwise.backup", "Route", routeName(backup).arg())}
	return []Row{row, b.planned(applyBackup), b.lower(), b.resultsDay(backup)}
}

// lower is the route for lower grades, or the step of finding one.
func (b *builder) lower() Row {
	if r, ok := b.role(Fallback); ok {
		return Row{Mark: Mark("family-" + r.Family), Head: say("plan.otherwise.fallback", "Route", routeName(r).arg())}
	}
	return b.planned(lowerGrades)
}

// resultsDay says whom to ring.
func (b *builder) resultsDay(backup Route) Row {
	row := b.planned(resultsDay)
	ring := slices.Clone(backup.Ring)
	if c, ok := b.phone(); ok && !slices.Contains(ring, c) {
		ring = append(ring, c)
	}
	for _, c := range ring {
		if c.Phone != "" {
			row.Lines = append(row.Lines, line(say("plan.otherwise.ring", "Name", c.Name, "Phone", c.Phone)))
		}
	}
	return row
}

// planned is the learner's own action for a step of plan B where there is one, with its date, or the step with its date still to find.
func (b *builder) planned(id string) Row {
	for _, a := range b.in.Record.Actions {
		if readyID(a.What) == id {
			return step(a)
		}
	}
	return step(learner.Action{What: "@" + id})
}

func (b *builder) role(role string) (Route, bool) {
	i := slices.IndexFunc(b.in.Routes, func(r Route) bool { return r.Role == role })
	if i < 0 {
		return Route{}, false
	}
	return b.in.Routes[i], true
}

// phone is the first contact with a phone number.
func (b *builder) phone() (Contact, bool) {
	i := slices.IndexFunc(b.in.Contacts, func(c Contact) bool { return c.Phone != "" })
	if i < 0 {
		return Contact{}, false
	}
	return b.in.Contacts[i], true
}
