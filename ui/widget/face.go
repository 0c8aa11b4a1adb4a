package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// boxFace is an option in a box: a tick where it is chosen, its words in the middle. Segments, tiles and pills are boxes.
type boxFace struct {
	fw.BaseWidget
	back    *canvas.Rectangle
	tick    *picture
	label   *Text
	kind    boxKind
	chosen  bool
	hovered bool
}

// boxKind is how a box looks.
type boxKind struct {
	height, padding float32
	radius          float32 // of all four corners; for segments the group draws the outline
	solid           bool    // the chosen one is filled with ink (language switch, pills) or with the primary colour
	primary         bool
	segment         bool
	first, last     bool // the segment at the left or right end, whose outer corners are round
}

func newBoxFace(option Option, kind boxKind) *boxFace {
	f := &boxFace{back: box(0), label: NewStrong(option.Label).Align(fyne.TextAlignCenter), kind: kind}
	f.tick = newPicture(icons.Tick, 16, Ink)
	f.ExtendBaseWidget(f)
	return f
}

func (f *boxFace) look(chosen, hovered bool) {
	if f.chosen != chosen || f.hovered != hovered {
		f.chosen, f.hovered = chosen, hovered
		f.Refresh()
	}
}

func (f *boxFace) Twin() []string { return f.label.Twin() }

func (f *boxFace) CreateRenderer() fyne.WidgetRenderer { return render(f) }

func (f *boxFace) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.back, f.tick.image, f.label}
}

// tone is the colour of words and tick.
func (f *boxFace) tone() Tone {
	switch {
	case f.chosen && f.kind.primary:
		return OnPrimary
	case f.chosen && f.kind.solid:
		return OnInk
	case f.kind.primary:
		return OutlineTone
	}
	return Ink
}

func (f *boxFace) paint() {
	th := theme.Of(f)
	f.label.tone, f.tick.tone = f.tone(), f.tone()
	f.tick.paint(th)
	f.tick.image.Hidden = !f.chosen
	f.paintBack(th)
}

func (f *boxFace) paintBack(th *theme.Theme) {
	p := th.Palette()
	inside, edge, width := p.Surface, p.Border, p.ControlEdge
	switch {
	case f.chosen && f.kind.primary:
		inside, edge = p.Primary, p.Primary
	case f.chosen && f.kind.solid:
		inside, edge = p.Ink, p.Ink
	case f.chosen:
		inside, edge, width = p.PrimaryTint, p.Primary, max(3, p.ControlEdge)
	case f.hovered:
		inside = p.Tint
	}
	if f.kind.segment {
		width = 0
	}
	fill(f.back, inside, edge, width, th.Px(f.kind.radius))
	if f.kind.segment {
		f.roundEnds()
	}
}

func (f *boxFace) roundEnds() {
	left, right := f.back.CornerRadius, f.back.CornerRadius
	if !f.kind.first {
		left = 0
	}
	if !f.kind.last {
		right = 0
	}
	b := f.back
	b.CornerRadius = 0
	b.TopLeftCornerRadius, b.BottomLeftCornerRadius, b.TopRightCornerRadius, b.BottomRightCornerRadius = left, left, right, right
}

const tickGap float32 = 6

// around is the width of everything but the words. Room for the tick is always kept, so that choosing moves nothing.
func (f *boxFace) around(th *theme.Theme) float32 {
	return th.Px(2*f.kind.padding) + f.tick.width(th, tickGap)
}

func (f *boxFace) Natural() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(max(f.label.Natural().Width+f.around(th), th.Px(Target)), th.Px(f.kind.height))
}

func (f *boxFace) HeightFor(width float32) float32 {
	th := theme.Of(f)
	return max(f.label.HeightFor(width-f.around(th))+th.Px(16), th.Px(f.kind.height))
}

func (f *boxFace) smallest() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(max(f.label.smallest().Width+f.around(th), th.Px(Target)), th.Px(f.kind.height))
}

func (f *boxFace) place(size fyne.Size) {
	th := theme.Of(f)
	fit(f.back, fyne.Position{}, size)
	width := min(f.label.Natural().Width, size.Width-f.around(th))
	tick := float32(0)
	if f.chosen {
		tick = f.tick.width(th, tickGap)
	}
	x := (size.Width - width - tick) / 2
	f.tick.put(th, x+th.Px(f.tick.side)/2, size.Height/2)
	height := f.label.HeightFor(width)
	place(f.label, x+tick, (size.Height-height)/2, width, height)
}
