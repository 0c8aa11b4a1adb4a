package ui

import (
	"context"
	"slices"
	"time"

	"llwybr/core/seal"
	"llwybr/core/transfer"
	"llwybr/core/vault"
	"llwybr/ui/screen"
)

// due says until when a record is kept before somebody is asked.
func (w *Window) due(e vault.Entry) (until time.Time, days int, asked bool) {
	return vault.Due(e, w.app.Policy, w.app.clock())
}

// openers are the kinds of what opens the open record, in the order in which they are said. They are read off the record's own file, which
// carries them all: what is said is what is true of this record, not what a policy would have.
func (w *Window) openers(wordless bool) []string {
	if wordless {
		return nil
	}
	kinds := []string{string(seal.ByWords), string(seal.ByRecovery)}
	data, err := w.records().Export(context.Background(), w.session.ID())
	if err != nil {
		return kinds
	}
	sealed, err := transfer.Read(data)
	if err != nil || sealed == nil {
		return kinds
	}
	var there []string
	for _, kind := range []seal.Kind{seal.ByWords, seal.ByName, seal.ByRecovery, seal.ByWorkspace, seal.ByOrganisation} {
		if slices.ContainsFunc(sealed.Wraps, func(x seal.Wrap) bool { return x.Kind == kind }) {
			there = append(there, string(kind))
		}
	}
	return there
}

// tellBackups adds what is known of the backups.
func (w *Window) tellBackups(k *screen.Kept) {
	store, ok := w.records().(backsUp)
	if !ok {
		return
	}
	all, _ := store.Backups() // where they cannot be listed there are none to speak of
	k.BacksUp, k.Backups = true, len(all)
	for _, b := range all {
		if b.At.After(k.Backup) {
			k.Backup = b.At
		}
	}
}

// BackUp implements screen.Mine.
func (m whole) BackUp() {
	w := m.Window
	store, ok := w.records().(backsUp)
	if !ok {
		return
	}
	w.waitFor(w.words.T("mine.do.backup"), func(ctx context.Context) error {
		_, err := store.BackUp(ctx)
		return err
	}, func(err error) {
		if err != nil {
			w.Failed(err)
			return
		}
		w.Rebuild()
		w.Toast(w.words.T("mine.backup-done"), false)
	}, func() {})
}

// ChooseWords implements screen.Mine.
func (m whole) ChooseWords() {
	e, _ := m.entry()
	switch {
	case m.session.Guest():
		m.KeepGuest()
		return
	case e.Wordless:
		m.chooseFirstWords(m.session.ID())
		return
	}
	m.changeWords(m.session.ID(), "words.change.title", "words.change.why", false, func() { m.Toast(m.words.T("words.changed"), false) })
}

// NewSheet implements screen.Mine.
func (m whole) NewSheet() { m.newSheet() }
