package vault

import (
	"bytes"
	"errors"

	"llwybr/core/learner"
)

// Key opens the payloads of a store. The empty Key is the only one so far: payloads are plain.
type Key struct{ secret []byte }

// NewKey makes a key of a secret; an empty secret makes the empty Key.
func NewKey(secret []byte) Key { return Key{bytes.Clone(secret)} }

// ErrSealing is the answer to a key that is not empty: this version cannot encrypt, and does not pretend to.
var ErrSealing = errors.New("vault: this version cannot seal payloads")

// sealer turns a change into the payload that is stored, and back. learner and id name the row it belongs to.
type sealer interface {
	seal(learner, id string, plain []byte) (payload []byte, err error)
	open(learner, id string, payload []byte) (plain []byte, err error)
}

func sealerOf(k Key) (sealer, error) {
	if len(k.secret) > 0 {
		return nil, ErrSealing
	}
	return plainly{}, nil
}

// plainly stores the canonical JSON of a change as it is.
type plainly struct{}

func (plainly) seal(_, _ string, plain []byte) ([]byte, error)   { return plain, nil }
func (plainly) open(_, _ string, payload []byte) ([]byte, error) { return payload, nil }

// errMoved is the fault of a payload that belongs to another row.
var errMoved = errors.New("vault: a change lies under the id of another")

// row is a change as it is stored.
type row struct {
	id      string
	payload []byte
}

func pack(s sealer, id string, changes []learner.Change) ([]row, error) {
	rows := make([]row, len(changes))
	for i, c := range changes {
		plain, err := c.Encode()
		if err != nil {
			return nil, err
		}
		payload, err := s.seal(id, c.ID, plain)
		if err != nil {
			return nil, err
		}
		rows[i] = row{c.ID, payload}
	}
	return rows, nil
}

func unpack(s sealer, id string, r row) (learner.Change, error) {
	plain, err := s.open(id, r.id, r.payload)
	if err != nil {
		return learner.Change{}, err
	}
	c, err := learner.DecodeChange(plain)
	if err == nil && c.ID != r.id {
		err = errMoved
	}
	return c, err
}

// unpackAll gives what can be read of a log, and the error that counts the rest.
func unpackAll(s sealer, id string, rows []row) ([]learner.Change, error) {
	changes := make([]learner.Change, 0, len(rows))
	var damage []error
	for _, r := range rows {
		c, err := unpack(s, id, r)
		if err != nil {
			damage = append(damage, err)
			continue
		}
		changes = append(changes, c)
	}
	if len(damage) > 0 {
		return changes, damagedChanges(len(damage), damage[0])
	}
	return changes, nil
}
