package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	record "llwybr/core/learner"
	"llwybr/core/vault"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/widget"
)

// failing is a store that can be made to fail, as a stick does that is pulled out.
type failing struct {
	*vault.Memory
	err error
}

func (f *failing) Append(ctx context.Context, id string, changes ...record.Change) error {
	if f.err != nil {
		return f.err
	}
	return f.Memory.Append(ctx, id, changes...)
}

// onStick opens a window on a record in a store that can fail.
func onStick(t *testing.T, language string) (*Window, *failing) {
	t.Helper()
	w := shell(t, language, "")
	store := &failing{Memory: vault.NewMemory()}
	w.app.Store = store
	made, err := store.Create(context.Background(), "", "")
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(store, made.ID, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	w.Enter(s)
	return w, store
}

// What cannot be saved is said on every page until it is saved; it goes along with the next change, and quitting asks.
func TestWhatIsNotSavedIsSaidUntilItIs(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		w, store := onStick(t, language)
		store.err = errors.New("gone")
		if err := w.session.Set("name", "Mali"); err == nil {
			t.Fatal("it was saved")
		}
		w.Go(screen.Place{Name: screen.Plan})
		if !visible(w, "mine.do.again") {
			t.Fatalf("nothing says so: %s", said(w))
		}
		w.Quit()
		if w.session == nil || !visible(w, "mine.quit.what") {
			t.Fatal("it ends without asking")
		}
		pressFar(t, w, w.words.T("mine.quit.stay"))
		store.err = nil
		pressFar(t, w, w.words.T("mine.do.again"))
		if w.session.Record().Name != "Mali" || visible(w, "mine.do.again") || !visible(w, "mine.saved-again") {
			t.Errorf("%q %s", w.session.Record().Name, said(w))
		}
	}
}

// twoPlaces gives the open record values that were set elsewhere in between.
func twoPlaces(t *testing.T, w *Window) {
	t.Helper()
	clock := record.NewClock(record.NewNode(), time.Now)
	for field, value := range map[string]any{"name": "Elin Mai", "answers.R1": 2, "notes.n9": "dwy", "setting": "home"} {
		here := map[string]any{"name": "Elin", "answers.R1": 5, "notes.n9": "un", "setting": "special"}[field]
		c, err := clock.Change(record.Edit{Field: field, Value: value})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.session.Set(field, here); err != nil {
			t.Fatal(err)
		}
		if err := w.records().Append(context.Background(), w.session.ID(), c); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.session.Reload(); err != nil {
		t.Fatal(err)
	}
}

func TestBothValuesAreShownUntilSomebodyChooses(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		w := learner(t, language, "elin-year9-welsh-medium")
		for _, field := range []string{"name", "answers.R1", "setting"} {
			if err := w.session.Set(field, nil); err != nil {
				t.Fatal(err)
			}
		}
		twoPlaces(t, w)
		w.Go(screen.Place{Name: screen.Journey})
		n := len(w.conflicts())
		if n != 4 || !strings.Contains(said(w), w.words.N("conflict.count", n)) {
			t.Fatalf("%d: %s", n, said(w))
		}
		pressFar(t, w, w.words.T("mine.do.settle"))
		for _, want := range []string{"Elin Mai", w.words.T("interests.answer.2"), w.words.T("interests.answer.5"), w.words.T("about.setting.home"), w.words.T("about.setting.special")} {
			if !strings.Contains(said(w), want) {
				t.Errorf("%s: no %q in %s", language, want, said(w))
			}
		}
		for range n {
			pressFar(t, w, w.words.T(map[bool]string{true: "conflict.keep", false: "conflict.keep-both"}[visible(w, "conflict.keep")]))
		}
		if len(w.conflicts()) > 0 || !visible(w, "conflict.done") {
			t.Errorf("%v %s", w.conflicts(), said(w))
		}
		if note := w.session.Record().Notes["n9"]; !strings.Contains(note, "un") || !strings.Contains(note, "dwy") {
			t.Errorf("the note is %q", note)
		}
	}
}

func TestThePlainFileIsWrittenAfterAWarning(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	w := learner(t, "en", "elin-year9-welsh-medium")
	if err := w.session.SetPrivate(noteID, "planted-note"); err != nil {
		t.Fatal(err)
	}
	w.Go(screen.Place{Name: screen.Information})
	pressFar(t, w, w.words.T("mine.do.plain"))
	if !visible(w, "mine.plain.warn") || !visible(w, "mine.plain.left-out") {
		t.Fatal(said(w))
	}
	pressFar(t, w, w.words.T("mine.plain.go-on"))
	place := filepath.Join(t.TempDir(), "x.llwybr.json")
	w.win.Canvas().Focused().(interface{ SetText(string) }).SetText(place)
	pressFar(t, w, w.words.T("save.save"))
	data, err := os.ReadFile(place)
	if err != nil || !strings.Contains(string(data), "Elin") || strings.Contains(string(data), "planted-note") {
		t.Errorf("%v %s", err, data)
	}
	if rec, err := w.app.Guide.Read("x", data); err != nil || rec.Name != "Elin" {
		t.Errorf("it does not read back: %v", err)
	}
}

func TestARecordIsKeptLonger(t *testing.T) {
	w := learner(t, "en", "elin-year9-welsh-medium")
	before, _ := w.entry()
	until, _, _ := w.due(before)
	w.Go(screen.Place{Name: screen.Information})
	pressFar(t, w, w.words.T("mine.do.longer"))
	after, _ := w.entry()
	if got := after.Keep.Sub(until); got < 360*24*time.Hour || got > 370*24*time.Hour {
		t.Errorf("kept for %v more", got)
	}
}

// Wrong PINs are remembered by the machine, so that starting anew gives no new tries.
func TestTheThrottleSurvivesTheProgram(t *testing.T) {
	dir := t.TempDir()
	first := &App{Config: Config{Dir: dir}}
	for range 5 {
		if err := first.pinThrottle().Take(); err != nil {
			t.Fatal(err)
		}
	}
	if again := (&App{Config: Config{Dir: dir}}); again.pinThrottle().Wait() == 0 {
		t.Error("a new program has new tries")
	}
}

// The page can be read and used by keys alone, and says the same in both languages.
func TestTheInformationPageIsFoundBySearch(t *testing.T) {
	w := learner(t, "cy", "elin-year9-welsh-medium")
	w.openSearch()
	w.palette.find("fy ngwybodaeth")
	for i, hit := range w.palette.hits {
		if hit.page == screen.Information {
			w.palette.open(i)
			break
		}
	}
	if w.Place().Name != screen.Information || w.focusID() == "" {
		t.Fatalf("at %+v, %q has the focus", w.Place(), w.focusID())
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	if w.Language() != "en" || !visible(w, "mine.title") {
		t.Error(said(w))
	}
}

// pressFar is pressButton for pages with many parts.
func pressFar(t *testing.T, w *Window, words string) {
	t.Helper()
	c := w.win.Canvas()
	for range 120 {
		if b, ok := c.Focused().(*widget.Button); ok && b.Label() == words {
			test.Tap(b)
			return
		}
		c.FocusNext()
	}
	t.Fatalf("no button %q in %s", words, said(w))
}
