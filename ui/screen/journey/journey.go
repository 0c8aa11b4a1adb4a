// Package journey is the first page: where the learner is on the path, what gives most next, and what they have found. While there is nothing
// yet it asks what brings them here. It also gives the rail its six waymarks.
package journey

import (
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// goOn is the one command of this screen: do the next step.
const goOn keys.Command = "journey.next"

// page is the screen on show.
type page struct {
	screen.Base
	c     *screen.Context
	view  view
	first string
}

// New builds the screen. It has no argument, and nothing to restore.
func New(c *screen.Context, _ string, _ screen.State) screen.Screen {
	v, err := fetch(c.Guide, c.Session.Record(), c.Today)
	if err != nil {
		c.Shell.Failed(err)
	}
	p := &page{c: c, view: v}
	if v.empty {
		p.buildFront()
	} else {
		p.buildPath()
	}
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string {
	if p.view.name == "" {
		return p.c.Words.T("journey.title-none")
	}
	return p.c.Words.T("journey.title", "Name", p.view.name)
}

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("journey.subtitle") }

// First implements screen.Screen.
func (p *page) First() string { return p.first }

// Keys implements screen.Screen.
func (p *page) Keys() keys.Map {
	if p.view.empty {
		return nil
	}
	return keys.Map{{Chord: keys.On(fyne.KeyReturn), Command: goOn, Message: "journey.key.next"}}
}

// Run implements screen.Screen.
func (p *page) Run(command keys.Command) bool {
	if command != goOn || p.view.empty {
		return false
	}
	p.goOn()
	return true
}

// goOn does the next step.
func (p *page) goOn() { p.c.Shell.Go(p.view.marks()[p.view.here()].place) }

// to goes to a screen.
func (p *page) to(name string) func() {
	return func() { p.c.Shell.Go(screen.Place{Name: name}) }
}

// marks are the numbers of sources, which open them.
func (p *page) marks(addresses []string) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, n := range p.c.Cite(addresses...) {
		number := strconv.Itoa(n)
		m := widget.NewSourceMark("["+number+"]", p.c.Words.T("journey.source", "N", number), p.c.Shell.Sources).Inline()
		p.Target("source-"+number, m)
		all = append(all, m)
	}
	return all
}
