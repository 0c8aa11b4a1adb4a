package routes

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

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

// person uses the screen at the keyboard: what asks for a rebuild is built again with the state it saves, and the focus goes back by its id.
type person struct {
	*screentest.Stage
	page   *routes
	window fyne.Window
	arg    string
	built  int
	asked  []keys.Command // of the window
}

func sit(t *testing.T, language, sample, arg string, class theme.WidthClass, s screen.State) *person {
	t.Helper()
	who := &person{Stage: screentest.New(t, language, sample), arg: arg}
	who.Class = class
	who.open(s)
	who.focus(who.page.First())
	return who
}

func (who *person) open(s screen.State) {
	who.page = New(who.Context(), who.arg, s).(*routes)
	who.window = who.Show(who.page, 1150, 650)
	d := keys.New(func(c keys.Command) bool {
		who.asked = append(who.asked, c)
		return who.page.Run(c)
	})
	d.SetWindow(keys.Map{{Chord: keys.On(fyne.KeyK, keys.Ctrl), Command: "search"}})
	d.SetScreen(who.page.Keys())
	keys.Attach(who.window, d)
}

func (who *person) then() {
	who.T.Helper()
	if len(who.Shell.Faults) > 0 {
		who.T.Fatal(who.Shell.Faults[0])
	}
	for who.Shell.Rebuilt > who.built {
		who.built = who.Shell.Rebuilt
		focus := who.focusID()
		who.open(who.page.State())
		who.focus(focus)
	}
}

func (who *person) focusID() string {
	for _, target := range who.page.Focus() {
		if target.Object == who.window.Canvas().Focused() {
			return target.ID
		}
	}
	return ""
}

func (who *person) focus(id string) {
	for _, target := range who.page.Focus() {
		if target.ID == id {
			who.window.Canvas().Focus(target.Object)
		}
	}
}

// press presses a key with the focus where it is.
func (who *person) press(key fyne.KeyName) {
	who.T.Helper()
	focused := who.window.Canvas().Focused()
	if focused == nil {
		who.T.Fatalf("nothing has the focus, so %s goes nowhere", key)
	}
	if len(key) == 1 {
		focused.TypedRune(rune(strings.ToLower(string(key))[0]))
	} else {
		focused.TypedKey(&fyne.KeyEvent{Name: key})
	}
	who.then()
}

func (who *person) tap(id string) {
	who.T.Helper()
	for _, target := range who.page.Focus() {
		if target.ID == id {
			test.Tap(target.Object.(fyne.Tappable))
			who.then()
			return
		}
	}
	who.T.Fatalf("no part %q", id)
}

func (who *person) text() string {
	all := widget.TwinOf(who.page.Content())
	if side := who.page.Side(); side != nil {
		all = append(all, widget.TwinOf(side)...)
	}
	return strings.Join(all, "\n")
}

func (who *person) sees(text string) bool { return strings.Contains(who.text(), text) }

// route is the first route of a family on the screen.
func (who *person) route(family string) string {
	who.T.Helper()
	for _, s := range who.page.view.sections {
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
			"The job: Electrician", "Length: not known, ask", "You earn while you learn.", "Needs an employer.", "Our reading, ask: this link is not from a source.",
			"What you need", "Where this was read", "Check that it still runs.", "Rests on my year group", "[1]"},
		"cy": {"Safon Uwch", "Prentisiaeth", "Cwrs galwedigaethol", "Gwaith a hyfforddiant", "Rydych chi yma: Lefel 2", "Gyrfa Cymru: 0800 028 4844", "https://gyrfacymru.llyw.cymru",
			"Y swydd: Trydanwr", "Hyd: ddim yn hysbys, gofynnwch", "Mae angen cyflogwr.", "Beth sydd ei angen", "Ble cafodd hyn ei ddarllen"},
	} {
		who := sit(t, language, owain, "", theme.Wide, nil)
		for _, w := range words {
			if !who.sees(w) {
				t.Errorf("%s: does not show %q", language, w)
			}
		}
	}
}

