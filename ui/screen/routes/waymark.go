package routes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// waymark is the gorse disc that always and only means "you are here". Words stand beside it.
type waymark struct {
	fw.BaseWidget
	disc *canvas.Circle
	side float32
}

func newWaymark(side float32) *waymark {
	m := &waymark{disc: canvas.NewCircle(nil), side: side}
	m.ExtendBaseWidget(m)
	return m
}

// MinSize implements fyne.CanvasObject.
func (m *waymark) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Of(m).Px(m.side)) }

// CreateRenderer implements fyne.Widget.
func (m *waymark) CreateRenderer() fyne.WidgetRenderer { return &waymarkRenderer{m} }

type waymarkRenderer struct{ *waymark }

// Layout implements fyne.WidgetRenderer.
func (r *waymarkRenderer) Layout(size fyne.Size) {
	th := theme.Of(r.waymark)
	p := th.Palette()
	edge := th.Px(2.5)
	r.disc.FillColor, r.disc.StrokeColor, r.disc.StrokeWidth = p.Gorse, p.Ink, edge
	side := th.Px(r.side) - edge
	r.disc.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
	r.disc.Resize(fyne.NewSquareSize(side))
}

// Refresh implements fyne.WidgetRenderer.
func (r *waymarkRenderer) Refresh() {
	r.Layout(r.Size())
	r.disc.Refresh()
}

// Objects implements fyne.WidgetRenderer.
func (r *waymarkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.disc} }

// Destroy implements fyne.WidgetRenderer.
func (r *waymarkRenderer) Destroy() {}
