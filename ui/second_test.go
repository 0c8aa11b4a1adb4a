package ui

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
)

// two opens a sample's record in a Welsh window and a second one beside it.
func two(t testing.TB, sample string) (first, second *Window) {
	t.Helper()
	first = learner(t, message.Welsh, sample)
	first.keys.Handle(keys.On(fyne.KeyF8))
	if first.Second() == nil {
		t.Fatal("F8 opens no second window")
	}
	return first, first.Second()
}

// part is a part of a window's page by its id.
func part(t testing.TB, w *Window, id string) fyne.Focusable {
	t.Helper()
	for _, target := range w.targets() {
		if target.ID == id {
			return target.Object
		}
	}
	t.Fatalf("no part %q in %s", id, w.place.Name)
	return nil
}

func TestASecondWindowShowsTheSamePageInTheOtherLanguage(t *testing.T) {
	w := learner(t, message.Welsh, "elin-year9-welsh-medium")
	w.Go(screen.Place{Name: screen.Ideas})
	before := len(fyne.CurrentApp().Driver().AllWindows())
	w.OpenSecond()
	s := w.Second()
	if s == nil || s.Language() != message.English || w.Language() != message.Welsh || s.Place() != w.Place() || s.session != w.session {
		t.Fatalf("%+v", s)
	}
	if !strings.Contains(said(s), "Elin") || s.win.Title() != "Llwybr: second window" {
		t.Errorf("%q: %s", s.win.Title(), said(s))
	}
	w.OpenSecond()
	s.keys.Handle(keys.On(fyne.KeyF8))
	if all := fyne.CurrentApp().Driver().AllWindows(); len(all) != before+1 {
		t.Errorf("%d windows were opened", len(all)-before)
	}
	if w.app.machine().Language != message.Welsh || w.session.Record().Language != message.Welsh {
		t.Error("opening it changes a language that is kept")
	}
}

// It follows the first until somebody goes elsewhere in it; the first is never moved.
func TestASecondWindowFollowsUntilSomebodyGoesElsewhere(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	for _, name := range []string{screen.Options, screen.Routes, screen.Help} {
		w.Go(screen.Place{Name: name})
		if s.Place() != w.Place() {
			t.Fatalf("at %v, not %v", s.Place(), w.Place())
		}
	}
	w.Go(screen.Place{Name: screen.Information}) // its own
	if s.Place().Name != screen.Help {
		t.Errorf("it shows %v", s.Place())
	}
	w.Back()
	s.Go(screen.Place{Name: screen.Ideas})
	if w.Place().Name != screen.Help || !visible(s, "second.away") || visible(w, "second.away") {
		t.Fatalf("first at %v; second says %s", w.Place(), said(s))
	}
	w.Go(screen.Place{Name: screen.Plan})
	if s.Place().Name != screen.Ideas {
		t.Fatal("it is moved though somebody went elsewhere")
	}
	test.Tap(part(t, s, "notice.follow").(fyne.Tappable))
	if s.Place().Name != screen.Plan || visible(s, "second.away") {
		t.Fatalf("it does not follow again: %v", s.Place())
	}
	s.Go(screen.Place{Name: screen.Ideas})
	s.keys.HeldBy(func() fyne.KeyModifier { return keys.Shift })
	s.keys.HandleKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	if s.Place().Name != screen.Plan {
		t.Error("Shift+F8 does not follow again")
	}
	s.Go(screen.Place{Name: screen.Ideas})
	s.Go(screen.Place{Name: screen.Plan}) // by themselves
	w.Go(screen.Place{Name: screen.Support})
	if s.Place().Name != screen.Support {
		t.Error("it does not follow from the page to which somebody came back")
	}
}

