// Package support is the page of money, travel and other help that a learner can ask for: who it is for, what it is, how much, and whom to
// ask. It promises nothing: whoever gives the help decides. An amount vanishes when its day has passed; whom to ask stays.
package support

import (
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// What is shown.
const (
	showFits = "fits"
	showAll  = "all"
)

type page struct {
	screen.Base
	c     *screen.Context
	view  view
	asked string // the row that the page was opened for; "" = none
	topic string
	show  string
}

// New makes the page; its argument is the row for which it is opened. It is a screen.Maker.
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	p := &page{c: c, asked: arg, show: showFits, view: fetch(c.Guide, c.Session.Record(), c.Today)}
	topic, fits := p.view.find(arg)
	if !fits {
		p.show = showAll
	}
	if s != nil {
		topic, p.show = s["topic"], s["show"]
	}
	p.topic = p.view.topic(topic).id
	p.Main = p.build()
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("support.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("support.sub") }

// First implements screen.Screen.
func (p *page) First() string {
	if len(p.view.topics) == 0 {
		return ""
	}
	return "support.topics"
}

// State implements screen.Screen.
func (p *page) State() screen.State { return screen.State{"topic": p.topic, "show": p.show} }

func (p *page) build() fyne.CanvasObject {
	if len(p.view.topics) == 0 {
		p.c.ShowsOf("contacts", p.view.careers.ID)
		return widget.NewCard(widget.NewBody(p.c.Words.T("support.empty", "Who", p.view.careers.Name)))
	}
	col := widget.Column(16, p.topics(), p.choice())
	rows := p.view.topic(p.topic).fitting(p.show == showAll)
	if len(rows) == 0 {
		col.Add(widget.NewCard(widget.NewBody(p.c.Words.T("support.none", "All", p.c.Words.T("support.all")))))
	}
	col.Add(p.cards(rows))
	return col
}

// topics are the kinds of help with how many there are of each.
func (p *page) topics() fyne.CanvasObject {
	var tabs []widget.Tab
	for _, t := range p.view.topics {
		tabs = append(tabs, widget.Tab{ID: t.id, Label: p.c.Words.T("support.topic." + t.id), Count: strconv.Itoa(len(t.fitting(p.show == showAll)))})
	}
	bar := widget.NewTabs(tabs, p.topic, func(id string) {
		p.topic = id
		p.c.Shell.Rebuild()
	})
	p.Target("support.topics", bar)
	return bar
}

// choice is whether what fits the learner's age is shown, or everything.
func (p *page) choice() fyne.CanvasObject {
	t := p.c.Words
	if p.view.to == 0 {
		return widget.NewNote(t.T("support.fits.unknown"))
	}
	pills := widget.NewSegments([]widget.Option{{ID: showFits, Label: t.T("support.fits")}, {ID: showAll, Label: t.T("support.all")}}, p.show, func(id string) {
		p.show = id
		p.c.Shell.Rebuild()
	})
	p.Target("support.show", pills)
	line := widget.Flow(14, pills)
	if p.show == showFits {
		line.Add(widget.NewNote(p.ages()))
	}
	return line
}

// ages say for which ages the page is.
func (p *page) ages() string {
	if p.view.to >= old {
		return p.c.Words.T("support.fits.adult", "From", p.view.from)
	}
	return p.c.Words.T("support.fits.what", "From", p.view.from, "To", p.view.to)
}

// old is an age that stands for "or over".
const old = 99

// cards are the rows of a topic in two columns where there is room, the one that was asked for first.
func (p *page) cards(rows []row) fyne.CanvasObject {
	columns := 1
	if p.c.Class == theme.Wide {
		columns = 2
	}
	grid := widget.Grid(columns, 16)
	sorted := screen.Alphabetical(p.c.Words, rows, func(r row) message.Text { return r.Name })
	for _, first := range []bool{true, false} {
		for _, r := range sorted {
			if (r.ID == p.asked) == first {
				grid.Add(p.card(r))
			}
		}
	}
	return grid
}

func (p *page) card(r row) fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(8, widget.NewSubheading(t.Text(r.Name)))
	if word := standing(r.Support); word != "" {
		col.Add(widget.NewChip(theme.NeedToKnow, t.T(word)))
	}
	who := widget.Column(0, widget.NewSmallStrong(t.T("support.who")).In(widget.Ink2), widget.NewBody(t.Text(r.Who)))
	if age := p.age(r.Support); age != "" {
		who.Add(widget.NewNote(age))
	}
	col.Add(who)
	col.Add(widget.NewBody(t.Text(r.What)))
	if amount := p.amount(r); amount != nil {
		col.Add(amount)
	}
	col.Add(widget.NewRule())
	col.Add(p.c.Ask(r.ask))
	col.Add(screen.Rested(p.c, &p.Base, r.ID, r.Provenance))
	card := widget.NewCard(col)
	card.SetSelected(r.ID == p.asked)
	return card
}

// standing is the message for help of which it is not sure that it can be had; "" where it is in force.
func standing(s guide.Support) string {
	return map[string]string{"proposed": "support.proposed", "ended": "support.ended", "not_known": "support.not-known"}[s.Status]
}

func (p *page) age(s guide.Support) string {
	switch {
	case s.AgeMin > 0 && s.AgeMax > 0:
		return p.c.Words.T("support.age.between", "Min", s.AgeMin, "Max", s.AgeMax)
	case s.AgeMin > 0:
		return p.c.Words.T("support.age.from", "Min", s.AgeMin)
	case s.AgeMax > 0:
		return p.c.Words.T("support.age.to", "Max", s.AgeMax)
	}
	return ""
}

// amount is how much it is and until when that holds; that it is not known where its day has passed, above whom to ask; nil where there
// never was one.
func (p *page) amount(r row) fyne.CanvasObject {
	t := p.c.Words
	if r.past {
		return widget.NewStrong(t.T("support.amount.unknown"))
	}
	if r.amount.Empty() {
		return nil
	}
	col := widget.Column(0, widget.NewSmallStrong(t.T("support.amount")).In(widget.Ink2), widget.NewStrong(t.Text(r.amount)))
	if r.until != "" {
		col.Add(widget.NewNote(t.T("support.amount.until", "Day", r.until)))
	}
	return col
}
