package ui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// copies are the files for printing that lie in a folder of data, and the folder that holds them.
func copies(t *testing.T, dir string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, printFolder+"*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A copy for printing is a whole PDF that only its owner can read, under a name that says nothing; it goes when the record is closed.
func TestPrintingOpensAPrivateCopy(t *testing.T) {
	w, dir := learner(t, "cy", "owain-year11-apprenticeship"), t.TempDir()
	var shown []string
	w.app.prints.dir = dir
	w.app.Open = func(path string) error {
		shown = append(shown, path)
		return nil
	}
	w.PrintPlan("both")
	w.PrintPlan("en")
	if len(shown) != 2 || shown[0] == shown[1] || len(copies(t, dir)) != 2 {
		t.Fatalf("shown %q, kept %q", shown, copies(t, dir))
	}
	for _, path := range shown {
		data, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(data), "%PDF-1.") || !strings.HasSuffix(string(data), "%%EOF\n") {
			t.Errorf("%s: not a whole file, %v", path, err)
		}
		if strings.Contains(path, "Owain") {
			t.Errorf("%s names somebody", path)
		}
		mustBePrivate(t, path, 0o600)
		mustBePrivate(t, filepath.Dir(path), 0o700)
	}
	if !strings.Contains(said(w), w.words.T("planner.print.opened")) {
		t.Error("nothing says where the plan is")
	}
	w.Lock()
	if left := copies(t, dir); len(left) != 0 {
		t.Errorf("left behind: %q", left)
	}
}

func mustBePrivate(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != want {
		t.Errorf("%s: %v, %v", path, info.Mode(), err)
	}
}

// What an earlier run left behind goes at the next start, and nothing else.
func TestCopiesAreSweptAtTheNextStart(t *testing.T) {
	dir := t.TempDir()
	left, kept := filepath.Join(dir, printFolder+"abc"), filepath.Join(dir, "settings")
	for _, folder := range []string{left, kept} {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "x.pdf"), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	(&prints{dir: dir}).sweep()
	if _, err := os.Stat(left); !errors.Is(err, os.ErrNotExist) {
		t.Error("the old copy is still there")
	}
	if _, err := os.Stat(filepath.Join(kept, "x.pdf")); err != nil {
		t.Error(err)
	}
}

// Where nothing can show the plan this is said, and saving is offered; no copy stays.
func TestWithoutAViewerSavingIsOffered(t *testing.T) {
	w, dir := learner(t, "en", "owain-year11-apprenticeship"), t.TempDir()
	w.app.prints.dir = dir
	for name, open := range map[string]func(string) error{"none": nil, "broken": func(string) error { return errors.New("no such program") }} {
		w.app.Open = open
		w.PrintPlan("cy")
		if !strings.Contains(said(w), w.words.T("planner.print.none.what")) || len(copies(t, dir)) != 0 {
			t.Errorf("%s: %s", name, said(w))
		}
		pressButton(t, w, w.words.T("planner.save.pdf"))
		if !strings.Contains(said(w), w.words.T("save.where")) {
			t.Errorf("%s: saving is not offered", name)
		}
		pressButton(t, w, w.words.T("shell.cancel"))
	}
}

// pressButton presses the uppermost button with these words.
func pressButton(t *testing.T, w *Window, words string) {
	t.Helper()
	c := w.win.Canvas()
	for range 20 {
		if b, ok := c.Focused().(*widget.Button); ok && b.Label() == words {
			test.Tap(b)
			return
		}
		c.FocusNext()
	}
	t.Fatalf("no button %q", words)
}

// A copy that another program holds open is named before the program ends.
func TestACopyThatIsHeldIsNamed(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	w.held = []string{"/tmp/abc.pdf"}
	w.Lock()
	if !strings.Contains(said(w), "/tmp/abc.pdf") || w.held != nil {
		t.Error("it is not named")
	}
}

// Ctrl+P goes to the plan from everywhere, and on the plan it prints.
func TestCtrlPGoesToThePlanAndPrints(t *testing.T) {
	w, printed := learner(t, "cy", "owain-year11-apprenticeship"), 0
	w.app.prints.dir = t.TempDir()
	w.app.Open = func(string) error {
		printed++
		return nil
	}
	for i, want := range []int{0, 1} {
		w.keys.HandleShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyP, Modifier: keys.Ctrl})
		if w.Place().Name != screen.Plan || printed != want {
			t.Errorf("press %d: at %q, printed %d times", i+1, w.Place().Name, printed)
		}
	}
}

// The large page stays open in the other language when the language changes, and closes by Escape.
func TestTheLargePageFollowsTheLanguage(t *testing.T) {
	w := learner(t, "cy", "owain-year11-apprenticeship")
	w.Go(screen.Place{Name: screen.Plan})
	w.shown.Run("plan.large")
	if !strings.Contains(said(w), "My next steps") {
		t.Error("the large page does not say both languages")
	}
	welsh := w.words.T("planner.preview")
	w.SetLanguage("en")
	if over := w.win.Canvas().Overlays().List(); len(over) != 1 || !strings.Contains(said(w), w.words.T("planner.preview")) || strings.Contains(said(w), welsh) ||
		!slices.ContainsFunc([]int{2, 3, 4, 5, 6}, func(pages int) bool {
			return strings.Contains(said(w), w.words.T("planner.page", "Page", 1, "Total", pages))
		}) {
		t.Errorf("%d sheets are left: %s", len(over), said(w))
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if over := w.win.Canvas().Overlays().List(); len(over) != 0 {
		t.Error("Escape does not close it")
	}
}
