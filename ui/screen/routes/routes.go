// Package routes is the screen of ways to an occupation: four families of equal form, each route as stations by level with what every
// station asks for, and which of them the learner keeps.
package routes

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// Names of what the screen saves.
const (
	stateStop = "stop"   // the station on show: route id and place, with a stroke between
	stateForm = "form"   // list | map
	stateMore = "more-"  // and the id of a family: "yes" when all its routes are shown
	stateSeen = "seen"   // how far the map is scrolled, and how much it is enlarged
	stateFam  = "family" // the family that a narrow window shows; "" = the choice of the four
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
	c      *screen.Context
	view   view
	shown  stop
	form   string
	more   map[string]bool
	family string // that a narrow window shows
	offset fyne.Position
	zoom   float32

	chartMap *widget.RouteMap // nil in the list
	stops    []stop           // the stations, in reading order
	controls []control        // of the stations
	detailed []screen.Target
	close    func() // of the sheet that is open
}

// control is what a station is used by.
type control interface {
	fyne.Focusable
	Focused() bool
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
	v, err := fetch(c.Words, c.Guide, c.Session.Record(), c.Today, arg)
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
	if x.form = s[stateForm]; x.form != formList {
		x.form = formMap
	}
	x.family, x.zoom = s[stateFam], 1
	if _, err := fmt.Sscan(s[stateSeen], &x.offset.X, &x.offset.Y, &x.zoom); err != nil {
		x.offset, x.zoom = fyne.Position{}, 1
	}
	x.restoreShown(s)
	if _, f, ok := x.view.find(x.shown.route); ok && x.family == "" {
		x.family = f.ID
	}
}

// restoreShown puts back the station on show. A page that opens for the first time shows none: one would give its family a panel that the
// others have not.
func (x *routes) restoreShown(s screen.State) {
	x.shown = parseStop(s[stateStop])
	if r, _, ok := x.view.find(x.shown.route); ok && x.shown.step >= 0 && x.shown.step < len(r.steps) {
		return
	}
	x.shown = stop{}
}

// begin is the first station ahead in reading order; one that has a level goes before one that has none, which stands far to the side.
func (x *routes) begin() stop {
	at := stop{}
	for _, s := range x.view.sections {
		for _, r := range x.shownOf(s) {
			switch first := r.begin(); {
			case columnOf(r.steps[first.step]) != noLevel:
				return first
			case at == stop{}:
				at = first
			}
		}
	}
	return at
}

// Title implements screen.Screen.
func (x *routes) Title() string { return x.c.Words.T("routes.title") }

// Subtitle implements screen.Screen.
func (x *routes) Subtitle() string { return x.c.Words.T("routes.subtitle") }

// First implements screen.Screen: the station on show, else the first one ahead, else the first of the families in a narrow window, else the
// first part there is.
func (x *routes) First() string {
	for _, wanted := range []stop{x.shown, x.begin()} {
		if slices.Contains(x.stops, wanted) {
			return stopID(wanted)
		}
	}
	for _, t := range x.Parts {
		if strings.HasPrefix(t.ID, familyPart) {
			return t.ID
		}
	}
	if len(x.Parts) > 0 {
		return x.Parts[0].ID
	}
	return ""
}

// State implements screen.Screen.
func (x *routes) State() screen.State {
	s := screen.State{stateForm: x.form, stateFam: x.family}
	if x.chartMap != nil {
		x.offset, x.zoom = x.chartMap.Offset(), x.chartMap.Zoomed()
	}
	s[stateSeen] = fmt.Sprint(x.offset.X, x.offset.Y, x.zoom)
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
