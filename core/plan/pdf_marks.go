package plan

import (
	"math"
	"strings"

	"codeberg.org/go-pdf/fpdf"
)

// glyph is the shape of a state, by how far it is filled.
type glyph int

const (
	discFull glyph = iota
	discHalf
	discEmpty
	diamond
	bubble
	dimDiamond
)

// glyphOf is the shape of a state; what has no shape of its own is not known.
func glyphOf(state string) glyph {
	switch strings.TrimSuffix(state, "-many") {
	case "met", "in-place", "in-basket":
		return discFull
	case "likely":
		return discHalf
	case "not-yet":
		return discEmpty
	case "need-to-know":
		return diamond
	case "to-discuss":
		return bubble
	}
	return dimDiamond
}

func (g glyph) ink() colour {
	return map[glyph]colour{discFull: green, discHalf: blue, discEmpty: ink2, diamond: amber, bubble: amber, dimDiamond: ink2}[g]
}

// glyph draws a state's shape around a centre.
func (p *pen) glyph(g glyph, x, y, r float64) {
	p.fill(g.ink())
	p.stroke(g.ink(), r*0.26)
	switch g {
	case discFull:
		p.pdf.Circle(x, y, r, "F")
		p.path(paper, r*0.28, x-r*0.46, y+r*0.04, x-r*0.12, y+r*0.38, x+r*0.5, y-r*0.34)
	case discHalf:
		p.pdf.Circle(x, y, r*0.88, "D")
		p.pdf.Arc(x, y, r*0.88, r*0.88, 0, -90, 90, "F")
	case discEmpty:
		step := 2 * math.Pi * r * 0.88 / 16
		p.dashed([]float64{step, step}, func() { p.pdf.Circle(x, y, r*0.88, "D") })
	case diamond, dimDiamond:
		p.pdf.Polygon([]fpdf.PointType{{X: x, Y: y - r*1.15}, {X: x + r*1.15, Y: y}, {X: x, Y: y + r*1.15}, {X: x - r*1.15, Y: y}}, "F")
		p.question(x, y, r*0.95, paper)
	case bubble:
		p.pdf.Polygon([]fpdf.PointType{{X: x - r, Y: y - r*0.9}, {X: x + r, Y: y - r*0.9}, {X: x + r, Y: y + r*0.45}, {X: x, Y: y + r*0.45},
			{X: x - r*0.5, Y: y + r*1.05}, {X: x - r*0.5, Y: y + r*0.45}, {X: x - r, Y: y + r*0.45}}, "F")
		p.fill(paper)
		for _, dx := range []float64{-0.5, 0, 0.5} {
			p.pdf.Circle(x+dx*r, y-r*0.22, r*0.15, "F")
		}
	}
}

// question draws a question mark.
func (p *pen) question(x, y, r float64, c colour) {
	p.stroke(c, r*0.2)
	p.pdf.SetLineCapStyle("round")
	p.pdf.MoveTo(x-r*0.24, y-r*0.2)
	p.pdf.CurveBezierCubicTo(x-r*0.24, y-r*0.62, x+r*0.3, y-r*0.62, x+r*0.26, y-r*0.18)
	p.pdf.CurveBezierCubicTo(x+r*0.2, y+r*0.04, x, y, x, y+r*0.2)
	p.pdf.DrawPath("D")
	p.pdf.SetLineCapStyle("butt")
	p.fill(c)
	p.pdf.Circle(x, y+r*0.5, r*0.13, "F")
}

// path draws lines from point to point, x and y in turn, with round ends.
func (p *pen) path(c colour, width float64, xy ...float64) {
	p.stroke(c, width)
	p.pdf.SetLineCapStyle("round")
	p.pdf.SetLineJoinStyle("round")
	p.pdf.MoveTo(xy[0], xy[1])
	for i := 2; i+1 < len(xy); i += 2 {
		p.pdf.LineTo(xy[i], xy[i+1])
	}
	p.pdf.DrawPath("D")
	p.pdf.SetLineCapStyle("butt")
	p.pdf.SetLineJoinStyle("miter")
}

func (p *pen) dashed(pattern []float64, draw func()) {
	p.pdf.SetDashPattern(pattern, 0)
	draw()
	p.pdf.SetDashPattern([]float64{}, 0)
}

// mark draws the mark of a row at the left of a line of the given height.
func (l *layout) mark(r Row, x, y, height float64) {
	middle := y + height/2
	kind, what, _ := strings.Cut(string(r.Mark), "-")
	switch {
	case r.Number > 0:
		number := l.faces.body
		number.bold, number.ink = true, teal
		l.pen.line(x, y, []run{{text: Line{Sources: []int{r.Number}}.cites()[0], face: number}})
	case r.Mark == ToDo || r.Mark == Done:
		l.pen.box(x, middle, 4.2*l.scale, r.Mark == Done)
	case r.Mark == Point:
		l.pen.fill(ink)
		l.pen.pdf.Circle(x+1.3*l.scale, middle, 0.55*l.scale, "F")
	case kind == "family":
		l.pen.route(what, x, middle, 10.4*l.scale)
	case kind == "door":
		l.pen.door(what, x, middle-2.8*l.scale, 5.6*l.scale)
	}
}

