package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/edition/editiontest"
)

// TestLookFacts paints what stands over the settings while newer facts are installed, for people to look at; otherwise it is skipped.
func TestLookFacts(t *testing.T) {
	folder := os.Getenv("LLWYBR_PICTURES")
	if folder == "" {
		t.Skip("set LLWYBR_PICTURES to a folder to paint the shell")
	}
	stick := t.TempDir()
	t.Setenv("HOME", stick)
	shows := map[string]func(b bench){
		"section": func(bench) {},
		"choose":  func(b bench) { b.InstallFacts() },
		"preview": func(b bench) { b.checkFacts(b.next(t, 2)) },
		"refused": func(b bench) { b.checkFacts(editiontest.NewOwner(t).File(t, editiontest.Database(t, 2))) },
		"installed": func(b bench) {
			offer, err := b.app.facts.Consider(t.Context(), b.next(t, 2))
			if err != nil {
				t.Fatal(err)
			}
			b.installFacts(offer)
		},
		"back": func(b bench) { b.RevertFacts() },
	}
	for _, look := range []struct {
		theme         string
		text          float64
		width, height float32
	}{{"light", 1, 1366, 768}, {"contrast", 2, 1366, 768}, {"light", 1.5, 1024, 700}} {
		for _, language := range []string{"cy", "en"} {
			for name, show := range shows {
				b := newBench(t, language)
				editiontest.Write(t, filepath.Join(stick, "ffeithiau-2027-03.llwybr-facts"), nil)
				m := b.MachineSettings()
				m.Theme, m.TextSize = look.theme, look.text
				b.win.Resize(fyne.NewSize(look.width, look.height))
				b.SetMachine(m)
				show(b)
				paintWindow(t, b.Window, filepath.Join(folder, fmt.Sprintf("facts-%s-%s-%s-%.0f-%.0f.png", name, language, look.theme, look.text*100, look.width)))
			}
		}
	}
}
