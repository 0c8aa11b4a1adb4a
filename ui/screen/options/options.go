// Package options is the screen Options at 14: the learner's basket of qualifications, the four parts of the Learner Entitlement as
// questions to ask, and the grades that the learner expects. After 16 it records the qualifications that the learner has or expects.
package options

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// page is the screen on show.
type page struct {
	screen.Base
	c     *screen.Context
	v     view
	open  string // the card that is open, or ""
	lines []line // what Up and Down go through
	doors doorList

	changed string // the qualification whose row was changed last, until something else is done; "" = none
}

// line is a row of the basket with its controls; id is the qualification's, or "" for other lines.
type line struct {
	id    string
	parts []screen.Target
}

// New makes the screen. It is a screen.Maker.
func New(c *screen.Context, ahead string, s screen.State) screen.Screen {
	p := &page{c: c, open: s["open"], changed: s["changed"]}
	v, err := fetch(c.Session.Record(), c.Guide, c.Today, ahead)
	if err != nil {
		c.Shell.Failed(err)
	}
	p.v = v
	p.lookAtDoors(s)
	p.Main = p.build()
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string {
	if p.v.after16 || p.v.leaving {
		return p.say("options.title.after")
	}
	return p.say("options.title")
}

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string {
	switch {
	case p.v.after16, p.v.leaving:
		return p.say("options.after.sub")
	case p.v.start == "":
		return p.say("options.no-start")
	}
	return p.say("options.start", "Month", p.v.start)
}

// First implements screen.Screen.
func (p *page) First() string {
	for _, t := range p.Parts {
		if !strings.HasPrefix(t.ID, "source.") {
			return t.ID
		}
	}
	return ""
}

// State implements screen.Screen.
func (p *page) State() screen.State {
	s := screen.State{"open": p.open, "changed": p.changed}
	p.doors.keep(s)
	return s
}

// The commands of the screen.
const (
	cmdUp          keys.Command = "options.up"
	cmdDown        keys.Command = "options.down"
	cmdAdd         keys.Command = "options.add"
	cmdOffered     keys.Command = "options.offered"
	cmdRemove      keys.Command = "options.remove"
	cmdEntitlement keys.Command = "options.entitlement"
	cmdGrades      keys.Command = "options.grades"
	cmdDoors       keys.Command = "options.doors"
	cmdHelps       keys.Command = "options.helps"
	cmdBaskets     keys.Command = "options.baskets"
)

// Keys implements screen.Screen.
func (p *page) Keys() keys.Map {
	m := keys.Map{
		{Chord: keys.On(fyne.KeyUp), Command: cmdUp, Message: "options.key.up"},
		{Chord: keys.On(fyne.KeyDown), Command: cmdDown, Message: "options.key.down"},
		{Chord: keys.On("A"), Command: cmdAdd, Message: "options.key.add"},
		{Chord: keys.On(fyne.KeyDelete), Command: cmdRemove, Message: "options.key.remove"},
		{Chord: keys.On("D"), Command: cmdDoors, Message: "options.key.doors"},
		{Chord: keys.On("W"), Command: cmdHelps, Message: "whathelps.key"},
	}
	if p.v.after16 {
		return m
	}
	return append(m,
		keys.Binding{Chord: keys.On("B"), Command: cmdBaskets, Message: "options.key.baskets"},
		keys.Binding{Chord: keys.On("O"), Command: cmdOffered, Message: "options.key.offered"},
		keys.Binding{Chord: keys.On("H"), Command: cmdEntitlement, Message: "options.key.entitlement"},
		keys.Binding{Chord: keys.On("G"), Command: cmdGrades, Message: "options.key.grades"})
}

// Run implements screen.Screen.
func (p *page) Run(c keys.Command) bool {
	switch c {
	case cmdUp:
		return p.step(-1)
	case cmdDown:
		return p.step(1)
	case cmdAdd:
		p.openPicker("")
	case cmdOffered:
		return p.withLine(p.cycleOffered)
	case cmdRemove:
		return p.withLine(p.removeLine)
	case cmdEntitlement:
		return p.giveFirst("card.") || p.giveFirst("what")
	case cmdDoors:
		return p.giveFirst("doors.")
	case cmdBaskets:
		p.openBaskets()
	case cmdHelps:
		return p.helpAtRow()
	case cmdGrades:
		return p.giveFirst("grade.")
	default:
		return false
	}
	return true
}

// build puts the view into objects.
func (p *page) build() fyne.CanvasObject {
	if p.v.after16 {
		return p.columns(p.buildResults(), widget.Column(20, p.buildDoors(), p.buildHelp()))
	}
	left := widget.Column(16, p.buildNotes())
	if p.v.leaving {
		left.Add(p.buildResults())
		left.Add(p.buildBasket())
	} else {
		left.Add(p.buildBasket())
		left.Add(p.buildResults())
	}
	return p.columns(left, widget.Column(20, p.buildEntitlement(), p.buildDoors(), p.buildAlways()))
}

// columns puts two parts side by side where there is room for both.
func (p *page) columns(left, right fyne.CanvasObject) fyne.CanvasObject {
	if p.c.Class == theme.Wide {
		return widget.Grid(2, 18, widget.Column(0, left), widget.Column(0, right))
	}
	return widget.Column(16, left, right)
}

// focus keeps a part that can have the focus, under its id.
func (p *page) focus(id string, object fyne.Focusable) screen.Target {
	t := screen.Target{ID: id, Object: object}
	p.Parts = append(p.Parts, t)
	return t
}

// addLine makes a line of controls that Up and Down go to.
func (p *page) addLine(id string, parts ...screen.Target) {
	p.lines = append(p.lines, line{id: id, parts: parts})
}

// at is where the focus is among the lines; false when it is elsewhere.
func (p *page) at() (row, column int, ok bool) {
	for i, l := range p.lines {
		for j, t := range l.parts {
			if f, can := t.Object.(interface{ Focused() bool }); can && f.Focused() {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}

// step gives the focus to the same control of a neighbouring line; with the focus elsewhere Down goes to the first line.
func (p *page) step(by int) bool {
	row, column, ok := p.at()
	to := row + by
	if !ok {
		to = 0
	}
	if to < 0 || to >= len(p.lines) || (!ok && by < 0) {
		return false
	}
	parts := p.lines[to].parts
	keys.Give(parts[min(column, len(parts)-1)].Object)
	return true
}

// withLine does something to the qualification of the line that has the focus.
func (p *page) withLine(do func(id string) bool) bool {
	row, _, ok := p.at()
	return ok && p.lines[row].id != "" && do(p.lines[row].id)
}

// giveFirst gives the focus to the first part whose id begins so.
func (p *page) giveFirst(prefix string) bool {
	i := slices.IndexFunc(p.Parts, func(t screen.Target) bool { return strings.HasPrefix(t.ID, prefix) })
	if i < 0 {
		return false
	}
	keys.Give(p.Parts[i].Object)
	return true
}

// leaveLine gives the focus to a neighbour of a line that goes away, so that it is not lost.
func (p *page) leaveLine(id string) {
	i := slices.IndexFunc(p.lines, func(l line) bool { return l.id == id })
	if row, _, ok := p.at(); !ok || row != i {
		return
	}
	if !p.step(1) {
		p.step(-1)
	}
}

// name is the name of a qualification in the window's language.
func (p *page) name(id string) message.Text { return p.c.Guide.Name(id) }
