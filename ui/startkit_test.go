package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/vault"
	"llwybr/ui/widget"
)

// What the tests of the start screen and its sheets stand on.

// recordOf makes a record under words and shuts it.
func recordOf(t testing.TB, w *Window, words string) string {
	t.Helper()
	time.Sleep(2 * time.Millisecond) // ids made in the same millisecond have no order
	made, err := w.app.Store.Create(context.Background(), "", words)
	if err != nil {
		t.Fatal(err)
	}
	w.app.Store.Lock(made.ID)
	if w.start != nil {
		w.rebuildStart()
	}
	return made.ID
}

// top is what can be used now: what lies over the page, else the page.
func top(w *Window) fyne.CanvasObject {
	if over := w.win.Canvas().Overlays().Top(); over != nil {
		return over
	}
	return w.win.Canvas().Content()
}

// press presses the button of a message in what lies on top.
func press(t testing.TB, w *Window, id string) {
	t.Helper()
	label, twice := w.words.T(id), bothOf(w.app.Bundle, id, dot)
	for _, o := range focusables(top(w)) {
		if b, ok := o.(*widget.Button); ok && (b.Label() == label || b.Label() == twice) {
			w.win.Canvas().Focus(b)
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
	}
	t.Fatalf("no button %s in:\n%s", id, said(w))
}

// entryOf is the field of a label in what lies on top.
func entryOf(t testing.TB, w *Window, id string) fyne.Focusable {
	t.Helper()
	return entryNamed(t, w, w.words.T(id), bothOf(w.app.Bundle, id, dot))
}

func entryNamed(t testing.TB, w *Window, labels ...string) fyne.Focusable {
	t.Helper()
	for _, o := range focusables(top(w)) {
		named, ok := o.(fyne.Accessible)
		_, writes := o.(interface{ SetText(string) })
		for _, label := range labels {
			if ok && writes && named.AccessibilityLabel() == label {
				return o
			}
		}
	}
	t.Fatalf("no field %q in:\n%s", labels, said(w))
	return nil
}

// typeIn writes in the field of a label.
func typeIn(t testing.TB, w *Window, id, text string) {
	t.Helper()
	write(w, entryOf(t, w, id), text)
}

func write(w *Window, field fyne.Focusable, text string) {
	w.win.Canvas().Focus(field)
	field.(interface{ SetText(string) }).SetText(text)
}

// shownWords are the words that a flow has drawn, as somebody has written them down from the first page.
func shownWords(t testing.TB, w *Window) string {
	t.Helper()
	f := flowOf(t, w)
	if f.words == "" {
		t.Fatal("no words are shown")
	}
	return f.words
}

// flows are the flows that the tests have seen begin, by their windows' sheets.
func flowOf(t testing.TB, w *Window) *wordsFlow {
	t.Helper()
	if w.flow == nil {
		t.Fatal("no words are being chosen")
	}
	return w.flow
}

// newUpToSheet goes through the first two steps of a new record, up to its recovery sheet.
func newUpToSheet(t testing.TB, w *Window) (words string) {
	t.Helper()
	w.start.newRecord()
	words = shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.again", strings.ToUpper(words))
	press(t, w, "words.next")
	return words
}

// throughSheet shows the sheet and types the two groups that are asked for.
func throughSheet(t testing.TB, w *Window) (code string) {
	t.Helper()
	f := flowOf(t, w)
	code = f.recovery
	press(t, w, "words.sheet.have")
	for _, group := range f.asked {
		write(w, entryNamed(t, w, w.words.T("words.groups.group", "N", group+1)), strings.ToLower(strings.Split(code, "-")[group]))
	}
	press(t, w, "words.groups.done")
	return code
}

// withFiles puts the window into shared mode, with files that are kept in memory by their paths.
func withFiles(t testing.TB, w *Window) map[string]held {
	t.Helper()
	files, ids := map[string]held{}, map[string]string{}
	w.app.Store, w.app.Policy.Mode, w.app.Policy.Records = nil, vault.Shared, t.TempDir()
	if w.app.Policy.Names == "" {
		t.Fatal("no policy")
	}
	w.app.makeFile = func(ctx context.Context, path, words string) (vault.Store, vault.Made, error) {
		if _, there := files[path]; there {
			return nil, vault.Made{}, message.Fail(nil, "vault.guest")
		}
		store := held{vault.NewMemory()}
		made, err := store.Create(ctx, "", words)
		files[path], ids[path] = store, made.ID
		return unclosed{store}, made, err
	}
	w.app.openFile = func(ctx context.Context, path string, s seal.Secret) (vault.Store, error) {
		store, there := files[path]
		if !there {
			return nil, message.Fail(nil, "record.store-damaged", "File", path)
		}
		return unclosed{store}, store.Unlock(ctx, ids[path], s)
	}
	return files
}

// unclosed is a store that stays when it is closed, as a file does.
type unclosed struct{ held }

func (unclosed) Close() error { return nil }

// spaced is a store with a workspace.
type spaced struct {
	held
	words    string
	recovery seal.Key
	open     bool
}

func (s *spaced) HasWorkspace() bool  { return s.words != "" }
func (s *spaced) WorkspaceOpen() bool { return s.open }
func (s *spaced) CloseWorkspace()     { s.open = false }

func (s *spaced) SetWorkspace(_ context.Context, words string) (string, error) {
	s.words, s.recovery, s.open = words, seal.NewKey(), true
	return s.recovery.Code(), nil
}

func (s *spaced) OpenWorkspace(_ context.Context, secret seal.Secret) error {
	if !secret.IsWords(s.words) && !secret.IsRecovery(s.recovery) {
		return message.Fail(nil, "vault.words-wrong")
	}
	s.open = true
	return nil
}

// byNames is a store that finds records by a typed name.
type byNames struct {
	held
	ids map[string]string
}

func (b *byNames) Find(_ context.Context, name, words string) (string, error) {
	id, ok := b.ids[name+"\n"+passphrase.Canonical(words)]
	if !ok {
		return "", message.Fail(nil, "vault.words-wrong")
	}
	return id, b.Unlock(context.Background(), id, seal.Words(passphrase.Canonical(words)))
}

func (b *byNames) SetTypedName(_ context.Context, id, name, words string) error {
	if b.ids == nil {
		b.ids = map[string]string{}
	}
	b.ids[name+"\n"+passphrase.Canonical(words)] = id
	return nil
}

// Unlock opens any record while the workspace is open.
func (s *spaced) Unlock(ctx context.Context, id string, secret seal.Secret) error {
	if secret.Kind() != "" || !s.open {
		return s.held.Unlock(ctx, id, secret)
	}
	return s.held.Unlock(ctx, id, seal.Words("afon bara cath"))
}
