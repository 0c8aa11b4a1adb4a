package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/vault"
	"llwybr/ui/screen"
)

// TestLookStart paints the start screen in every mode and the sheets that open from it, for people to look at; otherwise it is skipped:
// LLWYBR_PICTURES=out go test ./ui -run LookStart
func TestLookStart(t *testing.T) {
	folder := os.Getenv("LLWYBR_PICTURES")
	if folder == "" {
		t.Skip("set LLWYBR_PICTURES to a folder to paint the start screen")
	}
	for _, look := range []struct {
		theme         string
		text          float64
		width, height float32
	}{{"light", 1, 1366, 768}, {"contrast", 1, 1024, 700}, {"light", 2, 1366, 768}} {
		for _, language := range []string{"cy", "en"} {
			for name, show := range startShows {
				if onlyShow != "" && name != onlyShow {
					continue
				}
				w := shell(t, language, "")
				w.begun = true
				w.win.Resize(fyne.NewSize(look.width, look.height))
				m := w.MachineSettings()
				m.Theme, m.TextSize = look.theme, look.text
				w.SetMachine(m)
				show(t, w)
				for _, o := range w.win.Canvas().Overlays().List() { // as a real window does before it paints
					o.Resize(o.Size().AddWidthHeight(0, 9))
					o.Resize(o.Size().SubtractWidthHeight(0, 9))
				}
				w.root.page.Resize(w.root.Size().AddWidthHeight(0, 9))
				w.root.page.Resize(w.root.Size())
				paintWindow(t, w, filepath.Join(folder, fmt.Sprintf("%s-%s-%s-%.0f.png", name, language, look.theme, look.text*100)))
			}
		}
	}
}

// onlyShow is the one thing to paint; "" = all.
var onlyShow = os.Getenv("LLWYBR_SHOW")

var startShows = map[string]func(t *testing.T, w *Window){
	"opener": func(t *testing.T, w *Window) { openerShown(t, w) },
	"opener-wrong": func(t *testing.T, w *Window) {
		openerShown(t, w)
		w.start.opener.entry.SetText("afon cath bara")
		w.start.opener.try()
	},
	"opener-busy": func(t *testing.T, w *Window) {
		openerShown(t, w)
		w.app.beside = func(func()) {}
		w.start.opener.entry.SetText("afon cath bara")
		w.start.opener.try()
	},
	"typed": func(t *testing.T, w *Window) {
		w.app.Store, w.app.Policy.Names = &byNames{held: held{vault.NewMemory()}}, vault.NamesTyped
		w.showStart()
	},
	"shared": func(t *testing.T, w *Window) {
		withFiles(t, w)
		w.showStart()
	},
	"words-1": func(t *testing.T, w *Window) { w.start.newRecord() },
	"words-2": func(t *testing.T, w *Window) {
		w.start.newRecord()
		press(t, w, "words.next")
		typeIn(t, w, "words.again", "afon bara")
		press(t, w, "words.next")
	},
	"words-3": func(t *testing.T, w *Window) { newUpToSheet(t, w) },
	"words-4": func(t *testing.T, w *Window) {
		newUpToSheet(t, w)
		press(t, w, "words.sheet.have")
		press(t, w, "words.groups.done")
	},
	"words-place": func(t *testing.T, w *Window) {
		withFiles(t, w)
		w.start.newRecord()
		press(t, w, "words.next")
		typeIn(t, w, "words.again", shownWords(t, w))
		press(t, w, "words.next")
	},
	"forgotten": func(t *testing.T, w *Window) {
		openerShown(t, w)
		w.forgotten(w.start.opener.id)
		typeIn(t, w, "forgotten.code", "ABCD-EFG")
		press(t, w, "start.open")
	},
	"forgotten-neither": func(t *testing.T, w *Window) {
		openerShown(t, w)
		w.forgotten(w.start.opener.id)
		press(t, w, "forgotten.none")
	},
	"openfile": func(t *testing.T, w *Window) {
		withFiles(t, w)
		w.start.openFile()
	},
	"openfile-words": func(t *testing.T, w *Window) {
		withFiles(t, w)
		w.start.openFile()
		typeIn(t, w, "openfile.where", "/media/usb/k3j5h2g4f6d8.llwybr")
		press(t, w, "words.next")
	},
	"guest": func(t *testing.T, w *Window) {
		w.start.guest()
		w.Go(screen.Place{Name: screen.Ideas})
		if err := w.session.Set("year_group", 9); err != nil {
			t.Fatal(err)
		}
	},
	"guest-leaves": func(t *testing.T, w *Window) {
		w.start.guest()
		if err := w.session.Set("year_group", 9); err != nil {
			t.Fatal(err)
		}
		w.Lock()
	},
	"guest-where": func(t *testing.T, w *Window) {
		store := w.app.Store
		withFiles(t, w)
		w.app.Store, w.app.Policy.Mode = store, vault.Own
		w.start.guest()
		w.KeepGuest()
		press(t, w, "words.next")
		typeIn(t, w, "words.again", shownWords(t, w))
		press(t, w, "words.next")
	},
	"adviser-none": func(t *testing.T, w *Window) {
		w.app.Store = &spaced{held: held{vault.NewMemory()}}
		w.showStart()
		w.start.adviser()
	},
	"adviser": func(t *testing.T, w *Window) {
		w.app.Store = &spaced{held: held{vault.NewMemory()}, words: "a b c d"}
		w.showStart()
		w.start.adviser()
	},
}

// openerShown makes two records with words and chooses the first.
func openerShown(t *testing.T, w *Window) {
	t.Helper()
	id := recordOf(t, w, "afon bara cath")
	recordOf(t, w, "cath afon bara")
	w.start.open(id)
}
