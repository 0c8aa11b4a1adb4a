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

func TestOwainSeesHisPlanInBothLanguages(t *testing.T) {
	for language, words := range map[string][]string{
		"cy": {"Lle rydw i eisiau bod", "Mynd i noson agored", "3 Rhagfyr 2026", "Os na fydd hynny'n gweithio", "Fy nghamau nesaf"},
		"en": {"Where I want to be", "Go to an open evening", "3 December 2026", "If that does not work", "My next steps", "First: Look up two firms in Wrexham"},
	} {
		v := begin(t, language, "owain-year11-apprenticeship")
		for _, w := range words {
			if !strings.Contains(v.text(), w) {
				t.Errorf("%s: %q is not on the page", language, w)
			}
		}
		if v.shown.First() != "tick.a1" {
			t.Errorf("the focus begins at %s", v.shown.First())
		}
	}
}

func TestTick(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.part("tick.a1").TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	v.again()
	if v.actions()[0].Status != "done" {
		t.Fatal("not ticked")
	}
	v.key("tick.a1", cmdTick)
	if v.actions()[0].Status != "open" {
		t.Error("ticked for ever")
	}
}

// A change of language, of text size or of the window in the middle of typing loses nothing and makes nothing twice.
func TestReadyMadeSteps(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.shown.Run(cmdReady)
	v.takeFromSheet("Talk with a careers adviser")
	if got := v.actions(); len(got) != 3 || got[2].What != "@plan.ready.adviser" {
		t.Fatalf("%+v", got)
	}
	if !v.focusedOn("edit.a3") || len(v.Shell.Toasts) == 0 {
		t.Error("the step is not shown")
	}
	if _, err := v.Session.Undo(); err != nil || len(v.actions()) != 2 {
		t.Error("one undo does not take the step back")
	}
}

func TestEveryReadyStepIsOffered(t *testing.T) {
	v := begin(t, "cy", "")
	v.key("", cmdReady)
	text := strings.Join(widget.TwinOf(v.Shell.Content[0]), "\n")
	for _, id := range core.Ready() {
		if !strings.Contains(text, v.Words.T(id)) {
			t.Errorf("%s is not offered", id)
		}
	}
}

func TestRemovingCanBeUndone(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.key("tick.a1", cmdRemove)
	if len(v.actions()) != 1 || len(v.Shell.Toasts) != 1 || !v.focusedOn("tick.a2") {
		t.Fatalf("%+v", v.actions())
	}
	if _, err := v.Session.Undo(); err != nil || v.actions()[0].First != "Look up two firms in Wrexham" {
		t.Errorf("%+v", v.actions())
	}
}

// What a removed step left behind does not come back in a new one.
func TestMoving(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.key("tick.a1", cmdMoveDown)
	if got := v.actions(); got[0].What != "@plan.ready.open-evening" || got[1].First != "Look up two firms in Wrexham" || got[0].First != "" {
		t.Fatalf("%+v", got)
	}
	if !v.focusedOn("tick.a2") {
		t.Error("the focus did not go with the step")
	}
	v.press("edit.a2")
	v.press("step.up")
	if v.actions()[0].First == "" || v.shown.edit != "a1" {
		t.Error("moving in the card")
	}
}

func TestUpAndDown(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.win.Canvas().Focus(v.part("edit.a1"))
	if !v.shown.Run(cmdDown) || !v.focusedOn("edit.a2") || v.shown.Run(cmdDown) {
		t.Error("Down")
	}
	if !v.shown.Run(cmdUp) || !v.focusedOn("edit.a1") {
		t.Error("Up")
	}
}

func TestASixthStepGetsAGentleWord(t *testing.T) {
	v := begin(t, "en", "")
	for i, id := range core.Ready()[:6] {
		if strings.Contains(v.text(), "Five is plenty") {
			t.Errorf("too early, at %d", i)
		}
		v.shown.addReady(id)
		v.again()
	}
	if !strings.Contains(v.text(), "Open steps: 6. Five is plenty at one time.") {
		t.Error("nothing is said")
	}
}

