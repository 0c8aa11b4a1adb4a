package plan

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/learner"
	core "llwybr/core/plan"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

func begin(t *testing.T, language, sample string) *screentest.Person[*page] {
	t.Helper()
	return screentest.Sit[*page](screentest.New(t, language, sample), New, screen.Place{Name: screen.Plan}, nil)
}

func TestOwainSeesHisPlanInBothLanguages(t *testing.T) {
	for language, words := range map[string][]string{
		"cy": {"Lle rydw i eisiau bod", "Mynd i noson agored", "3 Rhagfyr 2026", "Os na fydd hynny'n gweithio", "Fy nghamau nesaf"},
		"en": {"Where I want to be", "Go to an open evening", "3 December 2026", "If that does not work", "My next steps", "Look up two firms in Wrexham"},
	} {
		v := begin(t, language, "owain-year11-apprenticeship")
		for _, w := range words {
			if !v.Sees(w) {
				t.Errorf("%s: %q is not on the page", language, w)
			}
		}
		if v.Page.First() != "tick.a1" {
			t.Errorf("the focus begins at %s", v.Page.First())
		}
	}
}

func TestTick(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.PressAt("tick.a1", fyne.KeySpace)
	if v.Session.Record().Actions[0].Status != "done" {
		t.Fatal("not ticked")
	}
	v.DoAt("tick.a1", cmdTick)
	if v.Session.Record().Actions[0].Status != "open" {
		t.Error("ticked for ever")
	}
}

// A change of language, of text size or of the window in the middle of typing loses nothing and makes nothing twice.
func TestReadyMadeSteps(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.Page.Run(cmdReady)
	v.Take("Talk with a careers adviser")
	if got := v.Session.Record().Actions; len(got) != 3 || got[2].What != "@plan.ready.adviser" {
		t.Fatalf("%+v", got)
	}
	if v.FocusID() != "edit.a3" || len(v.Shell.Toasts) == 0 {
		t.Error("the step is not shown")
	}
	if _, err := v.Session.Undo(); err != nil || len(v.Session.Record().Actions) != 2 {
		t.Error("one undo does not take the step back")
	}
}

func TestEveryReadyStepIsOffered(t *testing.T) {
	v := begin(t, "cy", "")
	v.Do(cmdReady)
	text := v.SheetText()
	for _, id := range core.Ready() {
		if !strings.Contains(text, v.Words.T(id)) {
			t.Errorf("%s is not offered", id)
		}
	}
}

func TestRemovingCanBeUndone(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.DoAt("tick.a1", cmdRemove)
	if len(v.Session.Record().Actions) != 1 || len(v.Shell.Toasts) != 1 || v.FocusID() != "tick.a2" {
		t.Fatalf("%+v", v.Session.Record().Actions)
	}
	if _, err := v.Session.Undo(); err != nil || v.Session.Record().Actions[0].First != "Look up two firms in Wrexham" {
		t.Errorf("%+v", v.Session.Record().Actions)
	}
}

// What a removed step left behind does not come back in a new one.
func TestMoving(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.DoAt("tick.a1", cmdMoveDown)
	if got := v.Session.Record().Actions; got[0].What != "@plan.ready.open-evening" || got[1].First != "Look up two firms in Wrexham" || got[0].First != "" {
		t.Fatalf("%+v", got)
	}
	if v.FocusID() != "tick.a2" {
		t.Error("the focus did not go with the step")
	}
	v.Enter("edit.a2")
	v.Enter("step.up")
	if v.Session.Record().Actions[0].First == "" || v.Page.edit != "a1" {
		t.Error("moving in the card")
	}
}

func TestUpAndDown(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.Focus("edit.a1")
	if !v.Page.Run(cmdDown) || v.FocusID() != "edit.a2" || v.Page.Run(cmdDown) {
		t.Error("Down")
	}
	if !v.Page.Run(cmdUp) || v.FocusID() != "edit.a1" {
		t.Error("Up")
	}
}

