package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"llwybr/ui/theme"
)

// RunOn puts a mark after the last word of a text, as a footnote number stands; where there is no room after it, on a line of its own.
func RunOn(text *Text, mark fyne.CanvasObject) *fyne.Container {
	return container.New(&runOn{text: text}, text, mark)
}

type runOn struct {
	text  *Text
	width float32
}

const runOnGap float32 = 2

// spots are where the text begins and where the mark goes at a width, and the height of both. A mark is higher than a line of small text.
func (r *runOn) spots(objects []fyne.CanvasObject, width float32) (text float32, mark fyne.Position, height float32) {
	th, size := theme.Of(r.text), objects[1].MinSize()
	laid, line, end := r.text.set(r.text.limit(width)), th.LineHeight(r.text.style), float32(0)
	if n := len(laid.lines); n > 0 {
		end = laid.lines[n-1].width + th.Px(runOnGap)
	}
	if end+size.Width > width {
		return 0, fyne.NewPos(0, laid.height), laid.height + size.Height
	}
	top := laid.height - (line+size.Height)/2
	text = max(0, -top)
	return text, fyne.NewPos(end, top+text), max(laid.height, top+size.Height) + text
}

func (r *runOn) Natural(objects []fyne.CanvasObject) fyne.Size {
	natural, mark := r.text.Natural(), objects[1].MinSize()
	width := natural.Width + theme.Of(r.text).Px(runOnGap) + mark.Width
	return fyne.NewSize(width, r.HeightFor(objects, width))
}

func (r *runOn) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	_, _, height := r.spots(objects, width)
	return height
}

func (r *runOn) MinSize(objects []fyne.CanvasObject) fyne.Size { return leastOf(r, objects, r.width) }

func (r *runOn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	r.width = size.Width
	top, at, _ := r.spots(objects, size.Width)
	laid, mark := r.text.set(r.text.limit(size.Width)), objects[1].MinSize()
	width := size.Width
	if len(laid.lines) == 1 {
		width = laid.width + 0.5 // the box of the words ends where the mark begins
	}
	place(r.text, 0, top, width, laid.height)
	place(objects[1], at.X, at.Y, mark.Width, mark.Height)
}

// Hang puts a small drawing before the first line of what it belongs to, and keeps the lines below it clear of the drawing.
func Hang(gap float32, sign, rest fyne.CanvasObject) *fyne.Container {
	return container.New(&hang{gap: gap}, sign, rest)
}

type hang struct {
	gap   float32
	width float32
}

func (h *hang) indent(objects []fyne.CanvasObject) float32 {
	return objects[0].MinSize().Width + px(objects, h.gap)
}

func (h *hang) Natural(objects []fyne.CanvasObject) fyne.Size {
	natural := NaturalOf(objects[1]).AddWidthHeight(h.indent(objects), 0)
	return fyne.NewSize(natural.Width, max(natural.Height, objects[0].MinSize().Height))
}

func (h *hang) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(HeightOf(objects[1], width-h.indent(objects)), objects[0].MinSize().Height)
}

func (h *hang) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := objects[1].MinSize().Width + h.indent(objects)
	own := h.width
	if own == 0 {
		own = h.Natural(objects).Width
	}
	return fyne.NewSize(width, h.HeightFor(objects, own))
}

func (h *hang) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	h.width = size.Width
	sign, x := objects[0].MinSize(), h.indent(objects)
	height := HeightOf(objects[1], size.Width-x)
	line := min(NaturalOf(objects[1]).Height, height)
	place(objects[0], 0, max(0, (line-sign.Height)/2), sign.Width, sign.Height)
	place(objects[1], x, 0, size.Width-x, height)
}
