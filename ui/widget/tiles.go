package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// Tiles is a choice of one among boxes side by side; they go on in further lines where they do not fit.
type Tiles struct {
	group
	gap   float32
	equal bool
}

// NewTiles returns a choice among boxes. A tick, a tint and a thick edge mark the chosen one.
func NewTiles(options []Option, chosen string, onPick func(id string)) *Tiles {
	return newTiles(options, boxKind{height: 48, padding: 12, radius: 10}, 8, chosen, onPick)
}

// NewPills returns a choice among pills, for filters: the chosen one is filled with ink.
func NewPills(options []Option, chosen string, onPick func(id string)) *Tiles {
	return newTiles(options, boxKind{height: 44, padding: 14, radius: 22, solid: true}, 8, chosen, onPick)
}

func newTiles(options []Option, kind boxKind, gap float32, chosen string, onPick func(id string)) *Tiles {
	t := &Tiles{gap: gap}
	t.radius = kind.radius
	for _, option := range options {
		t.ids = append(t.ids, option.ID)
		t.faces = append(t.faces, newBoxFace(option, kind))
	}
	t.start(t, chosen, onPick)
	return t
}

// tilesTight is the least room at the sides of boxes that share a line out among them.
const tilesTight float32 = 4

// Equal shares the whole line out among the boxes where they all fit on one: in equal widths if they can be.
func (t *Tiles) Equal() *Tiles {
	t.equal = true
	for _, f := range t.faces {
		f.(*boxFace).kind.padding = tilesTight
	}
	return t
}

// InStyles writes the words of the boxes in styles of text, one for each.
func (t *Tiles) InStyles(styles ...theme.Style) *Tiles {
	for i, f := range t.faces {
		label := f.(*boxFace).label
		label.setStyle(styles[min(i, len(styles)-1)], label.tone)
	}
	return t
}

// OnMove tells which box the arrows went to, before it is chosen.
func (t *Tiles) OnMove(moved func(id string)) *Tiles {
	t.onMove = moved
	return t
}

// lines lays the boxes out for a width: where that was asked for and there is room, in equal columns or at least filling the line, else as
// they come.
func (t *Tiles) lines(width float32) FlexLayout {
	objects := t.objects()
	if t.equal && width < unlimited {
		n, gap := float32(len(objects)), px(objects, t.gap)
		widest, all := float32(0), gap*(n-1)
		for _, object := range objects {
			natural := NaturalOf(object).Width
			widest, all = max(widest, natural), all+natural
		}
		switch {
		case widest*n+gap*(n-1) <= width+0.5:
			return &grid{columns: len(objects), gap: t.gap, width: width}
		case all <= width+0.5:
			return &stretched{row{gap: t.gap, width: width}}
		}
	}
	return &flow{gap: t.gap, width: width}
}

// stretched is a row in which everything gets the same share of the width that is left over.
type stretched struct{ row }

// Layout implements fyne.Layout.
func (s *stretched) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	spare := max(size.Width-s.Natural(objects).Width, 0) / float32(len(objects))
	x, gap := float32(0), px(objects, s.gap)
	for _, object := range objects {
		width := NaturalOf(object).Width + spare
		place(object, x, 0, width, size.Height)
		x += width + gap
	}
}

// HeightFor implements FlexLayout.
func (s *stretched) HeightFor(objects []fyne.CanvasObject, _ float32) float32 {
	return s.Natural(objects).Height
}

// Natural implements Flexible.
func (t *Tiles) Natural() fyne.Size { return t.lines(unlimited).Natural(t.objects()) }

// HeightFor implements Flexible.
func (t *Tiles) HeightFor(width float32) float32 {
	return t.lines(width).HeightFor(t.objects(), width)
}

func (t *Tiles) smallest() fyne.Size {
	return (&flow{gap: t.gap, width: t.Size().Width}).MinSize(t.objects())
}

func (t *Tiles) place(size fyne.Size) {
	t.lines(size.Width).Layout(t.objects(), size)
	t.ringOn()
}
