package widget

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
)

// What is left in each kind of part.
type (
	// scrollLeft is how far something is scrolled: where it would be if there were room enough.
	scrollLeft struct{ X, Y float32 }
	groupLeft  struct{ chosen, cursor string }
	selectLeft struct {
		chosen, cursor string
		open           bool
	}
)

func (s *Scroll) offsetLeft() any {
	if s.wanted != nil && s.given == s.Offset() {
		return scrollLeft{Y: *s.wanted} // the text of the other language was too short for it
	}
	return scrollLeft{Y: s.Offset()}
}

func (s *Scroll) offsetBack(left any) {
	y := left.(scrollLeft).Y
	s.ScrollTo(y)
	s.wanted, s.given = &y, s.Offset()
}

// shows reports whether all of an object, or as much of it as there is room for, is in view. What is not in the scroll is not hidden by it.
func (s *Scroll) shows(object fyne.CanvasObject) bool {
	at, ok := within(s.content, object)
	if !ok {
		return true
	}
	top := at.Y + s.page.room
	bottom := top + object.Size().Height
	offset, view := s.Offset(), s.inner.Size().Height
	return top >= offset && bottom <= offset+view || bottom-top > view && top < offset+view && bottom > offset
}

func (m *RouteMap) offsetLeft() any {
	if m.wanted != nil && m.given == m.scroll.Offset {
		return *m.wanted
	}
	return scrollLeft{m.scroll.Offset.X, m.scroll.Offset.Y}
}

func (m *RouteMap) offsetBack(left any) {
	at := left.(scrollLeft)
	m.start = nil
	m.scrollTo(fyne.NewPos(at.X, at.Y))
	m.wanted, m.given = &at, m.scroll.Offset
}

func (g *group) left() any {
	left := groupLeft{chosen: g.chosen}
	if g.cursor < len(g.ids) {
		left.cursor = g.ids[g.cursor]
	}
	return left
}

func (g *group) give(of any, picks bool) (told bool) {
	left := of.(groupLeft)
	if picks && left.chosen != g.chosen && slices.Contains(g.ids, left.chosen) {
		g.Pick(left.chosen)
		told = true
	}
	if i := slices.Index(g.ids, left.cursor); i >= 0 && i != g.cursor {
		g.cursor = i
		g.Refresh()
	}
	return told
}

func (s *Select) left() any {
	left := selectLeft{chosen: s.chosen}
	if s.Opened() {
		left.open, left.cursor = true, s.list.ids[s.list.cursor]
	}
	return left
}

func (s *Select) give(of any, picks bool) (told bool) {
	left := of.(selectLeft)
	if !picks || left.chosen == s.chosen || !slices.ContainsFunc(s.options, func(o Option) bool { return o.ID == left.chosen }) {
		return false
	}
	s.Pick(left.chosen)
	return true
}

// reopen drops the list down where it was open, with the cursor on the same choice.
func (s *Select) reopen(left selectLeft) {
	if !left.open {
		return
	}
	s.Open()
	if s.Opened() {
		s.list.move(slices.Index(s.list.ids, left.cursor))
		s.list.reveal()
	}
}

func (c *Check) left() any { return c.checked }

func (c *Check) give(left any, picks bool) (told bool) {
	if !picks || left.(bool) == c.checked || c.off {
		return false
	}
	c.toggle()
	return true
}

func (d *Disclosure) left() any { return d.Open() }

func (d *Disclosure) give(left any, _ bool) (told bool) {
	if left.(bool) == d.Open() {
		return false
	}
	d.head.onTap()
	return true
}

func (g *monthGrid) left() any { return g.cursor }

func (g *monthGrid) give(left any, _ bool) (told bool) {
	if at := left.(time.Time); !at.Equal(g.cursor) {
		g.moveTo(at)
	}
	return false
}

func (p *PIN) left() any { return string(p.digits) }

func (p *PIN) give(left any, _ bool) (told bool) {
	p.digits = []byte(left.(string))
	p.Refresh()
	return false
}

func (p *PagePreview) left() any { return p.spec.Page }

func (p *PagePreview) give(left any, _ bool) (told bool) {
	if left.(int) == p.spec.Page {
		return false
	}
	p.Turn(left.(int))
	return true
}
