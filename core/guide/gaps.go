package guide

import (
	"cmp"
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// Gap is something that nobody has published, or that has not been found, with whom to ask.
type Gap = catalogue.Gap

// GapTopics and SupportTopics are the topics in the order in which they are shown.
var (
	GapTopics     = []string{"options", "courses", "apprenticeships", "money", "travel", "work", "reform", "welsh"}
	SupportTopics = []string{"money", "travel", "learning", "work", "wellbeing", "additional-needs", "welsh"}
	FigureTopics  = []string{"apprenticeships", "learners", "outcomes", "destinations", "jobs", "pay"}
)

// Gaps are what is not known, by topic; in each those that the founding documents leave open come first.
func (g *Guide) Gaps() []Gap {
	all := slices.Clone(g.Catalogue.Gaps())
	slices.SortStableFunc(all, func(a, b Gap) int {
		return cmp.Or(cmp.Compare(slices.Index(GapTopics, a.Topic), slices.Index(GapTopics, b.Topic)), cmp.Compare(last(a.Founding), last(b.Founding)))
	})
	return all
}

// last is a number after which nothing comes, for 0.
func last(n int) int {
	if n == 0 {
		return 99
	}
	return n
}

// Missing is something that rows of the catalogue do not say: its message, of how many rows, of how many, and whom to ask.
type Missing struct {
	ID       string
	N, Total int
	Ask      message.Message // words, or
	Contact  Contact         // somebody in the catalogue
}

// The ids of whom to ask.
const (
	askCollege  = "sources.who.college"
	askProvider = "sources.who.provider"
	askSchool   = "sources.who.school"
	askCouncil  = "sources.who.council"
	askFirst    = "sources.who.first"
	careers     = "careers-wales" // a contact of the catalogue
)

// Missing counts what the rows do not say on a day; what nothing is missing of is left out.
func (g *Guide) Missing(today message.Day) []Missing {
	all := slices.Concat(g.missingOfOccupations(), g.missingOfCourses(), g.missingOfApprenticeships(), g.missingElsewhere(string(today)))
	return slices.DeleteFunc(all, func(m Missing) bool { return m.N == 0 })
}

// count makes a gap of the rows for which something is missing.
func count[T any](id, ask string, rows []T, missing func(T) bool) Missing {
	m := Missing{ID: "sources.gap." + id, Total: len(rows), Ask: message.New(ask)}
	for _, r := range rows {
		if missing(r) {
			m.N++
		}
	}
	return m
}

// missingOfOccupations says how far routes reach: by a source's word, by our own reading, or not at all.
func (g *Guide) missingOfOccupations() []Missing {
	all := g.Catalogue.Occupations()
	links := func(o Occupation) (any, stated bool) {
		for _, l := range g.Catalogue.LinksTo(o.ID) {
			any, stated = true, stated || l.Stated
		}
		return any, stated
	}
	missing := []Missing{
		count("occupation-own", "", all, func(o Occupation) bool { any, stated := links(o); return any && !stated }),
		count("occupation-none", "", all, func(o Occupation) bool { any, _ := links(o); return !any }),
		count("profile", "", all, func(o Occupation) bool { return o.Confidence == "low" }),
	}
	who, _ := g.Catalogue.Contact(careers)
	for i := range missing {
		missing[i].Contact = who
	}
	return missing
}

func (g *Guide) missingOfCourses() []Missing {
	all := g.Catalogue.Courses()
	return []Missing{
		count("course-provider", askSchool, all, func(c Course) bool { return len(c.Providers) == 0 }),
		count("course-length", askCollege, all, func(c Course) bool { return c.Years == 0 }),
		count("course-level", askCollege, all, func(c Course) bool { return c.Level < 0 }),
		count("course-medium", askCollege, all, func(c Course) bool { return c.Medium == unknown }),
		count("course-rule", askCollege, all, func(c Course) bool { return c.Requirement == "" }),
	}
}

// unknown is how the catalogue writes a language that is not known.
const unknown = "unknown"

func (g *Guide) missingOfApprenticeships() []Missing {
	all := g.Catalogue.Apprenticeships()
	return []Missing{
		count("apprenticeship-level", askProvider, all, func(a Apprenticeship) bool { return a.Level == 0 }),
		count("apprenticeship-language", askProvider, all, func(a Apprenticeship) bool { return a.Language == unknown }),
		count("apprenticeship-rule", askProvider, all, func(a Apprenticeship) bool { return a.Requirement == "" }),
	}
}

func (g *Guide) missingElsewhere(today string) []Missing {
	var ends []bool // of the rows that name a source: whether their stated end has passed
	for _, q := range g.Catalogue.Qualifications() {
		ends = append(ends, q.Expired(today))
	}
	for _, c := range g.Catalogue.Courses() {
		ends = append(ends, c.Expired(today))
	}
	for _, a := range g.Catalogue.Apprenticeships() {
		ends = append(ends, a.Expired(today))
	}
	return []Missing{
		count("qualification-grades", askSchool, g.Catalogue.Qualifications(), func(q Qualification) bool { return q.Scale == "" }),
		count("place-welsh", askCouncil, g.Catalogue.Places(), func(p Place) bool { return p.CYStatus == "draft" && p.Name.CY == p.Name.EN }),
		count("past", askFirst, ends, func(past bool) bool { return past }),
	}
}
