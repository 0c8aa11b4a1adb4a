package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// TestLookSearch paints what is found by what word, for people to look at: LLWYBR_PICTURES=out go test ./ui -run LookSearch
func TestLookSearch(t *testing.T) {
	folder := os.Getenv("LLWYBR_PICTURES")
	if folder == "" {
		t.Skip("set LLWYBR_PICTURES to a folder to paint the search")
	}
	for i, look := range []struct {
		language, query string
		text            float64
		width, height   float32
	}{{"cy", "sparky", 1, 1366, 768}, {"cy", "electrician", 1, 1366, 768}, {"en", "feddyg", 1, 1366, 768}, {"cy", "plismon", 1, 1024, 700}, {"en", "fixing cars", 2, 1366, 768},
		{"cy", "gwaith", 1, 1366, 768}, {"cy", "pieriannydd", 1.5, 1366, 768}, {"en", "working with animals", 1, 1366, 768}} {
		w := learner(t, look.language, "elin-year9-welsh-medium")
		m := w.MachineSettings()
		m.TextSize = look.text
		w.win.Resize(fyne.NewSize(look.width, look.height))
		w.SetMachine(m)
		openFound(w, look.query)
		paintWindow(t, w, filepath.Join(folder, fmt.Sprintf("search-%d-%s.png", i, look.language)))
	}
}
