package about

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
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
	who.Show(who.page, 1150, 650)
	return who
}

// then builds the screen again where it asked for that.
func (who *person) then() {
	who.T.Helper()
	if len(who.Shell.Faults) > 0 {
		who.T.Fatal(who.Shell.Faults[0])
	}
	if who.Shell.Rebuilt > who.built {
		who.built = who.Shell.Rebuilt
		who.page = New(who.Context(), "", who.page.State()).(*page)
		who.Show(who.page, 1150, 650)
	}
}

func (who *person) press(command keys.Command) {
	who.T.Helper()
	if !who.page.Run(command) {
		who.T.Fatalf("%s does nothing", command)
	}
	who.then()
}

func (who *person) part(id string) fyne.Focusable {
	who.T.Helper()
	for _, target := range who.page.Focus() {
		if target.ID == id {
			return target.Object
		}
	}
	who.T.Fatalf("no part %q among %v", id, who.page.Focus())
	return nil
}

func (who *person) tap(id string) {
	who.T.Helper()
	test.Tap(who.part(id).(fyne.Tappable))
	who.then()
}

func (who *person) pick(id, answer string) {
	who.T.Helper()
	who.part(id).(interface{ Pick(string) }).Pick(answer)
	who.then()
}

func (who *person) typeInto(id, text string) {
	who.T.Helper()
	field := who.part(id)
	for _, r := range text {
		field.TypedRune(r)
	}
}

func (who *person) at() string { return who.page.State()["question"] }

func (who *person) sees(text string) bool {
	return strings.Contains(strings.Join(widget.TwinOf(who.page.Content()), "\n"), text)
}

// Someone new answers every question and finds all of it kept.
func TestANewLearnerAnswersEveryQuestion(t *testing.T) {
	who := sit(t, "cy", "", "")
	who.typeInto("answer", "Elin")
	who.press(next)
	who.pick("answer", "9")
	who.press(next)
	if !who.sees("Medi 2027") || !who.sees("Yn ôl eich grŵp blwyddyn") {
		t.Fatalf("the start of Year 10 is not suggested: %v", widget.TwinOf(who.page.Content()))
	}
	who.press(next) // keeps the suggestion
	who.pick("answer", "maintained")
	if !who.sees("Mae angen caniatâd i weithio yn y DU") {
		t.Error("the line about permission to work is not there")
	}
	who.press(next)
	who.pick("answer", "category-3")
	who.pick("answer", "category-3") // choosing it again goes on
	who.typeInto("answer", "Dolgell")
	who.pick("hits", "place-dolgellau")
	who.press(next)
	who.pick("answer", "welsh")
	who.press(next)
	rec := who.Session.Record()
	if rec.Name != "Elin" || rec.YearGroup != 9 || rec.Year10Start != "2027-09" || rec.Setting != "maintained" ||
		rec.SchoolCategory != "category-3" || rec.Home != "place-dolgellau" || rec.Medium != "welsh" {
		t.Fatalf("kept: %+v", rec)
	}
	if who.at() != summary || !who.sees("Dolgellau") || !who.sees("Cymraeg yn bennaf (categori 3)") {
		t.Fatalf("at %s: %v", who.at(), widget.TwinOf(who.page.Content()))
	}
	who.press(next)
	if got := who.Shell.Went[0].Name; got != screen.Interests {
		t.Fatalf("went to %s", got)
	}
}

// Every question can be skipped, and nothing is kept then.
func TestEverythingCanBeSkipped(t *testing.T) {
	who := sit(t, "en", "", "")
	for i := 0; who.at() != summary; i++ {
		if i > 10 {
			t.Fatal("skipping does not end")
		}
		who.press(skip)
	}
	rec := who.Session.Record()
	if rec.Name != "" || rec.YearGroup != 0 || rec.Year10Start != "" || rec.Setting != "" || rec.Home != "" || rec.Medium != "" {
		t.Fatalf("something was kept: %+v", rec)
	}
	if !who.sees("Not answered") {
		t.Error("the page with all answers does not say what was not answered")
	}
}

