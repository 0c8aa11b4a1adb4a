package vault

import "syscall"

// Flags of statfs(2).
const (
	flagReadOnly  = 0x1
	flagRemovable = 0x200
	flagLocal     = 0x1000
)

func systemPlace(dir string) (place, error) {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(dir, &disk); err != nil {
		return place{}, err
	}
	var name []byte
	for _, c := range disk.Fstypename {
		if c == 0 {
			break
		}
		name = append(name, byte(c))
	}
	network := map[string]bool{"nfs": true, "smbfs": true, "afpfs": true, "webdav": true, "ftp": true, "macfuse": true, "osxfuse": true}[string(name)]
	return place{
		network:   network || disk.Flags&flagLocal == 0,
		removable: disk.Flags&flagRemovable != 0,
		readOnly:  disk.Flags&flagReadOnly != 0,
	}, nil
}
