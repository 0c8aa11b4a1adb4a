// Package routes is the screen of ways to an occupation: four families of equal form, each route as stations by level with what every
// station asks for, and which of them the learner keeps.
package routes

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// Names of what the screen saves.
const (
	stateStop = "stop"  // the station on show: route id and place, with a stroke between
	stateForm = "form"  // list | map
	stateMore = "more-" // and the id of a family: "yes" when all its routes are shown
)

// The forms, which show the same routes.
const (
	formList = "list"
	formMap  = "map"
)

const yes = "yes"

// routes is the screen.
type routes struct {
	screen.Base
	c     *screen.Context
	view  view
	shown stop
	form  string
	more  map[string]bool

	stops    []stop // the stations of the list, in reading order
	rows     []*widget.ListRow
	detailed []screen.Target
	close    func() // of the sheet that is open
}

// stop is a station: a step of a route.
type stop struct {
	route string
	step  int
}

func (s stop) id() string { return s.route + "/" + strconv.Itoa(s.step) }

func parseStop(s string) stop {
	route, step, _ := strings.Cut(s, "/")
	n, err := strconv.Atoi(step)
	if err != nil {
		return stop{}
	}
	return stop{route, n}
}

// New is the screen's screen.Maker. The argument is the occupation to which the routes lead; "" is the first kept idea.
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	v, err := fetch(c.Words, c.Guide, c.Session.Record(), arg)
	x := &routes{c: c, view: v, more: map[string]bool{}}
	if err != nil {
		x.Main = widget.NewNotice(widget.NoticeFault, c.Words.Error(err))
		return x
	}
	x.restore(s)
	x.build()
	return x
}

// restore puts the learner back where they were, or at the first thing to do on the first route.
func (x *routes) restore(s screen.State) {
	for _, section := range x.view.sections {
		x.more[section.family.ID] = s[stateMore+section.family.ID] == yes
	}
	if x.form = s[stateForm]; x.form != formMap {
		x.form = formList
	}
	x.shown = parseStop(s[stateStop])
	if r, _, ok := x.view.find(x.shown.route); ok && x.shown.step >= 0 && x.shown.step < len(r.steps) {
		return
	}
	x.shown = stop{}
	for _, section := range x.view.sections {
		if len(section.routes) > 0 {
			x.shown = stop{route: section.routes[0].ID, step: min(section.routes[0].here, len(section.routes[0].steps)-1)}
			return
		}
	}
}

// Title implements screen.Screen.
func (x *routes) Title() string { return x.c.Words.T("routes.title") }

// Subtitle implements screen.Screen.
func (x *routes) Subtitle() string { return x.c.Words.T("routes.subtitle") }

// First implements screen.Screen: the station on show, else the first part there is.
func (x *routes) First() string {
	for _, s := range x.stops {
		if s == x.shown {
			return stopID(s)
		}
	}
	if len(x.Parts) > 0 {
		return x.Parts[0].ID
	}
	return ""
}

// State implements screen.Screen.
func (x *routes) State() screen.State {
	s := screen.State{stateForm: x.form}
	if x.shown.route != "" {
		s[stateStop] = x.shown.id()
	}
	for family, all := range x.more {
		if all {
			s[stateMore+family] = yes
		}
	}
	return s
}

func stopID(s stop) string { return "stop." + s.id() }

// The commands of this screen.
const (
	cmdUp    keys.Command = "routes.up"
	cmdDown  keys.Command = "routes.down"
	cmdLeft  keys.Command = "routes.left"
	cmdRight keys.Command = "routes.right"
	cmdShow  keys.Command = "routes.show"
	cmdKeep  keys.Command = "routes.keep"
	cmdPlan  keys.Command = "routes.plan"
	cmdForm  keys.Command = "routes.form"
)

// Keys implements screen.Screen.
func (x *routes) Keys() keys.Map {
	return keys.Map{
		{Chord: keys.On(fyne.KeyUp), Command: cmdUp, Message: "routes.key.up"},
		{Chord: keys.On(fyne.KeyDown), Command: cmdDown, Message: "routes.key.down"},
		{Chord: keys.On(fyne.KeyLeft), Command: cmdLeft, Message: "routes.key.left"},
		{Chord: keys.On(fyne.KeyRight), Command: cmdRight, Message: "routes.key.right"},
		{Chord: keys.On(fyne.KeyReturn), Command: cmdShow, Message: "routes.key.show"},
		{Chord: keys.On(fyne.KeyG), Command: cmdKeep, Message: "routes.key.keep"},
		{Chord: keys.On(fyne.KeyP), Command: cmdPlan, Message: "routes.key.plan"},
		{Chord: keys.On(fyne.KeyM), Command: cmdForm, Message: "routes.key.form"},
	}
}

// Run implements screen.Screen.
func (x *routes) Run(command keys.Command) bool {
	if done, known := x.walk(command); known {
		return done
	}
	at := x.current()
	if at.route == "" {
		return false
	}
	switch command {
	case cmdShow:
		x.show(at)
	case cmdKeep:
		x.keep(at.route)
	default:
		return false
	}
	return true
}

// walk are the commands that need no station.
func (x *routes) walk(command keys.Command) (done, known bool) {
	along, across := x.move, x.line // in the list, up and down go along a route
	if x.asMap() {
		along, across = x.level, x.along
	}
	switch command {
	case cmdPlan:
		x.c.Shell.Go(screen.Place{Name: screen.Plan})
		return true, true
	case cmdForm:
		return x.otherForm(), true
	case cmdUp:
		return along(-1), true
	case cmdDown:
		return along(1), true
	case cmdLeft:
		return across(-1), true
	case cmdRight:
		return across(1), true
	}
	return false, false
}

// asMap reports whether the map is shown; narrow windows have the list alone, which holds the same.
func (x *routes) asMap() bool { return x.form == formMap && x.c.Class != theme.Narrow }

func (x *routes) beside() bool { return x.c.Class == theme.Wide }
