package vault

import (
	"context"
	"database/sql"
	"time"

	"llwybr/core/learner"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
)

// Create makes room for a new learner under words and leaves it open; label may be empty.
func (v *Vault) Create(ctx context.Context, label, words string) (Made, error) {
	label, err := checkLabel(label)
	if err != nil {
		return Made{}, err
	}
	if words, err = canonical(words); err != nil {
		return Made{}, err
	}
	id, ring, code := learner.NewID(v.now()), seal.NewRing(), seal.NewKey()
	defer code.Forget()
	wraps, err := v.wrapsFor(ctx, id, ring, words)
	if err != nil {
		return Made{}, explain(err, v.path)
	}
	o := newOpened(ring, seal.ByWords)
	err = v.inOne(ctx, func(tx *sql.Tx) error {
		return v.insertLearner(ctx, tx, id, label, o, append(wraps, seal.WrapInCode(id, ring, code)))
	})
	if err != nil {
		o.forget()
		return Made{}, err
	}
	v.hold(id, o)
	return Made{id, code.Code()}, nil
}

func (v *Vault) insertLearner(ctx context.Context, tx *sql.Tx, id, label string, o *opened, wraps []seal.Wrap) error {
	_, err := tx.Exec(`INSERT INTO learner (id, label, opened, sealed, head) VALUES (?, ?, ?, 1, ?)`, id, label, v.now().UnixMilli(), head{}.seal(id, o.head))
	if err != nil {
		return err
	}
	return keepWraps(ctx, tx, id, wraps)
}

// canonical is the one form of words, of which there must be one at least.
func canonical(words string) (string, error) {
	if words = passphrase.Canonical(words); words == "" {
		return "", wordsNone()
	}
	return words, nil
}

// ChangeWords puts other words in place of those of an open record. A name that finds it (SetTypedName) is forgotten: it opened with the old words.
// A record of version 1 is sealed now, under its first words; it has no recovery sheet until NewRecovery makes one.
func (v *Vault) ChangeWords(ctx context.Context, id, words string) error {
	words, err := canonical(words)
	if err != nil {
		return err
	}
	var o *opened
	err = v.with(id, func(here *opened) error { o = here.copy(); return nil })
	if err != nil {
		return err
	}
	defer o.forget()
	if o.plain() {
		return v.sealPlain(ctx, id, words)
	}
	return v.changeWords(ctx, id, o, words)
}

// changeWords works with a copy of the keys, for a key of words takes its time and locking must not wait for it.
func (v *Vault) changeWords(ctx context.Context, id string, o *opened, words string) error {
	if !o.own() {
		return notYours()
	}
	cost, err := v.cost(ctx)
	if err != nil {
		return explain(err, v.path)
	}
	w, err := seal.WrapInWords(id, o.ring, cost, words)
	if err != nil {
		return explain(err, v.path)
	}
	err = v.inOne(ctx, func(tx *sql.Tx) error {
		if err := forgetName(ctx, tx, id); err != nil {
			return err
		}
		return keepWrap(ctx, tx, id, w)
	})
	if err != nil {
		return err
	}
	return explain(v.emptyLog(), v.path) // the old wrap is overwritten in the file; backups and files that were made before still open with the old words
}

// sealPlain seals the log of a record of version 1 in one transaction, and then removes every trace of the plain one from this store.
func (v *Vault) sealPlain(ctx context.Context, id, words string) error {
	ring := seal.NewRing()
	wraps, err := v.wrapsFor(ctx, id, ring, words)
	if err != nil {
		return explain(err, v.path)
	}
	o := newOpened(ring, seal.ByWords)
	err = v.inOne(ctx, func(tx *sql.Tx) error {
		if err := v.sealRows(ctx, tx, id, o); err != nil {
			return err
		}
		if err := keepWraps(ctx, tx, id, wraps); err != nil {
			return err
		}
		return setMeta(ctx, tx, metaScrub, "1")
	})
	if err != nil {
		o.forget()
		return err
	}
	v.hold(id, o)
	return explain(v.scrub(), v.path)
}

// sealRows puts a box in the place of each plain payload. What cannot be read is sealed as it is, and stays unread.
func (v *Vault) sealRows(ctx context.Context, tx *sql.Tx, id string, o *opened) error {
	l, err := v.read(ctx, tx, id)
	if err != nil {
		return err
	}
	if l.sealed {
		return locked() // somebody else was quicker
	}
	for i, r := range l.rows {
		l.rows[i].payload = o.sealer().seal(id, r.id, r.payload)
		if _, err := tx.Exec(`UPDATE change SET payload = ? WHERE learner = ? AND id = ?`, l.rows[i].payload, id, r.id); err != nil {
			return err
		}
	}
	h := head{}.with(l.rows...)
	return setHead(tx, id, h.chain, h.seal(id, o.head))
}

// NewRecovery makes a new recovery code for an open record; the old one opens it no longer.
func (v *Vault) NewRecovery(ctx context.Context, id string) (string, error) {
	code := seal.NewKey()
	defer code.Forget()
	err := v.with(id, func(o *opened) error {
		if o.plain() {
			return wordsNeeded()
		}
		if !o.own() {
			return notYours()
		}
		return v.inOne(ctx, func(tx *sql.Tx) error { return keepWrap(ctx, tx, id, seal.WrapInCode(id, o.ring, code)) })
	})
	if err != nil {
		return "", err
	}
	return code.Code(), explain(v.emptyLog(), v.path)
}

// cost is what words are made to cost here: measured once, and kept. One that is below the floor was not written by us, and is measured again.
func (v *Vault) cost(ctx context.Context) (seal.KDF, error) {
	if v.kdf.Name != "" {
		return v.kdf, nil
	}
	v.measuring.Lock()
	defer v.measuring.Unlock()
	var k seal.KDF
	if err := v.metaJSON(ctx, metaKDF, &k); err != nil {
		return k, err
	}
	if enough(k) {
		return k, nil
	}
	k = seal.Calibrate(processorTime)
	return k, v.setMetaJSON(ctx, metaKDF, k)
}

// enough reports whether words may cost this little, and as much.
func enough(k seal.KDF) bool {
	return k.Memory >= seal.Floor.Memory && k.Passes >= seal.Floor.Passes && k.Fresh().Fits()
}

// SetKeep sets until when a record is kept before somebody is asked; the zero time leaves it to the policy.
func (v *Vault) SetKeep(id string, until time.Time) error {
	ms := int64(0)
	if !until.IsZero() {
		ms = until.UnixMilli()
	}
	return v.update(id, `UPDATE learner SET keep = ? WHERE id = ?`, ms)
}
