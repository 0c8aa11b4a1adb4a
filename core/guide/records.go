package guide

import "slices"

// StepRecords are the records that a step of a route is made of: its own row, the way that leads to it, and what its rule names.
func StepRecords(s Step) []string {
	records := []string{s.ID}
	if s.Way != "" {
		records = append(records, s.Way)
	}
	for _, l := range s.Requirement.Leaves {
		for _, id := range []string{l.Node.Area, l.Node.ID} {
			if id != "" {
				records = append(records, id)
			}
		}
	}
	return records
}

// RouteRecords are the records that a route is made of: the family, the occupation, what says that it leads there, and those of its steps.
func RouteRecords(r Route) []string {
	records := []string{string(RefTo("families", r.Family)), r.Goal}
	if r.LinkID != "" {
		records = append(records, r.LinkID)
	}
	for _, s := range r.Steps {
		records = append(records, StepRecords(s)...)
	}
	return slices.Compact(records)
}
