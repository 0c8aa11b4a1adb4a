package seal

import (
	"bytes"
	"errors"
	"testing"

	"pgregory.net/rapid"
)

func wantSealed(t testing.TB, err error) {
	t.Helper()
	if !errors.Is(err, ErrSealed) {
		t.Errorf("got %v, want %v", err, ErrSealed)
	}
}

func TestWhatWasSealedOpensInItsPlace(t *testing.T) {
	key := NewKey()
	rapid.Check(t, func(rt *rapid.T) {
		place := Place(rapid.SliceOfN(rapid.String(), 0, 4).Draw(rt, "place"))
		text := rapid.SliceOfN(rapid.Byte(), 0, 2000).Draw(rt, "text")
		box := key.Seal(place, text)
		got, err := key.Open(place, box)
		if err != nil || !bytes.Equal(text, got) {
			rt.Fatal(err, got)
		}
		other := Place(rapid.SliceOfN(rapid.String(), 0, 4).Draw(rt, "other place"))
		if _, err := key.Open(other, box); err == nil && !bytes.Equal(place.bytes(), other.bytes()) {
			rt.Fatal("it opens in another place")
		}
	})
}

func TestPlacesAreNeverTheSame(t *testing.T) {
	places := []Place{nil, {""}, {"", ""}, {"a"}, {"a", ""}, {"", "a"}, {"ab"}, {"a", "b"}, {"a", "bc"}, {"ab", "c"}, {"abc"}, {"\x00\x00\x00\x01a"}}
	seen := map[string]bool{}
	for _, p := range places {
		if seen[string(p.bytes())] {
			t.Error(p)
		}
		seen[string(p.bytes())] = true
	}
	if (Place{"a"}).bytes() == nil {
		t.Error("no place at all")
	}
}

func TestEveryByteOfABoxCounts(t *testing.T) {
	key, place := NewKey(), Place{"change", "x"}
	box := key.Seal(place, []byte("rhywbeth"))
	for i := range box {
		for _, flip := range []byte{1, 0x80} {
			bad := bytes.Clone(box)
			bad[i] ^= flip
			if _, err := key.Open(place, bad); err == nil {
				t.Fatalf("byte %d", i)
			}
		}
		if _, err := key.Open(place, box[:i]); err == nil {
			t.Fatalf("cut at %d", i)
		}
	}
	for _, longer := range [][]byte{append(bytes.Clone(box), 0), append(bytes.Clone(box), make([]byte, step)...)} {
		_, err := key.Open(place, longer)
		wantSealed(t, err)
	}
	_, err := NewKey().Open(place, box)
	wantSealed(t, err)
	_, err = Key{}.Open(place, box)
	wantSealed(t, err)
}

func TestALengthTellsNoMoreThanItsClass(t *testing.T) {
	key := NewKey()
	for length, want := range map[int]int{0: 256, 1: 256, 251: 256, 252: 256, 253: 512, 508: 512, 509: 768, 65536: 65792} {
		if got := len(key.Seal(nil, make([]byte, length))); got != want+Overhead {
			t.Errorf("%d bytes become %d", length, got)
		}
	}
}

func TestNoTwoBoxesAreTheSame(t *testing.T) {
	key := NewKey()
	seen := map[string]bool{}
	for range 1000 {
		box := string(key.Seal(nil, nil)[:24])
		if seen[box] {
			t.Fatal("a nonce twice")
		}
		seen[box] = true
	}
}

// TestPaddingThatIsNotZeroIsRefused makes boxes that only the holder of the key can make, and that Seal would not.
func TestPaddingThatIsNotZeroIsRefused(t *testing.T) {
	key := NewKey()
	for name, padded := range map[string][]byte{
		"a sign behind the text": append([]byte("\x00\x00\x00\x01ab"), make([]byte, 250)...),
		"too long a length":      append([]byte("\x00\x00\x00\xfd"), make([]byte, 252)...),
		"an endless length":      append([]byte("\xff\xff\xff\xff"), make([]byte, 252)...),
	} {
		nonce := make([]byte, 24)
		_, err := key.Open(nil, key.cipher().Seal(nonce, nonce, padded, Place(nil).bytes()))
		t.Log(name)
		wantSealed(t, err)
	}
}

func TestForgottenKeyIsGoneFromAllCopies(t *testing.T) {
	key := NewKey()
	same := key
	key.Forget()
	if !same.None() || !bytes.Equal(same.Bytes(), make([]byte, KeySize)) {
		t.Error("it is still there")
	}
	Key{}.Forget()
	if !(Key{}).None() || (Key{}).Bytes() != nil {
		t.Error("the zero key is one")
	}
	defer func() {
		if recover() == nil {
			t.Error("sealed without a key")
		}
	}()
	key.Seal(nil, nil)
}

func TestKeysOfOneKeyAreTheSameForOnePurposeAlone(t *testing.T) {
	key := NewKey()
	if a, b := key.Derive("a"), key.Derive("a"); !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("another key for the same purpose")
	}
	if a, b := key.Derive("a"), key.Derive("b"); bytes.Equal(a.Bytes(), b.Bytes()) || bytes.Equal(a.Bytes(), key.Bytes()) {
		t.Error("the same key for two purposes")
	}
	for _, wrong := range [][]byte{nil, make([]byte, 31), make([]byte, 33)} {
		if _, err := KeyOf(wrong); err == nil {
			t.Error(len(wrong))
		}
	}
}
