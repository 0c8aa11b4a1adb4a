package ui

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// watched gives a window a clock that a test moves.
func watched(w *Window) (pass func(time.Duration)) {
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	w.app.Now = func() time.Time { return now }
	w.app.presence.touched, w.app.presence.beat = now, now
	return func(d time.Duration) {
		for ; d > 0; d -= beatEvery {
			now = now.Add(min(d, beatEvery))
			w.app.tick()
		}
	}
}

// slept moves the clock at once, as a machine does that slept.
func slept(w *Window, d time.Duration) {
	now := w.app.clock().Add(d)
	w.app.Now = func() time.Time { return now }
}

func visible(w *Window, id string) bool { return strings.Contains(said(w), w.words.T(id)) }

func TestTheWindowLocksWhenNobodyIsThere(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		w := learner(t, language, "elin-year9-welsh-medium")
		pass := watched(w)
		pass(8 * time.Minute)
		keys.Stir()
		pass(9*time.Minute - beatEvery)
		if w.session == nil || visible(w, "lock.warn") {
			t.Fatalf("after 9 minutes: %s", said(w))
		}
		pass(beatEvery)
		if !visible(w, "lock.warn") || !visible(w, "lock.here") {
			t.Fatalf("no warning: %s", said(w))
		}
		w.keys.Handle(keys.On(fyne.KeyF6))
		if visible(w, "lock.warn") {
			t.Fatal("a key does not take the warning away")
		}
		pass(10 * time.Minute)
		if w.session != nil || strings.Contains(said(w), "Elin") || w.start == nil {
			t.Fatalf("not locked: %s", said(w))
		}
	}
}

// Whatever a person does counts: a key that a field uses, a move over the page, a click.
func TestEverythingThatAPersonDoesKeepsItOpen(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	pass := watched(w)
	field := widget.NewEntry(widget.EntrySpec{Label: "x"})
	button := widget.NewButton("y", widget.PrimaryButton, nil)
	w.Sheet("t", widget.Column(8, field, button), field.Field())
	for name, do := range map[string]func(){
		"typing": func() { test.Type(field.Field(), "a") },
		"a key":  func() { field.Field().TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) },
		"tab":    func() { button.KeyDown(nil) },
		"a move": func() { w.root.MouseMoved(nil) },
		"over":   func() { button.MouseMoved(nil) },
	} {
		pass(9 * time.Minute)
		if !w.warned {
			t.Fatalf("%s: no warning", name)
		}
		do()
		if w.warned || w.session == nil {
			t.Errorf("%s does not count", name)
		}
	}
}

func TestAMachineThatSleptIsLockedAtOnce(t *testing.T) {
	w := learner(t, "cy", "elin-year9-welsh-medium")
	watched(w)
	w.pin = "1234"
	slept(w, 11*time.Minute)
	w.root.MouseMoved(nil) // before anybody looked at the clock
	if w.session != nil || w.covered != nil || w.start == nil {
		t.Error("whoever wakes the machine sees the record, or may guess its PIN")
	}
}

// A guest's work is covered, goes on, and ends half an hour after it was covered.
func TestAGuestIsCovered(t *testing.T) {
	w := shell(t, "en", "")
	pass := watched(w)
	w.start.guest()
	w.Go(screen.Place{Name: screen.Ideas})
	if err := w.session.Set("name", "Mali"); err != nil {
		t.Fatal(err)
	}
	pass(9 * time.Minute)
	if !visible(w, "lock.warn-cover") {
		t.Fatal(said(w))
	}
	pass(time.Minute)
	if w.covered == nil || strings.Contains(said(w), "Mali") || !visible(w, "lock.go-on") {
		t.Fatal(said(w))
	}
	w.keys.Handle(keys.On(fyne.KeyK, keys.Ctrl)) // nothing of the record is within reach
	w.keys.Handle(keys.On(fyne.KeyZ, keys.Ctrl))
	if w.palette != nil || w.session != nil {
		t.Fatal("the record can be reached behind the cover")
	}
	w.keys.Handle(keys.On(fyne.KeyF2))
	if w.Language() != "cy" || !visible(w, "lock.go-on") {
		t.Error("the cover does not change its language")
	}
	w.keys.Handle(keys.On(fyne.KeyReturn))
	if w.session == nil || w.Place().Name != screen.Ideas || w.session.Record().Name != "Mali" || w.session.Record().Language != "cy" {
		t.Fatalf("gone on at %+v", w.Place())
	}
	w.keys.Handle(keys.On(fyne.KeyF12))
	if w.covered == nil {
		t.Fatal("F12 does not cover it")
	}
	for range 29 {
		pass(time.Minute)
		keys.Stir()
	}
	if w.covered == nil {
		t.Fatal("it ended too early")
	}
	pass(time.Minute)
	if w.covered != nil || w.session != nil || w.start == nil {
		t.Error("it did not end")
	}
}

