package ideas

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/screen"
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

// newDash returns what stands for "not known" among signs of the same size.
func newDash(side float32) *screen.Mark {
	line := canvas.NewRectangle(nil)
	return screen.NewMark(side, line, func(th *theme.Theme, size fyne.Size) {
		width, height := th.Px(side*0.6), th.Px(2)
		line.FillColor = th.Palette().Border
		line.Move(fyne.NewPos((size.Width-width)/2, (size.Height-height)/2))
		line.Resize(fyne.NewSize(width, height))
	})
}
