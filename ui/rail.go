package ui

import (
	"image/color"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/screen"
	"llwybr/ui/screen/journey"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// rail is the path beside the page: six waymarks on one line, never locked, in any order. Narrow windows have it behind Menu.
func (w *Window) rail() (fyne.CanvasObject, []screen.Target) {
	w.rails = nil
	if w.class == theme.Narrow {
		return nil, nil
	}
	content, path, targets := w.railContent(w.class == theme.Medium)
	w.rails = path
	width := railWide
	if w.class == theme.Medium {
		width = railMedium
	}
	return fixed(width, ground(railGround, content)), targets
}

func railGround(p theme.Palette) color.NRGBA { return p.Rail }

// railContent is the rail's content, the part of it that scrolls, and what can have the focus.
func (w *Window) railContent(compact bool) (fyne.CanvasObject, *widget.Scroll, []screen.Target) {
	var targets []screen.Target
	note := func(id string, o fyne.Focusable) {
		targets = append(targets, screen.Target{ID: "rail." + id, Object: o})
	}
	home := widget.NewIconRow(icons.Journey, w.words.T("shell.journey"), w.goer(screen.Place{Name: screen.Journey})).Strong().Compact(compact)
	home.SetCurrent(w.place.Name == screen.Journey)
	note("journey", home)
	path := widget.Column(0)
	marks := journey.Waymarks(w.context)
	for i, m := range marks {
		item := widget.NewRailItem(m.Icon, m.Title, m.Sub, m.State, w.goer(m.Place)).AtEnds(i == 0, i == len(marks)-1).Compact(compact)
		item.SetHere(m.Place.Name == waymarkOf(w.place.Name))
		path.Add(item)
		note(m.Place.Name, item)
	}
	foot := widget.Column(0)
	for _, r := range w.railFoot() {
		row := widget.NewIconRow(r.icon, w.words.T(r.label), r.do).Compact(compact)
		row.SetCurrent(w.place.Name == r.id)
		foot.Add(row)
		note(r.id, row)
	}
	if who := w.whose(); who != nil && !compact {
		foot.Add(widget.NewRailRule())
		foot.Add(widget.Inset(6, 8, who))
	}
	top := widget.Column(6, w.brand(compact), home)
	margin, left := float32(12), 12-widget.RingRoom
	if compact { // the path stands in the middle, as far from the left edge as its bar keeps it from the right
		margin, left = 2, widget.ScrollRoom-widget.RingRoom
	}
	scroll := widget.NewScroll(path)
	top, foot = widget.Inset(margin, 0, top), widget.Inset(margin, 0, foot) // the scroll keeps room for rings and its bar itself
	return widget.Inset(0, 8, widget.Frame(top, foot, nil, nil, widget.Frame(nil, nil, gap(left), nil, scroll))), scroll, targets
}

// whose says whose record is open: the name, where there is one, and the year group. It shows inside an open record alone.
func (w *Window) whose() fyne.CanvasObject {
	rec := w.session.Record()
	if rec.Name == "" {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(rec.Name)
	lines := widget.Column(0, widget.NewStrong(rec.Name).In(widget.OnRail))
	if rec.YearGroup > 0 {
		lines.Add(widget.NewSmall(w.words.T("shell.year", "N", rec.YearGroup)).In(widget.OnRail2))
	}
	return widget.Row(10, widget.NewSmallInitial(string(first)), widget.Fill(lines))
}

// brand is the mark and the name, which is the same in both languages.
func (w *Window) brand(compact bool) fyne.CanvasObject {
	mark := widget.NewMark(36)
	if compact {
		return widget.Inset(4, 2, mark)
	}
	return widget.Inset(6, 4, widget.Row(10, mark, widget.NewSubheading("Llwybr").In(widget.OnRail)))
}

func (w *Window) goer(place screen.Place) func() {
	return func() {
		w.closeOver()
		w.Go(place)
	}
}

// openMenu shows the rail over a narrow window.
func (w *Window) openMenu() {
	content, _, _ := w.railContent(false)
	w.sheet = widget.ShowSheet(w.win.Canvas(), widget.SheetSpec{Title: w.words.T("shell.menu"), Close: w.words.T("shell.close"), Body: ground(railGround, content)})
	w.lay(w.openMenu)
}

// waymarkOf is the screen by whose waymark another stands: the result by interests, comparing by routes, what may happen by the plan, lists
// of schools and colleges and what was shown by the settings, every other by its own.
func waymarkOf(name string) string {
	switch name {
	case screen.Result:
		return screen.Interests
	case screen.Compare:
		return screen.Routes
	case screen.WhatIf:
		return screen.Plan
	case screen.Offers, screen.Counts, screen.Information:
		return screen.Settings
	}
	return name
}

// followPath keeps the waymark of this screen in view where the rail is too low for all.
func (w *Window) followPath() {
	name := waymarkOf(w.place.Name)
	for _, t := range w.regions[0].targets {
		if o, ok := t.Object.(fyne.CanvasObject); ok && t.ID == "rail."+name {
			w.rails.Follow(o)
		}
	}
}
