package interests

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// person uses the screen as someone at the keyboard does: what asks for a rebuild is built again, with the state it saves.
type person struct {
	*screentest.Stage
	page  *page
	built int
}

func sit(t *testing.T, language, sample, arg string) *person {
	t.Helper()
	who := &person{Stage: screentest.New(t, language, sample)}
	who.page = New(who.Context(), arg, nil).(*page)
	return who
}

func (who *person) then() {
	who.T.Helper()
	if len(who.Shell.Faults) > 0 {
		who.T.Fatal(who.Shell.Faults[0])
	}
	if who.Shell.Rebuilt > who.built {
		who.built = who.Shell.Rebuilt
		who.page = New(who.Context(), "", who.page.State()).(*page)
	}
}

// press types a key, as it stands in the key map.
func (who *person) press(name fyne.KeyName) {
	who.T.Helper()
	for _, b := range who.page.Keys() {
		if b.Chord == keys.On(name) {
			who.page.Run(b.Command)
			who.then()
			return
		}
	}
	who.T.Fatalf("no key %s", name)
}

func (who *person) part(id string) fyne.Focusable {
	who.T.Helper()
	i := slices.IndexFunc(who.page.Focus(), func(t screen.Target) bool { return t.ID == id })
	if i < 0 {
		who.T.Fatalf("no part %q", id)
	}
	return who.page.Focus()[i].Object
}

func (who *person) tap(id string) {
	who.T.Helper()
	who.Show(who.page, 1150, 650)
	test.Tap(who.part(id).(fyne.Tappable))
	who.then()
}

func (who *person) item() string { return who.page.State()["item"] }

func (who *person) label(id string) string { return who.part(id).(*widget.Button).Label() }

func (who *person) sees(text string) bool {
	return strings.Contains(strings.Join(widget.TwinOf(who.page.Content()), "\n"), text)
}

// Someone answers with the number keys, and each answer is kept at once and brings the next question.
func TestAnsweringByNumber(t *testing.T) {
	who := sit(t, "en", "", "")
	if who.item() != "R6" || !who.sees("Mend a broken tap") || !who.sees("Never tried it?") {
		t.Fatalf("at %s: %v", who.item(), widget.TwinOf(who.page.Content()))
	}
	who.press("4")
	who.press("1")
	who.press("0")
	if who.item() != "S7" {
		t.Fatalf("at %s after three answers", who.item())
	}
	got := who.Session.Record().Answers
	if got["R6"] != 4 || got["I2"] != 1 || len(got) != 3 {
		t.Fatalf("kept %v", got)
	}
	if never, ok := got["A4"]; !ok || never != 0 {
		t.Fatal("don't know is not kept as 0")
	}
}

// Without "move on when I answer" the question stays; the same answer again, or Enter, goes on.
func TestStayingAtTheQuestion(t *testing.T) {
	who := sit(t, "en", "", "")
	who.tap("move-on")
	who.press("5")
	if who.item() != "R6" {
		t.Fatalf("moved on to %s", who.item())
	}
	who.press("5")
	if who.item() != "I2" {
		t.Fatalf("the same answer again stays at %s", who.item())
	}
	who.press(fyne.KeyReturn)
	if who.item() != "A4" {
		t.Fatalf("Enter leads to %s", who.item())
	}
	if got := who.Session.Record().Answers; len(got) != 1 {
		t.Fatalf("Enter answered something: %v", got)
	}
}

func TestBackAndSkip(t *testing.T) {
	who := sit(t, "cy", "", "")
	who.press("S")
	who.press("S")
	who.press(fyne.KeyBackspace)
	if who.item() != "I2" {
		t.Fatalf("at %s", who.item())
	}
	who.press(fyne.KeyBackspace)
	who.press(fyne.KeyBackspace)
	if who.item() != "R6" || len(who.Session.Record().Answers) != 0 {
		t.Fatalf("at %s, kept %v", who.item(), who.Session.Record().Answers)
	}
}

