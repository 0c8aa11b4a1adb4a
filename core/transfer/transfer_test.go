package transfer

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
)

// cheap is a cost for tests.
var cheap = seal.KDF{Name: seal.Argon2id, Memory: 64, Passes: 1, Threads: 1}

const (
	testLearner = "01980000-0000-7000-8000-000000000001"
	testDevice  = "9f86d081884c7d65"
	testWords   = "afal glas mynydd"
)

// record is what a file in these tests is made of.
type record struct {
	ring    seal.Ring
	wraps   []seal.Wrap
	changes []learner.Change
}

func newRecord(t testing.TB, changes int) record {
	t.Helper()
	r := record{ring: seal.NewRing(), changes: drawn(t, changes)}
	words, err := seal.WrapInWords(testLearner, r.ring, cheap, testWords)
	if err != nil {
		t.Fatal(err)
	}
	r.wraps = []seal.Wrap{words, seal.WrapInCode(testLearner, r.ring, seal.NewKey())}
	return r
}

// drawn makes changes as a learner does, one of them of a newer version.
func drawn(t testing.TB, n int) []learner.Change {
	t.Helper()
	clock := learner.NewClock("n1", func() time.Time { return time.UnixMilli(1_795_000_000_000) })
	changes := make([]learner.Change, 0, n)
	for i := range n {
		c, err := clock.Change(learner.Edit{Field: fmt.Sprint("notes.n", i), Value: strings.Repeat("Hoffi gweithio gyda phobl; ", 3) + fmt.Sprint(i)})
		if err != nil {
			t.Fatal(err)
		}
		changes = append(changes, c)
	}
	if n > 1 {
		changes[1].Field, changes[1].Value = "wellbeing.a.b", []byte(`{"z":[1.50,null]}`)
	}
	return changes
}

func (r record) write(t testing.TB) []byte {
	t.Helper()
	file, err := Write(testLearner, testDevice, r.ring, r.wraps, r.changes)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// open reads and opens a file.
func open(file []byte, ring seal.Ring) (Content, error) {
	s, err := Read(file)
	if err != nil {
		return Content{}, err
	}
	return s.Open(context.Background(), ring)
}

func wantID(t *testing.T, err error, id string) {
	t.Helper()
	fault, ok := errors.AsType[*message.Error](err)
	if !ok || fault.Message.ID != id {
		t.Errorf("got %v, want %s", err, id)
	}
}

func TestFilesReadBackAsWritten(t *testing.T) {
	for _, n := range []int{0, 1, 2, 700} {
		r := newRecord(t, n)
		file := r.write(t)
		s, err := Read(file)
		if err != nil {
			t.Fatal(err)
		}
		ring, err := seal.Unlock(s.Learner, s.Wraps, seal.Words(passphrase.Canonical("  Afal GLAS mynydd")))
		if err != nil {
			t.Fatal(err)
		}
		content, err := s.Open(context.Background(), ring)
		if err != nil {
			t.Fatal(err)
		}
		if content.Learner != testLearner || content.Device != testDevice || !ring.Same(r.ring) {
			t.Error(content.Learner, content.Device)
		}
		if diff := cmp.Diff(r.changes, content.Changes); diff != "" && n > 0 {
			t.Error(diff)
		}
		if bytes.Contains(file, []byte("Hoffi")) || bytes.Contains(file, []byte("wellbeing")) {
			t.Error("in plain")
		}
	}
}

// A file of the same content differs in what age draws at random alone.
func TestOneWayToWrite(t *testing.T) {
	r := newRecord(t, 5)
	first, second := r.write(t), r.write(t)
	a, _ := Read(first)
	b, _ := Read(second)
	pa, err := a.decrypt(context.Background(), r.ring)
	if err != nil {
		t.Fatal(err)
	}
	pb, _ := b.decrypt(context.Background(), r.ring)
	if !bytes.Equal(pa, pb) || !bytes.Equal(a.header, b.header) || bytes.Equal(first, second) || len(first) != len(second) {
		t.Error("not the same inside, or the same outside")
	}
}

func TestFingerprint(t *testing.T) {
	r := newRecord(t, 1)
	a, err := open(r.write(t), r.ring)
	if err != nil {
		t.Fatal(err)
	}
	other, err := Write(testLearner, "another", r.ring, r.wraps, r.changes)
	if err != nil {
		t.Fatal(err)
	}
	b, err := open(other, r.ring)
	if err != nil {
		t.Fatal(err)
	}
	if f := a.Fingerprint(); len(f) != 7 || f[3] != ' ' || f == b.Fingerprint() || f != a.Fingerprint() {
		t.Errorf("%q, %q", f, b.Fingerprint())
	}
}

func TestStopped(t *testing.T) {
	r := newRecord(t, 100)
	s, err := Read(r.write(t))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.Open(ctx, r.ring); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	ctx, cancel = context.WithTimeout(context.Background(), 0)
	defer cancel()
	_, err = s.Open(ctx, r.ring)
	wantID(t, err, "transfer.slow")
}

var update = flag.Bool("update", false, "write a golden file where there is none")

// The golden file of format 1: every later version reads it as it is. It is never written anew; its words are testWords.
func TestGolden(t *testing.T) {
	const path = "testdata/format1.llwybr"
	const code = "CCAZ-WWB2-9MAM-ETGQ-HMQB-VZS9-KYVH-A1GY-03MT-2A3J-1FNV-BJ5A-R250-AT3K"
	file, err := os.ReadFile(path)
	if os.IsNotExist(err) && *update {
		r := newRecord(t, 4)
		key := seal.NewKey()
		r.wraps[1] = seal.WrapInCode(testLearner, r.ring, key)
		file = r.write(t)
		t.Log("the code:", key.Code())
		err = os.WriteFile(path, file, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	key, ok := seal.ReadCode(code)
	if !ok {
		t.Fatal("the code is not whole")
	}
	for _, secret := range []seal.Secret{seal.Words(testWords), seal.Recovery(key)} {
		ring, err := seal.Unlock(s.Learner, s.Wraps, secret)
		if err != nil {
			t.Fatal(err)
		}
		content, err := s.Open(context.Background(), ring)
		if err != nil {
			t.Fatal(err)
		}
		if len(content.Changes) != 4 || content.Changes[1].Field != "wellbeing.a.b" || string(content.Changes[1].Value) != `{"z":[1.50,null]}` ||
			!strings.Contains(string(content.Changes[3].Value), "phobl; 3") || content.Learner != testLearner || content.Device != testDevice {
			t.Errorf("%+v", content.Changes)
		}
	}
}
