package routes

import (
	"strings"

	"llwybr/core/guide"
)

// records are those of which the route's line is made, with who offers its steps and where one can change.
func (r route) records() []string {
	records := guide.RouteRecords(r.Route)
	for _, s := range r.steps {
		for _, p := range s.providers {
			records = append(records, p.id)
		}
		for _, f := range s.changes {
			records = append(records, string(guide.RefTo("families", f.ID)))
		}
	}
	return records
}

// restsOn are the ids of the catalogue in the record's paths.
func restsOn(fields []string) []string {
	var ids []string
	for _, f := range fields {
		if _, id, of := strings.Cut(f, "."); of {
			ids = append(ids, id)
		}
	}
	return ids
}
