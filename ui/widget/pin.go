package widget

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// PINDigits is how many digits a PIN has.
const PINDigits = 4

// PIN is four boxes for four digits: one control, with the ring round the box that is next and a dot in each that is filled. It never shows
// a digit. Its words stand beside it.
type PIN struct {
	control
	name   string
	boxes  [PINDigits]*canvas.Rectangle
	dots   [PINDigits]*canvas.Circle
	digits []byte
	onFull func(pin string)
}

// NewPIN returns empty boxes. onFull is called when the last digit is written.
func NewPIN(name string, onFull func(pin string)) *PIN {
	p := &PIN{name: name, onFull: onFull}
	for i := range p.boxes {
		p.boxes[i], p.dots[i] = box(8), canvas.NewCircle(nil)
	}
	p.setUp(p)
	return p
}

// Filled is how many digits are written.
func (p *PIN) Filled() int { return len(p.digits) }

// Digits are what is written.
func (p *PIN) Digits() string { return string(p.digits) }

// Clear empties the boxes.
func (p *PIN) Clear() {
	clear(p.digits)
	p.digits = p.digits[:0]
	p.Refresh()
}

// TypedRune implements fyne.Focusable: digits are written, and are never commands here.
func (p *PIN) TypedRune(r rune) {
	if r < '0' || r > '9' {
		p.control.TypedRune(r)
		return
	}
	if p.off || len(p.digits) == PINDigits {
		return
	}
	p.digits = append(p.digits, byte(r))
	p.Refresh()
	if len(p.digits) == PINDigits && p.onFull != nil {
		p.onFull(string(p.digits))
	}
}

// TypedKey implements fyne.Focusable.
func (p *PIN) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyBackspace:
		if n := len(p.digits); n > 0 {
			p.digits = p.digits[:n-1]
			p.Refresh()
		}
	case fyne.KeyDelete:
		p.Clear()
	default:
		p.Focus.TypedKey(event)
	}
}

// Tapped implements fyne.Tappable.
func (p *PIN) Tapped(*fyne.PointEvent) {
	if !p.off {
		p.grab(p)
	}
}

// Twin implements Twin.
func (p *PIN) Twin() []string { return lines(p.name) }

// AccessibilityLabel implements fyne.Accessible: how many digits stand there, and never which.
func (p *PIN) AccessibilityLabel() string {
	return fmt.Sprintf("%s %d/%d", p.name, len(p.digits), PINDigits)
}

// AccessibilityRole implements fyne.Accessible; the toolkit has no role for a field to write in.
func (p *PIN) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (p *PIN) CreateRenderer() fyne.WidgetRenderer { return render(p) }

// Children implements drawn.
func (p *PIN) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i := range p.boxes {
		all = append(all, p.boxes[i], p.dots[i])
	}
	return append(all, p.ring.parts()...)
}

// The measures of the boxes.
const (
	pinWide   float32 = 50
	pinHigh   float32 = 60
	pinGap    float32 = 12
	pinDot    float32 = 14
	pinRadius float32 = 8
)

func (p *PIN) paint() {
	th := theme.Of(p)
	colours := th.Palette()
	for i := range p.boxes {
		inside := colours.Surface
		if p.off {
			inside = colours.Tint
		}
		fill(p.boxes[i], inside, colours.Border, colours.ControlEdge, th.Px(pinRadius))
		p.dots[i].FillColor = colours.Ink
		p.dots[i].Hidden = i >= len(p.digits)
	}
	p.ring.paint(th, p.Focused())
}

func (p *PIN) smallest() fyne.Size { return p.Natural() }

// Natural implements Flexible.
func (p *PIN) Natural() fyne.Size {
	th := theme.Of(p)
	return fyne.NewSize(th.Px(PINDigits*pinWide+(PINDigits-1)*pinGap), th.Px(pinHigh))
}

// HeightFor implements Flexible.
func (p *PIN) HeightFor(float32) float32 { return theme.Of(p).Px(pinHigh) }

func (p *PIN) place(fyne.Size) {
	th := theme.Of(p)
	wide, high, dot := th.Px(pinWide), th.Px(pinHigh), th.Px(pinDot)
	for i := range p.boxes {
		at := fyne.NewPos(float32(i)*th.Px(pinWide+pinGap), 0)
		fit(p.boxes[i], at, fyne.NewSize(wide, high))
		p.dots[i].Move(at.AddXY((wide-dot)/2, (high-dot)/2))
		p.dots[i].Resize(fyne.NewSquareSize(dot))
		if i == min(len(p.digits), PINDigits-1) {
			p.ring.outside(at, fyne.NewSize(wide, high), th.Px(pinRadius))
		}
	}
}
