package guide

import (
	"encoding/json"
	"maps"
	"slices"

	"llwybr/core/learner"
	"llwybr/core/routes"
)

// NotReached are the ids of the providers that a learner said they cannot get to.
func NotReached(rec learner.Record) []string { return routes.ReachOf(rec).Providers }

// CannotReachEdit is the change of a record that says, or takes back, that a learner cannot get to a provider.
func CannotReachEdit(rec learner.Record, provider string, cannot bool) learner.Edit {
	ids := slices.DeleteFunc(routes.ReachOf(rec).Providers, func(id string) bool { return id == provider })
	if cannot {
		ids = append(ids, provider)
	}
	slices.Sort(ids)
	if len(ids) == 0 {
		return learner.Edit{Field: "preferences." + CannotReach}
	}
	return learner.Edit{Field: "preferences." + CannotReach, Value: ids}
}

// WithoutReach is a record in which the learner cannot get to these providers either. The record that is given stays as it is.
func WithoutReach(rec learner.Record, providers ...string) (learner.Record, error) {
	ids := append(routes.ReachOf(rec).Providers, providers...)
	slices.Sort(ids)
	return withPreference(rec, CannotReach, slices.Compact(ids))
}

// WithFurthest is a record in which the learner goes no further than so many miles from home in a straight line.
func WithFurthest(rec learner.Record, miles float64) (learner.Record, error) {
	return withPreference(rec, FurthestMiles, miles)
}

func withPreference(rec learner.Record, name string, value any) (learner.Record, error) {
	data, err := json.Marshal(value)
	if err != nil {
		return rec, err
	}
	preferences := maps.Clone(rec.Preferences)
	if preferences == nil {
		preferences = map[string]json.RawMessage{}
	}
	preferences[name] = data
	rec.Preferences = preferences
	return rec, nil
}

// OutOfReach reports whether a learner cannot get to a provider, as far as they said and is known.
func (g *Guide) OutOfReach(rec learner.Record, provider string) bool {
	return g.finder().OutOfReach(rec, provider)
}
