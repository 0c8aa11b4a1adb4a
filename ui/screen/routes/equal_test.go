package routes

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The page opens with no family before the others: none has a panel, and beside the page stands what each is, in the same form and at the same
// length. Enter on a station shows what it asks for.
func TestNoFamilyHasThePanelFirst(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
			who := sit(t, language, owain, "", class, nil)
			if who.Page.shown != (stop{}) || who.Page.Pinned() != nil {
				t.Errorf("%s %v: opens with %v", language, class, who.Page.shown)
			}
			of := map[string]int{}
			for _, c := range who.Page.c.Families() {
				of[c.Family]++
			}
			for _, s := range who.Page.view.sections {
				if of[s.family.ID] != of["work"] || of[s.family.ID] == 0 {
					t.Errorf("%s %v: shown %v", language, class, of)
				}
			}
		}
		who := sit(t, language, owain, "", theme.Wide, nil)
		beside := widget.TwinOf(who.Page.Side())
		for _, s := range who.Page.view.sections {
			if !slices.Contains(beside, who.Words.Text(s.family.What)) {
				t.Errorf("%s: %q does not say what %s is", language, beside, s.family.ID)
			}
		}
		who.Press(fyne.KeyReturn)
		if who.Page.shown == (stop{}) || who.Sees(who.Words.T("routes.choose")) || !who.Has("detail.keep") {
			t.Errorf("%s: Enter on the first station shows nothing", language)
		}
	}
}
