package options

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

func TestElinSeesHerBasketInBothLanguages(t *testing.T) {
	for language, words := range map[string][]string{
		"cy": {"Fy masged", "Disgwylir fel arfer", "Fy newisiadau", "TAAU Peirianneg", "Addysgu am y tro cyntaf: Medi 2027", "Yn fy masged", "I'w drafod"},
		"en": {"My basket", "Usually expected", "My choices", "VCSE Engineering", "First teaching: September 2027", "In my basket", "To discuss"},
	} {
		v := begin(t, language, "elin-year9-welsh-medium")
		for _, w := range words {
			if !strings.Contains(v.text(), w) {
				t.Errorf("%s: %q is not on the page", language, w)
			}
		}
		if v.shown.Title() == "" || v.shown.Subtitle() == "" {
			t.Error("no title")
		}
	}
}

func TestChoicesAreInAlphabeticalOrder(t *testing.T) {
	v := begin(t, "cy", "elin-year9-welsh-medium")
	text := v.text()
	if !(strings.Index(text, "TAAU Peirianneg") < strings.Index(text, "TGAU Celf") && strings.Index(text, "TGAU Celf") < strings.Index(text, "TGAU Hanes")) {
		t.Error(text)
	}
}

func TestOfferedGoesRound(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	for _, want := range []string{"yes", "no", "", "yes"} {
		v.press("offered.gcse-history")
		if got := v.record().Offered["gcse-history"]; got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	}
	v.key("remove.gcse-history", cmdOffered)
	if got := v.record().Offered["gcse-history"]; got != "no" {
		t.Errorf("by key: %q", got)
	}
}

func TestRemovingCanBeUndone(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	v.key("offered.gcse-history", cmdRemove)
	if slices.Contains(v.record().Choices, "gcse-history") {
		t.Fatal("it is still there")
	}
	if len(v.Shell.Toasts) != 1 || !strings.Contains(v.Shell.Toasts[0], "GCSE History") {
		t.Errorf("toasts: %q", v.Shell.Toasts)
	}
	if _, err := v.Session.Undo(); err != nil || !slices.Contains(v.record().Choices, "gcse-history") {
		t.Errorf("undo: %v", err)
	}
}

// The focus goes to a neighbour before a row goes away.
func TestRemovingKeepsTheFocus(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	v.win.Canvas().Focus(v.part("remove.gcse-art-design"))
	v.shown.Run(cmdRemove)
	if v.win.Canvas().Focused() != v.part("remove.gcse-history") {
		t.Error("the focus is not on the next row")
	}
}

func TestUpAndDown(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	first := "offered.gcse-cymraeg-language-literature-double"
	if !v.shown.Run(cmdDown) || v.win.Canvas().Focused() != v.part(first) {
		t.Fatal("Down does not begin at the first row")
	}
	v.shown.Run(cmdDown)
	if v.win.Canvas().Focused() != v.part("offered.gcse-english-language-literature-double") {
		t.Error("Down does not go on")
	}
	v.shown.Run(cmdUp)
	if v.win.Canvas().Focused() != v.part(first) || v.shown.Run(cmdUp) {
		t.Error("Up does not go back to the first row and end there")
	}
}

func TestAnEmptyGroupSuggests(t *testing.T) {
	v := begin(t, "en", "")
	v.press("suggest.numeracy")
	text := strings.Join(widget.TwinOf(v.sheet()), "\n")
	if !strings.Contains(text, "Mathematics and Numeracy") || strings.Contains(text, "History") {
		t.Fatal(text)
	}
	tap(v.inSheet("Mathematics and Numeracy"))
	if !slices.Contains(v.record().Choices, "gcse-mathematics-numeracy") {
		t.Error("it was not added")
	}
}

func TestSearchAsYouType(t *testing.T) {
	v := begin(t, "cy", "elin-year9-welsh-medium")
	v.key("add", cmdAdd)
	var field fyne.Focusable
	walk(v.sheet(), func(o fyne.CanvasObject) {
		if e, ok := o.(*widget.Entry); ok {
			field = e.Field()
		}
	})
	test.Type(field, "ddawn")
	text := strings.Join(widget.TwinOf(v.sheet()), "\n")
	if !strings.Contains(text, "TGAU Dawns") || strings.Contains(text, "TGAU Hanes") {
		t.Fatal(text)
	}
	tap(v.inSheet("TGAU Dawns"))
	if !slices.Contains(v.record().Choices, "gcse-dance") {
		t.Error("it was not added")
	}
}

func TestWhatIsNotForTheYearCannotBeAdded(t *testing.T) {
	v := begin(t, "en", "dylan-border")
	v.key("add", cmdAdd)
	row := v.inSheet("VCSE Engineering")
	if !strings.Contains(strings.Join(widget.TwinOf(row.(fyne.CanvasObject)), " "), "Not for your year group. First teaching: September 2027.") {
		t.Error("the reason is not given")
	}
	tap(row)
	if slices.Contains(v.record().Choices, "vcse-engineering") {
		t.Error("it was added")
	}
}

// One of two choices that are not taken together is kept by name, never silently.
func TestWhichOneToKeep(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	v.shown.add("gcse-the-sciences-double")
	if slices.Contains(v.record().Choices, "gcse-the-sciences-double") {
		t.Fatal("it was added without a question")
	}
	tap(v.inSheet("Keep: GCSE The Sciences"))
	if c := v.record().Choices; !slices.Contains(c, "gcse-the-sciences-double") || slices.Contains(c, "gcse-integrated-science-single") {
		t.Errorf("%v", c)
	}
	v.shown.add("gcse-integrated-science-single")
	tap(v.inSheet("Leave the basket as it is"))
	if slices.Contains(v.record().Choices, "gcse-integrated-science-single") {
		t.Error("leaving as it is changed something")
	}
}

