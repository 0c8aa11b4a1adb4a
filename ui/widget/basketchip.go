package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// ChipButton is a state that goes on to the next one when it is pressed: yes, no, not known.
type ChipButton struct {
	control
	chip     *Chip
	question string
	onTap    func()
}

// NewChipButton returns a button that looks like the chip of a state. Question is what it answers, for a screen reader.
func NewChipButton(state theme.State, word, question string, onTap func()) *ChipButton {
	c := &ChipButton{chip: NewChip(state, word), question: question, onTap: onTap}
	c.setUp(c)
	return c
}

// Twin implements Twin.
func (c *ChipButton) Twin() []string { return c.chip.Twin() }

// AccessibilityLabel implements fyne.Accessible.
func (c *ChipButton) AccessibilityLabel() string {
	return joinLines(append(lines(c.question), c.Twin()...))
}

// AccessibilityRole implements fyne.Accessible.
func (c *ChipButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (c *ChipButton) Tapped(*fyne.PointEvent) {
	if !c.off {
		c.grab(c)
		c.press()
	}
}

func (c *ChipButton) press() {
	if c.onTap != nil && !c.off {
		c.onTap()
	}
}

// TypedKey implements fyne.Focusable.
func (c *ChipButton) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		c.press()
		return
	}
	c.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (c *ChipButton) CreateRenderer() fyne.WidgetRenderer { return render(c) }

// Children implements drawn.
func (c *ChipButton) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{c.chip}, c.ring.parts()...)
}

func (c *ChipButton) paint() { c.ring.paint(theme.Of(c), c.Focused()) }

// Natural implements Flexible.
func (c *ChipButton) Natural() fyne.Size {
	return c.chip.Natural().Max(fyne.NewSquareSize(theme.Of(c).Px(Target)))
}

// HeightFor implements Flexible.
func (c *ChipButton) HeightFor(width float32) float32 {
	return max(c.chip.HeightFor(width), theme.Of(c).Px(Target))
}

func (c *ChipButton) smallest() fyne.Size {
	return c.chip.MinSize().Max(fyne.NewSquareSize(theme.Of(c).Px(Target)))
}

func (c *ChipButton) place(size fyne.Size) {
	height := c.chip.HeightFor(size.Width)
	width := min(c.chip.Natural().Width, size.Width)
	at := fyne.NewPos(size.Width-width, (size.Height-height)/2)
	place(c.chip, at.X, at.Y, width, height)
	c.ring.outside(at, fyne.NewSize(width, height), theme.Of(c).Px(14))
}

// AddRow is the row at the end of a list that adds to it: an outlined box with a drawing and words at its left.
type AddRow struct {
	control
	back  *canvas.Rectangle
	icon  *picture
	words *Text
	onTap func()
}

// NewAddRow returns a row that adds.
func NewAddRow(icon icons.Name, words string, onTap func()) *AddRow {
	a := &AddRow{back: box(10), icon: newPicture(icon, 20, Primary), words: NewStrong(words).In(Primary), onTap: onTap}
	a.setUp(a)
	return a
}

// newTile is an AddRow in ink, for a grid of things to add; one that cannot be used rests on the tint.
func newTile(icon icons.Name, words string, onTap func()) *AddRow {
	a := NewAddRow(icon, words, onTap)
	a.icon.tone, a.icon.side = Ink, 18
	a.words.setStyle(theme.Body, Ink)
	a.off = onTap == nil
	return a
}

// Twin implements Twin.
func (a *AddRow) Twin() []string { return a.words.Twin() }

// AccessibilityLabel implements fyne.Accessible.
func (a *AddRow) AccessibilityLabel() string { return a.words.String() }

// AccessibilityRole implements fyne.Accessible.
func (a *AddRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (a *AddRow) Tapped(*fyne.PointEvent) {
	if !a.off {
		a.grab(a)
		a.press()
	}
}

func (a *AddRow) press() {
	if a.onTap != nil && !a.off {
		a.onTap()
	}
}

// TypedKey implements fyne.Focusable.
func (a *AddRow) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		a.press()
		return
	}
	a.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (a *AddRow) CreateRenderer() fyne.WidgetRenderer { return render(a) }

// Children implements drawn.
func (a *AddRow) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{a.back, a.icon.image, a.words}, a.ring.parts()...)
}

func (a *AddRow) paint() {
	th := theme.Of(a)
	p := th.Palette()
	inside, edge := p.Surface, p.Border
	switch {
	case a.off:
		inside, edge = p.Background, p.Line
	case a.hovered:
		inside = p.PrimaryTint
	}
	fill(a.back, inside, edge, p.ControlEdge, th.Px(10))
	a.icon.paint(th)
	a.ring.paint(th, a.Focused())
}

func (a *AddRow) around(th *theme.Theme) float32 {
	return th.Px(2*15) + a.icon.width(th, 10)
}

// Natural implements Flexible.
func (a *AddRow) Natural() fyne.Size {
	th := theme.Of(a)
	return fyne.NewSize(a.words.Natural().Width+a.around(th), th.Px(52))
}

// HeightFor implements Flexible.
func (a *AddRow) HeightFor(width float32) float32 {
	th := theme.Of(a)
	return max(a.words.HeightFor(width-a.around(th))+th.Px(16), th.Px(52))
}

func (a *AddRow) smallest() fyne.Size {
	th := theme.Of(a)
	width := a.words.smallest().Width + a.around(th)
	if own := a.Size().Width; own > 0 {
		return fyne.NewSize(width, a.HeightFor(own))
	}
	return fyne.NewSize(width, th.Px(52))
}

func (a *AddRow) place(size fyne.Size) {
	th := theme.Of(a)
	fit(a.back, fyne.Position{}, size)
	a.ring.outside(fyne.Position{}, size, th.Px(10))
	a.icon.put(th, th.Px(15)+th.Px(a.icon.side)/2, size.Height/2)
	width := size.Width - a.around(th)
	height := a.words.HeightFor(width)
	place(a.words, th.Px(15)+a.icon.width(th, 10), (size.Height-height)/2, width, height)
}
