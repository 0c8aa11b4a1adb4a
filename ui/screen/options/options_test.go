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

func begin(t *testing.T, language, sample string) *screentest.Person[*page] {
	t.Helper()
	return screentest.Sit[*page](screentest.New(t, language, sample), New, screen.Place{Name: screen.Options}, nil)
}

func TestElinSeesHerBasketInBothLanguages(t *testing.T) {
	for language, words := range map[string][]string{
		"cy": {"Fy masged", "Disgwylir fel arfer", "Fy newisiadau", "TAAU Peirianneg", "Addysgu am y tro cyntaf: Medi 2027", "Yn fy masged", "I'w drafod"},
		"en": {"My basket", "Usually expected", "My choices", "VCSE Engineering", "First teaching: September 2027", "In my basket", "To discuss"},
	} {
		v := begin(t, language, "elin-year9-welsh-medium")
		for _, w := range words {
			if !v.Sees(w) {
				t.Errorf("%s: %q is not on the page", language, w)
			}
		}
		if v.Page.Title() == "" || v.Page.Subtitle() == "" {
			t.Error("no title")
		}
	}
}

func TestChoicesAreInAlphabeticalOrder(t *testing.T) {
	v := begin(t, "cy", "elin-year9-welsh-medium")
	text := v.Text()
	if !(strings.Index(text, "TAAU Peirianneg") < strings.Index(text, "TGAU Celf") && strings.Index(text, "TGAU Celf") < strings.Index(text, "TGAU Hanes")) {
		t.Error(text)
	}
}

func TestOfferedGoesRound(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	for _, want := range []string{"yes", "no", "", "yes"} {
		v.Enter("offered.gcse-history")
		if got := v.Session.Record().Offered["gcse-history"]; got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	}
	v.DoAt("remove.gcse-history", cmdOffered)
	if got := v.Session.Record().Offered["gcse-history"]; got != "no" {
		t.Errorf("by key: %q", got)
	}
}

// The row that was changed last says so, and no other.
func TestTheChangedRowSaysSo(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	if v.Sees("Changed") {
		t.Fatal("nothing is changed yet")
	}
	v.Enter("offered.gcse-history")
	v.Enter("offered.gcse-art-design")
	if strings.Count(v.Text(), "Changed") != 1 || v.Page.changed != "gcse-art-design" {
		t.Errorf("changed: %q", v.Page.changed)
	}
	v.DoAt("offered.gcse-history", cmdRemove)
	if v.Sees("Changed") {
		t.Error("what was taken away has no row")
	}
}

func TestRemovingCanBeUndone(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	v.DoAt("offered.gcse-history", cmdRemove)
	if slices.Contains(v.Session.Record().Choices, "gcse-history") {
		t.Fatal("it is still there")
	}
	if len(v.Shell.Toasts) != 1 || !strings.Contains(v.Shell.Toasts[0], "GCSE History") {
		t.Errorf("toasts: %q", v.Shell.Toasts)
	}
	if _, err := v.Session.Undo(); err != nil || !slices.Contains(v.Session.Record().Choices, "gcse-history") {
		t.Errorf("undo: %v", err)
	}
}

// The focus goes to a neighbour before a row goes away.
func TestRemovingKeepsTheFocus(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	v.Focus("remove.gcse-art-design")
	v.Page.Run(cmdRemove)
	if v.FocusID() != "remove.gcse-history" {
		t.Error("the focus is not on the next row")
	}
}

func TestUpAndDown(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	v.Window.Canvas().Unfocus()
	first := "offered.gcse-cymraeg-language-literature-double"
	if !v.Page.Run(cmdDown) || v.FocusID() != first {
		t.Fatal("Down does not begin at the first row")
	}
	v.Page.Run(cmdDown)
	if v.FocusID() != "offered.gcse-english-language-literature-double" {
		t.Error("Down does not go on")
	}
	v.Page.Run(cmdUp)
	if v.FocusID() != first || v.Page.Run(cmdUp) {
		t.Error("Up does not go back to the first row and end there")
	}
}

