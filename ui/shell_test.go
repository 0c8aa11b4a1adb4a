package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/locales"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/widget"
)

// held is a store in memory that looks kept, so that a test sees what a learner with a record of their own sees.
type held struct{ *vault.Memory }

// shell opens a window on the start screen; language "" is a first run.
func shell(t testing.TB, language string, dir string) *Window {
	t.Helper()
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cat.Close() })
	if dir != "" && language != "" {
		if err := vault.SaveSettings(dir, vault.Settings{Language: language, TextSize: 1}); err != nil {
			t.Fatal(err)
		}
	}
	a := test.NewTempApp(t)
	app, _ := New(Config{Toolkit: a, Bundle: bundle, Guide: guide.New(cat), Store: held{vault.NewMemory()}, Dir: dir,
		Today: func() message.Day { return "2026-11-21" }, Now: time.Now,
		Failures: func(lang, id string, err error) { t.Errorf("%s %s: %v", lang, id, err) }})
	app.beside = func(do func()) { do() } // a test does not wait
	if dir == "" {
		app.settings.Language = language
	}
	w := app.Attach(test.NewTempWindow(t, nil))
	w.win.Resize(fyne.NewSize(1366, 768))
	return w
}

// learner opens the window on a sample's record.
func learner(t testing.TB, language, sample string) *Window {
	t.Helper()
	w := shell(t, language, "")
	made, err := w.app.Store.Create(context.Background(), "", "")
	id := made.ID
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(w.app.Store, id, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	data, err := assets.Samples.ReadFile("samples/" + sample + ".llwybr.json")
	if err != nil {
		t.Fatal(err)
	}
	rec, err := w.app.Guide.Read(sample, data)
	if err != nil {
		t.Fatal(err)
	}
	rec.Language = language
	if err := s.Import(rec); err != nil {
		t.Fatal(err)
	}
	w.Enter(s)
	return w
}

// said is everything that stands in the window.
func said(w *Window) string {
	words := widget.TwinOf(w.win.Canvas().Content())
	for _, o := range w.win.Canvas().Overlays().List() {
		words = append(words, widget.TwinOf(o)...)
	}
	return strings.Join(words, "\n")
}

func TestFirstRunOffersBothLanguagesWelshFirst(t *testing.T) {
	w := shell(t, "", t.TempDir())
	words := said(w)
	cy, en := strings.Index(words, "Cymraeg"), strings.Index(words, "English")
	if cy < 0 || en < cy || !strings.Contains(words, "Pa iaith") || !strings.Contains(words, "Which language") {
		t.Fatal(words)
	}
	w.SetLanguage(message.Welsh)
	// Who comes next on a shared computer is not known: the page after it speaks both languages too, each pair once, Welsh first.
	for _, pair := range [][2]string{{"Pwy ydych chi?", "Who are you?"}, {"Cofnod newydd", "New record"}, {"Gwestai", "Guest"}} {
		words := said(w)
		if cy, en := strings.Index(words, pair[0]), strings.Index(words, pair[1]); cy < 0 || en < cy {
			t.Fatal(words)
		}
	}
	if s, _ := vault.LoadSettings(w.app.Dir); s.Language != message.Welsh {
		t.Errorf("the choice was not kept: %+v", s)
	}
}

func TestAGuestKeepsNothing(t *testing.T) {
	w := shell(t, "en", "")
	w.start.guest()
	if w.Place().Name != screen.Journey || !strings.Contains(said(w), "wiped on closing") {
		t.Fatal(said(w))
	}
	w.Lock()
	if entries, _ := w.app.Store.List(); len(entries) != 0 || w.session != nil {
		t.Error("a guest left something")
	}
}

func TestAStoreThatCannotBeOpenedSaysSoAndAGuestCanGoOn(t *testing.T) {
	w := shell(t, "cy", "")
	w.app.Store, w.app.Trouble = nil, message.Fail(errors.New("x"), "record.store-folder", "Folder", "/nowhere")
	w.showStart()
	words := said(w)
	if !strings.Contains(words, "/nowhere") || !strings.Contains(words, "Gwestai") || strings.Contains(words, "Cofnod newydd") {
		t.Fatal(words)
	}
}

// Changing language changes every word in place: the same screen, the same focus, and not a word of the other language's shell left.
func TestLanguageChangesInPlace(t *testing.T) {
	w := learner(t, "cy", "elin-year9-welsh-medium")
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		before := w.focusID()
		w.SetLanguage(message.English)
		if w.Place().Name != name || w.focusID() != before {
			t.Errorf("%s: now %s, focus %q, before %q", name, w.Place().Name, w.focusID(), before)
		}
		for _, word := range []string{"Fy nhaith", "Gosodiadau", "Wedi'i gadw"} {
			if strings.Contains(said(w), word) {
				t.Errorf("%s: %q is left on the English screen", name, word)
			}
		}
		w.SetLanguage(message.Welsh)
		for _, word := range []string{"My journey", "Settings", "Saved on"} {
			if strings.Contains(said(w), word) {
				t.Errorf("%s: %q is left on the Welsh screen", name, word)
			}
		}
	}
	if w.session.Record().Language != message.Welsh {
		t.Error("the learner's own language was not kept")
	}
}

