// Package guide is the one door from the windows and commands into the reasoning: it hands each package what it needs from the record and
// the catalogue and brings back findings. It grows no rules of its own.
package guide

import (
	"context"
	"sync"

	"llwybr/core/catalogue"
	"llwybr/core/doors"
	"llwybr/core/entitlement"
	"llwybr/core/interests"
	"llwybr/core/learner"
	"llwybr/core/matching"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/core/routes"
	"llwybr/core/search"
)

// The types that a window meets, by their own names, so that it needs no other door.
type (
	Occupation    = catalogue.Occupation
	Qualification = catalogue.Qualification
	Item          = catalogue.Item
	Source        = catalogue.Source
	Family        = catalogue.Family
	Place         = catalogue.Place
	Named         = catalogue.Named
	Grade         = catalogue.Grade
	Contact       = catalogue.Contact
	Report        = entitlement.Report
	Route         = routes.Route
	Step          = routes.Step
	Answer        = routes.Answer
	Profile       = interests.Profile
	Hit           = search.Hit
	Found         = search.Found
	Reading       = search.Reading
	Understood    = search.Understood
	Idea          = matching.Idea
	Reason        = matching.Reason
)

// The rows that the page of sources and gaps counts.
type (
	Course         = catalogue.Course
	Apprenticeship = catalogue.Apprenticeship
	Pay            = catalogue.Pay
	Link           = catalogue.Link
)

// Wales1416 is the framework of the 14 to 16 Learner Entitlement in the catalogue.
const Wales1416 = "wales-14-16"

// Guide reasons over one catalogue. Safe for concurrent use.
type Guide struct {
	Catalogue *catalogue.Catalogue
	options   *Offer // the list of the learner's own school; nil where there is none

	scales   func() requirement.Scales
	finder   func() *routes.Finder
	doors    func() *doors.Finder
	items    func() []interests.Item
	profiles func() []matching.OccupationProfile
	index    func() *search.Index
}

// New makes a guide; everything is read when it is first needed.
func New(cat *catalogue.Catalogue) *Guide {
	g := &Guide{Catalogue: cat}
	g.scales = sync.OnceValue(g.readScales)
	g.finder = sync.OnceValue(func() *routes.Finder { return routes.NewFinder(cat, g.scales()) })
	g.doors = sync.OnceValue(func() *doors.Finder { return doors.NewFinder(cat, g.scales(), g.finder()) })
	g.items = sync.OnceValue(g.readItems)
	g.profiles = sync.OnceValue(func() []matching.OccupationProfile { return Profiles(cat.Occupations()) })
	g.index = sync.OnceValue(func() *search.Index { return search.Open(cat.DB()) })
	return g
}

func (g *Guide) readScales() requirement.Scales {
	s := requirement.Scales{}
	for _, k := range g.Catalogue.Grades() {
		s.Add(k.Scale, requirement.Grade{Rank: k.Rank, Grade: k.Grade, Level: k.Level, GCSE: k.GCSE})
	}
	return s
}

func (g *Guide) readItems() []interests.Item {
	return itemsOf(g.Catalogue.Items())
}

// Profiles hands matching what it may see of occupations: an id, six values and an opaque group.
func Profiles(occupations []catalogue.Occupation) []matching.OccupationProfile {
	var out []matching.OccupationProfile
	for _, o := range occupations {
		out = append(out, matching.OccupationProfile{ID: o.ID, Values: o.Interests, Group: group(o.ID)})
	}
	return out
}

// group is the sub-major group of a SOC 2020 code (its first two digits), or the major group of an O*NET-SOC code.
func group(id string) string {
	if len(id) > 6 && id[:4] == "soc-" {
		return id[4:6]
	}
	return id[:min(2, len(id))]
}

// Items are the activities of the inventory as matching knows them.
func (g *Guide) Items() []interests.Item { return g.items() }

// Scales are the grade scales.
func (g *Guide) Scales() requirement.Scales { return g.scales() }

// Score scores a sheet of answers by the full form. A fault is a message.Error or several, each naming the item.
func (g *Guide) Score(answers map[string]int) (interests.Profile, error) {
	return g.ScoreForm(FullForm, answers)
}

// Match gives the ideas of a sheet with their reasons.
func (g *Guide) Match(answers map[string]int, p interests.Profile) []matching.Idea {
	return matching.Match(p, g.items(), interests.Sheet(answers), g.profiles())
}

// Entitlement checks a record against a framework.
func (g *Guide) Entitlement(rec learner.Record, framework string) (entitlement.Report, error) {
	return entitlement.Check(g.Catalogue, rec, framework)
}

// Beside checks several sets of choices against one framework, in the order given.
func (g *Guide) Beside(framework string, recs ...learner.Record) ([]entitlement.Report, error) {
	return entitlement.Beside(g.Catalogue, framework, recs...)
}

// Routes gives every route from where the learner stands to an occupation.
func (g *Guide) Routes(rec learner.Record, occupation string) (routes.Answer, error) {
	return g.finder().Find(rec, occupation)
}

// Standing is where the learner stands.
func (g *Guide) Standing(rec learner.Record) routes.Standing {
	return routes.Stand(g.Catalogue, g.scales(), rec)
}

// Search finds anything by any form of a word.
func (g *Guide) Search(ctx context.Context, language, query string, limit int) ([]search.Hit, error) {
	return g.index().Search(ctx, language, query, limit)
}

// BeginSearch makes a first search as quick as any other.
func (g *Guide) BeginSearch(ctx context.Context) error { return g.index().Begin(ctx) }

// Find finds as Search does: the first of each kind of thing, and how many there are of all.
func (g *Guide) Find(ctx context.Context, language, query string, each int) (search.Found, error) {
	return g.index().Find(ctx, language, query, each)
}

// ReadQuery reads a query as Search does, to say how it was understood and what in a name answers it.
func (g *Guide) ReadQuery(ctx context.Context, query string) (search.Reading, error) {
	return g.index().Read(ctx, query)
}

// Name gives the catalogue's name of an id of any kind; the id itself where there is none.
func (g *Guide) Name(id string) message.Text {
	if o, ok := g.Catalogue.Occupation(id); ok {
		return o.Name
	}
	if p, ok := g.Catalogue.Provider(id); ok {
		return p.Name
	}
	if p, ok := g.Catalogue.Place(id); ok {
		return p.Name
	}
	return routes.Name(g.Catalogue, id)
}
