// Package session owns one learner's open record: its changes, its undo and who is told of them. Windows are views of a session, each with
// its own language. A change is on the disk before Set returns.
package session

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
)

// Session is one learner's open record. It belongs to the UI thread.
type Session struct {
	store    vault.Store
	id       string
	now      func() time.Time
	guest    bool
	clock    *learner.Clock
	state    *learner.State
	undo     learner.Undo
	watchers map[int]func()
	next     int
	trouble  error
	unsaved  []learner.Edit // what could not be saved; it goes along with the next change
}

// Open reads a learner's log and opens it. Where part of the log cannot be read the session opens what is sound, and the error says what is missing.
func Open(store vault.Store, id string, now func() time.Time) (*Session, error) {
	changes, err := store.Changes(context.Background(), id)
	if err != nil && len(changes) == 0 {
		return nil, err
	}
	s := &Session{store: store, id: id, now: now, clock: learner.NewClock(store.Node(), now), watchers: map[int]func(){}, trouble: err}
	s.take(changes)
	s.guest = isGuest(store)
	_ = store.Opened(id) // only a note for the start screen: not worth stopping for
	return s, err
}

func isGuest(store vault.Store) bool {
	_, guest := store.(*vault.Memory)
	return guest
}

// ID is the learner's id in the store.
func (s *Session) ID() string { return s.id }

// Guest reports whether nothing of this session is kept after the program ends.
func (s *Session) Guest() bool { return s.guest }

// Record is the learner's record as it stands.
func (s *Session) Record() learner.Record { return s.state.Record() }

// Trouble is the last fault in saving or reading; nil when all is well.
func (s *Session) Trouble() error { return s.trouble }

// Set makes one change and saves it. When it cannot be saved, nothing changes, and the error says so.
func (s *Session) Set(field string, value any) error {
	return s.SetAll(learner.Edit{Field: field, Value: value})
}

// SetAll makes several changes and saves them together, all or none. One Undo takes them back together.
func (s *Session) SetAll(edits ...learner.Edit) error {
	edits = s.with(edits)
	previous := make([]json.RawMessage, len(edits))
	for i, e := range edits {
		previous[i] = s.state.Value(e.Field)
	}
	changes, err := s.save(edits)
	if err != nil {
		if s.trouble != nil && len(changes) > 0 {
			s.unsaved = edits
		}
		return err
	}
	s.unsaved = nil
	s.undo.Push(changes, previous)
	s.tell()
	return nil
}

func (s *Session) save(edits []learner.Edit) ([]learner.Change, error) {
	changes := make([]learner.Change, len(edits))
	for i, e := range edits {
		c, err := s.state.Change(s.clock, e)
		if err != nil {
			return nil, err
		}
		changes[i] = c
	}
	if err := s.store.Append(context.Background(), s.id, changes...); err != nil {
		s.trouble = err
		s.tell()
		return changes, err
	}
	s.trouble = nil
	s.state.Apply(changes...)
	return changes, nil
}

// Undo takes the last change back; done is false when there is none.
func (s *Session) Undo() (done bool, err error) { return s.move(s.undo.Undo, s.undo.Redo) }

// Redo makes the last undone change again; done is false when there is none.
func (s *Session) Redo() (done bool, err error) { return s.move(s.undo.Redo, s.undo.Undo) }

// move takes a step back or forward; when it cannot be saved the step is put back, so that it can be tried again.
func (s *Session) move(there, back func() ([]learner.Edit, bool)) (bool, error) {
	edits, ok := there()
	if !ok {
		return false, nil
	}
	if _, err := s.save(edits); err != nil {
		back()
		return false, err
	}
	s.tell()
	return true, nil
}

// CanUndo reports whether there is a change to take back.
func (s *Session) CanUndo() bool { return s.undo.CanUndo() }

// CanRedo reports whether there is an undone change to make again.
func (s *Session) CanRedo() bool { return s.undo.CanRedo() }

// Watch calls f after every change until stop is called.
func (s *Session) Watch(f func()) (stop func()) {
	id := s.next
	s.next++
	s.watchers[id] = f
	return func() { delete(s.watchers, id) }
}

// Watched is how many are told of changes.
func (s *Session) Watched() int { return len(s.watchers) }

func (s *Session) tell() {
	for i := 0; i < s.next; i++ {
		if f, ok := s.watchers[i]; ok {
			f()
		}
	}
}

// Conflicts are the values that were set in two places without knowledge of each other. Any Set of such a path settles it.
func (s *Session) Conflicts() []learner.Conflict { return s.state.Conflicts() }

// Newer is how many things in the record only a newer version can read. They are kept as they are.
func (s *Session) Newer() int { return len(s.state.Unread()) }

// Reload takes in what was added to the record's log beside this session, as an import does.
func (s *Session) Reload() error {
	changes, err := s.store.Changes(context.Background(), s.id)
	if err != nil && len(changes) == 0 {
		return err
	}
	s.take(changes)
	s.trouble = err
	s.tell()
	return err
}

func (s *Session) take(changes []learner.Change) {
	s.state = learner.NewState(changes...)
	for _, c := range changes {
		s.clock.Observe(c.Time)
	}
}

// MoveTo takes everything of this session into an open, empty record of another store, and goes on there: a guest's work is kept. When it
// cannot be saved there, nothing changes. What could be undone still can.
func (s *Session) MoveTo(store vault.Store, id string) error {
	changes, err := s.store.Changes(context.Background(), s.id)
	if err != nil {
		return err
	}
	notes, err := s.Private()
	if err != nil {
		return err
	}
	changes = slices.DeleteFunc(changes, func(c learner.Change) bool { return sealed(c.Field) })
	if err := store.Append(context.Background(), id, changes...); err != nil {
		return err
	}
	s.store, s.id, s.guest, s.clock = store, id, isGuest(store), learner.NewClock(store.Node(), s.now)
	s.take(changes)
	for _, n := range notes {
		if err := s.SetPrivate(n.ID, n.Text); err != nil {
			return err
		}
	}
	s.tell()
	return nil
}

// Import makes the changes that turn this session's record into the one given. It is for samples and files, and is not undone step by step.
func (s *Session) Import(rec learner.Record) error {
	if _, err := s.save(learner.Diff(rec)); err != nil {
		return message.Fail(err, "session.import")
	}
	s.tell()
	return nil
}
