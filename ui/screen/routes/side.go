package routes

import (
	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// panel is everything about one station: what it asks for leaf by leaf, who offers it, where it is read, and what to do with its route.
func (x *routes) panel(s stop) fyne.CanvasObject {
	x.detailed = nil
	r, family, ok := x.view.find(s.route)
	if !ok {
		return widget.NewBody(x.c.Words.T("routes.choose"))
	}
	at := r.steps[s.step]
	line := widget.Flow(8, widget.NewFamilySign(theme.Family(family.ID), x.c.Words.Text(family.Name), ""))
	if level := x.levelLine(at); level != "" {
		line.Add(widget.NewTag(level))
	}
	column := widget.Column(10, line, widget.NewSubheading(x.c.Words.Text(at.Name)), x.roles(r))
	for _, part := range [][]fyne.CanvasObject{x.needs(at), x.offered(at), x.read(at), {widget.NewRule(), x.ask()}} {
		for _, object := range part {
			column.Add(object)
		}
	}
	return column
}

func (x *routes) inDetail(id string, object fyne.Focusable) {
	x.detailed = append(x.detailed, screen.Target{ID: "detail." + id, Object: object})
}

func heading(text string) fyne.CanvasObject { return widget.NewSmallStrong(text).In(widget.Ink2) }

// roles are what the learner can make of the route.
func (x *routes) roles(r route) fyne.CanvasObject {
	w := x.c.Words
	keep := x.keepButton(r, widget.PrimaryButton)
	x.inDetail("keep", keep)
	line := widget.Flow(8, keep)
	for _, role := range []string{first, backup} {
		label := w.T("routes.make." + role)
		if r.role == role {
			label = w.T("routes.unmake." + role)
		}
		button := widget.NewButton(label, widget.SecondaryButton, func() { x.role(r.ID, role) })
		x.inDetail(role, button)
		line.Add(button)
	}
	return line
}

// needs is what the station asks for: the whole, then leaf by leaf.
func (x *routes) needs(s step) []fyne.CanvasObject {
	w := x.c.Words
	parts := []fyne.CanvasObject{heading(w.T("routes.needs")), widget.NewBody(w.Say(s.Text)), widget.NewChip(theme.State(s.state), w.T("state."+s.state))}
	if s.Requirement.Capped {
		parts = append(parts, widget.NewNote(w.T("routes.capped")))
	}
	if s.AskAgain {
		parts = append(parts, widget.NewNote(w.T("routes.ask-runs")))
	}
	if s.either {
		parts = append(parts, widget.NewNote(w.T("routes.either")))
	}
	for _, l := range s.leaves {
		parts = append(parts, widget.NewRule(), x.leaf(l))
	}
	return parts
}

func (x *routes) leaf(l leaf) fyne.CanvasObject {
	w := x.c.Words
	column := widget.Column(4, widget.NewBody(w.Say(l.text)), widget.NewChip(theme.State(l.state), w.T("state."+l.state)))
	if l.note.ID != "" {
		column.Add(widget.NewNote(w.Say(l.note)))
	}
	for _, m := range rests(x.c.Guide, w, l.fields) {
		column.Add(widget.NewNote(w.Say(m)))
	}
	if l.decided {
		column.Add(widget.NewNote(w.T("routes.decided")))
	}
	return column
}

// offered is who offers the step.
func (x *routes) offered(s step) []fyne.CanvasObject {
	w := x.c.Words
	parts := []fyne.CanvasObject{widget.NewRule(), heading(w.T("routes.offered"))}
	for _, p := range s.providers {
		parts = append(parts, widget.NewBody(w.Text(p.name)))
		if p.web != "" {
			parts = append(parts, widget.NewNote(p.web))
		}
	}
	if len(s.providers) == 0 {
		parts = append(parts, widget.NewBody(w.T("routes.offered.unknown")))
	}
	return parts
}

// read is where the step's facts were read, and when.
func (x *routes) read(s step) []fyne.CanvasObject {
	w := x.c.Words
	parts := []fyne.CanvasObject{widget.NewRule(), heading(w.T("routes.sources"))}
	if len(s.Sources) == 0 {
		return append(parts, widget.NewBody(w.T("routes.sources.own")))
	}
	for _, address := range s.Sources {
		marks, targets := x.marks("detail", []string{address})
		source := x.c.Guide.Catalogue.Source(address, s.Provenance.ReadOn)
		text := w.T("routes.source.read", "Publisher", source.Publisher, "Day", message.Day(s.Provenance.ReadOn))
		parts = append(parts, widget.RowTop(6, marks, widget.Fill(widget.NewSmall(text))))
		x.detailed = append(x.detailed, targets...)
	}
	return parts
}
