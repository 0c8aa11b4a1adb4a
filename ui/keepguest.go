package ui

import (
	"context"
	"reflect"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/ui/session"
	"llwybr/ui/widget"
)

// worked reports whether a guest has done anything. That the window noted its language is no work.
func worked(s *session.Session) bool {
	rec := s.Record()
	rec.Language = ""
	notes, err := s.Private()
	return !reflect.ValueOf(rec).IsZero() || len(notes) > 0 || err != nil
}

// guestWork is the guest's session in which something was done and of which nothing was said yet, open or covered; nil where there is none.
func (w *Window) guestWork() *session.Session {
	s := w.session
	if w.covered != nil {
		s = w.covered.session
	}
	if s == nil || !s.Guest() || w.asked || !worked(s) {
		return nil
	}
	return s
}

// endGuest closes the record from behind the cover; a guest is asked first what becomes of the work.
func (w *Window) endGuest() {
	if !w.asksGuest(w.Lock) {
		w.Lock()
	}
}

// discard says that a guest's work is not kept.
func (w *Window) discard() { w.asked = true }

// asksGuest asks, before the window closes on a guest's work, what becomes of it; it reports whether it asks.
func (w *Window) asksGuest(then func()) bool {
	if w.guestWork() == nil {
		return false
	}
	if w.leaving != nil && w.leaving.Open() {
		return true
	}
	w.closeOver()
	w.leaving = w.dialog(func() widget.DialogSpec {
		return w.keepOrDiscard(func() {
			if w.covered != nil {
				w.covered.open()
			}
			w.KeepGuest()
		}, func() {
			w.discard()
			then()
		})
	})
	return true
}

// keepOrDiscard asks a guest, by named buttons.
func (w *Window) keepOrDiscard(keep, discard func()) widget.DialogSpec {
	spec := widget.DialogSpec{Title: w.words.T("guest.leave.title"), Body: []fyne.CanvasObject{widget.NewBody(w.words.T("guest.leave"))}}
	if w.canKeep() {
		spec.Actions = append(spec.Actions, widget.DialogAction{Label: w.words.T("guest.keep"), Emphasis: widget.PrimaryButton, Do: keep})
	}
	spec.Actions = append(spec.Actions, widget.DialogAction{Label: w.words.T("guest.discard"), Emphasis: widget.SecondaryButton, Do: discard})
	return spec
}

// canKeep reports whether a guest's work can become a record anywhere.
func (w *Window) canKeep() bool { return w.app.canMake() || w.app.makeFile != nil }

// KeepGuest makes a record of a guest's work: words first, then it goes on where it was.
func (w *Window) KeepGuest() {
	if w.session == nil || !w.session.Guest() || !w.canKeep() {
		return
	}
	var made recordMade
	own := !w.app.files() && w.app.Store != nil
	f := &wordsFlow{count: passphrase.ForLearner, title: "guest.title", why: "guest.why", asksName: own && w.app.names() != nil,
		asksFile: w.app.makeFile != nil, asksWhere: own && w.app.makeFile != nil,
		make: func(ctx context.Context, f *wordsFlow) (recovery string, err error) {
			made, recovery, err = w.app.makeRecord(ctx, f)
			return recovery, err
		},
		undo: func() { made.spoil(w.app.Store) }}
	f.arrived = func() error { return w.moveGuest(made) }
	f.ready = func(kept bool) {
		w.noteSheet(kept)
		w.Rebuild()
		w.Toast(message.New("guest.done"), false)
	}
	f.begin(w)
}

// moveGuest goes on in the record that was made, with all that the guest has done.
func (w *Window) moveGuest(made recordMade) error {
	if err := w.session.MoveTo(made.store, made.id); err != nil {
		made.spoil(w.app.Store)
		return err
	}
	if w.store != nil && w.store != w.app.Store {
		_ = w.store.Close() // the guest's, in memory
	}
	w.store, w.asked = made.store, false
	w.noteSheet(false)
	w.Rebuild()
	return nil
}
