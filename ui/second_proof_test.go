package ui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/catalogue/fixture"
	"llwybr/core/vault"
	"llwybr/ui"
	"llwybr/ui/screen"
	"llwybr/ui/tour"
)

// What is somebody's own, each with a mark of its own: whoever keeps the record, the machine, other people.
const (
	ownNote   = "Plannwyd-nodyn-preifat"
	factNote  = "Plannwyd-nodyn-ffaith"
	ownLabel  = "Plannwyd-label"
	otherName = "Plannwyd-dysgwr-arall"
	folder    = "plannwyd-ffolder"
)

var private = []string{ownNote, factNote, ownLabel, otherName, folder}

// marksIn are the marks among what a window says.
func marksIn(w *ui.Window) (found []string) {
	all := strings.Join(tour.Said(w.Win().Canvas()), "\n") + w.Win().Title()
	for _, m := range private {
		if strings.Contains(all, m) {
			found = append(found, m)
		}
	}
	return found
}

// planted is a record with everything private in it, open in a window.
func planted(t *testing.T, x *world, who string) *stage {
	t.Helper()
	st := newStage(t, x, drawn.in("cy"), func(st *stage) {
		st.record(otherName)
		st.app.Policy.Names = vault.NamesLabels
	})
	st.enter(who)
	st.app.LieIn(filepath.Join(t.TempDir(), folder))
	st.PlantNote(factNote)
	if err := st.Mine().SetNote(ownNote); err != nil {
		t.Fatal(err)
	}
	st.SetLabel(ownLabel)
	return st
}

// pressAll presses every part of the page that is on show in a window, a few of those that are many, and parts of what they open. It calls
// see after each.
func pressAll(w *ui.Window, place screen.Place, see func(part string)) {
	see("page")
	pressed, few, inside := map[string]int{}, 1, 2
	if os.Getenv("LLWYBR_PROVE") != "" {
		few, inside = 6, 12
	}
	for i := 0; i < len(w.Targets()); i++ {
		at := w.Targets()[i]
		if kind := kindOf(at.ID); strings.HasPrefix(at.ID, "rail.") || at.ID == "shell.language" || pressed[kind] >= few {
			continue // those lead to pages, which are all looked at
		} else {
			pressed[kind]++
		}
		tap(at.Object)
		see(at.ID)
		for j, over := range w.Over()[:min(len(w.Over()), inside)] {
			tap(over)
			see(fmt.Sprintf("%s, its part %d", at.ID, j))
		}
		w.CloseOver()
		if w.Place() != place {
			w.Go(place)
		}
	}
}

// kindOf is the beginning of a part's id, which those that are many have in common.
func kindOf(id string) string {
	kind, _, _ := strings.Cut(strings.ReplaceAll(id, "-", "."), ".")
	return kind
}

func tap(object fyne.Focusable) {
	if d, ok := object.(fyne.Disableable); ok && d.Disabled() {
		return
	}
	if p, ok := object.(fyne.Tappable); ok {
		p.Tapped(&fyne.PointEvent{})
	}
}

// Nothing that is somebody's own reaches the second window: on no page that it shows or is asked for, behind no part of one, by no key, and
// with no word that is searched for. The control is the first window, which shows all of it.
func TestNothingPrivateReachesTheSecondWindow(t *testing.T) {
	x := frozen(t)
	st := planted(t, x, fixture.Owain)
	st.OpenSecond()
	s := st.Second()
	looked := 0
	see := func(where string) {
		looked++
		if found := marksIn(s); len(found) > 0 {
			t.Errorf("%s, at %s: %v", where, s.Place().Name, found)
		}
		if own := s.Place().Name; own == screen.Information || own == screen.Settings || own == screen.Offers || own == screen.Counts {
			t.Errorf("%s: it shows %s", where, own)
		}
	}
	for _, name := range ui.Screens {
		place := screen.Place{Name: name, Arg: tour.Argument(name, x.learners[fixture.Owain])}
		st.Go(place)
		see(name + ", which the first shows")
		s.Go(place)
		if s.Place() != place {
			continue // it cannot be shown there
		}
		st.Go(screen.Place{Name: screen.Help}) // it has little to draw anew at each change
		s.Go(place)
		pressAll(s, place, func(part string) { see(name + " " + part) })
	}
	for _, b := range ui.Keys() {
		if b.Command != "quit" && b.Command != "leave" {
			s.Do(string(b.Command))
			see("key " + string(b.Command))
			s.CloseOver()
		}
	}
	for _, word := range []string{"gosodiadau", "settings", "fy ngwybodaeth", "information", "plannwyd", "rhestr", "counts"} {
		s.Find(word)
		see("searching for " + word)
		s.Press(fyne.KeyReturn)
		see("found by " + word)
		s.CloseOver()
	}
	t.Logf("%d looks", looked)
	if looked < 200 {
		t.Errorf("%d looks", looked)
	}
	if shown := inFirst(st); len(shown) < len(private) {
		t.Errorf("the first shows %v only: the walk proves nothing of the rest", shown)
	}
}

// inFirst are the marks that the first window shows somewhere.
func inFirst(st *stage) (found []string) {
	see := func() {
		for _, m := range marksIn(st.Window) {
			if !slices.Contains(found, m) {
				found = append(found, m)
			}
		}
	}
	for _, place := range []screen.Place{{Name: screen.Information}, {Name: screen.Sources, Arg: "notes"}} {
		st.Go(place)
		see()
	}
	st.Lock()
	see()
	st.ShowForgotten(st.first(), true)
	see()
	return found
}

// A page that is not meant for it would have nothing private to show there: what a page may ask of a second window is not there either.
func TestAPageThatIsNotMeantForItHasNothingToShow(t *testing.T) {
	st := planted(t, frozen(t), fixture.Owain)
	st.OpenSecond()
	defer ui.AllowInSecond(ui.Screens...)()
	for _, name := range ui.Screens {
		for _, arg := range []string{"", "notes", "mine", "facts"} {
			st.Second().Go(screen.Place{Name: name, Arg: arg})
			if found := marksIn(st.Second()); len(found) > 0 || st.Second().Place().Name != name {
				t.Errorf("%s %s, at %s: %v", name, arg, st.Second().Place().Name, found)
			}
		}
	}
}

// What only a second window has fits at every size: the way to follow again, its rows under the path, its cover.
func TestASecondWindowFits(t *testing.T) {
	x := frozen(t)
	for _, l := range []look{drawn, {1024, 700, 1, "", "light"}, {1366, 768, 2, "", "light"}, {600, 768, 1, "", "light"}} {
		for _, language := range languages {
			st := newStage(t, x, l.in(language)).enter(fixture.Owain)
			st.OpenSecond()
			s := st.Second()
			s.Go(screen.Place{Name: screen.Help})
			check := func(what string) {
				faults, _ := tour.Check(s.Win().Canvas())
				for _, f := range faults {
					t.Errorf("%s %s %v: %s", what, s.Language(), l, f)
				}
			}
			check("away")
			st.Veil()
			check("covered")
		}
	}
}
