package routes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// routeMap draws lines and stations, and places a row of words under every station. The rows are the controls; every line is a picture of its
// own, because one large picture takes long to make.
type routeMap struct {
	fw.BaseWidget
	level int // the learner's; below 0 not known
	heads []*widget.Text
	used  [columns]bool
	lanes []*lane
	bands []*canvas.Rectangle // every other column
}

// lane is a family on the map.
type lane struct {
	family theme.Family
	sign   fyne.CanvasObject
	rule   *canvas.Rectangle
	gap    *widget.Text // what is said where there is no route; nil where there is one
	tracks []*track     // its routes; where there is a gap, one without stations
}

// track is a route on the map.
type track struct {
	marks   []*mark
	own     bool
	picture *canvas.Image
}

// mark is a station: its column, and the words under it.
type mark struct {
	column int
	row    *widget.ListRow
}

func newTrack(own bool) *track {
	return &track{own: own, picture: canvas.NewImageFromResource(nil)}
}

func newMap(level int, heads []string) *routeMap {
	m := &routeMap{level: level}
	for range columns / 2 {
		m.bands = append(m.bands, canvas.NewRectangle(nil))
	}
	for _, h := range heads {
		m.heads = append(m.heads, widget.NewSmallStrong(h).In(widget.Ink2).Align(fyne.TextAlignCenter))
	}
	m.ExtendBaseWidget(m)
	return m
}

// use notes which columns have stations; they get more room. A map without a station that has no level has no column for such.
func (m *routeMap) use() {
	m.used[jobs] = true
	if m.level >= 0 {
		m.used[m.hereColumn()] = true
	}
	for _, l := range m.lanes {
		for _, t := range l.tracks {
			for _, k := range t.marks {
				m.used[k.column] = true
			}
		}
	}
	m.heads[noLevel].Hidden = !m.used[noLevel]
}

func (m *routeMap) hereColumn() int { return min(m.level, highest) }

// weight is how much room a column gets beside the others.
func (m *routeMap) weight(column int) float32 {
	switch {
	case column == jobs:
		return 1.2
	case m.used[column]:
		return 3
	case column == noLevel:
		return 0
	case column == 0:
		return 1.6 // its heading is a word
	}
	return 0.7
}

// edges are the left edges of the columns at a width, and the right edge of the last.
func (m *routeMap) edges(width float32) [columns + 1]float32 {
	var edges [columns + 1]float32
	total := float32(0)
	for c := range columns {
		total += m.weight(c)
	}
	for c := range columns {
		edges[c+1] = edges[c] + width*m.weight(c)/total
	}
	return edges
}

// The measures of the map, in pixels of the drawings.
const (
	mapGap   float32 = 8  // between lanes, and round words
	mapLine  float32 = 30 // from a line's top to the words under it
	mapLabel float32 = 96 // the least room for the words under a station
)

// spot is where an object stands.
type spot struct {
	object     fyne.CanvasObject
	x, y, w, h float32
}

// drawnLine is a line of the picture: a family's, or a gap's where it has no stations.
type drawnLine struct {
	family   theme.Family
	stations []float32
	y        float32
	own, gap bool
	picture  *canvas.Image
}

// plan is the map laid out at a width.
type plan struct {
	spots  []spot
	lines  []drawnLine
	edges  [columns + 1]float32
	head   float32 // height of the heading
	height float32
}

// lay places everything at a width.
func (m *routeMap) lay(width float32) *plan {
	th := theme.Of(m)
	p := &plan{edges: m.edges(width)}
	for c, h := range m.heads {
		p.head = max(p.head, h.HeightFor(p.edges[c+1]-p.edges[c]))
	}
	for c, h := range m.heads {
		p.spots = append(p.spots, spot{h, p.edges[c], 0, p.edges[c+1] - p.edges[c], p.head})
	}
	p.height = p.head + th.Px(mapGap)
	for _, l := range m.lanes {
		m.layLane(th, p, l)
	}
	return p
}

func (m *routeMap) layLane(th *theme.Theme, p *plan, l *lane) {
	gap, width := th.Px(mapGap), p.edges[columns]
	p.spots = append(p.spots, spot{l.rule, 0, p.height, width, 1})
	p.height += gap
	sign := widget.HeightOf(l.sign, width)
	p.spots = append(p.spots, spot{l.sign, 0, p.height, width, sign})
	p.height += sign + gap
	for _, t := range l.tracks {
		m.layTrack(th, p, l, t)
	}
	if l.gap != nil {
		height := l.gap.HeightFor(width)
		p.spots = append(p.spots, spot{l.gap, 0, p.height, width, height})
		p.height += height + gap
	}
}

