package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// routeHead is the row of levels over a route map: it stays when the map scrolls down, and goes with it to the side.
type routeHead struct {
	fw.BaseWidget
	of      *RouteMap
	heading *Text
	words   []*Text
	bands   []*canvas.Rectangle
	rule    *canvas.Rectangle
	shade   *canvas.Rectangle // behind the heading where it stands over the levels
	pinned  float32
}

func newRouteHead(of *RouteMap) *routeHead {
	h := &routeHead{of: of, rule: box(0), shade: box(0), heading: NewSmallStrong(of.spec.Heading).In(Ink2).OneLine()}
	for i, c := range of.spec.Columns {
		word := NewSmallStrong(c)
		if len([]rune(c)) == 1 {
			word = NewStrong(c)
		}
		h.words = append(h.words, word.In(Ink2).OneLine())
		if i%2 == 0 {
			h.bands = append(h.bands, box(0))
		}
	}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *routeHead) CreateRenderer() fyne.WidgetRenderer { return render(h) }

// Twin implements Twin.
func (h *routeHead) Twin() []string {
	all := h.heading.Twin()
	for _, w := range h.words {
		all = append(all, w.Twin()...)
	}
	return all
}

// Children implements drawn.
func (h *routeHead) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, b := range h.bands {
		all = append(all, b)
	}
	for _, w := range h.words {
		all = append(all, w)
	}
	return append(all, h.shade, h.heading, h.rule)
}

func (h *routeHead) paint() {
	p := theme.Of(h).Palette()
	edge := float32(0)
	if p.SurfaceEdge > 1 { // a theme without tints has edges
		edge = 1
	}
	for _, b := range h.bands {
		fill(b, p.Background, p.Line, edge, 0)
	}
	h.rule.FillColor, h.shade.FillColor = p.Border, p.Surface
}

func (h *routeHead) smallest() fyne.Size {
	return fyne.NewSize(0, theme.Of(h).Px(routeHeadHeight))
}

func (h *routeHead) place(size fyne.Size) {
	th := theme.Of(h)
	edges := h.of.chart.plan.edges
	for i, b := range h.bands {
		place(b, edges[2*i], 0, edges[2*i+1]-edges[2*i], size.Height)
	}
	centre := func(t *Text, left, right float32) {
		natural := t.Natural()
		place(t, max((left+right-natural.Width)/2, 0), (size.Height-natural.Height)/2, natural.Width, natural.Height)
	}
	for i, w := range h.words {
		centre(w, edges[i], edges[i+1])
	}
	natural := h.heading.Natural()
	place(h.shade, h.pinned, 0, h.of.chart.namesWidth(th), size.Height)
	h.shade.Hidden = h.pinned <= 0
	place(h.heading, th.Px(routePad)+h.pinned, (size.Height-natural.Height)/2, natural.Width, natural.Height)
	place(h.rule, 0, size.Height-th.Px(1.5), size.Width, th.Px(1.5))
}

// pin moves the levels to the side, and their heading not.
func (h *routeHead) pin(x float32) {
	h.Move(fyne.NewPos(-x, 0))
	by := x - h.pinned
	h.pinned, h.shade.Hidden = x, x <= 0
	h.heading.Move(h.heading.Position().AddXY(by, 0))
	h.shade.Move(h.shade.Position().AddXY(by, 0))
}

// Follow implements keys.Follower: the station with the focus comes into view, with its words.
func (m *RouteMap) Follow(object fyne.CanvasObject) {
	at, ok := within(m.chart, object)
	if !ok {
		return
	}
	view, size := m.scroll.Size(), object.Size()
	names := min(m.chart.namesWidth(theme.Of(m.chart)), max(view.Width-size.Width, 0)) // they stand over the left of the view
	m.scrollTo(fyne.NewPos(reveal(m.scroll.Offset.X+names, view.Width-names, at.X, size.Width)-names, reveal(m.scroll.Offset.Y, view.Height, at.Y, size.Height)))
}

// reveal is the offset that brings a stretch into view with as little scrolling as possible.
func reveal(offset, view, from, length float32) float32 {
	switch {
	case from-RingRoom < offset || length > view:
		return from - RingRoom
	case from+length+RingRoom > offset+view:
		return from + length + RingRoom - view
	}
	return offset
}

func (m *RouteMap) scrollTo(at fyne.Position) {
	most := m.scroll.Content.MinSize().Subtract(m.scroll.Size())
	m.scroll.ScrollToOffset(fyne.NewPos(max(min(at.X, most.Width), 0), max(min(at.Y, most.Height), 0)))
	m.scrolled(m.scroll.Offset) // the toolkit tells of scrolling by hand alone
}

// scrolled moves the levels with the columns, and keeps the names of the families in sight.
func (m *RouteMap) scrolled(at fyne.Position) {
	m.head.pin(at.X)
	m.chart.pin(at)
}

// Page implements keys.Follower: PageUp, PageDown, Home and End move the map while a part of it has the focus.
func (m *RouteMap) Page(object fyne.CanvasObject, _ fyne.Canvas, event *fyne.KeyEvent) bool {
	if object == nil || !m.Visible() {
		return false
	}
	if _, ours := within(m.chart, object); !ours || m.scroll.Content.MinSize().Height <= m.scroll.Size().Height {
		return false
	}
	at, page := m.scroll.Offset, m.scroll.Size().Height*.9
	switch event.Name {
	case fyne.KeyPageDown:
		at.Y += page
	case fyne.KeyPageUp:
		at.Y -= page
	case fyne.KeyHome:
		at.Y = 0
	case fyne.KeyEnd:
		at.Y = m.scroll.Content.MinSize().Height
	default:
		return false
	}
	m.scrollTo(at)
	return true
}

// Pane is room for an object that scrolls within itself: it asks for no more than that height, in pixels of the drawings, and gives the
// object all that there is.
func Pane(height float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&pane{height: height}, object)
}

type pane struct{ height float32 }

// Natural implements FlexLayout.
func (p *pane) Natural(objects []fyne.CanvasObject) fyne.Size {
	natural := NaturalOf(objects[0])
	return fyne.NewSize(natural.Width, p.HeightFor(objects, natural.Width))
}

// HeightFor implements FlexLayout.
func (p *pane) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return min(HeightOf(objects[0], width), px(objects, p.height))
}

// MinSize implements fyne.Layout.
func (p *pane) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, px(objects, p.height))
}

// Layout implements fyne.Layout.
func (p *pane) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if !unplaced(size) {
		place(objects[0], 0, 0, size.Width, size.Height)
	}
}
