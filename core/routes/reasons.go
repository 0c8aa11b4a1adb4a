package routes

import (
	"slices"

	"llwybr/core/message"
)

// picks are the chosen in the order of the routes, those out of reach last, with their reasons.
func (p *picking) picks() []Pick {
	var order []int
	for i := range p.routes {
		if p.chosen[i] {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return flag(len(p.routes[a].Away) > 0) - flag(len(p.routes[b].Away) > 0)
	})
	var out []Pick
	seen := map[string]bool{}
	for _, i := range order {
		out = append(out, Pick{p.routes[i].ID, p.reasons(i, seen[p.routes[i].Family])})
		seen[p.routes[i].Family] = true
	}
	return out
}

// reasons are why a route was chosen; another of its family stands before it or not.
func (p *picking) reasons(i int, second bool) []Reason {
	r := p.routes[i]
	var all []Reason
	for _, w := range sought {
		if p.wins[w][i] {
			all = append(all, Reason{w, p.word(w, r)})
		}
	}
	switch {
	case r.Earns:
		all = append(all, Reason{Earning, message.New("route.why.earning")})
	case r.Family == "academic":
		all = append(all, Reason{Academic, message.New("route.why.academic")})
	}
	switch {
	case len(all) > 0:
	case p.wins[NoEmployer][i]:
		all = append(all, Reason{NoEmployer, message.New("route.why.no-employer")})
	case second:
		all = append(all, Reason{Another, message.New("route.why.another")})
	default:
		all = append(all, Reason{OfFamily, message.New("route.why.family", "Family", p.family(r.Family))})
	}
	return all
}

// word words a reason that was sought.
func (p *picking) word(w Why, r Route) message.Message {
	switch w {
	case Fastest:
		id := "route.why.fastest"
		if p.reached {
			id += ".reach"
		}
		return message.New(id, "Known", p.measured, "All", len(p.routes))
	case Nearest:
		return message.New("route.why.nearest", "Name", r.near.name)
	}
	at := slices.IndexFunc(r.Steps, func(s Step) bool { return slices.Contains(inWelsh, s.Medium) })
	return message.New("route.why.welsh", "Step", r.Steps[at].Name)
}
