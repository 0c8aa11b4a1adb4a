package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// Chip shows a state: glyph, word and tint. It is not a control.
type Chip struct {
	fw.BaseWidget
	back  *canvas.Rectangle
	glyph *canvas.Image
	word  *Text
	state theme.State
}

// NewChip returns the chip of a state.
func NewChip(state theme.State, word string) *Chip {
	c := &Chip{back: box(14), glyph: canvas.NewImageFromResource(nil), word: NewSmallStrong(word), state: state}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the state and its word.
func (c *Chip) Set(state theme.State, word string) {
	c.state = state
	c.word.SetText(word)
	c.Refresh()
}

// State returns the state on show.
func (c *Chip) State() theme.State { return c.state }

// Twin implements Twin.
func (c *Chip) Twin() []string { return c.word.Twin() }

// AccessibilityLabel implements fyne.Accessible.
func (c *Chip) AccessibilityLabel() string { return c.word.String() }

// AccessibilityRole implements fyne.Accessible.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer { return render(c) }

// Children implements drawn.
func (c *Chip) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.back, c.glyph, c.word}
}

func (c *Chip) paint() {
	th := theme.Of(c)
	p := th.Palette()
	style := p.State(c.state)
	width := float32(0)
	if p.SurfaceEdge > 1 {
		width = 2
	}
	fill(c.back, style.Tint, p.Line, width, th.Px(14))
	c.word.tone = StateTone(c.state)
	show(c.glyph, th.Glyph(c.state, style.Tint))
}

// The measures of a chip.
const (
	chipHeight float32 = 28
	chipGlyph  float32 = 18
	chipLead   float32 = 6
	chipGap    float32 = 6
	chipTrail  float32 = 11
)

func (c *Chip) around(th *theme.Theme) float32 {
	return th.Px(chipLead + chipGlyph + chipGap + chipTrail)
}

// Natural implements Flexible.
func (c *Chip) Natural() fyne.Size {
	th := theme.Of(c)
	return fyne.NewSize(c.word.Natural().Width+c.around(th), th.Px(chipHeight))
}

// HeightFor implements Flexible.
func (c *Chip) HeightFor(width float32) float32 {
	th := theme.Of(c)
	return c.word.HeightFor(width-c.around(th)) + th.Px(10)
}

func (c *Chip) smallest() fyne.Size {
	th := theme.Of(c)
	return fyne.NewSize(c.word.smallest().Width+c.around(th), th.Px(chipHeight))
}

// place keeps the chip to the width of its word: in a column it does not stretch.
func (c *Chip) place(size fyne.Size) {
	th := theme.Of(c)
	width := min(size.Width, c.Natural().Width)
	fit(c.back, fyne.Position{}, fyne.NewSize(width, size.Height))
	side := th.Px(chipGlyph)
	place(c.glyph, th.Px(chipLead), (size.Height-side)/2, side, side)
	words := width - c.around(th)
	height := c.word.HeightFor(words)
	place(c.word, th.Px(chipLead+chipGlyph+chipGap), (size.Height-height)/2, words, height)
}

// Tag is an outlined word, for a level or a dated note.
type Tag struct {
	fw.BaseWidget
	back *canvas.Rectangle
	word *Text
}

// NewTag returns a tag.
func NewTag(word string) *Tag {
	t := &Tag{back: box(6), word: NewSmallStrong(word).In(Ink2).OneLine()}
	t.ExtendBaseWidget(t)
	return t
}

// Twin implements Twin.
func (t *Tag) Twin() []string { return t.word.Twin() }

// CreateRenderer implements fyne.Widget.
func (t *Tag) CreateRenderer() fyne.WidgetRenderer { return render(t) }

// Children implements drawn.
func (t *Tag) Children() []fyne.CanvasObject { return []fyne.CanvasObject{t.back, t.word} }

func (t *Tag) paint() {
	th := theme.Of(t)
	p := th.Palette()
	fill(t.back, p.Surface, p.Border, 1, th.Px(6))
}

func (t *Tag) smallest() fyne.Size {
	th := theme.Of(t)
	return fyne.NewSize(t.word.Natural().Width+th.Px(16), th.Px(24))
}

func (t *Tag) place(size fyne.Size) {
	th := theme.Of(t)
	least := t.smallest()
	fit(t.back, fyne.NewPos(0, (size.Height-least.Height)/2), least)
	natural := t.word.Natural()
	place(t.word, th.Px(8), (size.Height-natural.Height)/2, natural.Width, natural.Height)
}
