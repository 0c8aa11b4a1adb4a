package ui

import (
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// A page that opens for the first time is read from its top, also where the first thing to do stands further down.
func TestAPageOpensAtItsTop(t *testing.T) {
	w := learner(t, "en", "dylan-border")
	m := w.MachineSettings()
	m.TextSize = 2
	w.SetMachine(m)
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		if at := w.scroll.Offset(); at != 0 {
			t.Errorf("%s opens scrolled by %v", name, at)
		}
	}
}

// What has the focus stays in view when a page is built again.
func TestTheFocusStaysInView(t *testing.T) {
	w := learner(t, "en", "dylan-border")
	w.Go(screen.Place{Name: screen.Options})
	for _, t := range w.shown.Focus() {
		if t.ID == "results.add" {
			w.win.Canvas().Focus(t.Object)
		}
	}
	w.scroll.ScrollTo(0)
	w.Rebuild()
	if w.scroll.Offset() == 0 {
		t.Error("the focus is below the window")
	}
}

// The hints under the results of a search stay in the window, however large the text is.
func TestSearchFitsALowWindow(t *testing.T) {
	w := learner(t, "en", "dylan-border")
	m := w.MachineSettings()
	m.TextSize = 2
	w.SetMachine(m)
	w.openSearch()
	w.palette.find("engineer")
	if n := len(w.palette.hits); n < 5 {
		t.Fatalf("only %d found", n)
	}
	if high, room := widget.HeightOf(w.palette.rolls, 600), w.palette.rolls.Size().Height; room >= high || room > w.win.Canvas().Size().Height {
		t.Errorf("the results take %v of %v", room, high)
	}
	at := w.palette.rolls.Offset()
	w.palette.choose(len(w.palette.hits) - 1)
	if w.palette.rolls.Offset() <= at {
		t.Error("the chosen result is not in view")
	}
}

// The footer is equally high on every screen, so that nothing moves from screen to screen.
func TestTheFooterKeepsItsHeight(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	heights := map[float32]bool{}
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		footer, _ := w.footer()
		heights[widget.HeightOf(footer, 1100)] = true
	}
	if len(heights) != 1 {
		t.Errorf("footers are %v high", heights)
	}
}
