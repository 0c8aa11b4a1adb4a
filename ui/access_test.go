package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// visit walks everything that stands in a window.
func visit(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	if o == nil {
		return
	}
	see(o)
	var held []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		held = o.Objects
	case widget.Holder:
		held = o.Children()
	case *container.Scroll:
		held = []fyne.CanvasObject{o.Content}
	case *container.ThemeOverride:
		held = []fyne.CanvasObject{o.Content}
	}
	for _, child := range held {
		visit(child, see)
	}
}

// Everything that can have the focus, on every screen and round it, in every class of window and both languages, says its name and its role,
// so that a screen reader can read it as soon as the toolkit hands it on.
func TestEverythingThatTakesTheFocusIsNamed(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		w := learner(t, language, "owain-year11-apprenticeship")
		for _, size := range []fyne.Size{fyne.NewSize(1366, 768), fyne.NewSize(1024, 700), fyne.NewSize(700, 700)} {
			w.win.Resize(size)
			for _, name := range Screens {
				w.Go(screen.Place{Name: name})
				found, off := 0, 0
				for _, target := range w.targets() {
					d, ok := target.Object.(fyne.Disableable)
					if ok && d.Disabled() || !target.Object.(fyne.CanvasObject).Visible() {
						off++
					}
				}
				visit(w.win.Content(), func(o fyne.CanvasObject) {
					if _, ok := o.(fyne.Focusable); !ok || !o.Visible() {
						return
					}
					if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
						return // takes no focus
					}
					found++
					named, ok := o.(fyne.Accessible)
					if !ok || strings.TrimSpace(named.AccessibilityLabel()) == "" || named.AccessibilityRole() == "" {
						t.Errorf("%s, %s at %v: %T has no label or role", name, language, size, o)
					}
				})
				if found < len(w.targets())-off {
					t.Errorf("%s, %s at %v: %d parts found, %d can have the focus", name, language, size, found, len(w.targets()))
				}
			}
		}
	}
}

// The page of sources and gaps is reached from the sheet of sources of any page, and Escape goes back.
func TestSourcesAndGapsAreReachedFromTheSheet(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	w.Go(screen.Place{Name: screen.Options})
	w.Sources()
	var open fyne.Tappable
	visit(w.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widget.Button); ok && b.Label() == w.words.T("sources.gaps") {
			open = b
		}
	})
	if open == nil {
		t.Fatal("the sheet has no way there")
	}
	open.Tapped(nil)
	if w.Place().Name != screen.Sources || w.win.Canvas().Overlays().Top() != nil {
		t.Fatalf("at %v", w.Place())
	}
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Place().Name != screen.Options {
		t.Errorf("Escape went to %v", w.Place())
	}
}

// A reading font is worn at once and kept for the next start.
func TestAReadingFontIsWornAndKept(t *testing.T) {
	dir := t.TempDir()
	w := shell(t, "cy", dir)
	m := w.MachineSettings()
	m.Font = string(theme.Easy)
	w.SetMachine(m)
	if got := theme.Current().Face(); got != theme.Easy {
		t.Errorf("%q is worn", got)
	}
	again, _ := New(Config{Toolkit: w.app.Toolkit, Bundle: w.app.Bundle, Dir: dir})
	if got := again.machine().Font; got != string(theme.Easy) {
		t.Errorf("%q was kept", got)
	}
}
