// Package sectors is the page of the five tests: five questions of each sector, each with its own answer, year, place and source. Nothing adds
// them up; a reader may sort by any one of them.
package sectors

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

type page struct {
	screen.Base
	c     *screen.Context
	order string
	open  []string // sectors of which everything is shown
}

// New makes the page; its argument is a sector that is open. It is a screen.Maker.
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	p := &page{c: c, order: byName}
	if arg != "" {
		p.open = []string{arg}
	}
	if s != nil {
		p.open = strings.Fields(s["open"])
	}
	if slices.Contains(orders(), s["order"]) {
		p.order = s["order"]
	}
	p.Main = p.build(fetch(c.Words, c.Guide, p.order))
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("sectors.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("sectors.sub") }

// First implements screen.Screen.
func (p *page) First() string { return "order" }

// State implements screen.Screen.
func (p *page) State() screen.State {
	return screen.State{"order": p.order, "open": strings.Join(p.open, " ")}
}

func (p *page) build(all []guide.Tested) fyne.CanvasObject {
	col := widget.Column(16, p.head())
	if len(all) == 0 {
		col.Add(widget.NewNotice(widget.NoticeInfo, p.c.Words.T("sectors.none")))
	}
	for _, s := range all {
		col.Add(p.sector(s))
	}
	elsewhere := p.Button("elsewhere", p.c.Words.T("elsewhere.title"), widget.QuietButton, func() { p.c.Shell.Go(screen.Place{Name: screen.Elsewhere}) })
	col.Add(widget.Flow(12, elsewhere.WithTrailingIcon(icons.ChevronRight)))
	return widget.Limit(980, col)
}

// head says what the five tests are, and lets the reader choose an order.
func (p *page) head() fyne.CanvasObject {
	t := p.c.Words
	var options []widget.Option
	for _, o := range orders() {
		options = append(options, widget.Option{ID: o, Label: t.T("sectors.order." + o)})
	}
	pills := widget.NewPills(options, p.order, func(id string) {
		p.order = id
		p.c.Shell.Rebuild()
	})
	p.Target("order", pills)
	return widget.NewCard(widget.Column(10, widget.NewBody(t.T("sectors.what")), widget.NewBody(t.T("sectors.never-added")), widget.NewSmallStrong(t.T("sectors.order")), pills))
}

// sector is a card with the five answers in short; opened, with what each says and where that comes from.
func (p *page) sector(s guide.Tested) fyne.CanvasObject {
	p.c.Shows(s.Sector.ID)
	col := widget.Column(10, widget.NewSubheading(p.c.Words.Text(s.Sector.Name)))
	open := slices.Contains(p.open, s.Sector.ID)
	if open {
		for _, t := range s.Tests {
			col.Add(widget.NewRule())
			col.Add(p.test(t))
		}
	} else {
		col.Add(p.inShort(s))
	}
	words, icon := "sectors.open", icons.ChevronDown
	if open {
		words, icon = "sectors.close", icons.ChevronUp
	}
	more := p.Button("open."+s.Sector.ID, p.c.Words.T(words, "Name", s.Sector.Name), widget.QuietButton, func() { p.turn(s.Sector.ID) }).WithTrailingIcon(icon)
	col.Add(widget.Flow(0, more))
	return widget.NewCard(col)
}

// inShort is each test with its answer.
func (p *page) inShort(s guide.Tested) fyne.CanvasObject {
	line := widget.Flow(14)
	for _, t := range s.Tests {
		p.c.Shows(ref(t))
		line.Add(widget.Row(8, widget.NewBody(p.c.Words.T("sectors.order."+t.Test)).OneLine(), screen.Verdict(p.c.Words, t.Verdict)))
	}
	return line
}

// test is one answer with what it rests on.
func (p *page) test(t guide.SectorTest) fyne.CanvasObject {
	w := p.c.Words
	head := widget.RowTop(12, widget.Fill(widget.NewStrong(w.T("sectors.test."+t.Test))), screen.Verdict(w, t.Verdict))
	where := w.Text(t.Where)
	if t.Period != "" {
		where += " · " + t.Period
	}
	return widget.Column(3, head, widget.NewBody(w.Text(t.Says)), widget.NewSmall(where), screen.Rested(p.c, &p.Base, ref(t), t.Provenance))
}

// ref names the record of a test.
func ref(t guide.SectorTest) string { return string(guide.RefTo("tests", t.Sector, t.Test)) }

// turn opens or closes a sector.
func (p *page) turn(id string) {
	if i := slices.Index(p.open, id); i >= 0 {
		p.open = slices.Delete(p.open, i, i+1)
	} else {
		p.open = append(p.open, id)
	}
	p.c.Shell.Rebuild()
}
