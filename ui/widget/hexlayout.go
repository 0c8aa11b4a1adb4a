package widget

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// The measures of the hexagon.
const (
	hexBadge  float32 = 40
	hexGap    float32 = 10 // between badge and words
	hexBeyond float32 = 31 // from the outer ring to the middle of a badge above and below
	hexPoint  float32 = 15
	hexEdge   float32 = 3.5
	hexLeast  float32 = 90  // smallest radius
	hexUsual  float32 = 170 // radius in the drawings
	dashOn    float32 = 5
	dashOff   float32 = 4
)

// words is the room the widest words beside a badge need.
func (h *Hexagon) words() float32 {
	width := float32(0)
	for _, c := range h.corners {
		width = max(width, c.name.Natural().Width, c.strength.Natural().Width)
	}
	return width
}

// beside is how much room lies outside the outer ring on each side.
func (h *Hexagon) beside(th *theme.Theme) float32 {
	if h.bare {
		return 4
	}
	return th.Px(8+hexBadge+hexGap) + h.words()
}

func (h *Hexagon) aboveBelow(th *theme.Theme) float32 {
	if h.bare {
		return 4
	}
	return th.Px(hexBeyond+hexBadge/2) + RingRoom
}

// width3 is half the width of a hexagon of radius 1 that stands on a corner.
var width3 = float32(math.Sqrt(3) / 2)

func (h *Hexagon) sizeAt(radius float32) fyne.Size {
	th := theme.Of(h)
	r := th.Px(radius)
	return fyne.NewSize(2*(r*width3+h.beside(th)), 2*(r+h.aboveBelow(th)))
}

// Natural implements Flexible.
func (h *Hexagon) Natural() fyne.Size {
	if h.bare {
		return h.sizeAt(58)
	}
	return h.sizeAt(hexUsual)
}

// HeightFor implements Flexible.
func (h *Hexagon) HeightFor(width float32) float32 {
	th := theme.Of(h)
	return 2 * (h.radius(th, fyne.NewSize(width, unlimited)) + h.aboveBelow(th))
}

func (h *Hexagon) smallest() fyne.Size {
	if h.bare {
		return h.sizeAt(40)
	}
	return h.sizeAt(hexLeast)
}

// radius is the largest that fits, and in a large room that of the drawings.
func (h *Hexagon) radius(th *theme.Theme, size fyne.Size) float32 {
	fits := min((size.Width/2-h.beside(th))/width3, size.Height/2-h.aboveBelow(th))
	return max(min(fits, th.Px(hexUsual)), th.Px(20))
}

func (h *Hexagon) place(size fyne.Size) {
	th := theme.Of(h)
	centre, radius := fyne.NewPos(size.Width/2, size.Height/2), h.radius(th, size)
	for i, r := range h.rings {
		inner := radius * float32(hexRings-i) / hexRings
		place(r, centre.X-inner, centre.Y-inner, 2*inner, 2*inner)
	}
	for i, s := range h.spokes {
		s.Position1, s.Position2 = centre, h.at(centre, radius, i, 1)
	}
	h.placeShape(th, centre, radius)
	for i := range h.corners {
		h.placeCorner(th, i, centre, radius)
	}
	at, extent := h.cornerArea(h.cursor)
	h.ring.outside(at, extent, th.Px(8))
}

// placeShape draws today's shape and last time's. Where a scale is not known, the shape stays open there.
func (h *Hexagon) placeShape(th *theme.Theme, centre fyne.Position, radius float32) {
	p := th.Palette()
	h.shape, h.last = nil, nil
	var corners []fyne.Position
	for i, scale := range h.scales {
		next := (i + 1) % len(h.scales)
		from, to := h.at(centre, radius, i, scale.Level), h.at(centre, radius, next, h.scales[next].Level)
		corners = append(corners, from)
		if scale.Known && h.scales[next].Known {
			h.shape = append(h.shape, line(from, to, p.Primary, th.Px(4)))
		}
		if scale.HasLast && h.scales[next].HasLast && !h.noLast {
			from, to = h.at(centre, radius, i, scale.Last), h.at(centre, radius, next, h.scales[next].Last)
			h.last = append(h.last, dashes(th, from, to, p.Ink2)...)
		}
		side := th.Px(hexPoint - hexEdge)
		place(h.points[i], corners[i].X-side/2, corners[i].Y-side/2, side, side)
	}
	h.area.Move(fyne.Position{})
	h.area.Resize(fyne.NewSize(2*centre.X, 2*centre.Y))
	h.area.Points, h.area.Hidden = corners, len(h.shape) < len(h.scales)
}

