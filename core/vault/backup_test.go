package vault

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"llwybr/core/learner"
)

// at opens the store of a folder with a clock of the test's.
func at(t testing.TB, dir string, now time.Time) *Vault {
	t.Helper()
	options := cheap
	options.Now = func() time.Time { return now }
	v, err := Open(dir, options)
	must(t, err)
	t.Cleanup(func() { v.Close() })
	unlockAll(v)
	return v
}

func backUp(t testing.TB, v *Vault) Backup {
	t.Helper()
	b, err := v.BackUp(ctx)
	must(t, err)
	return b
}

func listed(t testing.TB, v *Vault) []Backup {
	t.Helper()
	all, err := v.Backups()
	must(t, err)
	return all
}

func TestBackupHoldsTheWholeStore(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	id, changes := filled(t, dir)
	v := at(t, dir, day("2026-11-21 19:26"))
	if all := listed(t, v); len(all) != 0 {
		t.Fatal(all)
	}
	b := backUp(t, v)
	same(t, "list", []Backup{b}, listed(t, v))
	if b.Size < 4096 || !b.At.Equal(day("2026-11-21 19:26")) || filepath.Dir(b.Path) != filepath.Join(dir, backupsFolder) {
		t.Errorf("%+v", b)
	}
	chosen := filepath.Join(t.TempDir(), "copi wrth gefn")
	must(t, v.BackUpTo(ctx, chosen))
	wantID(t, v.BackUpTo(ctx, v.path), "keep.backup-itself")
	wantID(t, v.BackUpTo(ctx, filepath.Join(dir, "not", "there")), "keep.backup-failed")
	for n, file := range []string{b.Path, chosen} {
		to := filepath.Join(elsewhere, fmt.Sprint(n))
		r, err := Restore(ctx, to, file, time.Now())
		must(t, err)
		same(t, "restored", Restored{Learners: 1, Changes: len(changes)}, r)
		holds(t, reopen(t, to), id, changes)
	}
}

func TestBackupsOfSeveralStoresInOneFolder(t *testing.T) {
	options := cheap
	options.Backups = filepath.Join(t.TempDir(), "shared")
	for range 2 {
		dir := t.TempDir()
		filled(t, dir)
		v, err := Open(dir, options)
		must(t, err)
		backUp(t, v)
		if all := listed(t, v); len(all) != 1 {
			t.Error(all)
		}
		v.Close()
	}
	if names, _ := os.ReadDir(options.Backups); len(names) != 2 {
		t.Error(names)
	}
}

func TestBackupIsDue(t *testing.T) {
	dir := t.TempDir()
	now := day("2026-11-21 08:00")
	v := at(t, dir, now)
	if v.BackUpDue(now) {
		t.Error("an empty store")
	}
	m, err := v.Create(ctx, "", testWords)
	must(t, err)
	if !v.BackUpDue(now) {
		t.Error("no backup yet")
	}
	backUp(t, v)
	later := now.Add(13 * time.Hour)
	if v.BackUpDue(later) {
		t.Error("nothing changed")
	}
	must(t, v.Opened(m.ID))
	if v.BackUpDue(later) {
		t.Error("opening is no change")
	}
	for name, do := range map[string]func() error{
		"a change": func() error { return v.Append(ctx, m.ID, change(learner.NewClock(v.Node(), nil), "name", "Mali")) },
		"a label":  func() error { return v.SetLabel(m.ID, "M") },
		"words":    func() error { return v.ChangeWords(ctx, m.ID, "tri gair arall") },
	} {
		backUp(t, v)
		must(t, do())
		if v.BackUpDue(now.Add(11*time.Hour)) || !v.BackUpDue(later) {
			t.Error(name)
		}
	}
	backUp(t, v)
	if v.BackUpDue(now.AddDate(0, 0, 26)) || !v.BackUpDue(now.AddDate(0, 0, 28)) || !v.BackUpDue(now.Add(-time.Hour)) {
		t.Error("an old one, or one dated ahead")
	}
}

// A year of backups, one to three on most days: never more than seven days and three weeks of them, none older than 28 days, the newest always there; and
// once there were enough, seven and three.
func TestThinningOverAYear(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for round, rests := range []int{0, 0, 5, 2} { // one day in so many is without
		var kept []Backup
		full := 0
		for n := range 365 {
			if rests > 0 && random.IntN(rests) == 0 {
				continue
			}
			for made := range 1 + random.IntN(3) {
				now := day("2026-01-01").AddDate(0, 0, n).Add(time.Duration(random.IntN(24*60)) * time.Minute)
				if len(kept) > 0 && now.Before(kept[0].At) {
					now = kept[0].At.Add(time.Minute)
				}
				kept = slices.Insert(kept, 0, Backup{Path: fmt.Sprint(round, n, made), At: now})
				gone := tooMany(kept, now)
				kept = slices.DeleteFunc(kept, func(b Backup) bool { return slices.Contains(gone, b) })
				checkKept(t, kept, now)
			}
			if len(kept) == 10 {
				full++
			}
		}
		if rests == 0 && full < 330 {
			t.Errorf("all ten on %d days only", full)
		}
	}
}

