package vault

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"llwybr/core/learner"
	"llwybr/core/seal"
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

// insertion gives a function that inserts the same number of bytes into a table of SQLite's, opened with the same settings: a bare insert that is
// as durable.
func insertion(b *testing.B) func() error {
	path := filepath.Join(b.TempDir(), "bare")
	db, err := sql.Open("sqlite", address(path, 0, settings))
	must(b, err)
	b.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	_, err = db.Exec(`CREATE TABLE change (seq INTEGER PRIMARY KEY, payload BLOB NOT NULL)`)
	must(b, err)
	statement, err := db.Prepare(`INSERT INTO change (payload) VALUES (?)`)
	must(b, err)
	clock := learner.NewClock("n1", nil)
	return func() error {
		line, err := change(clock, "answers.R1", 4).Encode()
		if err == nil {
			_, err = statement.Exec(line)
		}
		return err
	}
}

// plainAppender gives a function that appends to the same store in the same way, without sealing anything.
func plainAppender(b *testing.B) func() error {
	v, id := open(b, b.TempDir())
	clock := learner.NewClock(v.Node(), nil)
	o := &opened{}
	return func() error {
		rows, err := pack(plainly{}, id, []learner.Change{change(clock, "answers.R1", 4)})
		must(b, err)
		return v.inOne(ctx, func(tx *sql.Tx) error {
			before, err := v.readLearner(ctx, tx, id)
			if err != nil {
				return err
			}
			added, _, err := v.insert(ctx, tx, id, o, rows)
			if err != nil {
				return err
			}
			return setHead(tx, id, extend(before.chain, added...), nil)
		})
	}
}

func BenchmarkAppend(b *testing.B)         { repeat(b, appender(b)) }
func BenchmarkAppendPlain(b *testing.B)    { repeat(b, plainAppender(b)) }
func BenchmarkInsertBaseline(b *testing.B) { repeat(b, insertion(b)) }
func BenchmarkFileBaseline(b *testing.B)   { repeat(b, baseline(b)) }

// The ratios of an append to what it stands beside: at most 3 to a bare insert, at most 1.3 to the same without sealing.
func BenchmarkAppendAgainstInsert(b *testing.B) { against(b, appender(b), insertion(b)) }
func BenchmarkAppendAgainstPlain(b *testing.B)  { against(b, appender(b), plainAppender(b)) }
func BenchmarkAppendAgainstFile(b *testing.B)   { against(b, appender(b), baseline(b)) }

// against gives the ratio of two: the median of 20 interleaved pairs of b.N calls each. The ratio of the processor's time says how much of it is
// work; the rest is waiting for the disk.
func against(b *testing.B, ours, theirs func() error) {
	var work [2]time.Duration
	timed := func(who int, act func() error) float64 {
		start, begun := time.Now(), processorTime()
		defer func() { work[who] += processorTime() - begun }()
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
		ratios[i] = timed(0, ours) / timed(1, theirs)
	}
	slices.Sort(ratios)
	b.ReportMetric((ratios[9]+ratios[10])/2, "ratio")
	b.ReportMetric(float64(work[0])/float64(work[1]), "processor-ratio")
	b.ReportMetric(float64(work[0].Microseconds())/float64(20*b.N), "processor-µs/op")
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

// thousands leaves a store with a record of 5,000 changes.
func thousands(b *testing.B) (*Vault, Made) {
	v := reopenLocked(b, b.TempDir())
	m, err := v.Create(ctx, "", testWords)
	must(b, err)
	clock := learner.NewClock(v.Node(), nil)
	changes := make([]learner.Change, 5000)
	for i := range changes {
		changes[i] = change(clock, "answers.R"+string(rune('1'+i%8)), i%6)
	}
	must(b, v.Append(ctx, m.ID, changes...))
	return v, m
}

// BenchmarkOpenRecord opens a locked record of 5,000 changes and reads its log. It is opened by the code, for which no words are derived: what words
// cost is set by calibration. At most 100 ms.
func BenchmarkOpenRecord(b *testing.B) {
	v, m := thousands(b)
	secret := secretOf(b, m.Recovery)
	begun := processorTime()
	defer func() { b.ReportMetric((processorTime()-begun).Seconds()*1000/float64(b.N), "processor-ms/op") }()
	repeat(b, func() error {
		v.Lock(m.ID)
		if err := v.Unlock(ctx, m.ID, secret); err != nil {
			return err
		}
		_, err := v.Changes(ctx, m.ID)
		return err
	})
}

// BenchmarkReadLog reads and folds a log of 5,000 changes.
func BenchmarkReadLog(b *testing.B) {
	v, m := thousands(b)
	repeat(b, func() error {
		changes, err := v.Changes(ctx, m.ID)
		learner.Fold(changes)
		return err
	})
}

// BenchmarkUnlock opens a record by words at the floor of what they cost.
func BenchmarkUnlock(b *testing.B) {
	v := reopenLocked(b, b.TempDir())
	v.kdf = seal.Floor
	m, err := v.Create(ctx, "", testWords)
	must(b, err)
	repeat(b, func() error {
		v.Lock(m.ID)
		return v.Unlock(ctx, m.ID, words(testWords))
	})
}