// It goes along within a page too: the two who sit there look at the same question.
func TestASecondWindowGoesAlongWithinAPage(t *testing.T) {
	w, s := two(t, "cai-year10-below-gcse")
	w.Go(screen.Place{Name: screen.Interests})
	question := func(of *Window) string { return of.shown.State()["item"] }
	for range 3 {
		before := question(w)
		if !w.keys.Handle(keys.On(fyne.Key4)) || question(w) == before {
			t.Fatal("an answer does not move on")
		}
		if question(s) != question(w) {
			t.Fatalf("at %s, not %s", question(s), question(w))
		}
	}
	s.keys.Handle(keys.On(fyne.KeyBackspace))
	if question(s) == question(w) {
		t.Error("the second moves the first, or does not move")
	}
	w.keys.Handle(keys.On(fyne.Key2))
	if question(s) != question(w) {
		t.Errorf("at %s, not %s again", question(s), question(w))
	}
}

// Somebody who is writing, or has something open, is left where they are.
func TestNobodyIsTakenFromWhatTheyAreDoing(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	s.openSearch()
	w.Go(screen.Place{Name: screen.Plan})
	if s.palette == nil || s.Place().Name != screen.Journey || !visible(s, "second.away") {
		t.Fatalf("search taken away, or not told: %v", s.Place())
	}
	s.closeOver()
	s.followAgain()
	w.Go(screen.Place{Name: screen.About, Arg: "name"})
	s.win.Canvas().Focus(part(t, s, "answer"))
	test.Type(s.win.Canvas().Focused(), "x")
	w.Go(screen.Place{Name: screen.Ideas})
	if s.Place().Name != screen.About || s.focusID() != "answer" || !visible(s, "second.away") {
		t.Errorf("taken from the field: %v %q", s.Place(), s.focusID())
	}
}

// What is changed in one window shows in the other at once, both ways, with undo and redo.
func TestAChangeShowsInTheOtherWindow(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	shows := func(what string, x *Window, text string, want bool) {
		t.Helper()
		if strings.Contains(said(x), text) != want {
			t.Fatalf("%s: %q shown is %v", what, text, !want)
		}
	}
	if err := (w.context).Session.Set("name", "Mali"); err != nil {
		t.Fatal(err)
	}
	shows("changed in the first", s, "Mali", true)
	if err := s.context.Session.Set("name", "Nia"); err != nil {
		t.Fatal(err)
	}
	shows("changed in the second", w, "Nia", true)
	w.keys.Handle(keys.On(fyne.KeyZ, keys.Ctrl))
	shows("undone in the first", s, "Mali", true)
	shows("undone in the first", w, "Mali", true)
	s.keys.Handle(keys.On(fyne.KeyY, keys.Ctrl))
	shows("redone in the second", w, "Nia", true)
	shows("redone in the second", s, "Nia", true)
	s.keys.Handle(keys.On(fyne.KeyZ, keys.Ctrl))
	s.keys.Handle(keys.On(fyne.KeyZ, keys.Ctrl))
	shows("undone in the second", w, "Elin", true)
}

// A change leaves the other window where somebody is: the scroll, the focus, the cursor, what is selected and what is being written.
func TestAChangeLeavesTheOtherWindowInPlace(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	for _, x := range []*Window{w, s} {
		x.Go(screen.Place{Name: screen.Options})
		x.scroll.ScrollTo(180)
		focus := x.focusID()
		if err := x.pair.other(x).context.Session.Set("name", "Mali "+x.Language()); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(said(x), "Mali "+x.Language()) || x.scroll.Offset() != 180 || x.focusID() != focus || focus == "" {
			t.Errorf("%s: at %v, focus %q, before %q", x.Language(), x.scroll.Offset(), x.focusID(), focus)
		}
	}
}