func TestAStepOpensBesideOrInASheet(t *testing.T) {
	who := sit(t, "en", owain, "", theme.Wide, nil)
	college := stop{who.route("college"), 0}
	who.focus(stopID(college))
	who.press(fyne.KeyReturn)
	if who.page.shown != college || who.focusID() != stopID(college) {
		t.Errorf("shows %v, focus at %s", who.page.shown, who.focusID())
	}
	who = sit(t, "en", owain, "", theme.Medium, nil)
	who.focus(stopID(college))
	who.press(fyne.KeyReturn)
	if who.page.Side() != nil || len(who.Shell.Sheets) != 1 || !strings.Contains(strings.Join(widget.TwinOf(who.Shell.Content[0]), "\n"), "What you need") {
		t.Errorf("sheets: %v", who.Shell.Sheets)
	}
}

func TestKeepingLettingGoAndThePlan(t *testing.T) {
	who := sit(t, "cy", owain, "", theme.Wide, nil)
	id := who.page.current().route
	who.press(fyne.KeyG)
	if !slices.Contains(who.Session.Record().Routes, id) || !who.sees("Llwybr wedi'i gadw") {
		t.Fatal("G does not keep")
	}
	who.press(fyne.KeyG)
	if len(who.Session.Record().Routes) != 0 {
		t.Error("G again does not let go")
	}
	who.press(fyne.KeyP)
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
		who.focus(stopID(stop{route, 0}))
		who.press(fyne.KeyReturn)
		who.tap("detail." + button)
	}
	place := func(name, want string) {
		t.Helper()
		if got := guide.Preference(who.Session.Record(), name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	pick(apprentice, "first")
	place(guide.FirstRoute, apprentice)
	if len(who.Shell.Toasts) != 1 || !slices.Contains(who.Session.Record().Routes, apprentice) || !who.sees("My first choice") {
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
	who := sit(t, "en", elin, technician, theme.Wide, nil)
	for i := range 4 {
		who.focus(stopID(who.page.stops[0]))
		for range i {
			who.press(fyne.KeyRight)
		}
		who.press(fyne.KeyG)
	}
	if got := len(who.Session.Record().Routes); got != 4 || !who.sees("4 routes are kept.") {
		t.Errorf("%d kept", got)
	}
}

func TestThreeRoutesAFamilyFirst(t *testing.T) {
	who := sit(t, "en", elin, technician, theme.Wide, nil)
	count := func() (n int) {
		for _, s := range who.page.stops {
			if s.step == 0 && strings.Contains(s.route, "-apprenticeship-") {
				n++
			}
		}
		return n
	}
	if count() != shownFirst {
		t.Fatalf("%d apprenticeship routes at first", count())
	}
	all := 0
	for _, s := range who.page.view.sections {
		if s.family.ID == "apprenticeship" {
			all = len(s.routes)
		}
	}
	who.tap("more.apprenticeship")
	if count() != all {
		t.Errorf("%d of %d after Show more", count(), all)
	}
}

func TestWithoutAGoal(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, "", "", theme.Wide, nil)
		who.tap("ideas")
		if len(who.Shell.Went) != 1 || who.Shell.Went[0].Name != screen.Ideas {
			t.Errorf("went to %v", who.Shell.Went)
		}
		who.tap("search")
		if !slices.Contains(who.asked, keys.Command("search")) {
			t.Error("Search does not open the window's search")
		}
	}
}

func TestAnotherGoal(t *testing.T) {
	who := sit(t, "en", elin, "", theme.Wide, nil)
	for _, target := range who.page.Focus() {
		if target.ID == "goal" {
			target.Object.(*widget.Select).Pick("soc-3111")
		}
	}
	if want := (screen.Place{Name: screen.Routes, Arg: "soc-3111"}); len(who.Shell.Went) != 1 || who.Shell.Went[0] != want {
		t.Errorf("went to %v", who.Shell.Went)
	}
}