func TestBackAndChanging(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", "")
	if who.at() != summary {
		t.Fatalf("all is answered, and it opens at %s", who.at())
	}
	who.tap("row-year")
	who.pick("answer", "10")
	if rec := who.Session.Record(); rec.YearGroup != 10 || rec.Year10Start != "2026-09" {
		t.Fatalf("year %d, start %s", rec.YearGroup, rec.Year10Start)
	}
	who.press(back)
	if who.at() != askName {
		t.Fatalf("back from the year is %s", who.at())
	}
	who.press(back)
	if who.at() != askName {
		t.Fatal("there is something before the first question")
	}
}

func TestAnAnswerCanBeCleared(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", askHome)
	who.tap("clear")
	if home := who.Session.Record().Home; home != "" {
		t.Fatalf("home is still %s", home)
	}
	if who.at() != askHome || len(who.Shell.Toasts) != 1 {
		t.Fatalf("at %s, said %v", who.at(), who.Shell.Toasts)
	}
}

// A place is found by a mutated form, taken by Enter, and never anything but its id is kept.
func TestThePlaceIsKeptByItsIDOnly(t *testing.T) {
	who := sit(t, "cy", "", askHome)
	who.typeInto("answer", "Nghaerdydd")
	who.part("answer").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	who.then()
	if rec := who.Session.Record(); rec.Home != "place-cardiff" {
		t.Fatalf("home is %q", rec.Home)
	}
	if who.page.State()["typed"] != "" || !who.sees("Caerdydd") {
		t.Fatalf("state %v: %v", who.page.State(), widget.TwinOf(who.page.Content()))
	}
	who.typeInto("answer", "zzqx")
	if !who.sees("Ddim wedi dod o hyd") {
		t.Errorf("no word where nothing was found: %v", widget.TwinOf(who.page.Content()))
	}
}

// What is typed survives a change of language: save, rebuild, restore.
func TestTypedTextSurvivesARebuild(t *testing.T) {
	who := sit(t, "en", "", "")
	who.typeInto("answer", "Siôn")
	again := New(who.Context(), "", who.page.State()).(*page)
	if twin := widget.TwinOf(again.Content()); !slices.Contains(twin, "Siôn") {
		t.Fatalf("lost: %v", twin)
	}
}

// An adult is not asked about Year 10 or a school, and choosing a year group again brings the questions back.
func TestAnAdultIsNotAskedAboutSchool(t *testing.T) {
	who := sit(t, "en", "", askYear)
	who.pick("answer", adult)
	for _, q := range who.page.view.questions {
		if q.id == askStart || q.id == askLanguage {
			t.Errorf("an adult is asked %s", q.id)
		}
	}
	who.pick("answer", "11")
	if rec := who.Session.Record(); rec.YearGroup != 11 || rec.Setting != "" {
		t.Fatalf("year %d, setting %q", rec.YearGroup, rec.Setting)
	}
}

func TestKeysAreSound(t *testing.T) {
	who := sit(t, "cy", "", "")
	if err := who.page.Keys().Check(); err != nil {
		t.Fatal(err)
	}
	for _, b := range who.page.Keys() {
		who.Words.T(b.Message)
	}
}

// Every page has its words in both languages, a name for every part that takes the focus, and a place to begin.
func TestEveryPageInBothLanguages(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, arg := range []string{askName, askYear, askStart, askSetting, askLanguage, askHome, askMedium, summary} {
			who := sit(t, language, "elin-year9-welsh-medium", arg)
			if who.at() != arg || who.page.Title() == "" || who.page.Subtitle() == "" {
				t.Errorf("%s %s: at %s", language, arg, who.at())
			}
			who.part(who.page.First())
		}
	}
}
