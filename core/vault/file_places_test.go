package vault

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

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

// A damaged file was set aside, and then there was no room: when there is, it goes on.
func TestNoRoomAfterDamage(t *testing.T) {
	setAside := 0
	for k := 1; ; k++ {
		f, _ := newTestFile(t)
		kept := noted(f, "a")
		mustAppend(t, f, kept...)
		damage(t, f.Path())
		d := &failing{disk: osDisk{}, fail: syscall.ENOSPC, at: k, forever: true}
		f.disk = d
		_ = f.Append(context.Background(), f.id, noted(f, "b")...)
		if d.fired == 0 {
			break
		}
		if !exists(f.Path()) {
			setAside++
		}
		d.at = 0
		mustAppend(t, f, noted(f, "c")...)
		there(t, f, kept)
	}
	if setAside == 0 {
		t.Error("the faults came at the wrong moments")
	}
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

	for _, path := range []string{f.Path(), f.Path() + prevEnding} { // somebody moved it; another stick of the same name
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		wantID(t, f.Append(ctx, f.id, noted(f, "d")...), "file.vanished")
	}
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
	if testing.Short() {
		t.Skip("16,000 changes")
	}
	f, _ := newTestFile(t)
	clock := learner.NewClock(f.Node(), nil)
	many := make([]learner.Change, thinChanges)
	for i := range many {
		many[i] = change(clock, "name", fmt.Sprint("Mali ", i))
	}
	mustAppend(t, f, many[:thinChanges-1]...)
	mustAppend(t, f, many[thinChanges-1])
	inFile(t, f, many[thinChanges-1])
	last := change(clock, "name", "Cai")
	mustAppend(t, f, last) // now the version before, in which a program looks for what was written over, is thin too
	got, err := openTestFile(t, f.Path()).Changes(context.Background(), f.id)
	if err != nil || len(got) != 2 || got[1].ID != last.ID || f.NearlyFull() {
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