// In the list up and down go over all steps, left and right from route to route; on the map left and right go along a line.
func TestArrows(t *testing.T) {
	who := sit(t, "en", cai, "", theme.Wide, nil)
	who.focus(stopID(who.page.stops[0]))
	for _, s := range who.page.stops[1:] {
		who.press(fyne.KeyDown)
		if who.focusID() != stopID(s) {
			t.Fatalf("Down goes to %s, want %s", who.focusID(), stopID(s))
		}
	}
	who.press(fyne.KeyLeft)
	if at := who.page.current(); at.step != 0 {
		t.Errorf("Left goes to %v", at)
	}
	who.press(fyne.KeyM)
	if !who.page.asMap() {
		t.Fatal("M does not show the map")
	}
	long := stop{who.route("college"), 0}
	who.focus(stopID(long))
	who.press(fyne.KeyRight)
	if at := who.page.current(); at.route != long.route || at.step != 1 {
		t.Errorf("Right goes to %v", at)
	}
	who.press(fyne.KeyUp)
	if at := who.page.current(); at.route == long.route {
		t.Errorf("Up stays at %v", at)
	}
	who.press(fyne.KeyM)
	if who.page.asMap() {
		t.Error("M again does not show the list")
	}
}

// The map shows the same stations as the list, in the same words.
func TestTheMapHoldsWhatTheListHolds(t *testing.T) {
	for _, sample := range []string{owain, elin, cai} {
		list := sit(t, "cy", sample, "", theme.Wide, nil)
		chart := sit(t, "cy", sample, "", theme.Wide, screen.State{stateForm: formMap})
		if !slices.Equal(list.page.stops, chart.page.stops) {
			t.Errorf("%s: list %v, map %v", sample, list.page.stops, chart.page.stops)
		}
		narrow := sit(t, "cy", sample, "", theme.Narrow, screen.State{stateForm: formMap})
		if narrow.page.asMap() {
			t.Error("a narrow window shows the map")
		}
	}
}

func TestPartsAndKeys(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, form := range []string{formList, formMap} {
			for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
				who := sit(t, language, elin, technician, class, screen.State{stateForm: form})
				seen := map[string]bool{}
				for _, target := range who.page.Focus() {
					if seen[target.ID] || target.Object == nil {
						t.Errorf("part %q stands twice or is nothing", target.ID)
					}
					seen[target.ID] = true
				}
				if !seen[who.page.First()] {
					t.Errorf("the first part %q is none", who.page.First())
				}
			}
		}
		who := sit(t, language, owain, "", theme.Wide, nil)
		if err := who.page.Keys().Check(); err != nil {
			t.Error(err)
		}
		for _, b := range who.page.Keys() {
			who.Words.T(b.Message)
		}
	}
}

func TestThePlaceIsKeptInTheOtherLanguage(t *testing.T) {
	who := sit(t, "cy", elin, technician, theme.Wide, nil)
	who.tap("more.apprenticeship")
	who.focus(stopID(who.page.stops[len(who.page.stops)-1]))
	who.press(fyne.KeyReturn)
	english := New(screentest.New(t, "en", elin).Context(), technician, who.page.State()).(*routes)
	if english.shown != who.page.shown || !english.more["apprenticeship"] || english.form != who.page.form {
		t.Errorf("%v became %v", who.page.State(), english.State())
	}
}

// Nothing is wider than a window of 1024 px, at 100 % and at 200 %.
func TestItFits(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, scale := range []float32{1, 1.5, 2} {
			for _, form := range []string{formList, formMap} {
				st := screentest.New(t, language, cai)
				th := theme.New(theme.Light, scale)
				fyne.CurrentApp().Settings().SetTheme(th)
				st.Class = th.Class(1024)
				page := New(st.Context(), technician, screen.State{stateForm: form})
				if got, room := page.Content().MinSize().Width, float32(1024-32-100); got > room {
					t.Errorf("%s at %v, %s: at least %v wide, the room is %v", language, scale, form, got, room)
				}
			}
		}
	}
}
