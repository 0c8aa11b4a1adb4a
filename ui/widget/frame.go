package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Inset puts room round an object: x at the sides, y above and below, in pixels of the drawings.
func Inset(x, y float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{x: x, y: y}, object)
}

type inset struct{ x, y float32 }

func (i *inset) room(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*px(objects, i.x), 2*px(objects, i.y))
}

func (i *inset) Natural(objects []fyne.CanvasObject) fyne.Size {
	return NaturalOf(objects[0]).Add(i.room(objects))
}

func (i *inset) firm(objects []fyne.CanvasObject) float32 {
	return firmOf(objects[0]) + i.room(objects).Width
}

func (i *inset) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	room := i.room(objects)
	return HeightOf(objects[0], width-room.Width) + room.Height
}

func (i *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Add(i.room(objects))
}

func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	room := i.room(objects)
	place(objects[0], room.Width/2, room.Height/2, size.Width-room.Width, size.Height-room.Height)
}

// Limit keeps an object to at most that width, in pixels of the drawings, in the middle of the room there is.
func Limit(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&limit{width: width}, object)
}

type limit struct{ width float32 }

func (l *limit) Natural(objects []fyne.CanvasObject) fyne.Size {
	natural := NaturalOf(objects[0])
	width := min(natural.Width, px(objects, l.width))
	return fyne.NewSize(width, HeightOf(objects[0], width))
}

func (l *limit) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightOf(objects[0], min(width, px(objects, l.width)))
}

func (l *limit) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l *limit) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	width := min(size.Width, px(objects, l.width))
	place(objects[0], (size.Width-width)/2, 0, width, size.Height)
}

// Exact gives an object exactly that width, in pixels of the drawings.
func Exact(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&exact{width: width}, object)
}

type exact struct{ width float32 }

func (e *exact) Natural(objects []fyne.CanvasObject) fyne.Size {
	width := px(objects, e.width)
	return fyne.NewSize(width, HeightOf(objects[0], width))
}

func (e *exact) HeightFor(objects []fyne.CanvasObject, _ float32) float32 {
	return HeightOf(objects[0], px(objects, e.width))
}

func (e *exact) MinSize(objects []fyne.CanvasObject) fyne.Size { return e.Natural(objects) }

func (e *exact) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	place(objects[0], 0, 0, px(objects, e.width), size.Height)
}

// Frame puts objects at the four edges and one in the room between them; any may be nil. Top and bottom go over the full width.
func Frame(top, bottom, left, right, centre fyne.CanvasObject) *fyne.Container {
	f := &frame{top: top, bottom: bottom, left: left, right: right, centre: centre}
	return container.New(f, visibleAll(top, left, centre, right, bottom)...)
}

// visibleAll leaves out what is nil. The order is the order of Tab.
func visibleAll(objects ...fyne.CanvasObject) []fyne.CanvasObject {
	var there []fyne.CanvasObject
	for _, object := range objects {
		if object != nil {
			there = append(there, object)
		}
	}
	return there
}

type frame struct {
	top, bottom, left, right, centre fyne.CanvasObject
	width                            float32
}

func naturalWidth(object fyne.CanvasObject) float32 {
	if object == nil || !object.Visible() {
		return 0
	}
	return NaturalOf(object).Width
}

func heightAt(object fyne.CanvasObject, width float32) float32 {
	if object == nil || !object.Visible() {
		return 0
	}
	return HeightOf(object, width)
}

func least(object fyne.CanvasObject) fyne.Size {
	if object == nil || !object.Visible() {
		return fyne.Size{}
	}
	return object.MinSize()
}

func (f *frame) sides() float32 { return naturalWidth(f.left) + naturalWidth(f.right) }

func (f *frame) Natural([]fyne.CanvasObject) fyne.Size {
	width := max(naturalWidth(f.top), naturalWidth(f.bottom), f.sides()+naturalWidth(f.centre))
	return fyne.NewSize(width, f.HeightFor(nil, width))
}

func (f *frame) HeightFor(_ []fyne.CanvasObject, width float32) float32 {
	middle := max(heightAt(f.left, naturalWidth(f.left)), heightAt(f.right, naturalWidth(f.right)), heightAt(f.centre, width-f.sides()))
	return heightAt(f.top, width) + middle + heightAt(f.bottom, width)
}

func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size {
	top, bottom, left, right, centre := least(f.top), least(f.bottom), least(f.left), least(f.right), least(f.centre)
	if f.width > 0 {
		top.Height, bottom.Height = heightAt(f.top, f.width), heightAt(f.bottom, f.width)
	}
	return fyne.NewSize(max(top.Width, bottom.Width, left.Width+centre.Width+right.Width),
		top.Height+max(left.Height, centre.Height, right.Height)+bottom.Height)
}

func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	f.width = size.Width
	top, bottom := heightAt(f.top, size.Width), heightAt(f.bottom, size.Width)
	left, right := naturalWidth(f.left), naturalWidth(f.right)
	middle := size.Height - top - bottom
	put := func(object fyne.CanvasObject, x, y, w, h float32) {
		if object != nil {
			place(object, x, y, w, h)
		}
	}
	put(f.top, 0, 0, size.Width, top)
	put(f.bottom, 0, size.Height-bottom, size.Width, bottom)
	put(f.left, 0, top, left, middle)
	put(f.right, size.Width-right, top, right, middle)
	put(f.centre, left, top, size.Width-left-right, middle)
}