func checkKept(t *testing.T, kept []Backup, now time.Time) {
	t.Helper()
	if len(kept) == 0 || !kept[0].At.Equal(now) || len(kept) > 10 || dayNumber(now)-dayNumber(kept[len(kept)-1].At) >= keptDays {
		t.Fatalf("%v: %v", now, kept)
	}
	daily := 0
	for _, b := range kept {
		if dayNumber(now)-dayNumber(b.At) < keptDaily {
			daily++
		}
	}
	if daily > keptDaily || len(kept)-daily > 3 {
		t.Fatalf("%d and %d", daily, len(kept)-daily)
	}
}

func TestBackupsOfAWrongClockDoNotStay(t *testing.T) {
	now := day("2026-11-21")
	gone := tooMany([]Backup{{Path: "ahead", At: day("2043-01-01")}, {Path: "fresh", At: now}, {Path: "old", At: day("2009-01-01")}}, now)
	if len(gone) != 2 || gone[0].Path != "ahead" || gone[1].Path != "old" {
		t.Error(gone)
	}
}

func TestThinningOnTheDisk(t *testing.T) {
	dir := quickDir(t)
	filled(t, dir)
	old := filepath.Join(dir, FileName+".before-20260101-000000")
	must(t, os.WriteFile(old, []byte("x"), 0o600))
	for n := range 40 {
		v := at(t, dir, day("2026-11-01").AddDate(0, 0, n))
		backUp(t, v)
		v.Close()
	}
	v := at(t, dir, day("2026-12-10"))
	if all := listed(t, v); len(all) != 10 || exists(old) {
		t.Error(len(all), exists(old))
	}
	for _, b := range listed(t, v) {
		must(t, verify(b.Path))
	}
}

// TestBackupCutOff kills a process that makes backups, at any moment. Whatever is listed afterwards is whole.
func TestBackupCutOff(t *testing.T) {
	dir := t.TempDir()
	filled(t, dir)
	made, cut := 0, 0
	for range keepRounds(8) {
		made += len(killedDoing(t, "backup", dir, ""))
		folder := filepath.Join(dir, backupsFolder)
		entries, _ := os.ReadDir(folder)
		for _, e := range entries {
			if !backupName.MatchString(e.Name()) { // half made, or half destroyed
				cut++
			}
		}
		v := reopen(t, dir)
		for _, b := range listed(t, v) {
			must(t, verify(b.Path))
		}
		must(t, v.Check())
		backUp(t, v)
		entries, _ = os.ReadDir(folder)
		if len(entries) != len(listed(t, v)) {
			t.Error("something cut off is left:", entries)
		}
		must(t, v.Close())
	}
	t.Logf("%d backups made, %d cut off, 0 of those listed", made, cut)
}

func keepRounds(few int) int {
	if n := killRounds(); n > 20 {
		return n
	}
	return few
}

// backUpForever makes backups, each a day after the one before, and says so.
func backUpForever(dir, _ string) error {
	now := time.Now()
	options := cheap
	options.Now = func() time.Time { now = now.Add(time.Minute); return now }
	v, err := Open(dir, options)
	if err != nil {
		return err
	}
	for {
		b, err := v.BackUp(ctx)
		if err != nil {
			return err
		}
		fmt.Println(filepath.Base(b.Path))
	}
}

func init() {
	children["backup"] = backUpForever
}

func TestHurtStoreIsNotBackedUp(t *testing.T) {
	dir := t.TempDir()
	filled(t, dir)
	v := at(t, dir, day("2026-11-21"))
	b := backUp(t, v)
	must(t, v.Close())
	execute(t, dir, "UPDATE change SET payload = zeroblob(300) WHERE seq = 3")
	v = at(t, dir, day("2026-12-31"))
	_, err := v.BackUp(ctx)
	wantID(t, err, "keep.backup-hurt")
	same(t, "the one that is sound", []Backup{b}, listed(t, v))
	if entries, _ := os.ReadDir(filepath.Dir(b.Path)); len(entries) != 1 {
		t.Error(entries)
	}
}

// below gives what every file in a folder and those below it holds.
func below(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			var data []byte
			data, err = os.ReadFile(path)
			files[path] = string(data)
		}
		return err
	}))
	return files
}

// everywhere leaves a store with two records, backups of it, and a copy of every other kind there is.
func everywhere(t *testing.T, dir string) (stays, goes string) {
	t.Helper()
	v := at(t, dir, day("2026-11-01"))
	for _, id := range []*string{&stays, &goes} {
		m, err := v.Create(ctx, "", testWords)
		must(t, err, v.Append(ctx, m.ID, change(learner.NewClock(v.Node(), nil), "notes.n", "note")))
		*id = m.ID
	}
	backUp(t, v)
	must(t, v.Close())
	v = at(t, dir, day("2026-11-02"))
	b := backUp(t, v)
	must(t, v.Close())
	_, err := Restore(ctx, dir, b.Path, day("2026-11-03"))
	must(t, err)
	_, err = Recover(ctx, dir, day("2026-11-03"))
	must(t, err)
	data, err := os.ReadFile(b.Path)
	must(t, err, os.WriteFile(copyName(filepath.Join(dir, FileName), 1), data, 0o600))
	for _, name := range []string{replacing(filepath.Join(dir, FileName)), filepath.Join(dir, FileName+".damaged-20200101-000000-wal")} {
		must(t, os.WriteFile(name, data, 0o600))
	}
	return stays, goes
}

