package plan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/learner"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

func TestANewStepInOwnWords(t *testing.T) {
	v := begin(t, "cy", "owain-year11-apprenticeship")
	v.Do(cmdNew)
	if v.FocusID() != "step.what" {
		t.Fatal("the focus is not in the first field")
	}
	v.Write("step.why", "mae angen cyflogwr arna i")
	if len(v.Session.Record().Actions) != 2 {
		t.Fatal("a step without a what was made")
	}
	v.Write("step.what", "Ffonio Dewythr Alun")
	v.Write("step.due", "21 o Dachwedd 2026")
	v.Pick("step.person", "plan.who.family")
	v.Write("step.first", "Chwilio am y rhif")
	v.Enter("step.keep")
	want := learner.Action{ID: "a3", What: "Ffonio Dewythr Alun", Why: "mae angen cyflogwr arna i", Who: "@plan.who.family", Due: "2026-11-21", First: "Chwilio am y rhif"}
	if got := v.Session.Record().Actions; len(got) != 3 || got[2] != want {
		t.Fatalf("%+v", got)
	}
	if v.FocusID() != "edit.a3" {
		t.Error("the focus is not on the new step")
	}
}

func TestRebuildingWhileTyping(t *testing.T) {
	v := begin(t, "cy", "")
	v.Do(cmdNew)
	v.Write("step.why", "achos")
	v.Pick("step.person", "plan.who.me")
	v.Focus("step.what")
	test.Type(v.Part("step.what"), "Holi")
	v.Again()
	if got := v.Part("step.what").(interface{ SelectedText() string }); got == nil || v.FocusID() != "step.what" {
		t.Error("the focus is lost")
	}
	v.Write("step.due", "rywbryd")
	v.Again()
	if got := v.Page.editor.due.Text(); got != "rywbryd" {
		t.Errorf("the day reads %q", got)
	}
	want := learner.Action{ID: "a1", What: "Holi", Why: "achos", Who: "@plan.who.me"}
	if got := v.Session.Record().Actions; len(got) != 1 || got[0] != want {
		t.Errorf("%+v", got)
	}
}

func TestADayThatCannotBeRead(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.Enter("edit.a1")
	v.Write("step.due", "31/02/2027")
	if !v.Sees("31/02/2027") || v.Session.Record().Actions[0].Due != "" {
		t.Fatal("the fault is not shown, or something was saved")
	}
	v.Enter("step.keep")
	if !v.Has("step.keep") {
		t.Error("the card closed over a fault")
	}
	v.PressAt("step.unknown", fyne.KeySpace)
	v.Enter("step.keep")
	if v.Has("step.keep") || v.Session.Record().Actions[0].Due != "" {
		t.Error("\"I do not know yet\" is no answer")
	}
}

func TestAStepNeedsAWhat(t *testing.T) {
	v := begin(t, "en", "")
	v.Do(cmdNew)
	v.Enter("step.keep")
	if !v.Sees("Write a few words") || v.FocusID() != "step.what" {
		t.Error("nothing says what is missing")
	}
	v.Enter("step.cancel")
	if v.Has("step.keep") || v.FocusID() != "new" || len(v.Session.Record().Actions) != 0 {
		t.Error("cancelling left something")
	}
}

func TestCancellingLeavesNoStep(t *testing.T) {
	v := begin(t, "en", "")
	v.Do(cmdNew)
	v.Write("step.what", "Ring")
	v.Enter("step.cancel")
	if len(v.Session.Record().Actions) != 0 {
		t.Errorf("%+v", v.Session.Record().Actions)
	}
}

func TestEditing(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.DoAt("tick.a1", cmdEdit)
	v.Write("step.why", "I need an employer")
	v.Pick("step.person", someone)
	if v.FocusID() != "step.who" {
		t.Fatal("nobody asks for the name")
	}
	v.Page.editor.fields["who"].SetText("Mam and me")
	v.Enter("step.keep")
	if got := v.Session.Record().Actions[0]; got.Why != "I need an employer" || got.Who != "Mam and me" {
		t.Errorf("%+v", got)
	}
	v.Enter("edit.a1")
	v.Pick("step.person", "")
	if v.Session.Record().Actions[0].Who != "" || v.Has("step.who") {
		t.Error("the name is still there")
	}
}

func TestAReadyMadeStepInOwnWords(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.Enter("edit.a2")
	if v.Has("step.what") {
		t.Fatal("a ready-made step is typed over")
	}
	v.Enter("step.own")
	if v.FocusID() != "step.what" || v.Session.Record().Actions[1].What != "Go to an open evening at a school or college" {
		t.Errorf("%+v", v.Session.Record().Actions[1])
	}
	v.Enter("step.ready")
	v.Take("Ask what help with money there is")
	if v.Session.Record().Actions[1].What != "@plan.ready.money" || len(v.Session.Record().Actions) != 2 {
		t.Errorf("%+v", v.Session.Record().Actions)
	}
}

func TestANewStepBeginsClean(t *testing.T) {
	v := begin(t, "en", "")
	v.Do(cmdNew)
	v.Write("step.what", "One")
	v.Write("step.why", "because")
	v.Enter("step.keep")
	v.DoAt("tick.a1", cmdRemove)
	v.Page.Run(cmdReady)
	v.Take("Talk with a careers adviser")
	want := learner.Action{ID: "a1", What: "@plan.ready.adviser"}
	if got := v.Session.Record().Actions; len(got) != 1 || got[0] != want {
		t.Errorf("%+v", got)
	}
}

// The month speaks the window's language, and what is picked there is saved.
func TestADayIsPicked(t *testing.T) {
	for language, want := range map[string][]string{
		"cy": {"Tachwedd 2026", "Llun", "Dydd Sadwrn 21 Tachwedd 2026 · heddiw"}, "en": {"November 2026", "Mon", "Saturday 21 November 2026 · today"},
	} {
		v := begin(t, language, "owain-year11-apprenticeship")
		v.Enter("edit.a1")
		if !v.Sees(v.Words.T("planner.ask.due")[:12]) {
			t.Error("nothing asks by when")
		}
		v.Enter("step.month")
		for _, words := range want {
			if !strings.Contains(v.SheetText(), words) {
				t.Errorf("%s: %q is not in the month: %s", language, words, v.SheetText())
			}
		}
		screentest.Walk(v.Sheet(), func(o fyne.CanvasObject) {
			if days, ok := o.(fyne.Focusable); ok && strings.Contains(strings.Join(widget.TwinOf(o), " "), " 30") {
				days.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
				days.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			}
		})
		if got := v.Session.Record().Actions[0].Due; got != "2026-12-21" {
			t.Errorf("%s: %q was saved", language, got)
		}
	}
}

func TestOneQuestionUntilItIsAnswered(t *testing.T) {
	v := begin(t, "en", "owain-year11-apprenticeship")
	v.Enter("edit.a1")
	v.Write("step.due", "3/12/2026")
	if !v.Page.editor.ask.Hidden {
		t.Error("it is asked again")
	}
	v.PressAt("step.unknown", fyne.KeySpace)
	if v.Page.editor.ask.Hidden || v.Session.Record().Actions[0].Due != "" {
		t.Error("it is not asked any more")
	}
}
