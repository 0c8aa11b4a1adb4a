package vault

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Replacing a store has one moment from which it holds: the whole, verified new store lies beside the old one under replacingEnding. Before it, the old
// store is as it was; after it, whoever opens the folder finishes what was begun. The old store's log must go before the new file takes the name,
// for SQLite would play it into the new one; that is why one renaming alone would not do.
const replacingEnding = ".restore"

// replacing is the name of a new store that is still being made; nobody ever takes it up.
func replacing(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new")
}

// replaceStore puts a new store, made under the name replacing gives, in the place of the present one, of which a copy stays under another name. It
// gives that name; "" where there was none.
func replaceStore(path, kind string, now time.Time) (aside string, err error) {
	if exists(path) || exists(path+"-wal") {
		aside = freeName(path + kind + now.UTC().Format(backupTime))
		for _, suffix := range []string{"-wal", ""} {
			if err := copyWhole(path+suffix, aside+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return "", err
			}
		}
	}
	if err := syncFile(replacing(path)); err != nil {
		return "", err
	}
	if err := replace(replacing(path), path+replacingEnding); err != nil {
		return "", err
	}
	return aside, finishReplacing(path)
}

// freeName is a name that nothing has yet, nor its log.
func freeName(name string) string {
	free := name
	for n := 2; exists(free) || exists(free+"-wal"); n++ {
		free = fmt.Sprint(name, "-", n)
	}
	return free
}

// finishReplacing does what is left to do where a new store lies beside the old one. Open calls it before anything else.
func finishReplacing(path string) error {
	if !exists(path + replacingEnding) {
		return nil
	}
	for _, suffix := range []string{"-wal", "-shm", "-journal"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := syncDir(filepath.Dir(path)); err != nil {
		return err
	}
	return replace(path+replacingEnding, path)
}

// copyWhole copies a file whole; what is cut off lies under a name of its own. Never a second name for the same bytes: whoever destroyed one would
// destroy the other.
func copyWhole(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	half := to + ".new"
	out, err := os.OpenFile(half, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer os.Remove(half)
	_, err = io.Copy(out, in)
	if err == nil {
		err = out.Sync()
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return err
	}
	return replace(half, to)
}

// nobodyElse refuses where another Llwybr has the store open.
func nobodyElse(path string) error {
	if _, err := examineUntouched(path, 0, len(migrations)); isID(explain(err, path), "record.store-elsewhere") {
		return explain(err, path)
	}
	return nil
}

// makeFolder makes the folder of a store.
func makeFolder(path string) error { return os.MkdirAll(filepath.Dir(path), 0o700) }

// replaceable gives the path of a store that may be replaced: in a place that suits, where no replacing is half done, and that nobody else has open.
func replaceable(dir string) (path string, err error) {
	path = filepath.Join(dir, FileName)
	if err = Suits(dir); err == nil {
		err = finishReplacing(path)
	}
	if err == nil {
		err = nobodyElse(path)
	}
	return path, err
}
