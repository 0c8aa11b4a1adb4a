package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// Option is one of several to choose from. The id is what callbacks get and what is stored; it is never shown.
type Option struct {
	ID    string
	Label string
	Note  string // a second line, where the control has room for one
}

// face is how one option looks inside a group.
type face interface {
	fyne.CanvasObject
	Flexible
	Twin
	// look sets how the face looks, and draws it anew if that changed.
	look(chosen, hovered bool)
}

// group is the heart of every choice of one among several: one stop for Tab, arrows move inside, Enter or Space chooses.
type group struct {
	control
	self   groupSelf
	ids    []string
	faces  []face
	chosen string
	cursor int
	hover  int
	onPick func(id string)
	onMove func(id string) // told where the arrows went; may be nil
	radius float32
	inside bool // the ring lies inside the face
}

type groupSelf interface {
	usable
	drawn
}

func (g *group) start(self groupSelf, chosen string, onPick func(id string)) {
	g.self, g.onPick, g.hover = self, onPick, -1
	g.setUp(self)
	g.choose(chosen)
}

// choose sets the chosen option without telling anyone.
func (g *group) choose(id string) {
	g.chosen = id
	for i, known := range g.ids {
		if known == id {
			g.cursor = i
		}
	}
}

// Chosen returns the id of the chosen option, or "".
func (g *group) Chosen() string { return g.chosen }

// Choose sets the chosen option; it does not call back.
func (g *group) Choose(id string) {
	g.choose(id)
	g.Refresh()
}

// Pick does what a click on the option does.
func (g *group) Pick(id string) {
	if g.off {
		return
	}
	g.choose(id)
	g.Refresh()
	if g.onPick != nil {
		g.onPick(id)
	}
}

// TypedKey implements fyne.Focusable.
func (g *group) TypedKey(event *fyne.KeyEvent) {
	switch {
	case activates(event):
		g.pickAt(g.cursor)
	case event.Name == fyne.KeyRight || event.Name == fyne.KeyDown:
		g.move(g.cursor + 1)
	case event.Name == fyne.KeyLeft || event.Name == fyne.KeyUp:
		g.move(g.cursor - 1)
	case event.Name == fyne.KeyHome:
		g.move(0)
	case event.Name == fyne.KeyEnd:
		g.move(len(g.ids) - 1)
	default:
		g.Focus.TypedKey(event)
	}
}

func (g *group) pickAt(i int) {
	if i >= 0 && i < len(g.ids) {
		g.Pick(g.ids[i])
	}
}

// move puts the cursor on an option; it stops at the ends.
func (g *group) move(to int) {
	g.cursor = max(0, min(to, len(g.ids)-1))
	g.Refresh()
	if g.onMove != nil && len(g.ids) > 0 {
		g.onMove(g.ids[g.cursor])
	}
}

// Tapped implements fyne.Tappable.
func (g *group) Tapped(event *fyne.PointEvent) {
	if i := g.at(event.Position); i >= 0 && !g.off {
		g.grab(g.self)
		g.pickAt(i)
	}
}

// MouseMoved implements desktop.Hoverable.
func (g *group) MouseMoved(event *desktop.MouseEvent) {
	keys.Stir()
	g.hoverOver(g.at(event.Position))
}

// MouseOut implements desktop.Hoverable.
func (g *group) MouseOut() { g.hoverOver(-1) }

func (g *group) hoverOver(i int) {
	if g.hover != i {
		g.hover = i
		g.Refresh()
	}
}

// at returns the index of the option at a point, or -1.
func (g *group) at(point fyne.Position) int {
	for i, f := range g.faces {
		at, size := f.Position(), f.Size()
		if point.X >= at.X && point.Y >= at.Y && point.X < at.X+size.Width && point.Y < at.Y+size.Height {
			return i
		}
	}
	return -1
}

// Twin implements Twin.
func (g *group) Twin() []string {
	var all []string
	for _, f := range g.faces {
		all = append(all, f.Twin()...)
	}
	return all
}

// AccessibilityLabel implements fyne.Accessible.
func (g *group) AccessibilityLabel() string { return joinLines(g.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (g *group) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (g *group) CreateRenderer() fyne.WidgetRenderer { return render(g.self) }

// Children implements drawn.
func (g *group) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, f := range g.faces {
		all = append(all, f)
	}
	return append(all, g.ring.parts()...)
}

func (g *group) paint() {
	for i, f := range g.faces {
		f.look(g.ids[i] == g.chosen, i == g.hover)
	}
	g.ring.paint(theme.Of(g.self), g.Focused() && len(g.faces) > 0)
}

// ringOn puts the ring on the option with the cursor, after the faces have their places.
func (g *group) ringOn() {
	if g.cursor >= len(g.faces) {
		return
	}
	f, radius := g.faces[g.cursor], theme.Of(g.self).Px(g.radius)
	if g.inside {
		g.ring.inside(f.Position(), f.Size(), radius)
		return
	}
	g.ring.outside(f.Position(), f.Size(), radius)
}

// objects returns the faces as canvas objects, for the layouts.
func (g *group) objects() []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, len(g.faces))
	for i, f := range g.faces {
		all[i] = f
	}
	return all
}

// joinLines puts facts behind each other for a screen reader.
func joinLines(facts []string) string {
	all := ""
	for i, fact := range facts {
		if i > 0 {
			all += ". "
		}
		all += fact
	}
	return all
}
