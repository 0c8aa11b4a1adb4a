package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/passphrase"
	"llwybr/core/vault"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
)

// A record opens by its words in any spelling; wrong ones are said, and what was typed and the focus stay.
func TestARecordOpensByItsWords(t *testing.T) {
	w := shell(t, "en", "")
	id := recordOf(t, w, "afon bara cath")
	w.start.open(id)
	field := entryOf(t, w, "start.words.label")
	if w.win.Canvas().Focused() != field {
		t.Error("the focus is not in the field")
	}
	write(w, field, "afon cath bara")
	press(t, w, "start.open")
	if w.session != nil || !strings.Contains(said(w), "These words do not open the record") || !strings.Contains(said(w), "Nid y geiriau hyn") {
		t.Fatal(said(w))
	}
	if w.start.opener.typed != "afon cath bara" || w.win.Canvas().Focused() != entryOf(t, w, "start.words.label") {
		t.Error("what was typed or the focus is lost")
	}
	if strings.Contains(said(w), "afon bara") {
		t.Error("the words stand in the texts of the page")
	}
	typeIn(t, w, "start.words.label", " Afon  BÂRA cath ")
	entryOf(t, w, "start.words.label").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.session == nil || w.session.ID() != id || w.Place().Name != screen.Journey {
		t.Fatal("the right words do not open the record")
	}
	w.Lock()
	if err := w.app.Store.Append(context.Background(), id); w.session != nil || w.start.opener != nil {
		t.Errorf("the record is not closed: %v", err)
	}
	if _, err := w.app.Store.Changes(context.Background(), id); err == nil {
		t.Error("the record's key is still there")
	}
}

// Words that stand in no list are named before anything is tried; a second time they are tried all the same, for not every passphrase is made of ours.
func TestMistypedWordsAreNamed(t *testing.T) {
	w := shell(t, "en", "")
	w.start.open(recordOf(t, w, "fy nghyfrinair fy hun"))
	typeIn(t, w, "start.words.label", "afon xyzzy bara")
	press(t, w, "start.open")
	if !strings.Contains(said(w), "“xyzzy”") || w.app.triesOf(w.start.opener.id).wrong != 0 {
		t.Fatal(said(w))
	}
	typeIn(t, w, "start.words.label", "fy nghyfrinair fy hun")
	press(t, w, "start.open")
	press(t, w, "start.open")
	if w.session == nil {
		t.Error("other words than ours never open")
	}
}

// Guessing takes longer and longer, whoever leaves and comes again.
func TestWrongWordsHaveToWait(t *testing.T) {
	w := shell(t, "en", "")
	now := time.Now()
	w.app.Now = func() time.Time { return now }
	id := recordOf(t, w, "afon bara cath")
	try := func(words string) {
		w.start.open(id)
		typeIn(t, w, "start.words.label", words)
		press(t, w, "start.open")
	}
	for range triesFree {
		try("cath afon bara")
	}
	w.showStart()
	try("afon bara cath")
	if w.session != nil || !strings.Contains(said(w), "Wait 5 seconds") {
		t.Fatal(said(w))
	}
	now = now.Add(triesFirst)
	try("cath afon bara")
	now = now.Add(triesFirst)
	if try("afon bara cath"); !strings.Contains(said(w), "Wait 5 seconds") {
		t.Error("the wait does not grow")
	}
	now = now.Add(triesFirst)
	if try("afon bara cath"); w.session == nil {
		t.Error("the right words do not open after the wait")
	}
}

func TestTheWaitIsBounded(t *testing.T) {
	now := time.Now()
	var tried tries
	for range 100 {
		tried.failed(now)
	}
	if got := tried.wait(now); got != int(triesLongest/time.Second) {
		t.Errorf("wait %d s", got)
	}
	if tried.wait(now.Add(-time.Hour)) != 0 {
		t.Error("a clock that was set back locks somebody out")
	}
}

// Opening goes on beside the window: it can be given up, by the button or Escape, and what comes then opens nothing.
func TestOpeningCanBeGivenUp(t *testing.T) {
	w := shell(t, "en", "")
	id := recordOf(t, w, "afon bara cath")
	var later func()
	w.app.beside = func(do func()) { later = do }
	w.start.open(id)
	typeIn(t, w, "start.words.label", "afon bara cath")
	press(t, w, "start.open")
	if !strings.Contains(said(w), "about a second") {
		t.Fatal(said(w))
	}
	entryOf(t, w, "start.words.label").TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	later()
	if w.session != nil || w.start.opener == nil || w.start.opener.typed != "afon bara cath" {
		t.Fatal("what was given up opens all the same, or what was typed is lost")
	}
	if _, err := w.app.Store.Changes(context.Background(), id); err == nil {
		t.Error("the record stays open behind the start screen")
	}
	entryOf(t, w, "start.words.label").TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.start.opener != nil || w.win.Canvas().Focused() != fyne.Focusable(w.start.grid[0]) {
		t.Error("Escape does not put the card away and go back to its tile")
	}
}

