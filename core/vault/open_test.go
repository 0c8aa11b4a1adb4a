package vault

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"llwybr/core/learner"
)

func TestStoreIsThereAfterClosing(t *testing.T) {
	for _, name := range []string{"plain", "with space", "50% ?#&[x]", "tŷ"} {
		if runtime.GOOS == "windows" {
			name = strings.ReplaceAll(name, "?", "")
		}
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), name, "deeper")
			id, changes := filled(t, dir)
			holds(t, reopen(t, dir), id, changes)
			if names := bytesOf(t, dir); len(names) != 1 && len(names) != 2 { // the file, and its log while it is open
				t.Errorf("files: %v", len(names))
			}
		})
	}
}

func TestStoreIsForItsOwnerOnly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the folder's access list rules there")
	}
	dir := filepath.Join(t.TempDir(), "data")
	v, id := open(t, dir)
	if err := v.Append(context.Background(), id, change(learner.NewClock(v.Node(), nil), "name", "Mali")); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]fs.FileMode{dir: 0o700, v.path: 0o600, v.path + "-wal": 0o600} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v %v", path, info.Mode(), err)
		}
	}
	if exists(v.path + "-shm") {
		t.Error("a store that is held alone needs no shared memory")
	}
}

func TestSettingsThatReadBackOtherwiseAreRefused(t *testing.T) {
	db, err := sql.Open("sqlite", address(filepath.Join(t.TempDir(), "x"), 0, "_journal_mode=DELETE"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	wantID(t, readBack(db), "record.store-unsafe")
}

func TestSecondOpeningIsRefused(t *testing.T) {
	dir := t.TempDir()
	id, changes := filled(t, dir)
	v := reopen(t, dir)
	_, err := Open(dir, Options{Wait: 50 * time.Millisecond})
	wantID(t, err, "record.store-elsewhere")
	out, err := child("open", dir, "0s").CombinedOutput()
	if err == nil || !contains(out, "record.store-elsewhere") {
		t.Errorf("another process: %v %s", err, out)
	}
	if _, err := SetAside(dir, time.Now()); !isID(err, "record.store-elsewhere") {
		t.Errorf("moved while open: %v", err)
	}
	holds(t, v, id, changes)
}

func TestOpeningWaitsForOneThatIsJustClosing(t *testing.T) {
	dir := t.TempDir()
	filled(t, dir)
	c := child("open", dir, "300ms")
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	bufio.NewReader(out).ReadString('\n')
	reopen(t, dir)
	c.Wait()
}

func TestOfManyAtOnceOneOpens(t *testing.T) {
	for name, prepare := range map[string]func(dir string){"no store yet": func(string) {}, "a store": func(dir string) { filled(t, dir) }} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			prepare(dir)
			if opened := startTogether(t, dir, 8); opened != 1 {
				t.Errorf("%d have the store open", opened)
			}
		})
	}
}

// startTogether starts processes that open a store and hold it until all have tried, and gives how many have it.
func startTogether(t *testing.T, dir string, n int) int {
	t.Helper()
	ready, release := make(chan bool, n), make(chan struct{})
	var wait sync.WaitGroup
	for range n {
		wait.Go(func() {
			c := child("open", dir, "until the end of input")
			input, err1 := c.StdinPipe()
			output, err2 := c.StdoutPipe()
			var says bytes.Buffer
			c.Stderr = &says
			if err := errors.Join(err1, err2, c.Start()); err != nil {
				t.Error(err)
				ready <- false
				return
			}
			line, _ := bufio.NewReader(output).ReadString('\n')
			ready <- line == "open\n"
			<-release
			input.Close()
			if err := c.Wait(); (line == "" || err != nil) && !contains(says.Bytes(), "record.store-elsewhere") {
				t.Errorf("%v: %s", err, &says)
			}
		})
	}
	opened := 0
	for range n {
		if <-ready {
			opened++
		}
	}
	close(release)
	wait.Wait()
	return opened
}

func TestFolderThatCannotBeUsed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	occupied := t.TempDir()
	if err := os.Mkdir(filepath.Join(occupied, FileName), 0o700); err != nil {
		t.Fatal(err)
	}
	dirs := map[string]string{"a file": file, "under a file": filepath.Join(file, "sub"), "a folder has the name": occupied}
	if runtime.GOOS == "linux" {
		dirs["where nothing can be made"] = "/proc/llwybr" // refused to root too
	}
	for name, dir := range dirs {
		t.Run(name, func(t *testing.T) {
			_, err := Open(dir, Options{})
			wantID(t, err, "record.store-folder")
		})
	}
}

// execute runs statements on a closed store.
func execute(t testing.TB, dir, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", address(filepath.Join(dir, FileName), 0, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

func TestNewerStoreIsRefusedUnharmed(t *testing.T) {
	dir := t.TempDir()
	filled(t, dir)
	execute(t, dir, "CREATE TABLE later (x); PRAGMA user_version = 9999")
	before := bytesOf(t, dir)
	_, err := Open(dir, Options{})
	wantID(t, err, "record.store-newer")
	same(t, "folder", before, bytesOf(t, dir))
}

func TestSomebodyElsesDatabaseIsRefusedUnharmed(t *testing.T) {
	dir := t.TempDir()
	execute(t, dir, "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
	before := bytesOf(t, dir)
	_, err := Open(dir, Options{})
	wantID(t, err, "record.store-foreign")
	same(t, "folder", before, bytesOf(t, dir))
}

func TestOpeningThatWasCutOffEarlyIsTakenUp(t *testing.T) {
	dir := t.TempDir()
	execute(t, dir, "PRAGMA journal_mode = WAL")
	v, id := open(t, dir)
	holds(t, v, id, nil)
}

var twoSteps = append(append([]migration{}, migrations...), migration{"0003_more.sql", "CREATE TABLE more (x); INSERT INTO more VALUES (1)"})

func TestMigrationKeepsACopy(t *testing.T) {
	dir := t.TempDir()
	id, changes := filled(t, dir)
	v := unopened(dir, cheap)
	if err := v.open(time.Second, twoSteps); err != nil {
		t.Fatal(err)
	}
	unlockAll(v)
	holds(t, v, id, changes)
	if rows, err := texts(v.db, "SELECT x FROM more"); err != nil || len(rows) != 1 {
		t.Error(rows, err)
	}
	v.Close()
	_, err := Open(dir, Options{})
	wantID(t, err, "record.store-newer")
	if err := os.Rename(copyName(v.path, len(migrations)), v.path); err != nil {
		t.Fatal("the copy:", err)
	}
	holds(t, reopen(t, dir), id, changes)
}

func TestMigrationThatFailsLeavesTheOldStore(t *testing.T) {
	dir := t.TempDir()
	id, changes := filled(t, dir)
	broken := append(append([]migration{}, twoSteps...), migration{"0004_broken.sql", "CREATE TABLE third (x); CREATE TABLE third (x)"})
	v := unopened(dir, cheap)
	if err := v.open(time.Second, broken); err == nil {
		t.Fatal("no error")
	}
	if err := v.open(time.Second, twoSteps); err != nil {
		t.Fatal(err)
	}
	unlockAll(v)
	defer v.Close()
	holds(t, v, id, changes)
	if tables, _ := texts(v.db, "SELECT name FROM sqlite_schema WHERE name = 'third'"); len(tables) > 0 {
		t.Error("half a migration is there")
	}
}

func TestMigrationsAreNumberedWithoutGap(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a gap was taken")
		}
	}()
	readMigrations(fstest.MapFS{"migrations/0002_x.sql": {}})
}
