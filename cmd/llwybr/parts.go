package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/ui"
)

// partsEvery is how often the places of the parts are looked at, when somebody asks for them.
const partsEvery = 40 * time.Millisecond

// partsSecond is what the name of the file of a second window's parts ends in. The file is there as long as the window is.
const partsSecond = ".second"

// writeParts keeps a file with the parts of the window and their places, for tests and support, and another one of those of a second window.
func writeParts(w *ui.Window, path string) {
	first, second := partsFile{path: path}, partsFile{path: path + partsSecond}
	for range time.Tick(partsEvery) {
		var parts, others []ui.Part
		beside := false
		fyne.DoAndWait(func() {
			parts = w.Parts()
			if s := w.Second(); s != nil {
				beside, others = true, s.Parts()
			}
		})
		first.write(parts)
		if beside {
			second.write(others)
		} else {
			second.remove()
		}
	}
}

// partsFile is a file of parts, with what was last written in it.
type partsFile struct {
	path string
	last []byte
}

// write writes the file whole and renames it into place, where it says something new.
func (f *partsFile) write(parts []ui.Part) {
	data, err := json.Marshal(parts)
	if err != nil || bytes.Equal(data, f.last) {
		return
	}
	next := filepath.Join(filepath.Dir(f.path), "."+filepath.Base(f.path))
	if os.WriteFile(next, data, 0o600) == nil && os.Rename(next, f.path) == nil {
		f.last = data
	}
}

// remove takes the file away; where it cannot be, it is tried again.
func (f *partsFile) remove() {
	if f.last != nil && os.Remove(f.path) == nil {
		f.last = nil
	}
}
