package doors

import (
	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

// Finder finds doors in one catalogue. Safe for concurrent use.
type Finder struct {
	cat    *catalogue.Catalogue
	scales requirement.Scales
	routes *routes.Finder
}

// NewFinder makes a finder over the same catalogue as that of routes.
func NewFinder(cat *catalogue.Catalogue, scales requirement.Scales, r *routes.Finder) *Finder {
	return &Finder{cat: cat, scales: scales, routes: r}
}

// Doors gives every step that can come next for a learner and how it stands to what they have chosen and recorded, by id. today is YYYY-MM-DD.
func (f *Finder) Doors(rec learner.Record, today string) []Door {
	from, month := f.routes.Stand(rec), begin(rec, today)
	var all []Door
	for _, s := range f.routes.Starts(month) {
		if next(s, from) {
			all = append(all, f.door(s, from, month))
		}
	}
	return all
}

// States gives how every step that can come next stands, by id, without its words.
func (f *Finder) States(rec learner.Record, today string) map[string]State {
	from, month := f.routes.Stand(rec), begin(rec, today)
	all := map[string]State{}
	for _, s := range f.routes.Starts(month) {
		if next(s, from) {
			all[s.ID] = f.state(s, from, month)
		}
	}
	return all
}

// Door gives one step as a door, whether or not it is among those that come next; false where the catalogue has no such step.
func (f *Finder) Door(rec learner.Record, today, step string) (Door, bool) {
	s, ok := f.routes.Start(step)
	if !ok {
		return Door{}, false
	}
	return f.door(s, f.routes.Stand(rec), begin(rec, today)), true
}

// begin is the month in which the learner would begin a step.
func begin(rec learner.Record, today string) string {
	if month := routes.Begins(rec); month != "" {
		return month
	}
	return today[:min(len(today), len("2006-01"))]
}

// The level up to which steps come next for those who are below level 3: what a level 3 opens is not a door at 14.
const firstLevels = 3

// next reports whether a step can come next for somebody.
func next(s routes.Start, from routes.Standing) bool {
	switch {
	case from.Level() < firstLevels && s.Level > firstLevels:
		return false
	case s.Kind == "adult":
		return from.Setting() == "adult"
	case s.Kind == "pre-16":
		return !from.Leaver()
	}
	return true
}

func (f *Finder) door(s routes.Start, from routes.Standing, month string) Door {
	d := Door{ID: s.ID, Kind: s.Kind, Family: s.Family, Area: s.Area, Level: s.Level, Name: s.Name, Providers: s.Providers, Provenance: s.Provenance,
		Rule: f.routes.Rule(s.ID), Requirement: f.routes.Weigh(s.ID, s.Provenance, from, false), Text: f.routes.Say(s.ID, s.Provenance)}
	if d.Kind == "adult" || d.Kind == "pre-16" {
		d.Kind = "station"
	}
	for i, l := range d.Requirement.Leaves {
		d.Requirement.Leaves[i].Message = requirement.Resolve(l.Message, func(id string) message.Text { return routes.Name(f.cat, id) })
	}
	d.State, d.Bar = f.state(s, from, month), bar(s, d.Requirement, month)
	d.Was = d.State
	return d
}
