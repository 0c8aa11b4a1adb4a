package whatif

import (
	"slices"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// view is everything the page shows.
type view struct {
	empty bool // the learner has chosen and kept nothing that could change
	cards []card
}

// card is one thing that may happen and what it would change.
type card struct {
	id      string
	name    message.Text
	what    message.Text // "If …"
	losses  []loss
	helps   []message.Text // help that would go
	kept    int            // routes of the plan that would stay as they are
	ask     guide.Contact
	sources []string
	records []string // of which the card is made
}

// loss is one choice or route that would change.
type loss struct {
	kind    string // choice | route
	name    message.Text
	family  message.Text // of a route
	gone    []message.Text
	instead []message.Text
}

func fetch(w screen.Alphabet, g *guide.Guide, rec learner.Record) (view, error) {
	v := view{empty: len(rec.Choices)+len(rec.Routes)+len(rec.Liked) == 0}
	for _, s := range g.Scenarios() {
		f, err := g.Foresee(rec, s)
		if err != nil {
			return v, err
		}
		v.cards = append(v.cards, cardOf(g, f))
	}
	v.cards = screen.Alphabetical(w, v.cards, func(c card) message.Text { return c.name })
	return v, nil
}

func cardOf(g *guide.Guide, f guide.Foresight) card {
	s := f.Scenario
	c := card{id: s.ID, name: s.Name, what: s.What, kept: f.Kept, sources: s.Sources}
	c.ask, _ = g.Catalogue.Contact(s.Ask)
	c.records = []string{s.ID, string(guide.RefTo("contacts", s.Ask))}
	for _, h := range g.Helps(s) {
		c.helps, c.records = append(c.helps, h.Name), append(c.records, h.ID)
	}
	for _, l := range f.Losses {
		family, _ := g.Catalogue.Family(l.Family)
		c.records = append(c.records, recordsOf(l)...)
		c.losses = append(c.losses, loss{kind: l.Kind, name: l.Name, family: family.Name, gone: named(l.Gone), instead: named(l.Instead)})
	}
	return c
}

// recordsOf are the records that a loss names.
func recordsOf(l guide.Loss) []string {
	records := []string{l.ID, string(guide.RefTo("families", l.Family))}
	for _, n := range append(slices.Clone(l.Gone), l.Instead...) {
		records = append(records, n.ID)
	}
	if goal := guide.RouteGoal(l.ID); goal != "" {
		records = append(records, goal)
	}
	return records
}

func named(all []guide.Named) []message.Text {
	var names []message.Text
	for _, n := range all {
		names = append(names, n.Name)
	}
	return names
}
