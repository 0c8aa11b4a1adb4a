package counts

import (
	"fyne.io/fyne/v2"

	"llwybr/core/ledger"
	"llwybr/core/message"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// Fact is one number of a family: the message that names it, and the one that says it.
type Fact struct {
	ID    string
	Value message.Message
}

// Facts are the numbers of a family, on the page and on paper.
func Facts(n ledger.Count, of ledger.Snapshot) []Fact {
	number := func(n any) message.Message { return message.New("ledger.number", "N", n) }
	return []Fact{
		{"ledger.shown", number(n.Shown)}, {"ledger.part", number(ledger.OfEqual(n.Shown, of.Shown()))},
		{"ledger.first", message.New("sources.of", "N", n.At[0], "Total", n.Shown)},
		{"ledger.words", number(n.Words)}, {"ledger.part-words", number(ledger.OfEqual(n.Words, of.Words()))},
		{"ledger.added", number(n.Added)},
	}
}

// familyShares are the widths of the columns of the table of families.
var familyShares = []float32{26, 12, 14, 13, 11, 14, 14}

// families is the table of the families; in a narrow window each is a list of its own.
func (p *page) families() fyne.CanvasObject {
	col := widget.Column(10, widget.NewSubheading(p.say("ledger.families")))
	if p.c.Class != theme.Narrow {
		line := []fyne.CanvasObject{widget.NewNote(p.say("routes.family"))}
		for _, f := range Facts(ledger.Count{}, ledger.Snapshot{}) {
			line = append(line, widget.NewNote(p.say(f.ID)))
		}
		col.Add(widget.Shares(12, familyShares, line...))
	}
	for _, r := range p.view.families {
		p.c.ShowsOf("families", r.family.ID)
		col.Add(widget.NewRule())
		col.Add(p.family(r))
	}
	return widget.NewCard(col)
}

func (p *page) family(r row) fyne.CanvasObject {
	name := p.c.Words.Text(r.family.Name)
	sign := widget.Row(8, widget.NewStation(theme.Family(r.family.ID), 20), widget.Fill(widget.NewStrong(name)))
	if p.c.Class == theme.Narrow {
		col := widget.Column(6, sign)
		for _, f := range r.facts {
			col.Add(widget.Row(14, widget.Fill(widget.NewBody(p.say(f.ID))), widget.NewStrong(p.c.Words.Say(f.Value)).OneLine()))
		}
		return col
	}
	line := []fyne.CanvasObject{sign}
	for _, f := range r.facts {
		line = append(line, widget.NewBody(p.c.Words.Say(f.Value)))
	}
	return widget.Shares(12, familyShares, line...)
}

// pageShares are the widths of the columns of the table of pages.
var pageShares = []float32{28, 18, 18, 18, 18}

// pages is the table of the pages: how often each showed every family.
func (p *page) pages() fyne.CanvasObject {
	col := widget.Column(10, widget.NewSubheading(p.say("ledger.pages")))
	if p.c.Class != theme.Narrow {
		line := []fyne.CanvasObject{widget.NewNote(p.say("ledger.page"))}
		for _, r := range p.view.families {
			line = append(line, widget.NewNote(p.c.Words.Text(r.family.Name)))
		}
		col.Add(widget.Shares(12, pageShares, line...))
	}
	for _, on := range p.view.pages {
		col.Add(widget.NewRule())
		col.Add(p.onPage(on))
	}
	return widget.NewCard(col)
}

func (p *page) onPage(on onPage) fyne.CanvasObject {
	name := widget.NewStrong(p.c.Words.Say(on.name))
	if p.c.Class == theme.Narrow {
		col := widget.Column(6, name)
		for i, n := range on.shown {
			col.Add(widget.Row(14, widget.Fill(widget.NewBody(p.c.Words.Text(p.view.families[i].family.Name))), widget.NewStrong(p.number(n)).OneLine()))
		}
		return col
	}
	line := []fyne.CanvasObject{name}
	for _, n := range on.shown {
		line = append(line, widget.NewBody(p.number(n)))
	}
	return widget.Shares(12, pageShares, line...)
}

func (p *page) number(n int) string { return p.c.Words.Number(float64(n)) }
