package plan

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"

	"llwybr/core/message"
)

// SaveFile writes a file whole or not at all: what render writes goes to a new file beside it, to disk, and then takes its name. When
// anything fails the file that was there stays as it was. The error is a message.Error: plan.cannot-write when the place does not take it,
// plan.cannot-make when render fails, both with the argument File. The file can be read by its owner only.
func SaveFile(path string, render func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".llwybr-*")
	if err != nil {
		return message.Fail(err, "plan.cannot-write", "File", path)
	}
	defer func() {
		_ = temp.Close()           // a second time when all went well: no matter
		_ = os.Remove(temp.Name()) // gone already when all went well
	}()
	if err := fillFile(temp, render); err != nil {
		return unsaved(err, path)
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return message.Fail(err, "plan.cannot-write", "File", path)
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// writeError is a fault of the file, as against one of the render function.
type writeError struct{ error }

func (e writeError) Unwrap() error { return e.error }

// guard marks the faults of the file that render passes on.
type guard struct{ file *os.File }

func (g guard) Write(p []byte) (int, error) {
	n, err := g.file.Write(p)
	if err != nil {
		err = writeError{err}
	}
	return n, err
}

func fillFile(file *os.File, render func(io.Writer) error) error {
	w := bufio.NewWriter(guard{file})
	if err := render(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := file.Sync(); err != nil {
		return writeError{err}
	}
	if err := file.Close(); err != nil {
		return writeError{err}
	}
	return nil
}

func unsaved(err error, path string) error {
	var file writeError
	if errors.As(err, &file) {
		return message.Fail(err, "plan.cannot-write", "File", path)
	}
	return message.Fail(err, "plan.cannot-make", "File", path)
}

// syncFolder makes the new name last through a power cut where the system can; a system that cannot has the file itself on disk already.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
