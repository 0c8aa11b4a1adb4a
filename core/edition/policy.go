package edition

import (
	"encoding/json"
	"fmt"

	"aead.dev/minisign"

	"llwybr/core/message"
)

// MaxKeys is how many public keys a policy may hold: the owner's and its successor.
const MaxKeys = 2

// Policy says whose editions may be installed. The zero value has no key, and then none may.
type Policy struct {
	keys []minisign.PublicKey
	off  *message.Error
}

// NewPolicy makes a policy of public keys as the minisign program writes them (one line, beginning RW). A key that cannot be read, or one too
// many, switches updates off, and Off names it: it is not to be guessed which of the others was meant.
func NewPolicy(keys ...string) Policy {
	if len(keys) > MaxKeys {
		return Policy{off: message.Fail(nil, "edition.keys-many", "Limit", MaxKeys)}
	}
	var p Policy
	for _, text := range keys {
		key, err := readKey(text)
		if err != nil {
			return Policy{off: message.Fail(err, "edition.key-unreadable", "Key", shortened(text))}
		}
		p.keys = append(p.keys, key)
	}
	return p
}

// readKey reads a key and refuses every way to write it but one.
func readKey(text string) (minisign.PublicKey, error) {
	var key minisign.PublicKey
	if err := key.UnmarshalText([]byte(text)); err != nil {
		return key, err
	}
	if key.String() != text {
		return key, fmt.Errorf("written in another way")
	}
	return key, nil
}

func shortened(key string) string {
	if r := []rune(key); len(r) > 64 {
		return string(r[:64]) + "…"
	}
	return key
}

// ReadPolicy reads a policy from a file of settings: its member update_keys counts, the others do not.
func ReadPolicy(data []byte) (Policy, error) {
	var file struct {
		Keys []string `json:"update_keys"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return Policy{}, message.Fail(err, "edition.policy-unreadable")
	}
	return NewPolicy(file.Keys...), nil
}

// Off says why no edition may be installed; nil when one may.
func (p Policy) Off() error {
	switch {
	case p.off != nil:
		return p.off
	case len(p.keys) == 0:
		return message.Fail(nil, "edition.off")
	}
	return nil
}

// KeyIDs name the keys as the minisign program does.
func (p Policy) KeyIDs() []string {
	ids := []string{}
	for _, k := range p.keys {
		ids = append(ids, keyID(k.ID()))
	}
	return ids
}

func keyID(id uint64) string { return fmt.Sprintf("%016X", id) }

// check finds the key of a signature and checks that the signature is right.
func (p Policy) check(s minisign.Signature, f parts) error {
	known := false
	for _, key := range p.keys {
		if key.ID() != s.KeyID {
			continue
		}
		known = true
		if minisign.Verify(key, f.database, f.signature) {
			return nil
		}
	}
	if !known {
		return message.Fail(nil, "edition.other-key", "Key", keyID(s.KeyID))
	}
	return message.Fail(nil, "edition.tampered")
}