func (m *routeMap) layTrack(th *theme.Theme, p *plan, l *lane, t *track) {
	xs := m.stations(th, p, t)
	line := drawnLine{family: l.family, y: p.height, own: t.own, gap: l.gap != nil, picture: t.picture}
	tallest, half := float32(0), th.Px(12)
	for i, k := range t.marks {
		right := p.edges[jobs+1]
		if i+1 < len(xs) {
			right = xs[i+1] - half
		}
		left := min(xs[i]-half, right-th.Px(mapLabel))
		left = max(left, 0)
		height := k.row.HeightFor(right - left)
		p.spots = append(p.spots, spot{k.row, left, p.height + th.Px(mapLine), right - left, height})
		line.stations = append(line.stations, xs[i])
		tallest = max(tallest, height)
	}
	p.lines = append(p.lines, line)
	p.height += th.Px(mapLine) + tallest + th.Px(mapGap)
}

// stations are the middles of a route's stations. Several in one column share its width.
func (m *routeMap) stations(th *theme.Theme, p *plan, t *track) []float32 {
	var count, seen [columns]int
	for _, k := range t.marks {
		count[k.column]++
	}
	var xs []float32
	for _, k := range t.marks {
		width := (p.edges[k.column+1] - p.edges[k.column]) / float32(count[k.column])
		xs = append(xs, p.edges[k.column]+width*float32(seen[k.column])+min(width/2, th.Px(36)))
		seen[k.column]++
	}
	return xs
}

// Twin implements widget.Twin.
func (m *routeMap) Twin() []string {
	var all []string
	for _, l := range m.lanes {
		all = append(all, widget.TwinOf(l.sign)...)
		if l.gap != nil {
			all = append(all, l.gap.Twin()...)
		}
		for _, t := range l.tracks {
			for _, k := range t.marks {
				all = append(all, k.row.Twin()...)
			}
		}
	}
	return all
}

// Children implements widget.Holder.
func (m *routeMap) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, b := range m.bands {
		all = append(all, b)
	}
	for _, h := range m.heads {
		all = append(all, h)
	}
	for _, l := range m.lanes {
		all = append(all, l.rule, l.sign)
		if l.gap != nil {
			all = append(all, l.gap)
		}
		for _, t := range l.tracks {
			all = append(all, t.picture)
			for _, k := range t.marks {
				all = append(all, k.row)
			}
		}
	}
	return all
}

// Natural implements widget.Flexible.
func (m *routeMap) Natural() fyne.Size {
	width := theme.Of(m).Px(700)
	return fyne.NewSize(width, m.HeightFor(width))
}

// HeightFor implements widget.Flexible.
func (m *routeMap) HeightFor(width float32) float32 { return m.lay(width).height }

// CreateRenderer implements fyne.Widget.
func (m *routeMap) CreateRenderer() fyne.WidgetRenderer { return &mapRenderer{m} }

type mapRenderer struct{ *routeMap }

// Layout implements fyne.WidgetRenderer.
func (r *mapRenderer) Layout(size fyne.Size) {
	if size.Width <= 0 {
		return // no room yet: the toolkit lays out before the page has a size
	}
	p := r.lay(size.Width)
	for _, s := range p.spots {
		s.object.Move(fyne.NewPos(s.x, s.y))
		s.object.Resize(fyne.NewSize(max(s.w, 0), max(s.h, 0)))
	}
	r.paint(p)
}

// MinSize implements fyne.WidgetRenderer.
func (r *mapRenderer) MinSize() fyne.Size {
	width := theme.Of(r.routeMap).Px(480)
	if own := r.routeMap.Size().Width; own > 0 {
		return fyne.NewSize(width, r.HeightFor(own))
	}
	return fyne.NewSize(width, r.HeightFor(width))
}

// Refresh implements fyne.WidgetRenderer.
func (r *mapRenderer) Refresh() { r.Layout(r.routeMap.Size()) }

// Objects implements fyne.WidgetRenderer.
func (r *mapRenderer) Objects() []fyne.CanvasObject { return r.Children() }

// Destroy implements fyne.WidgetRenderer.
func (r *mapRenderer) Destroy() {}
