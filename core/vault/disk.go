package vault

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// disk is what a learner's file asks of the file system. Tests let each of its calls fail in turn.
type disk interface {
	open(path string) (diskFile, error)   // to read
	reopen(path string) (diskFile, error) // to read what was just written, from the medium where the system lets us
	create(path string) (diskFile, error) // to write; nothing may be there
	alter(path string) (diskFile, error)  // to write over what is there
	rename(from, to string) error         // over what is there
	link(from, to string) error           //
	remove(path string) error             //
	names(dir string) ([]fs.DirEntry, error)
	syncDir(dir string) error // makes the names in a folder durable
	// lock takes the lock of a file, or gives errHeld. sure is false where the place has no locks.
	lock(path string) (release func(), sure bool, err error)
}

type diskFile interface {
	io.Reader
	io.Writer
	Stat() (fs.FileInfo, error)
	Sync() error
	Close() error
}

// errHeld is the answer while another program has the lock.
var errHeld = errors.New("vault: the file is being written by another program")

// osDisk is the system's.
type osDisk struct{}

func (osDisk) open(path string) (diskFile, error) { return handle(os.Open(path)) }

func (osDisk) reopen(path string) (diskFile, error) {
	f, err := os.Open(path)
	if err == nil {
		dropCached(f)
	}
	return handle(f, err)
}

func (osDisk) create(path string) (diskFile, error) {
	return handle(os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600))
}

func (osDisk) alter(path string) (diskFile, error) { return handle(os.OpenFile(path, os.O_WRONLY, 0)) }

// handle keeps a file that is none from becoming an interface that is not nil.
func handle(f *os.File, err error) (diskFile, error) {
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (osDisk) rename(from, to string) error            { return renameOver(from, to) }
func (osDisk) link(from, to string) error              { return os.Link(from, to) }
func (osDisk) remove(path string) error                { return os.Remove(path) }
func (osDisk) names(dir string) ([]fs.DirEntry, error) { return os.ReadDir(dir) }
func (osDisk) lock(path string) (func(), bool, error)  { return lockFile(path) }

// syncDir makes the names in a folder durable, where the place can do that; some network drives cannot.
func (osDisk) syncDir(dir string) error {
	err := syncDir(dir)
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return nil
	}
	return err
}

// Names beside a learner's file.
const (
	prevEnding    = ".prev"    // the version before
	damagedEnding = ".damaged" // one that could not be read, set aside
)

// beside is the hidden name of something that belongs to a file.
func beside(path, ending string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+ending)
}

// isTemporary reports whether a name is of a save that was not finished.
func isTemporary(name, path string) bool {
	return strings.HasPrefix(name, filepath.Base(beside(path, "-")))
}

// errLarge is the fault of a file that is longer than what is read.
var errLarge = errors.New("vault: the file is too long")

// readWhole reads a file of at most so many bytes, and when it was last written.
func readWhole(d disk, path string, limit int64) ([]byte, time.Time, error) {
	f, err := d.open(path)
	if err != nil {
		return nil, time.Time{}, err
	}
	data, at, err := readOpen(f, limit)
	return data, at, errors.Join(err, f.Close())
}

func readOpen(f diskFile, limit int64) ([]byte, time.Time, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, time.Time{}, err
	}
	if info.Size() > limit {
		return nil, time.Time{}, errLarge
	}
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = errLarge
	}
	return data, info.ModTime().UTC(), err
}
