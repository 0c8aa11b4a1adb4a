package widget

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// HexScale is one corner of the hexagon. Level and Last go from 0 to 1. A scale that is not Known draws no point, and its Strength says so.
type HexScale struct {
	Interest theme.Interest
	Name     string // "Making"
	Strength string // "strong", or that it is not known yet
	Level    float32
	Known    bool
	Last     float32
	HasLast  bool
}

// Hexagon shows six interests: five rings, six spokes, today's shape, last time's shape dashed, and a badge with words at each corner. The
// words say what the shape says. Left and Right go round the corners, Enter opens one.
type Hexagon struct {
	control
	scales  []HexScale
	corners []*hexCorner
	rings   []*canvas.RegularPolygon
	spokes  []*canvas.Line
	area    *canvas.ArbitraryPolygon
	shape   []*canvas.Line
	last    []*canvas.Line
	points  []*canvas.Circle
	cursor  int
	bare    bool
	noLast  bool
	onPick  func(theme.Interest)
}

// hexCorner is the badge and words of one interest.
type hexCorner struct {
	badge          *canvas.Image
	name, strength *Text
}

const hexRings = 5

// NewHexagon returns a hexagon of six scales, clockwise from the top. OnPick may be nil; then it takes no focus.
func NewHexagon(scales []HexScale, onPick func(theme.Interest)) *Hexagon {
	h := &Hexagon{scales: scales, onPick: onPick, area: canvas.NewArbitraryPolygon(nil, bare)}
	for range hexRings {
		h.rings = append(h.rings, canvas.NewRegularPolygon(6, bare))
	}
	for _, scale := range scales {
		h.spokes = append(h.spokes, canvas.NewLine(bare))
		h.points = append(h.points, canvas.NewCircle(bare))
		h.corners = append(h.corners, &hexCorner{canvas.NewImageFromResource(nil), NewStrong(scale.Name), NewNote(scale.Strength)})
	}
	h.setUp(h)
	return h
}

// Small leaves the badges and words out, for a card that shows them beside it.
func (h *Hexagon) Small() *Hexagon {
	h.bare = true
	return h
}

// ShowLast says whether last time's shape is drawn.
func (h *Hexagon) ShowLast(shown bool) {
	h.noLast = !shown
	h.Refresh()
}

// Current returns the interest at which the focus stands.
func (h *Hexagon) Current() theme.Interest { return h.scales[h.cursor].Interest }

// Twin implements Twin: names and strengths, in order.
func (h *Hexagon) Twin() []string {
	var all []string
	for _, scale := range h.scales {
		all = append(append(all, lines(scale.Name)...), lines(scale.Strength)...)
	}
	return all
}

// AccessibilityLabel implements fyne.Accessible.
func (h *Hexagon) AccessibilityLabel() string { return joinLines(h.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (h *Hexagon) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Disabled implements fyne.Disableable: a hexagon that opens nothing takes no focus.
func (h *Hexagon) Disabled() bool { return h.off || h.onPick == nil }

// TypedKey implements fyne.Focusable.
func (h *Hexagon) TypedKey(event *fyne.KeyEvent) {
	switch {
	case activates(event):
		h.pick(h.cursor)
	case event.Name == fyne.KeyRight:
		h.turn(1)
	case event.Name == fyne.KeyLeft:
		h.turn(-1)
	default:
		h.Focus.TypedKey(event)
	}
}

func (h *Hexagon) turn(by int) {
	h.cursor = (h.cursor + by + len(h.scales)) % len(h.scales)
	h.Refresh()
}

func (h *Hexagon) pick(i int) {
	h.cursor = i
	h.Refresh()
	if h.onPick != nil {
		h.onPick(h.scales[i].Interest)
	}
}

// Tapped implements fyne.Tappable.
func (h *Hexagon) Tapped(event *fyne.PointEvent) {
	if h.Disabled() {
		return
	}
	for i := range h.corners {
		at, size := h.cornerArea(i)
		inside := event.Position.Subtract(at)
		if inside.X >= 0 && inside.Y >= 0 && inside.X < size.Width && inside.Y < size.Height {
			h.grab(h)
			h.pick(i)
			return
		}
	}
}

// CreateRenderer implements fyne.Widget.
func (h *Hexagon) CreateRenderer() fyne.WidgetRenderer { return render(h) }

// Children implements drawn.
func (h *Hexagon) Children() []fyne.CanvasObject {
	all := []fyne.CanvasObject{h.area}
	for _, r := range h.rings {
		all = append(all, r)
	}
	for _, s := range h.spokes {
		all = append(all, s)
	}
	for _, l := range append(append([]*canvas.Line{}, h.last...), h.shape...) {
		all = append(all, l)
	}
	for _, p := range h.points {
		all = append(all, p)
	}
	for _, c := range h.corners {
		all = append(all, c.badge, c.name, c.strength)
	}
	return append(all, h.ring.parts()...)
}

func (h *Hexagon) paint() {
	th := theme.Of(h)
	p := th.Palette()
	for i, r := range h.rings {
		r.FillColor, r.StrokeColor, r.StrokeWidth = nil, p.Line, th.Px(1)
		if i == 0 {
			r.StrokeColor, r.StrokeWidth = p.Border, th.Px(1.5)
		}
	}
	for _, s := range h.spokes {
		s.StrokeColor, s.StrokeWidth = p.Line, th.Px(1)
	}
	h.area.FillColor = p.PrimaryTint
	for i, c := range h.corners {
		show(c.badge, th.Badge(h.scales[i].Interest))
		c.badge.Hidden, c.name.Hidden, c.strength.Hidden = h.bare, h.bare, h.bare
		h.points[i].FillColor, h.points[i].StrokeColor, h.points[i].StrokeWidth = p.Surface, p.Primary, th.Px(hexEdge)
		h.points[i].Hidden = !h.scales[i].Known || h.bare
	}
	h.ring.paint(th, h.Focused() && !h.Disabled())
}

// angle is the direction of a corner, in radians, 0 at the top and clockwise.
func (h *Hexagon) angle(i int) float64 { return 2 * math.Pi * float64(i) / float64(len(h.scales)) }

// at is the point on a spoke at a level.
func (h *Hexagon) at(centre fyne.Position, radius float32, i int, level float32) fyne.Position {
	sin, cos := math.Sincos(h.angle(i))
	r := radius * max(0, min(level, 1))
	return fyne.NewPos(centre.X+r*float32(sin), centre.Y-r*float32(cos))
}
