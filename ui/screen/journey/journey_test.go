package journey

import (
	"encoding/json"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

func preference(value string) map[string]json.RawMessage {
	return map[string]json.RawMessage{startedWith: json.RawMessage(`"` + value + `"`)}
}

func sit(t *testing.T, language, sample string) *screentest.Person[*page] {
	t.Helper()
	return screentest.Sit[*page](screentest.New(t, language, sample), New, screen.Place{Name: screen.Journey}, nil)
}

// Someone new is asked what brings them here, and told whom to see as well.
func TestTheFrontDoor(t *testing.T) {
	who := sit(t, "cy", "")
	who.MustSee("Beth sy'n dod â chi yma?", "Rydw i'n chwilio am syniadau", "Rydw i'n dewis opsiynau yn 14 oed", "Rydw i'n meddwl am y cyfnod ar ôl 16", "Mae gen i gynllun",
		"Siaradwch â rhywun hefyd os …", "… oes angen cymorth arnoch chi i ddysgu", "Gyrfa Cymru: 0800 028 4844", "[1]")
	for id, want := range map[string]string{"door-ideas": screen.Interests, "door-options": screen.Options, "door-after-16": screen.Routes,
		"door-plan": screen.Plan, "about": screen.About, "help": screen.Help, "support": screen.Support} {
		who.Tap(id)
		if went := who.Shell.Went[len(who.Shell.Went)-1]; went.Name != want {
			t.Errorf("%s leads to %s", id, went.Name)
		}
	}
	if who.Page.Run(goOn) {
		t.Error("there is a next step behind the front door")
	}
}

// What brought someone here names the fourth waymark until more is known.
func TestTheFrontDoorIsRemembered(t *testing.T) {
	who := sit(t, "en", "")
	who.Tap("door-after-16")
	if got := guide.Preference(who.Session.Record(), startedWith); got != "after-16" {
		t.Fatalf("kept %q", got)
	}
	if got := Waymarks(who.Context())[3].Title; got != "After 16" {
		t.Errorf("the fourth waymark is %q", got)
	}
}

func TestTheWayOfElin(t *testing.T) {
	who := sit(t, "cy", "elin-year9-welsh-medium")
	if who.Page.Title() != "Helo, Elin" {
		t.Error(who.Page.Title())
	}
	who.MustSee("Fy ngham nesaf", "Gweld y llwybrau at un o'm syniadau", "Rydych chi yma", "Opsiynau yn 14 oed", "Ymchwilio", "Syniadau wedi'u cadw",
		"Hawl i Ddysgu 14 i 16", "Llythrennedd a rhifedd", "Yn eu lle", "I'w drafod", "1 cam yn fy nghynllun.", "syniad arall i edrych arnyn nhw.")
	who.Tap("continue")
	if went := who.Shell.Went[0]; went != (screen.Place{Name: screen.Routes, Arg: "soc-2126"}) {
		t.Errorf("went to %v", went)
	}
	for id, want := range map[string]string{"see-interests": screen.Result, "see-ideas": screen.Ideas, "see-entitlement": screen.Options, "see-plan": screen.Plan,
		"support": screen.Support} {
		who.Tap(id)
		if went := who.Shell.Went[len(who.Shell.Went)-1]; went.Name != want {
			t.Errorf("%s leads to %s", id, went.Name)
		}
	}
}

// Nobody has to follow the order: the sheet of steps leads anywhere.
func TestChoosingAnotherStep(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium")
	who.Tap("other")
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
	who.Open("", nil)
	who.MustSee("Answer the questions about my interests", "12 answers make a first picture", "Ideas appear after 12 answers", "No steps yet")
	if !who.Page.Run(goOn) || who.Shell.Went[0].Name != screen.Interests {
		t.Errorf("went %v", who.Shell.Went)
	}
}

func TestAnAdultSeesNoEntitlement(t *testing.T) {
	who := sit(t, "en", "marian-adult-returner")
	if who.Sees("Entitlement") {
		t.Error(who.Text())
	}
	who.MustSee("Adult")
}

func TestKeysAreSound(t *testing.T) {
	who := sit(t, "cy", "elin-year9-welsh-medium")
	who.CheckKeys(who.Page)
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
				who.CheckParts(p)
				if p.Title() == "" || p.Subtitle() == "" {
					t.Errorf("%s %s: begins at %q", language, sample, p.First())
				}
			}
		}
	}
}