func TestF12TwiceEndsAGuest(t *testing.T) {
	w := shell(t, "en", "")
	w.start.guest()
	w.keys.Handle(keys.On(fyne.KeyF12))
	w.keys.Handle(keys.On(fyne.KeyF12))
	if w.covered != nil || w.session != nil || w.start == nil {
		t.Error("not ended")
	}
}

// typePIN writes digits where the focus is.
func typePIN(t *testing.T, w *Window, digits string) {
	t.Helper()
	for _, r := range digits {
		f := w.win.Canvas().Focused()
		if _, ok := f.(*widget.PIN); !ok {
			t.Fatalf("%T has the focus", f)
		}
		f.TypedRune(r)
	}
}

func TestAPINReopensTheSitting(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		w := learner(t, language, "elin-year9-welsh-medium")
		w.Go(screen.Place{Name: screen.Information})
		pressButton(t, w, w.words.T("mine.do.pin"))
		typePIN(t, w, "12341243")
		if w.HasPIN() || !visible(w, "pin.differ") {
			t.Fatal("two that differ were taken")
		}
		typePIN(t, w, "48214821")
		if !w.HasPIN() || !visible(w, "pin.set") {
			t.Fatal(said(w))
		}
		w.keys.Handle(keys.On(fyne.KeyF12))
		if w.covered == nil || strings.Contains(said(w), "Elin") || !visible(w, "lock.pin") || !visible(w, "lock.pin-until") {
			t.Fatal(said(w))
		}
		w.keys.Handle(keys.On(fyne.KeyReturn))
		typePIN(t, w, "4822")
		if w.session != nil || !visible(w, "lock.wrong") {
			t.Fatal("a wrong PIN opened it")
		}
		typePIN(t, w, "4821")
		if w.session == nil || w.Place().Name != screen.Information {
			t.Fatal("the right PIN does not open it")
		}
	}
}

func TestWrongPINsAreSlowedDown(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	pass := watched(w)
	w.pin = "4821"
	w.Leave()
	for range 5 {
		typePIN(t, w, "0000")
	}
	typePIN(t, w, "4821")
	if w.session != nil || !strings.Contains(said(w), "too many tries") {
		t.Fatal(said(w))
	}
	pass(30 * time.Second)
	typePIN(t, w, "0000") // the sixth: a minute
	pass(30 * time.Second)
	typePIN(t, w, "4821")
	if w.session != nil {
		t.Fatal("it opens while there is waiting to be done")
	}
	pass(30 * time.Second)
	typePIN(t, w, "4821")
	if w.session == nil {
		t.Error("it does not open after the wait")
	}
}

func TestAPINEndsAfterHalfAnHour(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	pass := watched(w)
	w.pin = "4821"
	pass(10 * time.Minute)
	if w.covered == nil {
		t.Fatal("not covered")
	}
	pass(30 * time.Minute)
	if w.covered != nil || w.start == nil || w.pin != "" {
		t.Error("the record is open behind the PIN for longer than it says")
	}
}

func TestWordsInsteadOfThePINCloseTheRecord(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	w.pin = "4821"
	w.Leave()
	pressButton(t, w, w.words.T("lock.words"))
	if w.covered != nil || w.session != nil || w.start == nil {
		t.Error("it is not closed")
	}
}

// reopen opens the one record again, which has no words.
func reopen(t *testing.T, w *Window) {
	t.Helper()
	id := mustOne(t, w)
	if err := w.app.Store.Unlock(context.Background(), id, seal.Words("")); err != nil {
		t.Fatal(err)
	}
	w.start.open(id)
}

// What is being written when it locks is kept, in the page and in a sheet.
func TestWhatIsBeingWrittenIsKept(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	w.Go(screen.Place{Name: screen.Information})
	for _, target := range w.targets() {
		if target.ID == "mine.note" {
			w.win.Canvas().Focus(target.Object)
			test.Type(target.Object, "planted-note")
		}
	}
	s := w.session
	w.Lock()
	if notes, err := s.Private(); err == nil && len(notes) > 0 {
		t.Errorf("the notes can still be read: %v", notes)
	}
	reopen(t, w)
	if notes, err := w.session.Private(); err != nil || len(notes) != 1 || notes[0].Text != "planted-note" {
		t.Errorf("%v %v", notes, err)
	}
}

