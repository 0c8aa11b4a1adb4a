package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// textLeft is what is left in a text field: what somebody typed, where the caret stands, and where the selection began; both are counted in characters.
// What a field was given is not typed: a date that stands in it is worded anew.
type textLeft struct {
	typed        bool
	text         string
	caret, begun int
}

func (e *Entry) left() any {
	now := e.read()
	if e.wanted != nil && now == e.given {
		return *e.wanted // the text of the other language was too short for it
	}
	return now
}

// read is what is left in the field now.
func (e *Entry) read() textLeft {
	f := e.field
	left := textLeft{caret: f.CursorTextOffset()}
	if left.typed = f.Text != e.set; left.typed {
		left.text = f.Text
	}
	left.begun = left.caret
	chosen := []rune(f.SelectedText())
	if len(chosen) == 0 {
		return left
	}
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) // goes to the beginning of what is selected; the toolkit says it in no other way
	if first := f.CursorTextOffset(); first == left.caret {
		left.begun = first + len(chosen)
	} else {
		left.begun = first
	}
	f.choose(left.begun, left.caret)
	return left
}

func (e *Entry) give(of any, _ bool) (told bool) {
	left, f := of.(textLeft), e.field
	if told = left.typed && left.text != f.Text; told {
		f.SetText(left.text)
	}
	end := len([]rune(f.Text))
	f.choose(min(left.begun, end), min(left.caret, end))
	e.wanted, e.given = &left, e.read()
	return told
}

// choose puts the caret where it was, and selects from where the selection began.
func (f *field) choose(begun, caret int) {
	if begun == caret {
		f.moveCaret(caret)
		f.Refresh()
		return
	}
	f.moveCaret(begun)
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	f.Entry.KeyDown(shift)
	if caret > 0 { // the last step is a key, for nothing else tells the toolkit that something is selected
		f.moveCaret(caret - 1)
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	} else {
		f.moveCaret(1)
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	f.Entry.KeyUp(shift)
}

// moveCaret puts the caret before a character. A text of several lines is broken by its width, so the line is looked for.
func (f *field) moveCaret(to int) {
	f.CursorRow, f.CursorColumn = 0, to
	if !f.MultiLine {
		return
	}
	f.CursorColumn = 0
	for {
		begins := f.CursorTextOffset()
		f.CursorRow++
		next := f.CursorTextOffset()
		if next > to || next <= begins { // the toolkit gives the last line for one that there is not
			f.CursorRow--
			f.CursorColumn = to - begins
			return
		}
	}
}
