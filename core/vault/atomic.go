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

// makeDir makes a folder and those above it, where they are missing, and makes their names durable: a store in a folder that a power cut takes away
// is lost whole.
func makeDir(dir string) error {
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		return nil
	}
	parent := filepath.Dir(dir)
	if parent == dir {
		return os.ErrNotExist
	}
	if err := makeDir(parent); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	if err := syncDir(parent); err != nil {
		os.Remove(dir) // else it would be there at the next try, and nobody would look again
		return err
	}
	return nil
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
