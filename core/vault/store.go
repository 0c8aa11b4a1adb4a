// Package vault keeps learners' logs of changes: on this machine in one SQLite file, or in memory for a guest. What Append has returned
// for is on the disk. It does not reason and reads no record; it also keeps the machine's settings, which hold no personal data.
package vault

import (
	"context"
	"time"

	"llwybr/core/learner"
)

// Entry is one learner as the start screen may show them.
type Entry struct {
	ID         string    // UUIDv7
	Label      string    // what the learner chose to have shown; may be empty. Never read from the record
	LastOpened time.Time // UTC, to the millisecond
}

// LabelLimit is the length of the longest label, in characters.
const LabelLimit = 80

// Store is what a session asks of the place where logs are kept. *Vault and *Memory are the two there are. Methods are safe for concurrent
// use. Errors that a person can do something about are *message.Error values.
type Store interface {
	// Node names this installation in the times of changes (learner.NewClock).
	Node() string
	// Create makes room for a new learner and gives their id.
	Create(label string) (id string, err error)
	// List gives all learners, in the order in which they were made.
	List() ([]Entry, error)
	// SetLabel sets what is shown of a learner before their record is opened.
	SetLabel(id, label string) error
	// Opened notes that a learner's record was opened now.
	Opened(id string) error
	// Append adds changes to a learner's log and returns when all are safe, or none. A change that is there already is left as it is; one
	// with the id of another but something else in it is refused, and so are all with it. ctx ends the waiting for other work only: what
	// has begun is finished.
	Append(ctx context.Context, id string, changes ...learner.Change) error
	// Changes gives a learner's log, in the order in which it was appended. Where some changes cannot be read, it gives the others and an
	// error that says how many are missing.
	Changes(ctx context.Context, id string) ([]learner.Change, error)
	// Erase destroys everything that is kept of a learner.
	Erase(id string) error
	// Check reads everything and reports damage.
	Check() error
	// Close lets go of the store. Nothing else may be called after it.
	Close() error
}

var (
	_ Store = (*Vault)(nil)
	_ Store = (*Memory)(nil)
)