// box draws a tick box, ticked or not.
func (p *pen) box(x, middle, size float64, ticked bool) {
	p.stroke(ink, 0.42)
	p.pdf.RoundedRect(x, middle-size/2, size, size, size*0.18, "1234", "D")
	if ticked {
		p.path(ink, 0.6, x+size*0.22, middle, x+size*0.42, middle+size*0.22, x+size*0.78, middle-size*0.24)
	}
}

// route draws the line and the station of a family: its own line style and shape, so that no colour is needed.
func (p *pen) route(family string, x, y, w float64) {
	thick, r, centre := w*0.1, w*0.115, x+w/2
	p.fill(paper)
	switch family {
	case "academic":
		p.rule(x, y, x+w, y, thick, blue)
		p.stroke(blue, r*0.44)
		p.pdf.Circle(centre, y, r, "FD")
	case "college":
		p.rule(x, y-thick*0.45, x+w, y-thick*0.45, thick*0.42, plum)
		p.rule(x, y+thick*0.45, x+w, y+thick*0.45, thick*0.42, plum)
		p.stroke(plum, r*0.44)
		p.pdf.RoundedRect(centre-r, y-r, 2*r, 2*r, r*0.3, "1234", "FD")
	case "apprenticeship":
		p.dashed([]float64{w * 0.2, w * 0.1}, func() { p.rule(x, y, x+w, y, thick, orange) })
		p.stroke(orange, r*0.44)
		p.pdf.Polygon(around(centre, y, r*1.25, 4), "FD")
	default: // work
		p.fill(sea)
		for i := range 5 {
			p.pdf.Circle(x+w*(0.05+0.225*float64(i)), y, thick*0.5, "F")
		}
		p.fill(paper)
		p.stroke(sea, r*0.44)
		p.pdf.Polygon(around(centre, y+r*0.15, r*1.35, 3), "FD")
	}
}

// around gives the corners of a regular shape that stands on its base or corner, the first at the top.
func around(x, y, r float64, corners int) []fpdf.PointType {
	var points []fpdf.PointType
	for i := range corners {
		angle := 2*math.Pi*float64(i)/float64(corners) - math.Pi/2
		points = append(points, fpdf.PointType{X: x + r*math.Cos(angle), Y: y + r*math.Sin(angle)})
	}
	return points
}

// door draws how far a way is open, as the icons on screen do: an open leaf, a leaf ajar, a door with a question, a barred ring, or a dashed
// door with a question. There is no shut door.
func (p *pen) door(state string, x, y, size float64) {
	u := size / 24
	leaf := func(xy ...float64) {
		var points []fpdf.PointType
		for i := 0; i < len(xy); i += 2 {
			points = append(points, fpdf.PointType{X: x + xy[i]*u, Y: y + xy[i+1]*u})
		}
		p.fill(ink)
		p.pdf.Polygon(points, "F")
	}
	opening := func() { p.path(ink, 2*u, x+7*u, y+21*u, x+7*u, y+3*u, x+17*u, y+3*u, x+17*u, y+21*u) }
	if state == "closed" {
		p.stroke(ink, 2*u)
		p.pdf.Circle(x+12*u, y+12*u, 8.5*u, "D")
		p.path(ink, 2*u, x+8*u, y+12*u, x+16*u, y+12*u)
		return
	}
	p.path(ink, 2*u, x+2.5*u, y+21*u, x+21.5*u, y+21*u)
	switch state {
	case "open":
		opening()
		leaf(7, 3, 2.8, 6, 2.8, 18.5, 7, 21)
	case "ajar":
		opening()
		leaf(7, 3, 13, 6, 13, 19, 7, 21)
	case "harder":
		opening()
		p.question(x+12*u, y+12*u, 7*u, ink)
	default:
		p.dashed([]float64{2.5 * u, 3 * u}, opening)
		p.question(x+12*u, y+12*u, 7*u, ink)
	}
}

// logo draws the mark of Llwybr: a straight way and one that turns off to a waymark.
func (p *pen) logo(x, y, size float64) {
	u := size / 36
	p.fill(slate)
	p.pdf.RoundedRect(x, y, size, size, 9*u, "1234", "F")
	p.path(paper, 3.4*u, x+12*u, y+29*u, x+12*u, y+7*u)
	p.stroke(gorse, 3.4*u)
	p.pdf.SetLineCapStyle("round")
	p.pdf.MoveTo(x+19*u, y+29*u)
	p.pdf.LineTo(x+19*u, y+22*u)
	p.pdf.CurveBezierCubicTo(x+19*u, y+17*u, x+25*u, y+17*u, x+25*u, y+11.5*u)
	p.pdf.DrawPath("D")
	p.pdf.SetLineCapStyle("butt")
	p.fill(gorse)
	p.pdf.Circle(x+25*u, y+8.6*u, 3.6*u, "F")
}

// notes is a box with lines to write on, where the last page has room for one.
func (l *layout) notes() {
	const least, gap = 48.0, 9.0
	top := l.y + 6
	if pageBottom-top < least {
		return
	}
	bottom := pageBottom - 1
	l.draw(func() {
		l.pen.frame(l.left(), top, l.right()-l.left(), bottom-top, 0.35, edge)
		for i, c := range l.columns {
			c = l.inside(i, c, boxPad)
			l.pen.line(c.x, top+2, []run{{text: say("plan.notes").In(c.words), face: l.faces.section}})
		}
		for y := top + 2*gap; y < bottom-4; y += gap {
			l.pen.rule(l.left()+boxPad, y, l.right()-boxPad, y, 0.25, hair)
		}
	})
	l.y = bottom
}
