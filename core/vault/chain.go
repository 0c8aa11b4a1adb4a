package vault

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// extend carries the chain of a log over more rows: each link is the SHA-256 of the one before and of what is stored. An empty log has no chain.
func extend(chain []byte, rows ...row) []byte {
	h := sha256.New()
	for _, r := range rows {
		h.Reset()
		h.Write(chain)
		h.Write(binary.BigEndian.AppendUint32(nil, uint32(len(r.id))))
		h.Write([]byte(r.id))
		h.Write(r.payload)
		chain = h.Sum(nil)
	}
	return chain
}

// head is what the writer of a log knew of it: how many rows there are, and their chain. It lies sealed beside the log.
type head struct {
	rows  uint64
	chain []byte
}

func (h head) with(rows ...row) head {
	return head{h.rows + uint64(len(rows)), extend(h.chain, rows...)}
}

func headPlace(id string) seal.Place { return seal.Place{"head", id} }

func (h head) seal(id string, key seal.Key) []byte {
	return key.Seal(headPlace(id), append(binary.BigEndian.AppendUint64(nil, h.rows), h.chain...))
}

func openHead(id string, key seal.Key, box []byte) (head, error) {
	plain, err := key.Open(headPlace(id), box)
	if err != nil || len(plain) < 8 {
		return head{}, seal.ErrSealed
	}
	return head{binary.BigEndian.Uint64(plain), plain[8:]}, nil
}

// stored is a learner's log as it lies on the disk.
type stored struct {
	rows   []row
	sealed bool
	chain  []byte
	head   []byte
}

// whole reports whether the rows fit the chain that lies beside them; for that no key is needed.
func (l stored) whole() bool { return !l.sealed || bytes.Equal(extend(nil, l.rows...), l.chain) }

// open gives what can be read of a log of an open record, and the error that says what is missing from it. What authenticates is as it was
// written; the head knows whether it is all.
func (o *opened) open(id string, l stored) ([]learner.Change, error) {
	changes, damage := unpackAll(o.sealer(), id, l.rows)
	if o.plain() {
		return changes, damagedChanges(damage)
	}
	h, err := openHead(id, o.head, l.head)
	if err == nil && l.whole() && bytes.Equal(h.chain, l.chain) {
		return changes, damagedChanges(damage)
	}
	o.told.Store(true)
	if lost := int(h.rows) - len(l.rows); err == nil && lost > 0 {
		return changes, missingChanges(lost + len(damage))
	}
	if len(damage) > 0 {
		return changes, damagedChanges(damage)
	}
	return changes, altered()
}