func TestASixthStepGetsAGentleWord(t *testing.T) {
	v := begin(t, "en", "")
	for i, id := range core.Ready()[:6] {
		if v.Sees("Five is plenty") {
			t.Errorf("too early, at %d", i)
		}
		v.Page.addReady(id)
		v.Then()
	}
	if !v.Sees("Steps still to do: 6. Five is plenty at one time.") {
		t.Error("nothing is said")
	}
}

func TestAnOverdueStep(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	if err := v.Session.Set("actions.a2.due", "2026-11-01"); err != nil {
		t.Fatal(err)
	}
	v.Again()
	if !v.Sees("still right?") {
		t.Error("nothing is said")
	}
}

func TestEveryStepIsDone(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.PressAt("tick.a1", fyne.KeySpace)
	if v.Sees("Every step is done") {
		t.Error("one is left")
	}
	v.PressAt("tick.a2", fyne.KeySpace)
	v.MustSee("Every step is done")
}

func TestTheGoal(t *testing.T) {
	v := begin(t, "cy", "")
	v.Enter("goal")
	if v.FocusID() != "goal.text" {
		t.Fatal("the focus is not in the field")
	}
	v.Write("goal.text", "Gweithio gyda dŵr")
	v.Enter("goal.done")
	if v.Session.Record().Notes[core.GoalNote] != "Gweithio gyda dŵr" || !v.Sees("“Gweithio gyda dŵr”") || v.FocusID() != "goal" {
		t.Error(v.Text())
	}
}

func TestPlanB(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	var hired, other string
	for _, r := range v.Page.v.routes {
		if r.hired && hired == "" {
			hired = r.id
		} else if other == "" {
			other = r.id
		}
	}
	v.Do(cmdOtherwise)
	v.Pick(guide.FirstRoute, hired)
	if !v.Sees("Keep another route as well.") {
		t.Error("nothing is said about a route beside it")
	}
	v.Pick(guide.BackupRoute, other)
	if guide.Preference(v.Session.Record(), guide.BackupRoute) != other || !v.Sees("My back-up:") {
		t.Error("the back-up is not in the plan")
	}
	v.Enter("planb.plan.ready.apply-backup")
	if !slices.ContainsFunc(v.Session.Record().Actions, func(a learner.Action) bool { return a.What == "@plan.ready.apply-backup" }) {
		t.Error("the step of applying was not added")
	}
}

func TestPlanBWithoutRoutes(t *testing.T) {
	v := begin(t, "en", "")
	v.Do(cmdOtherwise)
	if v.FocusID() != partOtherwise {
		t.Fatal("B does not go there")
	}
	v.Enter("to-routes")
	if got := v.Shell.Went[len(v.Shell.Went)-1].Name; got != screen.Routes {
		t.Errorf("went to %q", got)
	}
}

func TestQuestionsOpen(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.Enter("questions")
	if v.Page.State()["questions"] == "" || !v.Sees(v.Words.Say(v.Page.v.questions[0])) {
		t.Error("the questions do not open")
	}
}

func TestLookingAgain(t *testing.T) {
	v := begin(t, "cy", "owain-year11-apprenticeship")
	v.Write("again", "14 January 2027")
	v.Again()
	if guide.Preference(v.Session.Record(), guide.CheckAgain) != "2027-01-14" || !v.Sees("Dyddiad: dydd Iau 14 Ionawr 2027") {
		t.Error(v.Text())
	}
	v.Page.again.SetText("")
	v.Write("again", "yfory")
	v.Again()
	if v.Page.again.Text() != "yfory" || guide.Preference(v.Session.Record(), guide.CheckAgain) != "2027-01-14" {
		t.Error("what cannot be read was not kept as it is")
	}
}

func TestPrintingAndSavingInTheChosenLanguages(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.Enter("save.pdf")
	v.Enter("print")
	v.Pick("languages", "cy")
	v.Do(cmdSave)
	v.Do(cmdPrint)
	v.Enter("save.more")
	v.Take("Save HTML")
	v.Do(cmdLanguages)
	v.Enter("save.more")
	v.Take("Save text")
	if got := v.Shell.Saved; !slices.Equal(got, []string{"pdf both", "pdf cy", "html cy", "text en"}) {
		t.Errorf("saved %q", got)
	}
	if got := v.Shell.Printed; !slices.Equal(got, []string{"both", "cy"}) {
		t.Errorf("printed %q", got)
	}
}