func TestAnEmptyGroupSuggests(t *testing.T) {
	v := begin(t, "en", "")
	v.Enter("suggest.numeracy")
	text := v.SheetText()
	if !strings.Contains(text, "Mathematics and Numeracy") || strings.Contains(text, "History") {
		t.Fatal(text)
	}
	v.Take("Mathematics and Numeracy")
	if !slices.Contains(v.Session.Record().Choices, "gcse-mathematics-numeracy") {
		t.Error("it was not added")
	}
}

func TestSearchAsYouType(t *testing.T) {
	v := begin(t, "cy", "elin-year9-welsh-medium")
	v.DoAt("add", cmdAdd)
	var field fyne.Focusable
	screentest.Walk(v.Sheet(), func(o fyne.CanvasObject) {
		if e, ok := o.(*widget.Entry); ok {
			field = e.Field()
		}
	})
	test.Type(field, "ddawn")
	text := v.SheetText()
	if !strings.Contains(text, "TGAU Dawns") || strings.Contains(text, "TGAU Hanes") {
		t.Fatal(text)
	}
	v.Take("TGAU Dawns")
	if !slices.Contains(v.Session.Record().Choices, "gcse-dance") {
		t.Error("it was not added")
	}
}

func TestWhatIsNotForTheYearCannotBeAdded(t *testing.T) {
	v := begin(t, "en", "dylan-border")
	v.DoAt("add", cmdAdd)
	row := v.InSheet("VCSE Engineering")
	if !strings.Contains(strings.Join(widget.TwinOf(row.(fyne.CanvasObject)), " "), "Not for your year group. First teaching: September 2027.") {
		t.Error("the reason is not given")
	}
	v.Take("VCSE Engineering")
	if slices.Contains(v.Session.Record().Choices, "vcse-engineering") {
		t.Error("it was added")
	}
}

// One of two choices that are not taken together is kept by name, never silently.
func TestWhichOneToKeep(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	v.Page.add("gcse-the-sciences-double")
	if slices.Contains(v.Session.Record().Choices, "gcse-the-sciences-double") {
		t.Fatal("it was added without a question")
	}
	v.Take("Keep: GCSE The Sciences")
	if c := v.Session.Record().Choices; !slices.Contains(c, "gcse-the-sciences-double") || slices.Contains(c, "gcse-integrated-science-single") {
		t.Errorf("%v", c)
	}
	v.Page.add("gcse-integrated-science-single")
	v.Take("Leave the basket as it is")
	if slices.Contains(v.Session.Record().Choices, "gcse-integrated-science-single") {
		t.Error("leaving as it is changed something")
	}
}

func TestOverlappingChoicesAreAskedAbout(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	if err := v.Session.Set("choices.gcse-the-sciences-double", true); err != nil {
		t.Fatal(err)
	}
	v.Again()
	v.Enter("keep.gcse-the-sciences-double")
	v.Take("Keep: GCSE Integrated Science")
	if slices.Contains(v.Session.Record().Choices, "gcse-the-sciences-double") {
		t.Error("both are still there")
	}
}

func TestACardOpensAndTakesAnswers(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	if !v.Page.Run(cmdEntitlement) || v.FocusID() != "card.literacy-numeracy" {
		t.Fatal("H does not go to the cards")
	}
	v.Enter("card.reflection")
	if !v.Sees("Guidance expects time to reflect") {
		t.Fatal(v.Text())
	}
	v.Pick("flag.reflection", "yes")
	v.Pick("flag.post16_plan", "yes")
	v.Pick("flag.interview", "unknown")
	if l := v.Session.Record().Learning; l.Reflection == nil || !*l.Reflection || l.Interview != nil {
		t.Errorf("%+v", l)
	}
	if !v.Sees("Both are marked here") {
		t.Error("the finding did not follow")
	}
	v.Enter("card.reflection")
	if v.Sees("Both are marked here") {
		t.Error("the card does not close")
	}
}

