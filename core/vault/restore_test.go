package vault

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// aBackup leaves a backup of a store with one filled record, and its file.
func aBackup(t testing.TB) (file, id string, changes []learner.Change) {
	t.Helper()
	dir := t.TempDir()
	id, changes = filled(t, dir)
	v := reopen(t, dir)
	file = filepath.Join(t.TempDir(), "backup")
	must(t, v.BackUpTo(ctx, file), v.Close())
	return file, id, changes
}

func TestRestoringSetsThePresentStoreAside(t *testing.T) {
	file, id, changes := aBackup(t)
	dir := t.TempDir()
	other, others := filled(t, dir)
	v := reopen(t, dir)
	node := v.Node()
	_, err := Restore(ctx, dir, file, time.Now())
	wantID(t, err, "record.store-elsewhere")
	must(t, v.Close())
	before := bytesOf(t, dir)[FileName]
	now := day("2026-11-21 19:26")
	r, err := Restore(ctx, dir, file, now)
	must(t, err)
	same(t, "restored", Restored{Aside: filepath.Join(dir, FileName+".before-20261121-192600"), Learners: 1, Changes: len(changes)}, r)
	v = reopen(t, dir)
	holds(t, v, id, changes)
	if v.Node() == node || v.Node() == "" {
		t.Error("two histories under one node")
	}
	must(t, v.Close())
	if bytesOf(t, dir)[filepath.Base(r.Aside)] != before {
		t.Error("what was set aside is not as it was")
	}
	_, err = Restore(ctx, dir, r.Aside, now) // and back
	must(t, err)
	holds(t, reopen(t, dir), other, others)
}

// A store that was killed has a part in its log: it is set aside with it, and the log is not played into the store that takes its place.
func TestRestoringOverAStoreThatWasKilled(t *testing.T) {
	file, id, changes := aBackup(t)
	dir := t.TempDir()
	v, mine := open(t, dir)
	added := change(learner.NewClock(v.Node(), nil), "name", "Mali")
	must(t, v.Append(ctx, mine, added))
	killed := t.TempDir()
	for name, data := range bytesOf(t, dir) {
		must(t, os.WriteFile(filepath.Join(killed, name), []byte(data), 0o600))
	}
	if !exists(filepath.Join(killed, FileName+"-wal")) {
		t.Fatal("there is no log")
	}
	r, err := Restore(ctx, killed, file, time.Now())
	must(t, err)
	v = reopen(t, killed)
	holds(t, v, id, changes)
	must(t, v.Close())
	_, err = Restore(ctx, killed, r.Aside, time.Now())
	must(t, err)
	holds(t, reopen(t, killed), mine, []learner.Change{added})
}

func TestDamagedBackupIsRefusedAndSaysWhatIsSound(t *testing.T) {
	source := t.TempDir()
	v := reopen(t, source)
	clock := learner.NewClock(v.Node(), nil)
	for n := range 3 {
		m, err := v.Create(ctx, "", testWords)
		must(t, err)
		for range 10 * (n + 1) {
			must(t, v.Append(ctx, m.ID, change(clock, "notes.n", fmt.Sprint("note ", n))))
		}
	}
	file := filepath.Join(t.TempDir(), "backup")
	must(t, v.BackUpTo(ctx, file), v.Close())
	db, err := editing(file)
	must(t, err)
	_, err = db.Exec(`UPDATE change SET payload = zeroblob(300) WHERE seq = 15`)
	must(t, err, db.Close())
	dir := t.TempDir()
	id, changes := filled(t, dir)
	before := bytesOf(t, dir)
	_, err = Restore(ctx, dir, file, time.Now())
	wantID(t, err, "keep.restore-refused")
	var fault *message.Error
	errors.As(err, &fault)
	if a := fault.Message.Args; a["Sound"] != 2 || a["Learners"] != 3 || a["Changes"] != 40 || a["File"] != file {
		t.Error(a)
	}
	same(t, "folder", before, bytesOf(t, dir))
	holds(t, reopen(t, dir), id, changes)
}

