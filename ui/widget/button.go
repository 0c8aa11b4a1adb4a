package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Emphasis is how strongly a button asks to be used. A screen has at most one primary button.
type Emphasis int

// The three kinds of button.
const (
	PrimaryButton   Emphasis = iota // filled
	SecondaryButton                 // edge
	QuietButton                     // words only
	ToolButton                      // words in ink, edge of a control: for the tools of the header
)

// Button does something. Its label wraps where it must.
type Button struct {
	control
	label       *Text
	back        *canvas.Rectangle
	lead, trail *picture
	key         *keyCap
	emphasis    Emphasis
	onTap       func()
}

const (
	buttonHeight float32 = 46
	buttonRadius float32 = 10
	buttonGap    float32 = 9
)

// NewButton returns a button.
func NewButton(label string, emphasis Emphasis, onTap func()) *Button {
	b := &Button{label: NewStrong(label).Align(fyne.TextAlignCenter), back: box(buttonRadius), emphasis: emphasis, onTap: onTap, key: newKeyCap("")}
	b.key.Hide()
	b.lead, b.trail = newPicture("", 20, b.ink), newPicture("", 20, b.ink)
	b.label.In(b.ink)
	b.setUp(b)
	return b
}

// WithIcon puts a drawing before the label.
func (b *Button) WithIcon(name icons.Name) *Button {
	b.lead.name = name
	return b
}

// WithTrailingIcon puts a drawing after the label.
func (b *Button) WithTrailingIcon(name icons.Name) *Button {
	b.trail.name = name
	return b
}

// WithKey shows at the end of the button the key that does the same, "Ctrl K".
func (b *Button) WithKey(caps string) *Button {
	b.key.word.SetText(caps)
	b.key.Hidden = caps == ""
	return b
}

// SetLabel changes the words.
func (b *Button) SetLabel(label string) {
	b.label.SetText(label)
	b.Refresh()
}

// SetIcon changes the drawing before the label.
func (b *Button) SetIcon(name icons.Name) {
	b.lead.name = name
	b.Refresh()
}

// Label returns the words.
func (b *Button) Label() string { return b.label.String() }

// Twin implements Twin.
func (b *Button) Twin() []string { return append(b.label.Twin(), b.key.Twin()...) }

// AccessibilityLabel implements fyne.Accessible.
func (b *Button) AccessibilityLabel() string { return b.label.String() }

// AccessibilityRole implements fyne.Accessible.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.off {
		return
	}
	b.grab(b)
	b.press()
}

func (b *Button) press() {
	if b.onTap != nil && !b.off {
		b.onTap()
	}
}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		b.press()
		return
	}
	b.Focus.TypedKey(event)
}

// ink is the colour of the words and drawings.
func (b *Button) ink(p theme.Palette) color.NRGBA {
	switch {
	case b.off:
		return p.Border
	case b.emphasis == PrimaryButton:
		return p.OnPrimary
	case b.emphasis == SecondaryButton:
		return p.Outline
	case b.emphasis == ToolButton:
		return p.Ink
	}
	return p.Primary
}

func (b *Button) ground(p theme.Palette) (inside, edge color.NRGBA) {
	switch {
	case b.emphasis == QuietButton && b.hovered:
		return p.PrimaryTint, bare
	case b.emphasis == QuietButton:
		return bare, bare
	case b.off:
		return p.Tint, p.Border
	case b.emphasis == PrimaryButton && b.hovered:
		return p.Primary, p.Ink
	case b.emphasis == PrimaryButton:
		return p.Primary, p.Primary
	case b.emphasis == ToolButton && b.hovered:
		return p.Tint, p.Border
	case b.emphasis == ToolButton:
		return p.Surface, p.Border
	case b.hovered:
		return p.PrimaryTint, p.Outline
	}
	return p.Surface, p.Outline
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer { return render(b) }

// Children implements drawn.
func (b *Button) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{b.back, b.lead.image, b.label, b.trail.image, b.key}, b.ring.parts()...)
}

func (b *Button) paint() {
	th := theme.Of(b)
	inside, edge := b.ground(th.Palette())
	width := max(2, th.Palette().ControlEdge)
	if b.emphasis == ToolButton {
		width = th.Palette().ControlEdge
	}
	fill(b.back, inside, edge, width, th.Px(buttonRadius))
	b.lead.paint(th)
	b.trail.paint(th)
	b.ring.paint(th, b.Focused())
}

func (b *Button) padding(th *theme.Theme) float32 {
	switch b.emphasis {
	case QuietButton:
		return th.Px(10)
	case ToolButton:
		return th.Px(13)
	}
	return th.Px(18)
}

// around is the width of everything but the label.
func (b *Button) around(th *theme.Theme) float32 {
	return 2*b.padding(th) + b.lead.width(th, buttonGap) + b.trail.width(th, buttonGap) + b.keyWidth(th)
}

// keyWidth is the room for the key at the end, with a gap before it.
func (b *Button) keyWidth(th *theme.Theme) float32 {
	if !b.key.Visible() {
		return 0
	}
	return b.key.MinSize().Width + th.Px(2*buttonGap)
}

// Natural implements Flexible.
func (b *Button) Natural() fyne.Size {
	th := theme.Of(b)
	natural := b.label.Natural()
	return fyne.NewSize(max(natural.Width+b.around(th), th.Px(Target)), th.Px(buttonHeight))
}

// HeightFor implements Flexible.
func (b *Button) HeightFor(width float32) float32 {
	th := theme.Of(b)
	return max(b.label.HeightFor(width-b.around(th))+th.Px(16), th.Px(buttonHeight))
}

func (b *Button) smallest() fyne.Size {
	th := theme.Of(b)
	width := max(b.label.smallest().Width+b.around(th), th.Px(Target))
	if own := b.Size().Width; own > 0 {
		return fyne.NewSize(width, b.HeightFor(own))
	}
	return fyne.NewSize(width, th.Px(buttonHeight))
}

func (b *Button) place(size fyne.Size) {
	th := theme.Of(b)
	fit(b.back, fyne.Position{}, size)
	b.ring.outside(fyne.Position{}, size, th.Px(buttonRadius))
	room := size.Width - b.around(th)
	width := min(b.label.Natural().Width, room)
	height := b.label.HeightFor(width)
	x := b.padding(th) + max(room-width, 0)/2
	if b.lead.name != "" {
		b.lead.put(th, x+th.Px(b.lead.side)/2, size.Height/2)
		x += b.lead.width(th, buttonGap)
	}
	place(b.label, x, (size.Height-height)/2, width, height)
	b.trail.put(th, x+width+th.Px(buttonGap+b.trail.side/2), size.Height/2)
	key := b.key.MinSize()
	place(b.key, size.Width-b.padding(th)-key.Width, (size.Height-key.Height)/2, key.Width, key.Height)
}
