package transfer

import (
	"context"
	"encoding/json"
	"testing"
)

// benchChanges is the size of a long record.
const benchChanges = 5000

// BenchmarkPlainJSON is the baseline of writing: the same changes as bare JSON.
func BenchmarkPlainJSON(b *testing.B) {
	r := newRecord(b, benchChanges)
	for b.Loop() {
		data, err := json.Marshal(r.changes)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(data)))
	}
}

func BenchmarkWrite(b *testing.B) {
	r := newRecord(b, benchChanges)
	for b.Loop() {
		b.SetBytes(int64(len(r.write(b))))
	}
}

// BenchmarkPlainRead is the baseline of opening: bare JSON into the same values.
func BenchmarkPlainRead(b *testing.B) {
	r := newRecord(b, benchChanges)
	data, err := json.Marshal(r.changes)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if err := json.Unmarshal(data, &r.changes); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	r := newRecord(b, benchChanges)
	file := r.write(b)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		s, err := Read(file)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Open(context.Background(), r.ring); err != nil {
			b.Fatal(err)
		}
	}
}
