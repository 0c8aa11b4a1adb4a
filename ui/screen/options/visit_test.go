package options

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/learner"
	"llwybr/ui/keys"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

// visit is a person at the screen: it is shown in a window, and shown again after every rebuild.
type visit struct {
	*screentest.Stage
	shown *page
	win   fyne.Window
}

func begin(t *testing.T, language, sample string) *visit {
	t.Helper()
	v := &visit{Stage: screentest.New(t, language, sample)}
	v.shown = New(v.Context(), "", nil).(*page)
	v.win = v.Show(v.shown, 1102, 900)
	return v
}

// again is what the shell does on Rebuild.
func (v *visit) again() {
	v.shown = New(v.Context(), "", v.shown.State()).(*page)
	v.win.SetContent(v.shown.Content())
}

// part finds a part that can have the focus.
func (v *visit) part(id string) fyne.Focusable {
	v.T.Helper()
	for _, t := range v.shown.Focus() {
		if t.ID == id {
			return t.Object
		}
	}
	v.T.Fatalf("there is no %q", id)
	return nil
}

func (v *visit) press(id string) {
	v.T.Helper()
	v.win.Canvas().Focus(v.part(id))
	v.part(id).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	v.again()
}

// key does what a key does while a part has the focus.
func (v *visit) key(at string, command keys.Command) {
	v.T.Helper()
	v.win.Canvas().Focus(v.part(at))
	if !v.shown.Run(command) {
		v.T.Fatalf("%s at %s did nothing", command, at)
	}
	v.again()
}

func (v *visit) record() learner.Record { return v.Session.Record() }

// text is everything on the page.
func (v *visit) text() string { return strings.Join(widget.TwinOf(v.shown.Content()), "\n") }

// sheet is the last sheet that was opened, put into a window of its own so that it can be used.
func (v *visit) sheet() fyne.CanvasObject {
	v.T.Helper()
	if len(v.Shell.Content) == 0 {
		v.T.Fatal("no sheet was opened")
	}
	return v.Shell.Content[len(v.Shell.Content)-1]
}

// inSheet finds a button or a row of the sheet by its words.
func (v *visit) inSheet(words string) fyne.Tappable {
	v.T.Helper()
	var found fyne.Tappable
	walk(v.sheet(), func(o fyne.CanvasObject) {
		if t, ok := o.(fyne.Tappable); ok && strings.Contains(strings.Join(widget.TwinOf(o), "\n"), words) {
			found = t
		}
	})
	if found == nil {
		v.T.Fatalf("%q is not in the sheet: %q", words, widget.TwinOf(v.sheet()))
	}
	return found
}

func walk(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	see(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, see)
		}
	case widget.Holder:
		for _, child := range o.Children() {
			walk(child, see)
		}
	}
}

func tap(t fyne.Tappable) { t.Tapped(&fyne.PointEvent{}) }
