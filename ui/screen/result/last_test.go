package result

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// do makes edits on a stage.
func do(st *screentest.Stage, edits ...learner.Edit) {
	st.T.Helper()
	if err := st.Session.SetAll(edits...); err != nil {
		st.T.Fatal(err)
	}
}

// begun starts again, half a year after the answers that the record has.
func begun(st *screentest.Stage) { do(st, guide.StartAgain(st.Session.Record(), "2026-05-21")...) }

// retaken starts again and answers anew: organising in place of finding out, the rest as before.
func retaken(st *screentest.Stage) {
	before := st.Session.Record().Answers
	begun(st)
	for _, it := range st.Guide.Catalogue.Items() {
		answer := before[it.ID]
		switch it.Scale {
		case "C":
			answer = 5
		case "I":
			answer = 2
		}
		do(st, learner.Edit{Field: "answers." + it.ID, Value: answer})
	}
}

// shortForm answers the 24 questions.
func shortForm(st *screentest.Stage) {
	do(st, learner.Edit{Field: guide.FormField, Value: "short"})
	for i, it := range st.Guide.Activities(guide.ShortForm) {
		do(st, learner.Edit{Field: "answers." + it.ID, Value: 1 + (i%6+i/12)%5})
	}
}

// afterwards sits down with a record after something was done.
func afterwards(t *testing.T, language, sample string, what func(*screentest.Stage)) *screentest.Person[*page] {
	t.Helper()
	st := screentest.New(t, language, sample)
	what(st)
	return screentest.Sit[*page](st, New, screen.Place{Name: screen.Result}, nil)
}

// Elin answers again: she sees last time beneath today, in words what moved, and which ideas came and went; T hides last time.
func TestWhatChangedSinceLastTime(t *testing.T) {
	who := afterwards(t, "en", "elin-year9-welsh-medium", retaken)
	who.MustSee("Since last time (21 May 2026)", "Finding out: was very strong, now a little.", "About the same as last time:", "Last time, 21 May 2026", "Today, 21 November 2026")
	if len(who.Page.view.last.came) == 0 || len(who.Page.view.last.went) == 0 {
		t.Fatalf("%+v", who.Page.view.last)
	}
	who.Enter("ideas-moved")
	who.MustSee("New among my ideas", "No longer among my ideas", "What I kept stays kept.")
	who.Key(fyne.KeyT)
	if who.Sees("Last time, 21 May 2026") || who.Page.State()["no-last"] == "" {
		t.Error("last time is not hidden")
	}
	who.MustSee("Show last time", "Since last time (21 May 2026)")
	who.Key(fyne.KeyT)
	who.MustSee("Hide last time")
	who.Do(list)
	who.MustSee("Last time: very strong")
}

// Without a last time T does nothing and there is nothing to hide.
func TestThereWasNoLastTime(t *testing.T) {
	who := sit(t, "cy", "elin-year9-welsh-medium", nil)
	who.Key(fyne.KeyT)
	if who.Shell.Rebuilt != 0 || who.Sees("tro diwethaf") {
		t.Error("there is a last time")
	}
}

// Starting again leads to the first question and is undone in one step; no answer is lost.
func TestStartingAgainCanBeUndone(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", nil)
	before := who.Session.Record()
	who.Tap("again")
	if got := who.Session.Record(); len(got.Answers) != 0 || len(who.Shell.Toasts) != 1 || who.Shell.Went[0].Name != screen.Interests {
		t.Fatalf("%d answers, %v, %v", len(got.Answers), who.Shell.Toasts, who.Shell.Went)
	}
	if done, err := who.Session.Undo(); !done || err != nil {
		t.Fatal(done, err)
	}
	if got := who.Session.Record(); len(got.Answers) != len(before.Answers) || len(got.Preferences) != len(before.Preferences) {
		t.Errorf("%d answers after undo, %d before", len(got.Answers), len(before.Answers))
	}
}

// While the questions are being answered again last time's picture stands alone, and can be brought back.
func TestBringingLastTimeBack(t *testing.T) {
	who := afterwards(t, "cy", "elin-year9-welsh-medium", begun)
	who.MustSee("Dim atebion hyd yma", "Y tro diwethaf, 21 Mai 2026")
	if who.Sees("Ers y tro diwethaf") {
		t.Error("two times are compared, and there is one")
	}
	who.Tap("bring-back")
	who.MustSee("Fy niddordebau cryfaf hyd yma: Ymchwilio, Gwneud a Helpu.")
}

// The short form's result is no first picture: it says what it rests on, and leads on to the other 24.
func TestTheResultOfTheShortForm(t *testing.T) {
	who := afterwards(t, "en", "", shortForm)
	who.MustSee("From 24 answers to the shorter set of questions.")
	if who.Sees("too early") || who.Sees("may still change") {
		t.Error("a full short form is called too early")
	}
	who.Tap("go-on")
	if guide.FormOf(who.Session.Record()) != guide.FullForm || who.Shell.Went[0].Name != screen.Interests {
		t.Errorf("went %v", who.Shell.Went)
	}
	who.Open("", nil)
	who.MustSee("From 24 answers: too early to lean on. The picture is steadier from 36 answers.")
}

// A move within the same word is said as one, and one that may be chance is none.
func TestHowAMoveIsWorded(t *testing.T) {
	who := afterwards(t, "en", "elin-year9-welsh-medium", retaken)
	for want, m := range map[string]move{
		"Making: was some, now strong.":                             {"R", 3, 4, true},
		"Making: a little higher than last time, still some.":       {"R", 3, 3, true},
		"Making: a little lower than last time, still very little.": {"R", 1, 1, false},
	} {
		if got := who.Page.moved(m); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	l := who.Page.view.last
	if len(l.moved)+len(l.same)+len(l.unknown) != 6 || slices.Contains(l.same, "I") {
		t.Errorf("%+v", l)
	}
}
