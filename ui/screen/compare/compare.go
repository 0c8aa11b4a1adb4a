// Package compare is the screen on which two or three kept routes stand beside each other: the same rows, the same room, no winner. A row of
// which nothing is known keeps its place and says whom to ask.
package compare

import (
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// Names of what the screen saves.
const (
	stateFrom  = "from"  // the first column on show, where not all are
	stateNote  = "note"  // the route whose note on travel is being written
	stateDraft = "draft" // what is written there
	stateNext  = "next"  // the part that gets the focus when the screen opens again
)

// compare is the screen.
type compare struct {
	screen.Base
	c     *screen.Context
	view  view
	table *widget.CompareTable
	from  int
	begin string // the part that gets the focus when the screen opens; "" = the first
	next  string // the same, for when it opens again

	writing string // id of the route whose note is being written; "" = none
	draft   string
	field   *widget.Entry
}

// New is the screen's screen.Maker. It takes no argument.
func New(c *screen.Context, _ string, s screen.State) screen.Screen {
	v, err := fetch(c.Words, c.Guide, c.Session.Record())
	x := &compare{c: c, view: v, begin: s[stateNext], writing: s[stateNote], draft: s[stateDraft]}
	if err != nil {
		x.Main = widget.NewNotice(widget.NoticeFault, c.Words.Error(err))
		return x
	}
	x.from, _ = strconv.Atoi(s[stateFrom]) // nothing saved: from the first
	x.from = max(0, min(x.from, len(v.columns)-x.fit()))
	x.build()
	return x
}

// fit is how many columns stand beside each other in this window.
func (x *compare) fit() int {
	switch x.c.Class {
	case theme.Wide:
		return min(atOnce, len(x.view.columns))
	case theme.Medium:
		return min(2, len(x.view.columns))
	}
	return min(1, len(x.view.columns))
}

// Title implements screen.Screen.
func (x *compare) Title() string { return x.c.Words.T("compare.title") }

// Subtitle implements screen.Screen: how many routes, and the job to which all of them lead.
func (x *compare) Subtitle() string {
	n := len(x.view.columns)
	if n == 0 {
		return ""
	}
	if goal, one := x.view.oneGoal(); one {
		return x.c.Words.N("compare.subtitle", n, "Goal", goal)
	}
	return x.c.Words.N("compare.subtitle.goals", n)
}

// State implements screen.Screen.
func (x *compare) State() screen.State {
	s := screen.State{stateFrom: strconv.Itoa(x.from), stateNext: x.next}
	if x.writing != "" {
		s[stateNote], s[stateDraft] = x.writing, x.draft
		if x.field != nil {
			s[stateDraft] = x.field.Text()
		}
	}
	return s
}

// First implements screen.Screen.
func (x *compare) First() string {
	for _, t := range x.Parts {
		if t.ID == x.begin {
			return t.ID
		}
	}
	if len(x.Parts) > 0 {
		return x.Parts[0].ID
	}
	return ""
}

// The commands of this screen.
const (
	cmdUp     keys.Command = "compare.up"
	cmdDown   keys.Command = "compare.down"
	cmdLeft   keys.Command = "compare.left"
	cmdRight  keys.Command = "compare.right"
	cmdStar   keys.Command = "compare.star"
	cmdFirst  keys.Command = "compare.first"
	cmdBackup keys.Command = "compare.backup"
	cmdNone   keys.Command = "compare.none"
	cmdHelp   keys.Command = "compare.help"
	cmdChange keys.Command = "compare.change"
	cmdPlan   keys.Command = "compare.plan"
)

// Keys implements screen.Screen.
func (x *compare) Keys() keys.Map {
	return keys.Map{
		{Chord: keys.On(fyne.KeyUp), Command: cmdUp, Message: "compare.key.up"},
		{Chord: keys.On(fyne.KeyDown), Command: cmdDown, Message: "compare.key.down"},
		{Chord: keys.On(fyne.KeyLeft), Command: cmdLeft, Message: "compare.key.left"},
		{Chord: keys.On(fyne.KeyRight), Command: cmdRight, Message: "compare.key.right"},
		{Chord: keys.On(fyne.KeyI), Command: cmdStar, Message: "compare.key.star"},
		{Chord: keys.On(fyne.Key1), Command: cmdFirst, Message: "compare.key.first"},
		{Chord: keys.On(fyne.Key2), Command: cmdBackup, Message: "compare.key.backup"},
		{Chord: keys.On(fyne.Key3), Command: cmdNone, Message: "compare.key.none"},
		{Chord: keys.On(fyne.KeyW), Command: cmdHelp, Message: "compare.key.help"},
		{Chord: keys.On(fyne.KeyC), Command: cmdChange, Message: "compare.key.change"},
		{Chord: keys.On(fyne.KeyP), Command: cmdPlan, Message: "compare.key.plan"},
	}
}

// Run implements screen.Screen.
func (x *compare) Run(command keys.Command) bool {
	switch command {
	case cmdPlan:
		x.plan()
		return true
	case cmdChange:
		x.change()
		return true
	}
	if x.table == nil {
		return false
	}
	switch command {
	case cmdUp:
		return x.table.Step(0, -1)
	case cmdDown:
		return x.table.Step(0, 1)
	case cmdLeft:
		return x.table.Step(-1, 0)
	case cmdRight:
		return x.table.Step(1, 0)
	}
	return x.atCell(command)
}

// atCell are the commands about the row or the column of the cell that has the focus.
func (x *compare) atCell(command keys.Command) bool {
	at, _ := x.table.At()
	switch command {
	case cmdStar:
		return at.Row != "" && x.star(at.Row, x.view.stars[at.Row] == 0)
	case cmdFirst:
		return at.Column != "" && x.choose(at.Column, first)
	case cmdBackup:
		return at.Column != "" && x.choose(at.Column, backup)
	case cmdNone:
		return at.Column != "" && x.choose(at.Column, none)
	case cmdHelp:
		return x.help(at.Column)
	}
	return false
}
