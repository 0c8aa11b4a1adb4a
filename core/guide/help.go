package guide

import (
	"maps"
	"slices"

	"llwybr/core/doors"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// ChangeGroup is sets of changes of one shape, by a name of the guide's own; see doors.Group.
type ChangeGroup = doors.Group

// WhatWouldHelp gives every minimal set of up to three changes that opens a step, ranked by what the learner cares about, and what remains to be asked. What
// the learner's own school says is not there, or whose block of its list is taken, is not among the changes. An unknown step is a message.Error.
func (g *Guide) WhatWouldHelp(rec learner.Record, today message.Day, step string) (Help, error) {
	return g.doors().Help(g.told(rec, today), string(today), step)
}

// Cheapest is the first set of WhatWouldHelp, without the others; nil where there is none.
func (g *Guide) Cheapest(rec learner.Record, today message.Day, step string) []Change {
	return g.doors().Cheapest(g.told(rec, today), string(today), step)
}

// CheapestOf is Cheapest for several steps, by their ids; what is as open as the learner can make it is left out.
func (g *Guide) CheapestOf(rec learner.Record, today message.Day, steps []string) map[string][]Change {
	return g.doors().CheapestOf(g.told(rec, today), string(today), steps)
}

// HelpGroups puts sets that differ in an interchangeable change alone into one group.
func (g *Guide) HelpGroups(h Help) []ChangeGroup { return doors.Grouped(h.Sets) }

// SayChange words a change, with the name of what it is about.
func (g *Guide) SayChange(c Change) message.Message { return g.doors().Say(c) }

// ChangeName is the name of what a change is about.
func (g *Guide) ChangeName(c Change) message.Text { return g.Name(c.About()) }

// told is the record with what the school's own list rules out among what the learner has not chosen.
func (g *Guide) told(rec learner.Record, today message.Day) learner.Record {
	school, ok := g.School()
	if !ok {
		return rec
	}
	rec.Offered = maps.Clone(rec.Offered)
	if rec.Offered == nil {
		rec.Offered = map[string]string{}
	}
	before := len(g.Clashes(rec))
	for _, o := range school.Options {
		if slices.Contains(rec.Choices, o.Qualification) {
			continue
		}
		then := rec
		then.Choices = append(slices.Clone(rec.Choices), o.Qualification)
		if g.Offered(rec, o.Qualification, string(today)).Answer == "no" || len(g.Clashes(then)) > before {
			rec.Offered[o.Qualification] = "no"
		}
	}
	return rec
}