func TestAreasAreTicked(t *testing.T) {
	v := begin(t, "cy", "cai-year10-below-gcse")
	v.Enter("card.wider")
	v.PressAt("area.mathematics-numeracy", fyne.KeySpace)
	if !slices.Contains(v.Session.Record().Learning.Areas, "mathematics-numeracy") {
		t.Error("not ticked")
	}
}

func TestWhereOtherRulesApply(t *testing.T) {
	v := begin(t, "en", "nia-home-educated")
	if !v.Sees("Different rules apply where you learn") || !v.Sees("0800 028 4844") {
		t.Error(v.Text())
	}
	if v.Page.Run(cmdEntitlement) {
		t.Error("there is no card to go to")
	}
}

func TestAGradeIsGuessed(t *testing.T) {
	v := begin(t, "en", "elin-year9-welsh-medium")
	v.Pick("grade.gcse-history", "B")
	want := learner.Result{Qualification: "gcse-history", Grade: "B", Status: "expected"}
	if got := v.Session.Record().Results; len(got) != 1 || got[0] != want {
		t.Fatalf("%+v", got)
	}
	v.Pick("status.gcse-history", "achieved")
	if v.Session.Record().Results[0].Status != "achieved" {
		t.Error("the status was not kept")
	}
	v.Pick("grade.gcse-history", "")
	if len(v.Session.Record().Results) != 0 {
		t.Error("the grade is still there")
	}
}

func TestAfter16ResultsAreRecorded(t *testing.T) {
	v := begin(t, "cy", "marian-adult-returner")
	if v.Page.Title() != "Fy nghymwysterau" || v.Page.First() != "grade.prior-gcse-welsh-language" {
		t.Errorf("%q, %q", v.Page.Title(), v.Page.First())
	}
	v.DoAt("results.add", cmdAdd)
	v.Take("TGAU Saesneg Llenyddiaeth")
	screentest.Walk(v.Sheet(), func(o fyne.CanvasObject) {
		if grades, ok := o.(*widget.Tiles); ok {
			grades.Pick("B")
		}
	})
	want := learner.Result{Qualification: "prior-gcse-english-literature", Grade: "B", Status: "achieved"}
	if !slices.Contains(v.Session.Record().Results, want) {
		t.Errorf("%+v", v.Session.Record().Results)
	}
	v.Again()
	v.DoAt("grade.prior-gcse-mathematics", cmdRemove)
	if len(v.Session.Record().Results) != 3 {
		t.Errorf("%+v", v.Session.Record().Results)
	}
}

// In Year 11 the choices are made: their grades come first.
func TestYear11BeginsWithGrades(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	if text := v.Text(); v.Page.Title() != "My qualifications" || strings.Index(text, "Grades I expect") > strings.Index(text, "My basket") {
		t.Error(v.Page.Title(), text)
	}
}

func TestWhatIsExplained(t *testing.T) {
	v := begin(t, "cy", "elin-year9-welsh-medium")
	v.Enter("what")
	if !strings.Contains(v.SheetText(), "Cymwysterau i annog ehangder") {
		t.Error("the official names are missing")
	}
}

func TestKeysAreSound(t *testing.T) {
	for _, sample := range []string{"elin-year9-welsh-medium", "marian-adult-returner"} {
		v := begin(t, "cy", sample)
		v.CheckKeys(v.Page)
	}
}

func TestEveryIDIsStableAndSingle(t *testing.T) {
	for _, open := range []string{"", "literacy-numeracy", "breadth", "wider", "reflection"} {
		var before []string
		for _, language := range []string{"cy", "en"} {
			st := screentest.New(t, language, "elin-year9-welsh-medium")
			var all []string
			p := New(st.Context(), "", screen.State{"open": open})
			st.CheckParts(p)
			for _, target := range p.Focus() {
				if !strings.Contains(target.ID, doorPrefix) { // which doors stand first in the alphabet depends on the language
					all = append(all, target.ID)
				}
			}
			slices.Sort(all)
			if before != nil && !slices.Equal(before, all) {
				t.Error("the ids differ between the languages")
			}
			before = all
		}
	}
}
