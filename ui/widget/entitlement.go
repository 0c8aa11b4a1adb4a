package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// EntitlementCard is one part of the learner's entitlement: its name, a sentence, and its state as a chip. It is a question, never a mark.
type EntitlementCard struct {
	control
	back    *canvas.Rectangle
	chip    *Chip
	content *fyne.Container
	onTap   func()
}

// NewEntitlementCard returns a card; onTap opens what stands behind it and may be nil.
func NewEntitlementCard(title, text string, state theme.State, word string, onTap func()) *EntitlementCard {
	e := &EntitlementCard{back: box(12), chip: NewChip(state, word), onTap: onTap}
	e.content = Column(6, NewStrong(title), Fill(NewNote(text)), e.chip)
	e.setUp(e)
	return e
}

// Chip returns the chip, so that its state can change.
func (e *EntitlementCard) Chip() *Chip { return e.chip }

// Twin implements Twin.
func (e *EntitlementCard) Twin() []string { return TwinOf(e.content) }

// AccessibilityLabel implements fyne.Accessible.
func (e *EntitlementCard) AccessibilityLabel() string { return joinLines(e.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (e *EntitlementCard) AccessibilityRole() fyne.AccessibleRole {
	if e.onTap == nil {
		return fyne.AccessibleRoleContainer
	}
	return fyne.AccessibleRoleButton
}

// Disabled implements fyne.Disableable: a card that opens nothing takes no focus.
func (e *EntitlementCard) Disabled() bool { return e.off || e.onTap == nil }

// Tapped implements fyne.Tappable.
func (e *EntitlementCard) Tapped(*fyne.PointEvent) {
	if !e.Disabled() {
		e.grab(e)
		e.onTap()
	}
}

// TypedKey implements fyne.Focusable.
func (e *EntitlementCard) TypedKey(event *fyne.KeyEvent) {
	if activates(event) && !e.Disabled() {
		e.onTap()
		return
	}
	e.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (e *EntitlementCard) CreateRenderer() fyne.WidgetRenderer { return render(e) }

// Children implements drawn.
func (e *EntitlementCard) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{e.back, e.content}, e.ring.parts()...)
}

func (e *EntitlementCard) paint() {
	th := theme.Of(e)
	p := th.Palette()
	inside := p.Surface
	if e.hovered && !e.Disabled() {
		inside = p.Tint
	}
	fill(e.back, inside, p.Line, p.SurfaceEdge, th.Px(12))
	e.ring.paint(th, e.Focused())
}

const (
	entitlementX float32 = 14
	entitlementY float32 = 11
)

// Natural implements Flexible.
func (e *EntitlementCard) Natural() fyne.Size {
	th := theme.Of(e)
	width := min(NaturalOf(e.content).Width+th.Px(2*entitlementX), th.Px(280))
	return fyne.NewSize(width, e.HeightFor(width))
}

// HeightFor implements Flexible.
func (e *EntitlementCard) HeightFor(width float32) float32 {
	th := theme.Of(e)
	return HeightOf(e.content, width-th.Px(2*entitlementX)) + th.Px(2*entitlementY)
}

func (e *EntitlementCard) smallest() fyne.Size {
	th := theme.Of(e)
	width := e.content.MinSize().Width + th.Px(2*entitlementX)
	if own := e.Size().Width; own > 0 {
		return fyne.NewSize(width, e.HeightFor(own))
	}
	return fyne.NewSize(width, e.Natural().Height)
}

func (e *EntitlementCard) place(size fyne.Size) {
	th := theme.Of(e)
	fit(e.back, fyne.Position{}, size)
	x, y := th.Px(entitlementX), th.Px(entitlementY)
	place(e.content, x, y, size.Width-2*x, size.Height-2*y)
	e.ring.outside(fyne.Position{}, size, th.Px(12))
}
