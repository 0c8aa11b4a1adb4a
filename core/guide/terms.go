package guide

import (
	"slices"

	"llwybr/core/requirement"
	"llwybr/core/routes"
)

// Terms are what the data says of a step besides what it asks for. "" and false mean that nothing is said.
type Terms struct {
	Medium   string // the language in which it is taught or assessed: welsh | bilingual | either | some | english
	AtRisk   bool   // a source says that it may end
	Employer bool   // an employer is part of it
}

// Terms gives what the data says of a step of a route.
func (g *Guide) Terms(s Step) Terms {
	t := Terms{}
	t.Employer = slices.ContainsFunc(s.Requirement.Leaves, func(l requirement.Leaf) bool { return l.Node.Op == requirement.Employer })
	if k, ok := g.Catalogue.Course(s.ID); ok {
		t.Medium, t.AtRisk = routes.Medium(k.Medium), k.AtRisk == "yes"
	}
	if a, ok := g.Catalogue.Apprenticeship(s.ID); ok {
		t.Medium = routes.Medium(a.Language)
	}
	return t
}
