package ui

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/vault"
	"llwybr/ui/screen"
	"llwybr/ui/session"
)

// quick is a cost of keys for tests.
var quick = seal.KDF{Name: seal.Argon2id, Memory: 64, Passes: 1, Threads: 1}

const threeWords = "afon bara cadair"

// sealedWindow opens a window on a record in a vault of its own.
func sealedWindow(t *testing.T, language string) *Window {
	t.Helper()
	w := shell(t, language, "")
	v, err := vault.Open(t.TempDir(), vault.Options{KDF: quick})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { v.Close() })
	w.app.Store, w.app.beside = v, func(do func()) { do() }
	made, err := v.Create(context.Background(), "", threeWords)
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(v, made.ID, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	w.Enter(s)
	return w
}

// writeAndPress gives the open dialog a path and presses its button.
func writeAndPress(t *testing.T, w *Window, path, button string) {
	t.Helper()
	w.win.Canvas().Focused().(interface{ SetText(string) }).SetText(path)
	pressFar(t, w, w.words.T(button))
}

// A learner takes the record away as a file, goes on elsewhere, and brings it back: what is new is shown first, nothing is lost, and both values
// of what was changed in two places stand until somebody chooses.
func TestAFileGoesOutAndComesBack(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	for _, language := range []string{"cy", "en"} {
		here := sealedWindow(t, language)
		if err := here.session.Set("name", "Mali"); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "x.llwybr")
		digits := takeFile(t, here, path)
		there := sealedWindow(t, language)
		bringIn(t, there, path)
		if !visible(there, "incoming.ask.what") {
			t.Fatalf("no words are asked for: %s", said(there))
		}
		writeAndPress(t, there, "tri gair anghywir", "incoming.open")
		if !visible(there, "vault.words-wrong") {
			t.Fatalf("wrong words: %s", said(there))
		}
		pressFar(t, there, there.words.T("shell.close"))
		bringIn(t, there, path)
		writeAndPress(t, there, threeWords, "incoming.open")
		if !visible(there, "incoming.new-record") || !visible(there, "incoming.compare") || digits == "" || !strings.Contains(said(there), digits) {
			t.Fatal(said(there))
		}
		pressFar(t, there, there.words.T("incoming.leave"))
		if entries, _ := there.app.Store.List(); len(entries) != 1 {
			t.Fatal("looking at it took it in")
		}
		bringIn(t, there, path)
		writeAndPress(t, there, threeWords, "incoming.open")
		pressFar(t, there, there.words.T("incoming.accept"))
		if entries, _ := there.app.Store.List(); len(entries) != 2 || !visible(there, "incoming.accepted-record") {
			t.Fatalf("%d records: %s", len(entries), said(there))
		}
		back := filepath.Join(t.TempDir(), "y.llwybr")
		changeThere(t, there, here.session.ID(), back)
		if err := here.session.Set("home", "place-bangor"); err != nil {
			t.Fatal(err)
		}
		if err := here.session.Set("setting", "special"); err != nil {
			t.Fatal(err)
		}
		bringIn(t, here, back)
		for _, want := range []string{here.words.T("incoming.same-record"), here.words.T("about.setting.home"), here.words.T("about.setting.special"), here.words.N("incoming.conflicts", 1)} {
			if !strings.Contains(said(here), want) {
				t.Fatalf("no %q: %s", want, said(here))
			}
		}
		pressFar(t, here, here.words.T("incoming.accept"))
		if rec := here.session.Record(); rec.Medium != "welsh" || len(here.conflicts()) != 1 {
			t.Errorf("%+v %v", rec, here.conflicts())
		}
		bringIn(t, here, back) // once more: there is nothing new
		if !strings.Contains(said(here), here.words.N("incoming.new", 0)) {
			t.Error(said(here))
		}
		here.Lock()
	}
}

// takeFile saves the record as a file, and gives the six digits that are said then.
func takeFile(t *testing.T, w *Window, path string) (digits string) {
	t.Helper()
	w.Go(screen.Place{Name: screen.Information})
	pressFar(t, w, w.words.T("mine.do.file"))
	writeAndPress(t, w, path, "save.save")
	data, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(data), "Mali") || !visible(w, "mine.file.done") {
		t.Fatalf("%v: %s", err, said(w))
	}
	digits = regexp.MustCompile(`\d{3} \d{3}`).FindString(said(w))
	pressFar(t, w, w.words.T("shell.close"))
	return digits
}

