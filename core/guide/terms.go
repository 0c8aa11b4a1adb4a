package guide

import (
	"slices"

	"llwybr/core/requirement"
)

// Terms are what the data says of a step besides what it asks for. "" and false mean that nothing is said.
type Terms struct {
	Medium   string // the language in which it is taught or assessed: welsh | bilingual | either | some | english
	AtRisk   bool   // a source says that it may end
	Employer bool   // an employer is part of it
}

// mediums are the catalogue's words for the language of a course or of an apprenticeship.
var mediums = map[string]string{
	"welsh": "welsh", "bilingual": "bilingual", "either": "either", "welsh-available": "some", "english": "english", "english-only": "english",
}

// Terms gives what the data says of a step of a route.
func (g *Guide) Terms(s Step) Terms {
	t := Terms{}
	t.Employer = slices.ContainsFunc(s.Requirement.Leaves, func(l requirement.Leaf) bool { return l.Node.Op == requirement.Employer })
	if k, ok := g.Catalogue.Course(s.ID); ok {
		t.Medium, t.AtRisk = mediums[k.Medium], k.AtRisk == "yes"
	}
	if a, ok := g.Catalogue.Apprenticeship(s.ID); ok {
		t.Medium = mediums[a.Language]
	}
	return t
}
