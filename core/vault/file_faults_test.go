package vault

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/seal"
)

// failing is a disk whose calls fail from the k-th on, or that one alone.
type failing struct {
	disk
	fail     error
	at       int  // the call that fails first, counted from 1; 0: none
	forever  bool // and all after it
	calls    int
	fired    int
	linkless bool // there are no hard links here, as on FAT
}

func (d *failing) call() error {
	d.calls++
	if d.at > 0 && (d.calls == d.at || d.forever && d.calls > d.at) {
		d.fired++
		return &fs.PathError{Op: "x", Path: "Mali.llwybr", Err: d.fail}
	}
	return nil
}

func (d *failing) file(f diskFile, err error) (diskFile, error) {
	if err != nil {
		return nil, err
	}
	return failingFile{f, d}, nil
}

func (d *failing) open(path string) (diskFile, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.file(d.disk.open(path))
}

func (d *failing) reopen(path string) (diskFile, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.file(d.disk.reopen(path))
}

func (d *failing) create(path string) (diskFile, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.file(d.disk.create(path))
}

func (d *failing) alter(path string) (diskFile, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.file(d.disk.alter(path))
}

func (d *failing) rename(from, to string) error {
	if err := d.call(); err != nil {
		return err
	}
	return d.disk.rename(from, to)
}

func (d *failing) link(from, to string) error {
	if d.linkless {
		return &os.LinkError{Op: "link", Old: from, New: to, Err: syscall.EPERM}
	}
	if err := d.call(); err != nil {
		return err
	}
	return d.disk.link(from, to)
}

func (d *failing) remove(path string) error {
	if err := d.call(); err != nil {
		return err
	}
	return d.disk.remove(path)
}

func (d *failing) names(dir string) ([]fs.DirEntry, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.disk.names(dir)
}

func (d *failing) syncDir(dir string) error {
	if err := d.call(); err != nil {
		return err
	}
	return d.disk.syncDir(dir)
}

type failingFile struct {
	diskFile
	d *failing
}

func (f failingFile) Read(p []byte) (int, error) {
	if err := f.d.call(); err != nil {
		return 0, err
	}
	return f.diskFile.Read(p)
}

// Write writes a half of it when it fails, as a full disk does.
func (f failingFile) Write(p []byte) (int, error) {
	if err := f.d.call(); err != nil {
		n, _ := f.diskFile.Write(p[:len(p)/2])
		return n, err
	}
	return f.diskFile.Write(p)
}

func (f failingFile) Stat() (fs.FileInfo, error) {
	if err := f.d.call(); err != nil {
		return nil, err
	}
	return f.diskFile.Stat()
}

func (f failingFile) Sync() error {
	if err := f.d.call(); err != nil {
		return err
	}
	return f.diskFile.Sync()
}

func (f failingFile) Close() error {
	err := f.d.call()
	return errors.Join(err, f.diskFile.Close())
}

// Each call of a save fails in turn, once alone and once with all that follow: an error that a person can read, and all that was acknowledged is
// there, in this program and in the next.
func TestEveryFailingCallOfAFile(t *testing.T) {
	fired, kinds := 0, []error{syscall.EIO}
	if os.Getenv("LLWYBR_FAULTS") == "all" {
		kinds = append(kinds, syscall.ENOSPC, syscall.EACCES)
	}
	for _, fail := range kinds {
		for _, forever := range []bool{false, true} {
			for _, linkless := range []bool{false, true} {
				fired += failEach(t, failing{disk: osDisk{}, fail: fail, forever: forever, linkless: linkless})
			}
		}
	}
	if fired < 100*len(kinds) {
		t.Errorf("%d faults: nothing was tried", fired)
	}
	t.Logf("%d faults, 0 lost", fired)
}

func failEach(t *testing.T, d failing) (fired int) {
	t.Helper()
	for k := 1; ; k++ {
		d.at = k
		n := failAt(t, d)
		if n == 0 {
			return fired
		}
		fired += n
	}
}

func failAt(t *testing.T, d failing) int {
	t.Helper()
	f, _ := newTestFile(t)
	acknowledged := noted(f, "a", "b")
	mustAppend(t, f, acknowledged[0])
	mustAppend(t, f, acknowledged[1])
	f.disk = &d
	refused := noted(f, "c")
	err := f.Append(context.Background(), f.id, refused...)
	if err == nil {
		acknowledged = append(acknowledged, refused...)
	} else {
		readable(t, err)
		inFile(t, f, acknowledged...) // nothing changes
		if _, wrong := f.Saved(); wrong == nil {
			t.Error("Saved says that all is well")
		}
	}
	d.at = 0
	there(t, f, acknowledged) // the next program
	next := noted(f, "d")
	mustAppend(t, f, next...) // it goes on when the fault is over
	there(t, f, append(acknowledged, next...))
	if _, wrong := f.Saved(); wrong != nil {
		t.Error("still:", wrong)
	}
	return d.fired
}

