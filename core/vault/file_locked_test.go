package vault

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// A file that nobody has opened can be checked and erased; nothing in it can be read, and it can be opened.
func TestALockedFile(t *testing.T) {
	ctx, o := context.Background(), FileOptions{KDF: seal.KDF{Name: seal.Argon2id, Memory: 64, Passes: 1, Threads: 1}}
	path := filepath.Join(t.TempDir(), "x.llwybr")
	made, id := fileOf(t, path, o)
	f, err := LockedFile(path, o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Changes(ctx, id); !isID(err, "vault.locked") {
		t.Errorf("a locked file is read: %v", err)
	}
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	if err := f.Unlock(ctx, id, seal.Words("tri gair hir")); err != nil {
		t.Error(err)
	}
	if log, err := f.Changes(ctx, id); err != nil || len(log) != 1 || log[0].ID != made.ID {
		t.Errorf("%v %v", log, err)
	}
	if err := os.WriteFile(path, []byte("LLWYBR1\nbroken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if f, err = LockedFile(path, o); err != nil {
		t.Fatal(err)
	}
	if err := f.Check(); err == nil {
		t.Error("a damaged file is sound")
	}
	if err := f.Erase(id); err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(path + "*"); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	if _, err := LockedFile(path, o); err == nil {
		t.Error("an erased file was opened")
	}
}

// fileOf makes a file with one change in it, and a version before.
func fileOf(t *testing.T, path string, o FileOptions) (learner.Change, string) {
	t.Helper()
	f, made, err := CreateFile(context.Background(), path, "tri gair hir", o)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := learner.NewClock(f.Node(), nil).Change(learner.Edit{Field: "name", Value: "Mali"})
	if err == nil {
		err = f.Append(context.Background(), made.ID, c)
	}
	if err != nil {
		t.Fatal(err)
	}
	return c, made.ID
}
