package vault

import (
	"os"

	"golang.org/x/sys/unix"
)

// dropCached asks for a file's bytes to be read from the medium, not from memory. Where it is not granted the memory is read.
func dropCached(f *os.File) { _ = unix.Fadvise(int(f.Fd()), 0, 0, unix.FADV_DONTNEED) }
