package ui

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/vault"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
)

// A new record: words that the program makes, typed once more, then the sheet, of which two groups are asked for.
func TestANewRecordIsMadeInThreeSteps(t *testing.T) {
	w := shell(t, "cy", "")
	trace := &bytes.Buffer{}
	w.app.Trace = trace
	w.start.newRecord()
	first := shownWords(t, w)
	for word := range strings.FieldsSeq(first) {
		if !strings.Contains(said(w), word) || !slices.Contains(passphrase.List("cy"), word) {
			t.Errorf("%q is not shown, or in no Welsh list", word)
		}
	}
	press(t, w, "words.other")
	words := shownWords(t, w)
	press(t, w, "words.next")
	if strings.Contains(said(w), words) {
		t.Error("the words are still shown where they are asked for")
	}
	typeIn(t, w, "words.again", strings.Join(strings.Fields(words)[:2], " "))
	press(t, w, "words.next")
	if !strings.Contains(said(w), "2. Roedd 3") {
		t.Error(said(w))
	}
	typeIn(t, w, "words.again", words)
	press(t, w, "words.next")
	code := flowOf(t, w).recovery
	if _, ok := seal.ReadCode(code); !ok || w.session != nil {
		t.Fatalf("no sheet before the record is shown")
	}
	press(t, w, "words.sheet.have")
	if strings.Contains(said(w), strings.Split(code, "-")[0]+"\n") {
		t.Error("the code is still shown where it is asked for")
	}
	press(t, w, "words.groups.done")
	if w.session != nil {
		t.Error("nobody has shown that they have the sheet")
	}
	press(t, w, "words.groups.back")
	throughSheet(t, w)
	if w.Place().Name != screen.Journey || w.session.Guest() || w.flow != nil {
		t.Fatalf("at %+v", w.Place())
	}
	id := w.session.ID()
	w.Lock()
	w.start.open(id)
	typeIn(t, w, "start.words.label", words)
	press(t, w, "start.open")
	if w.session == nil || w.win.Canvas().Overlays().Top() != nil {
		t.Error("it does not open, or reminds of a sheet that is there")
	}
	for _, secret := range append(strings.Fields(words+" "+first), strings.Split(code, "-")...) {
		if slices.Contains(strings.Fields(trace.String()), secret) {
			t.Errorf("the trace names %q:\n%s", secret, trace)
		}
	}
}

// Who puts the sheet off is reminded at the next opening, and gets another code then.
func TestTheSheetCanBePutOff(t *testing.T) {
	w := shell(t, "en", "")
	words := newUpToSheet(t, w)
	old := flowOf(t, w).recovery
	press(t, w, "words.sheet.later")
	if w.session == nil {
		t.Fatal("the record does not open")
	}
	id := w.session.ID()
	w.Lock()
	w.start.open(id)
	typeIn(t, w, "start.words.label", words)
	press(t, w, "start.open")
	press(t, w, "words.remind.make")
	if code := throughSheet(t, w); code == old {
		t.Error("the code that nobody wrote down is used again")
	}
	w.Lock()
	w.start.open(id)
	typeIn(t, w, "start.words.label", words)
	press(t, w, "start.open")
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error(said(w))
	}
}

// The sheets are used by keys alone, in either language, and Escape makes nothing.
func TestChoosingWordsByKeys(t *testing.T) {
	w := shell(t, "en", "")
	w.keys.Handle(keys.On(fyne.KeyN))
	words := shownWords(t, w)
	w.keys.Handle(keys.On(fyne.KeyF2))
	if w.Language() != "cy" || shownWords(t, w) != words || !strings.Contains(said(w), w.words.T("words.remember")) {
		t.Fatal("the language changes the words, or the sheet stays in the other language")
	}
	w.keys.Handle(keys.On(fyne.KeyF1))
	w.keys.Handle(keys.On(fyne.KeyEscape))
	if shownWords(t, w) != words {
		t.Fatal("looking at the keys loses the words")
	}
	w.keys.Handle(keys.On(fyne.KeyEscape))
	if entries, _ := w.app.Store.List(); w.paging != nil || w.flow != nil || len(entries) != 0 {
		t.Error("Escape does not end it, or a record was made")
	}
	w.keys.Handle(keys.On(fyne.KeyN))
	w.keys.Handle(keys.On(fyne.KeyF12))
	if w.paging != nil || w.flow != nil || w.win.Canvas().Overlays().Top() != nil {
		t.Error("F12 leaves the words on the screen")
	}
}

// Whoever leaves before the sheet is there leaves a record that is shut; its words open it, and it reminds of the sheet then.
func TestLeavingBeforeTheSheetShutsTheRecord(t *testing.T) {
	w := shell(t, "en", "")
	words := newUpToSheet(t, w)
	w.keys.Handle(keys.On(fyne.KeyF12))
	id := mustOne(t, w)
	if _, err := w.app.Store.Changes(context.Background(), id); err == nil || w.session != nil || w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("the record is still open")
	}
	w.start.open(id)
	typeIn(t, w, "start.words.label", words)
	press(t, w, "start.open")
	if w.session == nil || !strings.Contains(said(w), w.words.T("words.remind")) {
		t.Error(said(w))
	}
}

