package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// compareLine is one line of a table: the name on its ground, and a cell for every column on show.
type compareLine struct {
	fw.BaseWidget
	name        fyne.CanvasObject
	cells       []fyne.CanvasObject
	ground      *canvas.Rectangle // of the name
	facts       *canvas.Rectangle // of the cells
	lines       []*canvas.Rectangle
	padX, padY  float32
	starred     bool
	first, last bool
}

// The measures of a table.
const (
	compareNameWide float32 = 188
	compareLeast    float32 = 51
	comparePadX     float32 = 14
	comparePadY     float32 = 9
	compareColumn   float32 = 130 // the narrowest column
)

func newCompareLine(name fyne.CanvasObject, cells ...fyne.CanvasObject) *compareLine {
	l := &compareLine{name: name, cells: cells, ground: box(0), facts: box(0), padX: comparePadX, padY: comparePadY}
	for range len(cells) + 1 { // one above, one before each cell
		l.lines = append(l.lines, box(0))
	}
	l.ExtendBaseWidget(l)
	return l
}

// Twin implements Twin.
func (l *compareLine) Twin() []string {
	return twinsOf(append([]fyne.CanvasObject{l.name}, l.cells...))
}

// CreateRenderer implements fyne.Widget.
func (l *compareLine) CreateRenderer() fyne.WidgetRenderer { return render(l) }

// Children implements drawn.
func (l *compareLine) Children() []fyne.CanvasObject {
	all := []fyne.CanvasObject{l.facts, l.ground}
	for _, line := range l.lines {
		all = append(all, line)
	}
	return append(append(all, l.name), l.cells...)
}

func (l *compareLine) paint() {
	th := theme.Of(l)
	p := th.Palette()
	ground, facts := p.Background, p.Surface
	if l.starred {
		ground, facts = p.GorseTint, between(p.Surface, p.GorseTint)
	}
	l.ground.FillColor, l.facts.FillColor = ground, facts
	l.roundEnds(th.Px(cardRadius))
	for _, line := range l.lines {
		line.FillColor = p.Line
	}
	l.lines[0].Hidden = l.first
}

// roundEnds gives the first and the last line the corners of the table.
func (l *compareLine) roundEnds(radius float32) {
	for _, r := range []*canvas.Rectangle{l.ground, l.facts} {
		r.TopLeftCornerRadius, r.BottomLeftCornerRadius, r.TopRightCornerRadius, r.BottomRightCornerRadius = 0, 0, 0, 0
	}
	if l.first {
		l.ground.TopLeftCornerRadius, l.facts.TopRightCornerRadius = radius, radius
	}
	if l.last {
		l.ground.BottomLeftCornerRadius, l.facts.BottomRightCornerRadius = radius, radius
	}
}

// between is a light tint: a third of the way from one colour to another.
func between(from, to color.NRGBA) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8((2*int(a) + int(b)) / 3) }
	return color.NRGBA{mix(from.R, to.R), mix(from.G, to.G), mix(from.B, to.B), 0xFF}
}

// widths are the width of the name and that of every cell.
func (l *compareLine) widths(width float32) (name, cell float32) {
	name = min(theme.Of(l).Px(compareNameWide), width*0.4)
	return name, (width - name) / float32(len(l.cells))
}

// Natural implements Flexible.
func (l *compareLine) Natural() fyne.Size {
	th := theme.Of(l)
	width := th.Px(compareNameWide)
	for _, cell := range l.cells {
		width += min(NaturalOf(cell).Width, th.Px(3*compareColumn)) + 2*th.Px(l.padX)
	}
	return fyne.NewSize(width, l.HeightFor(width))
}

// HeightFor implements Flexible.
func (l *compareLine) HeightFor(width float32) float32 {
	th := theme.Of(l)
	name, cell := l.widths(width)
	height := max(HeightOf(l.name, name), th.Px(compareLeast)-2*th.Px(comparePadY))
	for _, object := range l.cells {
		height = max(height, HeightOf(object, cell-2*th.Px(l.padX))+2*th.Px(l.padY))
	}
	return max(height, th.Px(compareLeast))
}

func (l *compareLine) smallest() fyne.Size {
	th := theme.Of(l)
	cell := th.Px(compareColumn)
	for _, object := range l.cells {
		cell = max(cell, object.MinSize().Width+2*th.Px(l.padX))
	}
	cells := cell * float32(len(l.cells))
	width := cells + max(l.name.MinSize().Width, min(th.Px(compareNameWide), cells*2/3))
	if own := l.Size().Width; own > 0 {
		return fyne.NewSize(width, l.HeightFor(own))
	}
	return fyne.NewSize(width, l.Natural().Height)
}

func (l *compareLine) place(size fyne.Size) {
	th := theme.Of(l)
	name, cell := l.widths(size.Width)
	place(l.ground, 0, 0, name, size.Height)
	place(l.facts, name, 0, size.Width-name, size.Height)
	place(l.lines[0], 0, 0, size.Width, 1)
	place(l.name, 0, 0, name, size.Height)
	padX := th.Px(l.padX)
	for i, object := range l.cells {
		x, height := name+float32(i)*cell, HeightOf(object, cell-2*padX)
		place(l.lines[i+1], x, 0, 1, size.Height)
		if fillsCell(object) {
			place(object, x+padX, th.Px(l.padY), cell-2*padX, size.Height-2*th.Px(l.padY))
			continue
		}
		y := (size.Height - height) / 2
		if l.first {
			y = th.Px(l.padY) // the heads begin at one height
		}
		place(object, x+padX, y, cell-2*padX, height)
	}
}

// fillsCell tells which contents take the whole height of their cell: what can be pressed anywhere in it.
func fillsCell(object fyne.CanvasObject) bool {
	_, ok := object.(*compareEdit)
	return ok
}
