package vault

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockFile takes the lock of a file of its own, which is removed when it is let go. Where the place has no locks it goes on without.
func lockFile(path string) (release func(), sure bool, err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
		return nil, false, errHeld
	}
	if err != nil {
		return func() {}, false, nil // nothing can be written there: the save says so, in its own words
	}
	const alone = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err = windows.LockFileEx(windows.Handle(f.Fd()), alone, 0, 1, 0, new(windows.Overlapped))
	let := func() { f.Close(); os.Remove(path) } // it stays where another program has it open
	switch {
	case errors.Is(err, windows.ERROR_LOCK_VIOLATION), errors.Is(err, windows.ERROR_IO_PENDING):
		f.Close()
		return nil, false, errHeld
	case err != nil:
		let()
		return func() {}, false, nil
	}
	return let, true, nil
}
