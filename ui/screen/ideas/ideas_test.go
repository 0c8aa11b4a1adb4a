package ideas

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/matching"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

const elin = "elin-year9-welsh-medium"

// person looks at the ideas.
type person struct{ *screentest.Person[*ideas] }

func sit(t *testing.T, language, sample, arg string, class theme.WidthClass) person {
	t.Helper()
	st := screentest.New(t, language, sample)
	st.Class = class
	return person{screentest.Sit[*ideas](st, New, screen.Place{Name: screen.Ideas, Arg: arg}, nil)}
}

func (who person) listed() []string {
	var ids []string
	for _, l := range who.Page.lines {
		ids = append(ids, l.id)
	}
	return ids
}

func TestElinReadsKeepsAndGoesOn(t *testing.T) {
	who := sit(t, "cy", elin, "", theme.Wide)
	for _, words := range []string{"Agos", "Arbenigwr amgylcheddol", "Mwynhau: ", "Pam mae hwn yma", "Rhywbeth i'w ystyried", "Ffyrdd i'r swydd", "Yn nhrefn yr wyddor", "Sicrwydd: "} {
		if !who.Sees(words) {
			t.Errorf("does not show %q", words)
		}
	}
	if who.Sees("%") {
		t.Error("shows a percentage")
	}
	second := who.listed()[1]
	who.Press(fyne.KeyDown)
	if got := who.FocusID(); got != rowID(second) {
		t.Fatalf("the focus is at %s", got)
	}
	who.Press(fyne.KeyReturn)
	if who.Page.shown != second {
		t.Fatalf("Enter shows %s", who.Page.shown)
	}
	who.Press(fyne.KeyK)
	if !slices.Contains(who.Session.Record().Liked, second) || !who.Sees("Wedi'i gadw") {
		t.Error("K does not keep")
	}
	who.Press(fyne.KeyK)
	if slices.Contains(who.Session.Record().Liked, second) {
		t.Error("K again does not let go")
	}
	who.Press(fyne.KeyR)
	if want := (screen.Place{Name: screen.Routes, Arg: second}); len(who.Shell.Went) != 1 || who.Shell.Went[0] != want {
		t.Errorf("R went to %v", who.Shell.Went)
	}
}

func TestNotForMeTakesTheRowAwayAndUndoBringsItBack(t *testing.T) {
	who := sit(t, "en", elin, "", theme.Wide)
	first, second := who.listed()[0], who.listed()[1]
	who.Press(fyne.KeyN)
	if slices.Contains(who.listed(), first) || len(who.Shell.Toasts) != 1 {
		t.Fatalf("still listed, or no toast: %v", who.Shell.Toasts)
	}
	if who.Page.shown != second || who.FocusID() != rowID(second) {
		t.Errorf("shows %s, focus at %s; want the next row", who.Page.shown, who.FocusID())
	}
	who.Tap("aside")
	if !slices.Contains(who.listed(), first) || !who.Sees("What I put aside") {
		t.Fatal("what was put aside is not shown")
	}
	who.Tap(keepID(first))
	if slices.Contains(who.Session.Record().Struck, first) {
		t.Error("Bring back does not bring back")
	}
	who.Focus(rowID(first))
	who.Press(fyne.KeyN)
	if done, err := who.Session.Undo(); !done || err != nil || slices.Contains(who.Session.Record().Struck, first) {
		t.Error("undo does not bring it back")
	}
}

func TestKeptIdeaPutAsideIsNotKept(t *testing.T) {
	who := sit(t, "en", elin, "", theme.Wide)
	id := who.listed()[0]
	who.Press(fyne.KeyK)
	who.Press(fyne.KeyN)
	rec := who.Session.Record()
	if slices.Contains(rec.Liked, id) || !slices.Contains(rec.Struck, id) {
		t.Errorf("kept %v, put aside %v", rec.Liked, rec.Struck)
	}
}

