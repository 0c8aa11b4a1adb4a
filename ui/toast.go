package ui

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/widget"
)

// Toast implements screen.Shell. The sentence stays until the next one or until another screen is shown; it never takes the focus.
func (w *Window) Toast(text string, undo bool) {
	w.toast = widget.NewToast(w.words.T("shell.close"))
	w.root.setOver(w.toast)
	if undo && w.session != nil && w.session.CanUndo() {
		w.toast.Say(text, w.words.T("shell.undo"), func() { w.move(w.session.Undo) })
		return
	}
	w.toast.Say(text, "", nil)
}

func (w *Window) hideToast() {
	w.toast = nil
	w.root.setOver(nil)
}

// Failed implements screen.Shell: what happened, what was kept and what to do, in the window's language.
func (w *Window) Failed(err error) {
	widget.ShowDialog(w.win.Canvas(), widget.DialogSpec{
		Title:   w.words.T("shell.fault"),
		Body:    []fyne.CanvasObject{widget.NewBody(w.words.Error(err))},
		Actions: []widget.DialogAction{{Label: w.words.T("shell.close"), Emphasis: widget.PrimaryButton}},
	})
}
