package vault

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
)

// Memory is the store of a guest: it is gone when the program ends, and nothing of it is ever written anywhere.
type Memory struct {
	mu      sync.Mutex
	node    string
	now     func() time.Time
	entries []Entry
	logs    map[string][]row
	locks   map[string]*memoryLock
}

// memoryLock is what opens one record of a store in memory. It guards nothing but the rules: what is in memory is read by whoever reads memory.
type memoryLock struct {
	words    string
	recovery seal.Key
	private  seal.Key
	open     bool
}

// NewMemory makes an empty store in memory.
func NewMemory() *Memory {
	return &Memory{node: learner.NewNode(), now: time.Now, logs: map[string][]row{}, locks: map[string]*memoryLock{}}
}

// Node names this guest's installation; it is another one each time.
func (m *Memory) Node() string { return m.node }

// Create makes room for a new learner, who is open; label and words may be empty.
func (m *Memory) Create(ctx context.Context, label, words string) (Made, error) {
	label, err := checkLabel(label)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return Made{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	id := learner.NewID(m.now())
	m.entries = append(m.entries, Entry{ID: id, Label: label, LastOpened: m.now().UTC().Truncate(time.Millisecond), Wordless: words == ""})
	slices.SortFunc(m.entries, func(a, b Entry) int { return strings.Compare(a.ID, b.ID) })
	l := &memoryLock{passphrase.Canonical(words), seal.NewKey(), seal.NewKey(), true}
	m.locks[id] = l
	return Made{id, l.recovery.Code()}, nil
}

// List gives all learners, in the order in which they were made.
func (m *Memory) List() ([]Entry, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.entries), nil
}

// Unlock opens a record.
func (m *Memory) Unlock(_ context.Context, id string, s seal.Secret) error {
	return m.locked(id, func(l *memoryLock) error {
		switch s.Kind() {
		case seal.ByWords:
			if !s.IsWords(l.words) {
				return wordsWrong()
			}
		case seal.ByRecovery:
			if !s.IsRecovery(l.recovery) {
				return codeWrong()
			}
		default:
			return wordsWrong()
		}
		l.open = true
		return nil
	})
}

// Lock shuts a record.
func (m *Memory) Lock(id string) {
	_ = m.locked(id, func(l *memoryLock) error { l.open = false; return nil }) // one that is not there is shut
}

// ChangeWords puts other words in place of those of an open record.
func (m *Memory) ChangeWords(_ context.Context, id, words string) error {
	err := m.opened(id, func(l *memoryLock) error { l.words = passphrase.Canonical(words); return nil })
	if err != nil {
		return err
	}
	return m.update(id, func(e *Entry) { e.Wordless = words == "" })
}

// NewRecovery makes a new recovery code for an open record.
func (m *Memory) NewRecovery(_ context.Context, id string) (string, error) {
	code := seal.NewKey()
	return code.Code(), m.opened(id, func(l *memoryLock) error { l.recovery = code; return nil })
}

// Private is the key of the private notes.
func (m *Memory) Private(id string) seal.Key {
	var key seal.Key
	_ = m.opened(id, func(l *memoryLock) error { key = l.private; return nil }) // locked: none
	return key
}

// PrivateSection is where the private notes stand: nobody else opens a guest's record.
func (m *Memory) PrivateSection(string) string { return learner.PrivateSection }

// Openers are words and code, which stand for what a record of the other stores has.
func (m *Memory) Openers(_ context.Context, id string) ([]seal.Kind, error) {
	return []seal.Kind{seal.ByWords, seal.ByRecovery}, m.opened(id, func(*memoryLock) error { return nil })
}

// locked does something with the lock of a record.
func (m *Memory) locked(id string, do func(*memoryLock) error) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	l, ok := m.locks[id]
	if !ok {
		return unknownLearner(id)
	}
	return do(l)
}

// opened does it where the record is open.
func (m *Memory) opened(id string, do func(*memoryLock) error) error {
	return m.locked(id, func(l *memoryLock) error {
		if !l.open {
			return locked()
		}
		return do(l)
	})
}

// SetKeep sets until when a record is kept before somebody is asked.
func (m *Memory) SetKeep(id string, until time.Time) error {
	return m.update(id, func(e *Entry) { e.Keep = until.UTC() })
}

// Export has nothing to write: a guest's work is kept by making a record of it first.
func (m *Memory) Export(context.Context, string) ([]byte, error) {
	return nil, message.Fail(nil, "vault.guest")
}

// SetLabel sets what is shown of a learner.
func (m *Memory) SetLabel(id, label string) error {
	label, err := checkLabel(label)
	if err != nil {
		return err
	}
	return m.update(id, func(e *Entry) { e.Label = label })
}

// Opened notes that a learner's record was opened now.
func (m *Memory) Opened(id string) error {
	return m.update(id, func(e *Entry) { e.LastOpened = m.now().UTC().Truncate(time.Millisecond) })
}

func (m *Memory) update(id string, set func(*Entry)) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	i := m.find(id)
	if i < 0 {
		return unknownLearner(id)
	}
	set(&m.entries[i])
	return nil
}

func (m *Memory) find(id string) int {
	return slices.IndexFunc(m.entries, func(e Entry) bool { return e.ID == id })
}

// shut is the error of a record that is not there or not open.
func (m *Memory) shut(id string) error {
	l, ok := m.locks[id]
	switch {
	case !ok:
		return unknownLearner(id)
	case !l.open:
		return locked()
	}
	return nil
}

// Append adds changes to a learner's log, all or none.
func (m *Memory) Append(ctx context.Context, id string, changes ...learner.Change) error {
	rows, err := pack(plainly{}, id, changes)
	if err != nil || len(rows) == 0 {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.shut(id); err != nil {
		return err
	}
	log := slices.Clip(m.logs[id])
	for _, r := range rows {
		i := slices.IndexFunc(log, func(have row) bool { return have.id == r.id })
		if i < 0 {
			log = append(log, r)
		} else if !bytes.Equal(log[i].payload, r.payload) {
			return differs(r.id)
		}
	}
	m.logs[id] = log
	return nil
}

// Changes gives a learner's log, in the order in which it was appended.
func (m *Memory) Changes(ctx context.Context, id string) ([]learner.Change, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.shut(id); err != nil {
		return nil, err
	}
	changes, damage := unpackAll(plainly{}, id, m.logs[id])
	return changes, damagedChanges(damage)
}

// Erase forgets a learner and overwrites what was kept.
func (m *Memory) Erase(id string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	i := m.find(id)
	if i < 0 {
		return unknownLearner(id)
	}
	for _, r := range m.logs[id] {
		clear(r.payload)
	}
	delete(m.logs, id)
	delete(m.locks, id)
	m.entries = slices.Delete(m.entries, i, i+1)
	return nil
}

// Check has nothing to find: memory is as it was written.
func (m *Memory) Check() error { return nil }

// Close forgets everything.
func (m *Memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, log := range m.logs {
		for _, r := range log {
			clear(r.payload)
		}
	}
	m.entries, m.logs, m.locks = nil, map[string][]row{}, map[string]*memoryLock{}
	return nil
}