// Every window key does what the help sheet says, on every screen, whatever has the focus.
func TestWindowKeys(t *testing.T) {
	if err := windowKeys.Check(); err != nil {
		t.Fatal(err)
	}
	w := learner(t, "cy", "elin-year9-welsh-medium")
	for i, name := range steps {
		if !w.keys.Handle(keys.On(fyne.KeyName(rune('1'+i)), keys.Ctrl)) || w.Place().Name != name {
			t.Errorf("Ctrl+%d: at %s, want %s", i+1, w.Place().Name, name)
		}
	}
	w.keys.Handle(keys.On(fyne.KeyF2))
	if w.Language() != message.English {
		t.Error("F2 does not change the language")
	}
	w.keys.Handle(keys.On(fyne.KeyF1))
	if !strings.Contains(said(w), "Keys") || !strings.Contains(said(w), "Ctrl") {
		t.Error("F1 does not show the keys")
	}
	w.closeOver()
	w.keys.Handle(keys.On(fyne.KeyK, keys.Ctrl))
	if w.palette == nil {
		t.Fatal("Ctrl+K does not open search")
	}
	w.palette.find("nurse")
	if len(w.palette.hits) == 0 {
		t.Error("nothing found")
	}
	w.palette.open(0)
	if w.Place().Name != screen.Ideas || w.Place().Arg == "" {
		t.Errorf("at %+v", w.Place())
	}
	w.keys.Handle(keys.On(fyne.KeyEqual, keys.Ctrl))
	if w.app.settings.TextSize != 1.25 {
		t.Errorf("text size %v", w.app.settings.TextSize)
	}
	w.keys.Handle(keys.On(fyne.KeyF12))
	if w.session != nil || strings.Contains(said(w), "Elin") {
		t.Error("F12 did not cover the record")
	}
}

// F6 comes to the toast too, where undo is.
func TestTheToastIsARegion(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	w.Go(screen.Place{Name: screen.Ideas})
	if err := w.session.Set("liked.soc-5241", true); err != nil {
		t.Fatal(err)
	}
	w.Toast(message.New("shell.saved"), true)
	for range len(w.regions) + 1 {
		w.keys.Handle(keys.On(fyne.KeyF6))
		if w.win.Canvas().Focused() == fyne.Focusable(w.toast.UndoButton()) {
			return
		}
	}
	t.Error("F6 never comes to the toast")
}

func TestUndoByKey(t *testing.T) {
	w := learner(t, "cy", "elin-year9-welsh-medium")
	before := len(w.session.Record().Liked)
	if err := w.session.Set("liked.soc-5241", true); err != nil {
		t.Fatal(err)
	}
	w.keys.Handle(keys.On(fyne.KeyZ, keys.Ctrl))
	if got := len(w.session.Record().Liked); got != before {
		t.Errorf("%d kept ideas, want %d", got, before)
	}
	w.keys.Handle(keys.On(fyne.KeyY, keys.Ctrl))
	if got := len(w.session.Record().Liked); got != before+1 {
		t.Errorf("%d kept ideas after redoing", got)
	}
}

func TestARecordIsErasedWholly(t *testing.T) {
	w := learner(t, "cy", "elin-year9-welsh-medium")
	w.erase()
	if entries, _ := w.app.Store.List(); len(entries) != 0 || w.session != nil {
		t.Errorf("%d records left", len(entries))
	}
}

func TestNoNameShowsOnTheStartScreenUnlessChosen(t *testing.T) {
	w := learner(t, "cy", "elin-year9-welsh-medium")
	w.Lock()
	if words := said(w); strings.Contains(words, "Elin") || !strings.Contains(words, "Cofnod 1") {
		t.Fatal(words)
	}
	w.start.open(mustOne(t, w))
	w.SetLabel("E.E.")
	w.Lock()
	if strings.Contains(said(w), "E.E.") {
		t.Error("a label shows where the owner of the machine did not choose so")
	}
	w.app.Policy.Names = vault.NamesLabels
	w.rebuildStart()
	if !strings.Contains(said(w), "E.E.") {
		t.Error("the chosen label does not show")
	}
}

func mustOne(t *testing.T, w *Window) string {
	t.Helper()
	entries, err := w.app.Store.List()
	if err != nil || len(entries) != 1 {
		t.Fatalf("%d records, %v", len(entries), err)
	}
	return entries[0].ID
}

// A plan is written to a place of one's own, never over a file without asking, and a fault is said with the place.
func TestSavePlan(t *testing.T) {
	w := learner(t, "cy", "owain-year11-apprenticeship")
	dir := t.TempDir()
	w.savePlanTo(dir+"/p.pdf", "pdf", "both")
	if !strings.Contains(said(w), "p.pdf") || !strings.Contains(said(w), "wedi'i gadw") {
		t.Error(said(w))
	}
	w.savePlanTo(dir+"/p.pdf", "pdf", "cy")
	if !strings.Contains(said(w), "Rhoi'r un newydd yn ei lle") {
		t.Error("an existing file is not asked about")
	}
	w.savePlanTo(dir+"/none/p.pdf", "pdf", "cy")
	if !strings.Contains(said(w), "none/p.pdf") {
		t.Error("the fault does not name the place")
	}
}

// BenchmarkLanguageSwitch changes every word of a screen; the baseline builds the same screen again in the same language.
func BenchmarkLanguageSwitch(b *testing.B) {
	w := learner(b, "cy", "elin-year9-welsh-medium")
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				w.SetLanguage(otherLanguage(w.Language()))
			}
		})
		b.Run("baseline-rebuild-"+name, func(b *testing.B) {
			for b.Loop() {
				w.Rebuild()
			}
		})
	}
}
