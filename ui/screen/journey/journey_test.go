package journey

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

func preference(value string) map[string]json.RawMessage {
	return map[string]json.RawMessage{startedWith: json.RawMessage(`"` + value + `"`)}
}

// person uses the screen.
type person struct {
	*screentest.Stage
	page *page
}

func sit(t *testing.T, language, sample string) *person {
	t.Helper()
	who := &person{Stage: screentest.New(t, language, sample)}
	who.page = New(who.Context(), "", nil).(*page)
	who.Show(who.page, 1150, 650)
	return who
}

func (who *person) tap(id string) {
	who.T.Helper()
	i := slices.IndexFunc(who.page.Focus(), func(t screen.Target) bool { return t.ID == id })
	if i < 0 {
		who.T.Fatalf("no part %q", id)
	}
	test.Tap(who.page.Focus()[i].Object.(fyne.Tappable))
	if len(who.Shell.Faults) > 0 {
		who.T.Fatal(who.Shell.Faults[0])
	}
}

func (who *person) sees(texts ...string) {
	who.T.Helper()
	twin := strings.Join(widget.TwinOf(who.page.Content()), "\n")
	for _, text := range texts {
		if !strings.Contains(twin, text) {
			who.T.Errorf("%q is not there:\n%s", text, twin)
		}
	}
}

// Someone new is asked what brings them here, and told whom to see as well.
func TestTheFrontDoor(t *testing.T) {
	who := sit(t, "cy", "")
	who.sees("Beth sy'n dod â chi yma?", "Rwy'n chwilio am syniadau", "Rwy'n dewis opsiynau yn 14 oed", "Rwy'n meddwl am beth sydd ar ôl 16", "Mae gen i gynllun",
		"Siaradwch â rhywun hefyd os …", "… oes angen cymorth arnoch chi i ddysgu", "Gyrfa Cymru: 0800 028 4844", "[1]")
	for id, want := range map[string]string{"door-ideas": screen.Interests, "door-options": screen.Options, "door-after-16": screen.Routes,
		"door-plan": screen.Plan, "about": screen.About, "help": screen.Help} {
		who.tap(id)
		if went := who.Shell.Went[len(who.Shell.Went)-1]; went.Name != want {
			t.Errorf("%s leads to %s", id, went.Name)
		}
	}
	if who.page.Run(goOn) {
		t.Error("there is a next step behind the front door")
	}
}

// What brought someone here names the fourth waymark until more is known.
func TestTheFrontDoorIsRemembered(t *testing.T) {
	who := sit(t, "en", "")
	who.tap("door-after-16")
	if got := guide.Preference(who.Session.Record(), startedWith); got != "after-16" {
		t.Fatalf("kept %q", got)
	}
	if got := Waymarks(who.Context())[3].Title; got != "After 16" {
		t.Errorf("the fourth waymark is %q", got)
	}
}

func TestTheWayOfElin(t *testing.T) {
	who := sit(t, "cy", "elin-year9-welsh-medium")
	if who.page.Title() != "Helo, Elin" {
		t.Error(who.page.Title())
	}
	who.sees("Fy ngham nesaf", "Gweld y llwybrau at un o'm syniadau", "Rydych chi yma", "Opsiynau yn 14 oed", "Ymchwilio", "Syniadau wedi'u cadw",
		"Hawl i Ddysgu 14 i 16", "Llythrennedd a rhifedd", "Yn eu lle", "I'w drafod", "1 cam yn fy nghynllun.", "syniad arall i edrych arnyn nhw.")
	who.tap("continue")
	if went := who.Shell.Went[0]; went != (screen.Place{Name: screen.Routes, Arg: "soc-2126"}) {
		t.Errorf("went to %v", went)
	}
	for id, want := range map[string]string{"see-interests": screen.Result, "see-ideas": screen.Ideas, "see-entitlement": screen.Options, "see-plan": screen.Plan} {
		who.tap(id)
		if went := who.Shell.Went[len(who.Shell.Went)-1]; went.Name != want {
			t.Errorf("%s leads to %s", id, went.Name)
		}
	}
}

// Nobody has to follow the order: the sheet of steps leads anywhere.
func TestChoosingAnotherStep(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium")
	who.tap("other")
	if !slices.Equal(who.Shell.Sheets, []string{"Choose another step"}) {
		t.Fatalf("opened %v", who.Shell.Sheets)
	}
	rows := who.Shell.Content[0].(*widget.RowList).Rows()
	rows[5].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if went := who.Shell.Went; len(rows) != 6 || len(went) != 1 || went[0].Name != screen.Plan {
		t.Errorf("%d steps, went %v", len(rows), went)
	}
}

// What is not there yet says so, and says what it will take.
func TestAWayJustBegun(t *testing.T) {
	who := sit(t, "en", "")
	if !who.Context().Set("year_group", 9) {
		t.Fatal("not kept")
	}
	who.page = New(who.Context(), "", nil).(*page)
	who.Show(who.page, 1150, 650)
	who.sees("Answer the questions about my interests", "12 answers make a first picture", "Ideas appear after 12 answers", "No steps yet")
	if !who.page.Run(goOn) || who.Shell.Went[0].Name != screen.Interests {
		t.Errorf("went %v", who.Shell.Went)
	}
}

func TestAnAdultSeesNoEntitlement(t *testing.T) {
	who := sit(t, "en", "marian-adult-returner")
	if twin := strings.Join(widget.TwinOf(who.page.Content()), "\n"); strings.Contains(twin, "Entitlement") {
		t.Error(twin)
	}
	who.sees("Adult")
}

func TestKeysAreSound(t *testing.T) {
	who := sit(t, "cy", "elin-year9-welsh-medium")
	if err := who.page.Keys().Check(); err != nil {
		t.Fatal(err)
	}
	for _, b := range who.page.Keys() {
		who.Words.T(b.Message)
	}
}

// Every sample learner has a page in both languages and every class of window, where each part that takes the focus has a place.
func TestEveryLearnerInBothLanguages(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, sample := range []string{"", "cai-year10-below-gcse", "dylan-border", "elin-year9-welsh-medium", "jay-17-out-of-education",
			"marian-adult-returner", "nia-home-educated", "owain-year11-apprenticeship", "seren-year13"} {
			who := sit(t, language, sample)
			for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
				who.Class = class
				p := New(who.Context(), "", nil).(*page)
				ids := map[string]bool{}
				for _, target := range p.Focus() {
					if ids[target.ID] {
						t.Errorf("%s: %s twice", sample, target.ID)
					}
					ids[target.ID] = true
				}
				if p.Title() == "" || p.Subtitle() == "" || !ids[p.First()] {
					t.Errorf("%s %s: begins at %q", language, sample, p.First())
				}
			}
		}
	}
}
