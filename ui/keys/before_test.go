package keys

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Keys that come before all others do so over dialogs too, until they are taken away; they hear when a dialog comes or goes.
func TestKeysThatComeFirst(t *testing.T) {
	l, d, _, _ := setUp(t)
	first, changes := &log{}, 0
	done := d.Before(Map{{On(fyne.KeyEscape), "stop", ""}}, first.run, func() { changes++ })
	d.Handle(On(fyne.KeyEscape))
	first.expect(t, "stop")
	d.Handle(On(fyne.KeyF12))
	l.expect(t, "leave")
	dialog := &log{}
	pop := d.Push(Map{{On(fyne.KeyEscape), "close", ""}}, dialog.run)
	d.Handle(On(fyne.KeyEscape))
	first.expect(t, "stop")
	dialog.expect(t)
	pop()
	if changes != 2 {
		t.Errorf("heard of %d changes", changes)
	}
	again := d.Before(Map{{On(fyne.KeyEscape), "other", ""}}, first.run, nil)
	done() // another has taken the place
	d.Handle(On(fyne.KeyEscape))
	first.expect(t, "other")
	again()
	d.Handle(On(fyne.KeyEscape))
	first.expect(t)
	l.expect(t, "escape")
}
