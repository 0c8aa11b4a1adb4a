package whathelps

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

const biology = "step-a-level-biology"

// page is a screen from which the sheet opens.
type page struct {
	c    *screen.Context
	used func(guide.ChangeSet)
}

func (p page) Context() *screen.Context { return p.c }

func (p page) Helped(set guide.ChangeSet) {
	if p.used != nil {
		p.used(set)
	}
}

// ask opens the sheet of a step for a sample learner.
func ask(t *testing.T, language, sample, step string, used func(guide.ChangeSet)) *screentest.Stage {
	t.Helper()
	st := screentest.New(t, language, sample)
	Open(page{st.Context(), used}, step)
	if len(st.Shell.Faults) > 0 {
		t.Fatal(st.Shell.Faults[0])
	}
	return st
}

// buttons are the buttons of the sheet with a label.
func buttons(st *screentest.Stage, label string) []*widget.Button {
	var all []*widget.Button
	screentest.Walk(st.Sheet(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widget.Button); ok && b.Label() == label {
			all = append(all, b)
		}
	})
	return all
}

func TestTheSheetSaysHowTheDoorStands(t *testing.T) {
	for language, words := range map[string][]string{
		"cy": {"Safon Uwch Bioleg", "Anoddach o fan hyn: gofynnwch", "Fel arfer:", "nid yw'n addewid", "Ychwanegu at fy masged: TGAU Y Gwyddorau (Dwyradd)", "Beth sydd ar ôl i'w ofyn", "0800 028 4844"},
		"en": {"A level Biology", "Harder from here: ask", "Usually:", "not a promise", "Add to my basket: GCSE The Sciences (Double Award)", "What is left to ask", "0800 028 4844"},
	} {
		text := ask(t, language, "elin-year9-welsh-medium", biology, nil).SheetText()
		for _, word := range words {
			if !strings.Contains(text, word) {
				t.Errorf("%s: %q is missing: %s", language, word, text)
			}
		}
	}
}

// The order says what the learner starred, in the order of their stars.
func TestTheOrderSaysWhatWasStarred(t *testing.T) {
	st := screentest.New(t, "en", "elin-year9-welsh-medium")
	if err := st.Session.SetAll(learner.Edit{Field: "priorities.travel", Value: 1}, learner.Edit{Field: "priorities.length", Value: 2}, learner.Edit{Field: "priorities.welsh", Value: 3}); err != nil {
		t.Fatal(err)
	}
	Open(page{c: st.Context()}, biology)
	if text := st.SheetText(); !strings.Contains(text, "What I starred on the page \"Compare routes\" comes first: Travel and Length.") {
		t.Error(text)
	}
}

// Trying changes nothing and says what would move; using it is one step that can be taken back.
func TestTryingAndUsing(t *testing.T) {
	var told guide.ChangeSet
	st := ask(t, "en", "elin-year9-welsh-medium", biology, func(set guide.ChangeSet) { told = set })
	before := st.Session.Record()
	buttons(st, "Try it")[theSwap(t, st)].Tapped(nil)
	text := st.SheetText()
	for _, want := range []string{"Doors that would be more open: 3", "A level Chemistry", "Now: Harder from here: ask. Then: Ajar"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing: %s", want, text)
		}
	}
	if !slices.Equal(st.Session.Record().Choices, before.Choices) {
		t.Fatal("trying changed the record")
	}
	buttons(st, "Use it")[0].Tapped(nil)
	if now := st.Session.Record().Choices; !slices.Contains(now, "gcse-the-sciences-double") || slices.Contains(now, "gcse-integrated-science-single") {
		t.Errorf("%v", now)
	}
	if len(told.Changes) != 2 || st.Shell.Rebuilt != 1 || len(st.Shell.Toasts) != 1 {
		t.Errorf("told %v, rebuilt %d, said %q", told, st.Shell.Rebuilt, st.Shell.Toasts)
	}
	if _, err := st.Session.Undo(); err != nil || !slices.Equal(st.Session.Record().Choices, before.Choices) {
		t.Errorf("one undo does not take it back: %v", err)
	}
}

// theSwap is the place of the card that takes the double award in the place of the single one.
func theSwap(t *testing.T, st *screentest.Stage) int {
	t.Helper()
	at := -1
	for i, b := range cards(st) {
		if text := strings.Join(widget.TwinOf(b), "\n"); strings.Contains(text, "Add to my basket: GCSE The Sciences (Double Award)") && strings.Contains(text, "Drop from my basket: GCSE Integrated Science") {
			at = i
		}
	}
	if at < 0 {
		t.Fatal(st.SheetText())
	}
	return at
}

func cards(st *screentest.Stage) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	screentest.Walk(st.Sheet(), func(o fyne.CanvasObject) {
		if card, ok := o.(*widget.Card); ok {
			all = append(all, card)
		}
	})
	return all
}

