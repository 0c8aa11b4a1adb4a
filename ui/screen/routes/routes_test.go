package routes

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

const (
	owain      = "owain-year11-apprenticeship" // keeps electrician
	elin       = "elin-year9-welsh-medium"
	cai        = "cai-year10-below-gcse"
	technician = "soc-3113" // the occupation with the most routes
)

// person looks at the routes.
type person struct{ *screentest.Person[*routes] }

func sit(t *testing.T, language, sample, arg string, class theme.WidthClass, s screen.State) person {
	t.Helper()
	st := screentest.New(t, language, sample)
	st.Class = class
	return person{screentest.Sit[*routes](st, New, screen.Place{Name: screen.Routes, Arg: arg}, s)}
}

// route is the first route of a family on the screen.
func (who person) route(family string) string {
	who.T.Helper()
	for _, s := range who.Page.view.sections {
		if s.family.ID == family && len(s.routes) > 0 {
			return s.routes[0].ID
		}
	}
	who.T.Fatalf("no route of the family %s", family)
	return ""
}

func TestOwainReadsHisWays(t *testing.T) {
	for language, words := range map[string][]string{
		"en": {"A levels", "Apprenticeship", "Vocational course", "Work and training", "You are here: Level 2", "Careers Wales: 0800 028 4844", "https://careerswales.gov.wales",
			"The job: Electrician", "Length: not known, ask", "You earn while you learn.", "This route needs an employer. Another route stands beside it", "Our reading, ask: this link is not from a source.",
			"What you need", "Where this comes from", "Check that it still runs.", "Based on my year group", "[1]"},
		"cy": {"Safon Uwch", "Prentisiaeth", "Cwrs galwedigaethol", "Gwaith a hyfforddiant", "Rydych chi yma: Lefel 2", "Gyrfa Cymru: 0800 028 4844", "https://gyrfacymru.llyw.cymru",
			"Y swydd: Trydanwr", "Hyd: ddim yn hysbys, gofynnwch", "Mae angen cyflogwr ar gyfer y llwybr hwn. Mae llwybr arall ochr yn ochr ag ef", "Beth sydd ei angen", "O ble mae hyn yn dod"},
	} {
		who := sit(t, language, owain, "", theme.Wide, nil)
		who.Press(fyne.KeyReturn) // on the first station ahead
		for _, w := range words {
			if !who.Sees(w) {
				t.Errorf("%s: does not show %q", language, w)
			}
		}
	}
}

// At wide a station's panel stands beside the map. At medium the strip below names it, and choosing it again, or Details, opens the sheet.
func TestAStepOpensBesideOrInASheet(t *testing.T) {
	who := sit(t, "en", owain, "", theme.Wide, nil)
	college := stop{who.route("college"), 0}
	who.Focus(stopID(college))
	who.Press(fyne.KeyReturn)
	if who.Page.shown != college || who.FocusID() != stopID(college) {
		t.Errorf("shows %v, focus at %s", who.Page.shown, who.FocusID())
	}
	for _, form := range []string{formMap, formList} {
		who = sit(t, "en", owain, "", theme.Medium, screen.State{stateForm: form})
		who.Focus(stopID(college))
		who.Press(fyne.KeyReturn)
		if strip := widget.TwinOf(who.Page.Pinned()); who.Page.Side() != nil || len(who.Shell.Sheets) != 0 || !slices.Contains(strip, "Vocational course · Level 3") {
			t.Errorf("sheets %v, strip %q", who.Shell.Sheets, strip)
		}
		who.Press(fyne.KeyReturn)
		who.Tap("foot.details")
		if len(who.Shell.Sheets) != 2 || !strings.Contains(who.SheetText(), "What you need") {
			t.Errorf("sheets: %v", who.Shell.Sheets)
		}
	}
}

func TestKeepingLettingGoAndThePlan(t *testing.T) {
	who := sit(t, "cy", owain, "", theme.Wide, nil)
	id := who.Page.current().route
	who.Press(fyne.KeyG)
	if !slices.Contains(who.Session.Record().Routes, id) || !who.Sees("Wedi'i gadw i'w gymharu") {
		t.Fatal("G does not keep")
	}
	who.Press(fyne.KeyG)
	if len(who.Session.Record().Routes) != 0 {
		t.Error("G again does not let go")
	}
	who.Press(fyne.KeyP)
	if len(who.Shell.Went) != 1 || who.Shell.Went[0].Name != screen.Plan {
		t.Errorf("P went to %v", who.Shell.Went)
	}
}

