package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// iconButton is a drawing beside words that say what it is for: an arrow beside the number of a page, a calendar in a field of a date. A
// screen reader says its name.
type iconButton struct {
	control
	back *canvas.Rectangle
	mark *picture
	name string
	edge bool
	do   func()
}

func newIconButton(icon icons.Name, name string, do func()) *iconButton {
	b := &iconButton{back: box(8), name: name, do: do}
	b.mark = newPicture(icon, 20, OutlineTone)
	b.setUp(b)
	return b
}

// withEdge draws the edge of a control round it.
func (b *iconButton) withEdge() *iconButton {
	b.edge = true
	return b
}

// setOff switches the button off, or on again; off it shows no drawing, because there is nothing to go to.
func (b *iconButton) setOff(off bool) { b.switchTo(off) }

// Twin implements Twin: it draws no words.
func (b *iconButton) Twin() []string { return nil }

// AccessibilityLabel implements fyne.Accessible.
func (b *iconButton) AccessibilityLabel() string { return b.name }

// AccessibilityRole implements fyne.Accessible.
func (b *iconButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (b *iconButton) Tapped(*fyne.PointEvent) {
	if !b.off {
		b.grab(b)
		b.do()
	}
}

// TypedKey implements fyne.Focusable.
func (b *iconButton) TypedKey(event *fyne.KeyEvent) {
	if !activates(event) {
		b.Focus.TypedKey(event)
	} else if !b.off {
		b.do()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *iconButton) CreateRenderer() fyne.WidgetRenderer { return render(b) }

// Children implements drawn.
func (b *iconButton) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{b.back, b.mark.image}, b.ring.parts()...)
}

func (b *iconButton) paint() {
	th := theme.Of(b)
	p := th.Palette()
	inside, width := bare, float32(0)
	if b.edge {
		inside, width = p.Surface, p.ControlEdge
	}
	if b.hovered && !b.off {
		inside = p.Tint
	}
	fill(b.back, inside, p.Border, width, th.Px(8))
	b.mark.paint(th)
	b.mark.image.Hidden = b.off
	b.ring.paint(th, b.Focused())
}

func (b *iconButton) smallest() fyne.Size { return fyne.NewSquareSize(theme.Of(b).Px(Target)) }

func (b *iconButton) place(size fyne.Size) {
	th := theme.Of(b)
	fit(b.back, fyne.Position{}, size)
	b.mark.put(th, size.Width/2, size.Height/2)
	b.ring.outside(fyne.Position{}, size, th.Px(8))
}
