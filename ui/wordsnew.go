package ui

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/passphrase"
	"llwybr/core/vault"
	"llwybr/ui/session"
	"llwybr/ui/widget"
)

// recordMade is a record that a flow has made: where it lies and which it is.
type recordMade struct {
	store vault.Store
	id    string
}

// makeRecord makes a record under a flow's words: in a file at its place, or in the vault.
func (a *App) makeRecord(ctx context.Context, f *wordsFlow) (recordMade, string, error) {
	if f.inFile {
		store, made, err := a.makeFile(ctx, f.path, passphrase.Canonical(f.words))
		return recordMade{store, made.ID}, made.Recovery, err
	}
	words := passphrase.Canonical(f.words)
	made, err := a.Store.Create(ctx, "", words)
	if names := a.names(); err == nil && names != nil {
		if err = names.SetTypedName(ctx, made.ID, strings.TrimSpace(f.name), words); err != nil {
			_ = a.Store.Erase(made.ID) // else nobody would ever find it
		}
	}
	return recordMade{a.Store, made.ID}, made.Recovery, err
}

// spoil takes a record away again that nobody waited for.
func (r recordMade) spoil(own vault.Store) {
	_ = r.store.Erase(r.id) // it is empty
	if r.store != own {
		_ = r.store.Close()
	}
}

// shut forgets the keys of a record that stays where it is.
func (r recordMade) shut(own vault.Store) {
	r.store.Lock(r.id)
	if r.store != own {
		_ = r.store.Close()
	}
}

// noteLater notes in a new record that nobody has its sheet yet: whoever is cut off before the end is reminded.
func (r recordMade) noteLater(now func() time.Time) error {
	s, err := session.Open(r.store, r.id, now)
	if err == nil {
		err = s.Remember("preferences."+sheetLater, "later")
	}
	return err
}

// newRecord chooses words for a new record, makes it and opens it.
func (s *start) newRecord() {
	w := s.w
	if !w.app.canMake() {
		return
	}
	s.giveUp()
	var made recordMade
	f := &wordsFlow{count: passphrase.ForLearner, title: "words.new.title", why: "words.new.why", asksName: w.app.names() != nil, asksFile: w.app.files(),
		make: func(ctx context.Context, f *wordsFlow) (recovery string, err error) {
			made, recovery, err = w.app.makeRecord(ctx, f)
			return recovery, err
		},
		undo: func() { made.spoil(w.app.Store) }, shut: func() { made.shut(w.app.Store) }}
	f.arrived = func() error { return made.noteLater(w.app.Now) }
	f.ready = func(kept bool) {
		if w.enterRecord(made.store, made.id) {
			w.noteSheet(kept)
		}
	}
	f.begin(w)
}

// chooseFirstWords gives words to the open record, which was written by a version before words.
func (w *Window) chooseFirstWords(id string) {
	w.changeWords(id, "words.first.title", "words.first.why", true, func() {})
}

// changeWords puts other words in place of those of the open record; with a new sheet where one is asked for.
func (w *Window) changeWords(id, title, why string, sheet bool, done func()) {
	store := w.records()
	f := &wordsFlow{count: passphrase.ForLearner, title: title, why: why}
	names := w.app.names()
	if store != w.app.Store {
		names = nil
	}
	f.asksName = names != nil // the name opened with the old words
	f.make = func(ctx context.Context, f *wordsFlow) (string, error) {
		words := passphrase.Canonical(f.words)
		err := store.ChangeWords(ctx, id, words)
		if err == nil && names != nil {
			err = names.SetTypedName(ctx, id, strings.TrimSpace(f.name), words)
		}
		if err != nil || !sheet {
			return "", err
		}
		return store.NewRecovery(ctx, id)
	}
	if sheet {
		f.arrived = func() error {
			w.noteSheet(false)
			return nil
		}
	}
	f.ready = func(kept bool) {
		if sheet {
			w.noteSheet(kept)
		}
		done()
	}
	f.begin(w)
}

// newSheet makes a new recovery sheet for the open record; the old one opens it no longer.
func (w *Window) newSheet() {
	id, store := w.session.ID(), w.records()
	f := &wordsFlow{ready: w.noteSheet}
	f.w, w.flow = w, f
	f.page = f.makingPage
	f.make = func(ctx context.Context, _ *wordsFlow) (string, error) { return store.NewRecovery(ctx, id) }
	f.left, f.gone = f.giveUp, f.giveUp
	f.build()
}

// makingPage says that something is being made, or why it could not be.
func (f *wordsFlow) makingPage() sheetPage {
	at := sheetPage{name: "words.making", title: f.t("words.sheet.title")}
	if f.fault != nil {
		at.body = []fyne.CanvasObject{widget.NewNotice(widget.NoticeFault, f.told())}
	}
	return f.waiting(at)
}

// sheetLater is the preference of a record whose owner has not made sure of the sheet yet.
const sheetLater = "recovery-sheet"

// noteSheet keeps in the open record whether its owner is to be reminded of the sheet.
func (w *Window) noteSheet(kept bool) {
	if w.session == nil || kept == (w.session.Record().Preferences[sheetLater] == nil) {
		return
	}
	var value any
	if !kept {
		value = "later"
	}
	if err := w.session.Remember("preferences."+sheetLater, value); err != nil {
		w.Failed(err)
	}
}

// remind offers the sheet again to whoever put it off.
func (w *Window) remind() {
	if w.session == nil || w.session.Record().Preferences[sheetLater] == nil {
		return
	}
	w.dialog(func() widget.DialogSpec {
		return widget.DialogSpec{
			Title: w.words.T("words.remind.title"),
			Body:  []fyne.CanvasObject{widget.NewBody(w.words.T("words.remind"))},
			Actions: []widget.DialogAction{
				{Label: w.words.T("words.remind.make"), Emphasis: widget.PrimaryButton, Do: w.newSheet},
				{Label: w.words.T("words.remind.later"), Emphasis: widget.QuietButton},
			},
		}
	})
}
