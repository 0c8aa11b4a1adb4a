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

// writeParts keeps a file with the parts of the window and their places, for tests and support. It is written whole, and renamed into place.
func writeParts(w *ui.Window, path string) {
	var last []byte
	for range time.Tick(partsEvery) {
		var parts []ui.Part
		fyne.DoAndWait(func() { parts = w.Parts() })
		data, err := json.Marshal(parts)
		if err != nil || bytes.Equal(data, last) {
			continue
		}
		next := filepath.Join(filepath.Dir(path), "."+filepath.Base(path))
		if os.WriteFile(next, data, 0o600) == nil && os.Rename(next, path) == nil {
			last = data
		}
	}
}
