// Package vault keeps learners' logs of changes, sealed: on this machine in one SQLite file (Vault, one's own device), in the learner's own file (File,
// a shared computer), or in memory for a guest (Memory). What Append has returned for is on the disk. It does not reason and reads no record;
// it also keeps the machine's settings and policy, which hold no personal data.
package vault

import (
	"context"
	"time"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// Entry is one learner as the start screen may show them.
type Entry struct {
	ID         string    // UUIDv7
	Label      string    // what the learner chose to have shown; may be empty. Never read from the record
	LastOpened time.Time // UTC, to the millisecond
	Keep       time.Time // until when it is kept before somebody is asked; zero: as the policy says
	Wordless   bool      // written by a version before words: it opens without, and must be given words then
}

// Made is a record that was just made, or given a new sheet. Recovery is shown once and kept nowhere.
type Made struct {
	ID       string
	Recovery string // see seal.Key.Code
}

// LabelLimit is the length of the longest label, in characters.
const LabelLimit = 80

// Store is what a session asks of the place where logs are kept. *Vault, *File and *Memory are the three there are. Methods are safe for
// concurrent use. Errors that a person can do something about are *message.Error values. Words are in any form; they are made canonical here.
type Store interface {
	// Node names this installation in the times of changes (learner.NewClock).
	Node() string
	// Create makes room for a new learner under words and leaves it open. Making a key of words takes about a second.
	Create(ctx context.Context, label, words string) (Made, error)
	// List gives all learners, in the order in which they were made.
	List() ([]Entry, error)
	// Unlock opens a record: Append and Changes answer from then on. Wrong words are "vault.words-wrong", a wrong code "vault.code-wrong". It takes
	// about a second for words. A record that is open stays so.
	Unlock(ctx context.Context, id string, s seal.Secret) error
	// Lock forgets the keys of a record; its log cannot be read or added to until it is unlocked again ("vault.locked").
	Lock(id string)
	// ChangeWords puts other words in place of those of an open record; the recovery sheet stays. Only who opened it by words or by code may
	// ("vault.not-yours" for others).
	ChangeWords(ctx context.Context, id, words string) error
	// NewRecovery makes a new recovery code for an open record; the old one opens it no longer.
	NewRecovery(ctx context.Context, id string) (code string, err error)
	// Private is the key of the private notes of whoever opened the record: the learner's own, or the adviser's; none while it is locked.
	Private(id string) seal.Key
	// PrivateSection is where those notes stand in the record: learner.PrivateSection, or learner.AdviserSection for who opened it by the workspace.
	PrivateSection(id string) string
	// Openers are the kinds of what opens an open record, each once, in the order in which they are said.
	Openers(ctx context.Context, id string) ([]seal.Kind, error)
	// SetLabel sets what is shown of a learner before their record is opened.
	SetLabel(id, label string) error
	// Opened notes that a learner's record was opened now.
	Opened(id string) error
	// SetKeep sets until when a record is kept before somebody is asked.
	SetKeep(id string, until time.Time) error
	// Append adds changes to a learner's log and returns when all are safe, or none. A change that is there already is left as it is; one
	// with the id of another but something else in it is refused, and so are all with it. ctx ends the waiting for other work only: what
	// has begun is finished.
	Append(ctx context.Context, id string, changes ...learner.Change) error
	// Changes gives a learner's log, in the order in which it was appended. Where some changes cannot be read or are missing, it gives the others
	// and an error that says how many.
	Changes(ctx context.Context, id string) ([]learner.Change, error)
	// Export writes an open record as one encrypted transfer file (package transfer), for the same words and codes as it has here. The adviser's
	// private notes are not in it.
	Export(ctx context.Context, id string) ([]byte, error)
	// Erase destroys everything that is kept of a learner, open or not.
	Erase(id string) error
	// Check reads everything that can be read without keys and reports damage; of records that are open, everything.
	Check() error
	// Close forgets all keys and lets go of the store. Nothing else may be called after it.
	Close() error
}

var (
	_ Store = (*Vault)(nil)
	_ Store = (*Memory)(nil)
)
