package vault

import (
	"path/filepath"
	"syscall"
	"unsafe"
)

var (
	kernel        = syscall.NewLazyDLL("kernel32.dll")
	driveTypeOf   = kernel.NewProc("GetDriveTypeW")
	volumeRootOf  = kernel.NewProc("GetVolumePathNameW")
	volumeFactsOf = kernel.NewProc("GetVolumeInformationW")
)

// Numbers of Windows: kinds of drive, and flags of volumes and files.
const (
	driveRemovable = 2
	driveRemote    = 4
	driveCD        = 5
	volumeReadOnly = 0x80000
	recallOnOpen   = 0x40000
	recallOnRead   = 0x400000
)

func systemPlace(dir string) (place, error) {
	path, err := syscall.UTF16PtrFromString(dir)
	if err != nil {
		return place{}, err
	}
	var p place
	for folder := dir; ; folder = filepath.Dir(folder) {
		name, err := syscall.UTF16PtrFromString(folder)
		if err != nil {
			return place{}, err
		}
		if flags, err := syscall.GetFileAttributes(name); err == nil && flags&(recallOnOpen|recallOnRead) != 0 {
			p.synced = true
		}
		if filepath.Dir(folder) == folder {
			break
		}
	}
	root := make([]uint16, syscall.MAX_LONG_PATH)
	if ok, _, err := volumeRootOf.Call(uintptr(unsafe.Pointer(path)), uintptr(unsafe.Pointer(&root[0])), uintptr(len(root))); ok == 0 {
		return p, err
	}
	kind, _, _ := driveTypeOf.Call(uintptr(unsafe.Pointer(&root[0])))
	p.network, p.removable, p.readOnly = kind == driveRemote, kind == driveRemovable, kind == driveCD
	var flags uint32
	if ok, _, _ := volumeFactsOf.Call(uintptr(unsafe.Pointer(&root[0])), 0, 0, 0, 0, uintptr(unsafe.Pointer(&flags)), 0, 0); ok != 0 {
		p.readOnly = p.readOnly || flags&volumeReadOnly != 0
	}
	return p, nil
}
