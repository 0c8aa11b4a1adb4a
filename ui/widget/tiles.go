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

// Equal gives the boxes one width and shares the whole line out among them, where they all fit on one; they have less room at their sides.
func (t *Tiles) Equal() *Tiles {
	t.equal = true
	for _, f := range t.faces {
		f.(*boxFace).kind.padding = 8
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

// lines lays the boxes out for a width: in equal columns where that was asked for and there is room, else as they come.
func (t *Tiles) lines(width float32) FlexLayout {
	if objects := t.objects(); t.equal && fitEqually(objects, width, px(objects, t.gap)) {
		return &grid{columns: len(objects), gap: t.gap, width: width}
	}
	return &flow{gap: t.gap, width: width}
}

// fitEqually reports whether objects stand unwrapped in equal columns of a width.
func fitEqually(objects []fyne.CanvasObject, width, gap float32) bool {
	n := float32(len(objects))
	column := (width - gap*(n-1)) / n
	for _, object := range objects {
		if NaturalOf(object).Width > column+0.5 {
			return false
		}
	}
	return true
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
