// Package sources is the page that says what the facts rest on, what is not known yet and whom to ask, which figures are published, and what
// people have noted on this machine of facts that are wrong or missing. Every number is counted from the catalogue.
package sources

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// publishersFirst is how many publishers are shown at first, and how many more each time.
const publishersFirst = 12

// The parts of the page.
const (
	partRests   = "rests"
	partUnknown = "unknown"
	partFigures = "figures"
	partNotes   = "notes"
)

type page struct {
	screen.Base
	c       *screen.Context
	view    View
	notes   []screen.Note
	trouble string
	part    string
	topic   string // of what is not known, or of the figures; "" = all
	shown   int    // publishers
}

// New makes the page; its argument is the part that is shown first. It is a screen.Maker.
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	p := &page{c: c, part: arg, shown: publishersFirst, view: fetch(c.Guide, c.Today)}
	p.notes, p.trouble = c.Shell.Notes().All()
	if n, err := strconv.Atoi(s["shown"]); err == nil {
		p.shown = max(n, publishersFirst)
	}
	if s != nil {
		p.part, p.topic = s["part"], s["topic"]
	}
	show, ok := p.parts()[p.part]
	if !ok {
		p.part = partRests
		show = p.parts()[partRests]
	}
	bar, intro := p.bar(), p.intro() // in the order of reading, which is that of the focus
	p.Main = widget.Column(16, bar, intro, show())
	return p
}

func (p *page) parts() map[string]func() fyne.CanvasObject {
	parts := map[string]func() fyne.CanvasObject{partRests: p.rest, partUnknown: p.unknown}
	if !p.c.Second { // notes are of this machine
		parts[partNotes] = p.noted
	}
	if len(p.view.Figures) > 0 {
		parts[partFigures] = p.figures
	}
	return parts
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("sources.gaps") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("sources.sub") }

// First implements screen.Screen.
func (p *page) First() string { return "sources.parts" }

// State implements screen.Screen.
func (p *page) State() screen.State {
	return screen.State{"shown": fmt.Sprint(p.shown), "part": p.part, "topic": p.topic}
}

// bar are the parts to choose from.
func (p *page) bar() fyne.CanvasObject {
	t := p.c.Words
	tabs := []widget.Tab{{ID: partRests, Label: t.T("sources.rests")}, {ID: partUnknown, Label: t.T("sources.not-known"), Count: strconv.Itoa(p.view.gapCount() + len(p.view.Counted))}}
	if len(p.view.Figures) > 0 {
		tabs = append(tabs, widget.Tab{ID: partFigures, Label: t.T("gaps.figures")})
	}
	notes := widget.Tab{ID: partNotes, Label: t.T("notes.tab")}
	if len(p.notes) > 0 {
		notes.Count = strconv.Itoa(len(p.notes))
	}
	if !p.c.Second {
		tabs = append(tabs, notes)
	}
	bar := widget.NewTabs(tabs, p.part, p.pick)
	p.Target("sources.parts", bar)
	return bar
}

// intro says what the part is; beside it, on each, is the button for what is wrong or missing.
func (p *page) intro() fyne.CanvasObject {
	t := p.c.Words
	what := widget.NewBody(t.T(map[string]string{partRests: "gaps.rests.what", partUnknown: "gaps.what", partFigures: "gaps.figures.what", partNotes: "notes.what"}[p.part]))
	if p.c.Second {
		return what
	}
	report := p.Button("sources.report", t.T("notes.report"), widget.SecondaryButton, func() { p.c.Shell.Notes().Report("") }).WithIcon(icons.Flag)
	if p.c.Class == theme.Narrow {
		return widget.Column(10, what, widget.Flow(0, report))
	}
	return widget.Row(16, widget.Fill(what), report)
}

func (p *page) pick(part string) {
	p.part, p.topic = part, allTopics
	p.c.Shell.Rebuild()
}

// rest says what the facts rest on, beside who published them where there is room.
func (p *page) rest() fyne.CanvasObject {
	if p.c.Class == theme.Wide {
		return widget.Grid(2, 16, widget.Column(0, p.rests(p.view)), widget.Column(0, p.publishers(p.view)))
	}
	return widget.Column(16, p.rests(p.view), p.publishers(p.view))
}

func (p *page) rests(v View) fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(6, widget.NewSubheading(t.T("sources.rests")), widget.NewBody(t.T("sources.rows", "N", v.Sourced)),
		widget.NewBody(t.T("sources.publishers", "N", len(v.Publishers))), widget.NewBody(p.between(v.Oldest, v.Newest)))
	if v.From != "" {
		col.Add(widget.NewBody(t.T("sources.about-between", "Oldest", v.From, "Newest", v.To)))
	}
	col.Add(widget.NewBody(t.T("sources.own", "N", v.Own)))
	col.Add(widget.NewRule())
	others := widget.Flow(8, p.to(screen.Elsewhere, "elsewhere.title"), p.to(screen.Sectors, "sectors.title"))
	if !p.c.Second {
		others.Add(p.to(screen.Counts, "ledger.title"))
	}
	col.Add(others)
	return widget.NewCard(col)
}

// to is a button that leads to another page of facts.
func (p *page) to(name, title string) fyne.CanvasObject {
	return p.Button("to."+name, p.c.Words.T(title), widget.SecondaryButton, func() { p.c.Shell.Go(screen.Place{Name: name}) }).WithTrailingIcon(icons.ChevronRight)
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
		col.Add(widget.Row(12, widget.Fill(named), widget.NewStrong(t.Number(float64(h.Rows))).OneLine()))
	}
	if p.shown < len(v.Publishers) {
		col.Add(p.Button("sources.more", t.T("sources.more"), widget.SecondaryButton, func() {
			p.shown += publishersFirst
			p.c.Shell.Rebuild()
		}))
	}
	return widget.NewCard(col)
}
