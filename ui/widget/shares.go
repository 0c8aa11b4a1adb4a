package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Shares sets objects side by side, equally high, each with its share of the width: 62 and 38 are 62 and 38 per cent of it.
func Shares(gap float32, parts []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&shares{gap: gap, parts: parts}, objects...)
}

type shares struct {
	gap   float32
	parts []float32
	width float32
}

func (s *shares) widths(objects []fyne.CanvasObject, width float32) []float32 {
	total := float32(0)
	for _, part := range s.parts {
		total += part
	}
	spare := width - px(objects, s.gap)*float32(max(len(objects)-1, 0))
	all := make([]float32, len(objects))
	for i := range objects {
		all[i] = spare * s.parts[i] / total
	}
	return all
}

func (s *shares) Natural(objects []fyne.CanvasObject) fyne.Size {
	return (&row{gap: s.gap}).Natural(objects)
}

func (s *shares) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for i, w := range s.widths(objects, width) {
		height = max(height, HeightOf(objects[i], w))
	}
	return height
}

func (s *shares) MinSize(objects []fyne.CanvasObject) fyne.Size { return leastOf(s, objects, s.width) }

func (s *shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	s.width = size.Width
	x := float32(0)
	for i, w := range s.widths(objects, size.Width) {
		place(objects[i], x, 0, w, size.Height)
		x += w + px(objects, s.gap)
	}
}