// The preview is what will be printed: in both languages side by side, or in one; it opens large and turns its pages. Of both it says
// everything once, in the language of the window, until it is large enough to be read.
func TestThePreviewIsThePrintedPage(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	for languages, said := range map[string][2]bool{both: {false, true}, "cy": {true, false}, "en": {false, true}} {
		v.Pick("languages", languages)
		text := strings.Join(widget.TwinOf(v.Page.preview), "\n")
		if strings.Contains(text, "Fy nghamau nesaf") != said[0] || strings.Contains(text, "My next steps") != said[1] {
			t.Errorf("%s: %s", languages, text)
		}
	}
	v.Pick("languages", both)
	if words := printedWords(v.Page.printed()); !strings.Contains(words, "My next steps") || !strings.Contains(words, "Fy nghamau nesaf") {
		t.Errorf("both languages print %s", words)
	}
	v.PressAt("page", fyne.KeyRight)
	if v.Page.State()["sheet"] != "1" || !v.Sees("Page 2 of") {
		t.Error("the page does not turn")
	}
	v.Enter("page")
	if got := v.Shell.Sheets; len(got) != 1 || !strings.Contains(v.SheetText(), "Page 2 of") || !strings.Contains(v.SheetText(), "My next steps") || !strings.Contains(v.SheetText(), "Fy nghamau nesaf") {
		t.Errorf("%v: %s", got, v.SheetText())
	}
}

func TestThePreviewFollowsTheSteps(t *testing.T) {
	v := begin(t, "cy", "owain-year11-apprenticeship")
	v.Enter("edit.a1")
	v.Write("step.first", "Chwilio am y rhif")
	if !strings.Contains(strings.Join(widget.TwinOf(v.Page.preview), " "), "Chwilio am y rhif") {
		t.Error("the page is an old one")
	}
}

// The numbers of the sources in the preview are those of the page.
func TestSourcesHaveTheNumbersOfThePage(t *testing.T) {
	st := screentest.New(t, "en", "owain-year11-apprenticeship")
	c := st.Context()
	p := New(c, "", nil).(*page)
	for i, s := range p.v.doc.Sources {
		if c.Cited()[i] != s.URL {
			t.Errorf("%d is %s", i+1, c.Cited()[i])
		}
	}
}

func TestSmallWindowsHaveThePreviewBelow(t *testing.T) {
	for _, class := range []theme.WidthClass{theme.Medium, theme.Narrow} {
		st := screentest.New(t, "cy", "owain-year11-apprenticeship")
		st.Class = class
		p := New(st.Context(), "", nil).(*page)
		if p.Side() != nil || !strings.Contains(strings.Join(widget.TwinOf(p.Content()), "\n"), "Fy nghamau nesaf") {
			t.Error("the preview is not on the page")
		}
	}
}

func TestKeysAreSound(t *testing.T) {
	v := begin(t, "cy", "owain-year11-apprenticeship")
	v.CheckKeys(v.Page)
}

func TestEveryIDIsSingle(t *testing.T) {
	for _, edit := range []string{"", "a1", "a2", newStep, editGoal} {
		st := screentest.New(t, "cy", "owain-year11-apprenticeship")
		st.CheckParts(New(st.Context(), "", screen.State{"edit": edit}))
	}
}

// printedWords are the words on printed pages.
func printedWords(pages []widget.Paper) string {
	var all []string
	for _, page := range pages {
		for _, m := range page.Marks {
			all = append(all, m.Text)
		}
	}
	return strings.Join(all, " ")
}

func TestNothingIsTooWide(t *testing.T) {
	const owain = "owain-year11-apprenticeship"
	screentest.NothingIsTooWide(t, New, screentest.Rooms, screentest.Showing{Name: "owain", Sample: owain, State: screen.State{partOtherwise: "open", partQuestions: "open"}},
		screentest.Showing{Name: "owain-step", Sample: owain, State: screen.State{"edit": "a1", "naming": "yes"}}, screentest.Showing{Name: "empty"})
}