func TestOverlappingChoicesAreAskedAbout(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	if err := v.Session.Set("choices.gcse-the-sciences-double", true); err != nil {
		t.Fatal(err)
	}
	v.again()
	v.press("keep.gcse-the-sciences-double")
	tap(v.inSheet("Keep: GCSE Integrated Science"))
	if slices.Contains(v.record().Choices, "gcse-the-sciences-double") {
		t.Error("both are still there")
	}
}

func TestACardOpensAndTakesAnswers(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	if !v.shown.Run(cmdEntitlement) || v.win.Canvas().Focused() != v.part("card.literacy-numeracy") {
		t.Fatal("H does not go to the cards")
	}
	v.press("card.reflection")
	if !strings.Contains(v.text(), "Guidance expects time to reflect") {
		t.Fatal(v.text())
	}
	v.part("flag.reflection").(*widget.Segments).Pick("yes")
	v.part("flag.post16_plan").(*widget.Segments).Pick("yes")
	v.part("flag.interview").(*widget.Segments).Pick("unknown")
	v.again()
	if l := v.record().Learning; l.Reflection == nil || !*l.Reflection || l.Interview != nil {
		t.Errorf("%+v", l)
	}
	if !strings.Contains(v.text(), "Both are marked here") {
		t.Error("the finding did not follow")
	}
	v.press("card.reflection")
	if strings.Contains(v.text(), "Both are marked here") {
		t.Error("the card does not close")
	}
}

func TestAreasAreTicked(t *testing.T) {
	v := begin(t, "cy", "cai-year10-below-gcse")
	v.press("card.wider")
	v.part("area.mathematics-numeracy").(*widget.Check).TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if !slices.Contains(v.record().Learning.Areas, "mathematics-numeracy") {
		t.Error("not ticked")
	}
}

func TestWhereOtherRulesApply(t *testing.T) {
	v := begin(t, "en", "nia-home-educated")
	if !strings.Contains(v.text(), "Different rules apply where you learn") || !strings.Contains(v.text(), "0800 028 4844") {
		t.Error(v.text())
	}
	if v.shown.Run(cmdEntitlement) {
		t.Error("there is no card to go to")
	}
}

func TestAGradeIsGuessed(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	v.part("grade.gcse-history").(*widget.Select).Pick("B")
	v.again()
	want := learner.Result{Qualification: "gcse-history", Grade: "B", Status: "expected"}
	if got := v.record().Results; len(got) != 1 || got[0] != want {
		t.Fatalf("%+v", got)
	}
	v.part("status.gcse-history").(*widget.Segments).Pick("achieved")
	v.again()
	if v.record().Results[0].Status != "achieved" {
		t.Error("the status was not kept")
	}
	v.part("grade.gcse-history").(*widget.Select).Pick("")
	if len(v.record().Results) != 0 {
		t.Error("the grade is still there")
	}
}

func TestAfter16ResultsAreRecorded(t *testing.T) {
	v := begin(t, "cy", "marian-adult-returner")
	if v.shown.Title() != "Fy nghymwysterau" || v.shown.First() != "grade.prior-gcse-welsh-language" {
		t.Errorf("%q, %q", v.shown.Title(), v.shown.First())
	}
	v.key("results.add", cmdAdd)
	tap(v.inSheet("TGAU Saesneg Llenyddiaeth"))
	walk(v.sheet(), func(o fyne.CanvasObject) {
		if grades, ok := o.(*widget.Tiles); ok {
			grades.Pick("B")
		}
	})
	want := learner.Result{Qualification: "prior-gcse-english-literature", Grade: "B", Status: "achieved"}
	if !slices.Contains(v.record().Results, want) {
		t.Errorf("%+v", v.record().Results)
	}
	v.again()
	v.key("grade.prior-gcse-mathematics", cmdRemove)
	if len(v.record().Results) != 3 {
		t.Errorf("%+v", v.record().Results)
	}
}

// In Year 11 the choices are made: their grades come first.
func TestYear11BeginsWithGrades(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	if text := v.text(); v.shown.Title() != "My qualifications" || strings.Index(text, "Grades I expect") > strings.Index(text, "My basket") {
		t.Error(v.shown.Title(), text)
	}
}

func TestWhatIsExplained(t *testing.T) {
	v := begin(t, "cy", "elin-year9-welsh-medium")
	v.press("what")
	if !strings.Contains(strings.Join(widget.TwinOf(v.sheet()), "\n"), "Cymwysterau i annog ehangder") {
		t.Error("the official names are missing")
	}
}

func TestKeysAreSound(t *testing.T) {
	for _, sample := range []string{"elin-year9-welsh-medium", "marian-adult-returner"} {
		v := begin(t, "cy", sample)
		if err := v.shown.Keys().Check(); err != nil {
			t.Error(err)
		}
		for _, b := range v.shown.Keys() {
			v.Words.T(b.Message)
		}
	}
}

func TestEveryIDIsStableAndSingle(t *testing.T) {
	for _, open := range []string{"", "literacy-numeracy", "breadth", "wider", "reflection"} {
		var before []string
		for _, language := range []string{"cy", "en"} {
			st := screentest.New(t, language, "elin-year9-welsh-medium")
			var all []string
			for _, target := range New(st.Context(), "", screen.State{"open": open}).Focus() {
				all = append(all, target.ID)
			}
			slices.Sort(all)
			if len(slices.Compact(slices.Clone(all))) != len(all) {
				t.Errorf("%s: an id stands twice: %v", language, all)
			}
			if before != nil && !slices.Equal(before, all) {
				t.Error("the ids differ between the languages")
			}
			before = all
		}
	}
}
