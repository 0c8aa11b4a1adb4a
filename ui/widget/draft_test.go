package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// inWindow shows a field in a window and gives it the focus.
func inWindow(t *testing.T, spec EntrySpec) *Entry {
	t.Helper()
	e := NewEntry(spec)
	w := test.NewTempWindow(t, e)
	w.Resize(fyne.NewSize(300, 300))
	w.Canvas().Focus(e.Field())
	return e
}

// selects moves the cursor with Shift held.
func selects(e *Entry, key fyne.KeyName, times int) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.field.KeyDown(shift)
	for range times {
		e.field.TypedKey(&fyne.KeyEvent{Name: key})
	}
	e.field.KeyUp(shift)
}

// What somebody is writing goes into the field that is built anew, with the cursor and the selection, forwards and backwards.
func TestADraftGoesIntoTheNextField(t *testing.T) {
	test.NewTempApp(t)
	for _, rows := range []int{1, 4} {
		spec := EntrySpec{Label: "x", Text: "Elin", Rows: rows}
		for _, c := range []struct {
			name     string
			key      fyne.KeyName
			steps    int
			selected string
		}{{"none", fyne.KeyLeft, 0, ""}, {"backwards", fyne.KeyLeft, 3, "awr"}, {"all", fyne.KeyLeft, 9, "Elin Mawr"}} {
			before := inWindow(t, spec)
			before.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
			test.Type(before.Field(), " Mawr")
			selects(before, c.key, c.steps)
			d, ok := DraftOf(before.Field())
			if !ok || !d.Written() {
				t.Fatal(d, ok)
			}
			changed := ""
			spec.OnChange = func(text string) { changed = text }
			after := inWindow(t, spec)
			d.Into(after.Field())
			f := after.field
			if f.Text != "Elin Mawr" || changed != f.Text || f.CursorColumn != before.field.CursorColumn || f.SelectedText() != c.selected {
				t.Errorf("%s, %d rows: %q (told %q), cursor %d, selected %q", c.name, rows, f.Text, changed, f.CursorColumn, f.SelectedText())
			}
			test.Type(after.Field(), "!")
			if want := "Elin Mawr"[:f.CursorColumn-1] + "!"; f.Text != want {
				t.Errorf("%s, %d rows: typing goes on as %q, want %q", c.name, rows, f.Text, want)
			}
		}
	}
}

func TestASelectionForwardsIsKept(t *testing.T) {
	test.NewTempApp(t)
	spec := EntrySpec{Label: "x", Text: "un dau tri\npedwar", Rows: 4}
	before := inWindow(t, spec)
	before.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	selects(before, fyne.KeyRight, 14)
	d, _ := DraftOf(before.Field())
	after := inWindow(t, spec)
	d.Into(after.Field())
	if d.Written() || after.field.SelectedText() != before.field.SelectedText() || after.field.CursorTextOffset() != 15 {
		t.Errorf("%q at %d, want %q", after.field.SelectedText(), after.field.CursorTextOffset(), before.field.SelectedText())
	}
}

// A field in which nothing was written takes the newer text.
func TestNothingWrittenTakesTheNewText(t *testing.T) {
	test.NewTempApp(t)
	before := inWindow(t, EntrySpec{Label: "x", Text: "Elin Mair"})
	before.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	d, _ := DraftOf(before.Field())
	after := inWindow(t, EntrySpec{Label: "x", Text: "Mali"})
	d.Into(after.Field())
	if after.Text() != "Mali" || after.field.CursorColumn != 4 {
		t.Errorf("%q, cursor %d", after.Text(), after.field.CursorColumn)
	}
	if _, ok := DraftOf(NewButton("x", PrimaryButton, nil)); ok {
		t.Error("a button has a draft")
	}
}
