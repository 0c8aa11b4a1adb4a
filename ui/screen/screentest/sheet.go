package screentest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"llwybr/ui/widget"
)

// Sheet is what the screen put into the last side sheet that it opened; where it opened none the test ends.
func (st *Stage) Sheet() fyne.CanvasObject {
	st.T.Helper()
	if len(st.Shell.Content) == 0 {
		st.T.Fatal("no sheet was opened")
	}
	return st.Shell.Content[len(st.Shell.Content)-1]
}

// SheetText is everything in the last side sheet.
func (st *Stage) SheetText() string {
	st.T.Helper()
	return strings.Join(widget.TwinOf(st.Sheet()), "\n")
}

// InSheet finds a button or a row of the last side sheet by its words: of parts within parts the innermost.
func (st *Stage) InSheet(words string) fyne.Tappable {
	st.T.Helper()
	var found fyne.Tappable
	Walk(st.Sheet(), func(o fyne.CanvasObject) {
		if t, ok := o.(fyne.Tappable); ok && strings.Contains(strings.Join(widget.TwinOf(o), "\n"), words) {
			found = t
		}
	})
	if found == nil {
		st.T.Fatalf("%q is not in the sheet: %q", words, widget.TwinOf(st.Sheet()))
	}
	return found
}

// Walk visits an object and all that stands in it.
func Walk(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	see(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			Walk(child, see)
		}
	case widget.Holder:
		for _, child := range o.Children() {
			Walk(child, see)
		}
	case *container.Scroll:
		Walk(o.Content, see)
	case *container.ThemeOverride:
		Walk(o.Content, see)
	}
}
