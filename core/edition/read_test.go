package edition_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/edition"
	"llwybr/core/edition/editiontest"
	"llwybr/core/message"
)

// file is a whole file with a signature that says what it is told to say.
func file(owner editiontest.Owner, database []byte, comment string) []byte {
	signature := owner.Sign(database, comment)
	_, rest, _ := bytes.Cut(signature, []byte("\n"))
	return raw(append([]byte("untrusted comment: llwybr-facts\n"), rest...), database)
}

func raw(signature, database []byte) []byte {
	f := []byte("llwybr-facts")
	for _, n := range []int{1, len(signature), len(database)} {
		f = binary.LittleEndian.AppendUint32(f, uint32(n))
	}
	return append(append(f, signature...), database...)
}

const comment = "llwybr-facts layout=2 serial=7 day=2027-03-01"

// refusal is the message id of an error.
func refusal(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	m, ok := errors.AsType[*message.Error](err)
	if !ok {
		t.Fatalf("no message: %v", err)
	}
	return m.Message.ID
}

func read(t testing.TB, data []byte, p edition.Policy) string {
	t.Helper()
	_, err := edition.Read(bytes.NewReader(data), p)
	return refusal(t, err)
}

func TestEveryRefusalHasItsReason(t *testing.T) {
	owner, other := editiontest.NewOwner(t), editiontest.NewOwner(t)
	policy := edition.NewPolicy(owner.Public)
	db := []byte("a database, as far as a signature knows")
	right := file(owner, db, comment)
	_, bare, _ := bytes.Cut(owner.SignOldKind(db, comment), []byte("\n"))
	tests := []struct {
		name string
		data []byte
		p    edition.Policy
		want string
	}{
		{"right", right, policy, ""},
		{"no key in the policy", right, edition.Policy{}, "edition.off"},
		{"no key, and rubbish", []byte("x"), edition.NewPolicy(), "edition.off"},
		{"nothing", nil, policy, "edition.foreign"},
		{"a letter", []byte("Dear Sir or Madam, I write to you about the matter of the facts."), policy, "edition.foreign"},
		{"a database without a signature", []byte("SQLite format 3\x00 and so on and so on"), policy, "edition.foreign"},
		{"a form of another version", bytes.Replace(right, []byte("facts\x01"), []byte("facts\x02"), 1), policy, "edition.form"},
		{"a signature of no length", raw(nil, db), policy, "edition.size"},
		{"a signature that is too long", raw(make([]byte, edition.MaxSignature+1), db), policy, "edition.size"},
		{"a database of no length", raw([]byte("x"), nil), policy, "edition.size"},
		{"something after the end", append(bytes.Clone(right), 'x'), policy, "edition.trailing"},
		{"another key", file(other, db, comment), policy, "edition.other-key"},
		{"a signature of another file", func() []byte {
			return append(right[:len(right)-len(db):len(right)-len(db)], "A database, as far as a signature knows"...)
		}(), policy, "edition.tampered"},
		{"the older kind of signature", raw(append([]byte("untrusted comment: llwybr-facts\n"), bare...), db), policy, "edition.legacy"},
		{"signed for something else", file(owner, db, "timestamp:1790000000\tfile:facts.db\thashed"), policy, "edition.claim"},
		{"a day that is none", file(owner, db, "llwybr-facts layout=2 serial=7 day=2027-02-31"), policy, "edition.claim"},
		{"a serial number in another way", file(owner, db, "llwybr-facts layout=2 serial=07 day=2027-03-01"), policy, "edition.claim"},
		{"no serial number", file(owner, db, "llwybr-facts layout=2 serial=0 day=2027-03-01"), policy, "edition.claim"},
		{"a newer layout", file(owner, db, "llwybr-facts layout=3 serial=7 day=2027-03-01"), policy, "edition.layout-newer"},
		{"an older layout", file(owner, db, "llwybr-facts layout=1 serial=7 day=2027-03-01"), policy, "edition.layout-older"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := read(t, test.data, test.p); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// Every byte of a file is fixed, a length or signed: none can be changed.
func TestNoByteCanBeChanged(t *testing.T) {
	owner := editiontest.NewOwner(t)
	policy := edition.NewPolicy(owner.Public)
	right := file(owner, bytes.Repeat([]byte("facts "), 40), comment)
	accepted := 0
	for i := range right {
		for _, flip := range []byte{0x01, 0x20, 0x80} {
			data := bytes.Clone(right)
			data[i] ^= flip
			if read(t, data, policy) == "" {
				accepted++
				t.Errorf("byte %d, %#x: accepted", i, flip)
			}
		}
	}
	t.Logf("%d damaged files, %d accepted", 3*len(right), accepted)
}

func TestNoPartIsEnough(t *testing.T) {
	owner := editiontest.NewOwner(t)
	policy := edition.NewPolicy(owner.Public)
	right := file(owner, bytes.Repeat([]byte("facts "), 40), comment)
	for n := range right {
		want := "edition.truncated"
		if n == 0 {
			want = "edition.foreign"
		}
		if got := read(t, right[:n], policy); got != want {
			t.Errorf("%d bytes of %d: %q, want %q", n, len(right), got, want)
		}
	}
}

// A signature is text, and the same signature could be written in many ways; one is read.
func TestASignatureIsWrittenInOneWay(t *testing.T) {
	owner := editiontest.NewOwner(t)
	policy := edition.NewPolicy(owner.Public)
	db := []byte("facts")
	sig := file(owner, db, comment)
	text := string(sig[24 : len(sig)-len(db)])
	for name, other := range map[string]string{
		"returns":            strings.ReplaceAll(text, "\n", "\r\n"),
		"a line more":        text + "\n",
		"no last line's end": strings.TrimSuffix(text, "\n"),
		"another first line": strings.Replace(text, "llwybr-facts\n", "something else\n", 1),
	} {
		if other == text {
			t.Fatal(name)
		}
		if got := read(t, raw([]byte(other), db), policy); got != "edition.tampered" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// A signature says what it signs, and the database says it too.
func TestWhatTheSignatureSaysIsInside(t *testing.T) {
	owner := editiontest.NewOwner(t)
	policy := edition.NewPolicy(owner.Public)
	db := editiontest.Database(t, 7)
	for comment, want := range map[string]string{
		"llwybr-facts layout=2 serial=7 day=2027-03-01": "",
		"llwybr-facts layout=2 serial=8 day=2027-03-01": "edition.disagrees",
		"llwybr-facts layout=2 serial=7 day=2027-03-02": "edition.disagrees",
	} {
		e, err := edition.Read(bytes.NewReader(file(owner, db, comment)), policy)
		if err != nil {
			t.Fatal(err)
		}
		cat, err := e.Open()
		if got := refusal(t, err); got != want {
			t.Errorf("%s: %q, want %q", comment, got, want)
		}
		if err == nil {
			cat.Close()
		}
	}
	layout := bytes.Clone(db)
	layout[63]++ // the database's own number of its layout
	e, err := edition.Read(bytes.NewReader(file(owner, layout, comment)), policy)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Open(); refusal(t, err) != "edition.damaged" {
		t.Errorf("another layout inside: %v", err)
	}
	for name, db := range map[string][]byte{"no database": []byte("facts"), "half of one": db[:len(db)/2]} {
		e, err := edition.Read(bytes.NewReader(file(owner, db, comment)), policy)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := e.Open(); err != nil && refusal(t, err) != "edition.damaged" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNewer(t *testing.T) {
	owner := editiontest.NewOwner(t)
	e, err := edition.Read(bytes.NewReader(file(owner, []byte("facts"), comment)), edition.NewPolicy(owner.Public))
	if err != nil {
		t.Fatal(err)
	}
	for serial, want := range map[int]string{0: "", 6: "", 7: "edition.same", 8: "edition.older"} {
		if got := refusal(t, e.Newer(catalogue.Release{Serial: serial})); got != want {
			t.Errorf("%d: %q, want %q", serial, got, want)
		}
	}
}

func TestReadingAFileCanBeCalledOff(t *testing.T) {
	owner := editiontest.NewOwner(t)
	path := filepath.Join(t.TempDir(), "x.llwybr-facts")
	editiontest.Write(t, path, file(owner, []byte("facts"), comment))
	ctx, cancel := context.WithCancel(t.Context())
	if _, err := edition.ReadFile(ctx, path, edition.NewPolicy(owner.Public)); err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := edition.ReadFile(ctx, path, edition.NewPolicy(owner.Public)); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err := edition.ReadFile(t.Context(), filepath.Join(t.TempDir(), "none"), edition.NewPolicy(owner.Public)); refusal(t, err) != "edition.unreadable" {
		t.Error(err)
	}
}

// endless is a stick that gives bytes for ever.
type endless struct{ n int }

func (e *endless) Read(p []byte) (int, error) { e.n += len(p); return len(p), nil }

// A file that lies about its length is not read further than it says.
func TestNoMoreIsReadThanTheHeadSays(t *testing.T) {
	owner := editiontest.NewOwner(t)
	rest := &endless{}
	head := raw([]byte("signature"), []byte("database"))[:24]
	_, err := edition.Read(io.MultiReader(bytes.NewReader(head), rest), edition.NewPolicy(owner.Public))
	if refusal(t, err) != "edition.trailing" || rest.n > 4096 {
		t.Errorf("%v, %d bytes read", err, rest.n)
	}
}

func FuzzRead(f *testing.F) {
	owner := editiontest.NewOwner(f)
	policy := edition.NewPolicy(owner.Public)
	right := file(owner, []byte("facts"), comment)
	f.Add(right)
	f.Add(right[:30])
	f.Add(raw([]byte("untrusted comment: llwybr-facts\nx\ntrusted comment: y\nz"), []byte("db")))
	f.Add([]byte("llwybr-facts\x01\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := edition.Read(bytes.NewReader(data), policy)
		if err == nil && !bytes.Equal(data, right) {
			t.Fatalf("another file than the signed one was accepted: %+v", e.Claim)
		}
		if err != nil {
			refusal(t, err)
		}
	})
}
