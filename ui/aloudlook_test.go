package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/ui/screen"
)

// TestAloudLook paints pages that are being read, for people to look at: LLWYBR_PICTURES=out go test ./ui -run AloudLook
func TestAloudLook(t *testing.T) {
	folder := os.Getenv("LLWYBR_PICTURES")
	if folder == "" {
		t.Skip("set LLWYBR_PICTURES to a folder to paint pages that are being read")
	}
	for _, look := range []struct {
		theme         string
		text          float64
		width, height float32
	}{{"light", 1, 1366, 768}, {"contrast", 1, 1366, 768}, {"light", 2, 1366, 768}, {"light", 2, 1024, 700}} {
		for _, language := range []string{"cy", "en"} {
			for name, at := range map[string]int{screen.Journey: 4, screen.Ideas: 9, screen.Settings: 12, screen.Routes: 11, screen.Result: 7} {
				w := learner(t, language, "owain-year11-apprenticeship")
				m := speaking(w, bothVoices...)
				if name == screen.Settings {
					w.states[screen.Place{Name: name}] = screen.State{"section": "aloud"}
				}
				w.Go(screen.Place{Name: name})
				s := w.MachineSettings()
				s.Theme, s.TextSize = look.theme, look.text
				w.win.Resize(fyne.NewSize(look.width, look.height))
				w.SetMachine(s)
				w.readAloud(true)
				for range at + 1 {
					if len(m.line) == 0 {
						t.Errorf("%s %s %v: ends after %d", name, language, look, len(m.said))
						break
					}
					m.next(t)
				}
				paintWindow(t, w, filepath.Join(folder, fmt.Sprintf("%s-%s-%s-%.0f-%.0f.png", name, language, look.theme, look.text*100, look.width)))
			}
		}
	}
}

// TestAloudOverLook paints what is read over a page, and what says that there is no voice.
func TestAloudOverLook(t *testing.T) {
	folder := os.Getenv("LLWYBR_PICTURES")
	if folder == "" {
		t.Skip("set LLWYBR_PICTURES to a folder to paint sheets that are being read")
	}
	for _, text := range []float64{1, 2} {
		for _, language := range []string{"cy", "en"} {
			w := learner(t, language, "owain-year11-apprenticeship")
			m := speaking(w, bothVoices...)
			s := w.MachineSettings()
			s.TextSize = text
			w.SetMachine(s)
			w.openKeys()
			w.readAloud(false)
			m.next(t)
			m.next(t)
			m.next(t)
			paintWindow(t, w, filepath.Join(folder, fmt.Sprintf("sheet-%s-%.0f.png", language, text*100)))
			w.closeOver()
			w.openNoVoice("windows")
			paintWindow(t, w, filepath.Join(folder, fmt.Sprintf("novoice-%s-%.0f.png", language, text*100)))
		}
	}
}
