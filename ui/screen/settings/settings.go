// Package settings is the page on which Llwybr is made to fit, and which says what is kept and where.
package settings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// TextSizes are the text sizes on offer, in per cent.
var TextSizes = []int{100, 125, 150, 175, 200}

// Themes are the colour themes on offer.
var Themes = []theme.Variant{theme.Light, theme.Dark, theme.Contrast, theme.Paper}

type page struct {
	screen.Base
	c *screen.Context
}

// New makes the page. It is a screen.Maker.
func New(c *screen.Context, _ string, _ screen.State) screen.Screen {
	p := &page{c: c}
	p.Main = p.build()
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("settings.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("settings.sub") }

func (p *page) note(id string, o fyne.Focusable) {
	p.Target("settings."+id, o)
}

func (p *page) build() fyne.CanvasObject {
	return widget.Limit(900, widget.Column(16, p.look(), p.keys(), p.information(), p.facts()))
}

// change applies a change to the machine's settings.
func (p *page) change(f func(*screen.MachineSettings)) {
	s := p.c.Shell.MachineSettings()
	f(&s)
	p.c.Shell.SetMachine(s)
}

func (p *page) look() fyne.CanvasObject {
	t, now := p.c.Words, p.c.Shell.MachineSettings()
	languages := widget.NewTiles([]widget.Option{{ID: message.Welsh, Label: "Cymraeg"}, {ID: message.English, Label: "English"}}, now.Language,
		func(id string) { p.change(func(s *screen.MachineSettings) { s.Language = id }) })
	var sizes, themes []widget.Option
	for _, n := range TextSizes {
		sizes = append(sizes, widget.Option{ID: fmt.Sprint(n), Label: t.T("settings.percent", "N", n)})
	}
	for _, v := range Themes {
		themes = append(themes, widget.Option{ID: string(v), Label: t.T("settings.theme." + string(v))})
	}
	size := widget.NewPills(sizes, fmt.Sprint(int(now.TextSize*100+0.5)), func(id string) {
		p.change(func(s *screen.MachineSettings) { var n int; fmt.Sscan(id, &n); s.TextSize = float64(n) / 100 })
	})
	colour := widget.NewTiles(themes, now.Theme, func(id string) { p.change(func(s *screen.MachineSettings) { s.Theme = id }) })
	still := widget.NewCheck(t.T("settings.still"), now.ReducedMotion, func(on bool) { p.change(func(s *screen.MachineSettings) { s.ReducedMotion = on }) })
	p.note("language", languages)
	p.note("size", size)
	p.note("theme", colour)
	p.note("still", still)
	return widget.NewCard(widget.Column(12, widget.NewSubheading(t.T("settings.look")),
		widget.NewStrong(t.T("settings.language")), languages,
		widget.NewStrong(t.T("settings.size")), size,
		widget.NewStrong(t.T("settings.colours")), colour, still))
}

func (p *page) keys() fyne.CanvasObject {
	t, now := p.c.Words, p.c.Shell.MachineSettings()
	letters := widget.NewCheck(t.T("settings.letters"), now.Letters, func(on bool) { p.change(func(s *screen.MachineSettings) { s.Letters = on }) })
	hints := widget.NewCheck(t.T("settings.hints"), now.KeyHints, func(on bool) { p.change(func(s *screen.MachineSettings) { s.KeyHints = on }) })
	p.note("letters", letters)
	p.note("hints", hints)
	return widget.NewCard(widget.Column(12, widget.NewSubheading(t.T("settings.keyboard")), letters, hints))
}

func (p *page) information() fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(12, widget.NewSubheading(t.T("settings.mine")))
	place := p.c.Shell.DataPlace()
	if place == "" {
		col.Add(widget.NewBody(t.T("settings.guest")))
	} else {
		label := widget.NewEntry(widget.EntrySpec{Label: t.T("settings.label"), Placeholder: t.T("settings.label-hint"), Text: p.c.Shell.Label(), Letters: true, Limit: 40,
			OnLeave: func(text string) { p.c.Shell.SetLabel(text) }, OnSubmit: func(text string) { p.c.Shell.SetLabel(text) }})
		p.note("label", label.Field())
		col.Add(widget.NewBody(t.T("settings.where")))
		col.Add(widget.NewStrong(place))
		col.Add(widget.NewBody(t.T("settings.plain")))
		col.Add(label)
	}
	erase := widget.NewButton(t.T("settings.erase"), widget.SecondaryButton, p.c.Shell.Erase).WithIcon(icons.Cross)
	p.note("erase", erase)
	col.Add(erase)
	return widget.NewCard(col)
}

func (p *page) facts() fyne.CanvasObject {
	t, info := p.c.Words, p.c.Guide.Catalogue.Info()
	n := info.Counts
	return widget.NewCard(widget.Column(8, widget.NewSubheading(t.T("settings.facts")),
		widget.NewBody(t.T("settings.data", "Month", message.Day(info.DataMonth), "Version", info.Version)),
		widget.NewBody(t.T("settings.counts", "Qualifications", n["qualifications"], "Apprenticeships", n["apprenticeships"], "Courses", n["courses"], "Occupations", n["occupations"])),
		widget.NewBody(t.T("settings.draft")), widget.NewBody(t.T("settings.limits")), widget.NewBody(t.T("settings.access")), widget.NewNote(t.T("settings.licence"))))
}
