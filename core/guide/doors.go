package guide

import (
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
	return g.doors().After(rec, string(today), add, drop)
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
