package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"io"

	"filippo.io/age"
)

// Kind says what opens a wrap.
type Kind string

// The kinds of wrap.
const (
	ByWords        Kind = "words"        // the three words of the learner; four of an adviser
	ByName         Kind = "name"         // a typed name and the words together, see vault
	ByRecovery     Kind = "recovery"     // the code on the printed sheet
	ByWorkspace    Kind = "workspace"    // the key of the owner of this device
	ByOrganisation Kind = "organisation" // the key of a school or service, kept away from this machine
)

// Wrap is a record's key, sealed under something that opens it. A record has several, each opened by itself.
type Wrap struct {
	Kind      Kind   `json:"kind"`
	KDF       *KDF   `json:"kdf,omitempty"`       // of words
	Recipient string `json:"recipient,omitempty"` // age1…: of a workspace or an organisation
	Box       []byte `json:"box"`                 //
}

// place binds a wrap to its record, its kind and how it was made, so that none of them can be exchanged.
func (w Wrap) place(record string) Place {
	kdf, _ := json.Marshal(w.KDF)
	return Place{"wrap", record, string(w.Kind), string(kdf), w.Recipient}
}

// WrapWith seals a secret under a key: one that words (with the KDF it came from) or a recovery code gave.
func WrapWith(record string, kind Kind, kdf *KDF, key Key, secret []byte) Wrap {
	w := Wrap{Kind: kind, KDF: kdf}
	w.Box = key.Seal(w.place(record), secret)
	return w
}

// Unwrap opens a wrap of WrapWith.
func (w Wrap) Unwrap(record string, key Key) ([]byte, error) { return key.Open(w.place(record), w.Box) }

// WrapFor seals a secret for the holder of an age identity, whose public half is enough to do it.
func WrapFor(record string, kind Kind, recipient string, secret []byte) (Wrap, error) {
	w := Wrap{Kind: kind, Recipient: recipient}
	to, err := age.ParseX25519Recipient(recipient)
	if err != nil {
		return w, err
	}
	var box bytes.Buffer
	out, err := age.Encrypt(&box, to)
	if err != nil {
		return w, err
	}
	bound := sha256.Sum256(w.place(record).bytes())
	if _, err = out.Write(append(bound[:], secret...)); err == nil {
		err = out.Close()
	}
	w.Box = box.Bytes()
	return w, err
}

// UnwrapWith opens a wrap of WrapFor.
func (w Wrap) UnwrapWith(record string, identity age.Identity) ([]byte, error) {
	in, err := age.Decrypt(bytes.NewReader(w.Box), identity)
	if err != nil {
		return nil, ErrSealed
	}
	all, err := io.ReadAll(io.LimitReader(in, 4<<10))
	bound := sha256.Sum256(w.place(record).bytes())
	if err != nil || !bytes.HasPrefix(all, bound[:]) {
		return nil, ErrSealed
	}
	return all[len(bound):], nil
}
