package screen

import (
	"slices"

	"llwybr/core/guide"
)

// Shows notes which records of the catalogue this page shows, so that each can be asked where it comes from: ids, or references where a table
// has no ids of its own (guide.RefTo). A screen says it where it words them. What the catalogue does not hold is left out.
func (c *Context) Shows(records ...string) {
	for _, id := range records {
		if ref := c.Guide.Ref(id); ref != "" && !slices.Contains(*c.facts, ref) {
			*c.facts = append(*c.facts, ref)
		}
	}
}

// ShowsOf is Shows for records whose ids another table may have too, or that have none of their own.
func (c *Context) ShowsOf(table string, keys ...string) {
	for _, key := range keys {
		c.Shows(string(guide.RefTo(table, key)))
	}
}

// Facts are the records that the page shows so far, in the order in which it does.
func (c *Context) Facts() []guide.Ref { return *c.facts }

// Age says beside a fact that its day has passed, or that it is older than a year; "" when it is neither.
func (c *Context) Age(p guide.Provenance) string {
	if m := guide.Age(p, c.Today); m.ID != "" {
		return c.Words.Say(m)
	}
	return ""
}
