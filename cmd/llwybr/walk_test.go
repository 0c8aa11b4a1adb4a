package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/ui"
)

// TestWalk is the whole path in a real window, by keyboard alone: from launch to a printed plan, and everything is there after a restart.
func TestWalk(t *testing.T) {
	s := newStage(t)
	home, data := t.TempDir(), t.TempDir()
	pdf := filepath.Join(t.TempDir(), "cynllun.pdf")
	newRecord(t, data)

	w := s.launch(home, data)
	w.picture("01-language")
	w.key("Return") // Cymraeg is the first of two equal buttons
	w.waitFor("start - cy")
	w.picture("02-start")
	w.seesNewWords()
	w.open()
	w.picture("03-journey")

	w.answerEverything()
	w.picture("05-result")
	w.keepTwoIdeas()
	w.chooseOptions()
	w.key("ctrl+5") // routes to the first kept idea
	w.waitFor("routes")
	w.picture("08-routes")
	w.addTwoActions()
	w.savePlan(pdf)

	w.key("F2")
	w.waitFor("plan  en")
	w.picture("11-plan-english")
	w.quit()

	text := textOf(t, pdf)
	for _, want := range []string{"Fy nghynllun", "My plan", "Fy nghamau nesaf", "Ffynonellau"} {
		if !strings.Contains(text, want) {
			t.Errorf("the plan does not say %q", want)
		}
	}
	check(t, data)

	again := s.launch(home, data)
	again.picture("12-again")
	again.open()
	again.key("ctrl+3")
	again.waitFor("ideas")
	again.picture("13-ideas-again")
	again.quit()
	check(t, data)
}

// check reads the store as it lies on the disk.
func check(t *testing.T, data string) {
	t.Helper()
	rec := recordIn(t, data)
	if len(rec.Answers) != 48 || len(rec.Liked) != 2 || len(rec.Choices) < 2 || len(rec.Actions) != 2 || rec.Language != "cy" { // F2 changes what is seen, and not the record
		t.Errorf("%d answers, %d ideas, %d choices, %d actions, language %q", len(rec.Answers), len(rec.Liked), len(rec.Choices), len(rec.Actions), rec.Language)
	}
}

// seesNewWords goes into the steps of a new record as far as a walk can: the words are shown, other ones are not taken, and Escape makes nothing.
func (r *running) seesNewWords() {
	r.t.Helper()
	r.key("n")
	r.waitFor("sheet words.choose cy")
	r.picture("02-words")
	r.key("Return") // the first button goes on
	r.waitFor("sheet words.again cy")
	r.typed("afon afon afon")
	r.key("Return")
	r.waitFor("sheet words.again cy")
	r.picture("02-words-again")
	r.key("Escape")
	r.until("the start screen", func(p []ui.Part) bool { return !over(p) })
}

// answerEverything gives the 48 answers by their keys; each is on the disk before the next one is given.
func (r *running) answerEverything() {
	r.t.Helper()
	r.key("ctrl+2")
	r.waitFor("interests")
	for i := 0; i < 48; i++ {
		if i == 6 {
			r.picture("04-question")
		}
		r.key(string("5415324251"[i%10]))
		r.waitFor("changed")
	}
	r.key("Return")
	r.waitFor("result")
}

func (r *running) keepTwoIdeas() {
	r.t.Helper()
	r.key("ctrl+3")
	r.waitFor("ideas")
	r.key("k")
	r.waitFor("changed")
	r.key("Down", "k")
	r.waitFor("changed")
	r.picture("06-ideas")
}

// chooseOptions adds two qualifications from the sheet, by typing a part of their names.
func (r *running) chooseOptions() {
	r.t.Helper()
	r.key("ctrl+4")
	r.waitFor("options")
	for _, part := range []string{"Hanes", "Mathemateg a Rhifedd"} {
		r.key("a")
		r.typed(part)
		r.picture("07-picker")
		r.key("Tab", "Tab", "Tab", "Return")
		r.waitFor("changed")
	}
	r.picture("07-options")
}

// addTwoActions takes two ready-made steps into the plan.
func (r *running) addTwoActions() {
	r.t.Helper()
	r.key("ctrl+6")
	r.waitFor("plan")
	for i := 0; i < 2; i++ {
		r.key("t")
		r.picture("09-ready")
		r.key("Tab", "Return")
		r.waitFor("changed")
	}
	r.picture("09-plan")
}

func (r *running) savePlan(path string) {
	r.t.Helper()
	r.key("ctrl+s")
	r.key("ctrl+a")
	r.typed(path)
	r.picture("10-save")
	r.key("Return")
	for i := 0; i < 100; i++ {
		if _, err := os.Stat(path); err == nil {
			r.key("Escape")
			return
		}
		r.key("Shift_L") // a key that does nothing: gives the window time
	}
	r.picture("failed")
	r.t.Fatalf("the plan was not written\n%s", r.said.String())
}
