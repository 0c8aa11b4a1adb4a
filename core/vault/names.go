package vault

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"llwybr/core/passphrase"
	"llwybr/core/seal"
)

// named makes the key of a typed name and words together. All of a store have one salt, so that the key finds the record as well; the names
// themselves are nowhere on the disk.
func (v *Vault) named(ctx context.Context, name, words string) (seal.Key, seal.KDF, error) {
	var k seal.KDF
	if err := v.metaJSON(ctx, metaNaming, &k); err != nil {
		return seal.Key{}, k, err
	}
	if !k.Fits() || v.kdf.Name == "" && !enough(k) {
		cost, err := v.cost(ctx)
		if err != nil {
			return seal.Key{}, k, err
		}
		k = cost.Fresh()
		if err := v.setMetaJSON(ctx, metaNaming, k); err != nil {
			return seal.Key{}, k, err
		}
	}
	key, err := k.Key(passphrase.Canonical(name) + "\n" + passphrase.Canonical(words))
	return key, k, err
}

// tagOf is what a record is found by.
func tagOf(key seal.Key) []byte { return key.Derive("tag").Bytes() }

// SetTypedName lets a typed name and the record's words together find and open it. Another name of it is forgotten. The words must be the record's.
func (v *Vault) SetTypedName(ctx context.Context, id, name, words string) error {
	words, err := canonical(words)
	if err != nil {
		return err
	}
	if passphrase.Canonical(name) == "" {
		return nameNone()
	}
	if err := v.Unlock(ctx, id, seal.Words(words)); err != nil {
		return err
	}
	key, k, err := v.named(ctx, name, words)
	if err != nil {
		return explain(err, v.path)
	}
	defer key.Forget()
	return v.with(id, func(o *opened) error {
		if o.plain() {
			return wordsNeeded()
		}
		secret := o.ring.Secret(true)
		defer clear(secret)
		w := seal.WrapWith(id, seal.ByName, &k, key.Derive("wrap"), secret)
		return v.inOne(ctx, func(tx *sql.Tx) error { return keepName(ctx, tx, id, tagOf(key), w) })
	})
}

func keepName(ctx context.Context, tx *sql.Tx, id string, tag []byte, w seal.Wrap) error {
	if err := forgetName(ctx, tx, id); err != nil {
		return err
	}
	result, err := tx.Exec(`INSERT INTO name (tag, learner) VALUES (?, ?) ON CONFLICT (tag) DO NOTHING`, tag, id)
	if err == nil && !affected(result) {
		err = nameTaken()
	}
	if err != nil {
		return err
	}
	return keepWrap(ctx, tx, id, w)
}

func forgetName(ctx context.Context, tx *sql.Tx, id string) error {
	if _, err := tx.Exec(`DELETE FROM name WHERE learner = ?`, id); err != nil {
		return err
	}
	return dropWraps(ctx, tx, id, seal.ByName)
}

// Find opens the record that a typed name and words belong to. Whatever of the two is wrong, the answer is the same.
func (v *Vault) Find(ctx context.Context, name, words string) (id string, err error) {
	key, _, err := v.named(ctx, name, words)
	if err != nil {
		return "", explain(err, v.path)
	}
	defer key.Forget()
	var body []byte
	err = v.db.QueryRowContext(ctx, `SELECT name.learner, body FROM name JOIN wrap ON wrap.learner = name.learner AND kind = ? WHERE tag = ?`,
		string(seal.ByName), tagOf(key)).Scan(&id, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return "", wordsWrong()
	}
	if err != nil {
		return "", explain(err, v.path)
	}
	ring, err := openNamed(id, body, key)
	if err != nil {
		return "", wordsWrong()
	}
	v.hold(id, newOpened(ring, seal.ByName))
	v.wrapForWorkspace(ctx, id)
	return id, nil
}

func openNamed(id string, body []byte, key seal.Key) (seal.Ring, error) {
	var w seal.Wrap
	if err := json.Unmarshal(body, &w); err != nil {
		return seal.Ring{}, err
	}
	secret, err := w.Unwrap(id, key.Derive("wrap"))
	if err != nil {
		return seal.Ring{}, err
	}
	defer clear(secret)
	return seal.RingOf(secret)
}
