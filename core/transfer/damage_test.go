package transfer

import (
	"bytes"
	"context"
	"os"
	"strconv"
	"testing"

	"llwybr/core/seal"
)

// stride is how far apart the damaged bytes of the large record are; 0: it is not tried. LLWYBR_DAMAGE_STRIDE=1 is every byte, which takes hours.
func stride(t *testing.T) int {
	n, err := strconv.Atoi(os.Getenv("LLWYBR_DAMAGE_STRIDE"))
	if err != nil || n < 1 {
		t.Skip("set LLWYBR_DAMAGE_STRIDE=1 (or 997, for a sample) to damage a record of 5,000 changes")
	}
	return n
}

// capital is the bit that makes a small letter a capital one.
const capital = 1 << 5

// damages gives every truncation of some bytes, and each byte with a bit flipped: one of its eight in turn, and the one that makes a letter a
// capital, which has fooled readers of hexadecimal numbers.
func damages(whole []byte, every int, try func(damaged []byte)) {
	bad := bytes.Clone(whole)
	for i := 0; i < len(whole); i += every {
		try(whole[:i:i])
		for _, flip := range []byte{1 << (i / every % 8), capital} {
			bad[i] ^= flip
			try(bad)
			bad[i] = whole[i]
		}
	}
	try(append(bytes.Clone(whole), 0))
	try(append(bytes.Clone(whole), '\n'))
}

// outside damages a file as it lies on a disk, and gives how many were tried.
func outside(t *testing.T, r record, every int) (tried int) {
	t.Helper()
	whole := r.write(t)
	if _, err := open(whole, r.ring); err != nil {
		t.Fatal(err)
	}
	damages(whole, every, func(bad []byte) {
		tried++
		if content, err := open(bad, r.ring); err == nil || content.Changes != nil {
			t.Errorf("accepted, %d bytes", len(bad))
		}
	})
	return tried
}

// insideOut damages what is encrypted and encrypts it again for the same recipient, which everybody can do who has seen the public key.
func insideOut(t *testing.T, r record, every int) (tried int) {
	t.Helper()
	s, err := Read(r.write(t))
	if err != nil {
		t.Fatal(err)
	}
	whole, err := s.decrypt(context.Background(), r.ring)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := open(s.around(t, r.ring, whole), r.ring); err != nil {
		t.Fatal("whole:", err)
	}
	damages(whole, every, func(bad []byte) {
		tried++
		if content, err := open(s.around(t, r.ring, bad), r.ring); err == nil || content.Changes != nil {
			t.Errorf("accepted, %d bytes", len(bad))
		}
	})
	return tried
}

// around makes a file of something else inside.
func (s *Sealed) around(t testing.TB, ring seal.Ring, plain []byte) []byte {
	file := bytes.NewBufferString(Magic + "\n")
	file.Write(s.header)
	if err := encrypt(file, ring, plain); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// Every truncation and a bit flipped in every byte, outside and inside the encryption: nothing is accepted.
func TestDamageIsNoticed(t *testing.T) {
	r := newRecord(t, 2)
	t.Logf("%d damaged outside, %d inside, 0 accepted", outside(t, r, 1), insideOut(t, r, 1))
}

func TestDamageOfALargeRecordIsNoticed(t *testing.T) {
	every := stride(t)
	r := newRecord(t, 5000)
	t.Logf("%d damaged outside, %d inside, 0 accepted", outside(t, r, every), insideOut(t, r, every))
}

// The control: without the signature and the hashes the same damage is taken for a record, so the damage is of a kind that matters.
func TestDamageWithoutASignatureIsNotNoticed(t *testing.T) {
	lines, err := linesOf(newRecord(t, 4).changes)
	if err != nil {
		t.Fatal(err)
	}
	accepted := 0
	damages(lines, 1, func(bad []byte) {
		if _, err := readChanges(context.Background(), bad, 4); err == nil {
			accepted++
		}
	})
	if accepted < 100 {
		t.Errorf("%d: the damage is too small to tell anything", accepted)
	}
	t.Logf("%d accepted", accepted)
}

// What somebody makes who knows the record's public key, or the keys of another record, is not the record's.
func TestForgedFiles(t *testing.T) {
	r, other := newRecord(t, 3), newRecord(t, 3)
	s, err := Read(r.write(t))
	if err != nil {
		t.Fatal(err)
	}
	signedByAnother, err := inside(testLearner, testDevice, other.ring, s.header, r.changes)
	if err != nil {
		t.Fatal(err)
	}
	_, err = open(s.around(t, r.ring, signedByAnother), r.ring)
	wantID(t, err, "transfer.forged")

	plain, err := s.decrypt(context.Background(), r.ring)
	if err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(plain)
	flipped[len(flipped)-10] ^= 1
	_, err = open(s.around(t, r.ring, flipped), r.ring)
	wantID(t, err, "transfer.forged")

	// the inside of one file under the header of another: other wraps, same record
	exchanged := r
	exchanged.wraps = r.wraps[:1]
	h, err := Read(exchanged.write(t))
	if err != nil {
		t.Fatal(err)
	}
	_, err = open(h.around(t, r.ring, plain), r.ring)
	wantID(t, err, "transfer.damaged")

	// another record's keys
	_, err = open(r.write(t), other.ring)
	wantID(t, err, "transfer.damaged")
	_, err = open(r.write(t), seal.Ring{})
	wantID(t, err, "transfer.damaged")
}
