package routes

import (
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// careers is the contact to ask where nothing is known to stay.
const careers = "careers-wales"

// Otherwise is what stays if a step does not work out.
type Otherwise struct {
	Kind    string // level-below | station-below | other-family | ask
	Step    string // the id of the step that stays; "" for ask
	Route   string // other-family: the id of its route to the same goal
	Contact string // ask: whom
	Message message.Message
}

// stays says for each step of a route what stays if it does not work out: the same field a level lower, what the step before leads to besides, and
// the first step of another family's route to the same goal.
func (s *search) stays(routes []Route, at int) {
	r := &routes[at]
	for i := range r.Steps {
		var out []Otherwise
		out = s.levelBelow(out, r, i)
		out = s.stationBelow(out, r, i)
		out = s.otherFamilies(out, routes, at, r.Steps[i].ID)
		if len(out) == 0 {
			k, _ := s.cat.Contact(careers)
			out = append(out, Otherwise{Kind: "ask", Contact: k.ID, Message: message.New("route.otherwise.ask", "Name", k.Name, "Phone", k.Phone)})
		}
		r.Steps[i].Otherwise = out
	}
}

// levelBelow is the same field or framework at the nearest level below, unless the route has come through it already.
func (s *search) levelBelow(out []Otherwise, r *Route, i int) []Otherwise {
	step := r.Steps[i]
	id, name := "", message.Text{}
	switch step.Kind {
	case "course":
		k, ok := s.courseBelow(step)
		id, name = k.ID, k.Name
		if !ok {
			return out
		}
	case "apprenticeship":
		a, ok := s.before[step.ID]
		id, name = a.ID, a.Name
		if !ok || !s.running(a) {
			return out
		}
	default:
		return out
	}
	if passes(r.Steps, id) {
		return out
	}
	return append(out, Otherwise{Kind: "level-below", Step: id, Message: message.New("route.otherwise.below", "Name", name)})
}

func (s *search) courseBelow(step Step) (catalogue.Course, bool) {
	for level := step.Level - 1; level >= 0; level-- {
		if k, ok := s.course(areaLevel{step.Area, level}, s.month); ok && k.ID != step.ID {
			return k, true
		}
	}
	return catalogue.Course{}, false
}

// stationBelow is the highest general station below a step that the step before leads to as well.
func (s *search) stationBelow(out []Otherwise, r *Route, i int) []Otherwise {
	if i == 0 {
		return out
	}
	var best catalogue.Step
	for _, t := range s.onward[stands(r.Steps[i-1])] {
		below := t.Level < r.Steps[i].Level && t.ID != r.Steps[i].ID && !passes(r.Steps, t.ID)
		if below && (best.ID == "" || t.Level > best.Level || t.Level == best.Level && t.ID < best.ID) {
			best = t
		}
	}
	if best.ID == "" || slices.ContainsFunc(out, func(o Otherwise) bool { return o.Step == best.ID }) {
		return out
	}
	return append(out, Otherwise{Kind: "station-below", Step: best.ID, Message: message.New("route.otherwise.station", "Name", best.Name)})
}

// passes reports whether a step stands among those of a route.
func passes(steps []Step, id string) bool {
	for i := range steps { // a step is large: none is copied
		if steps[i].ID == id {
			return true
		}
	}
	return false
}

// otherFamilies are the routes of the other families to the same goal that do without a step, one of each: the first that is within reach, else
// the first.
func (s *search) otherFamilies(out []Otherwise, routes []Route, at int, without string) []Otherwise {
	for _, family := range Families {
		if family == routes[at].Family {
			continue
		}
		i := 0
		for i < len(routes) && (routes[i].Family != family || passes(routes[i].Steps, without)) {
			i++
		}
		if i == len(routes) {
			continue
		}
		first := routes[i].Steps[0]
		out = append(out, Otherwise{Kind: "other-family", Step: first.ID, Route: routes[i].ID,
			Message: message.New("route.otherwise.family", "Family", s.familyName(family), "Name", first.Name)})
	}
	return out
}