// there opens the file anew and looks for what was acknowledged; leftovers are swept.
func there(t *testing.T, f *File, acknowledged []learner.Change) {
	t.Helper()
	g, err := OpenFile(context.Background(), f.Path(), seal.Words(fileWords), quickly)
	if err != nil {
		t.Fatal(err)
	}
	got, err := g.Changes(context.Background(), g.id)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range acknowledged {
		if !hasChange(got, c.ID) {
			t.Fatalf("lost: %s", c.Field)
		}
	}
	for _, name := range namesIn(t, f.Path()) {
		if strings.HasPrefix(name, ".") {
			t.Error("left over:", name)
		}
	}
}

// readable checks that an error is one that a person is told in their language, and that it names no file.
func readable(t *testing.T, err error) {
	t.Helper()
	fault, ok := errors.AsType[*message.Error](err)
	if !ok || !strings.HasPrefix(fault.Message.ID, "file.") {
		t.Errorf("no error for a person: %v", err)
	}
	if strings.Contains(err.Error(), "llwybr") || strings.Contains(err.Error(), "Mali") {
		t.Errorf("it names the file: %v", err)
	}
}

// A place that says that all is written, and is not: a stick that lies. Without reading back nobody would know.
func TestALyingPlaceIsNoticed(t *testing.T) {
	f, _ := newTestFile(t)
	kept := noted(f, "a")
	mustAppend(t, f, kept...)
	f.disk = lying{osDisk{}}
	wantID(t, f.Append(context.Background(), f.id, noted(f, "b")...), "file.unverified")
	inFile(t, f, kept...)
	f.disk = osDisk{}
	mustAppend(t, f, noted(f, "c")...)
	if !exists(f.Path() + damagedEnding) {
		t.Error("what could not be read was not set aside")
	}
	there(t, f, kept)
}

type lying struct{ disk }

func (d lying) create(path string) (diskFile, error) {
	f, err := d.disk.create(path)
	return lyingFile{f}, err
}

type lyingFile struct{ diskFile }

func (f lyingFile) Write(p []byte) (int, error) {
	bad := append([]byte(nil), p...)
	bad[len(bad)-1] ^= 1
	return f.diskFile.Write(bad)
}

// The file before the last is opened where a save was cut off between moving it away and putting the new one in its place.
func TestTheVersionBeforeIsOpenedWhereTheFileIsMissing(t *testing.T) {
	f, _ := newTestFile(t)
	changes := noted(f, "a")
	mustAppend(t, f, changes...)
	if err := os.Rename(f.Path(), f.Path()+prevEnding); err != nil {
		t.Fatal(err)
	}
	there(t, f, changes)
	more := noted(f, "b")
	mustAppend(t, f, more...)
	there(t, f, append(changes, more...))
}

// A damaged file is set aside, and the version before it is opened; who had it open saves everything.
func TestDamagedFileIsSetAside(t *testing.T) {
	f, _ := newTestFile(t)
	first, second := noted(f, "a"), noted(f, "b")
	mustAppend(t, f, first...)
	mustAppend(t, f, second...)
	damage(t, f.Path())
	g := openTestFile(t, f.Path())
	_, err := g.Saved()
	wantID(t, err, "file.previous")
	wantID(t, g.Check(), "transfer.damaged")
	inFile(t, g, first...)
	mustAppend(t, f, noted(f, "c")...)
	there(t, f, append(first, second...))
	if !exists(f.Path()+damagedEnding) || !exists(f.Path()+prevEnding) {
		t.Error("gone:", namesIn(t, f.Path()))
	}
	mustAppend(t, g, noted(g, "d")...) // the one that had the version before
	got, err := openTestFile(t, f.Path()).Changes(context.Background(), f.id)
	if err != nil || len(got) != 4 {
		t.Error(len(got), err)
	}
	damage(t, f.Path())
	damage(t, f.Path()+prevEnding)
	_, err = OpenFile(context.Background(), f.Path(), seal.Words(fileWords), quickly)
	wantID(t, err, "transfer.damaged")
}

