package vault

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// networkKinds are the numbers by which the kernel tells file systems that lie on another machine (statfs(2)).
var networkKinds = map[int64]bool{
	0x6969: true, 0x517b: true, 0xff534d42: true, 0xfe534d42: true, 0x564c: true, 0x5346414f: true, 0x73757245: true, 0x00c36400: true, 0x0bd00bd0: true,
	0x01161970: true, 0x7461636f: true,
}

// networkNames are their names in the table of mounts, where those of programs (FUSE) have one number for all.
var networkNames = map[string]bool{
	"nfs": true, "nfs4": true, "cifs": true, "smb3": true, "smbfs": true, "afs": true, "ceph": true, "coda": true, "lustre": true, "ncpfs": true, "davfs": true,
	"fuse.sshfs": true, "fuse.rclone": true, "fuse.davfs": true, "fuse.davfs2": true, "fuse.smbnetfs": true, "fuse.curlftpfs": true, "fuse.glusterfs": true,
	"fuse.gvfsd-fuse": true, "fuse.s3fs": true, "fuse.goofys": true, "fuse.ceph": true, "fuse.onedriver": true, "fuse.google-drive-ocamlfuse": true, "fuse.kio-fuse": true,
}

// readOnlyFlag is ST_RDONLY of statfs(2).
const readOnlyFlag = 1

func systemPlace(dir string) (place, error) {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(dir, &disk); err != nil {
		return place{}, err
	}
	var file, root syscall.Stat_t
	if err := syscall.Stat(dir, &file); err != nil {
		return place{}, err
	}
	p := place{network: networkKinds[int64(uint32(disk.Type))], readOnly: disk.Flags&readOnlyFlag != 0}
	device := deviceOf(uint64(file.Dev))
	if table, err := os.Open("/proc/self/mountinfo"); err == nil {
		p.network = p.network || networkNames[kindOf(bufio.NewScanner(table), device)]
		table.Close()
	}
	if syscall.Stat("/", &root) == nil && root.Dev != file.Dev { // a system that runs from a stick is at home there
		p.removable = removableDevice("/sys/dev/block", device)
	}
	return p, nil
}

// deviceOf writes a device's number as the kernel's tables do.
func deviceOf(dev uint64) string {
	major := dev>>8&0xfff | dev>>32&0xfffff000
	minor := dev&0xff | dev>>12&0xffffff00
	return fmt.Sprintf("%d:%d", major, minor)
}

// kindOf finds the kind of a device's file system in the table of mounts (proc(5)): its third word, and the first behind the hyphen.
func kindOf(table *bufio.Scanner, device string) string {
	for table.Scan() {
		before, after, ok := strings.Cut(table.Text(), " - ")
		words := strings.Fields(before)
		if kind := strings.Fields(after); ok && len(words) > 2 && words[2] == device && len(kind) > 0 {
			return kind[0]
		}
	}
	return ""
}

// removableDevice reports whether a device can be taken out or hangs on a USB cable, by the kernel's tree of devices.
func removableDevice(tree, device string) bool {
	path, err := filepath.EvalSymlinks(filepath.Join(tree, device))
	if err != nil {
		return false
	}
	if strings.Contains(path, "/usb") {
		return true
	}
	for _, folder := range []string{path, filepath.Dir(path)} { // a partition's flag is its disk's
		if flag, err := os.ReadFile(filepath.Join(folder, "removable")); err == nil {
			return strings.TrimSpace(string(flag)) == "1"
		}
	}
	return false
}
