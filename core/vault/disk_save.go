package vault

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"path/filepath"
)

// errUnverified is the fault of a place that does not give back what was written: a stick that is worn out, or lies.
var errUnverified = errors.New("vault: what was written does not read back")

// saveWhole replaces a file, and returns when the new one is on the disk, read back and the same. Whenever it is cut off the file, or the one before
// it under .prev, is there whole. keep says that what is there now is worth keeping as the version before.
func saveWhole(d disk, path string, data []byte, keep bool) error {
	temporary, err := writeBeside(d, path, data)
	if err != nil {
		return err
	}
	moved := false
	if keep {
		if moved, err = keepPrevious(d, path); err != nil {
			return errors.Join(err, d.remove(temporary))
		}
	}
	if err := d.rename(temporary, path); err != nil {
		if moved {
			err = errors.Join(err, d.rename(path+prevEnding, path))
		}
		return errors.Join(err, d.remove(temporary))
	}
	if err := d.syncDir(filepath.Dir(path)); err != nil {
		return err
	}
	return readsBack(d, path, data)
}

// writeBeside writes a new file in the same folder; a failed one is removed.
func writeBeside(d disk, path string, data []byte) (string, error) {
	name := temporaryName(path)
	f, err := d.create(name)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, d.remove(name))
	}
	return name, nil
}

func temporaryName(path string) string {
	var b [6]byte
	rand.Read(b[:])
	return beside(path, "-"+hex.EncodeToString(b[:]))
}

// keepPrevious makes the file the version before, under a second name where the place has hard links. Where it has none the file is moved there, and
// until the new one takes its place there is only the version before, which is then opened in its stead.
func keepPrevious(d disk, path string) (moved bool, err error) {
	second := temporaryName(path)
	if d.link(path, second) != nil {
		return true, d.rename(path, path+prevEnding)
	}
	if err := d.rename(second, path+prevEnding); err != nil {
		return false, errors.Join(err, d.remove(second))
	}
	_ = d.remove(second) // it is still there where both names were of one file already
	return false, nil
}

// readsBack compares a file with what was written.
func readsBack(d disk, path string, want []byte) error {
	f, err := d.reopen(path)
	if err != nil {
		return err
	}
	got, _, err := readOpen(f, int64(len(want)))
	if errors.Is(err, errLarge) || err == nil && !bytes.Equal(got, want) {
		err = errUnverified
	}
	return errors.Join(err, f.Close())
}

// destroy overwrites a file and removes it. What a medium keeps of bytes that were overwritten nobody can reach from here; they are sealed.
func destroy(d disk, path string) error {
	f, err := d.alter(path)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil {
		noise := make([]byte, info.Size())
		rand.Read(noise)
		_, err = f.Write(noise)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return d.remove(path)
}
