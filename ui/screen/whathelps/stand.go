package whathelps

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// stands is the step, how it stands today, and the rule that says so.
func (s *sheet) stands() fyne.CanvasObject {
	d := s.help.Door
	word := widget.NewSmallStrong(State(s.c, d.State)).In(widget.DoorTone(theme.Door(d.State)))
	rule := fyne.CanvasObject(widget.NewSmall(Rule(s.c, d)))
	if sources := d.Provenance.Sources; len(sources) > 0 {
		mark := widget.NewSourceMark(screen.Numbered(s.c.Cite(sources...)), s.say("sources"), s.c.Shell.Sources).Inline()
		s.parts["sources"] = mark
		rule = widget.RunOn(rule.(*widget.Text), mark)
	}
	head := widget.Column(0, widget.NewSubheading(s.c.Words.Text(d.Name)), widget.NewNote(Kind(s.c, d)))
	col := widget.Column(8, head, widget.Row(8, widget.NewDoor(theme.Door(d.State), 28), widget.Fill(word)), rule)
	if age := s.c.Age(d.Provenance); age != "" {
		col.Add(widget.NewNote(age))
	}
	return col
}

// order says in which order the ways stand.
func (s *sheet) order() string {
	var starred []string
	for _, row := range cares {
		if s.rec.Priorities[row] > 0 {
			starred = append(starred, row)
		}
	}
	if len(starred) == 0 {
		return s.say("order")
	}
	slices.SortStableFunc(starred, func(a, b string) int { return s.rec.Priorities[a] - s.rec.Priorities[b] })
	rows := message.List{}
	for _, row := range starred {
		rows = append(rows, message.New("compare.row."+row))
	}
	return s.say("order.starred", "Rows", rows)
}

// cares are the rows of the comparison of routes that put ways in order where the learner starred them, by their ids.
var cares = []string{"length", "money", "needed", "travel"}

// nothing says that no change was found, or that none is needed.
func (s *sheet) nothing() []fyne.CanvasObject {
	id := "none"
	if s.help.Door.State == "open" {
		id = "open"
	}
	return []fyne.CanvasObject{widget.NewNotice(widget.NoticeInfo, s.say(id))}
}

// toAsk is what no change settles, and whom to ask.
func (s *sheet) toAsk() []fyne.CanvasObject {
	all := []fyne.CanvasObject{widget.NewSubheading(s.say("ask"))}
	for _, m := range s.help.Ask {
		all = append(all, widget.RowTop(8, widget.NewGlyph(theme.ToDiscuss, 20), widget.Fill(widget.NewBody(s.c.Words.Say(m)))))
	}
	for _, name := range Whom(s.c, s.help.Door, mostWhom) {
		all = append(all, widget.NewBody(s.c.Words.T("whathelps.whom", "Name", name)))
	}
	for _, id := range []string{"careers-wales", "working-wales"} {
		if k, ok := s.c.Guide.Catalogue.Contact(id); ok {
			all = append(all, s.c.Ask(k))
		}
	}
	return all
}

// mostWhom is how many providers are named.
const mostWhom = 3

// Whom are the providers to ask about a door, the nearest first where the home is known, else by name; at most so many.
func Whom(c *screen.Context, d guide.Door, most int) []string {
	type provider struct {
		id, name string
		miles    int
		known    bool
	}
	rec := c.Session.Record()
	var all []provider
	for _, id := range d.Providers {
		if p, ok := c.Guide.Catalogue.Provider(id); ok {
			miles, known := c.Guide.Miles(rec, id)
			all = append(all, provider{id, c.Words.Text(p.Name), miles, known})
		}
	}
	slices.SortStableFunc(all, func(a, b provider) int {
		if a.known != b.known {
			return map[bool]int{true: -1, false: 1}[a.known]
		}
		return cmp.Or(cmp.Compare(a.miles, b.miles), c.Words.Compare(a.name, b.name))
	})
	var names []string
	for _, p := range all[:min(most, len(all))] {
		c.Shows(p.id)
		if p.known {
			p.name = c.Words.T("routes.provider-far", "Name", p.name, "Far", c.Words.N("routes.miles", p.miles))
		}
		names = append(names, p.name)
	}
	return names
}
