// Package whatif is the page of what may happen: for each scenario of the facts, exactly what it would change in the learner's plan. Nothing on it is a
// fact, and every card says so.
package whatif

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

type page struct {
	screen.Base
	c *screen.Context
}

// New makes the page. It is a screen.Maker.
func New(c *screen.Context, _ string, _ screen.State) screen.Screen {
	p := &page{c: c}
	v, err := fetch(c.Words, c.Guide, c.Session.Record())
	if err != nil {
		p.Main = widget.NewNotice(widget.NoticeFault, c.Words.Error(err))
		return p
	}
	p.Main = p.build(v)
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("whatif.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("whatif.sub") }

func (p *page) build(v view) fyne.CanvasObject {
	col := widget.Column(16)
	if v.empty {
		col.Add(widget.NewNotice(widget.NoticeInfo, p.c.Words.T("whatif.empty")))
	}
	for _, c := range v.cards {
		col.Add(p.card(c, v.empty))
	}
	return widget.Limit(900, col)
}

func (p *page) card(c card, empty bool) fyne.CanvasObject {
	t := p.c.Words
	p.c.Shows(c.records...)
	col := widget.Column(8, widget.RowTop(12, widget.Fill(widget.NewSubheading(t.Text(c.name))), widget.NewTag(t.T("whatif.no-fact"))), widget.NewBody(t.Text(c.what)))
	if !empty {
		col.Add(widget.NewRule())
		col.Add(widget.NewSmallStrong(t.T("whatif.mine")).In(widget.Ink2))
		for _, l := range c.losses {
			col.Add(widget.RowTop(10, widget.NewGlyph(theme.NeedToKnow, 20), widget.Fill(p.loss(l, c.ask.Name))))
		}
		if len(c.losses) == 0 {
			col.Add(widget.NewBody(t.T("whatif.nothing")))
		}
		if len(c.losses) > 0 && c.kept > 0 {
			col.Add(widget.NewBody(t.N("whatif.kept", c.kept)))
		}
	}
	if len(c.helps) > 0 {
		col.Add(widget.NewBody(t.T("whatif.helps", "Names", p.names(c.helps, ", "))))
	}
	col.Add(widget.NewRule())
	col.Add(p.ask(c))
	return widget.NewCard(col)
}

// loss says what would go, and what the facts hold in its place.
func (p *page) loss(l loss, ask message.Text) fyne.CanvasObject {
	t := p.c.Words
	if l.kind == "choice" {
		return widget.NewBody(t.T("whatif.choice", "Name", l.name))
	}
	col := widget.Column(2, widget.NewBody(t.T("whatif.route", "Goal", l.name, "Family", l.family)), widget.NewBody(t.T("whatif.gone", "Names", p.names(l.gone, ", "))))
	if len(l.instead) > 0 {
		col.Add(widget.NewBody(t.T("whatif.instead", "Names", p.names(l.instead, " – "))))
	} else {
		col.Add(widget.NewBody(t.T("whatif.nothing-instead", "Who", ask)))
	}
	return col
}

func (p *page) names(all []message.Text, between string) string {
	var names []string
	for _, n := range all {
		names = append(names, p.c.Words.Text(n))
	}
	return strings.Join(names, between)
}

// ask says who knows more, and where the scenario comes from.
func (p *page) ask(c card) fyne.CanvasObject {
	t := p.c.Words
	who := t.T("whatif.ask", "Who", c.ask.Name)
	if c.ask.Phone != "" {
		who = t.T("whatif.ask-phone", "Who", c.ask.Name, "Phone", c.ask.Phone)
	}
	line := widget.Flow(12, widget.NewNote(who))
	if numbers := p.c.Cite(c.sources...); len(numbers) > 0 {
		label := screen.Numbered(numbers)
		mark := widget.NewSourceMark(label, t.T("ideas.source", "Number", strings.Trim(label, "[]")), p.c.Shell.Sources).Inline()
		line.Add(mark)
		p.Target("source."+c.id, mark)
	}
	return line
}

// First implements screen.Screen.
func (p *page) First() string {
	if len(p.Parts) == 0 {
		return ""
	}
	return p.Parts[0].ID
}
