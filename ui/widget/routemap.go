package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// RouteMapSpec is what a route map shows: columns across, families down, a line for every route.
type RouteMapSpec struct {
	Heading  string   // over the names of the families
	Columns  []string // the levels, left to right
	Here     RouteHere
	Lanes    []RouteLane
	Job      RouteJob
	Legend   RouteLegend
	Selected string // id of the station on show
	OnShow   func(id string)
}

// RouteHere is where the learner stands: the index of a column, or -1 for before the first one.
type RouteHere struct {
	Column int
	Words  string
	Facts  []string // said in the twin
}

// RouteLane is a family of routes. Where it has no track, Gap says so.
type RouteLane struct {
	Family theme.Family
	Name   string
	Facts  []string // said in the twin beside the name
	Tracks []RouteTrack
	Gap    string
	More   string // the button that asks for the rest of the tracks; "" where there are no more
	OnMore func()
}

// RouteTrack is one route, from where the learner stands to the job.
type RouteTrack struct {
	Stations []RouteStation
	Own      bool     // no source says that its last station leads to the job
	Why      string   // why it stands here, over its line; "" = nothing to say
	Facts    []string // said in the twin after its stations
}

// RouteStation is a step of a route.
type RouteStation struct {
	ID, Name string
	Column   int
	State    theme.State
	Word     string // of the state
	Own      bool   // no source says that the way here exists
	Change   []theme.Family
	Facts    []string // said in the twin; the screen shows them when the station is on show
}

// RouteJob is where the routes lead, over the columns in which they end.
type RouteJob struct {
	Heading, Name string
	From, To      int
}

// RouteMap is the route map: pinned levels, the lines of the families with their stations as controls, and a legend. It scrolls both ways
// within itself where it has less room than it needs. Left and Right go along a line, Up and Down from line to line.
type RouteMap struct {
	fw.BaseWidget
	spec   RouteMapSpec
	chart  *routeChart
	head   *routeHead
	clip   *container.Clip
	scroll *container.Scroll
	legend *fyne.Container
	zoom   float32
	start  *fyne.Position // where to scroll to once there is room
	leave  func()
	wanted *scrollLeft // where it was left in another language; nil: nowhere
	given  fyne.Position
}

// NewRouteMap returns a route map.
func NewRouteMap(spec RouteMapSpec) *RouteMap {
	m := &RouteMap{spec: spec, zoom: 1}
	m.chart = newRouteChart(m)
	m.head = newRouteHead(m)
	m.clip = container.NewClip(m.head)
	m.scroll = container.NewScroll(m.chart)
	m.scroll.OnScrolled = m.scrolled
	m.legend = newRouteLegend(spec.Legend)
	m.ExtendBaseWidget(m)
	return m
}

// BothWays says that the map is meant to be moved sideways too, which no page is.
func (*RouteMap) BothWays() bool { return true }

// Stop returns the control of a station; nil where there is none of that id.
func (m *RouteMap) Stop(id string) fyne.Focusable {
	for _, s := range m.chart.stops {
		if s.spec.ID == id {
			return s
		}
	}
	return nil
}

// More returns the button that asks for the rest of a family's routes; nil where there is none.
func (m *RouteMap) More(family theme.Family) fyne.Focusable {
	for _, l := range m.chart.lanes {
		if l.spec.Family == family && l.more != nil {
			return l.more
		}
	}
	return nil
}

// FocusedStop returns the id of the station that has the focus, or "".
func (m *RouteMap) FocusedStop() string {
	for _, s := range m.chart.stops {
		if s.Focused() {
			return s.spec.ID
		}
	}
	return ""
}

// Select marks the station on show.
func (m *RouteMap) Select(id string) {
	m.spec.Selected = id
	for _, s := range m.chart.stops {
		s.Refresh()
	}
}

// The steps of the zoom.
const (
	zoomStep float32 = 1.25
	zoomEven float32 = 0.02
)

// Zoom enlarges the map by some steps, or makes it smaller; text stays within the sizes of the theme. It answers whether anything changed.
func (m *RouteMap) Zoom(steps int) bool {
	to := m.zoom
	for ; steps > 0; steps-- {
		to *= zoomStep
	}
	for ; steps < 0; steps++ {
		to /= zoomStep
	}
	return m.SetZoom(to)
}

// Zoomed returns how much the map is enlarged; 1 is the text size of the page.
func (m *RouteMap) Zoomed() float32 { return m.zoom }

