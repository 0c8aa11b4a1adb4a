package guide

import (
	"errors"
	"slices"

	"llwybr/core/doors"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// Doors, and what would help, by names of the guide's own.
type (
	Door      = doors.Door
	DoorState = doors.State
	Change    = doors.Change
	ChangeSet = doors.Set
	Help      = doors.Help
)

// Doors are the steps that can come next for a learner, by id, and how each stands to what they have chosen and recorded.
func (g *Guide) Doors(rec learner.Record, today message.Day) []Door {
	return g.doors().Doors(rec, string(today))
}

// DoorsAfter are the doors of a basket with choices added and dropped, each with how it stood before. A basket that cannot be is refused, naming why.
func (g *Guide) DoorsAfter(rec learner.Record, today message.Day, add, drop []string) ([]Door, error) {
	then, err := g.Basket(rec, add, drop)
	if err != nil {
		return nil, err
	}
	return g.DoorsBetween(rec, then, today), nil
}

// DoorsBetween are the doors of a record, each with how it stood in another one before.
func (g *Guide) DoorsBetween(before, then learner.Record, today message.Day) []Door {
	return g.doors().Between(before, then, string(today))
}

// Door is one step and how it stands to what a learner has chosen and recorded, whether or not it can come next; false where the catalogue has no
// such step.
func (g *Guide) Door(rec learner.Record, today message.Day, step string) (Door, bool) {
	return g.doors().Door(rec, string(today), step)
}

// Basket is the record with choices added and dropped. What no basket can hold is refused, and where the school's own list has blocks, a choice whose
// block is taken: each fault names what stands in the way.
func (g *Guide) Basket(rec learner.Record, add, drop []string) (learner.Record, error) {
	then, err := g.doors().Basket(rec, add, drop)
	if err != nil {
		return rec, err
	}
	var full []error
	for _, c := range g.Clashes(then) {
		if slices.Contains(add, c.First) || slices.Contains(add, c.Second) {
			full = append(full, message.Fail(nil, "door.conflict.block", "Block", c.Block, "First", g.Name(c.First), "Second", g.Name(c.Second)))
		}
	}
	if len(full) > 0 {
		return rec, errors.Join(full...)
	}
	return then, nil
}

// Towards says of each step by id to which of the learner's kept ideas it is the way: those with a route that goes through it, in the record's order.
func (g *Guide) Towards(rec learner.Record) (map[string][]string, error) {
	to := map[string][]string{}
	add := func(step, goal string) {
		if !slices.Contains(to[step], goal) {
			to[step] = append(to[step], goal)
		}
	}
	for _, goal := range rec.Liked {
		if _, ok := g.Catalogue.Occupation(goal); !ok {
			continue
		}
		a, err := g.Routes(rec, goal)
		if err != nil {
			return nil, err
		}
		for _, r := range a.Routes {
			for _, s := range r.Steps {
				add(s.ID, goal)
			}
		}
	}
	return to, nil
}
