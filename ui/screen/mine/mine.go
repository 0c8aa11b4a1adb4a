// Package mine is the page about the learner's own information: what is kept and where, how it is protected and who can open it, until when;
// and what can be done with all of it. It says how much is kept of each kind, and nothing of what it says.
package mine

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

type page struct {
	screen.Base
	c    *screen.Context
	kept screen.Kept
	view view
	note *widget.Entry
	text string // of the private note, as it is kept
}

// New makes the page. It is a screen.Maker without an argument.
func New(c *screen.Context, _ string, _ screen.State) screen.Screen {
	p := &page{c: c, kept: c.Shell.Mine().Kept(), view: fetch(c.Session.Record())}
	p.build()
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.say("mine.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.say("mine.sub") }

// First implements screen.Screen: what changes nothing and stands first.
func (p *page) First() string { return p.Parts[0].ID }

func (p *page) say(id string, pairs ...any) string { return p.c.Words.T(id, pairs...) }

func (p *page) mine() screen.Mine { return p.c.Shell.Mine() }

func (p *page) guest() bool { return p.kept.Where == screen.KeptMemory }

// build puts the parts in the order in which somebody asks: what, where, who, how long; then what can be done. In a wide window they stand in
// two columns, each read from its top. What takes the focus first stands at the top, so that the page opens there.
func (p *page) build() {
	top := widget.Flow(8, p.button("lock", icons.Lock, p.mine().LockNow), p.button("shown", icons.List, func() { p.c.Shell.Go(screen.Place{Name: screen.Counts}) }))
	left := p.cards(p.what, p.where, p.until, p.locking)
	right := p.cards(p.who, p.away, p.private, p.erasing)
	if p.c.Class == theme.Wide {
		p.Main = widget.Column(14, top, widget.RowTop(16, widget.Fill(left), widget.Fill(right)))
		return
	}
	p.Main = widget.Limit(820, widget.Column(16, top, left, right))
}

func (p *page) cards(makers ...func() fyne.CanvasObject) fyne.CanvasObject {
	col := widget.Column(16)
	for _, card := range makers {
		if o := card(); o != nil {
			col.Add(o)
		}
	}
	return col
}

// card is one part of the page.
func (p *page) card(id string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	return widget.NewCard(widget.Column(10, append([]fyne.CanvasObject{widget.NewSubheading(p.say("mine." + id))}, parts...)...))
}

// button is one thing that can be done.
func (p *page) button(id string, icon icons.Name, do func()) *widget.Button {
	return p.Button("mine."+id, p.say("mine.do."+id), widget.SecondaryButton, do).WithIcon(icon)
}

// what says how much is kept of each kind.
func (p *page) what() fyne.CanvasObject {
	col := widget.Column(4)
	line := func(id string, value any) {
		col.Add(widget.RowTop(10, widget.NewIcon(icons.Check, 20, widget.Ink2), widget.Fill(widget.NewBody(p.say("mine.pair", "Name", p.say(id), "N", value)))))
	}
	line("mine.name", p.say(map[bool]string{true: "mine.yes", false: "mine.no"}[p.view.name]))
	for _, c := range p.view.counts {
		line("mine.count."+c.id, c.n)
	}
	parts := []fyne.CanvasObject{col, widget.NewNote(p.say("mine.what-not"))}
	if p.kept.Newer > 0 {
		parts = append(parts, widget.NewNotice(widget.NoticeInfo, p.c.Words.N("mine.newer", p.kept.Newer)))
	}
	if p.kept.Conflicts > 0 {
		parts = append(parts, widget.NewNotice(widget.NoticeWeigh, p.c.Words.N("conflict.count", p.kept.Conflicts)), widget.Flow(0, p.button("settle", icons.Sort, p.mine().Settle)))
	}
	return p.card("what", parts...)
}
