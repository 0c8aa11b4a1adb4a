package ideas

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// named is a drawing whose words stand elsewhere on the page: what it says as text is said here.
type named struct {
	fw.BaseWidget
	content fyne.CanvasObject
	words   []string
}

func newNamed(content fyne.CanvasObject, words ...string) *named {
	n := &named{content: content, words: words}
	n.ExtendBaseWidget(n)
	return n
}

// Twin implements widget.Twin.
func (n *named) Twin() []string { return n.words }

// MinSize implements fyne.CanvasObject: the drawing is never squeezed.
func (n *named) MinSize() fyne.Size { return widget.NaturalOf(n.content) }

// CreateRenderer implements fyne.Widget.
func (n *named) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(n.content) }

// dash stands for "not known" among signs of the same size.
type dash struct {
	fw.BaseWidget
	line *canvas.Rectangle
	side float32
}

func newDash(side float32) *dash {
	d := &dash{line: canvas.NewRectangle(nil), side: side}
	d.ExtendBaseWidget(d)
	return d
}

// MinSize implements fyne.CanvasObject.
func (d *dash) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Of(d).Px(d.side)) }

// CreateRenderer implements fyne.Widget.
func (d *dash) CreateRenderer() fyne.WidgetRenderer { return &dashRenderer{d} }

type dashRenderer struct{ *dash }

// Layout implements fyne.WidgetRenderer.
func (r *dashRenderer) Layout(size fyne.Size) {
	th := theme.Of(r.dash)
	width, height := th.Px(r.side*0.6), th.Px(2)
	r.line.FillColor = th.Palette().Border
	r.line.Move(fyne.NewPos((size.Width-width)/2, (size.Height-height)/2))
	r.line.Resize(fyne.NewSize(width, height))
}

// Refresh implements fyne.WidgetRenderer.
func (r *dashRenderer) Refresh() {
	r.Layout(r.Size())
	r.line.Refresh()
}

// Objects implements fyne.WidgetRenderer.
func (r *dashRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }

// Destroy implements fyne.WidgetRenderer.
func (r *dashRenderer) Destroy() {}
