package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// compareEdit is a cell that the reader can change: all of it is one thing to press.
type compareEdit struct {
	control
	back    *canvas.Rectangle
	what    *Text
	content *fyne.Container
	onTap   func()
}

func newCompareEdit(content fyne.CanvasObject, what string, onTap func()) *compareEdit {
	e := &compareEdit{back: box(8), what: NewSmallStrong(what).In(Primary), onTap: onTap}
	e.content = Column(2, content, Hang(7, NewIcon(icons.Pencil, 16, Primary), e.what))
	e.setUp(e)
	return e
}

// Twin implements Twin.
func (e *compareEdit) Twin() []string { return TwinOf(e.content) }

// AccessibilityLabel implements fyne.Accessible.
func (e *compareEdit) AccessibilityLabel() string { return joinLines(e.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (e *compareEdit) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (e *compareEdit) Tapped(*fyne.PointEvent) {
	e.grab(e)
	e.press()
}

func (e *compareEdit) press() {
	if e.onTap != nil {
		e.onTap()
	}
}

// TypedKey implements fyne.Focusable.
func (e *compareEdit) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		e.press()
		return
	}
	e.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (e *compareEdit) CreateRenderer() fyne.WidgetRenderer { return render(e) }

// Children implements drawn.
func (e *compareEdit) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{e.back, e.content}, e.ring.parts()...)
}

func (e *compareEdit) paint() {
	th := theme.Of(e)
	inside := bare
	if e.hovered {
		inside = th.Palette().PrimaryTint
	}
	fill(e.back, inside, bare, 0, th.Px(8))
	e.ring.paint(th, e.Focused())
}

// Natural implements Flexible.
func (e *compareEdit) Natural() fyne.Size {
	natural := NaturalOf(e.content)
	return natural.Max(fyne.NewSquareSize(theme.Of(e).Px(Target)))
}

// HeightFor implements Flexible.
func (e *compareEdit) HeightFor(width float32) float32 {
	return max(HeightOf(e.content, width), theme.Of(e).Px(Target))
}

func (e *compareEdit) smallest() fyne.Size {
	least := e.content.MinSize()
	if own := e.Size().Width; own > 0 {
		least.Height = e.HeightFor(own)
	}
	return least.Max(fyne.NewSquareSize(theme.Of(e).Px(Target)))
}

func (e *compareEdit) place(size fyne.Size) {
	th := theme.Of(e)
	at, full := fyne.NewPos(-th.Px(7), -th.Px(3)), size.AddWidthHeight(th.Px(14), th.Px(6))
	fit(e.back, at, full)
	e.ring.inside(at, full, th.Px(8))
	height := HeightOf(e.content, size.Width)
	place(e.content, 0, (size.Height-height)/2, size.Width, height)
}
