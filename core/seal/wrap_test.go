package seal

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"testing"

	"filippo.io/age"
)

var cheap = KDF{Name: Argon2id, Memory: 64, Passes: 1, Threads: 1}

// wraps gives a ring with a wrap of each kind, and what opens each.
func wraps(t testing.TB, record string) (Ring, []Wrap, map[Kind]Secret) {
	t.Helper()
	ring, code := NewRing(), NewKey()
	workspace, err1 := age.GenerateX25519Identity()
	organisation, err2 := age.GenerateX25519Identity()
	byWords, err3 := WrapInWords(record, ring, cheap, "tri gair yma")
	byWorkspace, err4 := WrapForHolder(record, ring, ByWorkspace, workspace.Recipient().String())
	byOrganisation, err5 := WrapForHolder(record, ring, ByOrganisation, organisation.Recipient().String())
	for _, err := range []error{err1, err2, err3, err4, err5} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return ring, []Wrap{byWords, WrapInCode(record, ring, code), byWorkspace, byOrganisation}, map[Kind]Secret{
		ByWords: Words("tri gair yma"), ByRecovery: Recovery(code), ByWorkspace: Holder(ByWorkspace, workspace), ByOrganisation: Holder(ByOrganisation, organisation)}
}

func TestEachSecretOpensByItself(t *testing.T) {
	ring, all, secrets := wraps(t, "r1")
	for kind, s := range secrets {
		got, err := Unlock("r1", all, s)
		if err != nil || !got.Same(ring) || s.Kind() != kind {
			t.Fatal(kind, err)
		}
		own := kind == ByWords || kind == ByRecovery
		if own != !got.Mine.None() || own && !bytes.Equal(got.Mine.Bytes(), ring.Mine.Bytes()) {
			t.Errorf("%s: the learner's own key", kind)
		}
		if got.Recipient().String() != ring.Recipient().String() || !bytes.Equal(got.Key("store").Bytes(), ring.Key("store").Bytes()) {
			t.Errorf("%s: other keys", kind)
		}
	}
}

func TestOtherSecretsOpenNothing(t *testing.T) {
	_, all, _ := wraps(t, "r1")
	_, _, others := wraps(t, "r1")
	others[ByWords] = Words("tri gair arall")
	others[""] = Secret{}
	others[ByName] = Holder(ByName, NewRing().Identity())
	for kind, s := range others {
		if _, err := Unlock("r1", all, s); err == nil {
			t.Error(kind)
		}
	}
}

// TestAWrapThatIsAlteredInAnyWayOpensNothing tries wraps of another record, of another kind, with other parameters, and with other bytes.
func TestAWrapThatIsAlteredInAnyWayOpensNothing(t *testing.T) {
	_, all, secrets := wraps(t, "r1")
	refused := func(what string, record string, w Wrap, s Secret) {
		t.Helper()
		if _, err := Unlock(record, []Wrap{w}, s); err == nil {
			t.Error(what, w.Kind)
		}
	}
	for _, w := range all {
		s := secrets[w.Kind]
		refused("another record", "r2", w, s)
		for _, kind := range []Kind{ByWords, ByName, ByRecovery, ByWorkspace, ByOrganisation} {
			if kind != w.Kind {
				moved, as := w, s
				moved.Kind, as.kind = kind, kind
				refused("another kind", "r1", moved, as)
			}
		}
		moved := w
		moved.Recipient = NewRing().Recipient().String()
		refused("another recipient", "r1", moved, s)
		for i := 0; i < len(w.Box); i += 7 {
			bad := w
			bad.Box = bytes.Clone(w.Box)
			bad.Box[i] ^= 1
			refused("another byte", "r1", bad, s)
			bad.Box = w.Box[:i]
			refused("cut", "r1", bad, s)
		}
	}
	for _, alter := range []func(*KDF){
		func(k *KDF) { k.Memory++ }, func(k *KDF) { k.Passes++ }, func(k *KDF) { k.Threads++ }, func(k *KDF) { *k = k.Fresh() },
		func(k *KDF) { k.Name = "scrypt" }, func(k *KDF) { k.Memory = 1 << 31 }, func(k *KDF) { k.Passes = 1 << 31 }, func(k *KDF) { k.Threads = 255 },
		func(k *KDF) { k.Salt = "" }, func(k *KDF) { k.Memory = 0 }, func(k *KDF) { k.Passes = 0 }, func(k *KDF) { k.Threads = 0 },
	} {
		w, k := all[0], *all[0].KDF
		alter(&k)
		w.KDF = &k
		refused("another KDF", "r1", w, secrets[ByWords])
	}
	w := all[0]
	w.KDF = nil
	refused("no KDF", "r1", w, secrets[ByWords])
}

func TestAWrapIsTheSameAfterItWasWritten(t *testing.T) {
	ring, all, secrets := wraps(t, "r1")
	written, err := json.Marshal(all)
	var read []Wrap
	if err != nil || json.Unmarshal(written, &read) != nil {
		t.Fatal(err)
	}
	for _, s := range secrets {
		if got, err := Unlock("r1", read, s); err != nil || !got.Same(ring) {
			t.Error(s.Kind(), err)
		}
	}
	if len(written) > 4<<10 {
		t.Errorf("%d bytes: too much for the header of a file", len(written))
	}
}

func TestForgottenRingOpensNothing(t *testing.T) {
	ring := NewRing()
	other := ring
	ring.Forget()
	if !ring.None() || !other.root.None() || !other.Mine.None() || ring.Same(ring) {
		t.Error("it is still there")
	}
	for _, n := range []int{0, 73, 74, 75, 106} {
		if _, err := RingOf(make([]byte, n)); err == nil {
			t.Error(n, "bytes are a ring")
		}
	}
}

func TestSignerIsOfOneRecordAndOneDevice(t *testing.T) {
	one, two := NewRing(), NewRing()
	if !one.Signer("d").Equal(one.Signer("d")) {
		t.Error("another signer")
	}
	if one.Signer("d").Equal(one.Signer("e")) || one.Signer("d").Equal(two.Signer("d")) {
		t.Error("the same signer")
	}
	signature := ed25519.Sign(one.Signer("d"), []byte("x"))
	if !ed25519.Verify(one.Signer("d").Public().(ed25519.PublicKey), []byte("x"), signature) {
		t.Error("no signature")
	}
}

func TestSecretsCompare(t *testing.T) {
	key := NewKey()
	if !Words("a").IsWords("a") || Words("a").IsWords("b") || Recovery(key).IsWords("") || !Recovery(key).IsRecovery(key) || Recovery(key).IsRecovery(NewKey()) ||
		Words("a").IsRecovery(key) {
		t.Error("compared wrongly")
	}
}
