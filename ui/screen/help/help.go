// Package help is the page of whom to ask: people, telephone numbers beside every web address, and when to see someone as well.
package help

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// View is what the page shows.
type View struct {
	Signs    []string  // when it is good to see someone as well
	Contacts []Contact // of use to everyone
	More     []Contact // when something of theirs is asked
}

// Contact is one body to ask.
type Contact struct {
	ID                     string
	Name, What, Phone, Web string
	Sources                []string
}

// Signs are the message ids of the four signs.
var Signs = []string{"help.sign.stuck", "help.sign.changed", "help.sign.worried", "help.sign.nobody"}

func fetch(c *screen.Context) View {
	var v View
	for _, id := range Signs {
		v.Signs = append(v.Signs, c.Words.T(id))
	}
	for _, k := range screen.Alphabetical(c.Words, slices.Clone(c.Guide.Catalogue.Contacts()), func(k guide.Contact) message.Text { return k.Name }) {
		if k.Shown != "when-asked" {
			v.Contacts = append(v.Contacts, contact(c, k))
		} else {
			v.More = append(v.More, contact(c, k))
		}
	}
	return v
}

func contact(c *screen.Context, k guide.Contact) Contact {
	return Contact{ID: k.ID, Name: c.Words.Text(k.Name), What: c.Words.Text(k.What), Phone: k.Phone, Web: c.Words.Text(k.Web), Sources: k.Sources}
}

type page struct {
	screen.Base
	c *screen.Context
}

// New makes the page. It is a screen.Maker.
func New(c *screen.Context, _ string, _ screen.State) screen.Screen {
	p := &page{c: c}
	p.Main = p.build(fetch(c))
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("help.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("help.sub") }

func (p *page) build(v View) fyne.CanvasObject {
	t := p.c.Words
	signs := widget.Column(6, widget.NewSubheading(t.T("help.when")))
	for _, s := range v.Signs {
		signs.Add(widget.NewBody("· " + s))
	}
	col := widget.Column(16, widget.NewCard(signs))
	for _, k := range v.Contacts {
		col.Add(widget.NewCard(p.contact(k)))
	}
	col.Add(widget.NewNotice(widget.NoticeInfo, t.T("help.safe")))
	col.Add(p.more(v.More))
	col.Add(widget.Row(0, p.Button("help.statement", t.T("access.title"), widget.SecondaryButton, func() { screen.OpenStatement(p.c) }), widget.Fill(widget.Column(0))))
	return widget.Limit(900, col)
}

// contact is one body to ask. A number is given or said to be not known; an address where there is one.
func (p *page) contact(k Contact) fyne.CanvasObject {
	t := p.c.Words
	p.c.Cite(k.Sources...)
	p.c.ShowsOf("contacts", k.ID)
	phone := k.Phone
	if phone == "" {
		phone = t.T("help.no-phone")
	}
	card := widget.Column(4, widget.NewSubheading(k.Name), widget.NewBody(k.What), widget.NewStrong(t.T("help.phone", "Phone", phone)))
	if k.Web != "" {
		card.Add(widget.NewBody(k.Web))
	}
	return card
}

// more are the bodies that are asked when something of theirs is: in one card, so that those for everyone stand out.
func (p *page) more(all []Contact) fyne.CanvasObject {
	col := widget.Column(14, widget.NewSubheading(p.c.Words.T("help.more")))
	for _, k := range all {
		col.Add(widget.NewRule())
		col.Add(p.contact(k))
	}
	return widget.NewCard(col)
}
