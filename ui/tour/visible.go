package tour

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Visible visits every object on show with its place in the window. Objects that a scroll has moved out of its view are left out; Inside is
// the size of the part of the window that clips the object.
func Visible(c fyne.Canvas, visit func(o fyne.CanvasObject, at fyne.Position, inside fyne.Size)) {
	walk(c.Content(), fyne.Position{}, fyne.Position{}, c.Size(), visit)
	for _, over := range c.Overlays().List() {
		walk(over, fyne.Position{}, fyne.Position{}, c.Size(), visit)
	}
}

// walk goes down the tree; from and size are the clipping part of the window.
func walk(o fyne.CanvasObject, at, from fyne.Position, size fyne.Size, visit func(fyne.CanvasObject, fyne.Position, fyne.Size)) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	if at.X >= from.X+size.Width || at.Y >= from.Y+size.Height || at.X+o.Size().Width <= from.X || at.Y+o.Size().Height <= from.Y {
		return
	}
	visit(o, at, size)
	if _, clips := o.(fyne.Scrollable); clips {
		from, size = at, o.Size()
	}
	switch x := o.(type) {
	case *fyne.Container:
		for _, child := range x.Objects {
			walk(child, at, from, size, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(x).Objects() {
			walk(child, at, from, size, visit)
		}
	}
}
