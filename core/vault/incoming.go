package vault

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

// Incoming is a transfer file that was opened and verified: what taking it in would do. Nothing is written before Accept.
type Incoming struct {
	Learner      string
	Record       learner.Record     // as it would be
	Conflicts    []learner.Conflict // as they would be
	New          int                // changes that are not here yet
	Known        int                // changes that are here already
	Newer        int                // paths and values of a newer version, carried along unread
	Refused      int                // changes under the id of another one with something else in it: set aside
	NewRecord    bool               // nobody of this id is here yet
	FirstContact bool               // no file of the device that wrote it was taken in for this learner before
	Fingerprint  string             // of that device, to compare by voice
	Device       string             // that device: a random id

	accept func(context.Context) error
	forget func()
}

// Accept takes the file in, in one transaction, and leaves the record open. Done twice it changes nothing.
func (in *Incoming) Accept(ctx context.Context) error { return in.accept(ctx) }

// Forget overwrites the keys that the file was opened with, when it is taken in or is not to be.
func (in *Incoming) Forget() {
	if in.forget != nil {
		in.forget()
	}
}

// weigh compares what a file holds with the log that is here.
func weigh(content transfer.Content, have []learner.Change) *Incoming {
	in := &Incoming{Learner: content.Learner, Device: content.Device, Fingerprint: content.Fingerprint()}
	here := map[string]learner.Change{}
	for _, c := range have {
		here[c.ID] = c
	}
	state := learner.NewState(have...)
	for _, c := range content.Changes {
		known, ok := here[c.ID]
		switch {
		case !ok:
			in.New++
			state.Apply(c)
		case equal(known, c):
			in.Known++
		default:
			in.Refused++
		}
	}
	in.Record, in.Conflicts, in.Newer = state.Record(), state.Conflicts(), len(state.Unread())
	return in
}

// Preview opens a transfer file and says what taking it in would do. The secret is what opens the file; the zero Secret will do where the record is
// open here, or the workspace that may open it. A record that was erased here comes back by no file ("vault.erased"); a file under other keys than
// those of the record here is "transfer.forged".
func (v *Vault) Preview(ctx context.Context, f *transfer.Sealed, s seal.Secret) (*Incoming, error) {
	if err := refuseErased(ctx, v.db, f.Learner); err != nil {
		return nil, explain(err, v.path)
	}
	o, err := v.openFile(f, s)
	if err != nil {
		return nil, err
	}
	in, err := v.preview(ctx, f, o)
	if err != nil {
		o.forget()
	}
	return in, err
}

func (v *Vault) preview(ctx context.Context, f *transfer.Sealed, o *opened) (*Incoming, error) {
	l, err := v.readAlone(ctx, f.Learner)
	newRecord := isUnknown(err)
	if err != nil && !newRecord {
		return nil, explain(err, v.path)
	}
	if !newRecord && !v.genuine(ctx, f.Learner, o) {
		return nil, forged()
	}
	content, err := f.Open(ctx, o.ring)
	if err != nil {
		return nil, err
	}
	have, _ := unpackAll(o.sealer(), f.Learner, l.rows) // what cannot be read was told when the record was opened
	in := weigh(content, have)
	in.NewRecord = newRecord
	if in.FirstContact, err = v.firstContact(ctx, v.db, content); err != nil {
		return nil, err
	}
	in.accept = func(ctx context.Context) error { return v.accept(ctx, f, content, o) }
	in.forget = o.forget
	return in, nil
}

// openFile finds the keys of a file: by the secret, or by what is open here. They are the file's own copies.
func (v *Vault) openFile(f *transfer.Sealed, s seal.Secret) (*opened, error) {
	if s.Kind() != "" {
		ring, err := seal.Unlock(f.Learner, f.Wraps, s)
		if err != nil {
			return nil, doesNotOpen(s.Kind())
		}
		return newOpened(ring, s.Kind()), nil
	}
	var copied *opened
	err := v.with(f.Learner, func(o *opened) error {
		if o.plain() {
			return wordsNeeded()
		}
		copied = o.copy()
		return nil
	})
	if isUnknown(err) || isID(err, "vault.locked") {
		copied, err = v.tryWorkspace(f.Learner, f.Wraps)
	}
	if err == nil && copied == nil {
		err = locked()
	}
	return copied, err
}

// firstContact reports whether a device is met for the first time. One that is known and signs with another key than then is forged.
func (v *Vault) firstContact(ctx context.Context, q querier, content transfer.Content) (bool, error) {
	if content.Device == v.node {
		return false, nil
	}
	var key []byte
	err := q.QueryRowContext(ctx, `SELECT key FROM device WHERE learner = ? AND device = ?`, content.Learner, content.Device).Scan(&key)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return true, nil
	case err != nil:
		return false, explain(err, v.path)
	case !bytes.Equal(key, content.Signer):
		return false, forged()
	}
	return false, nil
}

func forged() error { return message.Fail(nil, "transfer.forged") }

// accept takes a file in and opens the record.
func (v *Vault) accept(ctx context.Context, f *transfer.Sealed, content transfer.Content, o *opened) error {
	if o.ring.None() {
		return locked()
	}
	rows, err := pack(o.sealer(), f.Learner, content.Changes)
	if err != nil {
		return err
	}
	err = v.inOne(ctx, func(tx *sql.Tx) error {
		if err := refuseErased(ctx, tx, f.Learner); err != nil {
			return err
		}
		if err := v.acceptRows(ctx, tx, f, o, rows); err != nil {
			return err
		}
		return v.meet(ctx, tx, content)
	})
	if err != nil {
		return err
	}
	v.hold(f.Learner, o.copy())
	v.wrapForWorkspace(ctx, f.Learner)
	return nil
}

func (v *Vault) acceptRows(ctx context.Context, tx *sql.Tx, f *transfer.Sealed, o *opened, rows []row) error {
	l, err := v.readLearner(ctx, tx, f.Learner)
	if isUnknown(err) {
		if err = v.insertLearner(ctx, tx, f.Learner, "", o, wrapsToTake(f.Wraps)); err == nil {
			l, err = v.readLearner(ctx, tx, f.Learner)
		}
	}
	if err != nil {
		return err
	}
	added, differing, err := v.insert(ctx, tx, f.Learner, o, rows)
	if err != nil {
		return err
	}
	for _, r := range differing {
		if err := v.setAside(tx, f.Learner, o, r); err != nil {
			return err
		}
	}
	return v.moveHead(ctx, tx, f.Learner, o, l, added)
}

// setAside keeps a change whose id is taken by another. Its own id comes of what is in it, so that the same is kept once.
func (v *Vault) setAside(tx *sql.Tx, id string, o *opened, r row) error {
	plain, err := o.sealer().open(id, r.id, r.payload)
	if err != nil {
		return err
	}
	mac := hmac.New(sha256.New, o.ring.Key("quarantine id").Bytes())
	mac.Write(plain)
	own := hex.EncodeToString(mac.Sum(nil)[:16])
	box := o.ring.Key("quarantine").Seal(seal.Place{"quarantine", id, own}, plain)
	_, err = tx.Exec(`INSERT INTO quarantine (id, learner, received, box) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`, own, id, v.now().UnixMilli(), box)
	return err
}

// meet remembers a device.
func (v *Vault) meet(ctx context.Context, tx *sql.Tx, content transfer.Content) error {
	if content.Device == v.node {
		return nil
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO device (learner, device, key, met) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		content.Learner, content.Device, []byte(content.Signer), v.now().UnixMilli())
	return err
}
