package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/screen"
)

// The function keys reach the window from every part of every screen that takes the focus, text fields among them: F1 from each, the others
// from each kind of part. (That the toolkit hands them over in a real window is tried in cmd/llwybr.)
func TestFunctionKeysFromEveryPart(t *testing.T) {
	w := learner(t, message.Welsh, "owain-year11-apprenticeship")
	parts, kinds := 0, map[string]bool{}
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		for i := range len(w.targets()) {
			press := func(key fyne.KeyName) fyne.Focusable {
				o := w.targets()[i].Object
				w.win.Canvas().Focus(o)
				o.TypedKey(&fyne.KeyEvent{Name: key})
				return o
			}
			what, kind := name+": "+w.targets()[i].ID, fmt.Sprintf("%T", w.targets()[i].Object)
			press(fyne.KeyF1)
			if w.sheet == nil || !w.sheet.Open() {
				t.Errorf("%s: F1 opens nothing", what)
			}
			w.closeOver()
			parts++
			if kinds[kind] {
				continue
			}
			kinds[kind] = true
			if o := press(fyne.KeyF6); w.win.Canvas().Focused() == o {
				t.Errorf("%s: F6 stays", what)
			}
			if press(fyne.KeyF9); w.sheet == nil || !w.sheet.Open() { // no voice: it says so
				t.Errorf("%s: F9 does nothing", what)
			}
			w.closeOver()
			press(fyne.KeyF2)
			if w.Language() != message.English {
				t.Errorf("%s: F2 leaves the language", what)
			}
			w.SetLanguage(message.Welsh)
			id := w.session.ID()
			press(fyne.KeyF12)
			if w.session != nil {
				t.Fatalf("%s: F12 leaves the record open", what)
			}
			w.start.open(id)
			w.closeOver() // the words that the record is given
			w.Go(screen.Place{Name: name})
		}
	}
	t.Logf("%d parts of %d kinds", parts, len(kinds))
}
