package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Draft is what stands in a text field that is about to be built anew: the text, whether somebody has written it there since the field was
// built, where the cursor is, and what is selected.
type Draft struct {
	label, text string
	written     bool
	row, column int
	selected    bool
	fromRow     int // where the selection begins, which may be after the cursor
	fromColumn  int
}

// DraftOf is the draft in a text field; ok is false for what is none.
func DraftOf(o fyne.Focusable) (d Draft, ok bool) {
	f, ok := o.(*field)
	if !ok {
		return Draft{}, false
	}
	d = Draft{label: f.of.spec.Label, text: f.Text, written: f.Text != f.of.spec.Text, row: f.CursorRow, column: f.CursorColumn}
	if from, selected := f.from(); selected {
		d.selected = true
		d.fromRow, d.fromColumn = f.at(from)
		f.CursorRow, f.CursorColumn = d.row, d.column
	}
	return d, true
}

// Written reports whether somebody has written in the field since it was built.
func (d Draft) Written() bool { return d.written }

// Fits reports whether a field has the label of the one that the draft is of: another question may have come into its place.
func (d Draft) Fits(o fyne.Focusable) bool {
	f, ok := o.(*field)
	return ok && f.of.spec.Label == d.label
}

// Into puts a draft into the field that was built in the place of its own: what was written, the cursor and the selection. A field in which
// nothing was written keeps the text that it was built with; the cursor stands where it did, as far as there is text.
func (d Draft) Into(o fyne.Focusable) {
	f, ok := o.(*field)
	if !ok {
		return
	}
	if d.written && f.Text != d.text {
		f.SetText(d.text)
	}
	f.CursorRow, f.CursorColumn = d.row, d.column
	if f.Text != d.text {
		f.CursorRow, f.CursorColumn = f.at(min(f.CursorTextOffset(), len([]rune(f.Text))))
	} else if d.selected {
		f.mark(d)
		return
	}
	f.Refresh()
}

// from is where the selection begins, counted in letters.
func (f *field) from() (offset int, selected bool) {
	chosen, all, cursor := []rune(f.SelectedText()), []rune(f.Text), f.CursorTextOffset()
	switch n := len(chosen); {
	case n == 0 || cursor > len(all):
		return 0, false
	case cursor >= n && string(all[cursor-n:cursor]) == string(chosen):
		return cursor - n, true
	}
	return cursor + len(chosen), true
}

// at is the row and column of an offset, as the text is wrapped now. It leaves the cursor there.
func (f *field) at(offset int) (row, column int) {
	for row = 0; ; row++ {
		f.CursorRow, f.CursorColumn = row+1, 0
		if next := f.CursorTextOffset(); next == 0 || next > offset { // the toolkit says 0 of a row that is not there
			break
		}
	}
	f.CursorRow, f.CursorColumn = row, 0
	column = offset - f.CursorTextOffset()
	f.CursorColumn = column
	return row, column
}

// mark selects as somebody does with Shift held: the toolkit has no other way. The cursor takes the last step by a key.
func (f *field) mark(d Draft) {
	f.SetText(f.Text) // the toolkit makes what selects only then
	f.CursorRow, f.CursorColumn = d.fromRow, d.fromColumn
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	f.Entry.KeyDown(shift)
	f.CursorRow, f.CursorColumn = d.row, d.column
	step := &fyne.KeyEvent{Name: fyne.KeyRight}
	if to := f.CursorTextOffset(); to > 0 {
		f.at(to - 1)
	} else {
		f.at(1)
		step.Name = fyne.KeyLeft
	}
	f.Entry.TypedKey(step)
	f.Entry.KeyUp(shift)
}

// Regain has whatever lies over the page give the focus back to parts of a page that was built anew, when it closes.
func Regain(c fyne.Canvas, instead func(fyne.Focusable) fyne.Focusable) {
	for _, over := range c.Overlays().List() {
		if o, ok := over.(*overlay); ok && o.before != nil {
			o.before = instead(o.before)
		}
	}
}
