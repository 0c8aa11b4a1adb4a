package about

import (
	"slices"
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

// person answers the questions.
type person struct{ *screentest.Person[*page] }

func sit(t *testing.T, language, sample, arg string) person {
	t.Helper()
	return person{screentest.Sit[*page](screentest.New(t, language, sample), New, screen.Place{Name: screen.About, Arg: arg}, nil)}
}

func (who person) at() string { return who.Page.State()["question"] }

// Someone new answers every question and finds all of it kept.
func TestANewLearnerAnswersEveryQuestion(t *testing.T) {
	who := sit(t, "cy", "", "")
	who.Write("answer", "Elin")
	who.Do(next)
	who.Pick("answer", "9")
	who.Do(next)
	if !who.Sees("Medi 2027") || !who.Sees("Wedi'i gyfrifo o'ch grŵp blwyddyn") {
		t.Fatalf("the start of Year 10 is not suggested: %v", who.Text())
	}
	who.Do(next) // keeps the suggestion
	who.Pick("answer", "maintained")
	if !who.Sees("Mae angen caniatâd i weithio yn y DU") {
		t.Error("the line about permission to work is not there")
	}
	who.Do(next)
	who.Pick("answer", "category-3")
	who.Pick("answer", "category-3") // choosing it again goes on
	who.Write("answer", "Dolgell")
	who.Pick("hits", "place-dolgellau")
	who.Do(next)
	who.Pick("answer", "welsh")
	who.Do(next)
	rec := who.Session.Record()
	if rec.Name != "Elin" || rec.YearGroup != 9 || rec.Year10Start != "2027-09" || rec.Setting != "maintained" ||
		rec.SchoolCategory != "category-3" || rec.Home != "place-dolgellau" || rec.Medium != "welsh" {
		t.Fatalf("kept: %+v", rec)
	}
	if who.at() != summary || !who.Sees("Dolgellau") || !who.Sees("Cymraeg yn bennaf (categori 3)") {
		t.Fatalf("at %s: %v", who.at(), who.Text())
	}
	who.Do(next)
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
		who.Do(skip)
	}
	rec := who.Session.Record()
	if rec.Name != "" || rec.YearGroup != 0 || rec.Year10Start != "" || rec.Setting != "" || rec.Home != "" || rec.Medium != "" {
		t.Fatalf("something was kept: %+v", rec)
	}
	if !who.Sees("Not answered") {
		t.Error("the page with all answers does not say what was not answered")
	}
}

func TestBackAndChanging(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", "")
	if who.at() != summary {
		t.Fatalf("all is answered, and it opens at %s", who.at())
	}
	who.Tap("row-year")
	who.Pick("answer", "10")
	if rec := who.Session.Record(); rec.YearGroup != 10 || rec.Year10Start != "2026-09" {
		t.Fatalf("year %d, start %s", rec.YearGroup, rec.Year10Start)
	}
	who.Do(back)
	if who.at() != askName {
		t.Fatalf("back from the year is %s", who.at())
	}
	who.Do(back)
	if who.at() != askName {
		t.Fatal("there is something before the first question")
	}
}

func TestAnAnswerCanBeCleared(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", askHome)
	who.Tap("clear")
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
	who.Write("answer", "Nghaerdydd")
	who.Enter("answer")
	if rec := who.Session.Record(); rec.Home != "place-cardiff" {
		t.Fatalf("home is %q", rec.Home)
	}
	if who.Page.State()["typed"] != "" || !who.Sees("Caerdydd") {
		t.Fatalf("state %v: %v", who.Page.State(), who.Text())
	}
	who.Write("answer", "zzqx")
	if !who.Sees("Heb ddod o hyd") {
		t.Errorf("no word where nothing was found: %v", who.Text())
	}
}

// What is typed survives a change of language: save, rebuild, restore.
func TestTypedTextSurvivesARebuild(t *testing.T) {
	who := sit(t, "en", "", "")
	who.Write("answer", "Siôn")
	again := New(who.Context(), "", who.Page.State()).(*page)
	if twin := widget.TwinOf(again.Content()); !slices.Contains(twin, "Siôn") {
		t.Fatalf("lost: %v", twin)
	}
}

// An adult is not asked about Year 10 or a school, and choosing a year group again brings the questions back.
func TestAnAdultIsNotAskedAboutSchool(t *testing.T) {
	who := sit(t, "en", "", askYear)
	who.Pick("answer", adult)
	for _, q := range who.Page.view.questions {
		if q.id == askStart || q.id == askLanguage {
			t.Errorf("an adult is asked %s", q.id)
		}
	}
	who.Pick("answer", "11")
	if rec := who.Session.Record(); rec.YearGroup != 11 || rec.Setting != "" {
		t.Fatalf("year %d, setting %q", rec.YearGroup, rec.Setting)
	}
}

func TestKeysAreSound(t *testing.T) {
	who := sit(t, "cy", "", "")
	who.CheckKeys(who.Page)
}

// Every page has its words in both languages, a name for every part that takes the focus, and a place to begin.
func TestEveryPageInBothLanguages(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, arg := range []string{askName, askYear, askStart, askSetting, askLanguage, askHome, askMedium, summary} {
			who := sit(t, language, "elin-year9-welsh-medium", arg)
			if who.at() != arg || who.Page.Title() == "" || who.Page.Subtitle() == "" {
				t.Errorf("%s %s: at %s", language, arg, who.at())
			}
			who.Part(who.Page.First())
		}
	}
}
