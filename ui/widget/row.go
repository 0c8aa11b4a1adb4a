package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Row sets objects side by side at their natural widths, centred on one line, with a gap in pixels of the drawings. Width that is left over
// goes to the objects made by Fill. Where width is missing, first those give way, then the others wrap their words; where even that is not
// enough, the row goes on in a further line, so that nothing is cut off.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap}, objects...)
}

// RowTop is Row with the objects standing at the top.
func RowTop(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap, top: true}, objects...)
}

type row struct {
	gap   float32
	top   bool
	width float32
}

func (r *row) gaps(shown []fyne.CanvasObject) float32 {
	return px(shown, r.gap) * float32(max(len(shown)-1, 0))
}

func (r *row) Natural(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	size := fyne.NewSize(r.gaps(shown), 0)
	for _, object := range shown {
		natural := NaturalOf(object)
		size = fyne.NewSize(size.Width+natural.Width, max(size.Height, natural.Height))
	}
	return size
}

// firm is the width below which the row breaks.
func (r *row) firm(objects []fyne.CanvasObject) float32 {
	shown := visible(objects)
	width := r.gaps(shown)
	for _, object := range shown {
		width += firmOf(object)
	}
	return width
}

// widths shares a width out among the objects; false where it is too small for one line.
func (r *row) widths(shown []fyne.CanvasObject, width float32) ([]float32, bool) {
	widths := make([]float32, len(shown))
	spare := width - r.gaps(shown)
	for i, object := range shown {
		widths[i] = NaturalOf(object).Width
		spare -= widths[i]
	}
	if spare < -0.5 {
		missing := shrink(widths, shown, -spare, isFill)
		missing = shrink(widths, shown, missing, func(fyne.CanvasObject) bool { return true })
		return widths, missing <= 0.5
	}
	if n := fills(shown); n > 0 {
		for i, object := range shown {
			if isFill(object) {
				widths[i] += spare / float32(n)
			}
		}
	}
	return widths, true
}

// broken is the layout for a width that is too small for one line.
func (r *row) broken() *flow { return &flow{gap: r.gap} }

// shrink takes what is missing from some of the objects, in proportion to how much each can give, and returns what is still missing.
func shrink(widths []float32, shown []fyne.CanvasObject, missing float32, from func(fyne.CanvasObject) bool) float32 {
	give, total := make([]float32, len(shown)), float32(0)
	for i, object := range shown {
		if from(object) {
			give[i] = max(widths[i]-firmOf(object), 0)
			total += give[i]
		}
	}
	if total == 0 || missing <= 0 {
		return missing
	}
	share := min(missing/total, 1)
	for i := range widths {
		widths[i] -= give[i] * share
	}
	return missing - total*share
}

func (r *row) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	widths, fits := r.widths(shown, width)
	if !fits {
		return r.broken().HeightFor(objects, width)
	}
	height := float32(0)
	for i, w := range widths {
		height = max(height, HeightOf(shown[i], w))
	}
	return height
}

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size { return leastOf(r, objects, r.width) }

func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	r.width = size.Width
	shown := visible(objects)
	widths, fits := r.widths(shown, size.Width)
	if !fits {
		r.broken().Layout(objects, size)
		return
	}
	x, gap := float32(0), px(shown, r.gap)
	for i, width := range widths {
		height, y := HeightOf(shown[i], width), float32(0)
		if !r.top {
			y = max(size.Height-height, 0) / 2
		}
		place(shown[i], x, y, width, height)
		x += width + gap
	}
}