func TestLeavingWhatWasTried(t *testing.T) {
	st := ask(t, "en", "elin-year9-welsh-medium", biology, nil)
	n := len(buttons(st, "Try it"))
	buttons(st, "Try it")[theSwap(t, st)].Tapped(nil)
	buttons(st, "Leave it as it is")[0].Tapped(nil)
	if len(buttons(st, "Try it")) != n || len(buttons(st, "Use it")) > 0 {
		t.Error(st.SheetText())
	}
}

// An alternative has to be chosen before a way can be tried; no more than a handful of ways stand there at first.
func TestAlternativesAreChosenByThePerson(t *testing.T) {
	st := ask(t, "en", "nia-home-educated", "step-a-levels", nil)
	if n := len(cards(st)); n != handful {
		t.Errorf("%d ways at first", n)
	}
	first := func() (*widget.Button, *widget.Select) {
		var try *widget.Button
		var pick *widget.Select
		screentest.Walk(cards(st)[0], func(o fyne.CanvasObject) {
			switch o := o.(type) {
			case *widget.Button:
				try = o
			case *widget.Select:
				pick = o
			}
		})
		return try, pick
	}
	try, pick := first()
	if pick == nil || !try.Disabled() || pick.Chosen() != "" {
		t.Fatalf("an alternative is chosen beforehand: %v", widget.TwinOf(cards(st)[0]))
	}
	pick.Pick("0")
	if try, pick = first(); try.Disabled() || pick.Chosen() != "0" {
		t.Fatal("what is chosen cannot be tried")
	}
	try.Tapped(nil)
	if !strings.Contains(st.SheetText(), "Doors that would be more open") {
		t.Error(st.SheetText())
	}
	buttons(st, "Show more: 28")[0].Tapped(nil)
	if n := len(cards(st)); n != 2*handful {
		t.Errorf("%d ways after more", n)
	}
}

func TestAStepThatIsOpen(t *testing.T) {
	st := screentest.New(t, "en", "elin-year9-welsh-medium")
	doors := st.Guide.Doors(st.Session.Record(), screentest.Today)
	i := slices.IndexFunc(doors, func(d guide.Door) bool { return d.State == "open" })
	if i < 0 {
		t.Skip("no door of the facts is open to this learner")
	}
	Open(page{c: st.Context()}, doors[i].ID)
	if text := st.SheetText(); !strings.Contains(text, "This door is open today.") {
		t.Error(text)
	}
}

func TestAStepThatIsNone(t *testing.T) {
	st := screentest.New(t, "en", "")
	Open(page{c: st.Context()}, "step-nowhere")
	if len(st.Shell.Faults) != 1 || len(st.Shell.Sheets) > 0 {
		t.Errorf("%v", st.Shell.Faults)
	}
}

func TestMoves(t *testing.T) {
	before := []guide.Door{{ID: "a", State: "harder"}, {ID: "b", State: "open"}, {ID: "c", State: "ajar"}, {ID: "d", State: "not-known"}}
	after := []guide.Door{{ID: "a", State: "ajar"}, {ID: "b", State: "ajar"}, {ID: "c", State: "ajar"}, {ID: "d", State: "harder"}, {ID: "e", State: "open"}}
	wider, harder := Moves(before, after)
	if len(wider) != 1 || wider[0].Door.ID != "a" || wider[0].Was != "harder" {
		t.Errorf("wider: %+v", wider)
	}
	if len(harder) != 2 || harder[0].Door.ID != "b" {
		t.Errorf("harder: %+v", harder)
	}
}

// What a preview looks at is the record with the edits, and the record itself stays.
func TestWithKeepsTheRecord(t *testing.T) {
	rec := screentest.New(t, "en", "elin-year9-welsh-medium").Session.Record()
	then, err := With(rec, learner.Edit{Field: "choices.gcse-music", Value: true}, learner.Edit{Field: "results.gcse-history", Value: learner.Attainment{Grade: "B", Status: "expected"}})
	if err != nil || !slices.Contains(then.Choices, "gcse-music") || slices.Contains(rec.Choices, "gcse-music") || len(then.Results) != len(rec.Results)+1 {
		t.Errorf("%v %v", then.Choices, err)
	}
}

// What the sheet says is declared by the page under it.
func TestTheSheetIsDeclared(t *testing.T) {
	st := screentest.New(t, "en", "elin-year9-welsh-medium")
	c := st.Context()
	Open(page{c: c}, biology)
	for _, id := range []string{biology, "gcse-the-sciences-double", "gcse-integrated-science-single"} {
		if !slices.Contains(c.Facts(), c.Guide.Ref(id)) {
			t.Errorf("%s is shown and not declared", id)
		}
	}
}
