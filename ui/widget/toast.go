package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Toast says what has just been done and offers to undo it. The shell keeps one at the foot of the window. It stays until the next thing is
// said or it is cleared: nothing disappears by itself while someone reads.
type Toast struct {
	block
	back *canvas.Rectangle
	text *Text
	undo *Button
	away *Button
	do   func()
}

// NewToast returns a toast that says nothing yet. Away is the word of the button that clears it.
func NewToast(away string) *Toast {
	t := &Toast{back: box(12), text: NewBody("")}
	t.undo = NewButton("", SecondaryButton, t.takeBack).WithIcon(icons.Undo)
	t.away = NewButton(away, QuietButton, t.Clear)
	t.hold(t, Layers(t.back, Inset(16, 10, Row(12, Fill(t.text), t.undo, t.away))))
	t.Hide()
	return t
}

// Say shows a sentence; undo may be nil, else undoLabel is the word of its button.
func (t *Toast) Say(text, undoLabel string, undo func()) {
	t.text.SetText(text)
	t.undo.SetLabel(undoLabel)
	t.undo.Hidden = undo == nil
	t.do = undo
	t.Show()
	t.Refresh()
}

// Clear takes the sentence away.
func (t *Toast) Clear() {
	t.do = nil
	t.Hide()
}

// Undo does what the undo button does; false where there is nothing to undo.
func (t *Toast) Undo() bool {
	if t.do == nil {
		return false
	}
	t.takeBack()
	return true
}

func (t *Toast) takeBack() {
	do := t.do
	t.Clear()
	if do != nil {
		do()
	}
}

// Buttons are those that can be used now: undo, where there is something to undo, and the one that clears the toast.
func (t *Toast) Buttons() []*Button {
	if !t.Visible() {
		return nil
	}
	if t.undo.Hidden {
		return []*Button{t.away}
	}
	return []*Button{t.undo, t.away}
}

// UndoButton returns the undo button.
func (t *Toast) UndoButton() *Button { return t.undo }

func (t *Toast) paint() {
	th := theme.Of(t)
	p := th.Palette()
	fill(t.back, p.Surface, p.Ink, max(2, p.SurfaceEdge), th.Px(12))
}

func (t *Toast) place(size fyne.Size) {
	t.block.place(size)
	fit(t.back, fyne.Position{}, size)
}

// Settle takes away the way to undo: something else has been done since, which it would take back.
func (t *Toast) Settle() {
	t.do, t.undo.Hidden = nil, true
	t.Refresh()
}
