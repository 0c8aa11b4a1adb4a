package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// On the first run the language is chosen by two buttons of one size, side by side and alike, Cymraeg first and with the focus; the heading stands in both. The
// choice is kept, and nothing is asked again.
func TestTheFirstChoiceIsEven(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(1024, 700), fyne.NewSize(600, 700)} {
		dir := t.TempDir()
		w := shell(t, "", dir)
		w.win.Resize(size)
		var both []*widget.Button
		for _, target := range w.targets() {
			both = append(both, target.Object.(*widget.Button))
		}
		if len(both) != 2 || both[0].Label() != "Cymraeg" || both[1].Label() != "English" {
			t.Fatalf("%v: the choices are %v", size, w.targets())
		}
		cy, en := fyne.CurrentApp().Driver().AbsolutePositionForObject(both[0]), fyne.CurrentApp().Driver().AbsolutePositionForObject(both[1])
		if both[0].Size() != both[1].Size() || both[0].Natural().Height != both[1].Natural().Height || cy.Y != en.Y || cy.X >= en.X {
			t.Errorf("%v: %v at %v and %v at %v", size, both[0].Size(), cy, both[1].Size(), en)
		}
		if w.win.Canvas().Focused() != fyne.Focusable(both[0]) {
			t.Errorf("%v: Cymraeg has not the focus", size)
		}
		both[1].Tapped(&fyne.PointEvent{})
		if s, _ := vault.LoadSettings(dir); s.Language != message.English || w.Language() != message.English || strings.Contains(said(w), "Pa iaith") {
			t.Errorf("%v: the choice was not kept: %q", size, s.Language)
		}
	}
}

// Both languages have the same pages: the same parts that take the focus, in the same order but for lists in alphabetical order, and the same keys.
func TestBothLanguagesHaveTheSamePages(t *testing.T) {
	w := learner(t, "cy", "owain-year11-apprenticeship")
	look := func(name string) (ids, keys []string) {
		for _, target := range w.targets() {
			if strings.HasPrefix(target.ID, "door.") || strings.HasPrefix(target.ID, "source.door.") || strings.HasPrefix(target.ID, "more.") {
				continue // of a long list in alphabetical order the first are shown
			}
			ids = append(ids, fmt.Sprintf("%T %s", target.Object, target.ID))
		}
		for _, b := range w.keys.Screen() {
			keys = append(keys, fmt.Sprint(b.Chord, b.Command, b.Message))
		}
		return ids, keys
	}
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		cy, keysCY := look(name)
		w.run(cmdLanguage)
		en, keysEN := look(name)
		w.run(cmdLanguage)
		if !slices.Equal(keysCY, keysEN) {
			t.Errorf("%s: other keys", name)
		}
		if slices.Equal(cy, en) {
			continue
		}
		slices.Sort(cy)
		slices.Sort(en)
		if !slices.Equal(cy, en) {
			t.Errorf("%s: other parts\n%s", name, differ(strings.Join(cy, "\n"), strings.Join(en, "\n")))
		}
	}
}

// The right button of the mouse opens no menu in a field: the toolkit's has one language for all windows. Copying and pasting go by keys.
func TestAFieldHasNoMenuOfTheToolkit(t *testing.T) {
	w := learner(t, "cy", "elin-year9-welsh-medium")
	other := w.app.Attach(fyne.CurrentApp().NewWindow("")) // another window, in the other language
	other.speak(message.English)
	defer other.win.Close()
	fields := 0
	look := func(where string) {
		for _, o := range focusables(top(w)) {
			second, ok := o.(fyne.SecondaryTappable)
			if !ok {
				continue
			}
			fields++
			before := len(widget.Over(w.win.Canvas()))
			second.TappedSecondary(&fyne.PointEvent{})
			if len(widget.Over(w.win.Canvas())) != before || len(widget.Over(other.win.Canvas())) > 0 {
				t.Errorf("%s: a menu opens", where)
			}
		}
	}
	for _, name := range []string{screen.About, screen.Plan, screen.Offers, screen.Information} {
		w.Go(screen.Place{Name: name})
		look(name)
	}
	w.openSearch()
	look("search")
	if fields < 2 {
		t.Errorf("%d fields were seen", fields)
	}
}

// What lies over the start screen and the cover stays open too, and what was typed into dialogs and words that are being chosen.
func TestLanguageKeepsDialogsStartAndCover(t *testing.T) {
	w := learner(t, "cy", "elin-year9-welsh-medium")
	fault := message.Fail(nil, "words.groups.wrong", "N", 3)
	for what, open := range map[string]func(){
		"fault": func() { w.Failed(fault) },
		"erase": w.Erase,
		"save":  func() { w.SavePlan("pdf", "both") },
		"print": func() {
			w.cannotPrint(printing{none: "planner.print.none", what: "planner.print.none.what", instead: "planner.save.pdf"})
		},
		"pin":    w.choosePIN,
		"settle": w.settle,
		"keys":   w.openKeys,
		"search": func() { w.openSearch(); w.palette.entry.SetText("nyrs"); w.palette.choose(1) },
		"plain":  whole{w}.TakePlain,
		"talk":   func() { w.Go(screen.Place{Name: screen.Journey}); pressTarget(t, w, "heard") },
	} {
		widget.CloseAll(w.win.Canvas())
		w.Go(screen.Place{Name: screen.Plan})
		open()
		if len(widget.Over(w.win.Canvas())) == 0 && what != "talk" {
			t.Errorf("%s opens nothing", what)
			continue
		}
		writeIn(w)
		thereAndBack(t, w, what)
	}
	widget.CloseAll(w.win.Canvas())
	w.Toast(message.New("search.kept", "Name", message.Text{CY: "Nyrs", EN: "Nurse"}), false)
	w.run(cmdLanguage)
	if text := said(w); !strings.Contains(text, "Nurse") || strings.Contains(text, "Nyrs") {
		t.Error("what is said at the foot is not in the other language")
	}
	w.run(cmdLanguage)
	w.pin = "1234"
	w.Leave()
	if w.covered == nil {
		t.Fatal("nothing covers the record")
	}
	w.win.Canvas().Focus(w.covered.boxes)
	w.covered.boxes.TypedRune('1')
	thereAndBack(t, w, "cover")
	if w.covered.boxes.Filled() != 1 {
		t.Error("the digit is gone")
	}
}

func pressTarget(t *testing.T, w *Window, id string) {
	t.Helper()
	for _, target := range w.targets() {
		if strings.Contains(target.ID, id) {
			if tapped, ok := target.Object.(fyne.Tappable); ok {
				tapped.Tapped(&fyne.PointEvent{})
				return
			}
		}
	}
}

// Pages of words that are being chosen keep what is typed, where the caret is, and their place.
func TestLanguageKeepsTheStartScreen(t *testing.T) {
	w := shell(t, "cy", "")
	thereAndBack(t, w, "start")
	w.start.help()
	thereAndBack(t, w, "start, help")
	widget.CloseAll(w.win.Canvas())
	w.start.newRecord()
	thereAndBack(t, w, "words")
	press(t, w, "words.next")
	w.win.Canvas().Focus(entryOf(t, w, "words.again"))
	writeIn(w)
	thereAndBack(t, w, "words again")
	w.openKeys()
	thereAndBack(t, w, "keys over words")
	widget.CloseAll(w.win.Canvas())
}