func traceFiles(t *testing.T, dir string, v *Vault, id string) (found []string) {
	t.Helper()
	marks, err := v.tracesOf(ctx, id)
	must(t, err)
	return traceFilesOf(t, dir, marks)
}

func traceFilesOf(t *testing.T, dir string, marks interface{ in([]byte) bool }) (found []string) {
	t.Helper()
	for name, data := range below(t, dir) {
		if marks.in([]byte(data)) {
			found = append(found, filepath.Base(name))
		}
	}
	slices.Sort(found)
	return found
}

// After somebody was erased, nothing that opens their record and no box of it is in any file below the folder; who stays has a backup.
func TestErasedRecordIsInNoCopy(t *testing.T) {
	dir := t.TempDir()
	stays, goes := everywhere(t, dir)
	v := at(t, dir, day("2026-11-04"))
	marks, err := v.tracesOf(ctx, goes)
	must(t, err)
	if found := traceFiles(t, dir, v, goes); len(found) < 6 {
		t.Fatal("the search finds too little to prove anything:", found)
	}
	must(t, v.Erase(goes))
	if found := traceFilesOf(t, dir, marks); len(found) > 0 {
		t.Error("left in:", found)
	}
	all := listed(t, v)
	if len(all) != 1 || !all[0].At.Equal(day("2026-11-04")) || len(v.otherCopies()) > 0 {
		t.Error(all, v.otherCopies())
	}
	must(t, verify(all[0].Path), v.Check(), v.Unlock(ctx, stays, words(testWords)))
	ids, err := learnersOf(all[0].Path)
	must(t, err)
	same(t, "in the backup", []string{stays}, ids)
}

// Where no fresh backup can be made, the erasing is done all the same and says so.
func TestErasingDoesNotWaitForABackup(t *testing.T) {
	dir := t.TempDir()
	_, goes := everywhere(t, dir)
	v := at(t, dir, day("2026-11-04"))
	marks, err := v.tracesOf(ctx, goes)
	must(t, err)
	store, err := v.storeID(ctx)
	must(t, err, os.MkdirAll(filepath.Join(halfName(filepath.Join(dir, backupsFolder), store), "in the way"), 0o700))
	wantID(t, v.Erase(goes), erasedNoBackup)
	if found := traceFilesOf(t, dir, marks); len(found) > 0 || len(listed(t, v)) > 0 {
		t.Error("left in:", found, listed(t, v))
	}
	wantID(t, v.Unlock(ctx, goes, words(testWords)), "record.learner-unknown")
}

func TestErasingMakesNoFirstBackup(t *testing.T) {
	dir := t.TempDir()
	v, id := open(t, dir)
	must(t, v.Erase(id))
	if exists(filepath.Join(dir, backupsFolder)) {
		t.Error("there was none before")
	}
}

func TestWordsThatSealAStoreOfVersionOneDestroyItsPlainBackups(t *testing.T) {
	dir := t.TempDir()
	ids, _ := versionOne(t, dir)
	v := at(t, dir, day("2026-11-04"))
	backUp(t, v)
	for _, id := range ids {
		must(t, v.Unlock(ctx, id, words("")), v.ChangeWords(ctx, id, testWords))
	}
	for name, data := range below(t, dir) {
		if strings.Contains(data, "PLANTED") {
			t.Error(name)
		}
	}
	if all := listed(t, v); len(all) != 1 {
		t.Error(all)
	}
}

func TestDestroyingOverwrites(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "x")
	must(t, os.WriteFile(name, []byte(strings.Repeat("secret", 50_000)), 0o600))
	f, err := os.Open(name)
	must(t, err)
	defer f.Close()
	must(t, destroyCopy(name), destroyCopy(name))
	data := make([]byte, 300_000)
	if n, _ := f.ReadAt(data, 0); n == 0 || strings.Contains(string(data[:n]), "secret") {
		t.Error(n)
	}
}

func BenchmarkBackUp(b *testing.B) {
	dir := b.TempDir()
	v, id := open(b, dir)
	clock := learner.NewClock(v.Node(), nil)
	text := strings.Repeat("nodyn ", 150)
	for range 40 {
		var changes []learner.Change
		for n := range 400 {
			changes = append(changes, change(clock, fmt.Sprint("notes.n", n), text))
		}
		must(b, v.Append(ctx, id, changes...))
	}
	for b.Loop() {
		made, err := v.BackUp(ctx)
		must(b, err)
		b.ReportMetric(float64(made.Size)/(1<<20), "MiB")
		os.Remove(made.Path)
	}
}
