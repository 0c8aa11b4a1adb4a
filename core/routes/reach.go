package routes

import (
	"encoding/json"
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// Preferences of a record that say where a learner can get to.
const (
	CannotReach   = "cannot-reach"   // a list of provider ids
	FurthestMiles = "furthest-miles" // a number: the greatest distance from home in a straight line
)

// Reach is what a learner has said about getting there. The zero value says nothing.
type Reach struct {
	Providers []string // that they cannot get to
	Miles     float64  // the greatest distance in a straight line; 0 = not said
}

// ReachOf reads a record. A preference of another form says nothing.
func ReachOf(rec learner.Record) Reach {
	var r Reach
	if json.Unmarshal(rec.Preferences[CannotReach], &r.Providers) != nil {
		r.Providers = nil
	}
	if json.Unmarshal(rec.Preferences[FurthestMiles], &r.Miles) != nil || r.Miles < 0 {
		r.Miles = 0
	}
	return r
}

// Away is a step of which every provider that is known is out of the learner's reach, and by what they said.
type Away struct {
	Step      string
	Providers []string
	Message   message.Message
}

// Rerank puts routes that the learner cannot get to after the others of their family. All of them stay.
func Rerank(routes []Route) []Route {
	out := slices.Clone(routes)
	slices.SortStableFunc(out, func(a, b Route) int {
		if d := slices.Index(Families, a.Family) - slices.Index(Families, b.Family); d != 0 {
			return d
		}
		return flag(len(a.Away) > 0) - flag(len(b.Away) > 0)
	})
	return out
}

// OutOfReach reports whether a learner cannot get to a provider, as far as is known: they named it, or the college of which it is a campus, it is
// further than they said, or all its campuses are out of reach.
func (f *Finder) OutOfReach(rec learner.Record, provider string) bool {
	s := search{Finder: f, rec: rec, reach: ReachOf(rec)}
	return s.named(provider) || s.far(provider)
}

// away says why a step cannot be got to; nothing where one of its providers is within reach, or none is known.
func (s *search) away(step Step) []Away {
	var named, far []string
	for _, id := range step.Providers {
		switch {
		case s.named(id):
			named = append(named, id)
		case s.far(id):
			far = append(far, id)
		default:
			return nil
		}
	}
	var out []Away
	if len(named) > 0 {
		out = append(out, Away{step.ID, named, message.New("route.away.said", "Names", s.names(named), "Step", step.Name)})
	}
	if len(far) > 0 {
		out = append(out, Away{step.ID, far, message.New("route.away.far", "Miles", s.reach.Miles, "Names", s.names(far), "Step", step.Name)})
	}
	return out
}

func (s *search) names(providers []string) message.List {
	var names message.List
	for _, id := range providers {
		p, _ := s.cat.Provider(id)
		names = append(names, p.Name)
	}
	return names
}

// named reports whether the learner said that they cannot get to a provider, to the college that it belongs to, or to any of its campuses.
func (s *search) named(provider string) bool {
	if len(s.reach.Providers) == 0 {
		return false
	}
	p, _ := s.cat.Provider(provider)
	if slices.Contains(s.reach.Providers, provider) || p.Parent != "" && slices.Contains(s.reach.Providers, p.Parent) {
		return true
	}
	campuses := s.sites[provider]
	return len(campuses) > 0 && !slices.ContainsFunc(campuses, func(id string) bool { return !slices.Contains(s.reach.Providers, id) })
}

// far reports whether a provider, or every campus of it, lies further from home than the learner said. What is not known is not far.
func (s *search) far(provider string) bool {
	if s.reach.Miles == 0 {
		return false
	}
	if campuses := s.sites[provider]; len(campuses) > 0 {
		return !slices.ContainsFunc(campuses, func(id string) bool { return !s.named(id) && !s.far(id) })
	}
	km, known := s.cat.Distance(s.rec.Home, provider)
	return known && km/catalogue.Mile > s.reach.Miles
}

// nearest is the provider of a step that lies nearest to home in a straight line.
type nearest struct {
	name message.Text
	km   float64
}

// nearest finds the nearest provider of a step that the learner has not said to be out of reach; nil when none is known.
func (s *search) nearest(step Step) *nearest {
	var found *nearest
	for _, id := range step.Providers {
		if km, known := s.cat.Distance(s.rec.Home, id); known && (found == nil || km < found.km) && !s.named(id) {
			p, _ := s.cat.Provider(id)
			found = &nearest{p.Name, km}
		}
	}
	return found
}
