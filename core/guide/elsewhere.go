package guide

import (
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
)

// Facts of other countries and regions, and the five tests of a sector.
type (
	Pack       = catalogue.Pack
	PackGroup  = catalogue.PackGroup
	PackEntry  = catalogue.PackEntry
	SectorTest = catalogue.SectorTest
)

// The frameworks of England that a set of choices can be held against, to compare. Nobody in Wales is owed them.
const (
	EBacc = "ebacc"
	MBacc = "mbacc"
)

// toCompare is how a pack is marked that is no entitlement in Wales.
const toCompare = "compare"

// Elsewhere are the packs that are there to compare, in the order of the facts.
func (g *Guide) Elsewhere() []Pack {
	return slices.DeleteFunc(slices.Clone(g.Catalogue.Packs()), func(p Pack) bool { return p.Shown != toCompare })
}

// PackGroups are the routes or gateways of a pack.
func (g *Guide) PackGroups(pack string) []PackGroup {
	return slices.DeleteFunc(slices.Clone(g.Catalogue.PackGroups()), func(p PackGroup) bool { return p.Pack != pack })
}

// PackEntries are what a pack says of one of its groups; with no group, what it says of the whole: entries of none, and entries of most groups.
func (g *Guide) PackEntries(pack, group string) []PackEntry {
	groups := len(g.PackGroups(pack))
	return slices.DeleteFunc(slices.Clone(g.Catalogue.PackEntries()), func(e PackEntry) bool {
		whole := len(e.Groups) == 0 || 2*len(e.Groups) > groups
		return e.Pack != pack || group == "" && !whole || group != "" && !slices.Contains(e.Groups, group)
	})
}

// besideEngland are the authorities whose land meets England, by their English names in the places.
var besideEngland = []string{"Flintshire", "Wrexham", "Powys", "Monmouthshire"}

// NearEngland reports whether a learner's home is in an authority that meets England.
func (g *Guide) NearEngland(rec learner.Record) bool {
	p, ok := g.Catalogue.Place(rec.Home)
	return ok && slices.Contains(besideEngland, p.Authority.EN)
}

// Tested is a sector with its five tests, in their own order. They are never added up.
type Tested struct {
	Sector Named
	Tests  []SectorTest
}

// FiveTests is the order of the five tests.
var FiveTests = []string{"shortage-now", "forecast-need", "regional-fit", "good-jobs", "technical-routes"}

// SectorTests are the sectors for which the facts hold the five tests, in the order of the facts.
func (g *Guide) SectorTests() []Tested {
	var all []Tested
	for _, t := range g.Catalogue.Tests() {
		i := slices.IndexFunc(all, func(have Tested) bool { return have.Sector.ID == t.Sector })
		if i < 0 {
			sector, _ := g.Catalogue.Record("sectors", t.Sector)
			i, all = len(all), append(all, Tested{Sector: Named{ID: t.Sector, Name: sector.Name, Provenance: sector.Provenance}})
		}
		all[i].Tests = append(all[i].Tests, t)
	}
	for _, s := range all {
		slices.SortFunc(s.Tests, func(a, b SectorTest) int { return slices.Index(FiveTests, a.Test) - slices.Index(FiveTests, b.Test) })
	}
	return all
}