func line(from, to fyne.Position, ink color.Color, width float32) *canvas.Line {
	l := canvas.NewLine(ink)
	l.StrokeWidth, l.Position1, l.Position2 = width, from, to
	return l
}

// dashes draws a line in dashes.
func dashes(th *theme.Theme, from, to fyne.Position, ink color.Color) []*canvas.Line {
	on, off := th.Px(dashOn), th.Px(dashOff)
	dx, dy := float64(to.X-from.X), float64(to.Y-from.Y)
	length := float32(math.Hypot(dx, dy))
	point := func(along float32) fyne.Position {
		share := along / length
		return fyne.NewPos(from.X+share*float32(dx), from.Y+share*float32(dy))
	}
	var all []*canvas.Line
	for along := float32(0); along < length; along += on + off {
		all = append(all, line(point(along), point(min(along+on, length)), ink, th.Px(2)))
	}
	return all
}

// placeCorner puts badge and words outside the ring: words right of the badge, but left of it on the left side.
func (h *Hexagon) placeCorner(th *theme.Theme, i int, centre fyne.Position, radius float32) {
	c, badge := h.corners[i], th.Px(hexBadge)
	at := h.badgeAt(th, i, centre, radius)
	place(c.badge, at.X-badge/2, at.Y-badge/2, badge, badge)
	name, strength := c.name.Natural(), c.strength.Natural()
	top := at.Y - (name.Height+strength.Height)/2
	nameX := at.X + badge/2 + th.Px(hexGap)
	strengthX := nameX
	if h.left(i) {
		right := at.X - badge/2 - th.Px(hexGap)
		nameX, strengthX = right-name.Width, right-strength.Width
	}
	place(c.name, nameX, top, name.Width, name.Height)
	place(c.strength, strengthX, top+name.Height, strength.Width, strength.Height)
}

func (h *Hexagon) left(i int) bool { return math.Sin(h.angle(i)) < -0.1 }

// badgeAt is the middle of a badge: beyond the corner at the top and bottom, beside it at the sides.
func (h *Hexagon) badgeAt(th *theme.Theme, i int, centre fyne.Position, radius float32) fyne.Position {
	corner := h.at(centre, radius, i, 1)
	switch sin := math.Sin(h.angle(i)); {
	case sin > 0.1:
		return corner.AddXY(th.Px(8+hexBadge/2), 0)
	case sin < -0.1:
		return corner.SubtractXY(th.Px(8+hexBadge/2), 0)
	}
	if corner.Y < centre.Y {
		return corner.SubtractXY(0, th.Px(hexBeyond))
	}
	return corner.AddXY(0, th.Px(hexBeyond))
}

// cornerArea is what a click on a corner hits: badge and words, at least a target high.
func (h *Hexagon) cornerArea(i int) (fyne.Position, fyne.Size) {
	c := h.corners[i]
	from, to := c.badge.Position(), c.badge.Position().Add(c.badge.Size())
	for _, words := range []*Text{c.name, c.strength} {
		from = fyne.NewPos(min(from.X, words.Position().X), min(from.Y, words.Position().Y))
		end := words.Position().Add(words.Size())
		to = fyne.NewPos(max(to.X, end.X), max(to.Y, end.Y))
	}
	least := theme.Of(h).Px(Target)
	if spare := least - (to.Y - from.Y); spare > 0 {
		from.Y, to.Y = from.Y-spare/2, to.Y+spare/2
	}
	return from, fyne.NewSize(to.X-from.X, to.Y-from.Y)
}
