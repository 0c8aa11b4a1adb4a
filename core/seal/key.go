// Package seal holds what encrypts a record: keys, the box that a text is sealed in, the slow way from words to a key, and the wraps under
// which a record's key lies on a disk. It knows no learner and touches no disk. docs: SECURITY.md.
package seal

import (
	"bytes"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"

	"golang.org/x/crypto/chacha20poly1305"
)

// KeySize is the length of every key, in bytes.
const KeySize = 32

// Overhead is how much longer a box is than what it holds with its padding, in bytes: nonce and tag.
const Overhead = chacha20poly1305.NonceSizeX + chacha20poly1305.Overhead

// step is what a text is padded to a multiple of, in bytes, so that its length tells little.
const step = 256

// ErrSealed is the answer to a box that does not open: another key, another place, or a byte that is not as it was written. Which of these it
// is nobody can tell.
var ErrSealed = errors.New("seal: this does not open")

// Key is 32 bytes that nobody else knows. The zero Key is none. It is shared by copies: Forget takes it from all of them.
type Key struct{ secret *[KeySize]byte }

// NewKey makes a key at random.
func NewKey() Key {
	k := Key{new([KeySize]byte)}
	rand.Read(k.secret[:])
	return k
}

// KeyOf makes a key of 32 bytes, which it copies.
func KeyOf(secret []byte) (Key, error) {
	if len(secret) != KeySize {
		return Key{}, ErrSealed
	}
	k := Key{new([KeySize]byte)}
	copy(k.secret[:], secret)
	return k, nil
}

// None reports whether there is no key here, or not any more.
func (k Key) None() bool { return k.secret == nil || *k.secret == [KeySize]byte{} }

// Forget overwrites the key. The language cannot promise that no copy is left in memory; see SECURITY.md.
func (k Key) Forget() {
	if k.secret != nil {
		clear(k.secret[:])
	}
}

// Bytes are the key's own bytes, not a copy.
func (k Key) Bytes() []byte {
	if k.secret == nil {
		return nil
	}
	return k.secret[:]
}

// Derive makes the key for one purpose from this one (HKDF-SHA-256, RFC 5869).
func (k Key) Derive(purpose string) Key {
	b, err := hkdf.Key(sha256.New, k.Bytes(), nil, "llwybr/1 "+purpose, KeySize)
	if err != nil {
		panic("seal: " + err.Error()) // 32 bytes are never too many
	}
	derived, _ := KeyOf(b)
	clear(b)
	return derived
}

// Seal encrypts a text in its place: XChaCha20-Poly1305 with a nonce at random, padded to a multiple of 256 bytes. The box opens with the same
// key and place alone. Box: nonce (24) ‖ sealed (length as 4 bytes ‖ text ‖ zeros) ‖ tag (16).
func (k Key) Seal(place Place, text []byte) []byte {
	aead := k.cipher()
	padded := make([]byte, (4+len(text)+step-1)/step*step)
	binary.BigEndian.PutUint32(padded, uint32(len(text)))
	copy(padded[4:], text)
	box := make([]byte, chacha20poly1305.NonceSizeX, len(padded)+Overhead)
	rand.Read(box)
	box = aead.Seal(box, box, padded, place.bytes())
	clear(padded)
	return box
}

// Open decrypts a box of Seal.
func (k Key) Open(place Place, box []byte) ([]byte, error) {
	if k.None() || len(box) < Overhead+step || (len(box)-Overhead)%step != 0 {
		return nil, ErrSealed
	}
	nonce, sealed := box[:chacha20poly1305.NonceSizeX], box[chacha20poly1305.NonceSizeX:]
	padded, err := k.cipher().Open(nil, nonce, sealed, place.bytes())
	if err != nil {
		return nil, ErrSealed
	}
	n := int(binary.BigEndian.Uint32(padded))
	if n > len(padded)-4 || len(bytes.TrimRight(padded[4+n:], "\x00")) > 0 {
		return nil, ErrSealed
	}
	return padded[4 : 4+n], nil
}

func (k Key) cipher() interface {
	Seal(dst, nonce, plaintext, additionalData []byte) []byte
	Open(dst, nonce, ciphertext, additionalData []byte) ([]byte, error)
} {
	if k.None() {
		panic("seal: sealing without a key")
	}
	aead, err := chacha20poly1305.NewX(k.Bytes())
	if err != nil {
		panic("seal: " + err.Error()) // a key has its length
	}
	return aead
}

// Place is where a box lies: a purpose and the ids of store, record and row. What was sealed for one place opens in no other, so nothing can be
// moved from one young person to another.
type Place []string

// bytes writes a place so that no two places are the same: each part with its length before it.
func (p Place) bytes() []byte {
	b := []byte("llwybr/1")
	for _, part := range p {
		b = binary.BigEndian.AppendUint32(b, uint32(len(part)))
		b = append(b, part...)
	}
	return b
}
