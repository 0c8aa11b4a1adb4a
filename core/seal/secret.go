package seal

import (
	"crypto/subtle"

	"filippo.io/age"
)

// Secret is what somebody has that may open a record: words, the code of a recovery sheet, or an age identity (of a workspace or an organisation).
type Secret struct {
	words    string
	recovery Key
	identity age.Identity
	kind     Kind
}

// Words are a passphrase in its canonical form (passphrase.Canonical).
func Words(canonical string) Secret { return Secret{words: canonical, kind: ByWords} }

// Recovery is the code of a recovery sheet (ReadCode).
func Recovery(code Key) Secret { return Secret{recovery: code, kind: ByRecovery} }

// Holder is an age identity; kind is ByWorkspace or ByOrganisation.
func Holder(kind Kind, identity age.Identity) Secret { return Secret{identity: identity, kind: kind} }

// Kind is which wraps the secret may open.
func (s Secret) Kind() Kind { return s.kind }

// IsWords compares words with others in constant time.
func (s Secret) IsWords(canonical string) bool {
	return s.kind == ByWords && subtle.ConstantTimeCompare([]byte(s.words), []byte(canonical)) == 1
}

// IsRecovery compares a code with another in constant time.
func (s Secret) IsRecovery(code Key) bool {
	return s.kind == ByRecovery && subtle.ConstantTimeCompare(s.recovery.Bytes(), code.Bytes()) == 1
}

// Unlock tries the wraps of a record that the secret may open. Words take as long as they were made to. The error is ErrSealed when none opens.
func Unlock(record string, wraps []Wrap, s Secret) (Ring, error) {
	for _, w := range wraps {
		if w.Kind != s.kind {
			continue
		}
		if secret, err := s.open(record, w); err == nil {
			ring, err := RingOf(secret)
			clear(secret)
			return ring, err
		}
	}
	return Ring{}, ErrSealed
}

func (s Secret) open(record string, w Wrap) ([]byte, error) {
	switch {
	case s.identity != nil:
		return w.UnwrapWith(record, s.identity)
	case s.kind == ByRecovery:
		return w.Unwrap(record, s.recovery.Derive("recovery"))
	case w.KDF == nil:
		return nil, ErrSealed
	}
	key, err := w.KDF.Key(s.words)
	if err != nil {
		return nil, err
	}
	defer key.Forget()
	return w.Unwrap(record, key)
}

// WrapInWords wraps a record's own secret under words at the given cost.
func WrapInWords(record string, r Ring, cost KDF, words string) (Wrap, error) {
	kdf := cost.Fresh()
	key, err := kdf.Key(words)
	if err != nil {
		return Wrap{}, err
	}
	defer key.Forget()
	return wrapSecret(record, ByWords, &kdf, key, r), nil
}

// WrapInCode wraps a record's own secret under a recovery code.
func WrapInCode(record string, r Ring, code Key) Wrap {
	key := code.Derive("recovery")
	defer key.Forget()
	return wrapSecret(record, ByRecovery, nil, key, r)
}

func wrapSecret(record string, kind Kind, kdf *KDF, key Key, r Ring) Wrap {
	secret := r.Secret(true)
	defer clear(secret)
	return WrapWith(record, kind, kdf, key, secret)
}

// WrapForHolder wraps a record's key, without what is the learner's alone, for a workspace or an organisation.
func WrapForHolder(record string, r Ring, kind Kind, recipient string) (Wrap, error) {
	secret := r.Secret(false)
	defer clear(secret)
	return WrapFor(record, kind, recipient, secret)
}
