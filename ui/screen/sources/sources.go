// Package sources is the page that says what the facts rest on, and what is not known yet. Every number is counted from the catalogue.
package sources

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// publishersFirst is how many publishers are shown at first, and how many more each time.
const publishersFirst = 12

type page struct {
	screen.Base
	c     *screen.Context
	shown int // publishers
}

// New makes the page. It is a screen.Maker.
func New(c *screen.Context, _ string, s screen.State) screen.Screen {
	p := &page{c: c, shown: publishersFirst}
	if n, err := strconv.Atoi(s["shown"]); err == nil {
		p.shown = max(n, publishersFirst)
	}
	p.Main = p.build(fetch(c.Guide, c.Today))
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("sources.gaps") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("sources.sub") }

// State implements screen.Screen.
func (p *page) State() screen.State { return screen.State{"shown": fmt.Sprint(p.shown)} }

// build sets what is not known beside what is, in two columns where there is room.
func (p *page) build(v View) fyne.CanvasObject {
	if p.c.Class == theme.Wide {
		return widget.Grid(2, 16, widget.Column(16, p.rests(v), p.publishers(v)), widget.Column(0, p.gaps(v)))
	}
	return widget.Column(16, p.rests(v), p.gaps(v), p.publishers(v))
}

func (p *page) rests(v View) fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(6, widget.NewSubheading(t.T("sources.rests")), widget.NewBody(t.T("sources.rows", "N", v.Sourced)),
		widget.NewBody(t.T("sources.publishers", "N", len(v.Publishers))), widget.NewBody(p.between(v.Oldest, v.Newest)))
	if v.From != "" {
		col.Add(widget.NewBody(t.T("sources.about-between", "Oldest", v.From, "Newest", v.To)))
	}
	col.Add(widget.NewBody(t.T("sources.own", "N", v.Own)))
	return widget.NewCard(col)
}

// between says when sources were read.
func (p *page) between(oldest, newest message.Day) string {
	if oldest == newest {
		return p.c.Words.T("sources.read", "Day", newest)
	}
	return p.c.Words.T("sources.read-between", "Oldest", oldest, "Newest", newest)
}

func (p *page) publishers(v View) fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(8, widget.NewSubheading(t.T("sources.by")), widget.NewNote(t.T("sources.by-what")))
	for _, h := range v.Publishers[:min(p.shown, len(v.Publishers))] {
		named := widget.Column(0, widget.NewBody(t.Text(h.Name)), widget.NewNote(p.between(h.Oldest, h.Newest)))
		col.Add(widget.NewRule())
		col.Add(widget.Row(12, widget.Fill(named), widget.NewStrong(strconv.Itoa(h.Rows)).OneLine()))
	}
	if p.shown < len(v.Publishers) {
		col.Add(p.Button("sources.more", t.T("sources.more"), widget.SecondaryButton, func() {
			p.shown += publishersFirst
			p.c.Shell.Rebuild()
		}))
	}
	return widget.NewCard(col)
}

func (p *page) gaps(v View) fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(10, widget.NewSubheading(t.T("sources.not-known")), widget.NewNote(t.T("sources.not-known-what")))
	for _, gap := range v.Gaps {
		who := t.Text(gap.Contact)
		if who == "" {
			who = t.Say(gap.Ask)
		} else {
			p.c.ShowsOf("contacts", careers)
		}
		what := widget.Column(2, widget.NewBody(t.T(gap.ID)), widget.NewNote(t.T("sources.ask", "Who", who)))
		col.Add(widget.NewRule())
		col.Add(widget.Row(14, widget.Fill(what), widget.NewStrong(t.T("sources.of", "N", gap.N, "Total", gap.Total)).OneLine()))
	}
	return widget.NewCard(col)
}
