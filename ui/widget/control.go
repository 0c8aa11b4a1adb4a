package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// Target is the least height and width of anything a person can use, in pixels of the drawings.
const Target float32 = 44

// control is what every usable widget has: focus, ring, hover, and a way to be switched off.
type control struct {
	fw.BaseWidget
	keys.Focus
	ring    *ring
	hovered bool
	off     bool
}

type usable interface {
	fyne.Widget
	fyne.Focusable
}

func (c *control) setUp(self usable) {
	c.ring = newRing()
	c.ExtendBaseWidget(self)
	c.Bind(self)
}

// MouseIn implements desktop.Hoverable.
func (c *control) MouseIn(*desktop.MouseEvent) {
	keys.Stir()
	c.hover(true)
}

// MouseMoved implements desktop.Hoverable.
func (c *control) MouseMoved(*desktop.MouseEvent) { keys.Stir() }

// MouseOut implements desktop.Hoverable.
func (c *control) MouseOut() { c.hover(false) }

func (c *control) hover(in bool) {
	c.hovered = in
	c.Refresh()
}

// Cursor implements desktop.Cursorable.
func (c *control) Cursor() desktop.Cursor {
	if c.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Enable lets the control be used.
func (c *control) Enable() { c.switchTo(false) }

// Disable keeps the control from being used; Tab passes it by.
func (c *control) Disable() { c.switchTo(true) }

// Disabled implements fyne.Disableable.
func (c *control) Disabled() bool { return c.off }

func (c *control) switchTo(off bool) {
	if c.off != off {
		c.off = off
		c.Refresh()
	}
}

// activates tells whether a key does what a click does.
func activates(event *fyne.KeyEvent) bool {
	return event.Name == fyne.KeyReturn || event.Name == fyne.KeyEnter || event.Name == fyne.KeySpace
}

// ring is the focus ring: gorse, and ink round that. It lies outside the control, or inside where rows touch each other.
type ring struct {
	inner, outer *canvas.Rectangle
}

// RingRoom is how far a focus ring reaches beyond its control, in units: it does not grow with the text. Leave at least that much between
// controls and before a clipping edge.
const RingRoom float32 = 6

func newRing() *ring {
	r := &ring{inner: box(0), outer: box(0)}
	r.inner.Hide()
	r.outer.Hide()
	return r
}

func (r *ring) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.outer, r.inner} }

func (r *ring) paint(th *theme.Theme, shown bool) {
	p := th.Palette()
	fill(r.inner, bare, p.FocusInner, RingRoom-p.FocusWidth, r.inner.CornerRadius)
	fill(r.outer, bare, p.FocusOuter, p.FocusWidth, r.outer.CornerRadius)
	for _, rectangle := range []*canvas.Rectangle{r.inner, r.outer} {
		rectangle.Hidden = !shown
	}
}

// outside puts the ring round an area with corners of that radius.
func (r *ring) outside(at fyne.Position, size fyne.Size, radius float32) {
	r.put(at.SubtractXY(RingRoom, RingRoom), size.Add(fyne.NewSquareSize(2*RingRoom)), radius+RingRoom)
}

// inside puts the ring within an area.
func (r *ring) inside(at fyne.Position, size fyne.Size, radius float32) {
	r.put(at, size, radius)
}

func (r *ring) put(at fyne.Position, size fyne.Size, radius float32) {
	width := r.outer.StrokeWidth
	r.outer.CornerRadius = max(radius-width/2, 0)
	r.inner.CornerRadius = max(radius-width-r.inner.StrokeWidth/2, 0)
	fit(r.outer, at, size)
	fit(r.inner, at.AddXY(width, width), size.Subtract(fyne.NewSquareSize(2*width)))
}

// grab takes the focus when the control is clicked.
func (c *control) grab(self fyne.Focusable) {
	if !c.Focused() {
		keys.Give(self)
	}
}

// moveFocus gives the focus to another control in the window of the one that has it.
func moveFocus(from fyne.CanvasObject, to fyne.Focusable) {
	if canvas := keys.CanvasOf(from); canvas != nil {
		canvas.Focus(to)
	}
}
