package vault

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"llwybr/core/message"
)

// Lists that schools and colleges made of what they offer are files of their own, beside the store and never in it: they are of the machine and hold
// nothing about a person. What is in them this package does not know.
const (
	listsFolder = "offers"
	listEnding  = ".csv"
	listLimit   = 4 << 20 // bytes; what a list of the largest size becomes when it is kept is smaller
)

// KeptList is one kept list: its name and its bytes. Err, a message.Error, says that it cannot be read.
type KeptList struct {
	Name string
	Data []byte
	Err  error
}

// Lists gives the kept lists by name. One that cannot be read is among them, with what is wrong.
func Lists(dir string) ([]KeptList, error) {
	folder := filepath.Join(dir, listsFolder)
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, message.Fail(err, "offer.folder", "Folder", folder)
	}
	sweepLists(folder, entries)
	var all []KeptList
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), listEnding)
		if ok && !strings.HasPrefix(name, ".") && !e.IsDir() {
			all = append(all, readList(folder, name))
		}
	}
	return all, nil
}

func readList(folder, name string) KeptList {
	l := KeptList{Name: name}
	path := filepath.Join(folder, name+listEnding)
	info, err := os.Stat(path)
	if err == nil && info.Size() <= listLimit {
		l.Data, err = os.ReadFile(path)
	} else if err == nil {
		err = errors.ErrUnsupported
	}
	if err != nil {
		l.Err = message.Fail(err, "offer.damaged")
	}
	return l
}

// sweepLists deletes what a kill left of a list that was being written.
func sweepLists(folder string, entries []fs.DirEntry) {
	for _, e := range entries {
		if info, err := e.Info(); err == nil && strings.HasPrefix(e.Name(), ".") && strings.Contains(e.Name(), listEnding+"-") && time.Since(info.ModTime()) > time.Minute {
			os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// KeepList keeps a list under a name, in place of an earlier one of that name. When it has returned it is on the disk; until then the earlier one is.
func KeepList(dir, name string, data []byte) error {
	folder := filepath.Join(dir, listsFolder)
	err := os.MkdirAll(folder, 0o700)
	if err == nil {
		err = WriteWhole(filepath.Join(folder, name+listEnding), data)
	}
	if err != nil {
		return message.Fail(err, "offer.not-kept", "Folder", folder)
	}
	return nil
}

// DropList removes a list.
func DropList(dir, name string) error {
	folder := filepath.Join(dir, listsFolder)
	err := os.Remove(filepath.Join(folder, name+listEnding))
	if err == nil {
		err = syncDir(folder)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return message.Fail(err, "offer.not-removed", "Folder", folder)
	}
	return nil
}
