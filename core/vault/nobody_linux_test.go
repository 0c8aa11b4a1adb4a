package vault

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// openAsNobody gives up the rights of root, for whom no folder is read-only, and opens the store.
func openAsNobody(dir, _ string) error {
	if os.Getuid() == 0 {
		if err := syscall.Setuid(65534); err != nil {
			return err
		}
	}
	v, err := Open(dir, Options{})
	if err != nil {
		return err
	}
	return v.Close()
}

// openToAll lets every user walk to a folder of the test's.
func openToAll(t *testing.T, dir string) {
	t.Helper()
	for dir != os.TempDir() && len(dir) > 1 {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		dir = filepath.Dir(dir)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	for name, prepare := range map[string]func(dir string){
		"without a store": func(string) {},
		"with a store":    func(dir string) { filled(t, dir) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			prepare(dir)
			openToAll(t, dir)
			if err := os.Chmod(dir, 0o555); err != nil {
				t.Fatal(err)
			}
			before := bytesOf(t, dir)
			out, err := child("nobody", dir, "").CombinedOutput()
			if err == nil || !contains(out, "record.store-folder") {
				t.Errorf("got %v: %s", err, out)
			}
			same(t, "folder", before, bytesOf(t, dir))
			os.Chmod(dir, 0o755)
		})
	}
}

// TestFullDisk fills a disk of one megabyte. Only root can make one; elsewhere TestFullStore has to do.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Skip("no small disk can be made here:", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	v, id := open(t, dir)
	acknowledged := fillUp(t, v, id)
	t.Logf("%d changes fitted", len(acknowledged))
	holds(t, v, id, acknowledged)
	if err := v.Close(); err != nil {
		t.Logf("closing on a full disk: %v", err)
	}
	again := reopen(t, dir)
	holds(t, again, id, acknowledged)
}

func TestFullDiskAtTheStart(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=16k"); err != nil {
		t.Skip("no small disk can be made here:", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	_, err := Open(dir, Options{})
	wantID(t, err, "record.store-full")
}