func bringIn(t *testing.T, w *Window, path string) {
	t.Helper()
	w.Go(screen.Place{Name: screen.Information})
	pressFar(t, w, w.words.T("mine.do.bring"))
	writeAndPress(t, w, path, "incoming.choose.read")
}

// changeThere changes the record elsewhere and writes its file.
func changeThere(t *testing.T, w *Window, id, path string) {
	t.Helper()
	if err := w.app.Store.Unlock(context.Background(), id, seal.Words(passphrase.Canonical(threeWords))); err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(w.app.Store, id, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	for field, value := range map[string]any{"medium": "welsh", "setting": "home"} {
		if err := s.Set(field, value); err != nil {
			t.Fatal(err)
		}
	}
	data, err := w.app.Store.Export(context.Background(), id)
	if err == nil {
		err = os.WriteFile(path, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestAFileThatIsNoneSaysSo(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	w := sealedWindow(t, "en")
	path := filepath.Join(t.TempDir(), "x.llwybr")
	if err := os.WriteFile(path, []byte("LLWYBR1\nnonsense"), 0o600); err != nil {
		t.Fatal(err)
	}
	bringIn(t, w, path)
	if !visible(w, "shell.fault") {
		t.Error(said(w))
	}
	pressFar(t, w, w.words.T("shell.close"))
	bringIn(t, w, path+"none")
	if !strings.Contains(said(w), "cannot be read") {
		t.Error(said(w))
	}
}

// The page says who opens a record by what really does.
func TestThePageSaysWhoOpensARecord(t *testing.T) {
	w := sealedWindow(t, "en")
	w.Go(screen.Place{Name: screen.Information})
	if !visible(w, "mine.who.words") || !visible(w, "mine.who.recovery") || visible(w, "mine.who.workspace") || visible(w, "mine.who.wordless") {
		t.Error(said(w))
	}
}

// Locking forgets the keys: the store answers no more until it is unlocked.
func TestLockingForgetsTheKeys(t *testing.T) {
	w := sealedWindow(t, "en")
	id := w.session.ID()
	w.Lock()
	if _, err := w.app.Store.Changes(context.Background(), id); err == nil || !w.app.Store.Private(id).None() {
		t.Error("the record can be read after locking")
	}
}

// A learner's own file: where the stick is gone the page says so until it is saved in another place.
func TestAFileGoesOnInAnotherPlace(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	w := shell(t, "en", "")
	folder := filepath.Join(t.TempDir(), "stick")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	f, made, err := vault.CreateFile(context.Background(), filepath.Join(folder, "a.llwybr"), threeWords, vault.FileOptions{KDF: quick, Wait: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(f, made.ID, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	w.store = f
	w.Enter(s)
	w.Go(screen.Place{Name: screen.Information})
	if !visible(w, "mine.where.file") || visible(w, "mine.do.again") {
		t.Fatal(said(w))
	}
	if err := os.Rename(folder, folder+"-gone"); err != nil {
		t.Fatal(err)
	}
	if err := w.session.Set("name", "Mali"); err == nil {
		t.Fatal("it was saved nowhere")
	}
	w.Rebuild()
	if !visible(w, "mine.do.elsewhere") {
		t.Fatal(said(w))
	}
	pressFar(t, w, w.words.T("mine.do.elsewhere"))
	place := filepath.Join(t.TempDir(), "b.llwybr")
	writeAndPress(t, w, place, "save.save")
	if w.session.Record().Name != "Mali" || f.Path() != place || w.unsaved() != nil {
		t.Errorf("%q in %s: %v\n%s", w.session.Record().Name, f.Path(), w.unsaved(), said(w))
	}
}
func TestABackupIsMadeAndSaid(t *testing.T) {
	w := sealedWindow(t, "cy")
	w.Go(screen.Place{Name: screen.Information})
	if !visible(w, "mine.backup-none") {
		t.Fatal(said(w))
	}
	pressFar(t, w, w.words.T("mine.do.backup"))
	if !visible(w, "mine.backup-done") || visible(w, "mine.backup-none") {
		t.Error(said(w))
	}
}
