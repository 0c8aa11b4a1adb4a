package vault

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/seal"
)

func same(t testing.TB, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func wantID(t testing.TB, err error, id string) {
	t.Helper()
	if !isID(err, id) {
		t.Fatalf("got %v, want %s", err, id)
	}
}

func contains(out []byte, s string) bool { return bytes.Contains(out, []byte(s)) }

// open opens a store and makes a learner in it.
func open(t testing.TB, dir string) (*Vault, string) {
	t.Helper()
	v := reopen(t, dir)
	made, err := v.Create(context.Background(), "M", testWords)
	id := made.ID
	if err != nil {
		t.Fatal(err)
	}
	return v, id
}

// testWords open every record of these tests, and cheap is what they cost.
const testWords = "cwmwl afon paned"

var cheap = Options{Wait: 5 * time.Second, KDF: seal.KDF{Name: seal.Argon2id, Memory: 64, Passes: 1, Threads: 1}}

// reopen opens a store and every record in it that these words open.
func reopen(t testing.TB, dir string) *Vault {
	t.Helper()
	v := reopenLocked(t, dir)
	unlockAll(v)
	return v
}

func reopenLocked(t testing.TB, dir string) *Vault {
	t.Helper()
	v, err := Open(dir, cheap)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { v.Close() })
	return v
}

// unlockAll opens what can be opened.
func unlockAll(v *Vault) {
	entries, _ := v.List()
	for _, e := range entries {
		_ = v.Unlock(context.Background(), e.ID, seal.Words(testWords))
	}
}

// filled leaves a closed store with a learner and some changes in a folder.
func filled(t testing.TB, dir string) (id string, changes []learner.Change) {
	t.Helper()
	v, id := open(t, dir)
	clock := learner.NewClock(v.Node(), nil)
	for n := range 50 {
		changes = append(changes, change(clock, fmt.Sprint("notes.n", n), strings.Repeat(fmt.Sprint("note ", n, " "), 40)))
	}
	if err := errors.Join(v.Append(context.Background(), id, changes...), v.Close()); err != nil {
		t.Fatal(err)
	}
	return id, changes
}

// bytesOf gives what every file in a folder holds; an empty log and the index of the log, which holds nothing of its own, are left out.
func bytesOf(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	names, _ := filepath.Glob(filepath.Join(escapeGlob(dir), "*"))
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "-shm") && !(strings.HasSuffix(name, "-wal") && len(data) == 0) {
			files[filepath.Base(name)] = string(data)
		}
	}
	return files
}

func holds(t testing.TB, s Store, id string, want []learner.Change) {
	t.Helper()
	got, err := s.Changes(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) {
		t.Fatalf("%d changes, want %d", len(got), len(want))
	}
	for i := range want {
		same(t, "change", want[i], got[i])
	}
	if err := s.Check(); err != nil {
		t.Fatal(err)
	}
}

// stores are the two kinds of store, with what is left of each after it was closed and opened again.
func stores(t *testing.T) map[string]Store {
	return map[string]Store{"file": reopen(t, t.TempDir()), "memory": NewMemory()}
}

func TestLearners(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			before := time.Now().Add(-time.Millisecond)
			madeFirst, err1 := s.Create(context.Background(), "", testWords)
			first := madeFirst.ID
			madeSecond, err2 := s.Create(context.Background(), " Mali\n", testWords)
			second := madeSecond.ID
			if err := errors.Join(err1, err2, s.SetLabel(first, "M\u202e")); err != nil {
				t.Fatal(err)
			}
			entries, err := s.List()
			if err != nil || len(entries) != 2 || !learner.ValidID(first) {
				t.Fatal(entries, err)
			}
			labels := map[string]string{}
			for _, e := range entries {
				labels[e.ID] = e.Label
				if e.LastOpened.Before(before) || e.LastOpened.After(time.Now()) || e.LastOpened.Location() != time.UTC {
					t.Errorf("last opened %v", e.LastOpened)
				}
			}
			same(t, "labels", map[string]string{first: "M", second: "Mali"}, labels)
			time.Sleep(2 * time.Millisecond)
			if err := s.Opened(first); err != nil {
				t.Fatal(err)
			}
			later, _ := s.List()
			if moved := later[0].LastOpened.After(entries[0].LastOpened) || later[1].LastOpened.After(entries[1].LastOpened); !moved {
				t.Error("Opened noted nothing")
			}
			_, err = s.Create(context.Background(), strings.Repeat("x", LabelLimit+1), testWords)
			wantID(t, err, "record.text-long")
			wantID(t, s.SetLabel(first, strings.Repeat("x", LabelLimit+1)), "record.text-long")
		})
	}
}