func TestWhatDoesThisMean(t *testing.T) {
	who := sit(t, "cy", "", "A1")
	who.press("E")
	if !slices.Equal(who.Shell.Sheets, []string{"Arwain côr"}) {
		t.Fatalf("opened %v", who.Shell.Sheets)
	}
	if twin := strings.Join(widget.TwinOf(who.Shell.Content[0]), " "); !strings.Contains(twin, "grŵp o gantorion") {
		t.Fatal(twin)
	}
}

// After twelve answers the page says that a first picture is there; with the last answer the main button becomes "See my hexagon".
func TestFromTheFirstPictureToTheLastAnswer(t *testing.T) {
	who := sit(t, "en", "", "")
	for range 12 {
		who.press("3")
	}
	if !who.sees("A first picture is there, from 12 answers") || !who.sees("Would you like a pause?") {
		t.Fatalf("%v", widget.TwinOf(who.page.Content()))
	}
	for range 35 {
		who.press("4")
	}
	if who.label("next") != "Next" {
		t.Fatal("one is open, and the main button says " + who.label("next"))
	}
	who.press("5")
	if who.label("next") != "See my hexagon" || who.item() != "C5" {
		t.Fatalf("at %s: %s", who.item(), who.label("next"))
	}
	who.press(fyne.KeyReturn)
	if got := who.Shell.Went; len(got) != 1 || got[0].Name != screen.Result {
		t.Fatalf("went %v", got)
	}
}

// What was skipped comes again after the last question.
func TestSkippedQuestionsComeAgain(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", "C5")
	if !who.Context().Set("answers.A4", nil) {
		t.Fatal("not cleared")
	}
	who.press(fyne.KeyReturn)
	if len(who.Shell.Went) != 1 { // the page was built before the change
		t.Fatal("the page built before did not go to the result")
	}
	who.page = New(who.Context(), "C5", nil).(*page)
	who.press(fyne.KeyReturn)
	if who.item() != "A4" {
		t.Fatalf("at %s", who.item())
	}
}

// The list of all answers opens a question, and keeps its place when it closes.
func TestLookingAtAllAnswers(t *testing.T) {
	who := sit(t, "cy", "cai-year10-below-gcse", "S7")
	who.press("R")
	if !who.sees("4. Dysgu plant i ddarllen") || !who.sees("Heb ei ateb eto") || !who.sees("Mwynhau") {
		t.Fatalf("%v", widget.TwinOf(who.page.Content()))
	}
	who.press("3") // no question is on show
	if who.Shell.Rebuilt != 1 {
		t.Fatal("a number key answered in the list")
	}
	who.press("R")
	if who.item() != "S7" {
		t.Fatalf("back at %s", who.item())
	}
	who.press("R")
	who.tap("row-E8")
	if who.item() != "E8" || who.page.view.review {
		t.Fatalf("opened %s", who.item())
	}
}

func TestAllAnsweredOpensTheList(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", "")
	if !who.page.view.review || who.label("next") != "See my hexagon" {
		t.Fatal("not the list")
	}
}

// A fault in saving is told, and the page does not go on.
func TestNothingIsLostWhenSavingFails(t *testing.T) {
	who := sit(t, "en", "", "")
	who.page.view.lines[0].id = "no such item!"
	who.page.Run(answerBy + "3")
	if len(who.Shell.Faults) != 1 || who.Shell.Rebuilt != 0 {
		t.Fatalf("faults %v, rebuilt %d", who.Shell.Faults, who.Shell.Rebuilt)
	}
}

func TestKeysAreSound(t *testing.T) {
	who := sit(t, "cy", "", "")
	if err := who.page.Keys().Check(); err != nil {
		t.Fatal(err)
	}
	for _, b := range who.page.Keys() {
		if b.Message != "" {
			who.Words.T(b.Message)
		}
	}
}

func TestEveryPageInBothLanguages(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, sample := range []string{"", "cai-year10-below-gcse", "elin-year9-welsh-medium"} {
			for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
				for _, arg := range []string{"", review, "C1"} {
					who := sit(t, language, sample, "")
					who.Class = class
					p := New(who.Context(), arg, nil)
					if p.Title() == "" || p.Subtitle() == "" || p.First() == "" {
						t.Errorf("%s %s %s: no words or no place to begin", language, sample, arg)
					}
				}
			}
		}
	}
}
