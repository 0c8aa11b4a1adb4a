package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/widget"
)

// Toast implements screen.Shell. The sentence stands between the page and its buttons, so that it covers nothing; it stays until the next
// one or until another screen is shown, and never takes the focus.
func (w *Window) Toast(said message.Message, undo bool) {
	if undo && w.session != nil && (pen{w, w.session}).CanUndo() {
		w.sayToast(said, w.takeBack)
		w.undoes, w.toastAgain = true, func() { w.Toast(said, true) }
	} else {
		w.sayToast(said, nil)
	}
}

// toastError says an error that may wait.
func (w *Window) toastError(err error) { w.sayToast(err, nil) }

// toastBack says a sentence with the way to take back what is no change of the record.
func (w *Window) toastBack(said message.Message, back func()) {
	w.sayToast(said, func() {
		w.hideToast()
		back()
	})
}

// sayToast words a message or an error, with the way to take something back where there is one; again in the other language when it changes.
func (w *Window) sayToast(said any, back func()) {
	w.toast, w.undoes = widget.NewToast(w.words.T("shell.close")), false
	undo := ""
	if back != nil {
		undo = w.words.T("shell.undo")
	}
	w.toast.Say(w.words.Word(said), undo, back)
	w.toastAgain = func() { w.sayToast(said, back) }
	w.showToast()
}

func (w *Window) takeBack() {
	w.hideToast()
	w.move(w.session.Undo)
}

// showToast puts the sentence where the page has a place for it; the start screen has none, so there it lies over the page.
func (w *Window) showToast() {
	if w.session == nil {
		w.root.setOver(w.toast)
		return
	}
	if w.slot != nil {
		w.slot.Objects = []fyne.CanvasObject{widget.Inset(edge(w.class), 4, w.toast)}
		w.root.Refresh()
	}
}

func (w *Window) hideToast() {
	w.toast, w.toastAgain = nil, nil
	w.root.setOver(nil)
	if w.slot != nil {
		w.slot.Objects = nil
		w.root.Refresh()
	}
}

// settleToast takes away the way to take back what is no longer the last step.
func (w *Window) settleToast() {
	if w.toast == nil || !w.undoes {
		return
	}
	again := w.toastAgain
	w.toastAgain = func() {
		again()
		w.settleToast()
	}
	w.toast.Settle()
}

// Failed implements screen.Shell: what happened, what was kept and what to do, in the window's language.
func (w *Window) Failed(err error) {
	if errors.Is(err, errPenUp) {
		return
	}
	if w.mirror { // why is said in the first: it may name what is somebody's own
		err = message.Fail(err, "second.fault")
	}
	if w.session != nil && w.session.Trouble() != nil {
		w.Rebuild() // the footer says that the last change is not saved
	}
	w.dialog(func() widget.DialogSpec {
		return widget.DialogSpec{
			Title:   w.words.T("shell.fault"),
			Body:    []fyne.CanvasObject{widget.NewBody(w.words.Error(err))},
			Actions: []widget.DialogAction{{Label: w.words.T("shell.close"), Emphasis: widget.PrimaryButton}},
		}
	})
}