// So is a note about a fact that is being written.
func TestANoteAboutAFactIsKept(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	w.reportFact("occupation/soc-2126")
	test.Type(w.win.Canvas().Focused(), "wrong number")
	w.Lock()
	if all, _ := w.Notes().All(); len(all) != 1 || all[0].Wrong != "wrong number" {
		t.Errorf("%+v", all)
	}
	reopen(t, w)
	w.reportFact("occupation/soc-2126")
	test.Type(w.win.Canvas().Focused(), "no")
	w.sheet.Close()
	w.Lock()
	if all, _ := w.Notes().All(); len(all) != 1 {
		t.Error("what somebody left is kept")
	}
}

// After locking nothing in the window holds a word of the record. The control is the same search before.
func TestNothingOfTheRecordStaysInTheWindow(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	const planted = "Plannwydyma"
	if err := w.session.Set("name", planted); err != nil {
		t.Fatal(err)
	}
	if err := w.session.Set("notes.n1", planted+" nodyn"); err != nil {
		t.Fatal(err)
	}
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
	}
	w.Go(screen.Place{Name: screen.About, Arg: "name"})
	w.openSearch()
	w.palette.entry.SetText(planted)
	w.palette.close()
	w.Toast(message.New("options.kept", "Name", planted), true)
	w.Sheet(planted, widget.NewScroll(widget.NewBody(planted)))
	if found := holds(w, planted); len(found) == 0 {
		t.Fatal("the search finds nothing where there is something")
	}
	w.Lock()
	for _, path := range holds(w, planted) {
		t.Error(path)
	}
	if w.win.Title() != "Llwybr" {
		t.Errorf("the window is called %q", w.win.Title())
	}
}

// holds lists where a text stands in what a window and its program hold. What the facts hold is left out: it is no person's, and large; so are
// the store, which keeps the record, and the toolkit.
func holds(w *Window, text string) []string {
	s := &seeker{text: text, seen: map[uintptr]bool{}}
	s.walk("window", reflect.ValueOf(w).Elem(), 0)
	s.walk("program", reflect.ValueOf(w.app).Elem(), 0)
	return s.found
}

type seeker struct {
	text  string
	seen  map[uintptr]bool
	found []string
}

// passed are the fields of the window and the program that are no part of what is shown.
var passed = map[string]bool{"window.win": true, "window.app": true, "program.Config": true, "program.presence": true, "program.facts": true, "program.lists": true, "window.words": true}

func (s *seeker) walk(path string, v reflect.Value, depth int) {
	if passed[path] || depth > 40 {
		return
	}
	switch v.Kind() {
	case reflect.String:
		if strings.Contains(v.String(), s.text) {
			s.found = append(s.found, path)
		}
	case reflect.Pointer:
		if v.IsNil() || s.seen[v.Pointer()] {
			return
		}
		s.seen[v.Pointer()] = true
		s.walk(path, v.Elem(), depth+1)
	case reflect.Interface:
		if !v.IsNil() {
			s.walk(path, v.Elem(), depth+1)
		}
	case reflect.Struct:
		if strings.HasPrefix(v.Type().PkgPath(), "llwybr/core/") && v.Type().PkgPath() != "llwybr/core/learner" {
			return
		}
		for i := range v.NumField() {
			s.walk(path+"."+v.Type().Field(i).Name, v.Field(i), depth+1)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			s.walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), depth+1)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			s.walk(path+"[key]", k, depth+1)
			s.walk(fmt.Sprintf("%s[%v]", path, k), v.MapIndex(k), depth+1)
		}
	}
}

func TestCopiesAreTakenOffTheClipboard(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	pass := watched(w)
	board := fyne.CurrentApp().Clipboard()
	field := widget.NewEntry(widget.EntrySpec{Label: "x", Text: "fy nghyfrinach"})
	w.Sheet("t", field, field.Field())
	copy := func() {
		field.Field().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
		field.Field().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
		if board.Content() != "fy nghyfrinach" {
			t.Fatalf("%q was copied", board.Content())
		}
	}
	copy()
	pass(59 * time.Second)
	if board.Content() == "" {
		t.Error("it is gone too early")
	}
	pass(time.Second)
	if board.Content() != "" {
		t.Errorf("%q is still there after a minute", board.Content())
	}
	copy()
	board.SetContent("somebody else's")
	pass(2 * time.Minute)
	if board.Content() != "somebody else's" {
		t.Error("another program's text was taken away")
	}
	copy()
	w.Lock()
	if board.Content() != "" {
		t.Error("it is there after locking")
	}
}
