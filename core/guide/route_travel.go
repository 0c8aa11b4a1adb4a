package guide

import (
	"llwybr/core/learner"
	"llwybr/core/message"
)

// Nearest is the provider of a step that lies nearest to the learner's home in a straight line, and how far that is to the mile; ok is false where
// none is known. Providers out of reach come after the others.
func (g *Guide) Nearest(rec learner.Record, s Step) (provider string, miles int, ok bool) {
	low, away := 0.0, false
	for _, id := range s.Providers {
		km, known := g.Catalogue.Distance(rec.Home, id)
		if !known {
			continue
		}
		out := g.OutOfReach(rec, id)
		if !ok || away && !out || away == out && km < low {
			provider, low, away, ok = id, km, out, true
		}
	}
	if ok {
		miles, _ = g.Miles(rec, provider)
	}
	return provider, miles, ok
}

// Travel asks how the learner would get to a step, with the distance to its nearest provider where that is known.
func (g *Guide) Travel(rec learner.Record, s Step) message.Message {
	if provider, miles, ok := g.Nearest(rec, s); ok {
		return message.Counted("route.travel.miles", miles, "Name", g.Name(provider))
	}
	if len(s.Providers) == 0 {
		if g.Terms(s).Employer {
			return message.New("route.travel.employer")
		}
		return message.New("route.travel.where")
	}
	var names message.List
	for _, id := range s.Providers {
		names = append(names, g.Name(id))
	}
	return message.New("route.travel.far", "Names", names)
}
