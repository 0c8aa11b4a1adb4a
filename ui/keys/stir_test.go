package keys

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Every key is heard, whether anything uses it or not, until nobody listens any more.
func TestListenersHearThatSomebodyIsThere(t *testing.T) {
	_, d, c, b := setUp(t)
	heard := 0
	stop := Listen(func() { heard++ })
	for name, do := range map[string]func(){
		"a key of a control":  func() { c.Focus(b); b.KeyDown(nil) },
		"a command":           func() { d.Handle(On(fyne.KeyF12)) },
		"a key without focus": func() { c.Unfocus(); c.OnTypedKey()(key(fyne.KeyTab)) },
		"a letter":            func() { c.Unfocus(); c.OnTypedRune()('w') },
	} {
		before := heard
		if do(); heard == before {
			t.Errorf("%s is not heard", name)
		}
	}
	stop()
	before := heard
	Stir()
	if heard != before {
		t.Error("it listens still")
	}
}
