package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// routeStop is a station of the map: a control with its sign on the line, its name and its state under it.
type routeStop struct {
	control
	spec         RouteStation
	of           *RouteMap
	family       theme.Family
	lane, track  int
	slot         int
	halo, edge   *canvas.Circle
	sign, glyph  *stamp
	name, word   *Text
	changes      []*routeChange
	over, middle float32 // of the line, from the top; and the middle
}

// routeChange is the small sign of a family to which one can change here.
type routeChange struct {
	family theme.Family
	disc   *canvas.Circle
	sign   *stamp
}

func newRouteChange(family theme.Family) *routeChange {
	return &routeChange{family, canvas.NewCircle(bare), newStamp()}
}

func newRouteStop(of *RouteMap, family theme.Family, spec RouteStation) *routeStop {
	s := &routeStop{of: of, family: family, spec: spec, halo: canvas.NewCircle(bare), edge: canvas.NewCircle(bare)}
	s.sign, s.glyph = newStamp(), newStamp()
	s.name = NewSmallStrong(spec.Name).Align(fyne.TextAlignCenter)
	s.word = NewSmall(spec.Word).In(StateTone(spec.State))
	for _, f := range spec.Change {
		s.changes = append(s.changes, newRouteChange(f))
	}
	s.setUp(s)
	return s
}

// Twin implements Twin.
func (s *routeStop) Twin() []string {
	return append(append(s.name.Twin(), s.word.Twin()...), s.spec.Facts...)
}

// AccessibilityLabel implements fyne.Accessible.
func (s *routeStop) AccessibilityLabel() string {
	return joinLines(append(lines(s.of.spec.Lanes[s.lane].Name), s.Twin()...))
}

// AccessibilityRole implements fyne.Accessible.
func (s *routeStop) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (s *routeStop) Tapped(*fyne.PointEvent) {
	s.grab(s)
	s.show()
}

func (s *routeStop) show() {
	if s.of.spec.OnShow != nil {
		s.of.spec.OnShow(s.spec.ID)
	}
}

// TypedKey implements fyne.Focusable: Left and Right go along the line, Up and Down to the next line; what leads nowhere is the window's.
func (s *routeStop) TypedKey(event *fyne.KeyEvent) {
	to := (*routeStop)(nil)
	switch event.Name {
	case fyne.KeyLeft:
		to = s.of.chart.along(s, -1)
	case fyne.KeyRight:
		to = s.of.chart.along(s, 1)
	case fyne.KeyUp:
		to = s.of.chart.across(s, -1)
	case fyne.KeyDown:
		to = s.of.chart.across(s, 1)
	}
	switch {
	case activates(event):
		s.show()
	case to != nil:
		moveFocus(s, to)
	default:
		s.Focus.TypedKey(event)
	}
}

// CreateRenderer implements fyne.Widget.
func (s *routeStop) CreateRenderer() fyne.WidgetRenderer { return render(s) }

// Children implements drawn.
func (s *routeStop) Children() []fyne.CanvasObject {
	all := []fyne.CanvasObject{s.edge, s.halo, s.sign.Raster, s.name, s.glyph.Raster, s.word}
	for _, c := range s.changes {
		all = append(all, c.disc, c.sign.Raster)
	}
	return append(all, s.ring.parts()...)
}

func (s *routeStop) paint() {
	th := theme.Of(s)
	p := th.Palette()
	selected := s.of.spec.Selected == s.spec.ID
	s.edge.Hidden, s.halo.Hidden = !selected && !s.hovered, !selected && !s.hovered
	s.edge.StrokeColor, s.edge.StrokeWidth, s.edge.FillColor = p.Ink, th.Px(3), p.GorseTint
	s.halo.StrokeColor, s.halo.StrokeWidth, s.halo.FillColor = p.Gorse, th.Px(3.5), p.GorseTint
	if !selected {
		s.edge.StrokeColor, s.edge.FillColor, s.halo.StrokeColor, s.halo.FillColor = bare, p.Tint, bare, p.Tint
	}
	s.sign.show(th.Station(s.family, false, p.Surface))
	s.glyph.show(th.Glyph(s.spec.State, p.Surface))
	for _, c := range s.changes {
		c.paint(th)
	}
	s.ring.paint(th, s.Focused())
}

