package plan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/learner"
	"llwybr/ui/widget"
)

func TestANewStepInOwnWords(t *testing.T) {
	v := begin(t, "cy", "owain-year11-apprenticeship")
	v.key("", cmdNew)
	if !v.focusedOn("step.what") {
		t.Fatal("the focus is not in the first field")
	}
	v.write("step.why", "mae angen cyflogwr arna i")
	if len(v.actions()) != 2 {
		t.Fatal("a step without a what was made")
	}
	v.write("step.what", "Ffonio Dewythr Alun")
	v.write("step.due", "21 o Dachwedd 2026")
	v.part("step.person").(*widget.Select).Pick("plan.who.family")
	v.again()
	v.write("step.first", "Chwilio am y rhif")
	v.press("step.keep")
	want := learner.Action{ID: "a3", What: "Ffonio Dewythr Alun", Why: "mae angen cyflogwr arna i", Who: "@plan.who.family", Due: "2026-11-21", First: "Chwilio am y rhif"}
	if got := v.actions(); len(got) != 3 || got[2] != want {
		t.Fatalf("%+v", got)
	}
	if !v.focusedOn("edit.a3") {
		t.Error("the focus is not on the new step")
	}
}

func TestRebuildingWhileTyping(t *testing.T) {
	v := begin(t, "cy", "")
	v.key("", cmdNew)
	v.write("step.why", "achos")
	v.part("step.person").(*widget.Select).Pick("plan.who.me")
	v.again()
	field := v.part("step.what")
	v.win.Canvas().Focus(field)
	test.Type(field, "Holi")
	v.again()
	if got := v.part("step.what").(interface{ SelectedText() string }); got == nil || !v.focusedOn("step.what") {
		t.Error("the focus is lost")
	}
	v.write("step.due", "rywbryd")
	v.again()
	if got := v.shown.editor.fields["due"].Text(); got != "rywbryd" {
		t.Errorf("the day reads %q", got)
	}
	want := learner.Action{ID: "a1", What: "Holi", Why: "achos", Who: "@plan.who.me"}
	if got := v.actions(); len(got) != 1 || got[0] != want {
		t.Errorf("%+v", got)
	}
}

func TestADayThatCannotBeRead(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.press("edit.a1")
	v.write("step.due", "31/02/2027")
	if !strings.Contains(v.text(), "31/02/2027") || v.actions()[0].Due != "" {
		t.Fatal("the fault is not shown, or something was saved")
	}
	v.press("step.keep")
	if !v.has("step.keep") {
		t.Error("the card closed over a fault")
	}
	v.part("step.unknown").TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	v.press("step.keep")
	if v.has("step.keep") || v.actions()[0].Due != "" {
		t.Error("\"I do not know yet\" is no answer")
	}
}

func TestAStepNeedsAWhat(t *testing.T) {
	v := begin(t, "en", "")
	v.key("", cmdNew)
	v.win.Canvas().Focus(v.part("step.keep"))
	v.part("step.keep").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !strings.Contains(v.text(), "Write a few words") || !v.focusedOn("step.what") {
		t.Error("nothing says what is missing")
	}
	v.press("step.cancel")
	if v.has("step.keep") || !v.focusedOn("new") || len(v.actions()) != 0 {
		t.Error("cancelling left something")
	}
}

func TestCancellingLeavesNoStep(t *testing.T) {
	v := begin(t, "en", "")
	v.key("", cmdNew)
	v.write("step.what", "Ring")
	v.press("step.cancel")
	if len(v.actions()) != 0 {
		t.Errorf("%+v", v.actions())
	}
}

func TestEditing(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.key("tick.a1", cmdEdit)
	v.write("step.why", "I need an employer")
	v.part("step.person").(*widget.Select).Pick(someone)
	v.again()
	if !v.focusedOn("step.who") {
		t.Fatal("nobody asks for the name")
	}
	v.shown.editor.fields["who"].SetText("Mam and me")
	v.press("step.keep")
	if got := v.actions()[0]; got.Why != "I need an employer" || got.Who != "Mam and me" {
		t.Errorf("%+v", got)
	}
	v.press("edit.a1")
	v.part("step.person").(*widget.Select).Pick("")
	v.again()
	if v.actions()[0].Who != "" || v.has("step.who") {
		t.Error("the name is still there")
	}
}

func TestAReadyMadeStepInOwnWords(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.press("edit.a2")
	if v.has("step.what") {
		t.Fatal("a ready-made step is typed over")
	}
	v.press("step.own")
	if !v.focusedOn("step.what") || v.actions()[1].What != "Go to an open evening at a school or college" {
		t.Errorf("%+v", v.actions()[1])
	}
	v.part("step.ready").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	v.takeFromSheet("Ask what help with money there is")
	if v.actions()[1].What != "@plan.ready.money" || len(v.actions()) != 2 {
		t.Errorf("%+v", v.actions())
	}
}

func TestANewStepBeginsClean(t *testing.T) {
	v := begin(t, "en", "")
	v.key("", cmdNew)
	v.write("step.what", "One")
	v.write("step.why", "because")
	v.press("step.keep")
	v.key("tick.a1", cmdRemove)
	v.shown.Run(cmdReady)
	v.takeFromSheet("Talk with a careers adviser")
	want := learner.Action{ID: "a1", What: "@plan.ready.adviser"}
	if got := v.actions(); len(got) != 1 || got[0] != want {
		t.Errorf("%+v", got)
	}
}
