package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// Flexible is a widget whose height depends on its width.
type Flexible interface {
	// Natural is the size at which nothing wraps.
	Natural() fyne.Size
	// HeightFor is the height that a width needs.
	HeightFor(width float32) float32
}

// FlexLayout is a layout whose height depends on its width.
type FlexLayout interface {
	fyne.Layout
	Natural(objects []fyne.CanvasObject) fyne.Size
	HeightFor(objects []fyne.CanvasObject, width float32) float32
}

// NaturalOf returns the size at which nothing in an object wraps; for an object that knows nothing of this, its least size.
func NaturalOf(object fyne.CanvasObject) fyne.Size {
	switch o := object.(type) {
	case Flexible:
		return o.Natural()
	case *fyne.Container:
		if layout, ok := o.Layout.(FlexLayout); ok {
			return layout.Natural(o.Objects)
		}
	}
	return object.MinSize()
}

// HeightOf returns the height an object needs at a width.
func HeightOf(object fyne.CanvasObject, width float32) float32 {
	switch o := object.(type) {
	case Flexible:
		return o.HeightFor(width)
	case *fyne.Container:
		if layout, ok := o.Layout.(FlexLayout); ok {
			return layout.HeightFor(o.Objects, width)
		}
	}
	return object.MinSize().Height
}

// leastOf is the least size of a layout that can wrap: as wide as its widest object, and as high as it needs at the width it was last laid
// out at, which MinSize is not told; before the first layout, at its natural width.
func leastOf(layout FlexLayout, objects []fyne.CanvasObject, width float32) fyne.Size {
	least := float32(0)
	for _, object := range visible(objects) {
		least = max(least, object.MinSize().Width)
	}
	if width == 0 {
		width = layout.Natural(objects).Width
	}
	return fyne.NewSize(least, layout.HeightFor(objects, width))
}

// firmOf is the width below which an object should no longer be squeezed into one line with others, though it may be narrower alone.
func firmOf(object fyne.CanvasObject) float32 {
	switch o := object.(type) {
	case interface{ firm() float32 }:
		return o.firm()
	case *fyne.Container:
		if layout, ok := o.Layout.(interface {
			firm([]fyne.CanvasObject) float32
		}); ok {
			return layout.firm(o.Objects)
		}
	}
	return object.MinSize().Width
}

// widestFirm is the firm width of things that stand under or over each other.
func widestFirm(objects []fyne.CanvasObject) float32 {
	width := float32(0)
	for _, object := range visible(objects) {
		width = max(width, firmOf(object))
	}
	return width
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, object := range objects {
		if object != nil && object.Visible() {
			shown = append(shown, object)
		}
	}
	return shown
}

// unplaced tells that a container has no room yet. The toolkit lays out after every object added, long before the page has a size.
func unplaced(size fyne.Size) bool { return size.Width <= 0 }

// px turns pixels of the drawings into units, by the theme that holds for the objects of a layout.
func px(objects []fyne.CanvasObject, length float32) float32 {
	if leaf := firstLeaf(objects); leaf != nil {
		return theme.Of(leaf).Px(length)
	}
	return theme.Current().Px(length)
}

// firstLeaf is the first object that is no container: the toolkit notes the theme of a preview for those alone.
func firstLeaf(objects []fyne.CanvasObject) fyne.CanvasObject {
	for _, object := range objects {
		inner, ok := object.(*fyne.Container)
		if !ok {
			return object
		}
		if leaf := firstLeaf(inner.Objects); leaf != nil {
			return leaf
		}
	}
	return nil
}

// place moves and resizes in one go. A negative size becomes none: layouts are asked for sizes they cannot meet while a page is being built,
// and the painter of drawings does not survive a negative one.
func place(object fyne.CanvasObject, x, y, width, height float32) {
	object.Move(fyne.NewPos(x, y))
	object.Resize(fyne.NewSize(max(width, 0), max(height, 0)))
}
