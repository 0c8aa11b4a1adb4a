//go:build !windows

package ui

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The caret is the one thing that moves: with the setting on, the toolkit's animation of it is never begun, and it stands in its full colour.
// alone tells a test that it runs in a process of its own.
const alone = "LLWYBR_TEST_ALONE"

// The current app belongs to the whole process, and so do the toolkit's caches. After many windows of other tests the field is not painted into the
// picture at all, so this test has a process of its own.
func TestKeepingStillStopsTheCaret(t *testing.T) {
	if os.Getenv(alone) == "" {
		run := exec.Command(os.Args[0], "-test.run=^TestKeepingStillStopsTheCaret$", "-test.v")
		run.Env = append(os.Environ(), alone+"=1")
		if out, err := run.CombinedOutput(); err != nil || !strings.Contains(string(out), "--- PASS") {
			t.Fatalf("%v\n%s", err, out)
		}
		return
	}
	for _, still := range []bool{false, true} {
		toolkit := &counting{App: test.NewTempApp(t)}
		a := &App{Config: Config{Toolkit: toolkit}}
		a.settings.ReducedMotion = still
		fyne.SetCurrentApp(toolkit)
		a.applyTheme()
		a.keepStill()
		entry := widget.NewEntry(widget.EntrySpec{})
		w := toolkit.NewWindow("")
		w.SetContent(entry)
		w.Resize(fyne.NewSize(300, 80))
		w.Canvas().Focus(entry.Field())
		if begun := toolkit.begun > 0; begun == still {
			t.Errorf("still %v: the caret's animation was begun %d times", still, toolkit.begun)
		}
		if still && !caretIn(w.Canvas().Capture()) { // one that blinks is caught in any colour
			t.Error("the caret that stands still is not in its full colour")
		}
		w.Close()
	}
}

// caretIn looks for the primary colour, in which nothing but the caret is drawn in an empty field.
func caretIn(picture image.Image) bool {
	r, g, b, _ := theme.New(theme.Light, 1).Palette().Primary.RGBA()
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if pr, pg, pb, _ := picture.At(x, y).RGBA(); pr == r && pg == g && pb == b {
				return true
			}
		}
	}
	return false
}

// counting counts the animations that are begun.
type counting struct {
	fyne.App
	begun int
}

// Driver implements fyne.App.
func (c *counting) Driver() fyne.Driver { return countingDriver{c.App.Driver(), c} }

type countingDriver struct {
	fyne.Driver
	of *counting
}

// StartAnimation implements fyne.Driver.
func (d countingDriver) StartAnimation(a *fyne.Animation) {
	d.of.begun++
	d.Driver.StartAnimation(a)
}

func TestTheSystemsWishIsReadFromItsFiles(t *testing.T) {
	for _, c := range []struct {
		file, text string
		want       bool
	}{
		{"gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", true},
		{"gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations = false\n", true},
		{"gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", false},
		{"kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", true},
		{"kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", false},
		{"other", "gtk-enable-animations=0\n", false},
	} {
		config := t.TempDir()
		path := filepath.Join(config, filepath.FromSlash(c.file))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := filesKeepStill(config); got != c.want {
			t.Errorf("%s with %q: %v", c.file, c.text, got)
		}
	}
}

// On a machine where nothing was chosen yet the system's wish holds; later it is the person's own choice.
func TestStillnessIsPresetOnce(t *testing.T) {
	asks := func() bool { return true }
	first := shell(t, "", "")
	a, _ := New(Config{Toolkit: first.app.Toolkit, Bundle: first.app.Bundle, Still: asks})
	if !a.machine().ReducedMotion {
		t.Error("the system's wish is not taken over")
	}
	dir := t.TempDir()
	chosen := a.machine()
	chosen.Language, chosen.ReducedMotion = "cy", false
	a.Dir = dir
	if err := a.setMachine(chosen); err != nil {
		t.Fatal(err)
	}
	b, _ := New(Config{Toolkit: first.app.Toolkit, Bundle: first.app.Bundle, Still: asks, Dir: dir})
	if b.machine().ReducedMotion {
		t.Error("the person's choice is set aside")
	}
}
