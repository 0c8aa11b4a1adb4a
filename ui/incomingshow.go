package ui

import (
	"fyne.io/fyne/v2"

	record "llwybr/core/learner"
	"llwybr/ui/widget"
)

// showIncoming shows what a file would bring, before anything is written.
func (w *Window) showIncoming(in *incoming) {
	t := w.words
	var shut func()
	leave := widget.NewButton(t.T("incoming.leave"), widget.PrimaryButton, func() {
		shut()
		w.Toast(t.T("incoming.left"), false)
	})
	accept := widget.NewButton(t.T("incoming.accept"), widget.SecondaryButton, func() {
		shut()
		w.acceptIncoming(in)
	})
	col := widget.Column(14)
	if in.newRecord {
		col.Add(widget.NewBody(t.T("incoming.new-record")))
	} else {
		col.Add(widget.NewBody(t.T("incoming.same-record")))
	}
	if in.firstContact {
		col.Add(widget.NewCard(widget.Column(8, widget.NewStrong(t.T("incoming.first")), widget.NewDisplay(in.fingerprint), widget.NewBody(t.T("incoming.compare")))))
	}
	col.Add(w.incomingCounts(in))
	for _, c := range in.conflicts {
		col.Add(w.incomingConflict(c))
	}
	if in.fresh == 0 && !in.newRecord {
		accept.Disable()
	}
	col.Add(widget.Flow(12, leave, accept))
	shut = w.Sheet(t.T("incoming.title"), col, leave)
}

// incomingCounts says how much is new, the same, of a newer version, in two places, refused.
func (w *Window) incomingCounts(in *incoming) fyne.CanvasObject {
	t, col := w.words, widget.Column(6)
	col.Add(widget.NewBody(t.N("incoming.new", in.fresh)))
	col.Add(widget.NewBody(t.N("incoming.known", in.known)))
	if in.newer > 0 {
		col.Add(widget.NewBody(t.N("mine.newer", in.newer)))
	}
	if n := len(in.conflicts); n > 0 {
		col.Add(widget.NewNotice(widget.NoticeWeigh, t.N("incoming.conflicts", n)))
	}
	if in.refused > 0 {
		col.Add(widget.NewNotice(widget.NoticeFault, t.N("incoming.refused", in.refused)))
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
func (w *Window) acceptIncoming(in *incoming) {
	w.slowly(w.words.T("incoming.taking"), in.accept, func(err error) {
		if err == nil && in.learner == w.session.ID() {
			err = w.session.Reload()
		}
		w.Rebuild()
		if err != nil {
			w.Failed(err)
			return
		}
		id := "incoming.accepted"
		if in.newRecord {
			id = "incoming.accepted-record"
		}
		w.Toast(w.words.T(id), false)
	})
}
