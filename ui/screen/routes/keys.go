package routes

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
)

// The commands of this screen.
const (
	cmdUp      keys.Command = "routes.up"
	cmdDown    keys.Command = "routes.down"
	cmdLeft    keys.Command = "routes.left"
	cmdRight   keys.Command = "routes.right"
	cmdShow    keys.Command = "routes.show"
	cmdKeep    keys.Command = "routes.keep"
	cmdCompare keys.Command = "routes.compare"
	cmdPlan    keys.Command = "routes.plan"
	cmdForm    keys.Command = "routes.form"
	cmdGrades  keys.Command = "routes.grades"
	cmdHelp    keys.Command = "routes.help"
	cmdLarger  keys.Command = "routes.larger"
	cmdSmaller keys.Command = "routes.smaller"
)

// Keys implements screen.Screen. The arrows go along and across the lines of the map, and down and across those of the list.
func (x *routes) Keys() keys.Map {
	arrows := "routes.key."
	if x.asMap() {
		arrows = "routes.key.map."
	}
	all := keys.Map{
		{Chord: keys.On(fyne.KeyUp), Command: cmdUp, Message: arrows + "up"},
		{Chord: keys.On(fyne.KeyDown), Command: cmdDown, Message: arrows + "down"},
		{Chord: keys.On(fyne.KeyLeft), Command: cmdLeft, Message: arrows + "left"},
		{Chord: keys.On(fyne.KeyRight), Command: cmdRight, Message: arrows + "right"},
		{Chord: keys.On(fyne.KeyReturn), Command: cmdShow, Message: "routes.key.show"},
		{Chord: keys.On(fyne.KeyG), Command: cmdKeep, Message: "routes.key.keep"},
		{Chord: keys.On(fyne.KeyC), Command: cmdCompare, Message: "routes.key.compare"},
		{Chord: keys.On(fyne.KeyP), Command: cmdPlan, Message: "routes.key.plan"},
		{Chord: keys.On(fyne.KeyW), Command: cmdHelp, Message: "routes.key.help"},
		{Chord: keys.On(fyne.KeyE), Command: cmdGrades, Message: "routes.key.grades"},
	}
	if x.c.Class != theme.Narrow {
		all = append(all, keys.Binding{Chord: keys.On(fyne.KeyM), Command: cmdForm, Message: "routes.key.form"})
	}
	if x.asMap() {
		all = append(all, keys.Binding{Chord: keys.On("+"), Command: cmdLarger, Message: "routes.key.zoom-in"},
			keys.Binding{Chord: keys.On("-"), Command: cmdSmaller, Message: "routes.key.zoom-out"})
	}
	return all
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
	case cmdHelp:
		return x.helpAt(at)
	default:
		return false
	}
	return true
}

// walk are the commands that need no station.
func (x *routes) walk(command keys.Command) (done, known bool) {
	switch command {
	case cmdCompare:
		x.compare()
	case cmdPlan:
		x.c.Shell.Go(screen.Place{Name: screen.Plan})
	case cmdGrades:
		x.grades()
	case cmdForm:
		return x.otherForm(), true
	case cmdLarger:
		return x.enlarge(1), true
	case cmdSmaller:
		return x.enlarge(-1), true
	case cmdUp, cmdDown, cmdLeft, cmdRight:
		return x.arrow(command), true
	default:
		return false, false
	}
	return true, true
}

// arrow moves the focus among the stations. On the map a station itself knows its neighbours; here one comes from elsewhere.
func (x *routes) arrow(command keys.Command) bool {
	if x.asMap() {
		return x.focused() < 0 && x.move(0)
	}
	switch command {
	case cmdUp:
		return x.move(-1)
	case cmdDown:
		return x.move(1)
	case cmdLeft:
		return x.line(-1)
	}
	return x.line(1)
}

func (x *routes) enlarge(steps int) bool { return x.chartMap != nil && x.chartMap.Zoom(steps) }

// asMap reports whether the map is shown; narrow windows have the list alone, which holds the same.
func (x *routes) asMap() bool { return x.form == formMap && x.c.Class != theme.Narrow }

func (x *routes) beside() bool { return x.c.Class == theme.Wide }
