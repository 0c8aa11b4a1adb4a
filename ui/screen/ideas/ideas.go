// Package ideas is the screen of matched occupations: three bands in alphabetical order, each idea with the learner's own answers as its
// reasons, its ways in by the four families, and what the learner keeps or puts aside.
package ideas

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/matching"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// Names of what the screen saves.
const (
	stateTab   = "tab"   // the band on show
	stateShown = "shown" // the idea on show
	stateOpen  = "open"  // "yes": the learner opened its detail (matters where there is no side panel)
	stateAside = "aside" // "yes": what was put aside is shown
	stateStart = "start" // the subjects that the learner starts from
)

const yes = "yes"

// ideas is the screen.
type ideas struct {
	screen.Base
	c     *screen.Context
	view  view
	tab   matching.Band
	shown string // id of the idea on show; "" none
	open  bool
	aside bool
	filter
	chosen []string // ids of the subjects that the learner starts from

	tabs     *widget.Tabs
	work     *widget.Select  // the first of the filters
	lines    []line          // the rows of the list, in reading order
	detailed []screen.Target // the parts of the detail that take the focus
}

// line is a row of the list with its controls.
type line struct {
	id   string
	row  *widget.ListRow
	keep control
}

// control is what stands at the end of a row: the star, or the button that brings an idea back.
type control interface {
	fyne.CanvasObject
	fyne.Focusable
	Focused() bool
}

// New is the screen's screen.Maker. The argument is an occupation id to open, or "".
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	chosen := subjectsOf(s[stateStart])
	x := &ideas{c: c, chosen: chosen, view: fetch(c.Words, c.Guide, c.Session.Record(), chosen)}
	if _, known := c.Guide.Catalogue.Occupation(arg); !known {
		arg = ""
	}
	x.restore(arg, s)
	x.build()
	return x
}

// restore puts the learner back where they were, or at the idea that was asked for, or at the first one.
func (x *ideas) restore(arg string, s screen.State) {
	x.tab, x.shown, x.open, x.aside = matching.Band(s[stateTab]), s[stateShown], s[stateOpen] == yes, s[stateAside] == yes
	if x.shown == "" && arg != "" {
		x.shown, x.open = arg, true
	}
	if band, among := x.view.band[x.shown]; among && x.tab == "" {
		x.tab = band
	}
	if x.tab == "" {
		x.tab = x.view.firstBand()
	}
	x.filter = filter{s[stateWork], s[stateWay]}
	if rows := x.listed(x.view.rows[x.tab]); x.shown == "" && len(rows) > 0 && x.c.Class == theme.Wide {
		x.shown = rows[0].id
	}
}

// Title implements screen.Screen.
func (x *ideas) Title() string { return x.c.Words.T("ideas.title") }

// Subtitle implements screen.Screen.
func (x *ideas) Subtitle() string {
	switch {
	case x.tab == bySubject:
		return x.c.Words.T("ideas.subtitle.subject")
	case !x.view.matched():
		return x.c.Words.T("ideas.subtitle.spread")
	}
	return x.c.Words.N("ideas.subtitle", x.view.count, "Answers", x.view.answered)
}

// First implements screen.Screen: the idea on show, else the first one, else the tabs.
func (x *ideas) First() string {
	for _, l := range x.lines {
		if l.id == x.shown {
			return rowID(l.id)
		}
	}
	if len(x.lines) > 0 {
		return rowID(x.lines[0].id)
	}
	return "tabs"
}

// State implements screen.Screen.
func (x *ideas) State() screen.State {
	return screen.State{stateTab: string(x.tab), stateShown: x.shown, stateOpen: flag(x.open), stateAside: flag(x.aside),
		stateWork: x.filter.work, stateWay: x.filter.way, stateStart: subjectWord(x.chosen)}
}

func flag(on bool) string {
	if on {
		return yes
	}
	return ""
}

func rowID(id string) string  { return "row." + id }
func keepID(id string) string { return "keep." + id }

// The commands of this screen.
const (
	cmdUp     keys.Command = "ideas-up"
	cmdDown   keys.Command = "ideas-down"
	cmdOpen   keys.Command = "ideas-open"
	cmdKeep   keys.Command = "ideas-keep"
	cmdNot    keys.Command = "ideas-not-for-me"
	cmdRoutes keys.Command = "ideas-routes"
	cmdHelp   keys.Command = "ideas-help"
	cmdWhy    keys.Command = "ideas-why"
	cmdFilter keys.Command = "ideas-filter"
	cmdTab    keys.Command = "ideas-tab-" // and the number of the tab
)

// Keys implements screen.Screen.
func (x *ideas) Keys() keys.Map {
	m := keys.Map{
		{Chord: keys.On(fyne.KeyUp), Command: cmdUp, Message: "ideas.key.up"},
		{Chord: keys.On(fyne.KeyDown), Command: cmdDown, Message: "ideas.key.down"},
		{Chord: keys.On(fyne.KeyReturn), Command: cmdOpen, Message: "ideas.key.open"},
		{Chord: keys.On(fyne.KeyK), Command: cmdKeep, Message: "ideas.key.keep"},
		{Chord: keys.On(fyne.KeyN), Command: cmdNot, Message: "ideas.key.not-for-me"},
		{Chord: keys.On(fyne.KeyR), Command: cmdRoutes, Message: "ideas.key.routes"},
		{Chord: keys.On(fyne.KeyW), Command: cmdHelp, Message: "ideas.key.help"},
		{Chord: keys.On(fyne.KeyY), Command: cmdWhy, Message: "ideas.key.why"},
		{Chord: keys.On(fyne.KeyF), Command: cmdFilter, Message: "ideas.key.filter"},
	}
	for i, band := range tabs {
		number := strconv.Itoa(i + 1)
		m = append(m, keys.Binding{Chord: keys.On(fyne.KeyName(number)), Command: cmdTab + keys.Command(number), Message: "ideas.key.tab." + string(band)})
	}
	return m
}

// Run implements screen.Screen.
func (x *ideas) Run(command keys.Command) bool {
	if number, ok := strings.CutPrefix(string(command), string(cmdTab)); ok {
		return x.pickNumber(number)
	}
	id := x.current()
	switch command {
	case cmdUp:
		return x.step(-1)
	case cmdDown:
		return x.step(1)
	case cmdWhy:
		x.why()
		return true
	case cmdFilter:
		return x.toFilter()
	}
	if id == "" {
		return false
	}
	switch command {
	case cmdOpen:
		x.show(id)
	case cmdKeep:
		x.keep(id)
	case cmdNot:
		x.strike(id)
	case cmdRoutes:
		x.routes(id)
	case cmdHelp:
		x.help(id)
	default:
		return false
	}
	return true
}
