package vault

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// Two programs, or a copy that was carried about, write the same file: nothing of either is lost.
func TestTwoProgramsWriteOneFile(t *testing.T) {
	f, _ := newTestFile(t)
	g := openTestFile(t, f.Path())
	var all []learner.Change
	for range 5 {
		a, b := noted(f, "a"), noted(g, "b")
		mustAppend(t, f, a...)
		mustAppend(t, g, b...)
		all = append(all, a[0], b[0])
	}
	mustAppend(t, f, noted(f, "last")...)
	got, err := openTestFile(t, f.Path()).Changes(context.Background(), f.id)
	if err != nil || len(got) != 11 {
		t.Fatal(len(got), err)
	}
	for _, c := range all {
		if !hasChange(got, c.ID) {
			t.Error("lost", c.ID)
		}
	}
}

// In a place without locks one program may write over what another has just saved. It lies in the version before, and comes back.
func TestWhatWasWrittenOverComesBack(t *testing.T) {
	f, _ := newTestFile(t)
	old := filepath.Join(t.TempDir(), "old")
	copyFile(t, f.Path(), old)
	g := openTestFile(t, old)
	lost := noted(f, "a")
	mustAppend(t, f, lost...)
	mustAppend(t, g, noted(g, "b")...)
	if err := os.Rename(f.Path(), f.Path()+prevEnding); err != nil {
		t.Fatal(err)
	}
	copyFile(t, old, f.Path())
	h := openTestFile(t, f.Path())
	mustAppend(t, h, noted(h, "c")...)
	got, err := openTestFile(t, f.Path()).Changes(context.Background(), f.id)
	if err != nil || len(got) != 3 || !hasChange(got, lost[0].ID) {
		t.Error(len(got), err)
	}
}

func hasChange(changes []learner.Change, id string) bool {
	for _, c := range changes {
		if c.ID == id {
			return true
		}
	}
	return false
}

// A link that leads to the file stays one.
func TestFileBehindALink(t *testing.T) {
	f, _ := newTestFile(t)
	link := filepath.Join(t.TempDir(), "link.llwybr")
	if err := os.Symlink(f.Path(), link); err != nil {
		t.Skip(err)
	}
	g := openTestFile(t, link)
	mustAppend(t, g, noted(g, "a")...)
	if target, err := os.Readlink(link); err != nil || target != f.Path() {
		t.Error(target, err)
	}
	if got, _ := openTestFile(t, f.Path()).Changes(context.Background(), f.id); len(got) != 1 {
		t.Error("it was saved beside the link")
	}
}

// A place that hangs holds up neither the window nor the locking: the keys go as soon as the write is over.
func TestFileIsLockedWhileItIsWritten(t *testing.T) {
	ctx := context.Background()
	f, _ := newTestFile(t)
	slow := hanging{osDisk{}, make(chan struct{}), make(chan struct{})}
	f.disk = slow
	saved := make(chan error)
	c := noted(f, "a")
	go func() { saved <- f.Append(ctx, f.id, c...) }()
	<-slow.begun
	f.Lock(f.id)
	if _, err := f.Saved(); err != nil || !f.Private(f.id).None() {
		t.Error("still open", err)
	}
	close(slow.free)
	if err := <-saved; err != nil {
		t.Error("what had begun is finished:", err)
	}
	wantID(t, f.Append(ctx, f.id, c...), "vault.locked")
	if !f.ring.None() || f.kept.changes != nil {
		t.Error("the keys are there")
	}
	f.disk = osDisk{}
	if err := f.Unlock(ctx, f.id, seal.Words(fileWords)); err != nil {
		t.Fatal(err)
	}
	inFile(t, f, c...)
}

// hanging is a place that does not answer for a while.
type hanging struct {
	disk
	begun, free chan struct{}
}

func (d hanging) create(path string) (diskFile, error) {
	close(d.begun)
	<-d.free
	return d.disk.create(path)
}