func TestWhatIsNoBackupIsRefused(t *testing.T) {
	source := t.TempDir()
	filled(t, source)
	execute(t, source, "PRAGMA user_version = 9999")
	foreign := t.TempDir()
	execute(t, foreign, "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
	text := filepath.Join(t.TempDir(), "text")
	must(t, os.WriteFile(text, []byte("Nid storfa yw hon."), 0o600))
	dir := t.TempDir()
	id, changes := filled(t, dir)
	before := bytesOf(t, dir)
	for file, want := range map[string]string{
		filepath.Join(source, FileName):  "record.store-newer",
		filepath.Join(foreign, FileName): "record.store-foreign",
		text:                             "keep.restore-refused",
		filepath.Join(dir, "not there"):  "keep.restore-unread",
		dir:                              "keep.restore-unread",
	} {
		_, err := Restore(ctx, dir, file, time.Now())
		if !isID(err, want) {
			t.Errorf("%s: %v", file, err)
		}
		same(t, "folder", before, bytesOf(t, dir))
	}
	holds(t, reopen(t, dir), id, changes)
}

// Every byte cut off and bytes changed in a backup: it is refused, or it is restored and holds what it held.
func TestSpoiltBackups(t *testing.T) {
	file, id, changes := aBackup(t)
	data, err := os.ReadFile(file)
	must(t, err)
	spoilt, refused := filepath.Join(t.TempDir(), "spoilt"), 0
	random := newRandom(5)
	for range keepRounds(25) {
		must(t, os.WriteFile(spoilt, spoil(random, data), 0o600))
		dir := quickDir(t)
		if _, err := Restore(ctx, dir, spoilt, time.Now()); err != nil {
			refused++
			if exists(filepath.Join(dir, FileName)) {
				t.Fatal("refused, and something was made")
			}
			continue
		}
		v := reopen(t, dir)
		got, err := v.Changes(ctx, id)
		if err == nil {
			same(t, "changes", changes, got)
		}
		must(t, v.Close())
	}
	if refused == 0 {
		t.Error("nothing was refused")
	}
	t.Logf("%d refused", refused)
}

func TestErasedRecordsDoNotComeBackWithABackup(t *testing.T) {
	dir := t.TempDir()
	v, goes := open(t, dir)
	m, err := v.Create(ctx, "", testWords)
	file := filepath.Join(t.TempDir(), "backup")
	must(t, err, v.BackUpTo(ctx, file), v.Erase(goes), v.Close())
	r, err := Restore(ctx, dir, file, time.Now())
	must(t, err)
	v = reopen(t, dir)
	entries, err := v.List()
	must(t, err)
	if len(entries) != 1 || entries[0].ID != m.ID || r.Learners != 1 {
		t.Error(entries, r)
	}
	wantID(t, refuseErased(ctx, v.db, goes), "vault.erased")
}

func TestBackupOfVersionOneIsBroughtUpToDate(t *testing.T) {
	old, dir := t.TempDir(), t.TempDir()
	ids, changes := versionOne(t, old)
	r, err := Restore(ctx, dir, filepath.Join(old, FileName), time.Now())
	must(t, err)
	same(t, "restored", Restored{Learners: 2, Changes: 2 * len(changes)}, r)
	v := reopen(t, dir)
	must(t, v.Unlock(ctx, ids[0], words("")))
	holds(t, v, ids[0], changes)
}

func init() {
	children["restore"] = func(dir, file string) error { _, err := Restore(ctx, dir, file, time.Now()); return err }
	children["recover"] = func(dir, _ string) error { _, err := Recover(ctx, dir, time.Now()); return err }
}

// runCutOff runs a child and kills it after a time; it reports whether the child was done before.
func runCutOff(t *testing.T, c *exec.Cmd, after time.Duration) bool {
	t.Helper()
	must(t, c.Start())
	done := make(chan error, 1)
	go func() { done <- c.Wait() }()
	select {
	case <-done:
		return true
	case <-time.After(after):
		c.Process.Kill()
		<-done
		return false
	}
}

// TestRestoringCutOff kills a process that restores, at any moment, over a store whose last changes lie in its log. Afterwards the store is the old one or the new
// one, whole.
func TestRestoringCutOff(t *testing.T) {
	file, id, changes := aBackup(t)
	live := t.TempDir()
	v, mine := open(t, live)
	added := change(learner.NewClock(v.Node(), nil), "name", "Mali")
	must(t, v.Append(ctx, mine, added))
	files := bytesOf(t, live)
	random, olds, news, cut := newRandom(7), 0, 0, 0
	begun := time.Now()
	runCutOff(t, child("restore", quickDir(t), file), time.Minute)
	whole := time.Since(begun) * 5 / 4
	for range keepRounds(12) {
		dir := quickDir(t)
		for name, data := range files {
			must(t, os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600))
		}
		if !runCutOff(t, child("restore", dir, file), time.Duration(random.Int64N(int64(whole)))) {
			cut++
		}
		v := reopen(t, dir)
		entries, err := v.List()
		must(t, err)
		if len(entries) != 1 {
			t.Fatal(entries)
		}
		if entries[0].ID == id {
			news++
			holds(t, v, id, changes)
		} else {
			olds++
			holds(t, v, mine, []learner.Change{added})
		}
		must(t, v.Close())
	}
	t.Logf("%d old, %d new, %d cut off", olds, news, cut)
}

// Every step of putting a store in the place of another, one by one, as if the power had gone there.
func TestEveryStepOfReplacing(t *testing.T) {
	file, id, changes := aBackup(t)
	live := t.TempDir()
	v, mine := open(t, live)
	added := change(learner.NewClock(v.Node(), nil), "name", "Mali")
	must(t, v.Append(ctx, mine, added))
	old, fresh := bytesOf(t, live), readText(t, file)
	store, log := old[FileName], old[FileName+"-wal"]
	for name, test := range map[string]struct {
		files map[string]string
		fresh bool
	}{
		"half copied":      {map[string]string{FileName: store, FileName + "-wal": log, "." + FileName + ".new": fresh[:9000]}, false},
		"copied":           {map[string]string{FileName: store, FileName + "-wal": log, "." + FileName + ".new": fresh}, false},
		"it holds":         {map[string]string{FileName: store, FileName + "-wal": log, FileName + ".restore": fresh}, true},
		"the log is gone":  {map[string]string{FileName: store, FileName + ".restore": fresh}, true},
		"it is in place":   {map[string]string{FileName: fresh}, true},
		"there was none":   {map[string]string{FileName + ".restore": fresh}, true},
		"a log on its own": {map[string]string{FileName + "-wal": log, FileName + ".restore": fresh}, true},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for name, data := range test.files {
				must(t, os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600))
			}
			v := reopen(t, dir)
			if test.fresh {
				holds(t, v, id, changes)
			} else {
				holds(t, v, mine, []learner.Change{added})
			}
		})
	}
}

func readText(t testing.TB, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	must(t, err)
	return string(data)
}