func TestAnOverdueStep(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	if err := v.Session.Set("actions.a2.due", "2026-11-01"); err != nil {
		t.Fatal(err)
	}
	v.again()
	if !strings.Contains(v.text(), "Still right?") {
		t.Error("nothing is said")
	}
}

func TestTheGoal(t *testing.T) {
	v := begin(t, "cy", "")
	v.press("goal")
	if !v.focusedOn("goal.text") {
		t.Fatal("the focus is not in the field")
	}
	v.write("goal.text", "Gweithio gyda dŵr")
	v.press("goal.done")
	if v.Session.Record().Notes[core.GoalNote] != "Gweithio gyda dŵr" || !strings.Contains(v.text(), "“Gweithio gyda dŵr”") || !v.focusedOn("goal") {
		t.Error(v.text())
	}
}

func TestPlanB(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	first := v.part(guide.FirstRoute).(*widget.Select)
	var hired, other string
	for _, r := range v.shown.v.routes {
		if r.hired && hired == "" {
			hired = r.id
		} else if other == "" {
			other = r.id
		}
	}
	first.Pick(hired)
	v.again()
	if !strings.Contains(v.text(), "Keep another route beside it.") {
		t.Error("nothing is said about a route beside it")
	}
	v.part(guide.BackupRoute).(*widget.Select).Pick(other)
	v.again()
	if guide.Preference(v.Session.Record(), guide.BackupRoute) != other || !strings.Contains(v.text(), "My back-up:") {
		t.Error("the back-up is not in the plan")
	}
	v.press("planb.plan.ready.apply-backup")
	if !slices.ContainsFunc(v.actions(), func(a learner.Action) bool { return a.What == "@plan.ready.apply-backup" }) {
		t.Error("the step of applying was not added")
	}
}

func TestPlanBWithoutRoutes(t *testing.T) {
	v := begin(t, "en", "")
	if !v.shown.Run(cmdOtherwise) || !v.focusedOn("to-routes") {
		t.Fatal("B does not go there")
	}
	v.press("to-routes")
	if got := v.Shell.Went[len(v.Shell.Went)-1].Name; got != screen.Routes {
		t.Errorf("went to %q", got)
	}
}

func TestQuestionsOpen(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.press("questions")
	if v.shown.State()["questions"] == "" || !strings.Contains(v.text(), v.Words.Say(v.shown.v.questions[0])) {
		t.Error("the questions do not open")
	}
}

func TestLookingAgain(t *testing.T) {
	v := begin(t, "cy", "owain-year11-apprenticeship")
	v.write("again", "14 January 2027")
	v.again()
	if guide.Preference(v.Session.Record(), guide.CheckAgain) != "2027-01-14" || !strings.Contains(v.text(), "Dyddiad: 14 Ionawr 2027") {
		t.Error(v.text())
	}
	v.shown.again.SetText("")
	v.write("again", "yfory")
	v.again()
	if v.shown.again.Text() != "yfory" || guide.Preference(v.Session.Record(), guide.CheckAgain) != "2027-01-14" {
		t.Error("what cannot be read was not kept as it is")
	}
}

func TestSavingInTheChosenLanguages(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.press("save.pdf")
	v.part("languages").(*widget.Segments).Pick("cy")
	v.again()
	v.key("", cmdSave)
	v.press("save.html")
	v.key("", cmdLanguages)
	v.press("save.text")
	if got := v.Shell.Saved; !slices.Equal(got, []string{"pdf both", "pdf cy", "html cy", "text en"}) {
		t.Errorf("%q", got)
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
	if err := v.shown.Keys().Check(); err != nil {
		t.Error(err)
	}
	for _, b := range v.shown.Keys() {
		if b.Message != "" {
			v.Words.T(b.Message)
		}
	}
}

func TestEveryIDIsSingle(t *testing.T) {
	for _, edit := range []string{"", "a1", "a2", newStep, editGoal} {
		st := screentest.New(t, "cy", "owain-year11-apprenticeship")
		seen := map[string]bool{}
		for _, target := range New(st.Context(), "", screen.State{"edit": edit}).Focus() {
			if seen[target.ID] {
				t.Errorf("%q: %s stands twice", edit, target.ID)
			}
			seen[target.ID] = true
		}
	}
}
