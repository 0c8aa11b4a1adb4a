package vault

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"llwybr/core/learner"
)

func TestDamagedFilesAreRefusedAndKept(t *testing.T) {
	tests := map[string]func(data []byte) []byte{
		"header":         func(b []byte) []byte { copy(b, "not a database!!"); return b },
		"all zero":       func(b []byte) []byte { clear(b); return b },
		"cut":            func(b []byte) []byte { return b[:len(b)/2] },
		"cut very short": func(b []byte) []byte { return b[:10] },
		"a page":         func(b []byte) []byte { clear(b[2*4096 : 3*4096]); return b },
		"text":           func([]byte) []byte { return []byte(strings.Repeat("Nid storfa yw hon. ", 500)) },
	}
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			filled(t, dir)
			path := filepath.Join(dir, FileName)
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, spoil(data), 0o600); err != nil {
				t.Fatal(err)
			}
			before := bytesOf(t, dir)
			for range 2 {
				_, err = Open(dir, Options{})
				wantID(t, err, "record.store-damaged")
				same(t, "folder", before, bytesOf(t, dir))
			}
			startAgain(t, dir, before[FileName])
		})
	}
}

// TestRefusedStoreKeepsItsLog refuses a store that was killed, so that part of it is still in the database's log, and looks whether file and log
// are as they were: opening and closing it in the ordinary way would merge them.
func TestRefusedStoreKeepsItsLog(t *testing.T) {
	for name, test := range map[string]struct{ id, statement string }{
		"newer":   {"record.store-newer", "PRAGMA user_version = 9999"},
		"damaged": {"record.store-damaged", ""},
	} {
		t.Run(name, func(t *testing.T) {
			dir, killed := t.TempDir(), t.TempDir()
			filled(t, dir)
			v, id := open(t, dir)
			_, err := v.db.Exec(test.statement)
			if err := errors.Join(err, v.Append(context.Background(), id, change(learner.NewClock(v.Node(), nil), "name", "Mali"))); err != nil {
				t.Fatal(err)
			}
			for name, data := range bytesOf(t, dir) {
				if name == FileName && test.statement == "" {
					data = data[:4*4096] + strings.Repeat("\x00", 4*4096) + data[8*4096:]
				}
				if err := os.WriteFile(filepath.Join(killed, name), []byte(data), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			before := bytesOf(t, killed)
			if len(before) != 2 {
				t.Fatal("there is no log")
			}
			_, err = Open(killed, Options{})
			wantID(t, err, test.id)
			same(t, "folder", before, bytesOf(t, killed))
		})
	}
}

// startAgain moves a damaged store aside and makes a new one.
func startAgain(t *testing.T, dir, damaged string) {
	t.Helper()
	now := time.Date(2027, 1, 2, 3, 4, 5, 0, time.UTC)
	kept, err := SetAside(dir, now)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "name", FileName+".damaged-20270102-030405", filepath.Base(kept))
	data, err := os.ReadFile(kept)
	if err != nil || string(data) != damaged {
		t.Fatal("the damaged file is not as it was", err)
	}
	reopen(t, dir).Close()
	if second, err := SetAside(dir, now); err != nil || second == kept {
		t.Errorf("the second time: %s %v", second, err)
	}
}

// TestRandomDamage changes some bytes or the length. Open then refuses the store, or it opens and everything is there, or it says what is
// missing; it never panics and never gives anything else than what was written.
func TestRandomDamage(t *testing.T) {
	dir := t.TempDir()
	id, changes := filled(t, dir)
	path := filepath.Join(dir, FileName)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	written := map[string]learner.Change{}
	for _, c := range changes {
		written[c.ID] = c
	}
	random := rand.New(rand.NewPCG(1, 2))
	refused := 0
	for range 60 {
		data := append([]byte{}, whole...)
		for range 1 + random.IntN(20) {
			data[random.IntN(len(data))] ^= byte(1 + random.IntN(255))
		}
		if random.IntN(4) == 0 {
			data = data[:random.IntN(len(data))]
		}
		for _, name := range []string{path, path + "-wal", path + "-shm"} {
			os.Remove(name)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		v, err := Open(dir, Options{})
		if err != nil {
			refused++
			continue
		}
		unlockAll(v)
		got, err := v.Changes(context.Background(), id)
		if err == nil && len(got) != len(changes) {
			t.Errorf("%d changes of %d, and no word of it", len(got), len(changes))
		}
		for _, c := range got {
			same(t, "what was written", written[c.ID], c)
		}
		v.Close()
	}
	t.Logf("%d of 60 refused", refused)
}

func TestLogWithoutItsFileIsDamage(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, FileName)
	if err := os.WriteFile(path+"-wal", []byte("something"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(dir, Options{})
	wantID(t, err, "record.store-damaged")
	if exists(path) {
		t.Error("a new file was made beside the log")
	}
	if _, err := SetAside(dir, time.Now()); err != nil {
		t.Error(err)
	}
	if _, err := SetAside(dir, time.Now()); err == nil {
		t.Error("there was nothing to move")
	}
}
