package widget

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Paper is a printed page: its size in any unit, and what stands on it in the same unit, the lowest first.
type Paper struct {
	Width, Height float32
	Marks         []PaperMark
}

// PaperKind is what a mark on a page is.
type PaperKind int

// The kinds of mark.
const (
	PaperWords PaperKind = iota
	PaperStroke
	PaperArea
	PaperBox
	PaperDisc
	PaperHalfDisc // the right half of a disc
)

// PaperMark is one thing on a page. Its colours are those of the print, in every theme.
type PaperMark struct {
	Kind       PaperKind
	X, Y, W, H float32
	Points     []fyne.Position // of a stroke or an area
	Radius     float32         // of a box's corners
	Text       string
	Size, Base float32 // of words: how high the type is, and how far under the top of the line it stands
	Bold       bool
	Ink        colour // of the words, of the edge or of the stroke
	Edge       float32
	Fill       colour // none: not filled
	Dash       []float32
}

// leastType is the least size of type that is drawn as words, in units; smaller lines are bars as long as their words.
const leastType float32 = 13

// paperPainter turns the marks of a page into canvas objects at a scale.
type paperPainter struct {
	scale float32
	parts []fyne.CanvasObject

	y, start, end float32 // of the last words: their line, and where they begin and end on the screen
}

func paintPaper(p Paper, width float32) []fyne.CanvasObject {
	painter := &paperPainter{scale: width / p.Width}
	for _, m := range p.Marks {
		painter.mark(m)
	}
	return painter.parts
}

func (p *paperPainter) put(object fyne.CanvasObject, x, y, w, h float32) {
	place(object, x*p.scale, y*p.scale, w*p.scale, h*p.scale)
	p.parts = append(p.parts, object)
}

func (p *paperPainter) mark(m PaperMark) {
	switch m.Kind {
	case PaperWords:
		p.words(m)
	case PaperStroke:
		p.strokes(m, m.Points)
	case PaperArea:
		p.area(m, m.Points)
	case PaperBox:
		r := canvas.NewRectangle(m.Fill)
		r.StrokeColor, r.StrokeWidth, r.CornerRadius = m.Ink, p.edge(m), m.Radius*p.scale
		p.put(r, m.X, m.Y, m.W, m.H)
	case PaperDisc:
		p.disc(m)
	case PaperHalfDisc:
		p.area(m, arc(m.X, m.Y+m.H/2, m.W, m.H/2, -math.Pi/2, math.Pi/2, 12))
	}
}

func (p *paperPainter) edge(m PaperMark) float32 {
	if m.Edge == 0 {
		return 0
	}
	return max(m.Edge*p.scale, leastEdge)
}

// leastEdge is how thin a line may be before it is no longer seen.
const leastEdge float32 = 0.75

func (p *paperPainter) disc(m PaperMark) {
	if len(m.Dash) > 0 {
		p.strokes(m, arc(m.X+m.W/2, m.Y+m.H/2, m.W/2, m.H/2, 0, 2*math.Pi, 32))
		return
	}
	c := canvas.NewCircle(m.Fill)
	c.StrokeColor, c.StrokeWidth = m.Ink, p.edge(m)
	p.put(c, m.X, m.Y, m.W, m.H)
}

// arc is a stretch of an ellipse as points, clockwise; 0 is on the right.
func arc(x, y, rx, ry float32, from, to float64, steps int) []fyne.Position {
	var points []fyne.Position
	for i := range steps + 1 {
		sin, cos := math.Sincos(from + (to-from)*float64(i)/float64(steps))
		points = append(points, fyne.NewPos(x+rx*float32(cos), y+ry*float32(sin)))
	}
	return points
}

