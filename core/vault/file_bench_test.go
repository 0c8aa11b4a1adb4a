package vault

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

var fileSizes = []int{100, 1000, 5000}

func benchFile(b *testing.B, n int) (*File, *learner.Clock) {
	b.Helper()
	f, _ := newTestFile(b)
	clock := learner.NewClock(f.Node(), nil)
	changes := make([]learner.Change, n)
	for i := range changes {
		changes[i] = change(clock, fmt.Sprint("notes.n", i), "Hoffi gweithio gyda phobl; trafod syniadau; datrys problemau.")
	}
	mustAppend(b, f, changes...)
	return f, clock
}

// BenchmarkBareFile is the baseline: the same bytes written whole and durably, without anything else.
func BenchmarkBareFile(b *testing.B) {
	for _, n := range fileSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f, _ := benchFile(b, n)
			data, _, err := readWhole(osDisk{}, f.Path(), 1<<30)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := WriteWhole(filepath.Join(filepath.Dir(f.Path()), "bare"), data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFileAppend(b *testing.B) {
	for _, n := range fileSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f, clock := benchFile(b, n)
			for b.Loop() {
				mustAppend(b, f, change(clock, "name", "Mali"))
				f.kept.changes = f.kept.changes[:n+1] // as long as before
			}
		})
	}
}

func BenchmarkFileOpen(b *testing.B) {
	for _, n := range fileSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f, _ := benchFile(b, n)
			for b.Loop() {
				if _, err := OpenFile(context.Background(), f.Path(), seal.Words(fileWords), quickly); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
