// Package counts is the page that says what was shown of the four families of routes in this sitting: how often, in which position and with
// how many words. It says numbers and judges none of them; it can be printed and saved.
package counts

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

type page struct {
	screen.Base
	c         *screen.Context
	view      view
	languages string // in which the counts are printed and saved: both, cy or en
}

// New makes the page. It is a screen.Maker without an argument.
func New(c *screen.Context, _ string, s screen.State) screen.Screen {
	p := &page{c: c, view: fetch(c.Words, c.Guide, c.Shell.Sitting().Shown()), languages: s["languages"]}
	if p.languages == "" {
		p.languages = screen.PrintLanguages(c.Session.Record())
	}
	p.build()
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.say("ledger.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.say("ledger.sub") }

// First implements screen.Screen.
func (p *page) First() string { return "languages" }

// State implements screen.Screen.
func (p *page) State() screen.State { return screen.State{"languages": p.languages} }

func (p *page) say(id string, pairs ...any) string { return p.c.Words.T(id, pairs...) }

func (p *page) build() {
	what := widget.Column(10)
	for _, id := range Sentences {
		what.Add(widget.NewBody(p.say(id)))
	}
	col := widget.Column(16, p.taking(), widget.NewCard(what)) // what takes the focus stands first: the page opens at its top
	if p.view.shown == 0 {
		col.Add(widget.NewCard(widget.NewBody(p.say("ledger.none"))))
	}
	col.Add(p.families())
	col.Add(p.pages())
	p.Main = widget.Limit(980, col)
}

// Sentences are the messages that say what the counts are, what they are not, and how they are counted, on the page and on paper.
var Sentences = []string{"ledger.what", "ledger.not", "ledger.how", "ledger.equal.what"}

// taking are the ways to take the counts along.
func (p *page) taking() fyne.CanvasObject {
	var options []widget.Option
	for _, code := range []string{screen.PrintBoth, message.Welsh, message.English} {
		options = append(options, widget.Option{ID: code, Label: p.say("planner.languages." + code)})
	}
	languages := widget.NewSegments(options, p.languages, func(id string) { p.languages = id })
	p.Target("languages", languages)
	printing := p.Button("print", p.say("planner.print"), widget.PrimaryButton, func() { p.c.Shell.Sitting().Print(p.languages) }).WithIcon(icons.Print)
	save := p.Button("save", p.say("ledger.save"), widget.SecondaryButton, func() { p.c.Shell.Sitting().Save(p.languages) }).WithIcon(icons.Save)
	return widget.NewCard(widget.Column(10, widget.NewBody(p.say("ledger.take")), widget.Flow(12, languages, printing, save)))
}
