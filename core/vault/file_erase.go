package vault

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"

	"llwybr/core/transfer"
)

// Erase overwrites and removes the file, the version before, one that was set aside, and what saves that were cut off have left. What is left on a
// stick that moves its bytes about is sealed, and the keys lay in what was overwritten. Copies that were made elsewhere stay.
func (f *File) Erase(id string) error {
	defer f.begun()()
	if id != f.id || f.id == "" {
		return unknownLearner(id)
	}
	release, err := f.lockOf(context.Background(), f.path)
	if err != nil {
		return f.explain(err)
	}
	defer release()
	paths := []string{f.path, f.path + prevEnding, f.path + damagedEnding}
	for _, left := range f.temporaries() {
		paths = append(paths, filepath.Join(filepath.Dir(f.path), left.Name()))
	}
	var faults []error
	for _, path := range paths {
		if err := destroy(f.disk, path); !errors.Is(err, fs.ErrNotExist) {
			faults = append(faults, err)
		}
	}
	if err := errors.Join(append(faults, f.disk.syncDir(filepath.Dir(f.path)))...); err != nil {
		return f.explain(err)
	}
	f.forget()
	f.mu.Lock()
	defer f.mu.Unlock()
	f.id = ""
	return nil
}

// Check reads what lies on the disk and reports damage; where the file is open, everything in it.
func (f *File) Check() error {
	defer f.begun()()
	if f.id == "" {
		return nil
	}
	data, _, err := readWhole(f.disk, f.path, transfer.FileLimit)
	if err == nil {
		err = f.checkData(data)
	}
	return f.explain(err)
}

func (f *File) checkData(data []byte) error {
	if f.ring.None() {
		_, err := transfer.Read(data)
		return err
	}
	_, err := f.taken(context.Background(), data)
	return err
}
