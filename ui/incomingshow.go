package ui

import (
	"fyne.io/fyne/v2"

	record "llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/widget"
)

// showIncoming shows what a file would bring, before anything is written.
func (w *Window) showIncoming(in *vault.Incoming) {
	t := w.words
	if w.incoming != in {
		forgetIncoming(w.incoming)
	}
	w.incoming = in
	var shut func()
	leave := widget.NewButton(t.T("incoming.leave"), widget.PrimaryButton, func() {
		shut()
		forgetIncoming(in)
		w.Toast(message.New("incoming.left"), false)
	})
	accept := widget.NewButton(t.T("incoming.accept"), widget.SecondaryButton, func() {
		shut()
		w.acceptIncoming(in)
	})
	col := widget.Column(14)
	if in.NewRecord {
		col.Add(widget.NewBody(t.T("incoming.new-record")))
	} else {
		col.Add(widget.NewBody(t.T("incoming.same-record")))
	}
	if in.FirstContact {
		col.Add(widget.NewCard(widget.Column(8, widget.NewStrong(t.T("incoming.first")), widget.NewDisplay(in.Fingerprint), widget.NewBody(t.T("incoming.compare")))))
	}
	col.Add(w.incomingCounts(in))
	for _, c := range shownConflicts(in.Conflicts) {
		col.Add(w.incomingConflict(c))
	}
	if in.New == 0 && !in.NewRecord {
		accept.Disable()
	}
	col.Add(widget.Flow(12, leave, accept))
	shut = w.Sheet(t.T("incoming.title"), col) // read from its top: the button that closes it has the focus
	w.again(func() { w.showIncoming(in) })
}

// incomingCounts says how much is new, the same, of a newer version, in two places, refused.
func (w *Window) incomingCounts(in *vault.Incoming) fyne.CanvasObject {
	t, col := w.words, widget.Column(6)
	col.Add(widget.NewBody(t.N("incoming.new", in.New)))
	col.Add(widget.NewBody(t.N("incoming.known", in.Known)))
	if in.Newer > 0 {
		col.Add(widget.NewBody(t.N("mine.newer", in.Newer)))
	}
	if n := len(shownConflicts(in.Conflicts)); n > 0 {
		col.Add(widget.NewNotice(widget.NoticeWeigh, t.N("incoming.conflicts", n)))
	}
	if in.Refused > 0 {
		col.Add(widget.NewNotice(widget.NoticeFault, t.N("incoming.refused", in.Refused)))
	}
	return col
}

// incomingConflict shows both values of what was set in two places. Neither is lost by accepting.
func (w *Window) incomingConflict(c record.Conflict) fyne.CanvasObject {
	col := widget.Column(6, widget.NewStrong(w.fieldName(c.Field)))
	for _, change := range append([]record.Change{c.Stands}, c.Others...) {
		col.Add(widget.Column(2, widget.NewBody(w.fieldValue(c.Field, change.Value)), widget.NewNote(w.words.T("conflict.when", "When", w.moment(change.Time.Time())))))
	}
	return widget.NewCard(col)
}

// acceptIncoming takes it in, and shows the record as it is then.
func (w *Window) acceptIncoming(in *vault.Incoming) {
	w.waitFor("incoming.taking", in.Accept, func(err error) {
		forgetIncoming(in)
		if err == nil && in.Learner == w.session.ID() {
			err = w.session.Reload()
		}
		w.Rebuild()
		if err != nil {
			w.Failed(err)
			return
		}
		id := "incoming.accepted"
		if in.NewRecord {
			id = "incoming.accepted-record"
		}
		w.Toast(message.New(id), false)
	}, in.Forget)
}
