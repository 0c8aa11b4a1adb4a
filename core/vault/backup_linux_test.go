package vault

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestBackupOnAFullDisk has the backups on a disk of its own, which is full. Only root can make one.
func TestBackupOnAFullDisk(t *testing.T) {
	full := t.TempDir()
	if err := syscall.Mount("tmpfs", full, "tmpfs", 0, "size=600k"); err != nil {
		t.Skip("no small disk can be made here:", err)
	}
	defer syscall.Unmount(full, syscall.MNT_DETACH)
	dir := t.TempDir()
	id, changes := filled(t, dir)
	options := cheap
	options.Backups = full
	v, err := Open(dir, options)
	must(t, err)
	defer v.Close()
	unlockAll(v)
	first := backUp(t, v)
	rest := filepath.Join(full, "rest")
	_ = os.WriteFile(rest, []byte(strings.Repeat("x", 1<<20)), 0o600) // as much as there is room
	_, err = v.BackUp(ctx)
	wantID(t, err, "keep.backup-full")
	wantID(t, v.BackUpTo(ctx, filepath.Join(full, "x")), "keep.backup-full")
	same(t, "the first", []Backup{first}, listed(t, v))
	if entries, _ := os.ReadDir(full); len(entries) != 2 {
		t.Error("half a backup is left:", entries)
	}
	must(t, verify(first.Path))
	holds(t, v, id, changes)
	wantID(t, v.Erase(id), erasedNoBackup)
	if all := listed(t, v); len(all) > 0 {
		t.Error("the backup holds who was erased:", all)
	}
	must(t, os.Remove(rest))
	backUp(t, v)
}

// TestRestoringOnAFullDisk leaves the store that is there.
func TestRestoringOnAFullDisk(t *testing.T) {
	file, _, _ := aBackup(t)
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=700k"); err != nil {
		t.Skip("no small disk can be made here:", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	id, changes := filled(t, dir)
	_ = os.WriteFile(filepath.Join(dir, "rest"), []byte(strings.Repeat("x", 1<<20)), 0o600)
	_, err := Restore(ctx, dir, file, time.Now())
	wantID(t, err, "record.store-full")
	_, err = Recover(ctx, dir, time.Now())
	wantID(t, err, "record.store-full")
	must(t, os.Remove(filepath.Join(dir, "rest")))
	v := reopen(t, dir)
	holds(t, v, id, changes)
	if left := v.otherCopies(); len(left) > 0 {
		t.Error("half a store is left:", left)
	}
}
