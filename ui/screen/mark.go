package screen

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// Mark is a square sign of one shape, without words: what it means stands beside it.
type Mark struct {
	fw.BaseWidget
	shape fyne.CanvasObject
	side  float32
	paint func(th *theme.Theme, size fyne.Size)
}

// NewMark returns a mark of a side (before the text scale). Paint gives the shape its colours and its place in the mark's size, at every
// layout and change of theme.
func NewMark(side float32, shape fyne.CanvasObject, paint func(th *theme.Theme, size fyne.Size)) *Mark {
	m := &Mark{shape: shape, side: side, paint: paint}
	m.ExtendBaseWidget(m)
	return m
}

// MinSize implements fyne.CanvasObject.
func (m *Mark) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Of(m).Px(m.side)) }

// CreateRenderer implements fyne.Widget.
func (m *Mark) CreateRenderer() fyne.WidgetRenderer { return &markRenderer{m} }

type markRenderer struct{ *Mark }

// Layout implements fyne.WidgetRenderer.
func (r *markRenderer) Layout(size fyne.Size) { r.paint(theme.Of(r.Mark), size) }

// Refresh implements fyne.WidgetRenderer.
func (r *markRenderer) Refresh() {
	r.Layout(r.Size())
	r.shape.Refresh()
}

// Objects implements fyne.WidgetRenderer.
func (r *markRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.shape} }

// Destroy implements fyne.WidgetRenderer.
func (r *markRenderer) Destroy() {}
