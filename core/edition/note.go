package edition

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"llwybr/core/message"
	"llwybr/core/vault"
)

// noteName is the file that says which edition is in use. It is the one file on the shelf that is ever replaced by another content.
const noteName = "in-use.json"

// noteLimit is the size of the longest note that is read, in bytes.
const noteLimit = 4 << 10

// note names the editions on the shelf by their files; "" is the one built into the program.
type note struct {
	InUse    string `json:"in_use"`
	Previous string `json:"previous"`
}

// readNote reads the note; where there is none, nothing is installed.
func readNote(dir string) (note, error) {
	path := filepath.Join(dir, noteName)
	f, err := os.Open(path)
	if missing(err) {
		return note{}, nil
	}
	var data []byte
	if err == nil {
		data, err = io.ReadAll(io.LimitReader(f, noteLimit))
		f.Close()
	}
	var n note
	if err == nil {
		err = json.Unmarshal(data, &n)
	}
	for _, name := range []string{n.InUse, n.Previous} {
		if _, ok := serialOf(name); err == nil && name != "" && !ok {
			err = fmt.Errorf("%q is no edition", name)
		}
	}
	if err != nil {
		return note{}, message.Fail(err, "edition.note-damaged", "File", path)
	}
	return n, nil
}

func (n note) write(dir string) error {
	data, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		return err
	}
	return vault.WriteWhole(filepath.Join(dir, noteName), append(data, '\n'))
}

// sweep deletes the editions that the note does not name, and what a kill left of a file that was being written. What is less than a minute old
// may be another program's that is installing now, and stays until the next time.
func sweep(dir string, n note) {
	entries, _ := os.ReadDir(dir) // what cannot be listed cannot be deleted either
	for _, e := range entries {
		_, edition := serialOf(e.Name())
		draft := strings.HasPrefix(e.Name(), ".") && (strings.Contains(e.Name(), Extension+"-") || strings.HasPrefix(e.Name(), "."+noteName+"-"))
		if !draft && !edition || e.Name() == n.InUse || e.Name() == n.Previous {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > time.Minute {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
