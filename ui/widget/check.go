package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Check is a tick box with words that wrap. It starts as the caller says; boxes of consent start empty.
type Check struct {
	control
	back, box *canvas.Rectangle
	tick      *picture
	label     *Text
	checked   bool
	hidden    bool
	done      bool
	onChange  func(bool)
}

// NewCheck returns a tick box.
func NewCheck(label string, checked bool, onChange func(bool)) *Check {
	c := &Check{back: box(8), box: box(6), label: NewBody(label), checked: checked, onChange: onChange}
	c.tick = newPicture(icons.Tick, 18, OnPrimary)
	c.setUp(c)
	return c
}

// HideLabel leaves the words to a screen reader, where they already stand beside the box.
func (c *Check) HideLabel() *Check {
	c.hidden = true
	return c
}

// ForDone draws the tick in the colour of things that are done.
func (c *Check) ForDone() *Check {
	c.done = true
	return c
}

// Checked tells whether the box is ticked.
func (c *Check) Checked() bool { return c.checked }

// SetChecked ticks or empties the box; it does not call back.
func (c *Check) SetChecked(checked bool) {
	c.checked = checked
	c.Refresh()
}

func (c *Check) toggle() {
	if c.off {
		return
	}
	c.SetChecked(!c.checked)
	if c.onChange != nil {
		c.onChange(c.checked)
	}
}

// Twin implements Twin.
func (c *Check) Twin() []string { return c.label.Twin() }

// AccessibilityLabel implements fyne.Accessible.
func (c *Check) AccessibilityLabel() string { return c.label.String() }

// AccessibilityRole implements fyne.Accessible; the toolkit has no role for a tick box.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (c *Check) Tapped(*fyne.PointEvent) {
	if !c.off {
		c.grab(c)
		c.toggle()
	}
}

// TypedKey implements fyne.Focusable: Space and Enter tick.
func (c *Check) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		c.toggle()
		return
	}
	c.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer { return render(c) }

// Children implements drawn.
func (c *Check) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{c.back, c.box, c.tick.image, c.label}, c.ring.parts()...)
}

func (c *Check) paint() {
	th := theme.Of(c)
	p := th.Palette()
	c.back.FillColor = bare
	if c.hovered {
		c.back.FillColor = p.Tint
	}
	on := p.Primary
	if c.done {
		on = p.Met
	}
	c.tick.tone = OnPrimary
	if c.done {
		c.tick.tone = OnInk
	}
	fill(c.box, p.Surface, p.Border, max(2, p.ControlEdge), th.Px(6))
	if c.checked {
		fill(c.box, on, on, 2, th.Px(6))
	}
	c.label.Hidden = c.hidden
	c.tick.paint(th)
	c.tick.image.Hidden = !c.checked
	c.ring.paint(th, c.Focused())
}

// The measures of a tick box.
const (
	checkBox  float32 = 24
	checkLead float32 = 4 // keeps the box off the focus ring
	checkPad  float32 = 8
	checkGap  float32 = 11
)

func (c *Check) around(th *theme.Theme) float32 {
	if c.hidden {
		return th.Px(Target)
	}
	return th.Px(checkLead + checkBox + checkGap + checkPad)
}

// Natural implements Flexible.
func (c *Check) Natural() fyne.Size {
	th := theme.Of(c)
	if c.hidden {
		return fyne.NewSquareSize(th.Px(Target))
	}
	return fyne.NewSize(c.label.Natural().Width+c.around(th), th.Px(Target))
}

// HeightFor implements Flexible.
func (c *Check) HeightFor(width float32) float32 {
	th := theme.Of(c)
	if c.hidden {
		return th.Px(Target)
	}
	return max(c.label.HeightFor(width-c.around(th))+th.Px(14), th.Px(Target))
}

func (c *Check) smallest() fyne.Size {
	th := theme.Of(c)
	if c.hidden {
		return fyne.NewSquareSize(th.Px(Target))
	}
	width := c.label.smallest().Width + c.around(th)
	if own := c.Size().Width; own > 0 {
		return fyne.NewSize(width, c.HeightFor(own))
	}
	return fyne.NewSize(width, th.Px(Target))
}

func (c *Check) place(size fyne.Size) {
	th := theme.Of(c)
	side, x := th.Px(checkBox), th.Px(checkLead)
	if c.hidden {
		x = (size.Width - side) / 2
	}
	fit(c.box, fyne.NewPos(x, (size.Height-side)/2), fyne.NewSquareSize(side))
	c.tick.put(th, x+side/2, size.Height/2)
	width := min(size.Width-c.around(th), c.label.Natural().Width)
	height := c.label.HeightFor(width)
	place(c.label, th.Px(checkLead+checkBox+checkGap), (size.Height-height)/2, width, height)
	extent := fyne.NewSize(size.Width, size.Height)
	if !c.hidden {
		extent.Width = width + c.around(th)
	}
	place(c.back, 0, 0, extent.Width, extent.Height)
	c.ring.outside(fyne.Position{}, extent, th.Px(8))
}
