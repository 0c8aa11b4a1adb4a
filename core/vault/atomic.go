package vault

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// WriteWhole replaces a file with another content: after a kill or a power cut it holds the old or the new, whole. The folder must be there.
func WriteWhole(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return replace(f.Name(), path)
}

// replace renames a file over another and makes the renaming durable.
func replace(from, to string) error {
	if err := renameOver(from, to); err != nil {
		return err
	}
	return syncDir(filepath.Dir(to))
}

// renameOver renames a file over another. Windows refuses it for the moment in which a virus scanner or an indexer has the file open, so it is tried
// again there for about a second and a half.
func renameOver(from, to string) error {
	err := os.Rename(from, to)
	for try := 1; err != nil && runtime.GOOS == "windows" && try <= 10; try++ {
		time.Sleep(time.Duration(try) * 25 * time.Millisecond)
		err = os.Rename(from, to)
	}
	return err
}

// syncDir makes the names in a folder durable. Windows cannot, and keeps them in the journal of its file system.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	return syncFile(dir)
}

func syncFile(path string) error {
	f, err := os.Open(path)
	if runtime.GOOS == "windows" && err == nil {
		f.Close()
		f, err = os.OpenFile(path, os.O_RDWR, 0) // flushing needs the right to write there
	}
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
