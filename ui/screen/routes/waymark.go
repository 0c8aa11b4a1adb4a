package routes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/screen"
	"llwybr/ui/theme"
)

// newWaymark returns the gorse disc that always and only means "you are here". Words stand beside it.
func newWaymark(side float32) *screen.Mark {
	disc := canvas.NewCircle(nil)
	return screen.NewMark(side, disc, func(th *theme.Theme, size fyne.Size) {
		p, edge := th.Palette(), th.Px(2.5)
		disc.FillColor, disc.StrokeColor, disc.StrokeWidth = p.Gorse, p.Ink, edge
		across := th.Px(side) - edge
		disc.Move(fyne.NewPos((size.Width-across)/2, (size.Height-across)/2))
		disc.Resize(fyne.NewSquareSize(across))
	})
}