func (c *routeChange) paint(th *theme.Theme) {
	p := th.Palette()
	c.disc.FillColor, c.disc.StrokeColor, c.disc.StrokeWidth = p.Surface, p.Border, th.Px(1.3)
	c.sign.show(th.Station(c.family, true, p.Surface))
}

// put centres the sign on a point.
func (c *routeChange) put(th *theme.Theme, x, y float32) {
	radius := th.Px(10.5)
	place(c.disc, x-radius, y-radius, 2*radius, 2*radius)
	c.sign.put(x, y, th.Px(14))
}

// The measures of a station.
const (
	stopSign  float32 = 30 // side of the station's picture
	stopHalo  float32 = 20.5
	stopGlyph float32 = 15
	stopGap   float32 = 5
	stopPad   float32 = 9
	stopUnder float32 = 5 // more room for the focus ring, over the top of the next line
)

// widthFor is the least width at which the name takes no more than that many lines, as far as a name may be wide.
func (s *routeStop) widthFor(th *theme.Theme, most int) float32 {
	limit := th.LineHeight(theme.SmallStrong) * (float32(most) + .5)
	natural := s.name.Natural().Width
	width := max(min(s.name.smallest().Width, natural), natural/float32(most), s.stateWidth(th))
	for width < th.Px(routeWide) && s.name.HeightFor(width) > limit {
		width += th.Px(10)
	}
	return width + th.Px(2*stopPad)
}

func (s *routeStop) stateWidth(th *theme.Theme) float32 {
	return s.word.Natural().Width + th.Px(stopGlyph+stopGap)
}

func (s *routeStop) wordsHeight(th *theme.Theme, width float32) float32 {
	return s.name.HeightFor(width-th.Px(2*stopPad)) + th.LineHeight(theme.Small)
}

func (s *routeStop) smallest() fyne.Size { return fyne.NewSquareSize(theme.Of(s).Px(Target)) }

func (s *routeStop) place(size fyne.Size) {
	th := theme.Of(s)
	x, y := s.middle, s.over
	circle := func(c *canvas.Circle, radius float32) { place(c, x-radius, y-radius, 2*radius, 2*radius) }
	circle(s.edge, th.Px(stopHalo))
	circle(s.halo, th.Px(stopHalo-3.2))
	s.sign.put(x, y, th.Px(stopSign))
	width := size.Width - th.Px(2*stopPad)
	top, height := y+th.Px(routeWords), s.name.HeightFor(width)
	place(s.name, x-width/2, top, width, height)
	s.placeState(th, x, top+height)
	for i, c := range s.changes {
		c.put(th, x+th.Px(27+22*float32(i)), y-th.Px(25))
	}
	s.ring.inside(fyne.Position{}, size, th.Px(8))
}

func (s *routeStop) placeState(th *theme.Theme, x, y float32) {
	glyph, line := th.Px(stopGlyph), th.LineHeight(theme.Small)
	left := x - s.stateWidth(th)/2
	s.glyph.put(left+glyph/2, y+line/2, glyph)
	place(s.word, left+glyph+th.Px(stopGap), y, s.word.Natural().Width, line)
}

// RouteLegend is what the signs of a route map mean, in the order in which they are drawn.
type RouteLegend struct {
	States []RouteSign
	Change string // words of the sign for changing; "" where the map has none
	Sign   theme.Family
	Own    string // words of the grey dashes; "" where the map has none
}

// RouteSign is a state with its word.
type RouteSign struct {
	State theme.State
	Word  string
}

func newRouteLegend(l RouteLegend) *fyne.Container {
	flow := Flow(12)
	add := func(sign fyne.CanvasObject, word string) {
		if word != "" {
			flow.Add(Row(6, sign, NewNote(word)))
		}
	}
	for _, s := range l.States {
		add(NewGlyph(s.State, 16), s.Word)
	}
	add(newOwnSign(), l.Own)
	if l.Change != "" {
		add(newChangeSign(l.Sign), l.Change)
	}
	return flow
}
