package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// Progress is a bar of one or more parts, each filled from 0 to 1. Words beside it say the same; Name is those words, for the twin.
type Progress struct {
	fw.BaseWidget
	name   string
	parts  []float32
	frames []*canvas.Rectangle
	bars   []*canvas.Rectangle
}

// NewProgress returns a bar of as many parts as there are values.
func NewProgress(name string, parts ...float32) *Progress {
	p := &Progress{}
	p.ExtendBaseWidget(p)
	p.Set(name, parts...)
	return p
}

// Set changes how far the parts are filled, and the words that say the same.
func (p *Progress) Set(name string, parts ...float32) {
	p.name, p.parts = name, parts
	for len(p.frames) < len(parts) {
		p.frames, p.bars = append(p.frames, box(6)), append(p.bars, box(4))
	}
	p.frames, p.bars = p.frames[:len(parts)], p.bars[:len(parts)]
	p.Refresh()
}

// Twin implements Twin.
func (p *Progress) Twin() []string { return lines(p.name) }

// AccessibilityLabel implements fyne.Accessible.
func (p *Progress) AccessibilityLabel() string { return p.name }

// AccessibilityRole implements fyne.Accessible.
func (p *Progress) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer { return render(p) }

// Children implements drawn.
func (p *Progress) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i := range p.frames {
		all = append(all, p.frames[i], p.bars[i])
	}
	return all
}

const (
	barHeight float32 = 12
	barGap    float32 = 6
	barEdge   float32 = 1.5
)

func (p *Progress) paint() {
	th := theme.Of(p)
	colours := th.Palette()
	for i := range p.frames {
		fill(p.frames[i], colours.Surface, colours.Ink, barEdge, th.Px(barHeight/2))
		fill(p.bars[i], colours.Ink, bare, 0, th.Px(barHeight/2))
		p.bars[i].Hidden = p.parts[i] <= 0
		if p.parts[i] < 1 {
			p.bars[i].TopRightCornerRadius, p.bars[i].BottomRightCornerRadius = 0.01, 0.01
		}
	}
}

func (p *Progress) smallest() fyne.Size {
	th := theme.Of(p)
	return fyne.NewSize(th.Px(24)*float32(len(p.parts)), th.Px(barHeight))
}

// Natural implements Flexible.
func (p *Progress) Natural() fyne.Size {
	th := theme.Of(p)
	return fyne.NewSize(max(th.Px(100)*float32(len(p.parts)), th.Px(300)), th.Px(barHeight))
}

// HeightFor implements Flexible.
func (p *Progress) HeightFor(float32) float32 { return theme.Of(p).Px(barHeight) }

func (p *Progress) place(size fyne.Size) {
	th := theme.Of(p)
	gap, height := th.Px(barGap), th.Px(barHeight)
	width := (size.Width - gap*float32(len(p.parts)-1)) / float32(max(len(p.parts), 1))
	for i, part := range p.parts {
		at := fyne.NewPos(float32(i)*(width+gap), (size.Height-height)/2)
		fit(p.frames[i], at, fyne.NewSize(width, height))
		place(p.bars[i], at.X, at.Y, width*max(0, min(part, 1)), height)
	}
}

// Pips is a strength in steps: filled lozenges and empty ones. A word beside it says the same; Name is that word, for the twin.
type Pips struct {
	fw.BaseWidget
	name  string
	level int
	pips  []*canvas.Rectangle
}

// NewPips returns a strength of level steps out of so many.
func NewPips(name string, level, of int) *Pips {
	p := &Pips{name: name, level: level}
	for range of {
		p.pips = append(p.pips, box(4))
	}
	p.ExtendBaseWidget(p)
	return p
}

// Twin implements Twin.
func (p *Pips) Twin() []string { return lines(p.name) }

// AccessibilityLabel implements fyne.Accessible.
func (p *Pips) AccessibilityLabel() string { return p.name }

// AccessibilityRole implements fyne.Accessible.
func (p *Pips) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (p *Pips) CreateRenderer() fyne.WidgetRenderer { return render(p) }

// Children implements drawn.
func (p *Pips) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, pip := range p.pips {
		all = append(all, pip)
	}
	return all
}

const (
	pipWidth  float32 = 18
	pipHeight float32 = 8
	pipGap    float32 = 4
)

func (p *Pips) paint() {
	th := theme.Of(p)
	colours := th.Palette()
	for i, pip := range p.pips {
		inside := colours.Surface
		if i < p.level {
			inside = colours.Ink
		}
		fill(pip, inside, colours.Ink, 1.5, th.Px(pipHeight/2))
	}
}

func (p *Pips) smallest() fyne.Size {
	th := theme.Of(p)
	n := float32(len(p.pips))
	return fyne.NewSize(th.Px(n*pipWidth+max(n-1, 0)*pipGap), th.Px(pipHeight))
}

func (p *Pips) place(size fyne.Size) {
	th := theme.Of(p)
	y := (size.Height - th.Px(pipHeight)) / 2
	for i, pip := range p.pips {
		fit(pip, fyne.NewPos(th.Px(float32(i)*(pipWidth+pipGap)), y), fyne.NewSize(th.Px(pipWidth), th.Px(pipHeight)))
	}
}
