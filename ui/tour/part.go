package tour

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// part is an object with where it stands in its room: the window, or the content of the scroll that holds it, as if that had room for all of
// its content. What is scrolled out of view is a part too.
type part struct {
	object fyne.CanvasObject
	at     fyne.Position
	size   fyne.Size
	above  *part // what holds it; nil = the window
	room   *part // the innermost scroll that holds it; nil = the window
	layer  int   // 0 = the page, above that what lies over it
}

// parts are all parts of a window that are not hidden, each after the one that holds it.
func parts(c fyne.Canvas) []*part {
	var all []*part
	collect(c.Content(), nil, 0, &all)
	for i, over := range c.Overlays().List() {
		collect(over, nil, i+1, &all)
	}
	return all
}

func collect(o fyne.CanvasObject, above *part, layer int, all *[]*part) {
	if o == nil || !o.Visible() {
		return
	}
	p := &part{object: o, at: o.Position(), size: o.Size(), above: above, layer: layer}
	if above != nil {
		p.at, p.room = p.at.Add(above.at), above.room
		if s, ok := above.object.(*container.Scroll); ok && o == s.Content {
			p.at, p.room = p.at.Add(s.Offset), above
		}
	}
	*all = append(*all, p)
	for _, child := range childrenOf(o) {
		collect(child, p, layer, all)
	}
}

func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch x := o.(type) {
	case *fyne.Container:
		return x.Objects
	case fyne.Widget:
		return test.WidgetRenderer(x).Objects()
	}
	return nil
}

// words is the text of a part that is one; "" otherwise.
func (p *part) words() string {
	if t, ok := p.object.(*canvas.Text); ok {
		return t.Text
	}
	return ""
}

// control reports whether a person can use the part: by a click, or by keys. A scroll's bar is none: keys and the wheel do the same.
func (p *part) control() bool {
	switch p.object.(type) {
	case fyne.Focusable:
		return true
	case fyne.Scrollable, fyne.Draggable:
		return false
	case fyne.Tappable:
		return !p.covers() && !p.bar()
	}
	return false
}

// sign reports whether the part is a small picture, as stands beside words; larger ones may lie behind words.
func (p *part) sign() bool {
	i, ok := p.object.(*canvas.Image)
	return ok && i.Resource != nil && p.size.Width <= largestSign && p.size.Height <= largestSign
}

// largestSign is twice the largest sign of the drawings, which grow with the text, in pixels of the window.
const largestSign float32 = 112

// ofMap reports whether the part is what moves in something that is meant to be moved both ways.
func (p *part) ofMap() bool {
	if p.above == nil {
		return false
	}
	m, ok := p.above.object.(interface{ BothWays() bool })
	return ok && m.BothWays()
}

// bar reports whether the part is one of the toolkit's own parts of a scroll.
func (p *part) bar() bool {
	if p.above == nil {
		return false
	}
	s, ok := p.above.object.(*container.Scroll)
	return ok && s.Content != p.object
}

// off reports whether the part is switched off.
func (p *part) off() bool {
	d, ok := p.object.(fyne.Disableable)
	return ok && d.Disabled()
}

// link reports whether the part is a mark within a line of text: such marks are as high as the line, and Ctrl+I opens all of them at once.
func (p *part) link() bool {
	a, ok := p.object.(fyne.Accessible)
	return ok && a.AccessibilityRole() == fyne.AccessibleRoleLink
}

// covers reports whether the part is what lies over the page as a whole.
func (p *part) covers() bool { return p.above == nil && p.layer > 0 }

// within reports whether another part holds this one, or is it.
func (p *part) within(other *part) bool {
	for q := p; q != nil; q = q.above {
		if q == other {
			return true
		}
	}
	return false
}

// inField reports whether the part stands in a field to write in: what is longer than the field moves in it.
func (p *part) inField() bool {
	for q := p; q != nil; q = q.above {
		if _, ok := q.object.(interface{ SelectedText() string }); ok {
			return true
		}
	}
	return false
}

// box is where something is drawn.
type box struct{ X, Y, Width, Height float32 }

func (p *part) box() box { return box{p.at.X, p.at.Y, p.size.Width, p.size.Height} }

// ink is where a text is drawn: as the painter aligns it, and as high as its letters are.
func (p *part) ink() box {
	t, ok := p.object.(*canvas.Text)
	if !ok {
		return p.box()
	}
	drawn, x, y := t.MinSize(), p.at.X, p.at.Y
	switch t.Alignment {
	case fyne.TextAlignTrailing:
		x += p.size.Width - drawn.Width
	case fyne.TextAlignCenter:
		x += (p.size.Width - drawn.Width) / 2
	}
	if p.size.Height > drawn.Height {
		y += (p.size.Height - drawn.Height) / 2
	}
	return box{x, y + (drawn.Height-t.TextSize)/2, drawn.Width, t.TextSize}
}

// overlap is how much two boxes have in common, in both directions; not positive where they have nothing.
func (b box) overlap(o box) (width, height float32) {
	return min(b.X+b.Width, o.X+o.Width) - max(b.X, o.X), min(b.Y+b.Height, o.Y+o.Height) - max(b.Y, o.Y)
}

// out is how far a box sticks out of another, in both directions.
func (b box) out(of box) (across, down float32) {
	across = max(of.X-b.X, b.X+b.Width-of.X-of.Width, 0)
	return across, max(of.Y-b.Y, b.Y+b.Height-of.Y-of.Height, 0)
}

// Focusables are what Tab goes to in a window, in its order: in what lies over the page, where something does.
func Focusables(c fyne.Canvas) []fyne.Focusable {
	var all []fyne.Focusable
	layer := len(c.Overlays().List())
	for _, p := range parts(c) {
		if f, ok := p.object.(fyne.Focusable); ok && p.layer == layer && !p.off() {
			all = append(all, f)
		}
	}
	return all
}
