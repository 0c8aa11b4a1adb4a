package seal

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// crockford is Douglas Crockford's base 32: no letter that is taken for a digit.
var crockford = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// The printed code: 52 signs of the key, 4 of its checksum, in groups of 4.
const (
	keySigns   = 52
	checkSigns = 4
	groupSigns = 4
	// CodeGroups is how many groups a recovery code has.
	CodeGroups = (keySigns + checkSigns) / groupSigns
)

// Code writes a key as it is printed on a recovery sheet: 14 groups of four letters and digits, the last of which is a checksum.
func (k Key) Code() string {
	signs := crockford.EncodeToString(k.Bytes()) + checkOf(k)
	var groups []string
	for i := 0; i < len(signs); i += groupSigns {
		groups = append(groups, signs[i:i+groupSigns])
	}
	return strings.Join(groups, "-")
}

func checkOf(k Key) string {
	sum := sha256.Sum256(append([]byte("llwybr/1 recovery "), k.Bytes()...))
	return crockford.EncodeToString(sum[:])[:checkSigns]
}

// ReadCode reads a recovery code as somebody types it: in small letters, with or without hyphens and spaces, O for 0, I or L for 1. ok is false
// when it is not whole or its checksum says that a sign is wrong.
func ReadCode(typed string) (k Key, ok bool) {
	signs := strings.NewReplacer("-", "", " ", "", "\n", "", "\t", "", "O", "0", "I", "1", "L", "1").Replace(strings.ToUpper(typed))
	if len(signs) != keySigns+checkSigns {
		return Key{}, false
	}
	b, err := crockford.DecodeString(signs[:keySigns])
	if err != nil || crockford.EncodeToString(b) != signs[:keySigns] { // one way to write each
		return Key{}, false
	}
	if k, err = KeyOf(b); err != nil || checkOf(k) != signs[keySigns:] {
		return Key{}, false
	}
	return k, true
}