// Both write in one field at once. Nobody loses what they are writing; what was saved last stands.
func TestBothWriteInOneField(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	w.Go(screen.Place{Name: screen.About, Arg: "name"})
	for _, x := range []*Window{w, s} {
		x.win.Canvas().Focus(part(t, x, "answer"))
		x.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		test.Type(x.win.Canvas().Focused(), map[bool]string{false: " Mair", true: " Wyn"}[x.mirror])
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // saves and goes on
	if name := w.session.Record().Name; name != "Elin Mair" {
		t.Fatalf("saved %q", name)
	}
	field := s.win.Canvas().Focused()
	if s.focusID() != "answer" || !strings.Contains(said(s), "Elin Wyn") {
		t.Fatalf("the second lost what was being written: %s", said(s))
	}
	if w.session.Record().Name != "Elin Mair" {
		t.Fatal("what is being written was saved by a change elsewhere")
	}
	test.Type(field, "!")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if name := w.session.Record().Name; name != "Elin Wyn!" {
		t.Errorf("saved %q", name)
	}
}

// The fields of the plan save when they are left. A change elsewhere is no leaving.
func TestAChangeElsewhereSavesNothingHere(t *testing.T) {
	w, s := two(t, "owain-year11-apprenticeship")
	w.Go(screen.Place{Name: screen.Plan})
	test.Tap(part(t, s, "goal").(fyne.Tappable))
	s.win.Canvas().Focus(part(t, s, "goal.text"))
	goal := func() string { return w.session.Record().Notes["goal"] }
	before := goal()
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	test.Type(s.win.Canvas().Focused(), " ZZ")
	for range 3 {
		if err := w.context.Session.Set("liked.soc-2126", time.Now().Nanosecond()%2 == 0); err != nil {
			t.Fatal(err)
		}
		if err := w.context.Session.Set("name", "Owain "+time.Now().String()); err != nil {
			t.Fatal(err)
		}
	}
	if s.focusID() != "goal.text" || !strings.Contains(said(s), " ZZ") || goal() != before {
		t.Fatalf("focus %q, goal %q, %s", s.focusID(), goal(), said(s))
	}
	s.win.Canvas().Unfocus()
	if !strings.HasSuffix(goal(), " ZZ") || !strings.Contains(said(w), " ZZ") {
		t.Errorf("leaving it saves %q", goal())
	}
}

// A toast offers to take back what was done last; after somebody else's change that is another thing.
func TestAToastTakesBackNobodyElsesChange(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	if err := s.context.Session.Set("name", "Mali"); err != nil {
		t.Fatal(err)
	}
	s.Toast(message.New("search.kept", "Name", "Xyzzy"), true)
	if !strings.Contains(said(s), "Undo") || strings.Contains(said(w), "Xyzzy") {
		t.Fatal(said(s))
	}
	if err := w.context.Session.Set("name", "Nia"); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(said(s), "Undo") || !strings.Contains(said(s), "Xyzzy") {
		t.Error(said(s))
	}
}

// Each window has its own language.
func TestEachWindowHasItsLanguage(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	steps, settings := len(w.session.Record().Language), w.app.settings.Language
	s.keys.Handle(keys.On(fyne.KeyF2))
	if s.Language() != message.Welsh || w.Language() != message.Welsh || s.win.Title() != "Llwybr: ail ffenestr" {
		t.Errorf("%s and %s", w.Language(), s.Language())
	}
	s.keys.Handle(keys.On(fyne.KeyF2))
	if s.Language() != message.English || w.app.settings.Language != settings || len(w.session.Record().Language) != steps {
		t.Error("the second's language is kept somewhere")
	}
}

// The look is that of both.
func TestTheLookIsThatOfBoth(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	defer w.zoom(0)
	s.keys.Handle(keys.On(fyne.KeyEqual, keys.Ctrl))
	if w.app.machine().TextSize != 1.25 || w.class != s.class {
		t.Errorf("%v, %v and %v", w.app.machine().TextSize, w.class, s.class)
	}
	w.keys.Handle(keys.On(fyne.Key0, keys.Ctrl))
	if s.class != w.class {
		t.Errorf("%v and %v", w.class, s.class)
	}
}

// A change of a private note is not even a step that the second window can take back.
func TestASecondWindowTakesBackNoPrivateStep(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	if err := w.Mine().SetNote("planted"); err != nil {
		t.Fatal(err)
	}
	s.keys.Handle(keys.On(fyne.KeyZ, keys.Ctrl))
	if note, _ := w.Mine().Note(); note != "planted" || !visible(s, "second.undo") || s.context.Session.CanUndo() {
		t.Error("it took back a private note")
	}
	w.keys.Handle(keys.On(fyne.KeyZ, keys.Ctrl))
	s.keys.Handle(keys.On(fyne.KeyY, keys.Ctrl))
	if note, _ := w.Mine().Note(); note != "" {
		t.Error("it wrote a private note again")
	}
}

// What is written to the trace by the second window can be told apart.
func TestTheTraceTellsTheWindowsApart(t *testing.T) {
	w := learner(t, message.Welsh, "elin-year9-welsh-medium")
	var trace bytes.Buffer
	w.app.Trace = &trace
	w.OpenSecond()
	w.Go(screen.Place{Name: screen.Ideas})
	w.Second().Quit()
	lines := strings.Split(strings.TrimSpace(trace.String()), "\n")
	for _, want := range []string{"second journey  en", "ideas  cy", "second ideas  en", "second closed"} {
		if !slices.Contains(lines, want) {
			t.Errorf("no line %q in %q", want, lines)
		}
	}
}

// What lies over the page in the other window stays, and gives the focus back to the page as it is now.
func TestWhatLiesOverThePageStays(t *testing.T) {
	w, s := two(t, "elin-year9-welsh-medium")
	s.Go(screen.Place{Name: screen.Options})
	for _, target := range s.targets() {
		if target.ID == "add" {
			s.win.Canvas().Focus(target.Object)
		}
	}
	before := s.focusID()
	s.openSearch()
	test.Type(s.win.Canvas().Focused(), "nyrs")
	if err := w.context.Session.Set("name", "Mali"); err != nil {
		t.Fatal(err)
	}
	if s.palette == nil || s.palette.entry.Text() != "nyrs" || !strings.Contains(said(s), "Mali") {
		t.Fatal("the search is gone, or the page is not new")
	}
	s.closeOver()
	if before == "" || s.focusID() != before {
		t.Errorf("the focus is on %q, before on %q", s.focusID(), before)
	}
}

// The keys are free, and a field to write in hands them on.
func TestTheKeysOfTwoWindows(t *testing.T) {
	if err := secondKeys.Check(); err != nil {
		t.Error(err)
	}
	for c := range secondCommands {
		if !slices.ContainsFunc(windowKeys, func(b keys.Binding) bool { return b.Command == c }) {
			t.Errorf("%s is no command of a window", c)
		}
	}
	w := learner(t, message.Welsh, "elin-year9-welsh-medium")
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		for _, b := range w.keys.Screen() {
			if b.Chord.Key == fyne.KeyF8 {
				t.Errorf("%s has F8 itself", name)
			}
		}
	}
	w.Go(screen.Place{Name: screen.About, Arg: "name"})
	field := part(t, w, "answer")
	w.win.Canvas().Focus(field)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	if w.Second() == nil {
		t.Fatal("F8 in a field opens nothing")
	}
	if !visible(openedKeys(w), "second.keys.open") || !visible(openedKeys(w.Second()), "second.keys.follow") {
		t.Error("the list of keys does not name them")
	}
	w.closeOver()
	w.Go(screen.Place{Name: screen.Settings})
	w.Second().Quit()
	test.Tap(part(t, w, "settings.second").(fyne.Tappable))
	if w.Second() == nil {
		t.Error("the button in the settings opens nothing")
	}
}

func openedKeys(w *Window) *Window {
	w.keys.Handle(keys.On(fyne.KeyF1))
	return w
}
