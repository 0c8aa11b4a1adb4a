package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"llwybr/core/guide"
	"llwybr/core/vault"
	"llwybr/ui/screen"
)

// onNotes opens the notes of a window whose notes lie in a folder.
func onNotes(t *testing.T, language, dir string) *Window {
	t.Helper()
	w := learner(t, language, "owain-year11-apprenticeship")
	w.app.Dir = dir
	w.Go(screen.Place{Name: screen.Sources, Arg: "notes"})
	return w
}

// typeHere types where the focus is.
func typeHere(w *Window, text string) { test.Type(w.win.Canvas().Focused(), text) }

func kept(t *testing.T, dir string) []vault.Note {
	t.Helper()
	n, said, err := vault.LoadNotes(dir)
	if err != nil || said != nil {
		t.Fatal(said, err)
	}
	return n.All()
}

// Somebody writes what is wrong with a fact, sees it, edits it, deletes it and takes that back: all of it by what is on the page.
func TestANoteAboutAFact(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		dir := t.TempDir()
		w := onNotes(t, language, dir)
		ref := guide.RefTo("contacts", "careers-wales")
		w.reportFact(ref)
		if !strings.Contains(said(w), w.words.T("notes.no-names")) {
			t.Error("the sheet does not say to leave names out")
		}
		pressButton(t, w, w.words.T("notes.keep"))
		if !strings.Contains(said(w), w.words.T("notes.empty")) || len(kept(t, dir)) != 0 {
			t.Error("an empty note is kept")
		}
		typeHere(w, "Mae'r rhif yn anghywir")
		pressButton(t, w, w.words.T("notes.keep"))
		all := kept(t, dir)
		if len(all) != 1 || all[0].Record != string(ref) || all[0].Wrong != "Mae'r rhif yn anghywir" || all[0].Language != language ||
			all[0].Catalogue != w.app.Guide.Catalogue.Info().Version || all[0].Serial != w.app.Guide.Catalogue.Release().Serial || all[0].Day != "2026-11-21" {
			t.Fatalf("%+v", all)
		}
		if s := said(w); !strings.Contains(s, all[0].Wrong) || !strings.Contains(s, w.words.T("notes.kept")) {
			t.Error(s)
		}
		pressButton(t, w, w.words.T("notes.change"))
		typeHere(w, "Hefyd: ")
		pressButton(t, w, w.words.T("notes.keep"))
		if got := kept(t, dir); len(got) != 1 || got[0].ID != all[0].ID || !strings.Contains(got[0].Wrong, "Hefyd") {
			t.Fatalf("%+v", got)
		}
		changed := kept(t, dir)
		pressButton(t, w, w.words.T("notes.remove"))
		if len(kept(t, dir)) != 0 || strings.Contains(said(w), "Hefyd") {
			t.Error("it is still there")
		}
		w.toast.Undo()
		if got := kept(t, dir); len(got) != 1 || got[0] != changed[0] || !strings.Contains(said(w), "Hefyd") {
			t.Errorf("not taken back: %+v", got)
		}
	}
}

// Notes are exported to a place that the person chooses, never over a file without asking.
func TestNotesAreExported(t *testing.T) {
	dir, place := t.TempDir(), filepath.Join(t.TempDir(), "n.csv")
	w := onNotes(t, "en", dir)
	w.reportFact("")
	typeHere(w, "thatching")
	pressButton(t, w, w.words.T("notes.keep"))
	t.Setenv("HOME", t.TempDir())
	pressButton(t, w, w.words.T("notes.export"))
	if !strings.Contains(said(w), w.words.T("notes.export.what")) {
		t.Error("it is not said what the file holds and who it is for")
	}
	field := w.win.Canvas().Focused().(interface{ SetText(string) })
	field.SetText(place)
	pressButton(t, w, w.words.T("save.save"))
	data, err := os.ReadFile(place)
	if err != nil || !strings.Contains(string(data), "thatching") || strings.Contains(string(data), "Owain") {
		t.Fatalf("%s %v", data, err)
	}
	w.app.Dir = ""
}

// A file of which a line cannot be read is said on the page, and stays.
func TestDamagedNotesAreSaid(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "notes.jsonl")
	if err := os.WriteFile(path, []byte("{cut off\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := onNotes(t, "cy", dir)
	if !strings.Contains(said(w), w.words.N("notes.damaged", 1, "File", path)) {
		t.Error(said(w))
	}
	w.reportFact("")
	typeHere(w, "newydd")
	pressButton(t, w, w.words.T("notes.keep"))
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), "{cut off\n") || !strings.Contains(string(data), "newydd") {
		t.Errorf("%s %v", data, err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o700); err != nil { // cannot be read at all
		t.Fatal(err)
	}
	w.Rebuild()
	if !strings.Contains(said(w), path) {
		t.Error("nothing says that it cannot be read")
	}
}

// Where nothing is kept, notes last until the program ends, for whoever comes next too: they are no learner's.
func TestNotesWithoutAFolder(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	w.reportFact("")
	typeHere(w, "something")
	pressButton(t, w, w.words.T("notes.keep"))
	if !strings.Contains(said(w), w.words.T("notes.kept-guest")) {
		t.Error(said(w))
	}
	for _, note := range w.session.Record().Notes {
		if strings.Contains(note, "something") {
			t.Error("it stands in the learner's record")
		}
	}
	w.Go(screen.Place{Name: screen.Sources, Arg: "notes"})
	if !strings.Contains(said(w), "something") {
		t.Error(said(w))
	}
}
