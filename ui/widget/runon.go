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

// spot is where the mark goes at a width, and the height of both.
func (r *runOn) spot(objects []fyne.CanvasObject, width float32) (fyne.Position, float32) {
	th, mark := theme.Of(r.text), objects[1].MinSize()
	laid, line := r.text.set(r.text.limit(width)), theme.Of(r.text).LineHeight(r.text.style)
	end := float32(0)
	if n := len(laid.lines); n > 0 {
		end = laid.lines[n-1].width
	}
	if end+th.Px(runOnGap)+mark.Width > width {
		return fyne.NewPos(0, laid.height), laid.height + mark.Height
	}
	top := laid.height - (line+mark.Height)/2
	return fyne.NewPos(end+th.Px(runOnGap), top), max(laid.height, top+mark.Height)
}

func (r *runOn) Natural(objects []fyne.CanvasObject) fyne.Size {
	natural, mark := r.text.Natural(), objects[1].MinSize()
	width := natural.Width + theme.Of(r.text).Px(runOnGap) + mark.Width
	return fyne.NewSize(width, r.HeightFor(objects, width))
}

func (r *runOn) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	_, height := r.spot(objects, width)
	return height
}

func (r *runOn) MinSize(objects []fyne.CanvasObject) fyne.Size { return leastOf(r, objects, r.width) }

func (r *runOn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	r.width = size.Width
	at, _ := r.spot(objects, size.Width)
	laid, mark := r.text.set(r.text.limit(size.Width)), objects[1].MinSize()
	width := size.Width
	if len(laid.lines) == 1 {
		width = laid.width + 0.5 // the box of the words ends where the mark begins
	}
	place(r.text, 0, max(0, -at.Y), width, laid.height)
	place(objects[1], at.X, max(0, at.Y), mark.Width, mark.Height)
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
