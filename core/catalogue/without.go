package catalogue

import (
	"slices"
	"sync"
)

// Without is the same catalogue as if some rows were gone: courses, apprenticeships, qualifications, steps and help with these ids, and the links and
// ways from and to them. It is for scenarios; it shares the open file and must not be closed itself.
func (c *Catalogue) Without(ids ...string) *Catalogue {
	gone := map[string]bool{}
	for _, id := range ids {
		gone[id] = true
	}
	d := c.derive()
	d.courses = less(c.courses, func(k Course) bool { return gone[k.ID] })
	d.apprenticeships = less(c.apprenticeships, func(a Apprenticeship) bool { return gone[a.ID] })
	d.qualifications = less(c.qualifications, func(q Qualification) bool { return gone[q.ID] })
	d.steps = less(c.steps, func(s Step) bool { return gone[s.ID] })
	d.support = less(c.support, func(s Support) bool { return gone[s.ID] })
	d.links = less(c.links, func(l Link) bool { return gone[l.From] })
	d.ways = less(c.ways, func(w Way) bool { return gone[w.From] || gone[w.To] })
	return d
}

// With is the same catalogue with more courses, before those that it has. It shares the open file and must not be closed itself.
func (c *Catalogue) With(more []Course) *Catalogue {
	d := c.derive()
	d.courses = sync.OnceValue(func() []Course { return append(slices.Clone(more), c.courses()...) })
	return d
}

// derive gives a catalogue over the same file, with the tables that this one has.
func (c *Catalogue) derive() *Catalogue {
	d := &Catalogue{db: c.db, info: c.info}
	d.prepare()
	d.courses, d.apprenticeships, d.qualifications, d.steps = c.courses, c.apprenticeships, c.qualifications, c.steps
	d.support, d.links, d.ways = c.support, c.links, c.ways
	return d
}

// less reads a table without some of its rows.
func less[T any](all func() []T, gone func(T) bool) func() []T {
	return sync.OnceValue(func() []T { return slices.DeleteFunc(slices.Clone(all()), gone) })
}
