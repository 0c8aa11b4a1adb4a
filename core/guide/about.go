package guide

import (
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

// Fact is what the data says of a course, an apprenticeship, an area of study, a provider or a place.
type Fact struct {
	ID        string
	Name      message.Text
	Level     int             // 0 = none or entry
	Rule      message.Message // entry rule in words; ID "" where the row has none
	Providers []message.Text
	LeadsTo   []Lead
	AskAgain  bool // old, proposed or not confirmed
	Sources   []string
	ReadOn    string
	From      string   // the school or college in whose own list it stands; "" = the catalogue
	Records   []string // the others that it names: whom, what its rule asks for, and what says where it leads
}

// Lead is an occupation that a row leads to.
type Lead struct {
	ID     string
	Name   message.Text
	Stated bool   // false: our own reading
	Record string // the link that says so
}

// About gives what the data says of an id that is no occupation; ok is false when there is no such row.
func (g *Guide) About(id string) (f Fact, ok bool) {
	c := g.Catalogue
	if k, found := c.Course(id); found {
		f = g.fact(id, k.Name, max(0, k.Level), k.EntryRule, k.Provenance)
		for _, p := range k.Providers {
			f.Providers = append(f.Providers, g.Name(p))
		}
		if len(f.Providers) == 0 && k.From != "" {
			f.Providers = append(f.Providers, message.Same(k.From))
		}
		f.Records = append(append(f.Records, k.Area), k.Providers...)
		return f.leading(g.leads(k.Area, k.Level)), true
	}
	if a, found := c.Apprenticeship(id); found {
		f = g.fact(id, a.Name, a.Level, a.EntryRule, a.Provenance)
		return f.leading(g.leads(id, -1)), true
	}
	if a, found := c.Area(id); found {
		return Fact{ID: id, Name: a.Name, Sources: a.Sources, ReadOn: a.ReadOn}.leading(g.leads(id, -1)), true
	}
	if p, found := c.Provider(id); found {
		return Fact{ID: id, Name: p.Name, Sources: p.Sources, ReadOn: p.ReadOn}, true
	}
	if p, found := c.Place(id); found {
		return Fact{ID: id, Name: p.Name, Sources: p.Sources, ReadOn: p.ReadOn}, true
	}
	return f, false
}

func (g *Guide) fact(id string, name message.Text, level int, r catalogue.EntryRule, p catalogue.Provenance) Fact {
	rule, _ := requirement.Parse(r.Requirement) // the builder has checked it
	f := Fact{ID: id, Name: name, Level: level, Rule: routes.Wording(g.Catalogue, rule, r, p), AskAgain: p.Status != "in_force", Sources: p.Sources, ReadOn: p.ReadOn}
	if rule != nil {
		rule.Leaves(func(n requirement.Node) {
			f.Records = append(f.Records, slices.DeleteFunc([]string{n.Area, n.ID}, func(id string) bool { return id == "" })...)
		})
	}
	return f
}

// leading adds the occupations that the row leads to.
func (f Fact) leading(to []Lead) Fact {
	f.LeadsTo = to
	for _, l := range to {
		f.Records = append(f.Records, l.ID, l.Record)
	}
	return f
}

// leads are the occupations that a row leads to; level -1 asks for every level.
func (g *Guide) leads(from string, level int) []Lead {
	var out []Lead
	seen := map[string]bool{}
	for _, l := range g.Catalogue.Links() {
		if l.From != from || seen[l.Occupation] || (level >= 0 && l.Level >= 0 && l.Level != level) {
			continue
		}
		seen[l.Occupation] = true
		out = append(out, Lead{ID: l.Occupation, Name: g.Name(l.Occupation), Stated: l.Stated, Record: l.ID})
	}
	return out
}
