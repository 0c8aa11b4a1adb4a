package interests

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// Someone with five minutes takes the 24 questions, sees how far they are, has a picture at the end, and goes on with the other 24.
func TestTheShortFormFromBeginningToEndAndOn(t *testing.T) {
	who := sit(t, "en", "", "")
	who.MustSee("48 questions, about 10 minutes", "24 questions, about 5 minutes", "Question 1 of 48")
	tiles := who.Part("form").(*widget.Tiles)
	if tiles.Chosen() != "full" || len(who.Session.Record().Preferences) != 0 {
		t.Fatalf("at first it is %q", tiles.Chosen())
	}
	tiles.Pick("short")
	who.Then()
	who.MustSee("Question 1 of 24", "About 5 minutes left")
	who.Key("5")
	if who.Sees("48 questions") {
		t.Error("the choice stands over the second question")
	}
	for range 22 {
		who.Key("4")
	}
	who.MustSee("Question 24 of 24", "About 1 minute left")
	who.Key("2")
	who.MustSee("That is the shorter set.", "Go on with the other 24")
	if who.label("next") != "See my hexagon" {
		t.Fatal(who.label("next"))
	}
	who.Tap("go-on")
	who.MustSee("Question 25 of 48", "24 of 48 answered")
	if rec := who.Session.Record(); guide.FormOf(rec) != guide.FullForm || len(rec.Answers) != 24 {
		t.Fatalf("%s, %d answers", guide.FormOf(rec), len(rec.Answers))
	}
}

// The list of all answers is where the form can be changed later; an answer outside the short form stays in the list.
func TestChangingTheFormLater(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", review)
	if slices.ContainsFunc(who.Page.Focus(), func(part screen.Target) bool { return part.ID == "form" }) {
		t.Error("everything is answered, and there is still a choice")
	}
	if !who.Context().Set("answers.R3", nil) {
		t.Fatal("not cleared")
	}
	who.Open(review, nil)
	who.Part("form").(*widget.Tiles).Pick("short")
	who.Then()
	if n := len(who.Page.view.lines); n != 47 || who.Page.view.beyond != 1 {
		t.Fatalf("%d lines, %d beyond", n, who.Page.view.beyond)
	}
	if who.label("go-on") != "Go on with the other 1" {
		t.Error(who.label("go-on"))
	}
}

// At the end of the short form Enter leads to the picture, and coming back leads to the list with the way on.
func TestComingBackToTheShortForm(t *testing.T) {
	who := sit(t, "cy", "", "")
	who.Part("form").(*widget.Tiles).Pick("short")
	who.Then()
	for range 24 {
		who.Key("3")
	}
	who.Key(fyne.KeyReturn)
	if got := who.Shell.Went; len(got) != 1 || got[0].Name != screen.Result {
		t.Fatalf("went %v", got)
	}
	who.Open("", nil)
	who.MustSee("Fy holl atebion")
	if who.label("go-on") != "Mynd ymlaen at y 24 arall" {
		t.Error(who.label("go-on"))
	}
	who.Tap("go-on")
	who.MustSee("Cwestiwn 25 o 48")
}

// Whoever started again and thinks better of it brings all answers back, and one undo goes back again.
func TestBringingLastTimesAnswersBack(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", "")
	before := who.Session.Record().Answers
	if err := who.Session.SetAll(guide.StartAgain(who.Session.Record(), "2026-11-21")...); err != nil {
		t.Fatal(err)
	}
	who.Open("", nil)
	who.MustSee("Question 1 of 48", "kept as last time (21 November 2026)")
	who.Tap("bring-back")
	if got := who.Session.Record().Answers; len(got) != len(before) || !who.Page.view.review {
		t.Fatalf("%d answers, review %v", len(got), who.Page.view.review)
	}
	if _, err := who.Session.Undo(); err != nil || len(who.Session.Record().Answers) != 0 {
		t.Fatalf("undo left %d answers, %v", len(who.Session.Record().Answers), err)
	}
	if who.Sees("kept as last time") {
		t.Error("the page was not built again")
	}
}
