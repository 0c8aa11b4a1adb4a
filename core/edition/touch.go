package edition

import (
	"cmp"
	"slices"
	"strings"

	"llwybr/core/learner"
)

// The parts of a record that an edition can touch, in the order in which they are told.
const (
	InHome    = "home"
	InResults = "results"
	InChoices = "choices"
	InLiked   = "liked"
	InStruck  = "struck"
	InRoutes  = "routes" // what a kept route leads to, and its steps
	InActions = "actions"
)

var order = []string{InHome, InResults, InChoices, InLiked, InStruck, InRoutes, InActions}

// Touch is a change of something that stands in a record.
type Touch struct {
	Part string // of the record
	ID   string // of what stands there
	Row  Row    // what changes: the thing itself, or a row that speaks of it
}

// Touches says what of an edition touches a record. A record holds the ids of routes, and those hold no steps: kept are the ids of what the
// kept routes lead to and go through, as the guide knows them. Nothing but its arguments decides.
func Touches(rec learner.Record, kept []string, d Diff) []Touch {
	rows := map[string][]Row{}
	for _, r := range d.Rows {
		for _, id := range r.About {
			rows[id] = append(rows[id], r)
		}
	}
	var all []Touch
	for _, m := range mentions(rec, kept) {
		for _, r := range rows[m.id] {
			all = append(all, Touch{m.part, m.id, r})
		}
	}
	return all
}

// mention is an id that stands in a part of a record.
type mention struct {
	part, id string
}

// mentions are the ids in a record, once for each part in which they stand.
func mentions(rec learner.Record, kept []string) []mention {
	var all []mention
	add := func(part string, ids ...string) {
		for _, id := range ids {
			if id != "" {
				all = append(all, mention{part, id})
			}
		}
	}
	add(InHome, rec.Home)
	for _, r := range rec.Results {
		add(InResults, r.Qualification)
	}
	add(InChoices, rec.Choices...)
	for id := range rec.Offered {
		add(InChoices, id)
	}
	add(InLiked, rec.Liked...)
	add(InStruck, rec.Struck...)
	add(InRoutes, kept...)
	for _, a := range rec.Actions {
		add(InActions, a.ID)
	}
	slices.SortFunc(all, func(a, b mention) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.part), slices.Index(order, b.part)), strings.Compare(a.id, b.id))
	})
	return slices.Compact(all)
}