// What was begun to be made and then given up is taken away again.
func TestWhatNobodyWaitsForIsNotKept(t *testing.T) {
	w := shell(t, "en", "")
	var later func()
	w.app.beside = func(do func()) { later = do }
	newUpToSheet(t, w)
	w.keys.Handle(keys.On(fyne.KeyEscape))
	later()
	if entries, _ := w.app.Store.List(); len(entries) != 0 {
		t.Errorf("%d records nobody knows the words of", len(entries))
	}
}

// On a shared computer a record is a file in the owner's folder, under a name that says nothing, and opens by its words or its sheet.
func TestARecordInAFileOfOnesOwn(t *testing.T) {
	w := shell(t, "en", "")
	files := withFiles(t, w)
	w.showStart()
	if strings.Contains(said(w), "Record 1") || !strings.Contains(said(w), "Open my file") {
		t.Fatal(said(w))
	}
	w.start.newRecord()
	words := shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.again", words)
	press(t, w, "words.next")
	path := flowOf(t, w).path
	if filepath.Dir(path) != w.app.Policy.Records || len(filepath.Base(path)) != len(vault.NewFileName()) {
		t.Errorf("the file is to be %s", path)
	}
	press(t, w, "words.place.make")
	code := throughSheet(t, w)
	if w.session == nil || len(files) != 1 || w.records() == nil {
		t.Fatalf("%d files", len(files))
	}
	if err := w.session.Set("name", "Mali"); err != nil {
		t.Fatal(err)
	}
	w.Lock()
	open := func() {
		w.start.openFile()
		typeIn(t, w, "openfile.where", path)
		press(t, w, "words.next")
	}
	open()
	typeIn(t, w, "start.words.label", "afon bara cath")
	press(t, w, "start.open")
	if w.session != nil || !strings.Contains(said(w), "do not open the record") || strings.Contains(said(w), "Nid y geiriau") {
		t.Fatal(said(w))
	}
	typeIn(t, w, "start.words.label", words)
	press(t, w, "start.open")
	if w.session == nil || w.session.Record().Name != "Mali" {
		t.Fatal(said(w))
	}
	w.Lock()
	open()
	press(t, w, "start.forgotten")
	typeIn(t, w, "forgotten.code", code)
	press(t, w, "start.open")
	if w.session == nil || w.paging == nil {
		t.Fatal(said(w))
	}
	again := shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.again", again)
	press(t, w, "words.next")
	press(t, w, "forgotten.sheet.keep")
	w.Lock()
	open()
	typeIn(t, w, "start.words.label", again)
	press(t, w, "start.open")
	if w.session == nil {
		t.Error("the new words do not open the file")
	}
}

