package transfer

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"os"
	"testing"

	"llwybr/core/seal"
)

// goldenRing are the keys of the golden file, so that what is found by chance can be tried again.
func goldenRing(t testing.TB) (*Sealed, seal.Ring) {
	t.Helper()
	file, err := os.ReadFile("testdata/format1.llwybr")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	ring, err := seal.Unlock(s.Learner, s.Wraps, seal.Words(testWords))
	if err != nil {
		t.Fatal(err)
	}
	return s, ring
}

// FuzzRead tries what can be tried without a key: what is read is in the one form, and does not open.
func FuzzRead(f *testing.F) {
	s, ring := goldenRing(f)
	golden, err := os.ReadFile("testdata/format1.llwybr")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(golden)
	f.Add([]byte(Magic + "\n" + `{"format":2}` + "\n"))
	f.Add([]byte("LLWYBR2\n{}\n"))
	f.Add(append([]byte(Magic+"\n"), s.header...))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := Read(data)
		if err != nil {
			if read != nil {
				t.Error("something was given")
			}
			return
		}
		line, err := lineOf(header{Format, Format, read.Learner, read.Wraps})
		if err != nil || !bytes.Equal(line, read.header) || len(read.Wraps) > WrapLimit {
			t.Errorf("another form: %s, %v", line, err)
		}
		if !bytes.HasPrefix(data, append([]byte(Magic+"\n"), line...)) {
			t.Error("not what was there")
		}
		if content, err := read.Open(context.Background(), ring); err == nil && !bytes.Equal(data, golden) {
			t.Errorf("opened: %+v", content)
		}
	})
}

// FuzzInner tries what somebody could write who has the keys: the manifest and the lines, with a signature that is right. What is read is what
// would be written.
func FuzzInner(f *testing.F) {
	s, ring := goldenRing(f)
	plain, err := s.decrypt(context.Background(), ring)
	if err != nil {
		f.Fatal(err)
	}
	signed, _, err := cutSignature(plain)
	if err != nil {
		f.Fatal(err)
	}
	line, lines, _ := cutLine(signed, HeaderLimit)
	f.Add(line, lines, true)
	f.Add(line, lines, false)
	f.Add([]byte(`{"format":2}`+"\n"), []byte("[[[[\n"), true)
	key := ring.Signer(testDevice)
	f.Fuzz(func(t *testing.T, line, lines []byte, repair bool) {
		if repair { // hash and count as they should be, so that what lies behind them is reached
			line = repaired(s, ring, lines)
		}
		signed := append(bytes.Clone(line), lines...)
		plain := append([]byte(Magic+"\n"+hex.EncodeToString(ed25519.Sign(key, signed))+"\n"), signed...)
		content, err := s.verify(context.Background(), ring, plain)
		if err != nil {
			if content.Changes != nil {
				t.Error("something was given")
			}
			return
		}
		again, err := inside(content.Learner, content.Device, ring, s.header, content.Changes)
		if err != nil || !bytes.Equal(again, plain) {
			t.Errorf("read but written otherwise: %v", err)
		}
	})
}

func repaired(s *Sealed, ring seal.Ring, lines []byte) []byte {
	m := manifest{Format, s.Learner, testDevice, hex.EncodeToString(signerOf(ring, testDevice)), bytes.Count(lines, []byte("\n")), hashOf(lines), hashOf(s.header)}
	line, _ := lineOf(m)
	return line
}
