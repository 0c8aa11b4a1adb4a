package ideas

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/matching"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

const elin = "elin-year9-welsh-medium"

// person uses the screen at the keyboard: what asks for a rebuild is built again with the state it saves, and the focus goes back by its id.
type person struct {
	*screentest.Stage
	page   *ideas
	window fyne.Window
	arg    string
	built  int
}

func sit(t *testing.T, language, sample, arg string, class theme.WidthClass) *person {
	t.Helper()
	who := &person{Stage: screentest.New(t, language, sample), arg: arg}
	who.Class = class
	who.open(nil)
	who.focus(who.page.First())
	return who
}

func (who *person) open(s screen.State) {
	who.page = New(who.Context(), who.arg, s).(*ideas)
	who.window = who.Show(who.page, 1150, 650)
	d := keys.New(who.page.Run)
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

func (who *person) sees(text string) bool {
	return strings.Contains(strings.Join(who.text(), "\n"), text)
}

func (who *person) text() []string {
	all := widget.TwinOf(who.page.Content())
	if side := who.page.Side(); side != nil {
		all = append(all, widget.TwinOf(side)...)
	}
	return all
}

func (who *person) listed() []string {
	var ids []string
	for _, l := range who.page.lines {
		ids = append(ids, l.id)
	}
	return ids
}

func TestElinReadsKeepsAndGoesOn(t *testing.T) {
	who := sit(t, "cy", elin, "", theme.Wide)
	for _, words := range []string{"Agos", "Arbenigwr amgylcheddol", "Mwynhau: ", "Pam mae hwn yma", "Rhywbeth i'w ystyried", "Ffyrdd i mewn", "Yn nhrefn yr wyddor", "Pa mor sicr yw: "} {
		if !who.sees(words) {
			t.Errorf("does not show %q", words)
		}
	}
	if who.sees("%") {
		t.Error("shows a percentage")
	}
	second := who.listed()[1]
	who.press(fyne.KeyDown)
	if got := who.focusID(); got != rowID(second) {
		t.Fatalf("the focus is at %s", got)
	}
	who.press(fyne.KeyReturn)
	if who.page.shown != second {
		t.Fatalf("Enter shows %s", who.page.shown)
	}
	who.press(fyne.KeyK)
	if !slices.Contains(who.Session.Record().Liked, second) || !who.sees("Wedi'i gadw") {
		t.Error("K does not keep")
	}
	who.press(fyne.KeyK)
	if slices.Contains(who.Session.Record().Liked, second) {
		t.Error("K again does not let go")
	}
	who.press(fyne.KeyR)
	if want := (screen.Place{Name: screen.Routes, Arg: second}); len(who.Shell.Went) != 1 || who.Shell.Went[0] != want {
		t.Errorf("R went to %v", who.Shell.Went)
	}
}

func TestNotForMeTakesTheRowAwayAndUndoBringsItBack(t *testing.T) {
	who := sit(t, "en", elin, "", theme.Wide)
	first, second := who.listed()[0], who.listed()[1]
	who.press(fyne.KeyN)
	if slices.Contains(who.listed(), first) || len(who.Shell.Toasts) != 1 {
		t.Fatalf("still listed, or no toast: %v", who.Shell.Toasts)
	}
	if who.page.shown != second || who.focusID() != rowID(second) {
		t.Errorf("shows %s, focus at %s; want the next row", who.page.shown, who.focusID())
	}
	who.tap("aside")
	if !slices.Contains(who.listed(), first) || !who.sees("What I put aside") {
		t.Fatal("what was put aside is not shown")
	}
	who.tap(keepID(first))
	if slices.Contains(who.Session.Record().Struck, first) {
		t.Error("Bring back does not bring back")
	}
	who.focus(rowID(first))
	who.press(fyne.KeyN)
	if done, err := who.Session.Undo(); !done || err != nil || slices.Contains(who.Session.Record().Struck, first) {
		t.Error("undo does not bring it back")
	}
}

func TestKeptIdeaPutAsideIsNotKept(t *testing.T) {
	who := sit(t, "en", elin, "", theme.Wide)
	id := who.listed()[0]
	who.press(fyne.KeyK)
	who.press(fyne.KeyN)
	rec := who.Session.Record()
	if slices.Contains(rec.Liked, id) || !slices.Contains(rec.Struck, id) {
		t.Errorf("kept %v, put aside %v", rec.Liked, rec.Struck)
	}
}

func TestTabsByNumber(t *testing.T) {
	who := sit(t, "cy", elin, "", theme.Wide)
	for number, band := range map[fyne.KeyName]matching.Band{"2": matching.Near, "3": matching.Wider, "1": matching.Close} {
		who.press(number)
		if who.page.tab != band || len(who.listed()) == 0 {
			t.Errorf("%s shows %s with %d rows", number, who.page.tab, len(who.listed()))
		}
	}
}

func TestWhySheet(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, elin, "", theme.Wide)
		who.press(fyne.KeyY)
		if len(who.Shell.Sheets) != 1 || len(widget.TwinOf(who.Shell.Content[0])) < 5 {
			t.Errorf("%s: sheets %v", language, who.Shell.Sheets)
		}
	}
}