// The sheet is written whole, as PDF and as a page, with the code and without a name; its copies for printing go when the record is closed.
func TestTheSheetIsPrintedAndSaved(t *testing.T) {
	dir := t.TempDir()
	w := shell(t, "en", dir)
	var opened string
	w.app.Open = func(path string) error { opened = path; return nil }
	newUpToSheet(t, w)
	f := flowOf(t, w)
	press(t, w, "words.sheet.print")
	if !strings.Contains(filepath.Dir(opened), printFolder) || !strings.Contains(said(w), "Print it there") {
		t.Fatalf("opened %q\n%s", opened, said(w))
	}
	press(t, w, "shell.close")
	place := t.TempDir()
	for _, kind := range []string{"pdf", "html"} {
		if err := f.write(filepath.Join(place, "s."+kind), kind); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(filepath.Join(place, "s.html"))
	if err != nil || !strings.Contains(string(page), strings.Split(f.recovery, "-")[3]) {
		t.Errorf("the page lacks the code: %v", err)
	}
	press(t, w, "words.sheet.pdf")
	if !strings.Contains(said(w), w.words.T("words.sheet.save.what")) {
		t.Error(said(w))
	}
	w.keys.Handle(keys.On(fyne.KeyEscape))
	throughSheet(t, w)
	w.Lock()
	if _, err := os.Stat(opened); err == nil {
		t.Error("the copy for printing is still there")
	}
}

// The code of the sheet opens the record in any form; what is wrong with it is said as exactly as can be known.
func TestTheCodeOpensTheRecord(t *testing.T) {
	w := shell(t, "en", "")
	made, err := w.app.Store.Create(context.Background(), "", "afon bara cath")
	if err != nil {
		t.Fatal(err)
	}
	w.app.Store.Lock(made.ID)
	w.start.open(made.ID)
	press(t, w, "start.forgotten")
	for typed, want := range map[string]string{"": "Type the code first", made.Recovery[:20]: "A code has 56",
		"UUUU" + made.Recovery[4:]: "Group 1: “U”", made.Recovery[:6] + anotherSign(made.Recovery[6:7]) + made.Recovery[7:]: "Something in the code is wrong", seal.NewKey().Code(): "does not open the record"} {
		typeIn(t, w, "forgotten.code", typed)
		press(t, w, "start.open")
		if w.session != nil || !strings.Contains(said(w), want) {
			t.Fatalf("%q is not said of %q:\n%s", want, typed, said(w))
		}
	}
	typeIn(t, w, "forgotten.code", strings.ToLower(strings.ReplaceAll(made.Recovery, "-", " ")))
	press(t, w, "start.open")
	if w.session == nil || w.session.ID() != made.ID {
		t.Fatal(said(w))
	}
	words := shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.again", words)
	press(t, w, "words.next")
	press(t, w, "forgotten.sheet.new")
	throughSheet(t, w)
	w.Lock()
	w.start.open(made.ID)
	typeIn(t, w, "start.words.label", "afon bara cath")
	press(t, w, "start.open")
	if w.session != nil {
		t.Error("the old words still open it")
	}
}

func anotherSign(sign string) string {
	if sign == "0" {
		return "1"
	}
	return "0"
}

// Where neither words nor sheet are at hand it is said that nobody can open the record; who else might is named; it can be erased by its name.
func TestWithoutWordsAndSheet(t *testing.T) {
	w := shell(t, "en", "")
	id := recordOf(t, w, "afon bara cath")
	w.start.open(id)
	press(t, w, "start.forgotten")
	press(t, w, "forgotten.none")
	if !strings.Contains(said(w), "nobody can open the record: not us") {
		t.Fatal(said(w))
	}
	press(t, w, "words.back")
	w.closeOver()
	w.app.Policy.Organisation = "age1"
	press(t, w, "start.forgotten")
	press(t, w, "forgotten.none")
	if !strings.Contains(said(w), "spare key") || strings.Contains(said(w), "not your school") {
		t.Fatal(said(w))
	}
	press(t, w, "forgotten.erase")
	press(t, w, "erase.keep")
	if entries, _ := w.app.Store.List(); len(entries) != 1 {
		t.Fatal("it is erased though it was to be kept")
	}
	press(t, w, "forgotten.erase")
	press(t, w, "erase.erase")
	if entries, _ := w.app.Store.List(); len(entries) != 0 || w.paging != nil {
		t.Error("it is not erased")
	}
}

// A guest's work becomes a record, where the guest is; leaving asks once.
func TestAGuestTakesTheWorkAlong(t *testing.T) {
	w := shell(t, "en", "")
	w.start.guest()
	w.Go(screen.Place{Name: screen.Ideas})
	if err := w.session.Set("liked.soc-5241", true); err != nil {
		t.Fatal(err)
	}
	w.KeepGuest()
	words := shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.again", words)
	press(t, w, "words.next")
	throughSheet(t, w)
	if w.session.Guest() || w.Place().Name != screen.Ideas || len(w.session.Record().Liked) != 1 || !strings.Contains(said(w), w.words.T("guest.done")) {
		t.Fatalf("at %+v\n%s", w.Place(), said(w))
	}
	if !w.keys.Handle(keys.On(fyne.KeyZ, keys.Ctrl)) || len(w.session.Record().Liked) != 0 {
		t.Error("what the guest did cannot be undone any more")
	}
	id := w.session.ID()
	w.Lock()
	w.start.open(id)
	typeIn(t, w, "start.words.label", words)
	press(t, w, "start.open")
	if w.session == nil || w.session.ID() != id {
		t.Error("the record does not open")
	}
}

// A guest who leaves with something done is asked: keeping goes on to the words, discarding leaves.
func TestAGuestIsAskedBeforeLeaving(t *testing.T) {
	w := shell(t, "en", "")
	w.start.guest()
	if w.endGuest(); w.session != nil || w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("a guest who did nothing is asked")
	}
	w.start.guest()
	if err := w.session.Set("year_group", 9); err != nil {
		t.Fatal(err)
	}
	w.endGuest()
	press(t, w, "guest.keep")
	if w.paging == nil || w.session == nil {
		t.Fatal("keeping does not go on to the words")
	}
	w.closeOver()
	w.Quit()
	if w.session == nil || !strings.Contains(said(w), w.words.T("guest.leave")) {
		t.Fatal("closing the window does not ask")
	}
	w.keys.Handle(keys.On(fyne.KeyEscape))
	w.endGuest()
	press(t, w, "guest.discard")
	if w.session != nil {
		t.Error("discarding does not leave")
	}
	if entries, _ := w.app.Store.List(); len(entries) != 0 {
		t.Error("something of it is kept")
	}
}
