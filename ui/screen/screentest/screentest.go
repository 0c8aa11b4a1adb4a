// Package screentest puts a screen on a stage for its tests: the real facts, a session in memory with a sample learner, and a shell that
// remembers what it was asked. Only tests import it.
package screentest

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/locales"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/theme"
)

// Today is the day on which every screen test runs.
const Today = message.Day("2026-11-21")

// Stage is a screen test's surroundings.
type Stage struct {
	T       testing.TB
	Words   *i18n.Translator
	Guide   *guide.Guide
	Session *session.Session
	Shell   *Shell
	Class   theme.WidthClass
}

// Shell remembers what a screen asked of it.
type Shell struct {
	Went    []screen.Place
	Rebuilt int
	Faults  []error
	Toasts  []string
	Sheets  []string
	Content []fyne.CanvasObject // of the sheets
	Saved   []string
	Erased  int
	Shown   string
	Machine screen.MachineSettings
}

// New sets a stage in a language with a sample learner's record ("" = an empty record).
func New(t testing.TB, language, sample string) *Stage {
	t.Helper()
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	bundle.OnMissing(func(lang, id string, err error) { t.Errorf("%s: message %s: %v", lang, id, err) })
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cat.Close() })
	store := vault.NewMemory()
	id, err := store.Create("")
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(store, id, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	g := guide.New(cat)
	st := &Stage{T: t, Words: bundle.For(language), Guide: g, Session: s, Shell: &Shell{Machine: screen.MachineSettings{Language: language, TextSize: 1, Theme: "light", Letters: true, KeyHints: true}}, Class: theme.Wide}
	if sample != "" {
		st.load(sample)
	}
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Light, 1))
	return st
}

func (st *Stage) load(sample string) {
	st.T.Helper()
	data, err := assets.Samples.ReadFile("samples/" + sample + ".llwybr.json")
	if err != nil {
		st.T.Fatal(err)
	}
	rec, err := st.Guide.Read(sample, data)
	if err != nil {
		st.T.Fatal(err)
	}
	if err := st.Session.Import(rec); err != nil {
		st.T.Fatal(err)
	}
}

// Context is what a screen is built from.
func (st *Stage) Context() *screen.Context {
	return screen.NewContext(st.Words, st.Guide, st.Session, st.Shell, Today, st.Class)
}

// Show puts a screen in a test window of a size, as the shell lays it out: content above the pinned buttons, the side panel beside.
func (st *Stage) Show(s screen.Screen, width, height float32) fyne.Window {
	st.T.Helper()
	w := test.NewTempWindow(st.T, nil)
	w.SetPadded(false)
	var side, pinned fyne.CanvasObject
	side, pinned = s.Side(), s.Pinned()
	w.SetContent(container.NewBorder(nil, pinned, nil, side, s.Content()))
	w.Resize(fyne.NewSize(width, height))
	return w
}

// Picture paints a screen in software and writes it as PNG, to be looked at. Scale is the text scale that the theme has.
func (st *Stage) Picture(s screen.Screen, width, height float32, file string) {
	st.T.Helper()
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(container.NewBorder(nil, s.Pinned(), nil, s.Side(), s.Content()))
	c.Resize(fyne.NewSize(width, height))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		st.T.Fatal(err)
	}
	f, err := os.Create(file)
	if err != nil {
		st.T.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, c.Capture()); err != nil {
		st.T.Fatal(err)
	}
}

// Go implements screen.Shell.
func (s *Shell) Go(p screen.Place) { s.Went = append(s.Went, p) }

// Rebuild implements screen.Shell.
func (s *Shell) Rebuild() { s.Rebuilt++ }

// Failed implements screen.Shell.
func (s *Shell) Failed(err error) { s.Faults = append(s.Faults, err) }

// Toast implements screen.Shell.
func (s *Shell) Toast(text string, _ bool) { s.Toasts = append(s.Toasts, text) }

// Sources implements screen.Shell.
func (s *Shell) Sources() {}

// Sheet implements screen.Shell.
func (s *Shell) Sheet(title string, content fyne.CanvasObject, _ ...fyne.Focusable) func() {
	s.Sheets, s.Content = append(s.Sheets, title), append(s.Content, content)
	return func() {}
}

// SavePlan implements screen.Shell.
func (s *Shell) SavePlan(kind, languages string) { s.Saved = append(s.Saved, kind+" "+languages) }

// Erase implements screen.Shell.
func (s *Shell) Erase() { s.Erased++ }

// Label implements screen.Shell.
func (s *Shell) Label() string { return s.Shown }

// SetLabel implements screen.Shell.
func (s *Shell) SetLabel(label string) { s.Shown = label }

// DataPlace implements screen.Shell.
func (s *Shell) DataPlace() string { return "/home/learner/llwybr" }

// MachineSettings implements screen.Shell.
func (s *Shell) MachineSettings() screen.MachineSettings { return s.Machine }

// SetMachine implements screen.Shell.
func (s *Shell) SetMachine(m screen.MachineSettings) { s.Machine = m }