// An apprenticeship as first choice without a back-up asks for one, once; a route is never both, and letting it go clears its place.
func TestFirstChoiceAndBackup(t *testing.T) {
	who := sit(t, "en", owain, "", theme.Wide, nil)
	apprentice, college := who.route("apprenticeship"), who.route("college")
	pick := func(route, button string) {
		t.Helper()
		who.Focus(stopID(stop{route, 0}))
		who.Press(fyne.KeyReturn)
		who.Tap("detail." + button)
	}
	place := func(name, want string) {
		t.Helper()
		if got := guide.Preference(who.Session.Record(), name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	pick(apprentice, "first")
	place(guide.FirstRoute, apprentice)
	if len(who.Shell.Toasts) != 1 || !slices.Contains(who.Session.Record().Routes, apprentice) || !who.Sees("My first choice") {
		t.Errorf("toasts %v, kept %v", who.Shell.Toasts, who.Session.Record().Routes)
	}
	pick(college, "backup")
	place(guide.BackupRoute, college)
	pick(college, "first")
	place(guide.FirstRoute, college)
	place(guide.BackupRoute, "")
	pick(apprentice, "backup")
	pick(apprentice, "keep")
	place(guide.BackupRoute, "")
	if len(who.Shell.Toasts) != 1 {
		t.Errorf("asked more than once: %v", who.Shell.Toasts)
	}
	pick(college, "first")
	place(guide.FirstRoute, "")
}

func TestMoreThanThreeKeptIsANoticeAndNoRefusal(t *testing.T) {
	who := sit(t, "en", elin, technician, theme.Wide, screen.State{stateForm: formList, stateMore + "apprenticeship": yes})
	for i := range 4 {
		who.Focus(stopID(who.Page.stops[0]))
		for range i {
			who.Press(fyne.KeyRight)
		}
		who.Press(fyne.KeyG)
	}
	if got := len(who.Session.Record().Routes); got != 4 || !who.Sees("4 routes are kept.") {
		t.Errorf("%d kept", got)
	}
}

func TestWithoutAGoal(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, "", "", theme.Wide, nil)
		who.Tap("ideas")
		if len(who.Shell.Went) != 1 || who.Shell.Went[0].Name != screen.Ideas {
			t.Errorf("went to %v", who.Shell.Went)
		}
		who.Tap("search")
		if !slices.Contains(who.Asked, keys.Command("search")) {
			t.Error("Search does not open the window's search")
		}
	}
}

func TestAnotherGoal(t *testing.T) {
	who := sit(t, "en", elin, "", theme.Wide, nil)
	who.Pick("goal", "soc-3111")
	if want := (screen.Place{Name: screen.Routes, Arg: "soc-3111"}); len(who.Shell.Went) != 1 || who.Shell.Went[0] != want {
		t.Errorf("went to %v", who.Shell.Went)
	}
}

// In the list up and down go over all steps, left and right from route to route; on the map left and right go along a line.
func TestArrows(t *testing.T) {
	who := sit(t, "en", cai, "", theme.Wide, screen.State{stateForm: formList})
	who.Focus(stopID(who.Page.stops[0]))
	for _, s := range who.Page.stops[1:] {
		who.Press(fyne.KeyDown)
		if who.FocusID() != stopID(s) {
			t.Fatalf("Down goes to %s, want %s", who.FocusID(), stopID(s))
		}
	}
	who.Press(fyne.KeyLeft)
	if at := who.Page.current(); at.step != 0 {
		t.Errorf("Left goes to %v", at)
	}
	who.Press(fyne.KeyM)
	if !who.Page.asMap() {
		t.Fatal("M does not show the map")
	}
	long := stop{who.route("college"), 0}
	who.Focus(stopID(long))
	who.Press(fyne.KeyRight)
	if at := who.Page.current(); at.route != long.route || at.step != 1 {
		t.Errorf("Right goes to %v", at)
	}
	who.Press(fyne.KeyUp)
	if at := who.Page.current(); at.route == long.route {
		t.Errorf("Up stays at %v", at)
	}
	who.Focus("goal")
	who.Do(cmdRight)
	if who.FocusID() != stopID(who.Page.stops[0]) {
		t.Errorf("an arrow from elsewhere goes to %s", who.FocusID())
	}
	who.Press(fyne.KeyM)
	if who.Page.asMap() {
		t.Error("M again does not show the list")
	}
}

func TestPartsAndKeys(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, form := range []string{formList, formMap} {
			for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
				who := sit(t, language, elin, technician, class, screen.State{stateForm: form})
				who.CheckParts(who.Page)
			}
		}
		who := sit(t, language, owain, "", theme.Wide, nil)
		who.CheckKeys(who.Page)
	}
}

func TestThePlaceIsKeptInTheOtherLanguage(t *testing.T) {
	who := sit(t, "cy", elin, technician, theme.Wide, nil)
	who.Tap("more.apprenticeship")
	who.Focus(stopID(who.Page.stops[len(who.Page.stops)-1]))
	who.Press(fyne.KeyReturn)
	english := New(screentest.New(t, "en", elin).Context(), technician, who.Page.State()).(*routes)
	if english.shown != who.Page.shown || !english.more["apprenticeship"] || english.form != who.Page.form {
		t.Errorf("%v became %v", who.Page.State(), english.State())
	}
}

func TestItFits(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.SpareRooms,
		screentest.Showing{Name: formList, Sample: cai, Arg: technician, State: screen.State{stateForm: formList}},
		screentest.Showing{Name: formMap, Sample: cai, Arg: technician, State: screen.State{stateForm: formMap}})
}