func TestAnOccupationFromSearchIsShownAsSuch(t *testing.T) {
	const looked = "You looked this up; it is not from your answers."
	for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
		who := sit(t, "en", elin, "soc-3116", class)
		if !who.sees(looked) || !who.sees("Ways in") {
			t.Errorf("class %v: %v", class, who.text())
		}
	}
	if among := sit(t, "en", elin, "soc-2112", theme.Medium); among.sees(looked) || !among.sees("Why this is here") || among.page.tab != matching.Close {
		t.Error("an idea that is among the ideas is not shown in its own tab")
	}
	if strange := sit(t, "en", elin, "soc-0000", theme.Wide); strange.page.shown == "soc-0000" {
		t.Error("an id that is not known is shown")
	}
}

// Without a side panel the detail opens under its row, and closes again.
func TestDetailUnderItsRow(t *testing.T) {
	who := sit(t, "cy", elin, "", theme.Narrow)
	if who.page.Side() != nil || who.sees("Ffyrdd i mewn") {
		t.Fatal("a detail is open before one is chosen")
	}
	last := len(who.listed())
	who.press(fyne.KeyReturn)
	if !who.sees("Ffyrdd i mewn") || len(who.listed()) != last {
		t.Fatal("Enter does not open the detail under its row")
	}
	who.press(fyne.KeyDown)
	if got, want := who.focusID(), rowID(who.listed()[1]); got != want {
		t.Errorf("Down past the detail goes to %s, want %s", got, want)
	}
	who.press(fyne.KeyUp)
	who.press(fyne.KeyReturn)
	if who.sees("Ffyrdd i mewn") {
		t.Error("Enter again does not close it")
	}
}

func TestWithoutAnswersThereIsAWayOnAndAVariedSpread(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, "", "", theme.Wide)
		if who.page.tab != matching.Wider || len(who.listed()) != matching.SpreadSize {
			t.Fatalf("%s: %s with %d rows", language, who.page.tab, len(who.listed()))
		}
		who.press("1")
		if len(who.listed()) != 0 || !who.sees(who.Words.T("ideas.empty.nothing")) {
			t.Error("an empty tab does not say why")
		}
		who.tap("questions")
		if len(who.Shell.Went) != 1 || who.Shell.Went[0].Name != screen.Interests {
			t.Errorf("went to %v", who.Shell.Went)
		}
	}
}

// Every part that takes the focus has one id, and Tab order and reading order are the same things.
func TestPartsAndKeys(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
			who := sit(t, language, elin, "soc-2112", class)
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
		who := sit(t, language, elin, "", theme.Wide)
		if err := who.page.Keys().Check(); err != nil {
			t.Error(err)
		}
		for _, b := range who.page.Keys() {
			who.Words.T(b.Message)
		}
	}
}

// What is open and chosen comes back in the other language.
func TestTheLanguageChangesInPlace(t *testing.T) {
	who := sit(t, "cy", elin, "", theme.Wide)
	who.press("3")
	who.press(fyne.KeyTab)
	shown, state := who.page.shown, who.page.State()
	english := screentest.New(t, "en", elin)
	page := New(english.Context(), "", state).(*ideas)
	if page.tab != matching.Wider || page.shown != shown {
		t.Errorf("tab %s, shown %s; want wider, %s", page.tab, page.shown, shown)
	}
}

// Nothing is wider than a window of 1024 px, at 100 % and at 200 %.
func TestItFits(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, scale := range []float32{1, 1.5, 2} {
			st := screentest.New(t, language, elin)
			th := theme.New(theme.Light, scale)
			fyne.CurrentApp().Settings().SetTheme(th)
			st.Class = th.Class(1024)
			page := New(st.Context(), "soc-2112", nil)
			if got, room := page.Content().MinSize().Width, float32(1024-32-100); got > room {
				t.Errorf("%s at %v: at least %v wide, the room is %v", language, scale, got, room)
			}
		}
	}
}
