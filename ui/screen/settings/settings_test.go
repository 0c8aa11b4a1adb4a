package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

// sit opens a section of the page.
func sit(t *testing.T, language, section string) *screentest.Person[*page] {
	t.Helper()
	st := screentest.New(t, language, "elin-year9-welsh-medium")
	return screentest.Sit[*page](st, New, screen.Place{Name: screen.Settings}, screen.State{"section": section})
}

func TestItLeadsToMyInformation(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, sectionMine)
		who.Tap("settings.mine")
		if want := (screen.Place{Name: screen.Information}); len(who.Shell.Went) != 1 || who.Shell.Went[0] != want {
			t.Errorf("went to %v", who.Shell.Went)
		}
	}
}

func TestEverySectionHoldsToTheRules(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, s := range sections {
			who := sit(t, language, s.id)
			who.CheckKeys(who.Page)
			who.CheckParts(who.Page)
			if who.Page.State()["section"] != s.id {
				t.Errorf("%s is forgotten", s.id)
			}
		}
	}
}

func TestTheSectionsAreOpenedByArrowsAndEnter(t *testing.T) {
	who := sit(t, "en", sectionText)
	for _, want := range sections[1:] {
		who.PressAt("settings.section", fyne.KeyDown)
		who.Press(fyne.KeyReturn)
		if who.Page.section != want.id || who.FocusID() != "settings.section" {
			t.Fatalf("%s is open, the focus is on %q", who.Page.section, who.FocusID())
		}
	}
}

func TestAnArgumentOpensASection(t *testing.T) {
	st := screentest.New(t, "en", "")
	if p := New(st.Context(), sectionAbout, nil).(*page); p.section != sectionAbout {
		t.Errorf("%s is open", p.section)
	}
	if p := New(st.Context(), "surprise", nil).(*page); p.section != sectionText {
		t.Errorf("%s is open", p.section)
	}
}

func TestChoicesApplyAtOnce(t *testing.T) {
	who := sit(t, "en", sectionText)
	who.Pick("settings.size", "150")
	who.Pick("settings.theme", "contrast")
	who.Pick("settings.font", "easy")
	who.Pick("settings.language", "cy")
	who.Tap("settings.still")
	who.Pick("settings.section", sectionKeyboard)
	who.Tap("settings.hints")
	who.Tap("settings.letters")
	if m := who.Shell.Machine; m.TextSize != 1.5 || m.Theme != "contrast" || m.Font != "easy" || m.Language != "cy" || m.KeyHints || m.Letters || !m.ReducedMotion {
		t.Errorf("%+v", m)
	}
}

// The arrows show a choice in the preview and change nothing; Enter uses it, and so does the button.
func TestTheArrowsShowAChoice(t *testing.T) {
	who := sit(t, "en", sectionText)
	before := who.Shell.Machine
	who.PressAt("settings.size", fyne.KeyRight)
	who.MustSee("Preview: 125%", "Use: 125%")
	if who.Shell.Machine != before {
		t.Fatalf("the arrow changed %+v", who.Shell.Machine)
	}
	if got := who.Page.preview.tried.TextSize; got != 1.25 {
		t.Errorf("%v is shown", got)
	}
	who.Press(fyne.KeyLeft)
	if who.Sees("Use: ") {
		t.Error("what is in use already can be used again")
	}
	who.PressAt("settings.theme", fyne.KeyRight)
	who.MustSee("Preview: Dark")
	who.Press(fyne.KeyReturn)
	if who.Shell.Machine.Theme != "dark" {
		t.Errorf("Enter used %q", who.Shell.Machine.Theme)
	}
	who.PressAt("settings.font", fyne.KeyRight)
	who.Tap("settings.use")
	if who.Shell.Machine.Font != "easy" {
		t.Errorf("the button used %q", who.Shell.Machine.Font)
	}
}

func TestTheUsualLookComesBack(t *testing.T) {
	who := sit(t, "en", sectionText)
	if who.Page.Run(cmdUsual) || who.Sees("usual look") {
		t.Error("the usual look can be put back where it is there")
	}
	who.Shell.Machine.TextSize, who.Shell.Machine.Theme, who.Shell.Machine.Font, who.Shell.Machine.ReducedMotion = 2, "dark", "wide", true
	who.Again()
	who.Tap("settings.usual")
	if m := who.Shell.Machine; m.TextSize != 1 || m.Theme != "light" || m.Font != "" || !m.ReducedMotion || m.Language != "en" {
		t.Errorf("%+v", m)
	}
	who.Shell.Machine.Theme = "paper"
	who.Do(cmdUsual)
	if who.Shell.Machine.Theme != "light" {
		t.Error("the keys do not put it back")
	}
}

func TestWhatPrintsIsTheLearnersOwnChoice(t *testing.T) {
	who := sit(t, "cy", sectionText)
	if got := screen.PrintLanguages(who.Session.Record()); got != screen.PrintBoth {
		t.Fatalf("%q without a choice", got)
	}
	who.Pick("settings.print", "cy")
	if got := screen.PrintLanguages(who.Session.Record()); got != "cy" {
		t.Errorf("%q was kept", got)
	}
}

func TestStillnessIsOnOfferOnlyWhereItWorks(t *testing.T) {
	who := sit(t, "en", sectionText)
	who.Shell.Machine.CanKeepStill = false
	who.Again()
	if who.Has("settings.still") {
		t.Error("a choice that does nothing is shown")
	}
}

func TestNothingInThePreviewTakesTheFocus(t *testing.T) {
	who := sit(t, "en", sectionText)
	screentest.Walk(who.Page.preview.shown, func(o fyne.CanvasObject) {
		if _, ok := o.(fyne.Focusable); ok {
			t.Errorf("%T in the preview can have the focus", o)
		}
	})
}

func TestTheSourcesAndTheStatementOpen(t *testing.T) {
	who := sit(t, "en", sectionData)
	who.MustSee("CC BY 4.0")
	who.Tap("settings.sources")
	if len(who.Shell.Went) != 1 || who.Shell.Went[0].Name != screen.Sources {
		t.Errorf("%v", who.Shell.Went)
	}
	who = sit(t, "en", sectionAbout)
	who.Tap("settings.statement")
	if said := strings.Join(widget.TwinOf(who.Sheet()), "\n"); !strings.Contains(said, "Screen readers cannot read the window") {
		t.Error(said)
	}
}

func TestTheListsOfSchoolsAreReachedFromTheSettings(t *testing.T) {
	who := sit(t, "cy", sectionData)
	who.Enter("settings.offers")
	if went := who.Shell.Went; len(went) != 1 || went[0].Name != screen.Offers {
		t.Errorf("%v", went)
	}
}
