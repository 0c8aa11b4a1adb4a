package guide

import (
	"llwybr/core/message"
)

// Handful are the routes of an answer that are shown first, in the order of the answer's handful.
func Handful(a Answer) []Route {
	var first []Route
	for _, p := range a.Handful {
		if r, ok := RouteIn(a, p.Route); ok {
			first = append(first, r)
		}
	}
	return first
}

// RouteIn finds a route of an answer by its id.
func RouteIn(a Answer, id string) (r Route, ok bool) {
	for _, r := range a.Routes {
		if r.ID == id {
			return r, true
		}
	}
	return r, false
}

// WhyFirst says why a route is in the handful of an answer; nothing where it is not.
func WhyFirst(a Answer, id string) []PickedFor {
	for _, p := range a.Handful {
		if p.Route == id {
			return p.Why
		}
	}
	return nil
}

// StandsBeside says that a route needs an employer and which other route stands beside it; ok is false for a route that needs none.
func (g *Guide) StandsBeside(a Answer, r Route) (words message.Message, ok bool) {
	if !r.NeedsEmployer {
		return message.Message{}, false
	}
	other, found := RouteIn(a, r.Beside)
	if !found {
		k, _ := g.Catalogue.Contact(careers)
		return message.New("route.beside.none", "Name", k.Name, "Phone", k.Phone), true
	}
	family, _ := g.Catalogue.Family(other.Family)
	return message.New("route.beside", "Name", family.Name), true
}
