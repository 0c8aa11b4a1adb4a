package vault

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"

	"llwybr/core/message"
	"llwybr/core/transfer"
)

func otherRecord() error { return message.Fail(nil, "file.other") }

func fileThere() error { return message.Fail(nil, "file.there") }

func (f *File) explain(err error) error { return explainFile(err, f.path) }

// explainFile turns a fault of the place where a learner's file lies into one that a person can do something about. Neither it nor its cause names the
// file, which its owner may have given their own name.
func explainFile(err error, path string) error {
	if err == nil {
		return nil
	}
	if fault, ok := errors.AsType[*message.Error](err); ok {
		return fault
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if errors.Is(err, errLarge) {
		return message.Fail(errLarge, "transfer.large", "Limit", transfer.FileLimit>>20)
	}
	return message.Fail(nameless(err), placeFault(err, path))
}

func placeFault(err error, path string) string {
	switch {
	case errors.Is(err, errHeld), windowsError(err, 32, 33): // sharing and lock violation
		return "file.held"
	case errors.Is(err, errUnverified):
		return "file.unverified"
	case noSpace(err):
		return "file.full"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), windowsError(err, 19): // write protected
		return "file.readonly"
	case !isFolder(filepath.Dir(path)), windowsError(err, 21, 55, 1167, 433): // not ready, no such device any more
		return "file.place-gone"
	case errors.Is(err, syscall.ENODEV), errors.Is(err, syscall.ENXIO), errors.Is(err, syscall.ESTALE):
		return "file.place-gone"
	case errors.Is(err, fs.ErrNotExist):
		return "file.vanished"
	}
	return "file.failed"
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// windowsError reports one of the numbers by which Windows names faults.
func windowsError(err error, numbers ...syscall.Errno) bool {
	n, ok := errors.AsType[syscall.Errno](err)
	return ok && runtime.GOOS == "windows" && slices.Contains(numbers, n)
}

// nameless is the fault of the system without the name of the file.
func nameless(err error) error {
	if n, ok := errors.AsType[syscall.Errno](err); ok {
		return n
	}
	for _, known := range []error{errHeld, errUnverified, fs.ErrNotExist, fs.ErrPermission, fs.ErrExist} {
		if errors.Is(err, known) {
			return known
		}
	}
	return fs.ErrInvalid
}
