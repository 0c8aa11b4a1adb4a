// Package screentest puts a screen on a stage for its tests: the real facts, a session in memory with a sample learner, and a shell that
// remembers what it was asked. Only tests import it.
package screentest

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/learner"
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
	made, err := store.Create(context.Background(), "", "")
	id := made.ID
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(store, id, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	g := guide.New(cat)
	st := &Stage{T: t, Words: bundle.For(language), Guide: g, Session: s, Shell: &Shell{Words: bundle.For(language), Machine: screen.MachineSettings{Language: language, TextSize: 1, Theme: "light", Letters: true, KeyHints: true, CanKeepStill: true}}, Class: theme.Wide}
	if sample != "" {
		if err := s.Import(st.Sample(sample)); err != nil {
			t.Fatal(err)
		}
	}
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Light, 1))
	return st
}

// Sample reads the record of a sample learner.
func (st *Stage) Sample(name string) learner.Record {
	st.T.Helper()
	data, err := assets.Samples.ReadFile("samples/" + name + ".llwybr.json")
	if err != nil {
		st.T.Fatal(err)
	}
	rec, err := st.Guide.Read(name, data)
	if err != nil {
		st.T.Fatal(err)
	}
	return rec
}

// Context is what a screen is built from.
func (st *Stage) Context() *screen.Context {
	return screen.NewContext(st.Words, st.Guide, st.Session, st.Shell, Today, st.Class)
}

// Wear gives the stage a class of window, and the theme a variant and a text scale.
func (st *Stage) Wear(variant theme.Variant, scale float32, class theme.WidthClass) {
	fyne.CurrentApp().Settings().SetTheme(theme.New(variant, scale))
	st.Class = class
}

// Show puts a screen in a test window of a size.
func (st *Stage) Show(s screen.Screen, width, height float32) fyne.Window {
	st.T.Helper()
	w := st.window()
	w.SetContent(laid(s))
	w.Resize(fyne.NewSize(width, height))
	return w
}

func (st *Stage) window() fyne.Window {
	w := test.NewTempWindow(st.T, nil)
	w.SetPadded(false)
	return w
}

// laid is a screen as the shell lays it out: content above the pinned buttons, the side panel beside.
func laid(s screen.Screen) fyne.CanvasObject {
	return container.NewBorder(nil, s.Pinned(), nil, s.Side(), s.Content())
}

// CheckKeys holds the keys of a screen to what the map of keys asks for, and says their messages.
func (st *Stage) CheckKeys(s screen.Screen) {
	st.T.Helper()
	if err := s.Keys().Check(); err != nil {
		st.T.Error(err)
	}
	for _, b := range s.Keys() {
		st.Words.T(b.Message)
	}
}

// Named reports whether a part says its name and role to a screen reader.
func Named(object fyne.Focusable) bool {
	named, ok := object.(fyne.Accessible)
	return ok && strings.TrimSpace(named.AccessibilityLabel()) != "" && named.AccessibilityRole() != ""
}

// CheckParts holds the parts that take the focus to single ids, each with an object that says its name and role to a screen reader, and the
// screen to a first part that is one of them.
func (st *Stage) CheckParts(s screen.Screen) {
	st.T.Helper()
	seen := map[string]bool{}
	for _, target := range s.Focus() {
		if seen[target.ID] || target.Object == nil {
			st.T.Errorf("part %q stands twice or is nothing", target.ID)
		}
		seen[target.ID] = true
		if !Named(target.Object) {
			st.T.Errorf("part %q has no label or role for a screen reader", target.ID)
		}
	}
	if !seen[s.First()] {
		st.T.Errorf("the first part %q is none", s.First())
	}
}