func TestTabsByNumber(t *testing.T) {
	who := sit(t, "cy", elin, "", theme.Wide)
	for number, band := range map[fyne.KeyName]matching.Band{"2": matching.Near, "3": matching.Wider, "1": matching.Close} {
		who.Press(number)
		if who.Page.tab != band || len(who.listed()) == 0 {
			t.Errorf("%s shows %s with %d rows", number, who.Page.tab, len(who.listed()))
		}
	}
}

func TestWhySheet(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, elin, "", theme.Wide)
		who.Press(fyne.KeyY)
		if len(who.Shell.Sheets) != 1 || len(widget.TwinOf(who.Shell.Content[0])) < 5 {
			t.Errorf("%s: sheets %v", language, who.Shell.Sheets)
		}
	}
}

func TestAnOccupationFromSearchIsShownAsSuch(t *testing.T) {
	const looked = "You looked this up; it is not from your answers."
	for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
		who := sit(t, "en", elin, "soc-3116", class)
		if !who.Sees(looked) || !who.Sees("Ways in") {
			t.Errorf("class %v: %v", class, who.Text())
		}
	}
	if among := sit(t, "en", elin, "soc-2112", theme.Medium); among.Sees(looked) || !among.Sees("Why this is here") || among.Page.tab != matching.Close {
		t.Error("an idea that is among the ideas is not shown in its own tab")
	}
	if strange := sit(t, "en", elin, "soc-0000", theme.Wide); strange.Page.shown == "soc-0000" {
		t.Error("an id that is not known is shown")
	}
}

// Without a side panel the detail opens under its row, and closes again.
func TestDetailUnderItsRow(t *testing.T) {
	who := sit(t, "cy", elin, "", theme.Narrow)
	if who.Page.Side() != nil || who.Sees("Ffyrdd i'r swydd") {
		t.Fatal("a detail is open before one is chosen")
	}
	last := len(who.listed())
	who.Press(fyne.KeyReturn)
	if !who.Sees("Ffyrdd i'r swydd") || len(who.listed()) != last {
		t.Fatal("Enter does not open the detail under its row")
	}
	who.Press(fyne.KeyDown)
	if got, want := who.FocusID(), rowID(who.listed()[1]); got != want {
		t.Errorf("Down past the detail goes to %s, want %s", got, want)
	}
	who.Press(fyne.KeyUp)
	who.Press(fyne.KeyReturn)
	if who.Sees("Ffyrdd i'r swydd") {
		t.Error("Enter again does not close it")
	}
}

func TestWithoutAnswersThereIsAWayOnAndAVariedSpread(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, "", "", theme.Wide)
		if who.Page.tab != matching.Wider || len(who.listed()) != matching.SpreadSize {
			t.Fatalf("%s: %s with %d rows", language, who.Page.tab, len(who.listed()))
		}
		who.Press("1")
		if len(who.listed()) != 0 || !who.Sees(who.Words.T("ideas.empty.nothing")) {
			t.Error("an empty tab does not say why")
		}
		who.Tap("questions")
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
			who.CheckParts(who.Page)
		}
		who := sit(t, language, elin, "", theme.Wide)
		who.CheckKeys(who.Page)
	}
}

// What is open and chosen comes back in the other language.
func TestTheLanguageChangesInPlace(t *testing.T) {
	who := sit(t, "cy", elin, "", theme.Wide)
	who.Press("3")
	who.Press(fyne.KeyTab)
	shown, state := who.Page.shown, who.Page.State()
	english := screentest.New(t, "en", elin)
	page := New(english.Context(), "", state).(*ideas)
	if page.tab != matching.Wider || page.shown != shown {
		t.Errorf("tab %s, shown %s; want wider, %s", page.tab, page.shown, shown)
	}
}

func TestItFits(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.SpareRooms, screentest.Showing{Sample: elin, Arg: "soc-2112"})
}
