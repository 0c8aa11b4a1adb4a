package ui

import (
	"context"
	"time"

	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/core/vault"
	"llwybr/ui/screen"
)

// due says until when a record is kept before somebody is asked.
func (w *Window) due(e vault.Entry) (until time.Time, days int, asked bool) {
	return vault.Due(e, w.app.Policy, w.app.clock())
}

// openers are the kinds of what opens the open record: what is said is what is true of this record, not what a policy would have.
func (w *Window) openers(wordless bool) []string {
	if wordless {
		return nil
	}
	kinds, err := w.records().Openers(context.Background(), w.session.ID())
	if err != nil {
		kinds = []seal.Kind{seal.ByWords, seal.ByRecovery} // every record has these
	}
	var said []string
	for _, kind := range kinds {
		said = append(said, string(kind))
	}
	return said
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
	w.waitFor("mine.do.backup", func(ctx context.Context) error {
		_, err := store.BackUp(ctx)
		return err
	}, func(err error) {
		if err != nil {
			w.Failed(err)
			return
		}
		w.Rebuild()
		w.Toast(message.New("mine.backup-done"), false)
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
	m.changeWords(m.session.ID(), "words.change.title", "words.change.why", false, func() { m.Toast(message.New("words.changed"), false) })
}

// NewSheet implements screen.Mine.
func (m whole) NewSheet() { m.newSheet() }
