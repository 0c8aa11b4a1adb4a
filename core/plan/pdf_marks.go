package plan

import (
	"math"
	"strings"
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

func (g glyph) ink() Colour {
	return map[glyph]Colour{discFull: green, discHalf: blue, discEmpty: ink2, diamond: amber, bubble: amber, dimDiamond: ink2}[g]
}

// glyph draws a state's shape around a centre.
func (p *pen) glyph(g glyph, x, y, r float64) {
	c, edge := g.ink(), r*0.26
	ring := discItem(x, y, r*0.88).edged(c, edge)
	switch g {
	case discFull:
		p.draw(discItem(x, y, r).filled(c))
		p.path(paper, r*0.28, x-r*0.46, y+r*0.04, x-r*0.12, y+r*0.38, x+r*0.5, y-r*0.34)
	case discHalf:
		half := Item{Kind: HalfDisc, X: x, Y: y - r*0.88, W: r * 0.88, H: 2 * r * 0.88}
		p.draw(ring, half.filled(c))
	case discEmpty:
		step := 2 * math.Pi * r * 0.88 / 16
		p.draw(ring.dashed(step, step))
	case diamond, dimDiamond:
		p.draw(areaItem(pointsOf(x, y-r*1.15, x+r*1.15, y, x, y+r*1.15, x-r*1.15, y)).filled(c))
		p.question(x, y, r*0.95, paper)
	case bubble:
		p.draw(areaItem(pointsOf(x-r, y-r*0.9, x+r, y-r*0.9, x+r, y+r*0.45, x, y+r*0.45, x-r*0.5, y+r*1.05, x-r*0.5, y+r*0.45, x-r, y+r*0.45)).filled(c))
		for _, dx := range []float64{-0.5, 0, 0.5} {
			p.draw(discItem(x+dx*r, y-r*0.22, r*0.15).filled(paper))
		}
	}
}

// question draws a question mark.
func (p *pen) question(x, y, r float64, c Colour) {
	hook := strokeItem(x-r*0.24, y-r*0.2).bent(x-r*0.24, y-r*0.62, x+r*0.3, y-r*0.62, x+r*0.26, y-r*0.18)
	p.draw(hook.bent(x+r*0.2, y+r*0.04, x, y, x, y+r*0.2).edged(c, r*0.2).rounded(), discItem(x, y+r*0.5, r*0.13).filled(c))
}

// path draws lines from point to point, x and y in turn, with round ends.
func (p *pen) path(c Colour, width float64, xy ...float64) {
	p.draw(strokeItem(xy...).edged(c, width).rounded())
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
		l.pen.draw(discItem(x+1.3*l.scale, middle, 0.55*l.scale).filled(ink))
	case kind == "family":
		l.pen.route(what, x, middle, 10.4*l.scale)
	case kind == "door":
		l.pen.door(what, x, middle-2.8*l.scale, 5.6*l.scale)
	}
}

// box draws a tick box, ticked or not.
func (p *pen) box(x, middle, size float64, ticked bool) {
	p.draw(boxItem(x, middle-size/2, size, size, size*0.18).edged(ink, 0.42))
	if ticked {
		p.path(ink, 0.6, x+size*0.22, middle, x+size*0.42, middle+size*0.22, x+size*0.78, middle-size*0.24)
	}
}

// route draws the line and the station of a family: its own line style and shape, so that no colour is needed.
func (p *pen) route(family string, x, y, w float64) {
	thick, r, centre := w*0.1, w*0.115, x+w/2
	edge := r * 0.44
	switch family {
	case "academic":
		p.rule(x, y, x+w, y, thick, blue)
		p.draw(discItem(centre, y, r).filled(paper).edged(blue, edge))
	case "college":
		p.rule(x, y-thick*0.45, x+w, y-thick*0.45, thick*0.42, plum)
		p.rule(x, y+thick*0.45, x+w, y+thick*0.45, thick*0.42, plum)
		p.draw(boxItem(centre-r, y-r, 2*r, 2*r, r*0.3).filled(paper).edged(plum, edge))
	case "apprenticeship":
		p.draw(strokeItem(x, y, x+w, y).edged(orange, thick).dashed(w*0.2, w*0.1))
		p.draw(areaItem(around(centre, y, r*1.25, 4)).filled(paper).edged(orange, edge))
	default: // work
		for i := range 5 {
			p.draw(discItem(x+w*(0.05+0.225*float64(i)), y, thick*0.5).filled(sea))
		}
		p.draw(areaItem(around(centre, y+r*0.15, r*1.35, 3)).filled(paper).edged(sea, edge))
	}
}

// around gives the corners of a regular shape that stands on its base or corner, the first at the top.
func around(x, y, r float64, corners int) []Spot {
	var points []Spot
	for i := range corners {
		angle := 2*math.Pi*float64(i)/float64(corners) - math.Pi/2
		points = append(points, Spot{x + r*math.Cos(angle), y + r*math.Sin(angle)})
	}
	return points
}

// door draws how far a way is open, as the icons on screen do: an open leaf, a leaf ajar, a door with a question, a barred ring, or a dashed
// door with a question. There is no shut door.
func (p *pen) door(state string, x, y, size float64) {
	u := size / 24
	at := func(xy ...float64) []float64 {
		for i := 0; i < len(xy); i += 2 {
			xy[i], xy[i+1] = x+xy[i]*u, y+xy[i+1]*u
		}
		return xy
	}
	leaf := func(xy ...float64) { p.draw(areaItem(pointsOf(at(xy...)...)).filled(ink)) }
	opening := strokeItem(at(7, 21, 7, 3, 17, 3, 17, 21)...).edged(ink, 2*u).rounded()
	if state == "closed" {
		p.draw(discItem(x+12*u, y+12*u, 8.5*u).edged(ink, 2*u))
		p.path(ink, 2*u, at(8, 12, 16, 12)...)
		return
	}
	p.path(ink, 2*u, at(2.5, 21, 21.5, 21)...)
	switch state {
	case "open":
		p.draw(opening)
		leaf(7, 3, 2.8, 6, 2.8, 18.5, 7, 21)
	case "ajar":
		p.draw(opening)
		leaf(7, 3, 13, 6, 13, 19, 7, 21)
	case "harder":
		p.draw(opening)
		p.question(x+12*u, y+12*u, 7*u, ink)
	default:
		p.draw(opening.dashed(2.5*u, 3*u))
		p.question(x+12*u, y+12*u, 7*u, ink)
	}
}

// logo draws the mark of Llwybr: a straight way and one that turns off to a waymark.
func (p *pen) logo(x, y, size float64) {
	u := size / 36
	p.draw(boxItem(x, y, size, size, 9*u).filled(slate))
	p.path(paper, 3.4*u, x+12*u, y+29*u, x+12*u, y+7*u)
	turn := strokeItem(x+19*u, y+29*u, x+19*u, y+22*u).bent(x+19*u, y+17*u, x+25*u, y+17*u, x+25*u, y+11.5*u)
	p.draw(turn.edged(gorse, 3.4*u).rounded(), discItem(x+25*u, y+8.6*u, 3.6*u).filled(gorse))
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
