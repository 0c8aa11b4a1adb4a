package vault

import (
	"errors"
	"io/fs"

	"llwybr/core/transfer"
)

// LockedFile opens a learner's file without words: it can be checked from outside, erased, and unlocked. Where the file is missing or damaged, the
// version before it tells whose it is.
func LockedFile(path string, o FileOptions) (*File, error) {
	f := newFile(path, o)
	file, err := f.readLocked(path)
	if isDamaged(err) || errors.Is(err, fs.ErrNotExist) {
		if before, err2 := f.readLocked(path + prevEnding); err2 == nil {
			file, err = before, nil
		}
	}
	if err != nil {
		return nil, f.explain(err)
	}
	f.id = file.Learner
	f.entry = Entry{ID: f.id, LastOpened: f.saved}
	return f, nil
}

func (f *File) readLocked(path string) (*transfer.Sealed, error) {
	data, at, err := readWhole(f.disk, path, transfer.FileLimit)
	if err != nil {
		return nil, err
	}
	f.saved = at
	return transfer.Read(data)
}
