package routes

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// barred are the providers that the learner said they cannot get to.
func barred(w screen.Alphabet, g *guide.Guide, rec learner.Record) []provider {
	var all []provider
	for _, id := range guide.NotReached(rec) {
		if p, ok := g.Catalogue.Provider(id); ok {
			all = append(all, provider{id: p.ID, name: p.Name, away: true})
		}
	}
	return screen.Alphabetical(w, all, func(p provider) message.Text { return p.name })
}

// said reports whether the learner said of this provider itself that they cannot get there.
func (v view) said(id string) bool {
	return slices.ContainsFunc(v.barred, func(p provider) bool { return p.id == id })
}

// reach saves that the learner cannot get to a provider, or that they can after all. Routes that begin there go after the others of their kind.
func (x *routes) reach(p provider, cannot bool) {
	said := "routes.reach.can-said"
	if cannot {
		said = "routes.reach.cannot-said"
	}
	if x.change([]learner.Edit{guide.CannotReachEdit(x.c.Session.Record(), p.id, cannot)}) {
		x.c.Shell.Toast(message.New(said, "Name", p.name), true)
	}
}

// reachButton says that the learner cannot get to a provider, or takes that back. One of which only the college or the distance was named is left
// as it is.
func (x *routes) reachButton(p provider) fyne.CanvasObject {
	w := x.c.Words
	said := x.view.said(p.id)
	if p.away && !said {
		return widget.NewNote(w.T("routes.reach.away"))
	}
	label, icon := w.T("routes.reach.cannot"), icons.Bus
	if said {
		label, icon = w.T("routes.reach.can"), icons.Undo
	}
	button := widget.NewButton(label, widget.QuietButton, func() { x.reach(p, !said) }).WithIcon(icon)
	x.inDetail("reach."+p.id, button)
	line := widget.Flow(8, button)
	if !said {
		return line
	}
	return widget.Column(2, widget.NewNote(w.T("routes.reach.away")), line)
}

// places says above the routes where the learner cannot get to, and leads to taking that back.
func (x *routes) places() fyne.CanvasObject {
	button := widget.NewButton(x.c.Words.T("routes.reach.change"), widget.QuietButton, x.changePlaces).WithIcon(icons.Pencil)
	x.Target("places", button)
	names := message.List{}
	for _, p := range x.view.barred {
		names = append(names, p.name)
	}
	note := widget.NewNote(x.c.Words.T("routes.reach.places", "Names", names))
	return widget.Row(8, widget.NewIcon(icons.Bus, 18, widget.Ink2), widget.Fill(note), button)
}

// changePlaces opens the sheet of places that the learner cannot get to, each to be taken back.
func (x *routes) changePlaces() {
	column := widget.Column(12, widget.NewBody(x.c.Words.T("routes.reach.what")))
	for _, p := range x.view.barred {
		x.c.Shows(p.id)
		button := widget.NewButton(x.c.Words.T("routes.reach.can"), widget.SecondaryButton, func() { x.reach(p, false) }).WithIcon(icons.Undo)
		column.Add(widget.Column(4, widget.NewStrong(x.c.Words.Text(p.name)), widget.Flow(8, button)))
	}
	x.close = x.c.Shell.Sheet(x.c.Words.T("routes.reach.title"), column)
	x.c.Shell.Again(func(s screen.Screen) { s.(*routes).changePlaces() })
}

// outOfReach says of a route which steps the learner cannot get to, and why.
func (x *routes) outOfReach(r route) []string {
	var all []string
	for _, a := range r.Away {
		all = append(all, x.c.Words.Say(a.Message))
	}
	return all
}
