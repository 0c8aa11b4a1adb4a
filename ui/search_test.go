package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
)

func searching(t *testing.T, language, query string) (*Window, *palette) {
	t.Helper()
	w := learner(t, language, "elin-year9-welsh-medium")
	w.openSearch()
	w.palette.entry.SetText(query)
	return w, w.palette
}

// A mutated word is said to be understood, and what answers it is marked in the names.
func TestSearchSaysHowItUnderstood(t *testing.T) {
	w, p := searching(t, message.Welsh, "ym mheirianneg")
	if !strings.Contains(said(w), "Wedi darllen mheirianneg fel peirianneg. Hefyd: beirianneg, pheirianneg.") {
		t.Error(said(w))
	}
	marked := false
	for _, run := range p.runs(p.hits[0]) {
		marked = marked || (run.Marked && strings.EqualFold(run.Text, "peirianneg"))
	}
	if !marked {
		t.Errorf("nothing is marked: %+v", p.runs(p.hits[0]))
	}
}

// Results stand in groups; one group can be chosen, and then more of it is shown.
func TestSearchGroups(t *testing.T) {
	_, p := searching(t, message.English, "engineer")
	few := len(p.hits)
	kinds := map[string]bool{}
	for _, h := range p.hits {
		kinds[groupOf(h)] = true
	}
	if len(kinds) < 2 {
		t.Fatalf("groups: %v", kinds)
	}
	p.pick(groupRoutes)
	for _, h := range p.hits {
		if groupOf(h) != groupRoutes {
			t.Errorf("%s among the routes", h.ID)
		}
	}
	if len(p.hits) <= ofEach || few <= ofEach {
		t.Errorf("%d of one group, %d of all", len(p.hits), few)
	}
}

// Pages of the program are found by either language's name; without a query all of them are offered, and what was opened last.
func TestSearchFindsPages(t *testing.T) {
	w, p := searching(t, message.Welsh, "settings")
	if len(p.hits) == 0 || p.hits[0].page != screen.Settings {
		t.Fatalf("%+v", p.hits)
	}
	p.open(0)
	if w.Place().Name != screen.Settings {
		t.Error(w.Place())
	}
	w.openSearch()
	if len(w.palette.hits) < len(Screens) {
		t.Errorf("%d pages offered", len(w.palette.hits))
	}
	w.palette.entry.SetText("nyrs")
	id := w.palette.hits[0].ID
	w.palette.open(0)
	w.openSearch()
	if w.palette.hits[0].ID != id || !strings.Contains(said(w), "Agorwyd yn ddiweddar") {
		t.Error("what was opened last is not offered")
	}
	w.Lock()
	if w.opened != nil {
		t.Error("what was searched for is left for the next person")
	}
}

// Ctrl+Enter keeps an occupation without leaving the page.
func TestSearchKeepsAnIdea(t *testing.T) {
	w, p := searching(t, message.English, "nurse")
	p.pick(groupJobs)
	id := p.hits[0].ID
	if !w.keys.Handle(keys.On(fyne.KeyReturn, keys.Ctrl)) {
		t.Fatal("the key does nothing")
	}
	kept := false
	for _, liked := range w.session.Record().Liked {
		kept = kept || liked == id
	}
	if !kept || w.palette != nil {
		t.Errorf("%s is not kept: %v", id, w.session.Record().Liked)
	}
}

// Every page that can be found has a name and a drawing, and so has every kind of thing in the catalogue that is found by name.
func TestEveryResultHasASign(t *testing.T) {
	for _, name := range Screens {
		if pageIcons[name] == "" {
			t.Errorf("%s has no drawing", name)
		}
	}
	_, p := searching(t, message.Welsh, "a")
	for _, kind := range []string{"occupation", "qualification", "area", "provider", "place", "apprenticeship", "course", "support"} {
		if p.sign(found{Hit: guide.Hit{Kind: kind}}) == nil || (kindIcons[kind] == "" && kind != "apprenticeship" && kind != "course") {
			t.Errorf("%s has no drawing", kind)
		}
	}
}
