package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// gone reports whether the toolkit knows a window no longer.
func gone(w *Window) bool {
	return !slices.Contains(fyne.CurrentApp().Driver().AllWindows(), w.win)
}

// plantedTwo are two windows on a record with a planted name, which have been on some pages.
func plantedTwo(t *testing.T, name string, pages ...string) (w, s *Window) {
	t.Helper()
	w, s = two(t, "elin-year9-welsh-medium")
	if err := w.session.Set("name", name); err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		w.Go(screen.Place{Name: page})
	}
	s.Go(screen.Place{Name: screen.About, Arg: "name"})
	s.openSearch()
	s.palette.entry.SetText(name)
	s.palette.close()
	s.Toast(message.New("search.kept", "Name", name), true)
	s.Sheet(name, widget.NewScroll(widget.NewBody(name)))
	return w, s
}

// However the first is left, the second goes with it at once, asks nothing, and holds nothing of the learner.
func TestTheSecondGoesWithTheFirst(t *testing.T) {
	const name = "Plannwydyma"
	for how, leave := range map[string]func(w, s *Window){
		"locked":             func(w, _ *Window) { w.Lock() },
		"left quickly":       func(w, _ *Window) { w.keys.Handle(keys.On(fyne.KeyF12)) },
		"left in the second": func(_, s *Window) { s.keys.Handle(keys.On(fyne.KeyF12)) },
		"erased":             func(w, _ *Window) { w.erase() },
		"quit":               func(w, _ *Window) { w.finish() },
		"nobody there": func(w, _ *Window) {
			pass := watched(w)
			pass(11 * time.Minute)
		},
		"closed alone": func(_, s *Window) { s.Quit() },
	} {
		pages := []string{screen.Ideas, screen.Plan}
		if how == "locked" {
			pages = Screens
		}
		w, s := plantedTwo(t, name, pages...)
		if len(holds(s, name)) == 0 {
			t.Fatal("the search finds nothing where there is something")
		}
		session := w.session
		leave(w, s)
		if !gone(s) || w.Second() != nil || s.session != nil || strings.Contains(said(s), name) {
			t.Errorf("%s: it is there still: %s", how, said(s))
		}
		if how == "closed alone" {
			if w.session == nil || w.win.Canvas().Overlays().Top() != nil {
				t.Errorf("%s: something ended or is asked", how)
			}
			w.Lock()
		}
		for _, path := range holds(s, name) {
			t.Errorf("%s: %s", how, path)
		}
		for _, path := range holds(w, name) {
			t.Errorf("%s: the first: %s", how, path)
		}
		if s.keys.Handle(keys.On(fyne.KeyF8)); s.Second() != nil || session.Watched() > 0 {
			t.Errorf("%s: %d still listen to the session", how, session.Watched())
		}
	}
}

// A closed second window is called no more, and another one can be opened.
func TestAClosedSecondWindowIsNotCalled(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	before := w.session.Watched()
	s.Quit()
	if w.session.Watched() != before-1 {
		t.Fatalf("%d listen, %d before", w.session.Watched(), before)
	}
	if err := w.context.Session.Set("name", "Mali"); err != nil || s.shown != nil {
		t.Error(err, "or it shows something")
	}
	if err := (pen{s, w.session}).Set("name", "Nia"); err == nil || w.session.Record().Name != "Mali" {
		t.Error("what was left behind of it can write")
	}
	for range 3 {
		w.OpenSecond()
		w.Second().keys.Handle(keys.On(fyne.KeyQ, keys.Ctrl))
	}
	if w.session == nil || w.session.Watched() != before-1 {
		t.Errorf("%d listen", w.session.Watched())
	}
}

// What is being written in the second when it closes is saved, as leaving a field does.
func TestWhatIsBeingWrittenInTheSecondIsKept(t *testing.T) {
	w, s := two(t, "owain-year11-apprenticeship")
	w.Go(screen.Place{Name: screen.Plan})
	test.Tap(part(t, s, "goal").(fyne.Tappable))
	s.win.Canvas().Focus(part(t, s, "goal.text"))
	test.Type(s.win.Canvas().Focused(), "ZZ")
	s.Quit()
	if goal := w.session.Record().Notes["goal"]; !strings.Contains(goal, "ZZ") || !strings.Contains(said(w), "ZZ") {
		t.Errorf("%q", goal)
	}
}

// A guest's record is covered, in both windows, and goes on in both.
func TestTheSecondIsCoveredWithTheFirst(t *testing.T) {
	w := shell(t, message.Welsh, "")
	w.start.guest()
	w.OpenSecond()
	s := w.Second()
	if err := w.session.Set("name", "Mali"); err != nil {
		t.Fatal(err)
	}
	w.Go(screen.Place{Name: screen.Options})
	s.keys.Handle(keys.On(fyne.KeyF12))
	if w.covered == nil || s.session != nil || strings.Contains(said(s), "Mali") || !visible(s, "second.veil") {
		t.Fatal(said(s))
	}
	for _, path := range holds(s, "Mali") {
		if !strings.HasPrefix(path, "window.pair.first.covered.") { // where the record waits
			t.Error(path)
		}
	}
	for _, chord := range []keys.Chord{keys.On(fyne.KeyK, keys.Ctrl), keys.On(fyne.KeyZ, keys.Ctrl), keys.On(fyne.KeyReturn), keys.On(fyne.Key2, keys.Ctrl), keys.On(fyne.KeyF8, keys.Shift)} {
		if s.keys.Handle(chord); s.session != nil || s.palette != nil {
			t.Fatalf("%v reaches the record behind the cover", chord)
		}
	}
	s.keys.Handle(keys.On(fyne.KeyF2))
	if s.Language() != message.Welsh || !visible(s, "second.veil") {
		t.Error("the cover does not change its language")
	}
	w.keys.Handle(keys.On(fyne.KeyReturn))
	if s.session != w.session || s.Place().Name != screen.Options || !strings.Contains(said(s), "Mali") || gone(s) {
		t.Fatalf("it does not go on: %s", said(s))
	}
	w.Quit() // asks what becomes of the work; nothing is over yet
	if w.leaving == nil || gone(s) || s.win.Canvas().Overlays().Top() != nil {
		t.Error("the guest is asked in the wrong window, or not at all")
	}
	w.discard()
	w.finish()
	if !gone(s) {
		t.Error("it stays")
	}
}

// Whoever is at either of the two windows is there; before they lock both say so.
func TestSomebodyAtEitherWindowIsThere(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	pass := watched(w)
	pass(9*time.Minute + beatEvery)
	if !visible(w, "lock.warn") || !visible(s, "lock.warn") {
		t.Fatal("one of them does not warn")
	}
	s.keys.Handle(keys.On(fyne.KeyF6))
	if visible(w, "lock.warn") || visible(s, "lock.warn") {
		t.Error("the warning stays")
	}
	pass(8 * time.Minute)
	s.root.MouseMoved(nil)
	pass(8 * time.Minute)
	if w.session == nil || gone(s) {
		t.Error("somebody at the second does not count")
	}
}

// Where a record cannot be saved, the second says no more than that; the first says why.
func TestAFaultIsToldInTheFirst(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	s.Failed(message.Fail(nil, "record.store-folder", "Folder", "/home/somebody"))
	if strings.Contains(said(s), "/home/somebody") || !visible(s, "second.fault") || w.win.Canvas().Overlays().Top() != nil {
		t.Error(said(s))
	}
}
