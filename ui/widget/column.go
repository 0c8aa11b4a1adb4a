package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Column stacks objects, each as wide as the column and as high as it needs at that width, with a gap in pixels of the drawings between them.
// Height that is left over goes to the objects made by Fill.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

type column struct {
	gap   float32
	width float32 // of the last layout, because MinSize is asked without one
}

func (c *column) Natural(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	size := fyne.NewSize(0, c.gaps(shown))
	for _, object := range shown {
		natural := NaturalOf(object)
		size = fyne.NewSize(max(size.Width, natural.Width), size.Height+natural.Height)
	}
	return size
}

func (c *column) gaps(shown []fyne.CanvasObject) float32 {
	return px(shown, c.gap) * float32(max(len(shown)-1, 0))
}

func (c *column) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	height := c.gaps(shown)
	for _, object := range shown {
		height += HeightOf(object, width)
	}
	return height
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size { return leastOf(c, objects, c.width) }

func (c *column) firm(objects []fyne.CanvasObject) float32 { return widestFirm(objects) }

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	c.width = size.Width
	shown := visible(objects)
	spare := max(size.Height-c.HeightFor(objects, size.Width), 0) / float32(max(fills(shown), 1))
	y, gap := float32(0), px(shown, c.gap)
	for _, object := range shown {
		height := HeightOf(object, size.Width)
		if isFill(object) {
			height += spare
		}
		place(object, 0, y, size.Width, height)
		y += height + gap
	}
}

// Fill marks an object that takes the room that is left in its Column or Row. Without an object it is a spring.
func Fill(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&filling{}, objects...)
}

type filling struct{ layers }

// fillLeast is the width that the main thing of a row keeps beside the others, in pixels of the drawings.
const fillLeast float32 = 180

func (f *filling) firm(objects []fyne.CanvasObject) float32 {
	wanted := min(f.Natural(objects).Width, px(objects, fillLeast))
	return max(wanted, f.layers.firm(objects))
}

func isFill(object fyne.CanvasObject) bool {
	container, ok := object.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = container.Layout.(*filling)
	return ok
}

func fills(objects []fyne.CanvasObject) int {
	n := 0
	for _, object := range objects {
		if isFill(object) {
			n++
		}
	}
	return n
}

// Layers lays objects over each other, the first lowest, all in the same area.
func Layers(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layers{}, objects...)
}

type layers struct{ width float32 }

func (l *layers) Natural(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, object := range visible(objects) {
		size = size.Max(NaturalOf(object))
	}
	return size
}

func (l *layers) firm(objects []fyne.CanvasObject) float32 { return widestFirm(objects) }

func (l *layers) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, object := range visible(objects) {
		height = max(height, HeightOf(object, width))
	}
	return height
}

func (l *layers) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, object := range visible(objects) {
		size = size.Max(object.MinSize())
	}
	if l.width > 0 {
		size.Height = l.HeightFor(objects, l.width)
	}
	return size
}

func (l *layers) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	l.width = size.Width
	for _, object := range objects {
		place(object, 0, 0, size.Width, size.Height)
	}
}
