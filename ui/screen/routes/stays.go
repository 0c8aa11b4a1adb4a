package routes

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// topics are the kinds of support that stand with a step: the rest is on the page of support.
var topics = []string{"money", "travel"}

// support is the help with money and travel that is for a step and the learner's age there.
func support(g *guide.Guide, r route, step string) []guide.RouteHelp {
	return slices.DeleteFunc(g.RouteHelp(r.Route), func(h guide.RouteHelp) bool {
		return !slices.Contains(h.Steps, step) || !slices.Contains(topics, h.Topic)
	})
}

// money is the help that is for a step, each row with its amount and whom to ask on the page of support; where none is known, whom to ask.
func (x *routes) money(r route, s step) []fyne.CanvasObject {
	w := x.c.Words
	parts := []fyne.CanvasObject{widget.NewRule(), heading(w.T("route.help"))}
	help := support(x.c.Guide, r, s.ID)
	for _, h := range help {
		parts = append(parts, x.helpRow(h))
	}
	if len(help) == 0 {
		x.c.ShowsOf("contacts", "student-finance-wales")
		return append(parts, widget.NewBody(w.Say(x.c.Guide.NoHelp())))
	}
	return append(parts, widget.NewNote(w.T("routes.support.decide")))
}

func (x *routes) helpRow(h guide.RouteHelp) fyne.CanvasObject {
	w := x.c.Words
	x.c.Shows(h.ID)
	marks, targets := x.marks("detail.support."+h.ID, h.Sources)
	sub := w.Text(guide.Amount(h.Support, x.c.Today))
	if guide.Expired(h.Provenance, x.c.Today) {
		sub = w.T("support.amount.unknown")
	}
	row := widget.NewListRow(widget.RowSpec{Title: w.Text(h.Name), Sub: sub, Trailing: []fyne.CanvasObject{marks, widget.NewIcon(icons.ChevronRight, 20, widget.Ink2)},
		OnTap: func() { x.leave(screen.Place{Name: screen.Support, Arg: h.ID}) }}).Flat()
	x.inDetail("support."+h.ID, row)
	x.detailed = append(x.detailed, targets...)
	return row
}

// otherwise is what stays if a step does not work out. Where that is another kind of route, it leads there.
func (x *routes) otherwise(s step) []fyne.CanvasObject {
	w := x.c.Words
	parts := []fyne.CanvasObject{widget.NewRule(), heading(w.T("route.otherwise"))}
	for _, o := range s.Otherwise {
		x.c.Shows(o.Step)
		x.c.ShowsOf("contacts", o.Contact)
		r, _, ok := x.view.find(o.Route)
		if !ok {
			parts = append(parts, widget.RowTop(8, widget.NewIcon(icons.Route, 18, widget.Ink2), widget.Fill(widget.NewSmall(w.Say(o.Message)))))
			continue
		}
		row := widget.NewListRow(widget.RowSpec{Title: w.Text(x.c.Guide.Name(o.Step)), Sub: w.T("routes.otherwise.family", "Family", x.familyName(r)),
			Trailing: []fyne.CanvasObject{widget.NewIcon(icons.ChevronRight, 20, widget.Ink2)}, OnTap: func() { x.goTo(r) }}).Flat()
		x.inDetail("otherwise."+r.ID, row)
		parts = append(parts, row)
	}
	return parts
}

// goTo puts the first station of another route on show.
func (x *routes) goTo(r route) {
	x.closeSheet()
	x.shown, x.family = r.begin(), r.Family
	if i := slices.Index(x.stops, x.shown); i >= 0 {
		x.give(i)
	}
	x.c.Shell.Rebuild()
}

// leave closes what is open and goes to another page.
func (x *routes) leave(to screen.Place) {
	x.closeSheet()
	x.c.Shell.Go(to)
}

// getting asks how the learner would get to a step.
func (x *routes) getting(s step) fyne.CanvasObject {
	words := x.c.Words.Say(x.c.Guide.Travel(x.c.Session.Record(), s.Step))
	return widget.RowTop(8, widget.NewIcon(icons.Bus, 18, widget.Ink2), widget.Fill(widget.NewBody(words)))
}

// taughtIn is the language of a step, or that it has to be asked.
func (x *routes) taughtIn(s step) string {
	if s.Medium == "" {
		return x.c.Words.T("routes.medium.unknown")
	}
	return x.c.Words.T("routes.medium", "Medium", x.c.Words.T("compare.medium."+s.Medium))
}
