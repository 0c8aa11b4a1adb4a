package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// dated opens a field of a day in a window, with the month in a sheet, and counts how often the day could be saved.
func dated(t *testing.T, language, text string) (*DateField, *window, *int) {
	t.Helper()
	done := 0
	spec := dateSpec(language, text)
	spec.OnDone = func() { done++ }
	var w *window
	spec.Sheet = func(title string, content fyne.CanvasObject, focus fyne.Focusable) func() {
		return ShowSheet(w.Canvas(), SheetSpec{Title: title, Close: "Close", Body: content, Focus: focus}).Close
	}
	d := NewDateField(spec)
	w = open(t, d)
	return d, w, &done
}

func TestADayIsTyped(t *testing.T) {
	d, w, done := dated(t, "cy", "")
	w.Canvas().Focus(d.Field())
	test.Type(d.Field(), "3 12 2026")
	if d.unknown.Checked() {
		t.Error("the box still says that the day is not known")
	}
	w.Canvas().Unfocus()
	if day, ok := d.Day(); day != "2026-12-03" || !ok || *done != 1 {
		t.Errorf("%q, %v, told %d times", day, ok, *done)
	}
	d.SetText("32 1 2026")
	if _, ok := d.Day(); ok || !slices.Contains(d.Twin(), "no day: 32 1 2026") {
		t.Errorf("the fault is not said: %v", d.Twin())
	}
}

func TestADayIsPickedFromTheMonth(t *testing.T) {
	for language, names := range map[string][2]string{"cy": {"Tachwedd 2026", "Ionawr 2027"}, "en": {"November 2026", "January 2027"}} {
		d, w, _ := dated(t, language, "")
		w.Canvas().Focus(d.Opener())
		press(d.Opener(), fyne.KeyReturn)
		grid := w.Canvas().Focused().(*monthGrid)
		if grid.cursor.Format("2006-01-02") != "2026-11-21" || !slices.Contains(saidIn(w), names[0]) {
			t.Errorf("%s: %v, %v", language, grid.cursor, saidIn(w))
		}
		press(grid, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyUp, fyne.KeyRight, fyne.KeyEnd, fyne.KeyHome, fyne.KeyDown, fyne.KeyLeft, fyne.KeyPageUp, fyne.KeyPageDown)
		if !slices.Contains(saidIn(w), names[1]) {
			t.Errorf("%s: %v", language, saidIn(w))
		}
		want := grid.cursor
		press(grid, fyne.KeySpace)
		if day, ok := d.Day(); day != want.Format("2006-01-02") || !ok || w.Canvas().Focused() != d.Opener() || d.unknown.Checked() {
			t.Errorf("%s: %q, focus %T", language, day, w.Canvas().Focused())
		}
	}
}

// saidIn is everything over the page.
func saidIn(w *window) []string {
	var all []string
	for _, o := range w.Canvas().Overlays().List() {
		all = append(all, TwinOf(o)...)
	}
	return all
}

func TestTheMonthIsWalked(t *testing.T) {
	g := newMonthGrid(dateSpec("cy", ""), "2026-12-31", func() {}, noString)
	open(t, g)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "2027-01-01"}, {fyne.KeyLeft, "2026-12-31"}, {fyne.KeyPageUp, "2026-11-30"}, {fyne.KeyPageDown, "2026-12-30"}, {fyne.KeyHome, "2026-12-28"},
		{fyne.KeyEnd, "2027-01-03"}, {fyne.KeyDown, "2027-01-10"}, {fyne.KeyUp, "2027-01-03"}, {fyne.KeyPageUp, "2026-12-03"},
	} {
		press(g, step.key)
		if got := g.cursor.Format("2006-01-02"); got != step.want {
			t.Errorf("%s goes to %s, want %s", step.key, got, step.want)
		}
	}
	if first := g.cells[0]; first.day != "" || g.cells[1].day != "2026-12-01" {
		t.Errorf("December 2026 begins on a Tuesday, not at %q", g.cells[1].day)
	}
}

func TestEscapeLeavesTheDayAsItIs(t *testing.T) {
	d, w, done := dated(t, "en", "3 12 2026")
	w.Canvas().Focus(d.Opener())
	press(d.Opener(), fyne.KeyReturn)
	grid := w.Canvas().Focused().(*monthGrid)
	if grid.chosen != "2026-12-03" {
		t.Errorf("the month opens at %q", grid.chosen)
	}
	press(grid, fyne.KeyRight, fyne.KeyEscape)
	if d.Text() != "3 12 2026" || w.Canvas().Focused() != d.Opener() || *done != 0 {
		t.Errorf("%q, told %d times", d.Text(), *done)
	}
}

func TestADayIsClicked(t *testing.T) {
	d, w, _ := dated(t, "en", "")
	test.Tap(d.open)
	grid := w.Canvas().Focused().(*monthGrid)
	cell := grid.cells[8] // Tuesday the 3rd: November 2026 begins on a Sunday
	test.TapAt(grid, cell.back.Position().AddXY(5, 5))
	if day, _ := d.Day(); day != cell.day || day == "" {
		t.Errorf("%q, not %q", day, cell.day)
	}
}

func TestNotKnownYetIsAnAnswer(t *testing.T) {
	d, w, done := dated(t, "cy", "3 12 2026")
	w.Canvas().Focus(d.Unknown())
	press(d.Unknown(), fyne.KeySpace)
	if day, ok := d.Day(); day != "" || !ok || *done != 1 || !d.unknown.Checked() {
		t.Errorf("%q, %v, told %d times", day, ok, *done)
	}
	press(d.Unknown(), fyne.KeySpace)
	if !d.unknown.Checked() {
		t.Error("no day, and nothing says so")
	}
	test.Tap(d.open)
	for _, b := range buttonsIn(w) {
		if b.Label() == d.spec.Unknown {
			d.SetText("3 12 2026")
			test.Tap(b)
		}
	}
	if d.Text() != "" || len(w.Canvas().Overlays().List()) != 0 {
		t.Errorf("the month's own answer does nothing: %q", d.Text())
	}
}

// buttonsIn are the buttons over the page.
func buttonsIn(w *window) []*Button {
	var all []*Button
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if b, ok := o.(*Button); ok {
			all = append(all, b)
		}
		for _, child := range childrenOf(o) {
			walk(child)
		}
	}
	for _, o := range w.Canvas().Overlays().List() {
		walk(o)
	}
	return all
}
