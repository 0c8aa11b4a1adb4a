package guide

import (
	"cmp"
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// Scenario is something that may happen.
type Scenario = catalogue.Scenario

// Foresight is what would change in a learner's plan if a scenario came true. It is no fact: nothing in it may be shown without the scenario's "if".
type Foresight struct {
	Scenario Scenario
	Losses   []Loss
	Kept     int // routes of the plan that would stay as they are: those that are kept, or where none is, those that the plan suggests
}

// Loss is one thing in a learner's plan that would not be there any more.
type Loss struct {
	Kind    string       // choice | route | help
	ID      string       // of the choice, of the kept route, or of the row of help
	Name    message.Text // of the choice or the help; for a route that of its goal
	Family  string       // of a route
	Gone    []Named      // the steps of the route that would go
	Instead []Named      // what the facts hold in their place: the steps of the nearest route of the same family to the same goal; empty = nothing, ask
}

// Scenarios are all that the catalogue names.
func (g *Guide) Scenarios() []Scenario { return g.Catalogue.Scenarios() }

// Foresee works out what one scenario would change in a learner's plan, by looking at the plan with the facts and without what the scenario takes.
func (g *Guide) Foresee(rec learner.Record, s Scenario) (Foresight, error) {
	taken := map[string]bool{}
	for _, id := range g.takes(s) {
		taken[id] = true
	}
	f := Foresight{Scenario: s}
	for _, id := range rec.Choices {
		if taken[id] {
			f.Losses = append(f.Losses, Loss{Kind: "choice", ID: id, Name: g.Name(id)})
		}
	}
	planned, err := g.chosenRoutes(rec)
	if err != nil {
		return f, err
	}
	then := New(g.Catalogue.Without(g.takes(s)...))
	for _, r := range planned {
		gone := slices.DeleteFunc(slices.Clone(r.Steps), func(st Step) bool { return !taken[st.ID] })
		if len(gone) == 0 {
			f.Kept++
			continue
		}
		loss := Loss{Kind: "route", ID: r.ID, Name: g.Name(r.Goal), Family: r.Family, Gone: names(gone)}
		if loss.Instead, err = then.instead(rec, r); err != nil {
			return f, err
		}
		f.Losses = append(f.Losses, loss)
	}
	return f, nil
}

// Helps are the rows of help that a scenario takes. They are no part of a record, so they are the same for everyone.
func (g *Guide) Helps(s Scenario) []catalogue.Support {
	return slices.DeleteFunc(slices.Clone(g.Catalogue.Support()), func(h catalogue.Support) bool { return !slices.Contains(s.Targets, h.ID) })
}

// takes are the ids that a scenario takes away.
func (g *Guide) takes(s Scenario) []string {
	ids := slices.Clone(s.Targets)
	switch s.Takes {
	case "at-risk":
		for _, k := range g.Catalogue.Courses() {
			if k.AtRisk == "yes" {
				ids = append(ids, k.ID)
			}
		}
	case "apprenticeships":
		for _, a := range g.Catalogue.Apprenticeships() {
			if a.ValidUntil != "" {
				ids = append(ids, a.ID)
			}
		}
	}
	return ids
}

// instead gives the steps of the route that is most like one that has gone: the same goal and family, with most steps the same.
func (g *Guide) instead(rec learner.Record, old Route) ([]Named, error) {
	answer, err := g.Routes(rec, old.Goal)
	if err != nil {
		return nil, err
	}
	same := func(r Route) (n int) {
		for _, s := range r.Steps {
			if slices.ContainsFunc(old.Steps, func(o Step) bool { return o.ID == s.ID }) {
				n++
			}
		}
		return n
	}
	left := slices.DeleteFunc(slices.Clone(answer.Routes), func(r Route) bool { return r.Family != old.Family })
	if len(left) == 0 {
		return nil, nil
	}
	best := slices.MaxFunc(left, func(a, b Route) int { return cmp.Compare(same(a), same(b)) })
	return names(best.Steps), nil
}

func names(steps []Step) []Named {
	var all []Named
	for _, s := range steps {
		all = append(all, Named{ID: s.ID, Name: s.Name, Provenance: s.Provenance})
	}
	return all
}
