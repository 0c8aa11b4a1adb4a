package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// Choice is a list of which one is chosen: a round mark, the words, and a note under them. Arrows move, Enter or Space chooses.
type Choice struct {
	group
	label string
}

// NewChoice returns a list to choose one from. The label is the question, for a screen reader; it is not drawn.
func NewChoice(label string, options []Option, chosen string, onPick func(id string)) *Choice {
	c := &Choice{label: label}
	c.radius = 10
	for _, option := range options {
		c.ids = append(c.ids, option.ID)
		c.faces = append(c.faces, newRadioFace(option))
	}
	c.start(c, chosen, onPick)
	return c
}

// AccessibilityLabel implements fyne.Accessible.
func (c *Choice) AccessibilityLabel() string { return c.label }

const choiceGap float32 = 8

// Natural implements Flexible.
func (c *Choice) Natural() fyne.Size { return (&column{gap: choiceGap}).Natural(c.objects()) }

// HeightFor implements Flexible.
func (c *Choice) HeightFor(width float32) float32 {
	return (&column{gap: choiceGap}).HeightFor(c.objects(), width)
}

func (c *Choice) smallest() fyne.Size {
	return (&column{gap: choiceGap, width: c.Size().Width}).MinSize(c.objects())
}

func (c *Choice) place(size fyne.Size) {
	(&column{gap: choiceGap}).Layout(c.objects(), size)
	c.ringOn()
}

// radioFace is a line of a Choice.
type radioFace struct {
	fw.BaseWidget
	back            *canvas.Rectangle
	mark, dot       *canvas.Circle
	label, note     *Text
	chosen, hovered bool
}

func newRadioFace(option Option) *radioFace {
	f := &radioFace{back: box(10), mark: canvas.NewCircle(bare), dot: canvas.NewCircle(bare)}
	f.label, f.note = NewBody(option.Label), NewNote(option.Note)
	f.note.Hidden = option.Note == ""
	f.ExtendBaseWidget(f)
	return f
}

func (f *radioFace) look(chosen, hovered bool) {
	if f.chosen != chosen || f.hovered != hovered {
		f.chosen, f.hovered = chosen, hovered
		f.Refresh()
	}
}

func (f *radioFace) Twin() []string { return append(f.label.Twin(), f.note.Twin()...) }

func (f *radioFace) CreateRenderer() fyne.WidgetRenderer { return render(f) }

func (f *radioFace) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.back, f.mark, f.dot, f.label, f.note}
}

func (f *radioFace) paint() {
	th := theme.Of(f)
	p := th.Palette()
	inside, edge, width := p.Surface, p.Border, p.ControlEdge
	switch {
	case f.chosen:
		inside, edge, width = p.PrimaryTint, p.Primary, max(3, p.ControlEdge)
	case f.hovered:
		inside = p.Tint
	}
	fill(f.back, inside, edge, width, th.Px(10))
	f.mark.FillColor, f.mark.StrokeColor, f.mark.StrokeWidth = p.Surface, p.Border, th.Px(2)
	if f.chosen {
		f.mark.StrokeColor = p.Primary
	}
	f.dot.FillColor, f.dot.Hidden = p.Primary, !f.chosen
}

// The measures of a line of a Choice.
const (
	radioPad  float32 = 14
	radioMark float32 = 22
	radioGap  float32 = 12
)

func (f *radioFace) around(th *theme.Theme) float32 { return th.Px(2*radioPad + radioMark + radioGap) }

func (f *radioFace) Natural() fyne.Size {
	th := theme.Of(f)
	width := max(f.label.Natural().Width, f.note.Natural().Width) + f.around(th)
	return fyne.NewSize(width, f.HeightFor(width))
}

func (f *radioFace) words(width float32) float32 {
	height := f.label.HeightFor(width)
	if f.note.Visible() {
		height += f.note.HeightFor(width)
	}
	return height
}

func (f *radioFace) HeightFor(width float32) float32 {
	th := theme.Of(f)
	return max(f.words(width-f.around(th))+th.Px(20), th.Px(48))
}

func (f *radioFace) smallest() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(f.label.smallest().Width+f.around(th), th.Px(48))
}

func (f *radioFace) place(size fyne.Size) {
	th := theme.Of(f)
	fit(f.back, fyne.Position{}, size)
	side := th.Px(radioMark)
	place(f.mark, th.Px(radioPad), (size.Height-side)/2, side, side)
	place(f.dot, th.Px(radioPad+6), (size.Height-side)/2+th.Px(6), side-th.Px(12), side-th.Px(12))
	x, width := th.Px(radioPad+radioMark+radioGap), size.Width-f.around(th)
	y, label := (size.Height-f.words(width))/2, f.label.HeightFor(width)
	place(f.label, x, y, width, label)
	place(f.note, x, y+label, width, f.note.HeightFor(width))
}
