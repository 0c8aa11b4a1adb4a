package ideas

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/learner"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
)

// W asks what would help with an idea: the learner picks one of its next steps that are not open, and reads what would help with that.
func TestWhatWouldHelpWithAnIdea(t *testing.T) {
	for language, title := range map[string]string{"en": "What would help?", "cy": "Beth fyddai'n helpu?"} {
		who := sit(t, language, elin, "", theme.Wide)
		a, _ := fetchAbout(who.Guide, who.Session.Record(), who.Page.view, who.Page.shown)
		if len(a.next) < 2 {
			t.Fatalf("%s has %d next steps that are not open", a.id, len(a.next))
		}
		who.Tap("detail.help")
		for _, n := range a.next {
			if !strings.Contains(who.SheetText(), who.Words.Text(n.name)) {
				t.Errorf("%s: %s is not in the sheet", language, n.id)
			}
		}
		who.Take(who.Words.Text(a.next[0].name))
		if want := []string{title, title}; !slices.Equal(who.Shell.Sheets, want) || !strings.Contains(who.SheetText(), who.Words.Text(a.next[0].name)) {
			t.Errorf("sheets %q; the last says %s", who.Shell.Sheets, who.SheetText())
		}
		who.Press(fyne.KeyW)
		if len(who.Shell.Sheets) != 3 {
			t.Errorf("W opens %q", who.Shell.Sheets)
		}
	}
}

// Every step that is picked from is one that is not open, once, and every idea can be asked about.
func TestTheStepsThatAreNotOpen(t *testing.T) {
	for _, sample := range []string{elin, "owain-year11-apprenticeship", "marian-adult-returner", ""} {
		st := screentest.New(t, "cy", sample)
		v := fetch(st.Words, st.Guide, learner.Record{}, nil)
		for _, o := range st.Guide.Catalogue.Occupations() {
			a, ok := fetchAbout(st.Guide, st.Session.Record(), v, o.ID)
			if !ok {
				t.Fatal(o.ID)
			}
			seen := map[string]bool{}
			for _, n := range a.next {
				if seen[n.id] || n.state == "met" || n.state == "likely" || n.family.ID == "" {
					t.Errorf("%s: %+v", o.ID, n)
				}
				seen[n.id] = true
			}
		}
	}
}
