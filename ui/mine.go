package ui

import (
	"time"

	record "llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/screen"
)

// whole is the open record, as a window's screens meet it.
type whole struct{ *Window }

// Mine implements screen.Shell.
func (w *Window) Mine() screen.Mine { return whole{w} }

// inFile is what a store has that is a learner's own file.
type inFile interface {
	Path() string
	Saved() (time.Time, error)
}

// Kept implements screen.Mine.
func (m whole) Kept() screen.Kept {
	w := m.Window
	k := screen.Kept{Where: screen.KeptFolder, Place: w.app.Dir, PIN: w.HasPIN(), LockAfter: lockAfter(w.app.Policy), Unsaved: w.unsaved(),
		Conflicts: len(w.conflicts()), Newer: w.session.Newer()}
	if w.session.Guest() {
		k.Where, k.Place = screen.KeptMemory, ""
		return k
	}
	k.Label = w.app.Policy.Names == vault.NamesLabels || w.app.Policy.Mode == "" // only there a start screen shows it
	if f, ok := w.records().(inFile); ok {
		k.Where, k.Place, k.Label = screen.KeptFile, f.Path(), false
		k.Saved, _ = f.Saved() // the error is w.unsaved
	}
	if e, ok := w.entry(); ok {
		until, days, asked := w.due(e)
		k.Wordless, k.Until, k.Days, k.Asked = e.Wordless, message.Day(until.Format(time.DateOnly)), days, asked
	}
	k.Openers = w.openers(k.Wordless)
	k.Adviser = w.records().PrivateSection(w.session.ID()) == record.AdviserSection
	w.tellBackups(&k)
	return k
}

// entry is what the store knows of the open record without reading it.
func (w *Window) entry() (vault.Entry, bool) {
	if w.records() == nil {
		return vault.Entry{}, false
	}
	entries, _ := w.records().List() // without a list nothing is known
	for _, e := range entries {
		if e.ID == w.session.ID() {
			return e, true
		}
	}
	return vault.Entry{}, false
}

// ChoosePIN implements screen.Mine.
func (m whole) ChoosePIN() { m.choosePIN() }

// DropPIN implements screen.Mine.
func (m whole) DropPIN() { m.dropPIN() }

// LockNow implements screen.Mine.
func (m whole) LockNow() { m.Leave() }

// KeepLonger implements screen.Mine: a year from the day until which it is kept, or from today where that has gone.
func (m whole) KeepLonger() {
	w := m.Window
	e, ok := w.entry()
	if !ok {
		return
	}
	until, _, _ := w.due(e)
	if now := w.app.clock(); until.Before(now) {
		until = now
	}
	until = until.AddDate(1, 0, 0)
	if err := w.records().SetKeep(e.ID, until); err != nil {
		w.Failed(err)
		return
	}
	w.Rebuild()
	w.Toast(message.New("mine.kept-longer", "Day", message.Day(until.Local().Format(time.DateOnly))), false)
}

// noteID is the one private note that the page has.
const noteID = "mine"

// Note implements screen.Mine. Notes that were written elsewhere stand in it too.
func (m whole) Note() (string, error) {
	notes, err := m.session.Private()
	for _, n := range notes {
		if n.ID == noteID {
			return n.Text, err
		}
	}
	return "", err
}

// SetNote implements screen.Mine.
func (m whole) SetNote(text string) error { return m.session.SetPrivate(noteID, text) }