func damage(t testing.TB, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err == nil {
		data[len(data)-50] ^= 4
		err = os.WriteFile(path, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestPlacesThatAreGone(t *testing.T) {
	ctx := context.Background()
	f, _ := newTestFile(t)
	kept := noted(f, "a")
	mustAppend(t, f, kept...)
	folder, away := filepath.Dir(f.Path()), filepath.Join(t.TempDir(), "away")
	if err := os.Rename(folder, away); err != nil {
		t.Fatal(err)
	}
	wantID(t, f.Append(ctx, f.id, noted(f, "b")...), "file.place-gone")
	wantID(t, f.Check(), "file.place-gone")
	inFile(t, f, kept...)
	_, err := OpenFile(ctx, f.Path(), seal.Words(fileWords), quickly)
	wantID(t, err, "file.place-gone")
	if err := os.Rename(away, folder); err != nil {
		t.Fatal(err)
	}
	mustAppend(t, f, noted(f, "c")...)
	there(t, f, kept)

	for _, path := range []string{f.Path(), f.Path() + prevEnding} { // another stick of the same name
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	wantID(t, f.Append(ctx, f.id, noted(f, "d")...), "file.vanished")
	if err := f.SaveTo(ctx, f.Path()); err != nil {
		t.Fatal(err)
	}
	there(t, f, kept)
}

func TestFileIsSavedElsewhere(t *testing.T) {
	ctx := context.Background()
	f, _ := newTestFile(t)
	kept := noted(f, "a")
	mustAppend(t, f, kept...)
	old, other := f.Path(), filepath.Join(t.TempDir(), NewFileName())
	if err := f.SaveTo(ctx, other); err != nil || f.Path() != other {
		t.Fatal(f.Path(), err)
	}
	mustAppend(t, f, noted(f, "b")...)
	there(t, f, kept)
	stranger, _ := newTestFile(t)
	wantID(t, f.SaveTo(ctx, stranger.Path()), "file.there")
	wantID(t, f.SaveTo(ctx, filepath.Join(other, "x", "y.llwybr")), "file.place-gone")
	if err := f.SaveTo(ctx, old); err != nil { // a copy of the same record: together
		t.Fatal(err)
	}
	there(t, f, kept)
	if err := os.WriteFile(other, []byte("a shopping list"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantID(t, f.SaveTo(ctx, other), "file.there")
	if data, _ := os.ReadFile(other); string(data) != "a shopping list" {
		t.Error("it was written over")
	}
}

// Another record of the same name, as on another stick, is left as it is.
func TestFileOfAnotherIsNotWrittenOver(t *testing.T) {
	f, _ := newTestFile(t)
	g, _ := newTestFile(t)
	copyFile(t, g.Path(), f.Path())
	before, _ := os.ReadFile(f.Path())
	wantID(t, f.Append(context.Background(), f.id, noted(f, "b")...), "file.other")
	if after, _ := os.ReadFile(f.Path()); string(before) != string(after) {
		t.Error("it was written over")
	}
}

func TestFileHeldByAnotherProgram(t *testing.T) {
	f, _ := newTestFile(t)
	release, sure, err := lockFile(beside(f.Path(), lockEnding))
	if err != nil || !sure {
		t.Skip("this place has no locks")
	}
	wantID(t, f.Append(context.Background(), f.id, noted(f, "b")...), "file.held")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := f.Append(ctx, f.id, noted(f, "b")...); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	release()
	mustAppend(t, f, noted(f, "c")...)
}

// A log that grows long is thinned before it is written; the reader's limits are never passed.
func TestALongLogIsThinned(t *testing.T) {
	f, _ := newTestFile(t)
	clock := learner.NewClock(f.Node(), nil)
	many := make([]learner.Change, thinChanges)
	for i := range many {
		many[i] = change(clock, "name", fmt.Sprint("Mali ", i))
	}
	mustAppend(t, f, many[:thinChanges-1]...)
	mustAppend(t, f, many[thinChanges-1])
	got, err := openTestFile(t, f.Path()).Changes(context.Background(), f.id)
	if err != nil || len(got) != 1 || got[0].ID != many[thinChanges-1].ID || f.NearlyFull() {
		t.Errorf("%d changes, %v", len(got), err)
	}
	for i := range many { // nothing of these can be left out
		many[i] = change(clock, fmt.Sprint("liked.soc-", i), true)
	}
	mustAppend(t, f, many...)
	for i := range many {
		many[i] = change(clock, fmt.Sprint("struck.soc-", i), true)
	}
	wantID(t, f.Append(context.Background(), f.id, many...), "transfer.full")
	mustAppend(t, f, many[:1500]...)
	if !f.NearlyFull() {
		t.Error("nobody is warned")
	}
}
