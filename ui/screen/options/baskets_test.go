package options

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

func TestABasketIsKeptUnderAName(t *testing.T) {
	who := begin(t, "en", "elin-year9-welsh-medium")
	who.MustSee("Keep this basket")
	who.Enter("baskets")
	who.Take("Keep this basket")
	kept := keptBaskets(who.Session.Record())
	if len(kept) != 1 || kept[0].Name != "Basket 1" || !slices.Equal(kept[0].Choices, who.Session.Record().Choices) {
		t.Fatalf("%+v", kept)
	}
	who.MustSee("1 basket is kept", "Compare baskets")
	if _, err := who.Session.Undo(); err != nil || len(keptBaskets(who.Session.Record())) > 0 {
		t.Errorf("undo: %v", err)
	}
}

// Three can be kept; a fourth waits until one is removed.
func TestThreeBasketsAreKept(t *testing.T) {
	who := begin(t, "cy", "elin-year9-welsh-medium")
	for range mostBaskets {
		who.Do(cmdBaskets)
		who.Take("Cadw'r fasged hon")
	}
	who.Do(cmdBaskets)
	if text := who.SheetText(); !strings.Contains(text, "Mae tair basged wedi'u cadw") || strings.Contains(text, "Enw ar y fasged hon") {
		t.Error(text)
	}
	who.Take("Tynnu")
	if free := freePlace(who.Session.Record()); free != 3 {
		t.Errorf("free: %d", free)
	}
}

func TestAnEmptyBasketIsNotKept(t *testing.T) {
	who := begin(t, "en", "")
	if who.Has("baskets") {
		t.Error("an empty basket can be kept")
	}
	who.Do(cmdBaskets)
	if text := who.SheetText(); !strings.Contains(text, "nothing to keep") {
		t.Error(text)
	}
}

// Using a kept basket is one step that can be taken back; the grades that were expected go and come with their choices.
func TestUsingAKeptBasket(t *testing.T) {
	who := begin(t, "en", "elin-year9-welsh-medium")
	set := func(edits ...learner.Edit) {
		t.Helper()
		if err := who.Session.SetAll(edits...); err != nil {
			t.Fatal(err)
		}
	}
	set(learner.Edit{Field: "results." + integrated, Value: learner.Attainment{Grade: "C", Status: "expected"}})
	before := who.Session.Record()
	set(learner.Edit{Field: "preferences.basket-1", Value: basketOf(before, "Science")})
	set(learner.Edit{Field: "choices." + integrated, Value: false}, learner.Edit{Field: "results." + integrated}, learner.Edit{Field: "choices." + double, Value: true})
	changed := who.Session.Record()
	who.Again()
	who.Do(cmdBaskets)
	who.Take("Use this one")
	now := who.Session.Record()
	if diff := cmp.Diff(before.Choices, now.Choices); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before.Results, now.Results); diff != "" {
		t.Error(diff)
	}
	if _, err := who.Session.Undo(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(changed, who.Session.Record()); diff != "" {
		t.Error(diff)
	}
}

func TestWhatABasketTakesWithIt(t *testing.T) {
	rec := learner.Record{Choices: []string{"a", "b"}, Results: []learner.Result{{Qualification: "a", Grade: "C", Status: "expected"}, {Qualification: "b", Grade: "D", Status: "achieved"}, {Qualification: "z", Grade: "B", Status: "expected"}}}
	k := keptBasket{Choices: []string{"c"}, Grades: map[string]learner.Attainment{"c": {Grade: "A", Status: "expected"}}}
	then := k.in(rec)
	want := []learner.Result{{Qualification: "b", Grade: "D", Status: "achieved"}, {Qualification: "c", Grade: "A", Status: "expected"}, {Qualification: "z", Grade: "B", Status: "expected"}}
	if diff := cmp.Diff(want, then.Results); diff != "" {
		t.Error(diff)
	}
	if got := edits(rec, then); len(got) != 5 {
		t.Errorf("%+v", got)
	}
	if len(edits(rec, rec)) > 0 {
		t.Error("the same is a change")
	}
}

// Two baskets stand side by side on equal terms: choices, entitlement and doors that differ, and no winner.
func TestTwoBasketsSideBySide(t *testing.T) {
	who := begin(t, "en", "elin-year9-welsh-medium")
	rec := who.Session.Record()
	if err := who.Session.SetAll(learner.Edit{Field: "preferences.basket-1", Value: basketOf(rec, "My first")},
		learner.Edit{Field: "choices." + integrated, Value: false}, learner.Edit{Field: "choices." + double, Value: true}); err != nil {
		t.Fatal(err)
	}
	who.Again()
	who.Page.compareBaskets(theOneInUse, 1)
	text := who.SheetText()
	for _, want := range []string{"Neither basket is better", "My basket now", "My first", "GCSE The Sciences (Double Award)", "GCSE Integrated Science (Single Award)", "A level Biology", "Doors that differ: 3", "Literacy and numeracy"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing: %s", want, text)
		}
	}
	who.Take("Use this one")
	if !slices.Contains(who.Session.Record().Choices, integrated) {
		t.Error("it is not in use")
	}
}

// Either side can hold any of the baskets.
func TestWhichBasketsStandSideBySide(t *testing.T) {
	who := begin(t, "en", "elin-year9-welsh-medium")
	if err := who.Session.Set("preferences.basket-2", keptBasket{Name: "Small", Choices: []string{"gcse-history"}}); err != nil {
		t.Fatal(err)
	}
	who.Page.compareBaskets(theOneInUse, 2)
	if text := who.SheetText(); !strings.Contains(text, "Nothing that the other does not have.") || strings.Contains(text, "Every door stands the same") {
		t.Error(text)
	}
	var sides []*widget.Select
	screentest.Walk(who.Sheet(), func(o fyne.CanvasObject) {
		if side, ok := o.(*widget.Select); ok {
			sides = append(sides, side)
		}
	})
	sides[0].Pick("2")
	if text := who.SheetText(); !strings.Contains(text, "Every door stands the same in both.") || !strings.Contains(text, "In both: 1") {
		t.Error(text)
	}
}

func TestABasketThatIsNoneIsLeftOut(t *testing.T) {
	st := screentest.New(t, "en", "")
	for _, value := range []any{"text", 7, map[string]any{"name": "x"}} {
		if err := st.Session.Set("preferences.basket-2", value); err != nil {
			t.Fatal(err)
		}
		if kept := keptBaskets(st.Session.Record()); len(kept) > 0 {
			t.Errorf("%v: %+v", value, kept)
		}
	}
}
