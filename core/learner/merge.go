package learner

import (
	"bytes"
	"slices"
	"strings"
)

// entry is one change with its value as the record holds it; nil is cleared, removed or not there.
type entry struct {
	change Change
	value  any
}

// cell is what is known of one path: the newest change of each node, for a node has always seen its own earlier ones. Taking the newest
// is order-free and repeatable, so the whole fold is.
type cell struct {
	rule    *rule
	id      string
	entries []entry
}

// add takes a change in and reports whether it counts.
func (c *cell) add(e entry) bool {
	for i := range c.entries {
		if have := &c.entries[i]; have.change.Time.Node == e.change.Time.Node {
			newer := have.change.compare(e.change) < 0
			if newer {
				*have = e
			}
			return newer
		}
	}
	c.entries = append(c.entries, e)
	return true
}

// newest is the change that wins by time. A cell is never empty.
func (c *cell) newest() entry {
	return slices.MaxFunc(c.entries, func(a, b entry) int { return a.change.compare(b.change) })
}

// others are the other nodes' changes that say something else than the newest and that none of the changes here was made in the knowledge
// of, oldest first.
func (c *cell) others() []entry {
	w := c.newest()
	var others []entry
	for _, e := range c.entries {
		if !c.seen(e) && !bytes.Equal(e.change.Value, w.change.Value) {
			others = append(others, e)
		}
	}
	slices.SortFunc(others, func(a, b entry) int { return a.change.compare(b.change) })
	return others
}

// seen reports whether another node's change was made in the knowledge of e, and so amends it.
func (c *cell) seen(e entry) bool {
	return slices.ContainsFunc(c.entries, func(f entry) bool { return f.change.saw(e.change.Time) })
}

// saw reports whether a change was made in the knowledge of what happened at its path at time t.
func (c Change) saw(t HLC) bool {
	return slices.ContainsFunc(c.After, func(a HLC) bool { return a.Node == t.Node && t.Compare(a) <= 0 })
}

// standing is the newest adding that no removing has taken back; ok is false when the member is not in the set.
func (c *cell) standing() (best entry, ok bool) {
	for _, e := range c.entries {
		if e.value != nil && !c.removed(e) && (!ok || best.change.compare(e.change) < 0) {
			best, ok = e, true
		}
	}
	return best, ok
}

func (c *cell) removed(adding entry) bool {
	return slices.ContainsFunc(c.entries, func(r entry) bool { return r.value == nil && r.change.takesBack(adding.change) })
}

// takesBack reports whether a removing c removes what an adding put there: when it had seen it. A removing that does not say what it had
// seen removes what is older by the clock; in the same tick the adding stands.
func (c Change) takesBack(adding Change) bool {
	if len(c.After) == 0 {
		return adding.Time.compareTick(c.Time) < 0
	}
	return c.saw(adding.Time)
}

// value is what the record holds at this path, or nil.
func (c *cell) value() any {
	switch c.rule.merge {
	case Set:
		e, _ := c.standing()
		return e.value
	case Text:
		return c.together()
	}
	return c.newest().value
}

// together is the newest text, and before it, with an empty line between, the texts it was written without knowledge of.
func (c *cell) together() any {
	var texts []string
	for _, e := range append(c.others(), c.newest()) {
		if s, _ := e.value.(string); s != "" && !slices.Contains(texts, s) {
			texts = append(texts, s)
		}
	}
	if len(texts) == 0 {
		return nil
	}
	return strings.Join(texts, "\n\n")
}
