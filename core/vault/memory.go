package vault

import (
	"bytes"
	"context"
	"slices"
	"sync"
	"time"

	"llwybr/core/learner"
)

// Memory is the store of a guest: it is gone when the program ends, and nothing of it is ever written anywhere.
type Memory struct {
	mu      sync.Mutex
	node    string
	now     func() time.Time
	entries []Entry
	logs    map[string][]row
}

// NewMemory makes an empty store in memory.
func NewMemory() *Memory {
	return &Memory{node: learner.NewNode(), now: time.Now, logs: map[string][]row{}}
}

// Node names this guest's installation; it is another one each time.
func (m *Memory) Node() string { return m.node }

// Create makes room for a new learner; label may be empty.
func (m *Memory) Create(label string) (string, error) {
	label, err := checkLabel(label)
	if err != nil {
		return "", err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	id := learner.NewID(m.now())
	m.entries = append(m.entries, Entry{id, label, m.now().UTC().Truncate(time.Millisecond)})
	slices.SortFunc(m.entries, func(a, b Entry) int { return bytes.Compare([]byte(a.ID), []byte(b.ID)) })
	return id, nil
}

// List gives all learners, in the order in which they were made.
func (m *Memory) List() ([]Entry, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.entries), nil
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
	if m.find(id) < 0 {
		return unknownLearner(id)
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
	if m.find(id) < 0 {
		return nil, unknownLearner(id)
	}
	return unpackAll(plainly{}, id, m.logs[id])
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
	m.entries, m.logs = nil, map[string][]row{}
	return nil
}
