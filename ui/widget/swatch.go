package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Swatches is a choice among colour themes: each tile shows letters, a dot and a line in its own colours, whatever theme is on.
type Swatches struct{ group }

// NewSwatches returns the choice; the ids of the options are theme variants, letters stand in every tile.
func NewSwatches(options []Option, letters, chosen string, onPick func(id string)) *Swatches {
	s := &Swatches{}
	s.radius = swatchRadius
	for _, option := range options {
		s.ids = append(s.ids, option.ID)
		s.faces = append(s.faces, newSwatchFace(option, letters))
	}
	s.start(s, chosen, onPick)
	return s
}

// OnMove tells which tile the arrows went to, before it is chosen.
func (s *Swatches) OnMove(moved func(id string)) *Swatches {
	s.onMove = moved
	return s
}

// The measures of a tile.
const (
	swatchGap    float32 = 9
	swatchRadius float32 = 10
	swatchTop    float32 = 58
	swatchWords  float32 = 38
	swatchPad    float32 = 6
	swatchTick   float32 = 16
)

// columns is how many tiles stand side by side: all, two, or one.
func (s *Swatches) columns(width float32) int {
	objects := s.objects()
	least := float32(0)
	for _, o := range objects {
		least = max(least, o.MinSize().Width)
	}
	gap := px(objects, swatchGap)
	for _, n := range []int{len(objects), 2} {
		if float32(n)*least+float32(n-1)*gap <= width {
			return n
		}
	}
	return 1
}

func (s *Swatches) grid(width float32) *grid {
	return &grid{columns: s.columns(width), gap: swatchGap, width: width}
}

// Natural implements Flexible.
func (s *Swatches) Natural() fyne.Size { return s.grid(unlimited).Natural(s.objects()) }

// HeightFor implements Flexible.
func (s *Swatches) HeightFor(width float32) float32 {
	return s.grid(width).HeightFor(s.objects(), width)
}

func (s *Swatches) smallest() fyne.Size {
	width := s.Size().Width
	if width == 0 {
		width = s.Natural().Width
	}
	return fyne.NewSize((&flow{}).MinSize(s.objects()).Width, s.HeightFor(width))
}

func (s *Swatches) place(size fyne.Size) {
	s.grid(size.Width).Layout(s.objects(), size)
	s.ringOn()
}

// swatchFace is one tile: the theme's own colours above, its name below.
type swatchFace struct {
	fw.BaseWidget
	of              *theme.Theme
	back, page      *canvas.Rectangle
	line            *canvas.Rectangle
	dot             *canvas.Circle
	letters, label  *Text
	tick            *picture
	chosen, hovered bool
}

func newSwatchFace(option Option, letters string) *swatchFace {
	f := &swatchFace{of: theme.New(theme.Variant(option.ID), 1), back: box(swatchRadius), page: box(swatchRadius), line: box(3), dot: canvas.NewCircle(bare)}
	f.letters, f.label = NewSubheading(letters).OneLine(), NewSmallStrong(option.Label).Align(fyne.TextAlignCenter)
	f.tick = newPicture(icons.Tick, swatchTick, Ink)
	f.ExtendBaseWidget(f)
	return f
}

func (f *swatchFace) look(chosen, hovered bool) {
	if f.chosen != chosen || f.hovered != hovered {
		f.chosen, f.hovered = chosen, hovered
		f.Refresh()
	}
}

func (f *swatchFace) Twin() []string { return append(f.letters.Twin(), f.label.Twin()...) }

func (f *swatchFace) CreateRenderer() fyne.WidgetRenderer { return render(f) }

func (f *swatchFace) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.back, f.page, f.letters, f.dot, f.line, f.tick.image, f.label}
}

func (f *swatchFace) paint() {
	th := theme.Of(f)
	p, own := th.Palette(), f.of.Palette()
	inside, edge, width := p.Surface, p.Border, p.ControlEdge
	switch {
	case f.chosen:
		inside, edge, width = p.PrimaryTint, p.Primary, max(3, p.ControlEdge)
	case f.hovered:
		inside = p.Tint
	}
	fill(f.back, inside, edge, width, th.Px(swatchRadius))
	f.page.FillColor, f.line.FillColor, f.dot.FillColor = own.Background, own.Ink, own.Primary
	f.letters.tone = func(theme.Palette) colour { return own.Ink }
	f.tick.paint(th)
	f.tick.image.Hidden = !f.chosen
	f.roundTop(th)
}

// roundTop rounds the upper corners of the colours as the tile's edge is rounded.
func (f *swatchFace) roundTop(th *theme.Theme) {
	radius := max(th.Px(swatchRadius)-f.back.StrokeWidth, 0)
	f.page.CornerRadius = 0
	f.page.TopLeftCornerRadius, f.page.TopRightCornerRadius = radius, radius
}

// words is the width of the name, at which it wraps, and what stands beside it.
func (f *swatchFace) around(th *theme.Theme) float32 {
	return th.Px(2*swatchPad) + f.tick.width(th, tickGap)
}

func (f *swatchFace) Natural() fyne.Size {
	th := theme.Of(f)
	width := max(f.label.Natural().Width+f.around(th), th.Px(104))
	return fyne.NewSize(width, f.HeightFor(width))
}

func (f *swatchFace) HeightFor(width float32) float32 {
	th := theme.Of(f)
	return th.Px(swatchTop) + max(f.label.HeightFor(width-f.around(th))+th.Px(14), th.Px(swatchWords))
}

func (f *swatchFace) smallest() fyne.Size {
	th := theme.Of(f)
	width := max(f.label.smallest().Width+f.around(th), th.Px(104))
	return fyne.NewSize(width, f.HeightFor(width))
}

func (f *swatchFace) place(size fyne.Size) {
	th := theme.Of(f)
	fit(f.back, fyne.Position{}, size)
	edge, top := f.back.StrokeWidth, th.Px(swatchTop)
	place(f.page, edge, edge, size.Width-2*edge, top-edge)
	letters, middle := f.letters.Natural(), (top+edge)/2
	x := th.Px(14)
	place(f.letters, x, middle-letters.Height/2, letters.Width, letters.Height)
	x += letters.Width + th.Px(10)
	place(f.dot, x, middle-th.Px(7), th.Px(14), th.Px(14))
	x += th.Px(24)
	place(f.line, x, middle-th.Px(3), min(th.Px(31), size.Width-x-th.Px(12)), th.Px(6))
	f.placeWords(th, size, top)
}

func (f *swatchFace) placeWords(th *theme.Theme, size fyne.Size, top float32) {
	width := min(f.label.Natural().Width, size.Width-f.around(th))
	tick := float32(0)
	if f.chosen {
		tick = f.tick.width(th, tickGap)
	}
	middle := top + (size.Height-top)/2
	x := (size.Width - width - tick) / 2
	f.tick.put(th, x+th.Px(f.tick.side)/2, middle)
	height := f.label.HeightFor(width)
	place(f.label, x+tick, middle-height/2, width, height)
}
