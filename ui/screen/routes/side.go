package routes

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// besides puts the station on show beside the page, or below it where there is no room. Until one is chosen the four families stand beside it.
func (x *routes) besides() {
	r, _, ok := x.view.find(x.shown.route)
	x.detailed = nil
	switch {
	case !ok && x.beside():
		x.Beside = widget.NewCard(x.explained())
		return
	case !ok:
		return
	}
	if x.beside() {
		panel := x.panel(x.shown)
		x.c.Family(r.Family, widget.TwinOf(panel)...)
		body := widget.NewScroll(panel)
		card := widget.NewBareCard(widget.Inset(12, 12, widget.Frame(nil, widget.Inset(6, 6, x.actions(r)), nil, nil, body)))
		x.Beside = widget.Pane(paneHeight, card)
		x.Parts = append(x.Parts, x.detailed...)
		return
	}
	if x.c.Class == theme.Narrow {
		if r.Family == x.family {
			x.Below = x.footBar(r)
		}
		return
	}
	x.Below = x.strip(r)
	x.c.Family(r.Family, widget.TwinOf(x.Below)...)
}

// stripScale is the text scale up to which the strip has room for the station's name and the family's sign. Beyond it the family and level
// say which station it is; its name stands under the halo.
const stripScale = 1.25

// strip is the station on show in a window of middle width: what it is, how it stands, and what can be done with it.
func (x *routes) strip(r route) fyne.CanvasObject {
	s := r.steps[x.shown.step]
	details, main := x.footButtons(r)
	x.Target("foot.details", details)
	x.Target("foot.main", main)
	if theme.Current().Scale() > stripScale {
		words := widget.Fill(widget.NewStrong(x.familyLine(r, s)))
		return widget.NewBareCard(widget.Inset(14, 10, widget.Row(14, words, x.state(s), details, main)))
	}
	words := widget.Fill(widget.Column(0, widget.NewStrong(x.c.Words.Text(s.Name)), widget.NewNote(x.familyLine(r, s))))
	sign := widget.NewFamilySign(theme.Family(r.Family), "", x.familyName(r))
	return widget.NewBareCard(widget.Inset(14, 10, widget.Row(14, sign, words, x.state(s), details, main)))
}

// footBar is the same in a narrow window, where the list itself says what the station is and leads to its details.
func (x *routes) footBar(r route) fyne.CanvasObject {
	_, main := x.footButtons(r)
	x.Target("foot.main", main)
	bar := widget.Flow(12, main)
	if s := r.steps[x.shown.step]; !wide(s) {
		help := widget.NewButton(x.c.Words.T("routes.help"), widget.SecondaryButton, func() { x.help(s.ID) })
		x.Target("foot.help", help)
		bar.Add(help)
	}
	bar.Add(widget.NewBody(x.c.Words.T("routes.step-of", "Number", x.shown.step+1, "All", len(r.steps))))
	return bar
}

func (x *routes) footButtons(r route) (details, main *widget.Button) {
	w := x.c.Words
	details = widget.NewButton(w.T("routes.details"), widget.SecondaryButton, func() { x.details(x.shown) })
	main = widget.NewButton(w.T("routes.compare.go"), widget.PrimaryButton, x.compare)
	if !r.kept {
		main = widget.NewButton(w.T("routes.compare.add-more"), widget.PrimaryButton, func() { x.keep(r.ID) }).WithIcon(icons.Plus)
	}
	return details, main
}

// panel is everything about one station: what it asks for leaf by leaf, what it opens, who offers it and where it is read.
func (x *routes) panel(s stop) fyne.CanvasObject {
	r, family, ok := x.view.find(s.route)
	if !ok {
		return widget.NewBody(x.c.Words.T("routes.choose"))
	}
	at := r.steps[s.step]
	x.c.Shows(r.records()...)
	sign := widget.NewFamilySign(theme.Family(family.ID), "", x.c.Words.Text(family.Name))
	column := widget.Column(8, widget.Row(10, sign, widget.Fill(widget.NewStrong(x.familyLine(r, at)).In(widget.Ink2))),
		widget.NewSubheading(x.c.Words.Text(at.Name)), widget.NewNote(x.c.Words.Text(family.What)), x.factColumn(r))
	for _, part := range [][]fyne.CanvasObject{x.needs(at), x.opens(r, s.step), x.offered(at), x.money(r, at), x.otherwise(at), x.read(at), {widget.NewRule(), x.ask()}} {
		for _, object := range part {
			column.Add(object)
		}
	}
	return column
}

func (x *routes) inDetail(id string, object fyne.Focusable) {
	x.detailed = append(x.detailed, screen.Target{ID: "detail." + id, Object: object})
}

func heading(text string) fyne.CanvasObject {
	return widget.Inset(0, 3, widget.NewSmallStrong(text).In(widget.Ink2))
}

// actions are what the learner can do with the route.
func (x *routes) actions(r route) fyne.CanvasObject {
	w := x.c.Words
	keep := x.keepButton(r, widget.PrimaryButton)
	column := widget.Column(8)
	if r.kept {
		compare := widget.NewButton(w.T("routes.compare.go"), widget.PrimaryButton, x.compare)
		x.inDetail("compare", compare)
		column.Add(widget.Grid(2, 8, compare, keep))
	} else {
		column.Add(keep)
	}
	x.inDetail("keep", keep)
	roles := widget.Grid(2, 8)
	for _, role := range []string{first, backup} {
		label := w.T("routes.make." + role)
		if r.role == role {
			label = w.T("routes.unmake." + role)
		}
		button := widget.NewButton(label, widget.SecondaryButton, func() { x.role(r.ID, role) })
		x.inDetail(role, button)
		roles.Add(button)
	}
	column.Add(roles)
	return column
}

