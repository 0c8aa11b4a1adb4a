package ui

import (
	"context"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/ui/screen"
	"llwybr/ui/session"
)

// TestLook paints what stands before and over the screens, for people to look at; otherwise it is skipped:
// LLWYBR_PICTURES=out go test ./ui -run Look
func TestLook(t *testing.T) {
	folder := os.Getenv("LLWYBR_PICTURES")
	if folder == "" {
		t.Skip("set LLWYBR_PICTURES to a folder to paint the shell")
	}
	for _, look := range []struct {
		theme         string
		text          float64
		width, height float32
	}{{"light", 1, 1366, 768}, {"contrast", 1, 1366, 768}, {"light", 1, 1024, 700}, {"light", 2, 1366, 768}, {"contrast", 2, 1366, 768}, {"dark", 1.5, 1366, 768}} {
		for _, language := range []string{"cy", "en"} {
			for name, show := range shellShows {
				w := show(t, language)
				m := w.MachineSettings()
				m.Theme, m.TextSize = look.theme, look.text
				w.win.Resize(fyne.NewSize(look.width, look.height))
				w.SetMachine(m)
				if name == "search" {
					openFound(w, map[string]string{"cy": "ym mheirianneg", "en": "engineering"}[language])
				}
				paintWindow(t, w, filepath.Join(folder, fmt.Sprintf("%s-%s-%s-%.0f-%.0f.png", name, language, look.theme, look.text*100, look.width)))
			}
		}
	}
}

var shellShows = map[string]func(t *testing.T, language string) *Window{
	"first-run": func(t *testing.T, _ string) *Window { return shell(t, "", "") },
	"start": func(t *testing.T, language string) *Window {
		w := shell(t, language, "")
		for range 2 {
			made, err := w.app.Store.Create(context.Background(), "", "")
			id := made.ID
			if err != nil {
				t.Fatal(err)
			}
			if s, err := session.Open(w.app.Store, id, w.app.Now); err != nil || s.Set("year_group", 9) != nil {
				t.Fatal(err)
			}
		}
		w.rebuildStart()
		w.begun = true
		w.rebuildStart()
		return w
	},
	"search": func(t *testing.T, language string) *Window {
		w := learner(t, language, "elin-year9-welsh-medium")
		w.Go(screen.Place{Name: screen.Journey})
		return w
	},
	"keys": func(t *testing.T, language string) *Window {
		w := learner(t, language, "elin-year9-welsh-medium")
		w.Go(screen.Place{Name: screen.Ideas})
		w.openKeys()
		return w
	},
}

func openFound(w *Window, query string) {
	w.openSearch()
	w.palette.entry.SetText(query)
	w.palette.find(query)
}

func paintWindow(t *testing.T, w *Window, file string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.win.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
