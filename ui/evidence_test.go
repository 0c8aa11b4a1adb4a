package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// pressIn gives the focus to the row or button of an open sheet that has these words, and presses Enter there.
func pressIn(t *testing.T, w *Window, words string) {
	t.Helper()
	var found fyne.Focusable
	for _, o := range w.win.Canvas().Overlays().List() {
		visit(o, func(c fyne.CanvasObject) {
			f, takes := c.(fyne.Focusable)
			if takes && c.Visible() && found == nil && strings.Contains(strings.Join(widget.TwinOf(c), " "), words) {
				found = f
			}
		})
	}
	if found == nil {
		t.Fatalf("nothing says %q:\n%s", words, said(w))
	}
	w.win.Canvas().Focus(found)
	found.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// By keys alone: Ctrl+I lists the facts of the page, Enter opens one's evidence, and the button leads back to the list.
func TestAFactOpensItsEvidenceByKeys(t *testing.T) {
	for language, want := range map[string][]string{
		message.Welsh:   {"O ble mae hyn yn dod", "Pwy i'w holi: 4", "Gyrfa Cymru", "Math o dystiolaeth", "Yn ôl i'r rhestr"},
		message.English: {"Where this comes from", "Who to ask: 4", "Careers Wales", "Kind of evidence", "Back to the list"},
	} {
		w := learner(t, language, "elin-year9-welsh-medium")
		w.Go(screen.Place{Name: screen.Help})
		if !strings.Contains(said(w), want[0]) {
			t.Errorf("%s: the page has no way to its sources", language)
		}
		if !w.keys.Handle(keys.On(fyne.KeyI, keys.Ctrl)) {
			t.Fatal("Ctrl+I does nothing")
		}
		group := want[1][:strings.Index(want[1], ":")]
		if !strings.Contains(said(w), want[0]) || !strings.Contains(said(w), group) {
			t.Fatalf("%s: %s", language, said(w))
		}
		if len(w.context.Facts()) > openAtOnce {
			pressIn(t, w, group)
		}
		pressIn(t, w, want[2]+" ")
		words := said(w)
		for _, part := range []string{want[3], "https://", "2026"} {
			if !strings.Contains(words, part) {
				t.Errorf("%s: %q is not in the evidence:\n%s", language, part, words)
			}
		}
		pressIn(t, w, want[4])
		if !strings.Contains(said(w), group) {
			t.Errorf("%s: the list does not come back", language)
		}
		w.keys.Handle(keys.On(fyne.KeyEscape))
		if w.sheet.Open() {
			t.Error("Escape leaves the sheet open")
		}
	}
}

// Every page that shows a fact has the quiet control; a page that shows none has none.
func TestPagesWithFactsLeadToThem(t *testing.T) {
	w := learner(t, message.English, "owain-year11-apprenticeship")
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		has := slices.ContainsFunc(w.targets(), func(x screen.Target) bool { return x.ID == "shell.sources" })
		if facts := len(w.context.Facts()) + len(w.context.Cited()); has != (facts > 0) {
			t.Errorf("%s: %d facts, and the way to them: %v", name, facts, has)
		}
	}
}

// The search says where a result comes from, without going there; the pages of the program are no facts.
func TestASearchSaysWhereAResultComesFrom(t *testing.T) {
	w, p := searching(t, message.English, "nurse")
	p.pick(groupJobs)
	name := w.words.Text(p.hits[0].Name)
	if !w.keys.Handle(keys.On(fyne.KeyI, keys.Ctrl)) {
		t.Fatal("the key does nothing")
	}
	if words := said(w); !strings.Contains(words, name) || !strings.Contains(words, "Kind of evidence") {
		t.Error(words)
	}
	w.closeOver()
	w.openSearch()
	w.palette.entry.SetText("settings")
	w.palette.ask(0)
	if w.palette == nil {
		t.Error("a page of the program has no evidence")
	}
}

// What has expired, what is old and what is ours says so in words.
func TestEvidenceSaysItsAge(t *testing.T) {
	w := learner(t, message.English, "elin-year9-welsh-medium")
	for _, c := range []struct {
		e    guide.Evidence
		want string
	}{
		{guide.Evidence{Table: "support", Kind: "official", Status: "ended", Expired: true, Check: true, Welsh: guide.Welsh{State: "draft"}}, "past its date"},
		{guide.Evidence{Table: "courses", Kind: "provider", Status: "in_force", Check: true, Welsh: guide.Welsh{State: "official"}}, "more than a year old"},
		{guide.Evidence{Table: "links", Kind: "own", Status: "in_force", Welsh: guide.Welsh{State: "draft"}}, "no source says it like this"},
		{guide.Evidence{Table: "items", Kind: "official", Status: "in_force", Welsh: guide.Welsh{State: "reviewed", Who: "A. Reader", Day: "2026-11-02"}}, "Checked by: A. Reader · 2 November 2026"},
		{guide.Evidence{Table: "items", Kind: "official", Status: "in_force", Welsh: guide.Welsh{State: "constructed"}}, "no address on the web"},
	} {
		if words := strings.Join(widget.TwinOf(w.evidence(c.e)), "\n"); !strings.Contains(words, c.want) {
			t.Errorf("%q is not there:\n%s", c.want, words)
		}
	}
}
