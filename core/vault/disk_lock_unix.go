//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package vault

import (
	"errors"
	"os"
	"syscall"
)

// lockFile takes the lock of a file of its own, which is removed when it is let go. Where the place has no locks it goes on without.
func lockFile(path string) (release func(), sure bool, err error) {
	for {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return func() {}, false, nil // nothing can be written there: the save says so, in its own words
		}
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case errors.Is(err, syscall.EWOULDBLOCK):
			f.Close()
			return nil, false, errHeld
		case err != nil:
			f.Close()
			os.Remove(path)
			return func() {}, false, nil
		case stillThere(f, path):
			return func() { os.Remove(path); f.Close() }, true, nil
		}
		f.Close() // who had it removed it in between
	}
}

func stillThere(f *os.File, path string) bool {
	mine, err := f.Stat()
	if err != nil {
		return true // go on
	}
	there, err := os.Stat(path)
	return err == nil && os.SameFile(mine, there)
}
