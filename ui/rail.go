package ui

import (
	"image/color"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/screen"
	"llwybr/ui/screen/journey"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// rail is the path beside the page: six waymarks on one line, never locked, in any order. Narrow windows have it behind Menu.
func (w *Window) rail() (fyne.CanvasObject, []screen.Target) {
	if w.class == theme.Narrow {
		return nil, nil
	}
	content, targets := w.railContent(w.class == theme.Medium)
	width := railWide
	if w.class == theme.Medium {
		width = railMedium
	}
	return fixed(width, ground(railGround, content)), targets
}

func railGround(p theme.Palette) color.NRGBA { return p.Rail }

func (w *Window) railContent(compact bool) (fyne.CanvasObject, []screen.Target) {
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
		item.SetHere(m.Place.Name == w.place.Name || (m.Place.Name == screen.Interests && w.place.Name == screen.Result))
		path.Add(item)
		note(m.Place.Name, item)
	}
	foot := widget.Column(0)
	for _, r := range []struct {
		id, label string
		icon      icons.Name
		do        func()
	}{
		{screen.Help, "shell.help", icons.Help, w.goer(screen.Place{Name: screen.Help})},
		{screen.Settings, "shell.settings", icons.Gear, w.goer(screen.Place{Name: screen.Settings})},
		{"lock", "shell.lock", icons.Lock, w.Lock},
	} {
		row := widget.NewIconRow(r.icon, w.words.T(r.label), r.do).Compact(compact)
		row.SetCurrent(w.place.Name == r.id)
		foot.Add(row)
		note(r.id, row)
	}
	if name := w.session.Record().Name; name != "" && !compact {
		foot.Add(widget.Inset(8, 4, widget.Row(10, widget.NewIcon(icons.User, 20, widget.OnRail2), widget.Fill(widget.NewStrong(name).In(widget.OnRail)))))
	}
	top := widget.Column(6, w.brand(compact), home)
	margin := float32(12)
	if compact {
		margin = 2
	}
	return widget.Inset(margin, 10, widget.Frame(top, foot, nil, nil, widget.NewScroll(path))), targets
}

// brand is the mark and the name, which is the same in both languages.
func (w *Window) brand(compact bool) fyne.CanvasObject {
	mark := widget.NewMark(36)
	if compact {
		return widget.Inset(4, 4, mark)
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
	content, _ := w.railContent(false)
	w.sheet = widget.ShowSheet(w.win.Canvas(), widget.SheetSpec{Title: w.words.T("shell.menu"), Close: w.words.T("shell.close"), Body: ground(railGround, content)})
}
