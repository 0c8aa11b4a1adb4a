// Package offers is the page of the lists that schools and colleges make of what they offer: reading one in with a look at it first, those that are
// kept on this machine, and a list to fill in. A list says what a school says; it never stands where the learner's own word stands.
package offers

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

type page struct {
	screen.Base
	c    *screen.Context
	from string // the name that a list to fill in will have in it
	open string // "rows" while the good rows of a list that waits are shown, else ""
}

// New makes the page. It is a screen.Maker.
func New(c *screen.Context, _ string, s screen.State) screen.Screen {
	p := &page{c: c, from: s["from"], open: s["open"]}
	lists := c.Shell.Lists()
	col := widget.Column(16, widget.NewBody(p.say("offers.about")))
	if l := lists.Looked(); l != nil {
		col.Add(p.looked(*l))
	}
	col.Add(p.kept(lists))
	col.Add(p.template())
	p.Main = widget.Limit(820, col)
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.say("offers.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.say("offers.sub") }

// State implements screen.Screen.
func (p *page) State() screen.State { return screen.State{"from": p.from, "open": p.open} }

// First implements screen.Screen: what changes nothing.
func (p *page) First() string {
	for _, t := range p.Parts {
		if t.ID == "offers.leave" {
			return t.ID
		}
	}
	return p.Parts[0].ID
}

func (p *page) say(id string, args ...any) string { return p.c.Words.T(id, args...) }

func (p *page) lists() screen.Lists { return p.c.Shell.Lists() }

// kept are the lists on this machine, and where another one is read in.
func (p *page) kept(lists screen.Lists) fyne.CanvasObject {
	col := widget.Column(12, widget.NewSubheading(p.say("offers.here")))
	all := lists.Kept()
	if len(all) == 0 {
		col.Add(widget.NewBody(p.say("offers.none")))
	}
	for _, k := range all {
		col.Add(p.row(k))
		col.Add(widget.NewRule())
	}
	emphasis := widget.PrimaryButton
	if lists.Looked() != nil {
		emphasis = widget.SecondaryButton // what waits is asked about first
	}
	choose := p.Button("offers.choose", p.say("offers.read"), emphasis, lists.Choose).WithIcon(icons.Plus)
	buttons := widget.Flow(8, choose)
	if lists.CanUndo() {
		buttons.Add(p.Button("offers.undo", p.say("offers.undo"), widget.SecondaryButton, lists.Undo).WithIcon(icons.Undo))
	}
	col.Add(buttons)
	return widget.NewCard(col)
}

// row is one list that is kept: whose it is, what is in it, whether it is in use, and what can be done with it.
func (p *page) row(k screen.KeptList) fyne.CanvasObject {
	if k.Err != nil {
		return p.damaged(k)
	}
	name := widget.Row(10, widget.Fill(widget.NewStrong(k.Offer.From)))
	if k.InUse {
		name.Add(widget.NewTag(p.say("offers.in-use")))
	}
	col := widget.Column(4, name, widget.NewSmall(p.count(k.Offer.Options, k.Offer.Courses)), widget.NewNote(p.say("offers.read-on", "Day", message.Day(k.Offer.Day))))
	if k.Offer.Old(string(p.c.Today)) {
		col.Add(widget.NewNotice(widget.NoticeWeigh, p.say("offers.old")))
	}
	if k.Gone > 0 {
		col.Add(widget.NewNote(p.c.Words.N("offers.gone", k.Gone)))
	}
	buttons := widget.Flow(8)
	if !k.InUse {
		col.Add(widget.NewNote(p.say("offers.not-in-use")))
		buttons.Add(p.Button("offers.use."+k.Name, p.say("offers.use-this", "From", k.Offer.From), widget.SecondaryButton, func() { p.lists().Use(k.Name) }))
	}
	buttons.Add(p.remove(k.Name, p.say("offers.remove", "From", k.Offer.From)))
	col.Add(widget.Inset(0, 4, buttons))
	return col
}

// damaged is a list that cannot be used: its name, why, and how to be rid of it.
func (p *page) damaged(k screen.KeptList) fyne.CanvasObject {
	col := widget.Column(6, widget.NewNotice(widget.NoticeFault, p.c.Words.Error(k.Err)))
	if k.Name != "" {
		col.Objects = append([]fyne.CanvasObject{widget.NewStrong(k.Name)}, col.Objects...)
		col.Add(widget.Flow(8, p.remove(k.Name, p.say("offers.remove", "From", k.Name))))
	}
	return col
}

func (p *page) remove(name, label string) *widget.Button {
	return p.Button("offers.remove."+name, label, widget.QuietButton, func() { p.lists().Remove(name) }).WithIcon(icons.Cross)
}

// template saves a list to fill in.
func (p *page) template() fyne.CanvasObject {
	keep := func(text string) { p.from = text }
	from := widget.NewEntry(widget.EntrySpec{Label: p.say("offers.template.from"), Text: p.from, Letters: true, Limit: 80, OnChange: keep})
	p.Target("offers.from", from.Field())
	options := p.Button("offers.template.options", p.say("offers.template.options"), widget.SecondaryButton, func() { p.lists().SaveTemplate(false, p.from) })
	courses := p.Button("offers.template.courses", p.say("offers.template.courses"), widget.SecondaryButton, func() { p.lists().SaveTemplate(true, p.from) })
	return widget.NewCard(widget.Column(12, widget.NewSubheading(p.say("offers.template")), widget.NewBody(p.say("offers.template.about")), from, widget.Flow(8, options, courses)))
}
