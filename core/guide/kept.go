package guide

import "llwybr/core/learner"

// OnKeptRoutes are the ids of what the routes that a record keeps lead to and go through, in the catalogue as it is.
func (g *Guide) OnKeptRoutes(rec learner.Record) ([]string, error) {
	var ids []string
	for _, id := range rec.Routes {
		r, ok, err := g.Route(rec, id)
		if err != nil {
			return nil, err
		}
		if !ok { // the data no longer holds it; what it leads to stands in its id
			ids = append(ids, RouteGoal(id))
			continue
		}
		ids = append(ids, r.Goal)
		for _, s := range r.Steps {
			ids = append(ids, s.ID)
		}
	}
	return ids, nil
}
