package vault

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const mounts = `22 27 0:21 / /proc rw,relatime - proc proc rw
36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
90 27 0:44 / /home/elin/far rw,nosuid shared:7 - fuse.sshfs elin@far:/ rw
91 27 0:45 / /home rw - nfs4 far:/home rw
not a line
`

func TestKindOfAMount(t *testing.T) {
	for device, want := range map[string]string{"98:0": "ext3", "0:44": "fuse.sshfs", "0:45": "nfs4", "1:1": ""} {
		if got := kindOf(bufio.NewScanner(strings.NewReader(mounts)), device); got != want {
			t.Errorf("%s: %s", device, got)
		}
	}
	if !networkNames["fuse.sshfs"] || !networkNames["nfs4"] || networkNames["ext3"] || networkNames["fuseblk"] {
		t.Error("kinds")
	}
}

func TestNumberOfADevice(t *testing.T) {
	for dev, want := range map[uint64]string{0x811: "8:17", 0x10301: "259:1", 0x11032c: "259:300", 0x100000038801: "5000:1", 0x2c: "0:44"} {
		if got := deviceOf(dev); got != want {
			t.Errorf("%x: %s", dev, got)
		}
	}
}

// A tree of devices as the kernel shows it: a disk inside, a stick on USB, a card that can be taken out.
func TestRemovableDevices(t *testing.T) {
	tree := t.TempDir()
	for name, test := range map[string]struct {
		path, flag string
		want       bool
	}{
		"8:1":   {"devices/pci0/ata1/block/sda/sda1", "0", false},
		"8:17":  {"devices/pci0/usb1/1-1/block/sdb/sdb1", "0", true},
		"179:1": {"devices/mmc0/block/mmcblk0/mmcblk0p1", "1", true},
		"7:0":   {"devices/virtual/block/loop0/p", "", false},
	} {
		folder := filepath.Join(tree, filepath.FromSlash(test.path))
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if test.flag != "" {
			if err := os.WriteFile(filepath.Join(filepath.Dir(folder), "removable"), []byte(test.flag+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Symlink(folder, filepath.Join(tree, name)); err != nil {
			t.Fatal(err)
		}
		if got := removableDevice(tree, name); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if removableDevice(tree, "1:2") {
		t.Error("a device that is not there")
	}
}

// TestReadOnlyDisk opens on a disk that can only be read. Only root can make one.
func TestReadOnlyDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Skip("no small disk can be made here:", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	if err := Suits(dir); err != nil {
		t.Error(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip(err)
	}
	_, err := Open(filepath.Join(dir, "data"), Options{})
	wantID(t, err, "keep.place-readonly")
}
