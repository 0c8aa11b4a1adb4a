package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	record "llwybr/core/learner"
	"llwybr/core/vault"
	"llwybr/ui/screen"
)

// TestLookLock paints what locks, warns and asks, for people to look at; otherwise it is skipped.
func TestLookLock(t *testing.T) {
	folder := os.Getenv("LLWYBR_PICTURES")
	if folder == "" {
		t.Skip("set LLWYBR_PICTURES to a folder to paint the lock")
	}
	for _, look := range []struct {
		theme, language string
		text            float64
		width, height   float32
	}{{"light", "cy", 1, 1366, 768}, {"contrast", "en", 1, 1024, 700}, {"light", "cy", 2, 1366, 768}} {
		for name, show := range lockShows {
			w := show(t, look.language)
			m := w.MachineSettings()
			m.Theme, m.TextSize = look.theme, look.text
			w.win.Resize(fyne.NewSize(look.width, look.height))
			w.SetMachine(m)
			if over := lockOvers[name]; over != nil {
				over(t, w)
			}
			paintWindow(t, w, filepath.Join(folder, fmt.Sprintf("lock-%s-%s-%s-%.0f.png", name, look.language, look.theme, look.text*100)))
		}
	}
}

var lockShows = map[string]func(*testing.T, string) *Window{
	"pin": func(t *testing.T, language string) *Window {
		w := learner(t, language, "elin-year9-welsh-medium")
		w.pin = "4821"
		w.begun = true
		w.Leave()
		return w
	},
	"guest": func(t *testing.T, language string) *Window {
		w := shell(t, language, "")
		w.begun = true
		w.start.guest()
		w.Leave()
		return w
	},
	"warn":     at(screen.Ideas),
	"set-pin":  at(screen.Information),
	"conflict": at(screen.Journey),
	"settle":   at(screen.Journey),
	"incoming": at(screen.Information),
	"unsaved": func(t *testing.T, language string) *Window {
		w, store := onStick(t, language)
		store.err = fmt.Errorf("gone")
		_ = w.session.Set("name", "Mali")
		w.Go(screen.Place{Name: screen.Plan})
		return w
	},
}

func at(name string) func(*testing.T, string) *Window {
	return func(t *testing.T, language string) *Window {
		w := learner(t, language, "elin-year9-welsh-medium")
		w.Go(screen.Place{Name: name})
		return w
	}
}

// lockOvers are what is put over the page when it has its size.
var lockOvers = map[string]func(*testing.T, *Window){
	"pin":      func(t *testing.T, w *Window) { w.beginCover(); typePIN(t, w, "0000"); typePIN(t, w, "48") },
	"warn":     func(t *testing.T, w *Window) { w.warn(sittingKind{}) },
	"set-pin":  func(t *testing.T, w *Window) { w.choosePIN(); typePIN(t, w, "482") },
	"conflict": func(t *testing.T, w *Window) { twoPlaces(t, w); w.Rebuild() },
	"settle":   func(t *testing.T, w *Window) { twoPlaces(t, w); w.settle() },
	"incoming": func(t *testing.T, w *Window) {
		twoPlaces(t, w)
		w.showIncoming(&vault.Incoming{Learner: w.session.ID(), New: 12, Known: 40, Refused: 1, FirstContact: true, Fingerprint: "482 915",
			Conflicts: append([]record.Conflict{}, w.conflicts()...)})
	},
}
