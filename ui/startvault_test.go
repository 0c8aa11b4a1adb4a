package ui

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/vault"
)

// cheap makes keys at once.
var cheap = seal.KDF{Name: seal.Argon2id, Memory: 64, Passes: 1, Threads: 1}

// onDisk puts a window on a sealed vault.
func onDisk(t testing.TB, w *Window) string {
	t.Helper()
	dir := t.TempDir()
	v, err := vault.Open(dir, vault.Options{KDF: cheap})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = v.Close() })
	w.app.Store = v
	w.showStart()
	return dir
}

// newNamed goes through a new record whose name is typed, and gives its words.
func newNamed(t *testing.T, w *Window, name string) string {
	t.Helper()
	w.start.newRecord()
	words := shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.name", name)
	typeIn(t, w, "words.again", words)
	press(t, w, "words.next")
	throughSheet(t, w)
	return words
}

// With the sealed vault: a typed name finds a record, also under new words, and neither name nor words nor code stand anywhere on the disk.
func TestTheSealedVaultBehindTheStartScreen(t *testing.T) {
	w := shell(t, "en", "")
	dir := onDisk(t, w)
	w.app.Policy.Names = vault.NamesTyped
	w.showStart()
	words := newNamed(t, w, "Draiggoch")
	id := w.session.ID()
	w.changeWords(id, "words.change.title", "words.change.why", false, func() {})
	again := shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.name", "Draiggoch")
	typeIn(t, w, "words.again", again)
	press(t, w, "words.next")
	if err := w.session.Set("name", "Maligoch"); err != nil {
		t.Fatal(err)
	}
	w.Lock()
	open := func(words string) {
		typeIn(t, w, "start.name", "Draiggoch")
		typeIn(t, w, "start.words.label", words)
		press(t, w, "start.open")
	}
	if open(words); w.session != nil {
		t.Fatal("the old words still open the record")
	}
	if open(again); w.session == nil || w.session.Record().Name != "Maligoch" {
		t.Fatal(said(w))
	}
	w.Lock()
	notOnDisk(t, dir, "Draiggoch", "draiggoch", "Maligoch", passphrase.Canonical(words), passphrase.Canonical(again))
}

// notOnDisk holds everything in a folder to not having some texts in it.
func notOnDisk(t *testing.T, dir string, texts ...string) {
	t.Helper()
	_ = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range texts {
			if bytes.Contains(data, []byte(text)) || strings.Contains(path, text) {
				t.Errorf("%q stands in %s", text, path)
			}
		}
		return nil
	})
}

// The workspace of the sealed vault: set up, closed, opened by the code of its sheet with other words then, and a record opens through it.
func TestTheSealedWorkspace(t *testing.T) {
	w := shell(t, "en", "")
	onDisk(t, w)
	set := func() (words, code string) {
		words = shownWords(t, w)
		press(t, w, "words.next")
		typeIn(t, w, "words.again", words)
		press(t, w, "words.next")
		return words, throughSheet(t, w)
	}
	w.start.adviser()
	press(t, w, "adviser.set")
	_, code := set()
	newUpToSheet(t, w)
	throughSheet(t, w)
	id := w.session.ID()
	if err := w.session.Set("name", "Mali"); err != nil {
		t.Fatal(err)
	}
	w.Lock()
	w.start.adviser()
	w.start.open(id)
	if w.session != nil {
		t.Fatal("a closed workspace opens records")
	}
	w.start.adviser()
	press(t, w, "start.forgotten")
	typeIn(t, w, "forgotten.code", code)
	press(t, w, "start.open")
	words, _ := set()
	w.start.adviser()
	w.start.adviser()
	typeIn(t, w, "adviser.words", words)
	press(t, w, "start.open")
	if w.start.open(id); w.session == nil || w.session.Record().Name != "Mali" {
		t.Fatal(said(w))
	}
}

// A learner's own file on the disk, in the modes of a shared computer; damaged and foreign files are said in sentences.
func TestTheSealedFile(t *testing.T) {
	w := shell(t, "en", "")
	w.app.Store, w.app.Policy.Mode, w.app.Policy.Records = nil, vault.Portable, t.TempDir()
	w.app.Files = &vault.FileOptions{KDF: cheap}
	w.app.useFiles()
	w.showStart()
	w.start.newRecord()
	words := shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.again", words)
	press(t, w, "words.next")
	path := flowOf(t, w).path
	press(t, w, "words.place.make")
	throughSheet(t, w)
	if err := w.session.Set("name", "Maligoch"); err != nil {
		t.Fatal(err)
	}
	w.Lock()
	notOnDisk(t, w.app.Policy.Records, "Maligoch", passphrase.Canonical(words))
	strange := filepath.Join(t.TempDir(), "x.llwybr")
	if err := os.WriteFile(strange, []byte("not one of ours"), 0o600); err != nil {
		t.Fatal(err)
	}
	open := func(path string) {
		w.start.openFile()
		typeIn(t, w, "openfile.where", path)
		press(t, w, "words.next")
		typeIn(t, w, "start.words.label", words)
		press(t, w, "start.open")
	}
	open(strange)
	if w.session != nil || strings.Contains(said(w), "transfer.") || w.start == nil {
		t.Fatal(said(w))
	}
	open(filepath.Join(t.TempDir(), "none.llwybr"))
	if w.session != nil {
		t.Fatal("a file that is not there opens")
	}
	open(path)
	if w.session == nil || w.session.Record().Name != "Maligoch" {
		t.Fatal(said(w))
	}
	w.erase()
	if left, _ := filepath.Glob(filepath.Join(w.app.Policy.Records, "*")); len(left) != 0 {
		t.Errorf("after erasing there are %v", left)
	}
}
