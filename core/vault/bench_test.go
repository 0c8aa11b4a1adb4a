package vault

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"llwybr/core/learner"
)

// appender gives a function that appends one change to a store.
func appender(b *testing.B) func() error {
	v, id := open(b, b.TempDir())
	clock := learner.NewClock(v.Node(), nil)
	return func() error {
		return v.Append(context.Background(), id, change(clock, "answers.R1", 4))
	}
}

// baseline gives a function that appends the same number of bytes to a plain file and forces them to the disk: the least that a durable
// append can cost.
func baseline(b *testing.B) func() error {
	f, err := os.OpenFile(filepath.Join(b.TempDir(), "log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { f.Close() })
	clock := learner.NewClock("n1", nil)
	return func() error {
		line, err := change(clock, "answers.R1", 4).Encode()
		if err == nil {
			_, err = f.Write(append(line, '\n'))
		}
		if err == nil {
			err = f.Sync()
		}
		return err
	}
}

func repeat(b *testing.B, act func() error) {
	for b.Loop() {
		if err := act(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppend(b *testing.B)       { repeat(b, appender(b)) }
func BenchmarkFileBaseline(b *testing.B) { repeat(b, baseline(b)) }

// BenchmarkAppendAgainstFile gives the ratio of the two: the median of 20 interleaved pairs of b.N calls each.
func BenchmarkAppendAgainstFile(b *testing.B) {
	ours, theirs := appender(b), baseline(b)
	timed := func(act func() error) float64 {
		start := time.Now()
		for range b.N {
			if err := act(); err != nil {
				b.Fatal(err)
			}
		}
		return float64(time.Since(start))
	}
	ratios := make([]float64, 20)
	b.ResetTimer()
	for i := range ratios {
		ratios[i] = timed(ours) / timed(theirs)
	}
	slices.Sort(ratios)
	b.ReportMetric((ratios[9]+ratios[10])/2, "ratio")
	b.ReportMetric(ratios[0], "ratio-min")
	b.ReportMetric(ratios[19], "ratio-max")
}

func BenchmarkOpen(b *testing.B) {
	dir := b.TempDir()
	filled(b, dir)
	repeat(b, func() error {
		v, err := Open(dir, Options{})
		if err != nil {
			return err
		}
		return v.Close()
	})
}

// BenchmarkReadLog reads and folds a log of 5,000 changes.
func BenchmarkReadLog(b *testing.B) {
	v, id := open(b, b.TempDir())
	clock := learner.NewClock(v.Node(), nil)
	changes := make([]learner.Change, 5000)
	for i := range changes {
		changes[i] = change(clock, "answers.R"+string(rune('1'+i%8)), i%6)
	}
	if err := v.Append(context.Background(), id, changes...); err != nil {
		b.Fatal(err)
	}
	repeat(b, func() error {
		changes, err := v.Changes(context.Background(), id)
		learner.Fold(changes)
		return err
	})
}