// area draws a shape between points; the painter wants them clockwise and counted from the shape's own corner.
func (p *paperPainter) area(m PaperMark, points []fyne.Position) {
	low, high, turn := points[0], points[0], float32(0)
	for i, at := range points {
		next := points[(i+1)%len(points)]
		turn += at.X*next.Y - next.X*at.Y
		low = fyne.NewPos(min(low.X, at.X), min(low.Y, at.Y))
		high = fyne.NewPos(max(high.X, at.X), max(high.Y, at.Y))
	}
	shape := canvas.NewArbitraryPolygon(nil, m.Fill)
	shape.StrokeColor, shape.StrokeWidth = m.Ink, p.edge(m)
	for i := range points {
		at := points[i]
		if turn < 0 {
			at = points[len(points)-1-i]
		}
		shape.Points = append(shape.Points, fyne.NewPos((at.X-low.X)*p.scale, (at.Y-low.Y)*p.scale))
	}
	p.put(shape, low.X, low.Y, high.X-low.X, high.Y-low.Y)
}

// strokes draws lines from point to point, unbroken or in dashes.
func (p *paperPainter) strokes(m PaperMark, points []fyne.Position) {
	on, left := true, float32(math.Inf(1))
	if len(m.Dash) == 2 {
		left = m.Dash[0]
	}
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		for from != to {
			end := to
			if length := distance(from, to); length > left {
				end = fyne.NewPos(from.X+(to.X-from.X)*left/length, from.Y+(to.Y-from.Y)*left/length)
			}
			if on {
				p.line(m, from, end)
			}
			left -= distance(from, end)
			if left <= 1e-4 {
				on, left = !on, m.Dash[map[bool]int{true: 1, false: 0}[on]]
			}
			from = end
		}
	}
}

func distance(a, b fyne.Position) float32 {
	return float32(math.Hypot(float64(a.X-b.X), float64(a.Y-b.Y)))
}

func (p *paperPainter) line(m PaperMark, from, to fyne.Position) {
	l := canvas.NewLine(m.Ink)
	l.StrokeWidth = p.edge(m)
	l.Position1 = fyne.NewPos(from.X*p.scale, from.Y*p.scale)
	l.Position2 = fyne.NewPos(to.X*p.scale, to.Y*p.scale)
	p.parts = append(p.parts, l)
}

// words draws a line of type where it can be read, else a bar as long as its words.
func (p *paperPainter) words(m PaperMark) {
	size := m.Size * p.scale
	if size < leastType {
		p.bar(m)
		return
	}
	text := canvas.NewText(m.Text, m.Ink)
	text.TextStyle = fyne.TextStyle{Bold: m.Bold}
	text.TextSize = fitted(m.Text, size, m.W*p.scale, text.TextStyle)
	extent, base := fyne.CurrentApp().Driver().RenderedTextSize(m.Text, text.TextSize, text.TextStyle, nil)
	x := m.X * p.scale
	if m.Y == p.y && x >= p.start { // it goes on from the words before it, which may have needed more room than in print
		x = max(x, p.end+text.TextSize*wordGap)
	}
	p.y, p.start, p.end = m.Y, x, x+extent.Width
	place(text, x, (m.Y+m.Base)*p.scale-base, extent.Width, extent.Height)
	p.parts = append(p.parts, text)
}

// wordGap is the least room between words, as a part of the type's size.
const wordGap float32 = 0.25

// spareType is how much wider than in print words may be on the screen.
const spareType = 1.01

// fitted is the size at which words take no more room than in print. The screen sets letters on whole pixels, so at some sizes it needs more.
func fitted(text string, size, width float32, style fyne.TextStyle) float32 {
	const step = 0.25
	for ; size-step >= leastType; size -= step {
		if fyne.MeasureText(text, size, style).Width <= width*spareType {
			break
		}
	}
	return size
}

// The height of a bar and how much of its ink it has, as parts of the type's.
const (
	barHigh  float32 = 0.5
	barThin  float32 = 0.31
	barThick float32 = 0.62 // of bold words
)

func (p *paperPainter) bar(m PaperMark) {
	share := barThin
	if m.Bold {
		share = barThick
	}
	high := m.Size * barHigh
	r := canvas.NewRectangle(thinned(m.Ink, share))
	r.CornerRadius = high * p.scale / 2
	p.put(r, m.X, m.Y+m.Base-high, m.W, high)
}

// thinned is a colour on white paper with only a share of its ink.
func thinned(c colour, share float32) colour {
	mix := func(part uint8) uint8 { return uint8(255 - (255-float32(part))*share) }
	return colour{R: mix(c.R), G: mix(c.G), B: mix(c.B), A: 255}
}
