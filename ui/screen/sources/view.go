package sources

import (
	"llwybr/core/guide"
	"llwybr/core/message"
)

// View is what the page shows.
type View struct {
	Sourced, Own   int
	Oldest, Newest message.Day
	From, To       message.Day
	Publishers     []Publisher // who has most first
	Gaps           []Gap       // those that there are
}

// Publisher is who published what, with the number of facts that rest on it.
type Publisher struct {
	Name           message.Text
	Rows           int
	Oldest, Newest message.Day
}

// Gap is something that the data does not say: its message, how many rows it holds for, of how many, and whom to ask.
type Gap struct {
	ID       string
	N, Total int
	Ask      message.Message // words, or
	Contact  message.Text    // a name of the catalogue
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

func fetch(g *guide.Guide, today message.Day) View {
	s := g.Catalogue.Standing()
	v := View{Sourced: s.Sourced, Own: s.Own, Oldest: message.Day(s.Oldest), Newest: message.Day(s.Newest), From: message.Day(s.From), To: message.Day(s.To)}
	for _, h := range s.Holdings {
		v.Publishers = append(v.Publishers, Publisher{h.Publisher, h.Rows, message.Day(h.Oldest), message.Day(h.Newest)})
	}
	for _, gaps := range [][]Gap{occupationGaps(g), courseGaps(g), apprenticeshipGaps(g), otherGaps(g, string(today))} {
		for _, gap := range gaps {
			if gap.N > 0 {
				v.Gaps = append(v.Gaps, gap)
			}
		}
	}
	return v
}

// count makes a gap of the rows for which something is missing.
func count[T any](id, ask string, rows []T, missing func(T) bool) Gap {
	gap := Gap{ID: "sources.gap." + id, Total: len(rows), Ask: message.New(ask)}
	for _, r := range rows {
		if missing(r) {
			gap.N++
		}
	}
	return gap
}

// occupationGaps says how far routes reach: by a source's word, by our own reading, or not at all.
func occupationGaps(g *guide.Guide) []Gap {
	all := g.Catalogue.Occupations()
	links := func(o guide.Occupation) (any, stated bool) {
		for _, l := range g.Catalogue.LinksTo(o.ID) {
			any, stated = true, stated || l.Stated
		}
		return any, stated
	}
	gaps := []Gap{
		count("occupation-own", "", all, func(o guide.Occupation) bool { any, stated := links(o); return any && !stated }),
		count("occupation-none", "", all, func(o guide.Occupation) bool { any, _ := links(o); return !any }),
		count("profile", "", all, func(o guide.Occupation) bool { return o.Confidence == "low" }),
	}
	who, _ := g.Catalogue.Contact(careers)
	for i := range gaps {
		gaps[i].Contact = who.Name
	}
	return gaps
}

func courseGaps(g *guide.Guide) []Gap {
	all := g.Catalogue.Courses()
	return []Gap{
		count("course-provider", askSchool, all, func(c guide.Course) bool { return len(c.Providers) == 0 }),
		count("course-length", askCollege, all, func(c guide.Course) bool { return c.Years == 0 }),
		count("course-level", askCollege, all, func(c guide.Course) bool { return c.Level < 0 }),
		count("course-medium", askCollege, all, func(c guide.Course) bool { return c.Medium == unknown }),
		count("course-rule", askCollege, all, func(c guide.Course) bool { return c.Requirement == "" }),
	}
}

// unknown is how the catalogue writes a language that is not known.
const unknown = "unknown"

func apprenticeshipGaps(g *guide.Guide) []Gap {
	all := g.Catalogue.Apprenticeships()
	return []Gap{
		count("apprenticeship-level", askProvider, all, func(a guide.Apprenticeship) bool { return a.Level == 0 }),
		count("apprenticeship-language", askProvider, all, func(a guide.Apprenticeship) bool { return a.Language == unknown }),
		count("apprenticeship-rule", askProvider, all, func(a guide.Apprenticeship) bool { return a.Requirement == "" }),
	}
}

func otherGaps(g *guide.Guide, today string) []Gap {
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
	return []Gap{
		count("qualification-grades", askSchool, g.Catalogue.Qualifications(), func(q guide.Qualification) bool { return q.Scale == "" }),
		count("place-welsh", askCouncil, g.Catalogue.Places(), func(p guide.Place) bool { return p.CYStatus == "draft" && p.Name.CY == p.Name.EN }),
		count("past", askFirst, ends, func(past bool) bool { return past }),
	}
}