// SetZoom sets how much the map is enlarged, as far as the theme's text sizes go.
func (m *RouteMap) SetZoom(zoom float32) bool {
	th := theme.Of(m)
	zoom = min(max(zoom, theme.MinScale/th.Scale()), theme.MaxScale/th.Scale())
	if zoom > 1-zoomEven && zoom < 1+zoomEven {
		zoom = 1
	}
	if zoom == m.zoom {
		return false
	}
	m.zoom = zoom
	m.wear(th)
	m.Refresh()
	for _, s := range m.chart.stops {
		if s.Focused() {
			m.Follow(s)
		}
	}
	return true
}

// wear gives the chart its own text size; only a chart that was enlarged once has one.
func (m *RouteMap) wear(th *theme.Theme) {
	own := theme.New(th.Variant(), th.Scale()*m.zoom)
	if over, ok := m.scroll.Content.(*container.ThemeOverride); ok {
		over.Theme = own
		over.Refresh()
		return
	}
	m.scroll.Content = container.NewThemeOverride(m.chart, own)
}

// Offset returns how far the map is scrolled, to be kept and given to StartAt when it is built anew.
func (m *RouteMap) Offset() fyne.Position { return m.scroll.Offset }

// StartAt scrolls the map as soon as it has its room.
func (m *RouteMap) StartAt(at fyne.Position) { m.start = &at }

// Twin implements Twin: everything that the map shows by place, line and sign, in words.
func (m *RouteMap) Twin() []string {
	all := append(append(append(m.head.Twin(), lines(m.spec.Here.Words)...), m.spec.Here.Facts...), m.chart.Twin()...)
	return append(all, TwinOf(m.legend)...)
}

// AccessibilityLabel implements fyne.Accessible.
func (m *RouteMap) AccessibilityLabel() string { return joinLines(m.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (m *RouteMap) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (m *RouteMap) CreateRenderer() fyne.WidgetRenderer {
	m.leave = keys.Join(m)
	return &routeMapRenderer{renderer{m}, m}
}

type routeMapRenderer struct {
	renderer
	of *RouteMap
}

// Destroy implements fyne.WidgetRenderer.
func (r *routeMapRenderer) Destroy() { r.of.leave() }

// Refresh implements fyne.WidgetRenderer. The chart stands in the toolkit's scroll, which does not hand a refresh on to it.
func (r *routeMapRenderer) Refresh() {
	if r.of.zoom != 1 {
		r.of.wear(theme.Of(r.of))
	} else {
		r.of.chart.Refresh()
	}
	r.of.head.Refresh()
	r.renderer.Refresh()
}

// Children implements drawn.
func (m *RouteMap) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{m.clip, m.scroll, m.legend}
}

func (m *RouteMap) paint() {}

// The measures of what stands round the chart.
const (
	routeHeadHeight float32 = 32
	routeLegendGap  float32 = 6
	routeLeastRoom  float32 = 200
)

// around is the height of everything but the chart at a width.
func (m *RouteMap) around(width float32) float32 {
	th := theme.Of(m)
	return th.Px(routeHeadHeight+routeLegendGap) + HeightOf(m.legend, width)
}

// Natural implements Flexible: the size at which nothing scrolls.
func (m *RouteMap) Natural() fyne.Size {
	width := m.chart.lay(0, 0).size.Width
	return fyne.NewSize(width, m.HeightFor(width))
}

// HeightFor implements Flexible: the height at which nothing scrolls down.
func (m *RouteMap) HeightFor(width float32) float32 {
	return m.chart.lay(width, 0).size.Height + m.around(width)
}

func (m *RouteMap) smallest() fyne.Size {
	width := theme.Of(m).Px(2 * routeLeastRoom)
	return fyne.NewSize(width, theme.Of(m).Px(routeLeastRoom)+m.around(max(width, m.Size().Width)))
}

func (m *RouteMap) place(size fyne.Size) {
	th := theme.Of(m)
	head, legend := th.Px(routeHeadHeight), HeightOf(m.legend, size.Width)
	view := fyne.NewSize(size.Width, max(size.Height-m.around(size.Width), 0))
	m.chart.see(view)
	place(m.clip, 0, 0, size.Width, head)
	place(m.scroll, 0, head, view.Width, view.Height)
	m.scroll.Refresh()
	m.head.Resize(fyne.NewSize(m.chart.plan.size.Width, head))
	m.scrolled(m.scroll.Offset)
	if m.start != nil && view.Height > 0 {
		m.scrollTo(*m.start)
		m.start = nil
	}
	place(m.legend, 0, size.Height-legend, size.Width, legend)
}
