package catalogue

import (
	"net/url"
	"sort"
	"strings"

	"llwybr/core/message"
)

// The tables, whole, in the order of their source files. The slices are shared: do not change them.

// Levels are the eleven levels, lowest first.
func (c *Catalogue) Levels() []Level { return c.levels() }

// Families are the four route families.
func (c *Catalogue) Families() []Family { return c.families() }

// Grades are the grades of all scales.
func (c *Catalogue) Grades() []Grade { return c.grades() }

// AoLs are the six Areas of Learning and Experience.
func (c *Catalogue) AoLs() []Named { return c.aols() }

// Areas are the areas of study after 16.
func (c *Catalogue) Areas() []Named { return c.areas() }

// Sectors are industries and apprenticeship sectors.
func (c *Catalogue) Sectors() []Sector { return c.sectors() }

// Providers are colleges, universities and other providers with their campuses.
func (c *Catalogue) Providers() []Provider { return c.providers() }

// Places are the places of Wales.
func (c *Catalogue) Places() []Place { return c.places() }

// Items are the activities of the interest inventory, in the order in which they are shown.
func (c *Catalogue) Items() []Item { return c.index().items }

// Occupations are the 412 SOC 2020 unit groups.
func (c *Catalogue) Occupations() []Occupation { return c.occupations() }

// ONET are the O*NET occupations, for validation; they have no Welsh names and are shown to nobody.
func (c *Catalogue) ONET() []Occupation { return c.onet() }

// Qualifications are what can be chosen at 14 to 16 and what may be held already.
func (c *Catalogue) Qualifications() []Qualification { return c.qualifications() }

// Exclusions are the rules between two choices.
func (c *Catalogue) Exclusions() []Exclusion { return c.exclusions() }

// Progressions are the stated ways on from a qualification.
func (c *Catalogue) Progressions() []Progression { return c.progressions() }

// Apprenticeships are the framework pathways by level.
func (c *Catalogue) Apprenticeships() []Apprenticeship { return c.apprenticeships() }

// Courses are the course rows.
func (c *Catalogue) Courses() []Course { return c.courses() }

// Steps are the general stations.
func (c *Catalogue) Steps() []Step { return c.steps() }

// Links say what leads to which occupation.
func (c *Catalogue) Links() []Link { return c.links() }

// Contacts are whom to ask.
func (c *Catalogue) Contacts() []Contact { return c.contacts() }

// index holds the tables by id.
type index struct {
	items          []Item
	occupation     map[string]*Occupation
	qualification  map[string]*Qualification
	apprenticeship map[string]*Apprenticeship
	course         map[string]*Course
	step           map[string]*Step
	provider       map[string]*Provider
	place          map[string]*Place
	area           map[string]*Named
	contact        map[string]*Contact
	linksTo        map[string][]Link
	work           map[string]*Work
	pay            map[string]*Pay
}

func byID[T any](rows []T, id func(*T) string) map[string]*T {
	m := make(map[string]*T, len(rows))
	for i := range rows {
		m[id(&rows[i])] = &rows[i]
	}
	return m
}

func (c *Catalogue) buildIndex() index {
	x := index{
		occupation:     byID(c.occupations(), func(o *Occupation) string { return o.ID }),
		qualification:  byID(c.qualifications(), func(q *Qualification) string { return q.ID }),
		apprenticeship: byID(c.apprenticeships(), func(a *Apprenticeship) string { return a.ID }),
		course:         byID(c.courses(), func(k *Course) string { return k.ID }),
		step:           byID(c.steps(), func(s *Step) string { return s.ID }),
		provider:       byID(c.providers(), func(p *Provider) string { return p.ID }),
		place:          byID(c.places(), func(p *Place) string { return p.ID }),
		area:           byID(c.areas(), func(a *Named) string { return a.ID }),
		contact:        byID(c.contacts(), func(k *Contact) string { return k.ID }),
		work:           byID(c.work(), func(w *Work) string { return w.Occupation }),
		pay:            byID(c.pay(), func(p *Pay) string { return p.Occupation }),
		linksTo:        map[string][]Link{},
	}
	x.items = append(x.items, c.items()...)
	sort.SliceStable(x.items, func(i, j int) bool { return x.items[i].Sort < x.items[j].Sort })
	for _, l := range c.links() {
		x.linksTo[l.Occupation] = append(x.linksTo[l.Occupation], l)
	}
	return x
}

func find[T any](m map[string]*T, id string) (T, bool) {
	if p, ok := m[id]; ok {
		return *p, true
	}
	var none T
	return none, false
}

// Occupation finds an occupation by id.
func (c *Catalogue) Occupation(id string) (Occupation, bool) { return find(c.index().occupation, id) }

// Qualification finds a qualification by id.
func (c *Catalogue) Qualification(id string) (Qualification, bool) {
	return find(c.index().qualification, id)
}

// Apprenticeship finds a framework pathway level by id.
func (c *Catalogue) Apprenticeship(id string) (Apprenticeship, bool) {
	return find(c.index().apprenticeship, id)
}

// Course finds a course by id.
func (c *Catalogue) Course(id string) (Course, bool) { return find(c.index().course, id) }

// Step finds a general station by id.
func (c *Catalogue) Step(id string) (Step, bool) { return find(c.index().step, id) }

// Provider finds a provider by id.
func (c *Catalogue) Provider(id string) (Provider, bool) { return find(c.index().provider, id) }

// Place finds a place by id.
func (c *Catalogue) Place(id string) (Place, bool) { return find(c.index().place, id) }

// Area finds an area of study by id.
func (c *Catalogue) Area(id string) (Named, bool) { return find(c.index().area, id) }

// Contact finds a contact by id.
func (c *Catalogue) Contact(id string) (Contact, bool) { return find(c.index().contact, id) }

// WorkOf says what people in an occupation do.
func (c *Catalogue) WorkOf(occupation string) (Work, bool) { return find(c.index().work, occupation) }

// PayOf says what is earned in an occupation.
func (c *Catalogue) PayOf(occupation string) (Pay, bool) { return find(c.index().pay, occupation) }

// Item finds an activity by id.
func (c *Catalogue) Item(id string) (Item, bool) {
	for _, it := range c.Items() {
		if it.ID == id {
			return it, true
		}
	}
	return Item{}, false
}

// Family finds a route family by id.
func (c *Catalogue) Family(id string) (Family, bool) {
	for _, f := range c.families() {
		if f.ID == id {
			return f, true
		}
	}
	return Family{}, false
}

// LinksTo gives what leads to an occupation.
func (c *Catalogue) LinksTo(occupation string) []Link { return c.index().linksTo[occupation] }

// Checks gives a framework's rows in the order of their steps; empty when the framework is not in the catalogue.
func (c *Catalogue) Checks(framework string) []Check {
	var out []Check
	for _, k := range c.checks() {
		if k.Framework == framework {
			out = append(out, k)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Step < out[j].Step })
	return out
}

// Source names the publisher of an address; the host itself where the publisher is not listed.
func (c *Catalogue) Source(address, readOn string) Source {
	s := Source{URL: address, ReadOn: readOn, Publisher: message.Same(address), Title: c.titles()[address]}
	host := Host(address)
	if host == "" {
		return s
	}
	if name, ok := c.publishers()[host]; ok {
		s.Publisher = name
	} else {
		s.Publisher = message.Same(host)
	}
	return s
}

// Host is an address's host as publishers.csv has it: in lower case, without www; "" for what is no address.
func Host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.")
}
