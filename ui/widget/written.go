package widget

import "fyne.io/fyne/v2"

// Written reports whether the object is a text field in which somebody has written since it was built.
func Written(o fyne.Focusable) bool {
	f, ok := o.(*field)
	return ok && f.Text != f.of.set
}

// Regain has whatever lies over the page give the focus back to parts of a page that was built anew, when it closes.
func Regain(c fyne.Canvas, instead func(fyne.Focusable) fyne.Focusable) {
	for _, over := range c.Overlays().List() {
		if o, ok := over.(*overlay); ok && o.before != nil {
			o.before = instead(o.before)
		}
	}
}