func TestUnknownLearner(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			const id = "01980000-0000-7000-8000-000000000000"
			_, err := s.Changes(context.Background(), id)
			wantID(t, err, "record.learner-unknown")
			c := change(learner.NewClock("n1", nil), "name", "Mali")
			wantID(t, s.Append(context.Background(), id, c), "record.learner-unknown")
			wantID(t, s.Erase(id), "record.learner-unknown")
			wantID(t, s.SetLabel(id, "x"), "record.learner-unknown")
			wantID(t, s.Opened(id), "record.learner-unknown")
		})
	}
}

func TestAppendedChangesAreThereInOrder(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			clock := learner.NewClock(s.Node(), nil)
			rapid.Check(t, func(rt *rapid.T) {
				made, err := s.Create(context.Background(), "", testWords)
				id := made.ID
				if err != nil {
					rt.Fatal(err)
				}
				var want []learner.Change
				for range rapid.IntRange(0, 4).Draw(rt, "appends") {
					var group []learner.Change
					for range rapid.IntRange(0, 3).Draw(rt, "changes") {
						group = append(group, change(clock, "notes.n", rapid.String().Draw(rt, "text")))
					}
					want = append(want, group...)
					if len(want) > 0 && rapid.Bool().Draw(rt, "repeat") { // importing again changes nothing
						group = append(group, want[rapid.IntRange(0, len(want)-1).Draw(rt, "which")])
					}
					if err := s.Append(context.Background(), id, group...); err != nil {
						rt.Fatal(err)
					}
				}
				got, err := s.Changes(context.Background(), id)
				if err != nil || !cmp.Equal(append([]learner.Change{}, want...), got) {
					rt.Fatalf("%v (-want +got):\n%s", err, cmp.Diff(want, got))
				}
			})
		})
	}
}

func TestChangeWithTheIDOfAnotherIsRefusedWithAllThatCameWithIt(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			made, err := s.Create(context.Background(), "", testWords)
			id := made.ID
			if err != nil {
				t.Fatal(err)
			}
			clock := learner.NewClock(s.Node(), nil)
			first, second := change(clock, "name", "Mali"), change(clock, "name", "Mali J")
			if err := s.Append(context.Background(), id, first); err != nil {
				t.Fatal(err)
			}
			forged := first
			forged.Value = []byte(`"Nia"`)
			wantID(t, s.Append(context.Background(), id, second, forged), "record.change-differs")
			holds(t, s, id, []learner.Change{first})
		})
	}
}

func TestInvalidChangeIsRefusedBeforeAnythingIsWritten(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			made, _ := s.Create(context.Background(), "", testWords)
			id := made.ID
			good := change(learner.NewClock(s.Node(), nil), "name", "Mali")
			bad := good
			bad.ID = "x"
			if err := s.Append(context.Background(), id, good, bad); err == nil {
				t.Error("taken")
			}
			holds(t, s, id, nil)
		})
	}
}

func TestEndedContext(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			made, _ := s.Create(context.Background(), "", testWords)
			id := made.ID
			ended, cancel := context.WithCancel(context.Background())
			cancel()
			c := change(learner.NewClock(s.Node(), nil), "name", "Mali")
			if err := s.Append(ended, id, c); !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
			if _, err := s.Changes(ended, id); !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
			holds(t, s, id, nil)
		})
	}
}

func TestManyAtOnce(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			madeShared, _ := s.Create(context.Background(), "", testWords)
			shared := madeShared.ID
			clock := learner.NewClock(s.Node(), nil)
			var wait sync.WaitGroup
			for range 8 {
				wait.Go(func() {
					madeOwn, err := s.Create(context.Background(), "", testWords)
					own := madeOwn.ID
					for n := range 20 {
						err = errors.Join(err, s.Append(context.Background(), own, change(clock, "answers.R1", n%6)),
							s.Append(context.Background(), shared, change(clock, "answers.R2", n%6)))
						_, err1 := s.Changes(context.Background(), shared)
						_, err2 := s.List()
						err = errors.Join(err, err1, err2)
					}
					if got, err2 := s.Changes(context.Background(), own); errors.Join(err, err2) != nil || len(got) != 20 {
						t.Error(len(got), err, err2)
					}
				})
			}
			wait.Wait()
			if got, err := s.Changes(context.Background(), shared); err != nil || len(got) != 160 {
				t.Error(len(got), err)
			}
		})
	}
}

