package vault

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"llwybr/core/learner"
)

// killedWithLog leaves the files of a store that was killed with ten changes in its log.
func killedWithLog(t testing.TB) (dir string) {
	t.Helper()
	live, dir := t.TempDir(), t.TempDir()
	filled(t, live)
	v := reopen(t, live)
	list, err := v.List()
	must(t, err)
	clock := learner.NewClock(v.Node(), nil)
	for n := range 10 {
		must(t, v.Append(context.Background(), list[0].ID, change(clock, "answers.R1", n%5)))
	}
	for name, data := range bytesOf(t, live) {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600))
	}
	return dir
}

// TestALogThatIsBrokenInItsMiddleIsDamage spoils one byte of a log. Before its last transactions that is damage, and refused unharmed, for SQLite would drop
// what lies behind; at its end nobody can tell it from a power cut.
func TestALogThatIsBrokenInItsMiddleIsDamage(t *testing.T) {
	for name, test := range map[string]struct {
		at      func(size int) int
		damaged bool
	}{
		"its header":      {func(int) int { return 20 }, true},
		"its beginning":   {func(int) int { return logHeader + 100 }, true},
		"its middle":      {func(size int) int { return size / 2 }, true},
		"its last change": {func(size int) int { return size - 100 }, false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := killedWithLog(t)
			path := filepath.Join(dir, FileName+"-wal")
			log, err := os.ReadFile(path)
			must(t, err)
			if logBroken(log) {
				t.Fatal("a sound log is taken for a broken one")
			}
			log[test.at(len(log))] ^= 1
			must(t, os.WriteFile(path, log, 0o600))
			before := bytesOf(t, dir)
			v, err := Open(dir, cheap)
			if !test.damaged {
				must(t, err, v.Close())
				return
			}
			wantID(t, err, "record.store-damaged")
			same(t, "folder", before, bytesOf(t, dir))
			r, err := Recover(context.Background(), dir, time.Now())
			must(t, err)
			if r.Changes < 50 {
				t.Errorf("%d changes were recovered", r.Changes)
			}
			reopen(t, dir)
		})
	}
}
