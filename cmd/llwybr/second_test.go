package main

import "testing"

// TestTwoWindows is a learner and whoever sits beside, each in a language of their own, on one record: the second window follows, shows what is answered in
// the first, goes its own way and comes back, and is emptied when the first is covered.
func TestTwoWindows(t *testing.T) {
	s := newStage(t)
	w := s.launch(t.TempDir(), t.TempDir())
	w.click("start.cy")
	w.waitFor("start - cy")
	w.click("start.guest")
	w.waitFor("journey  cy")
	w.key("F8")
	w.waitFor("second painted")
	w.front("^Llwybr$")
	w.key("ctrl+2")
	w.waitFor("second interests  en")
	w.key("5")
	w.waitFor("changed")
	w.waitFor("second interests  en")
	w.picture("two-first")
	w.front("^Llwybr: second window$")
	w.picture("two-second")
	w.key("ctrl+3")
	w.waitFor("second ideas  en")
	w.key("F2")
	w.waitFor("second ideas  cy")
	w.key("shift+F8")
	w.waitFor("second interests  cy")
	w.front("^Llwybr$")
	w.key("F12")
	w.waitFor("second lock - cy")
}

// front brings a window to the front and has it hear the keys: the stage has no window manager that would.
func (r *running) front(title string) {
	r.t.Helper()
	r.xdotool("search", "--name", title, "windowraise", "windowfocus", "--sync")
}
