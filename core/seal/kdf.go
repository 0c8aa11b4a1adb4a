package seal

import (
	"crypto/rand"
	"encoding/base64"
	"time"

	"golang.org/x/crypto/argon2"
)

// KDF says how words become a key: Argon2id (RFC 9106) with these parameters. They are kept beside what they open and sealed into it.
type KDF struct {
	Name    string `json:"name"` // argon2id
	Memory  uint32 `json:"m"`    // KiB
	Passes  uint32 `json:"t"`    //
	Threads uint8  `json:"p"`    //
	Salt    string `json:"salt"` // 16 bytes, base64 without padding
}

// Argon2id is the name of the only KDF there is.
const Argon2id = "argon2id"

// Floor is the least that words are protected with: the second choice of RFC 9106, section 4.
var Floor = KDF{Name: Argon2id, Memory: 64 << 10, Passes: 3, Threads: 4}

// Ceiling is the most that is set up, so that a record made on a good machine opens on an old one: 256 MiB.
const Ceiling = 256 << 10

// Bounds of what is read: a file must not be able to exhaust a machine.
const (
	mostMemory  = 1 << 20 // KiB: 1 GiB
	mostPasses  = 20
	mostThreads = 16
	saltSize    = 16
)

var saltText = base64.RawStdEncoding.Strict()

// Fresh gives the same cost with a new salt.
func (k KDF) Fresh() KDF {
	salt := make([]byte, saltSize)
	rand.Read(salt)
	k.Salt = saltText.EncodeToString(salt)
	return k
}

// Fits reports whether the parameters are within what is read.
func (k KDF) Fits() bool {
	salt, err := saltText.DecodeString(k.Salt)
	return err == nil && len(salt) == saltSize && k.Name == Argon2id && 1 <= k.Passes && k.Passes <= mostPasses &&
		1 <= k.Threads && k.Threads <= mostThreads && 8*uint32(k.Threads) <= k.Memory && k.Memory <= mostMemory
}

// Key makes the key of words (see passphrase.Canonical). It takes as long as it was made to. Parameters that do not fit make no key.
func (k KDF) Key(words string) (Key, error) {
	salt, err := saltText.DecodeString(k.Salt)
	if err != nil || !k.Fits() {
		return Key{}, ErrSealed
	}
	b := argon2.IDKey([]byte(words), salt, k.Passes, k.Memory, k.Threads, KeySize)
	key, err := KeyOf(b)
	clear(b)
	return key, err
}

// Bounds of how long unlocking should take.
const (
	Quickest = 700 * time.Millisecond
	Slowest  = time.Second
)

// Calibrate finds the cost at which unlocking takes between Quickest and Slowest of the processor's time, never less than Floor nor more memory
// than Ceiling. clock gives the processor's time that this program has used; it runs the derivation a few times, so it takes seconds.
func Calibrate(clock func() time.Duration) KDF {
	return calibrate(func(k KDF) time.Duration { return k.measure(clock) })
}

func calibrate(measure func(KDF) time.Duration) KDF {
	k := Floor
	for {
		took := measure(k)
		if took >= Quickest || took <= 0 {
			return k
		}
		next := k
		if next.Memory*2 <= Ceiling && took*2 <= Slowest {
			next.Memory *= 2
		} else if next.Passes++; took*time.Duration(next.Passes)/time.Duration(k.Passes) > Slowest || next.Passes > mostPasses {
			return k
		}
		k = next
	}
}

func (k KDF) measure(clock func() time.Duration) time.Duration {
	begun := clock()
	if _, err := k.Fresh().Key("mesur measure"); err != nil {
		return 0
	}
	return clock() - begun
}
