package plan

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"llwybr/core/learner"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
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

// again is what the shell does on Rebuild and on Go to the same place.
func (v *visit) again() {
	before := v.win.Canvas().Focused()
	id := ""
	for _, t := range v.shown.Focus() {
		if before != nil && t.Object == before {
			id = t.ID
		}
	}
	v.shown = New(v.Context(), "", v.shown.State()).(*page)
	v.win.SetContent(container.NewBorder(nil, v.shown.Pinned(), nil, v.shown.Side(), v.shown.Content()))
	if v.shown.first != "" {
		id = v.shown.First()
	}
	for _, t := range v.shown.Focus() {
		if t.ID == id {
			v.win.Canvas().Focus(t.Object)
		}
	}
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

func (v *visit) has(id string) bool {
	return slices.ContainsFunc(v.shown.Focus(), func(t screen.Target) bool { return t.ID == id })
}

func (v *visit) press(id string) {
	v.T.Helper()
	v.win.Canvas().Focus(v.part(id))
	v.part(id).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	v.again()
}

// write types into a field and leaves it for another part.
func (v *visit) write(id, text string) {
	v.T.Helper()
	field := v.part(id)
	v.win.Canvas().Focus(field)
	test.Type(field, text)
	v.win.Canvas().Unfocus()
}

// key does what a key does while a part has the focus.
func (v *visit) key(at string, command keys.Command) {
	v.T.Helper()
	if at != "" {
		v.win.Canvas().Focus(v.part(at))
	}
	if !v.shown.Run(command) {
		v.T.Fatalf("%s at %q did nothing", command, at)
	}
	v.again()
}

func (v *visit) actions() []learner.Action { return v.Session.Record().Actions }

// text is everything on the page and beside it.
func (v *visit) text() string {
	return strings.Join(append(widget.TwinOf(v.shown.Content()), widget.TwinOf(v.shown.Side())...), "\n")
}

func (v *visit) focusedOn(id string) bool { return v.win.Canvas().Focused() == v.part(id) }

// takeFromSheet taps the row or button of the last sheet that has these words.
func (v *visit) takeFromSheet(words string) {
	v.T.Helper()
	var found fyne.Tappable
	walk(v.Shell.Content[len(v.Shell.Content)-1], func(o fyne.CanvasObject) {
		if t, ok := o.(fyne.Tappable); ok && strings.Contains(strings.Join(widget.TwinOf(o), "\n"), words) {
			found = t
		}
	})
	if found == nil {
		v.T.Fatalf("%q is not in the sheet", words)
	}
	found.Tapped(&fyne.PointEvent{})
	v.again()
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
