package seal

import (
	"crypto/ed25519"
	"crypto/sha256"
	"errors"

	"filippo.io/age"
)

// Ring is the keys of one record. Everything that is kept of it is sealed under keys that come of its identity; the learner's own private notes
// lie under Mine as well, which is in the learner's own wraps alone: a workspace or an organisation opens the record without them.
type Ring struct {
	identity *age.X25519Identity
	root     Key
	Mine     Key // none for who opened the record by a workspace or an organisation
}

// NewRing makes the keys of a new record.
func NewRing() Ring {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		panic("seal: " + err.Error()) // the system has no random numbers
	}
	return ringOf(identity, NewKey())
}

func ringOf(identity *age.X25519Identity, mine Key) Ring {
	sum := sha256.Sum256([]byte(identity.String()))
	whole, _ := KeyOf(sum[:])
	defer whole.Forget()
	return Ring{identity, whole.Derive("record"), mine}
}

// None reports whether there are no keys here, or not any more.
func (r Ring) None() bool { return r.identity == nil || r.root.None() }

// Forget overwrites the keys.
func (r *Ring) Forget() {
	r.root.Forget()
	r.Mine.Forget()
	r.identity = nil
}

// Same reports whether two rings are of the same record.
func (r Ring) Same(other Ring) bool {
	return !r.None() && !other.None() && *r.root.secret == *other.root.secret
}

// Key is the record's key for one purpose.
func (r Ring) Key(purpose string) Key { return r.root.Derive(purpose) }

// Recipient is whom a file of this record is encrypted for: the public half, enough to write one.
func (r Ring) Recipient() *age.X25519Recipient { return r.identity.Recipient() }

// Identity opens such a file.
func (r Ring) Identity() age.Identity { return r.identity }

// Signer signs for the record on one device. Whoever holds the record's keys can tell that it is genuine; nobody else can sign.
func (r Ring) Signer(device string) ed25519.PrivateKey {
	seed := r.root.Derive("sign " + device)
	defer seed.Forget()
	return ed25519.NewKeyFromSeed(seed.Bytes())
}

// Secret is what a wrap holds: the identity, and Mine where own is true.
func (r Ring) Secret(own bool) []byte {
	secret := []byte(r.identity.String())
	if own {
		secret = append(secret, r.Mine.Bytes()...)
	}
	return secret
}

// identityLength is how long an age identity is when it is written.
const identityLength = 74

// errRing is the fault of a secret that is none; it cannot come about but by a fault of ours.
var errRing = errors.New("seal: no record's secret")

// RingOf reads what a wrap held.
func RingOf(secret []byte) (Ring, error) {
	if len(secret) != identityLength && len(secret) != identityLength+KeySize {
		return Ring{}, errRing
	}
	identity, err := age.ParseX25519Identity(string(secret[:identityLength]))
	if err != nil {
		return Ring{}, errRing
	}
	var mine Key
	if len(secret) > identityLength {
		mine, _ = KeyOf(secret[identityLength:])
	}
	return ringOf(identity, mine), nil
}