// What is typed is kept when the language or the text size changes, and never goes to the clipboard.
func TestTypedWordsStayAndAreNotCopied(t *testing.T) {
	w := shell(t, "en", "")
	w.start.open(recordOf(t, w, "afon bara cath"))
	typeIn(t, w, "start.words.label", "afon bara")
	w.keys.Handle(keys.On(fyne.KeyF2))
	w.keys.Handle(keys.On(fyne.KeyEqual, keys.Ctrl))
	field := entryOf(t, w, "start.words.label")
	if w.start.opener.entry.Text() != "afon bara" {
		t.Fatalf("%q is left", w.start.opener.entry.Text())
	}
	clipboard := w.app.Toolkit.Clipboard()
	clipboard.SetContent("before")
	field.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	field.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	field.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	if clipboard.Content() != "before" || w.start.opener.entry.Text() != "afon bara" {
		t.Errorf("the clipboard holds %q", clipboard.Content())
	}
	press(t, w, "start.hide")
	if !w.start.opener.hidden || !strings.Contains(said(w), "Show the words") {
		t.Error("the words cannot be hidden")
	}
}

// A record from before there were words opens at once and is given words then.
func TestARecordWithoutWordsIsGivenThem(t *testing.T) {
	w := shell(t, "en", "")
	id := recordOf(t, w, "")
	w.start.open(id)
	if w.session == nil || w.paging == nil || !strings.Contains(said(w), "before there were words") {
		t.Fatal(said(w))
	}
	words := shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.again", words)
	press(t, w, "words.next")
	throughSheet(t, w)
	if w.paging != nil || w.session.Record().Preferences[sheetLater] != nil {
		t.Error("the sheet is still asked for")
	}
	w.Lock()
	w.start.open(id)
	if w.session != nil {
		t.Fatal("it still opens without words")
	}
	typeIn(t, w, "start.words.label", words)
	press(t, w, "start.open")
	if w.session == nil {
		t.Error("its new words do not open it")
	}
}

// By policy a name and words are typed, and there are no tiles of records.
func TestATypedNameFindsARecord(t *testing.T) {
	w := shell(t, "en", "")
	store := &byNames{held: held{vault.NewMemory()}}
	w.app.Store, w.app.Policy.Names = store, vault.NamesTyped
	w.showStart()
	w.start.newRecord()
	words := shownWords(t, w)
	press(t, w, "words.next")
	typeIn(t, w, "words.again", words)
	press(t, w, "words.next")
	if !strings.Contains(said(w), w.words.T("start.name.none")) {
		t.Fatal("a record without a name can be made: nobody would find it")
	}
	typeIn(t, w, "words.name", "Draig")
	press(t, w, "words.next")
	throughSheet(t, w)
	id := w.session.ID()
	w.Lock()
	if said := said(w); strings.Contains(said, "Record 1") || strings.Contains(said, "Draig") {
		t.Fatal(said)
	}
	typeIn(t, w, "start.name", "Draig")
	typeIn(t, w, "start.words.label", passphrase.Canonical(words))
	press(t, w, "start.open")
	if w.session == nil || w.session.ID() != id {
		t.Fatal(said(w))
	}
}

// The adviser's workspace shows labels and opens records without their words, until it is closed.
func TestTheWorkspaceOpensRecords(t *testing.T) {
	w := shell(t, "en", "")
	space := &spaced{held: held{vault.NewMemory()}}
	w.app.Store = space
	w.showStart()
	w.start.adviser()
	press(t, w, "adviser.set")
	words := shownWords(t, w)
	if len(strings.Fields(words)) != passphrase.ForAdviser {
		t.Errorf("the workspace's words are %q", words)
	}
	press(t, w, "words.next")
	typeIn(t, w, "words.again", words)
	press(t, w, "words.next")
	throughSheet(t, w)
	id := recordOf(t, w, "afon bara cath")
	if err := space.SetLabel(id, "E.E."); err != nil {
		t.Fatal(err)
	}
	w.rebuildStart()
	if !strings.Contains(said(w), "E.E.") {
		t.Error("labels do not show to the adviser")
	}
	if w.start.open(id); w.session == nil {
		t.Fatal("the workspace does not open the record")
	}
	w.Lock()
	w.start.adviser() // closes it
	if space.open || strings.Contains(said(w), "E.E.") {
		t.Error("the workspace is still open")
	}
	w.start.adviser()
	typeIn(t, w, "adviser.words", words)
	press(t, w, "start.open")
	if !space.open {
		t.Error("its words do not open it")
	}
}