// needs is what the station asks for: the whole, then leaf by leaf.
func (x *routes) needs(s step) []fyne.CanvasObject {
	w := x.c.Words
	marks, targets := x.marks("detail.needs", s.Sources)
	x.detailed = append(x.detailed, targets...)
	parts := []fyne.CanvasObject{heading(w.T("routes.needs")), widget.RowTop(6, widget.Fill(widget.NewSmall(w.Say(s.Text))), marks), x.standing(s)}
	parts = append(parts, x.stands(s)...)
	if s.Requirement.Capped {
		parts = append(parts, widget.NewNote(w.T("routes.capped")))
	}
	if s.AskAgain {
		parts = append(parts, widget.NewNote(w.T("routes.ask-runs")))
	}
	if age := x.c.Age(s.Provenance); age != "" {
		parts = append(parts, widget.NewNote(age))
	}
	if s.either {
		parts = append(parts, widget.NewNote(w.T("routes.either")))
	}
	for _, l := range s.leaves {
		parts = append(parts, widget.NewRule(), x.leaf(l))
	}
	return append(parts, widget.NewRule())
}

func (x *routes) leaf(l leaf) fyne.CanvasObject {
	w := x.c.Words
	column := widget.Column(4, widget.NewBody(w.Say(l.text)), widget.NewChip(theme.State(l.state), w.T("state."+l.state)))
	if l.note.ID != "" {
		column.Add(widget.NewNote(w.Say(l.note)))
	}
	x.c.Shows(restsOn(l.fields)...)
	for _, m := range rests(x.c.Guide, w, l.fields) {
		column.Add(widget.NewNote(w.Say(m)))
	}
	if l.decided {
		column.Add(widget.NewNote(w.T("routes.decided")))
	}
	return column
}

// opens is where the route goes on from a station, with what stands beside it where it hangs on an employer.
func (x *routes) opens(r route, i int) []fyne.CanvasObject {
	w := x.c.Words
	parts := []fyne.CanvasObject{heading(w.T("routes.opens"))}
	if i+1 < len(r.steps) {
		parts = append(parts, widget.NewBody(w.T("routes.opens.step", "Name", r.steps[i+1].Name)))
	}
	line := widget.RowTop(6, widget.Fill(widget.NewBody(w.T("routes.arrival", "Name", x.view.name))))
	parts = append(parts, line)
	if r.Own {
		parts = append(parts, widget.NewNote(w.T("routes.own-link")))
	} else {
		marks, targets := x.marks("detail.link", r.Link.Sources)
		x.detailed = append(x.detailed, targets...)
		line.Add(marks)
	}
	for _, f := range r.steps[i].changes {
		parts = append(parts, widget.NewBody(w.T("routes.change", "Family", f.Name)))
	}
	if r.beside.ID != "" {
		parts = append(parts, widget.NewNotice(widget.NoticeWeigh, w.Say(r.beside)))
	}
	return parts
}

// far says how far it is from home; nothing is near when it is nought miles by the mile.
func (x *routes) far(miles int) string {
	if miles == 0 {
		return x.c.Words.T("routes.near")
	}
	return x.c.Words.N("routes.miles", miles)
}

// offered is who offers the step and in which language, how far that is from home where both are known, and how one would get there.
func (x *routes) offered(s step) []fyne.CanvasObject {
	w := x.c.Words
	parts := []fyne.CanvasObject{widget.NewRule(), heading(w.T("routes.offered"))}
	for _, p := range s.providers {
		parts = append(parts, x.provider(p, len(s.providers) > 1))
	}
	if len(s.providers) == 0 {
		parts = append(parts, widget.NewBody(w.T("routes.offered.unknown")))
	}
	return append(parts, widget.NewNote(x.taughtIn(s)), x.getting(s))
}

// provider is one of those who offer the step. How far it is stands with each where there are several; else it stands in the question of travel.
func (x *routes) provider(p provider, several bool) fyne.CanvasObject {
	column := widget.Column(2, widget.NewBody(x.c.Words.Text(p.name)))
	if p.near && several {
		column.Add(widget.NewNote(x.far(p.miles)))
	}
	if p.web != "" {
		column.Add(widget.NewNote(p.web))
	}
	if p.id != "" {
		column.Add(x.reachButton(p))
	}
	return column
}

// read is where the step's facts were read, and when.
func (x *routes) read(s step) []fyne.CanvasObject {
	w := x.c.Words
	parts := []fyne.CanvasObject{widget.NewRule(), heading(w.T("routes.sources"))}
	if from := s.Provenance.From; from != "" {
		return append(parts, widget.NewSmall(w.T("offer.source", "From", from, "Day", message.Day(s.Provenance.ReadOn))))
	}
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

// details opens a sheet with everything about a station.
func (x *routes) details(s stop) {
	r, _, ok := x.view.find(s.route)
	if !ok {
		return
	}
	content := widget.Column(16, x.panel(s), x.actions(r))
	x.close = x.c.Shell.Sheet(x.c.Words.Text(r.steps[s.step].Name), content)
	x.c.Shell.Again(func(now screen.Screen) { now.(*routes).details(s) })
}
