package widget

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"llwybr/ui/keys"
)

// arrows binds the arrow keys of a window to a table, as a screen does.
func arrows(w *window, table *CompareTable) {
	d := keys.New(func(c keys.Command) bool {
		switch c {
		case "up":
			return table.Step(0, -1)
		case "down":
			return table.Step(0, 1)
		case "left":
			return table.Step(-1, 0)
		}
		return table.Step(1, 0)
	})
	d.SetScreen(keys.Map{{Chord: keys.On(fyne.KeyUp), Command: "up"}, {Chord: keys.On(fyne.KeyDown), Command: "down"},
		{Chord: keys.On(fyne.KeyLeft), Command: "left"}, {Chord: keys.On(fyne.KeyRight), Command: "right"}})
	keys.Attach(w, d)
}

// where names the part that has the focus.
func where(table *CompareTable) string {
	part, ok := table.At()
	if !ok {
		return ""
	}
	return fmt.Sprintf("%d %s %s", part.Kind, part.Row, part.Column)
}

func TestArrowsGoFromCellToCell(t *testing.T) {
	table := NewCompareTable(compareSample(3, 0))
	w := open(t, table)
	arrows(w, table)
	w.Canvas().Focus(table.Parts()[0].Object)
	got := []string{where(table)}
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown,
		fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyUp} {
		press(w.Canvas().Focused(), key)
		got = append(got, where(table))
	}
	want := []string{"3 needed ", "4 needed a", "4 needed c", "5 travel c", "5 travel p", "4 next p", "8  p", "8  p",
		"8  p", "8  p", "8  p", "4 next p"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The choices of a column take Left and Right themselves until they are at an end.
func TestArrowsLeaveTheChoicesAtTheirEnds(t *testing.T) {
	table := NewCompareTable(compareSample(3, 0))
	w := open(t, table)
	arrows(w, table)
	parts := table.Parts()
	last := parts[len(parts)-1].Object.(*compareChoice)
	w.Canvas().Focus(last)
	press(last, fyne.KeyLeft)
	if where(table) != "8  c" {
		t.Errorf("Left at the first choice goes to %s", where(table))
	}
	press(w.Canvas().Focused(), fyne.KeyRight)
	if where(table) != "8  c" {
		t.Errorf("Right from the back-up leaves for %s", where(table))
	}
	press(w.Canvas().Focused(), fyne.KeyRight)
	if where(table) != "8  p" {
		t.Errorf("Right at the last choice goes to %s", where(table))
	}
}

func TestTabGoesThroughATableAsItIsRead(t *testing.T) {
	table := NewCompareTable(compareSample(2, 1))
	w := open(t, table)
	for _, part := range table.Parts() {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != part.Object {
			t.Fatalf("%v has the focus, want %v", w.Canvas().Focused(), part)
		}
	}
}

func TestStarsChoicesAndTurning(t *testing.T) {
	var told []string
	spec := compareSample(2, 0)
	spec.OnStar = func(row string, starred bool) { told = append(told, fmt.Sprint(row, starred)) }
	spec.OnChoose = func(column, choice string) { told = append(told, column+choice) }
	spec.OnTurn = func(from int) { told = append(told, fmt.Sprint(from)) }
	table := NewCompareTable(spec)
	open(t, table)
	for _, part := range table.Parts() {
		switch {
		case part.Kind == CompareStar, part.Kind == CompareAfter:
			test.Tap(part.Object.(fyne.Tappable))
		case part.Kind == CompareChoose && part.Column == "c":
			part.Object.(*compareChoice).Pick("first")
		}
	}
	if diff := cmp.Diff([]string{"1", "neededtrue", "longtrue", "travelfalse", "nexttrue", "cfirst"}, told); diff != "" {
		t.Error(diff)
	}
}

// All columns have the same width, and their cells begin at the same heights.
func TestEveryColumnHasTheSameRoom(t *testing.T) {
	table := NewCompareTable(compareSample(3, 0))
	open(t, table)
	for i, line := range table.lines {
		width := line.cells[0].Size().Width
		for _, cell := range line.cells[1:] {
			if cell.Size().Width != width {
				t.Errorf("line %d: %v and %v", i, cell.Size().Width, width)
			}
		}
	}
}

// A row of which nothing is known stands there all the same, and says whom to ask.
func TestTheTwinSaysEveryRow(t *testing.T) {
	spec := compareSample(3, 0)
	for i := range spec.Rows[1].Cells {
		spec.Rows[1].Cells[i] = CompareCell{Text: "Gofynnwch", Unknown: true}
	}
	twin := NewCompareTable(spec).Twin()
	for _, fact := range []string{"Hyd", "Gofynnwch", "Pwysig i mi", "Angen gwybod", "[2]", "Prentisiaeth", "25 munud ar y bws (fy nodyn i)", "Newid fy nodyn"} {
		if !slices.Contains(twin, fact) {
			t.Errorf("%q is not in %q", fact, twin)
		}
	}
}
