package vault

import (
	"errors"
	"runtime"
	"slices"
	"sync"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// sealer turns a change into the payload that is stored, and back. learner and id name the row it belongs to.
type sealer interface {
	seal(learner, id string, plain []byte) (payload []byte)
	open(learner, id string, payload []byte) (plain []byte, err error)
}

// sealed stores a change in a box that opens in its own row alone.
type sealed struct{ key seal.Key }

func (s sealed) seal(learner, id string, plain []byte) []byte {
	return s.key.Seal(changePlace(learner, id), plain)
}

func (s sealed) open(learner, id string, payload []byte) ([]byte, error) {
	return s.key.Open(changePlace(learner, id), payload)
}

func changePlace(learner, id string) seal.Place { return seal.Place{"change", learner, id} }

// plainly stores the canonical JSON of a change as it is: in memory, and in the rows that version 1 wrote.
type plainly struct{}

func (plainly) seal(_, _ string, plain []byte) []byte            { return plain }
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
		rows[i] = row{c.ID, s.seal(id, c.ID, plain)}
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

// partSize is how many rows are worth a processor of their own.
const partSize = 250

// unpackAll gives what can be read of a log, and the faults of the rest. A long log is read in several parts at once.
func unpackAll(s sealer, id string, rows []row) (changes []learner.Change, damage []error) {
	each := max(partSize, (len(rows)+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))
	parts := slices.Collect(slices.Chunk(rows, each))
	read := make([][]learner.Change, len(parts))
	wrong := make([][]error, len(parts))
	var wait sync.WaitGroup
	for i, part := range parts {
		wait.Go(func() { read[i], wrong[i] = unpackPart(s, id, part) })
	}
	wait.Wait()
	changes = make([]learner.Change, 0, len(rows))
	for i := range parts {
		changes, damage = append(changes, read[i]...), append(damage, wrong[i]...)
	}
	return changes, damage
}

func unpackPart(s sealer, id string, rows []row) (changes []learner.Change, damage []error) {
	for _, r := range rows {
		c, err := unpack(s, id, r)
		if err != nil {
			damage = append(damage, err)
			continue
		}
		changes = append(changes, c)
	}
	return changes, damage
}
