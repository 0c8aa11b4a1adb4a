package routes

import (
	"cmp"
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
)

// Start is a step that somebody can begin with, as the catalogue has it and before it is weighed for anybody.
type Start struct {
	ID         string // the id of its catalogue row
	Kind       string // subject | station | adult | pre-16 | course | apprenticeship
	Family     string
	Area       string // area of study or sector, or ""
	Level      int    // CQFW level, 0 = entry; -1 = none
	Name       message.Text
	Providers  []string
	Teaching   catalogue.Teaching
	Provenance catalogue.Provenance
}

// Starts gives every step that can be begun in a month (YYYY-MM; "" = not known): stations and subjects, the course that stands for each area at each level,
// and the apprenticeships. Where an area's courses of a level do not run then, the one that stands for them otherwise is there with its dates. By id. The
// slice is shared: do not change it.
func (f *Finder) Starts(month string) []Start {
	if known, ok := f.starts.Load(month); ok {
		return known.([]Start)
	}
	all := f.findStarts(month)
	f.starts.Store(month, all)
	return all
}

func (f *Finder) findStarts(month string) []Start {
	var all []Start
	for _, t := range f.cat.Steps() {
		if t.Family != "" && t.Status != "ended" {
			all = append(all, stationStart(t))
		}
	}
	seen := map[string]bool{}
	for _, at := range f.taught() {
		if at == (areaLevel{generalEducation, 3}) {
			continue // A levels and their subjects stand for it
		}
		k, ok := f.course(at, month)
		if !ok {
			k = f.courses[at][0]
		}
		if !seen[k.ID] {
			seen[k.ID] = true
			all = append(all, courseStart(k, at.level))
		}
	}
	for _, a := range f.cat.Apprenticeships() {
		if a.Status != "ended" {
			all = append(all, apprenticeshipStart(a))
		}
	}
	slices.SortFunc(all, func(a, b Start) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// taught are the areas and levels for which there is a course, lower levels first, so that a course that spans several stands at its lowest.
func (f *Finder) taught() []areaLevel {
	all := make([]areaLevel, 0, len(f.courses))
	for at := range f.courses {
		all = append(all, at)
	}
	slices.SortFunc(all, func(a, b areaLevel) int { return cmp.Or(cmp.Compare(a.level, b.level), cmp.Compare(a.area, b.area)) })
	return all
}

// Start finds a step that can be begun by the id of its row: also one that Starts leaves out because another stands for it.
func (f *Finder) Start(id string) (Start, bool) {
	if t, ok := f.cat.Step(id); ok {
		return stationStart(t), true
	}
	if k, ok := f.cat.Course(id); ok {
		return courseStart(k, k.Level), true
	}
	if a, ok := f.cat.Apprenticeship(id); ok {
		return apprenticeshipStart(a), true
	}
	return Start{}, false
}

func stationStart(t catalogue.Step) Start {
	return Start{ID: t.ID, Kind: t.Kind, Family: t.Family, Level: t.Level, Name: t.Name, Teaching: t.Teaching, Provenance: t.Provenance}
}

// generalEducation is the area of study of A levels: its courses are no vocational ones, wherever they are taught.
const generalEducation = "area-a-levels-and-general-education"

func courseStart(k catalogue.Course, level int) Start {
	family := "college"
	if k.Area == generalEducation {
		family = "academic"
	}
	return Start{ID: k.ID, Kind: "course", Family: family, Area: k.Area, Level: level, Name: k.Name, Providers: k.Providers, Teaching: k.Teaching, Provenance: k.Provenance}
}

func apprenticeshipStart(a catalogue.Apprenticeship) Start {
	s := apprenticeStep(a)
	return Start{ID: a.ID, Kind: s.Kind, Family: "apprenticeship", Area: a.Sector, Level: s.Level, Name: a.Name, Teaching: a.Teaching, Provenance: a.Provenance}
}

// Rule is a row's requirement; nil where nothing was found.
func (f *Finder) Rule(id string) *requirement.Node { return f.rules[id] }

// Weigh evaluates a row's requirement for somebody who stands there. Own says that what leads to the row is our own reading.
func (f *Finder) Weigh(id string, p catalogue.Provenance, from Standing, own bool) requirement.Result {
	return requirement.Evaluate(f.rules[id], from, f.Conditions(id, p, own))
}

// Stands is Weigh without its words: the state alone, and whether a sourced condition bars it.
func (f *Finder) Stands(id string, p catalogue.Provenance, from Standing) (state finding.State, barred bool) {
	return requirement.Weigh(f.rules[id], from, f.Conditions(id, p, false))
}

// Conditions are how far a row's requirement may be trusted.
func (f *Finder) Conditions(id string, p catalogue.Provenance, own bool) requirement.Conditions {
	scope, strength := f.conditions(id)
	return requirement.Conditions{Provider: scope == "provider", Own: own || p.Own, Sourced: len(p.Sources) > 0 || p.Basis != "", Strength: finding.Strength(strength)}
}

// Say words a row's requirement, with whose rule it is.
func (f *Finder) Say(id string, p catalogue.Provenance) message.Message {
	scope, strength := f.conditions(id)
	return Wording(f.cat, f.rules[id], catalogue.EntryRule{Scope: scope, Strength: strength}, p)
}

// Stand is where a learner stands.
func (f *Finder) Stand(rec learner.Record) Standing { return Stand(f.cat, f.scales, rec) }

// Begins is the month in which a learner will begin what comes after Year 11, YYYY-MM; "" when it is not known or is past.
func Begins(rec learner.Record) string { return begins(rec) }

// Leaver reports whether the learner is past Year 11: what is held counts, and choices at 14 do not.
func (s Standing) Leaver() bool { return s.leaver }
