package routes

import (
	"fmt"
	"hash/fnv"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// paint gives the ground its colours and draws every line.
func (m *routeMap) paint(p *plan) {
	th := theme.Of(m)
	palette := th.Palette()
	for i, band := range m.bands {
		c := 2*i + 1
		band.FillColor = palette.Tint
		band.Move(fyne.NewPos(p.edges[c], 0))
		band.Resize(fyne.NewSize(p.edges[c+1]-p.edges[c], p.height))
	}
	for _, l := range m.lanes {
		l.rule.FillColor = palette.Border
	}
	for _, l := range p.lines {
		m.draw(th, p, l)
	}
}

// draw makes the picture of one line.
func (m *routeMap) draw(th *theme.Theme, p *plan, l drawnLine) {
	width, height := p.edges[columns], th.Px(mapLine)
	l.picture.Move(fyne.NewPos(0, l.y))
	var svg strings.Builder
	fmt.Fprintf(&svg, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %.1f">`, width, height)
	m.drawWay(&svg, th, p, l, height/2)
	m.drawMarks(&svg, th, p, l, height/2)
	svg.WriteString(`</svg>`)
	hash := fnv.New64a()
	hash.Write([]byte(svg.String()))
	name := fmt.Sprintf("routes-%x.svg", hash.Sum64()) // the toolkit keeps pictures by name
	if l.picture.Resource == nil || l.picture.Resource.Name() != name {
		l.picture.Resource = fyne.NewStaticResource(name, []byte(theme.Outlined(svg.String())))
		l.picture.Refresh()
	}
	l.picture.Resize(fyne.NewSize(width, height))
}

// hereX is where the lines begin: the learner's level, or the left edge.
func (m *routeMap) hereX(th *theme.Theme, p *plan) float32 {
	if m.level < 0 {
		return th.Px(12)
	}
	return p.edges[m.hereColumn()] + th.Px(10)
}

// jobX is where they end.
func jobX(p *plan) float32 { return (p.edges[jobs] + p.edges[columns]) / 2 }

// drawWay is the way itself: in the family's style as far as the last station, and on to the job the same, or in grey dashes where the link
// to the job is our own reading. A gap is grey all the way.
func (m *routeMap) drawWay(svg *strings.Builder, th *theme.Theme, p *plan, l drawnLine, y float32) {
	palette := th.Palette()
	style, _ := theme.FamilyStyleOf(l.family)
	ink := th.FamilyColour(l.family)
	path := func(from, to float32) string { return fmt.Sprintf("M%.1f %.1fH%.1f", from, y, to) }
	x := m.hereX(th, p)
	for _, to := range l.stations {
		svg.WriteString(theme.LineSVG(style.Line, path(min(x, to), max(x, to)), ink, palette.Surface, float64(th.Scale())))
		x = to
	}
	if !l.own {
		svg.WriteString(theme.LineSVG(style.Line, path(x, jobX(p)), ink, palette.Surface, float64(th.Scale())))
		return
	}
	fmt.Fprintf(svg, `<path d="%s" fill="none" stroke="%s" stroke-width="%.1f" stroke-dasharray="%.1f %.1f"/>`,
		path(x, jobX(p)), theme.Hex(palette.Border), th.Px(2.5), th.Px(5), th.Px(5))
}

// drawMarks are the waymark where the learner stands, the stations, and the job at the end.
func (m *routeMap) drawMarks(svg *strings.Builder, th *theme.Theme, p *plan, l drawnLine, y float32) {
	palette := th.Palette()
	style, _ := theme.FamilyStyleOf(l.family)
	fmt.Fprintf(svg, `<circle cx="%.1f" cy="%.1f" r="%.1f" fill="%s" stroke="%s" stroke-width="%.1f"/>`,
		m.hereX(th, p), y, th.Px(8), theme.Hex(palette.Gorse), theme.Hex(palette.Ink), th.Px(2.5))
	for _, x := range l.stations {
		svg.WriteString(theme.StationSVG(style.Station, float64(x), float64(y), float64(th.Px(8)), float64(th.Px(3)), th.FamilyColour(l.family), palette.Surface))
	}
	if l.gap {
		return
	}
	side := th.Px(14)
	fmt.Fprintf(svg, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="3" ry="3" fill="%s"/>`, jobX(p)-side/2, y-side/2, side, side, theme.Hex(palette.Ink))
}
