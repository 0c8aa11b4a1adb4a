package vault

import (
	"context"
	"database/sql"
	"errors"
	"sync/atomic"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// opened is a record whose keys are at hand.
type opened struct {
	ring    seal.Ring // none: the record was written by version 1, in plain
	store   seal.Key  // of its changes
	head    seal.Key  // of the head of its log
	adviser seal.Key  // of the private notes of the workspace that opened it
	by      seal.Kind // what opened it

	told atomic.Bool // that some of its log is missing; the next append sets the head anew
}

func newOpened(ring seal.Ring, by seal.Kind) *opened {
	return &opened{ring: ring, store: ring.Key("store"), head: ring.Key("head"), by: by}
}

func (o *opened) plain() bool { return o.ring.None() }

// own reports whether the learner opened it: by words, by a name and words, or by the code of the sheet.
func (o *opened) own() bool { return !o.ring.Mine.None() }

func (o *opened) sealer() sealer {
	if o.plain() {
		return plainly{}
	}
	return sealed{o.store}
}

// copy gives the same keys, to be forgotten by themselves.
func (o *opened) copy() *opened {
	if o.plain() {
		return &opened{by: o.by}
	}
	secret := o.ring.Secret(o.own())
	defer clear(secret)
	ring, err := seal.RingOf(secret)
	if err != nil {
		return &opened{by: o.by} // cannot be: the secret is a ring's
	}
	c := newOpened(ring, o.by)
	c.adviser, _ = seal.KeyOf(o.adviser.Bytes()) // none where there is none
	return c
}

func (o *opened) forget() {
	o.ring.Forget()
	o.store.Forget()
	o.head.Forget()
	o.adviser.Forget()
}

// with does something with the keys of an open record, which stay until it is done. It must not be called within itself, and comes before any
// work with the database.
func (v *Vault) with(id string, do func(*opened) error) error {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if o := v.keys[id]; o != nil {
		return do(o)
	}
	return v.shut(id)
}

// shut is the error of a record that is not there or not open.
func (v *Vault) shut(id string) error {
	var one int
	err := v.db.QueryRow(`SELECT 1 FROM learner WHERE id = ?`, id).Scan(&one)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return unknownLearner(id)
	case err != nil:
		return explain(err, v.path)
	}
	return locked()
}

// hold keeps the keys of a record. One that is open stays as it is, so that whoever has its keys keeps them, unless it is its learner who opens it now.
func (v *Vault) hold(id string, o *opened) {
	v.mu.Lock()
	defer v.mu.Unlock()
	have := v.keys[id]
	if have != nil && !have.plain() && (have.own() || !o.own()) {
		o.forget()
		return
	}
	if have != nil {
		o.told.Store(have.told.Load())
		have.forget()
	}
	v.keys[id] = o
}

// Lock forgets the keys of a record.
func (v *Vault) Lock(id string) {
	v.lockAll(func(open string, _ *opened) bool { return open == id })
}

// lockAll forgets the keys of some records.
func (v *Vault) lockAll(which func(string, *opened) bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for id, o := range v.keys {
		if which(id, o) {
			o.forget()
			delete(v.keys, id)
		}
	}
}

// Private is the key of the private notes of whoever opened the record.
func (v *Vault) Private(id string) seal.Key {
	v.mu.RLock()
	defer v.mu.RUnlock()
	switch o := v.keys[id]; {
	case o == nil:
		return seal.Key{}
	case o.own():
		return o.ring.Mine
	default:
		return o.adviser
	}
}

// PrivateSection is where the private notes of whoever opened the record stand.
func (v *Vault) PrivateSection(id string) string {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if o := v.keys[id]; o != nil && !o.plain() && !o.own() {
		return learner.AdviserSection
	}
	return learner.PrivateSection
}

// Unlock opens a record. The zero Secret opens it by the workspace, where that is open.
func (v *Vault) Unlock(ctx context.Context, id string, s seal.Secret) error {
	l, wraps, err := v.lockOf(ctx, id)
	if err != nil {
		return explain(err, v.path)
	}
	if !l.sealed {
		v.hold(id, &opened{by: s.Kind()})
		return nil
	}
	o, err := v.tryWraps(id, wraps, s)
	if err != nil || o == nil {
		return err
	}
	if !o.own() && !v.genuine(ctx, id, o) {
		o.forget()
		return notForWorkspace()
	}
	v.hold(id, o)
	v.wrapForWorkspace(ctx, id)
	return nil
}

// tryWraps opens what a secret opens.
func (v *Vault) tryWraps(id string, wraps []seal.Wrap, s seal.Secret) (*opened, error) {
	if s.Kind() == "" {
		return v.tryWorkspace(id, wraps)
	}
	ring, err := seal.Unlock(id, wraps, s)
	if err != nil {
		return nil, doesNotOpen(s.Kind())
	}
	return newOpened(ring, s.Kind()), nil
}

// genuine reports whether the keys that a holder's wrap gave are those of the record: anybody can encrypt keys of their own for a public key, and
// lay them in the place of the record's. What is sealed already must open with them.
func (v *Vault) genuine(ctx context.Context, id string, o *opened) bool {
	l, err := v.readAlone(ctx, id)
	if err != nil {
		return false
	}
	if _, err := openHead(id, o.head, l.head); err == nil {
		return true
	}
	changes, _ := unpackAll(o.sealer(), id, l.rows)
	return len(changes) > 0
}
