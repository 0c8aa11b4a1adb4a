package interests

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// person answers the questions.
type person struct{ *screentest.Person[*page] }

func sit(t *testing.T, language, sample, arg string) person {
	t.Helper()
	return person{screentest.Sit[*page](screentest.New(t, language, sample), New, screen.Place{Name: screen.Interests, Arg: arg}, nil)}
}

func (who person) item() string { return who.Page.State()["item"] }

func (who person) label(id string) string { return who.Part(id).(*widget.Button).Label() }

// Someone answers with the number keys, and each answer is kept at once and brings the next question.
func TestAnsweringByNumber(t *testing.T) {
	who := sit(t, "en", "", "")
	if who.item() != "R6" || !who.Sees("Mend a broken tap") || !who.Sees("Never tried it?") {
		t.Fatalf("at %s: %v", who.item(), who.Text())
	}
	who.Key("4")
	who.Key("1")
	who.Key("0")
	if who.item() != "S7" {
		t.Fatalf("at %s after three answers", who.item())
	}
	got := who.Session.Record().Answers
	if got["R6"] != 4 || got["I6"] != 1 || len(got) != 3 {
		t.Fatalf("kept %v", got)
	}
	if never, ok := got["A4"]; !ok || never != 0 {
		t.Fatal("don't know is not kept as 0")
	}
}

// Without "move on when I answer" the question stays; the same answer again, or Enter, goes on.
func TestStayingAtTheQuestion(t *testing.T) {
	who := sit(t, "en", "", "")
	who.Tap("move-on")
	who.Key("5")
	if who.item() != "R6" {
		t.Fatalf("moved on to %s", who.item())
	}
	who.Key("5")
	if who.item() != "I6" {
		t.Fatalf("the same answer again stays at %s", who.item())
	}
	who.Key(fyne.KeyReturn)
	if who.item() != "A4" {
		t.Fatalf("Enter leads to %s", who.item())
	}
	if got := who.Session.Record().Answers; len(got) != 1 {
		t.Fatalf("Enter answered something: %v", got)
	}
}

func TestBackAndSkip(t *testing.T) {
	who := sit(t, "cy", "", "")
	who.Key("S")
	who.Key("S")
	who.Key(fyne.KeyBackspace)
	if who.item() != "I6" {
		t.Fatalf("at %s", who.item())
	}
	who.Key(fyne.KeyBackspace)
	who.Key(fyne.KeyBackspace)
	if who.item() != "R6" || len(who.Session.Record().Answers) != 0 {
		t.Fatalf("at %s, kept %v", who.item(), who.Session.Record().Answers)
	}
}

func TestWhatDoesThisMean(t *testing.T) {
	who := sit(t, "cy", "", "A1")
	who.Key("E")
	if !slices.Equal(who.Shell.Sheets, []string{"Arwain côr"}) {
		t.Fatalf("opened %v", who.Shell.Sheets)
	}
	if twin := who.SheetText(); !strings.Contains(twin, "grŵp o gantorion") {
		t.Fatal(twin)
	}
}

// After twelve answers the page says that a first picture is there; with the last answer the main button becomes "See my hexagon".
func TestFromTheFirstPictureToTheLastAnswer(t *testing.T) {
	who := sit(t, "en", "", "")
	for range 12 {
		who.Key("3")
	}
	if !who.Sees("A first picture is there, from 12 answers") || !who.Sees("Would you like a pause?") {
		t.Fatalf("%v", who.Text())
	}
	for range 35 {
		who.Key("4")
	}
	if who.label("next") != "Next" {
		t.Fatal("one is open, and the main button says " + who.label("next"))
	}
	who.Key("5")
	if who.label("next") != "See my hexagon" || who.item() != "C5" {
		t.Fatalf("at %s: %s", who.item(), who.label("next"))
	}
	who.Key(fyne.KeyReturn)
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
	who.Key(fyne.KeyReturn)
	if len(who.Shell.Went) != 1 { // the page was built before the change
		t.Fatal("the page built before did not go to the result")
	}
	who.Open("C5", nil)
	who.Key(fyne.KeyReturn)
	if who.item() != "A4" {
		t.Fatalf("at %s", who.item())
	}
}

// The list of all answers opens a question, and keeps its place when it closes.
func TestLookingAtAllAnswers(t *testing.T) {
	who := sit(t, "cy", "cai-year10-below-gcse", "S7")
	who.Key("R")
	if !who.Sees("4. Dysgu plant i ddarllen") || !who.Sees("Heb ei ateb eto") || !who.Sees("Mwynhau") {
		t.Fatalf("%v", who.Text())
	}
	who.Key("3") // no question is on show
	if who.Shell.Rebuilt != 1 {
		t.Fatal("a number key answered in the list")
	}
	who.Key("R")
	if who.item() != "S7" {
		t.Fatalf("back at %s", who.item())
	}
	who.Key("R")
	who.Tap("row-E8")
	if who.item() != "E8" || who.Page.view.review {
		t.Fatalf("opened %s", who.item())
	}
}

func TestAllAnsweredOpensTheList(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", "")
	if !who.Page.view.review || who.label("next") != "See my hexagon" {
		t.Fatal("not the list")
	}
}

// A fault in saving is told, and the page does not go on.
func TestNothingIsLostWhenSavingFails(t *testing.T) {
	who := sit(t, "en", "", "")
	who.Page.view.lines[0].id = "no such item!"
	who.Page.Run(answerBy + "3")
	if len(who.Shell.Faults) != 1 || who.Shell.Rebuilt != 0 {
		t.Fatalf("faults %v, rebuilt %d", who.Shell.Faults, who.Shell.Rebuilt)
	}
}

func TestKeysAreSound(t *testing.T) {
	who := sit(t, "cy", "", "")
	who.CheckKeys(who.Page)
}

func TestEveryPageInBothLanguages(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, sample := range []string{"", "cai-year10-below-gcse", "elin-year9-welsh-medium"} {
			for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
				for _, arg := range []string{"", review, "C1"} {
					st := screentest.New(t, language, sample)
					st.Class = class
					p := New(st.Context(), arg, nil)
					if p.Title() == "" || p.Subtitle() == "" || p.First() == "" {
						t.Errorf("%s %s %s: no words or no place to begin", language, sample, arg)
					}
				}
			}
		}
	}
}
