package compare

import (
	"slices"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/screen/whathelps"
	"llwybr/ui/widget"
)

// money is a wage while learning, which rests on what the family of routes is, and the help with money that is for the next step; where none is
// known, whom to ask.
func (x *compare) money(r route) widget.CompareCell {
	w := x.c.Words
	help, sources := x.support(r)
	switch {
	case r.Earns:
		return widget.CompareCell{Text: w.T("compare.money.earns"), Note: help, Mark: x.mark(append(slices.Clone(r.family.Sources), sources...)...)}
	case help != "":
		return widget.CompareCell{Text: help, Note: w.T("routes.support.decide"), Mark: x.mark(sources...)}
	}
	k := x.view.money
	x.c.ShowsOf("contacts", k.ID)
	return widget.CompareCell{Text: w.T("compare.money.help", "Name", k.Name, "Phone", k.Phone), Unknown: true, Mark: x.mark(k.Sources...)}
}

// support names the rows of support with money that are for the next step of a route, and gives their sources; "" where there is none.
func (x *compare) support(r route) (words string, sources []string) {
	var names message.List
	for _, h := range r.help {
		x.c.Shows(h.ID)
		names, sources = append(names, h.Name), append(sources, h.Sources...)
	}
	if len(names) == 0 {
		return "", nil
	}
	return x.c.Words.T("compare.money.rows", "Names", names), sources
}

// moneyHelp is the help with money that is for a step of a route, in the alphabetical order of the window's language.
func moneyHelp(w screen.Alphabet, g *guide.Guide, r guide.Route, step string) []guide.RouteHelp {
	rows := slices.DeleteFunc(g.RouteHelp(r), func(h guide.RouteHelp) bool { return h.Topic != "money" || !slices.Contains(h.Steps, step) })
	return screen.Alphabetical(w, rows, func(h guide.RouteHelp) message.Text { return h.Name })
}

// travel is the learner's own note, with the question of travel under it; while it is being written, its field.
func (x *compare) travel(r route) widget.CompareCell {
	w := x.c.Words
	if r.ID == x.writing {
		return x.noteField(r)
	}
	asks := w.Say(r.travel)
	cell := widget.CompareCell{Text: asks, Unknown: !r.near, Edit: w.T("compare.note.add"), OnEdit: func() { x.write(r.ID) }}
	if r.note != "" {
		cell.Text, cell.Note, cell.Unknown, cell.Own, cell.Edit = r.note, asks, false, w.T("compare.note.mine"), w.T("compare.note.change")
	}
	for _, a := range r.Away {
		cell.Note = strings.TrimPrefix(cell.Note+"\n"+w.Say(a.Message), "\n")
	}
	return cell
}

// otherwise is what stays if the next step does not work out: what the same field or the step before has besides, and other kinds of route.
func (x *compare) otherwise(r route) widget.CompareCell {
	w := x.c.Words
	var said []string
	var families []string // not joined with "and", which stands in the names of families themselves
	unknown := true
	for _, o := range r.next.Otherwise {
		x.c.Shows(o.Step)
		x.c.ShowsOf("contacts", o.Contact)
		unknown = unknown && o.Kind == "ask"
		if other, ok := x.family(r, o); ok {
			families = append(families, w.Text(other.Name))
			continue
		}
		said = append(said, w.Say(o.Message))
	}
	if len(families) > 0 {
		said = append(said, w.T("compare.otherwise.families", "Names", strings.Join(families, " · ")))
	}
	return widget.CompareCell{Text: strings.Join(said, "\n"), Unknown: unknown}
}

// family is the family of a route that stays.
func (x *compare) family(r route, o guide.Otherwise) (guide.Family, bool) {
	for _, f := range x.c.Guide.Catalogue.Families() {
		if o.Route != "" && strings.HasPrefix(o.Route, "route-"+r.Goal+"-"+f.ID+"-") {
			x.c.ShowsOf("families", f.ID)
			return f, true
		}
	}
	return guide.Family{}, false
}

// help asks what would help with the next step of a column's route; it reports whether there is such a column.
func (x *compare) help(column string) bool {
	r, ok := x.view.find(column)
	if ok {
		whathelps.Open(x, r.next.ID)
	}
	return ok
}

// Context implements whathelps.Page.
func (x *compare) Context() *screen.Context { return x.c }

// Helped implements whathelps.Page.
func (*compare) Helped(guide.ChangeSet) {}