func TestErasedLearnerIsGoneAndOthersStay(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			clock := learner.NewClock(s.Node(), nil)
			madeStays, _ := s.Create(context.Background(), "stays", testWords)
			stays := madeStays.ID
			madeGoes, _ := s.Create(context.Background(), "goes", testWords)
			goes := madeGoes.ID
			kept := change(clock, "name", "Nia")
			err := errors.Join(s.Append(context.Background(), stays, kept), s.Append(context.Background(), goes, change(clock, "name", "Mali")), s.Erase(goes))
			if err != nil {
				t.Fatal(err)
			}
			_, err = s.Changes(context.Background(), goes)
			wantID(t, err, "record.learner-unknown")
			holds(t, s, stays, []learner.Change{kept})
			if entries, _ := s.List(); len(entries) != 1 {
				t.Error(entries)
			}
		})
	}
}

// TestNoByteOfAnErasedLearnerIsLeft searches all files for marks planted in the erased learner's changes and label. The marks of the one who
// stays are found: the search works.
func TestNoByteOfAnErasedLearnerIsLeft(t *testing.T) {
	dir := t.TempDir()
	v, stays := open(t, dir)
	madeGoes, err := v.Create(context.Background(), "ERASED-label", testWords)
	goes := madeGoes.ID
	if err != nil {
		t.Fatal(err)
	}
	clock := learner.NewClock(v.Node(), nil)
	for n := range 300 {
		mark := strings.Repeat("x", n*7%900)
		err = errors.Join(err, v.Append(context.Background(), goes, change(clock, "notes.n", "ERASED-"+mark)),
			v.Append(context.Background(), stays, change(clock, "notes.n", "STAYS-"+mark)))
	}
	if err := errors.Join(err, os.WriteFile(copyName(v.path, 1), []byte("ERASED-copy"), 0o600), v.SetLabel(stays, "STAYS")); err != nil {
		t.Fatal(err)
	}
	if err := v.Erase(goes); err != nil {
		t.Fatal(err)
	}
	found := false
	for name, data := range bytesOf(t, dir) {
		if strings.Contains(data, "ERASED") || strings.Count(data, goes) > 1 {
			t.Errorf("something is left in %s", name)
		}
		found = found || strings.Contains(data, "STAYS")
	}
	if !found {
		t.Error("the search finds nothing at all")
	}
}

func TestOnlyThePayloadTellsOfALearner(t *testing.T) {
	v, id := open(t, t.TempDir())
	if err := v.Append(context.Background(), id, change(learner.NewClock(v.Node(), nil), "name", "Mali")); err != nil {
		t.Fatal(err)
	}
	columns, err := texts(v.db, `SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid`)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "columns", []string{"change.seq", "change.learner", "change.id", "change.payload",
		"device.learner", "device.device", "device.key", "device.met", "learner.id", "learner.label", "learner.opened", "learner.keep", "learner.sealed",
		"learner.chain", "learner.head", "meta.name", "meta.value", "name.tag", "name.learner", "quarantine.id", "quarantine.learner", "quarantine.received",
		"quarantine.box", "tombstone.learner", "tombstone.erased", "workspace.kind", "workspace.body", "wrap.learner", "wrap.kind", "wrap.recipient",
		"wrap.body"}, columns)
	meta, _ := texts(v.db, `SELECT name FROM meta`)
	same(t, "meta", []string{"node"}, meta)
}

func TestDamagedChangesAreCountedAndTheOthersGiven(t *testing.T) {
	dir := t.TempDir()
	id, changes := filled(t, dir)
	v := reopen(t, dir)
	if _, err := v.db.Exec(`UPDATE change SET payload = x'7b' WHERE seq IN (2, 4); UPDATE change SET payload = (SELECT payload FROM change WHERE seq = 1) WHERE seq = 6`); err != nil {
		t.Fatal(err)
	}
	got, err := v.Changes(context.Background(), id)
	wantID(t, err, "record.change-damaged")
	fault, _ := errors.AsType[*message.Error](err)
	if *fault.Message.Count != 3 || len(got) != len(changes)-3 {
		t.Errorf("%d damaged, %d given", *fault.Message.Count, len(got))
	}
	wantID(t, v.Check(), "record.change-damaged")
}

func TestNodeStays(t *testing.T) {
	dir := t.TempDir()
	v := reopen(t, dir)
	node := v.Node()
	v.Close()
	if again := reopen(t, dir).Node(); again != node || node == "" {
		t.Errorf("%q, then %q", node, again)
	}
}
