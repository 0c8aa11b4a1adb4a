package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"llwybr/ui"
)

// TestPointer is the path of a learner who reads English and uses the pointer alone: first run, answers, an idea kept, a route kept, a step
// in the plan, and the plan saved.
func TestPointer(t *testing.T) {
	s := newStage(t)
	home, data := t.TempDir(), t.TempDir()
	newRecord(t, data)
	w := s.launch(home, data)
	w.click("start.en")
	w.waitFor("start - en")
	w.picture("01-start")
	w.click("start.new")
	w.waitFor("sheet words.choose en")
	w.picture("01-words")
	w.key("Escape")
	w.openByPointer()
	w.picture("02-front")
	w.click("door-ideas")
	w.waitFor("interests")
	w.answerByPointer()
	w.picture("03-answered")
	w.click("next")
	w.waitFor("result")
	w.picture("04-result")
	w.click("main")
	w.waitFor("ideas")
	w.click("keep." + w.firstIdea())
	w.waitFor("changed")
	w.picture("05-ideas")
	w.click("rail.options")
	w.waitFor("options")
	w.click("add")
	w.until("the sheet of qualifications", over)
	w.picture("06-picker")
	w.key("Escape")
	w.click("rail.routes")
	w.waitFor("routes")
	w.picture("07-routes")
	w.click("rail.plan")
	w.waitFor("plan")
	w.click("suggest.plan.ready.adviser")
	w.waitFor("changed")
	w.picture("08-plan")
	w.click("shell.language")
	w.waitFor("plan  cy")
	w.picture("09-plan-cymraeg")
	w.click("shell.search")
	w.until("the search", over)
	w.key("Escape")
	w.quit()
}

// answerByPointer clicks on an answer for each of the 48 questions.
func (r *running) answerByPointer() {
	r.t.Helper()
	for i := range 48 {
		at := r.partOf("answers")
		share := float32([]int{4, 3, 0, 2, 1}[i%5]) + 0.5
		r.clickAt(at.X+at.Width*share/5, at.Y+at.Height/2)
		r.waitFor("changed")
		if i == 10 {
			r.picture("03-question")
		}
	}
}

// partOf waits for a part and gives its place.
func (r *running) partOf(id string) ui.Part {
	r.t.Helper()
	var at ui.Part
	r.until(id, func(parts []ui.Part) bool {
		for _, p := range parts {
			if p.ID == id {
				at = p
				return true
			}
		}
		return false
	})
	return at
}

// firstIdea is the occupation of the first row of ideas.
func (r *running) firstIdea() string {
	r.t.Helper()
	id := ""
	r.until("an idea", func(parts []ui.Part) bool {
		for _, p := range parts {
			if rest, ok := strings.CutPrefix(p.ID, "keep."); ok && id == "" {
				id = rest
			}
		}
		return id != ""
	})
	return id
}

// TestLargeText goes through every screen at 200 % text in high contrast, in both languages, by keyboard.
func TestLargeText(t *testing.T) {
	s := newStage(t)
	data := t.TempDir()
	seed(t, data, "owain-year11-apprenticeship", `{"language":"en","text_size":2,"theme":"contrast"}`)
	w := s.launch(t.TempDir(), data)
	w.picture("00-start")
	w.enter("en")
	for _, language := range []string{"en", "cy"} {
		for i, page := range pages {
			w.goTo(page.key, page.name)
			w.picture(string(rune('a'+i)) + "-" + page.name + "-" + language)
			w.key("Tab", "Tab", "Tab", "Next")
			w.picture(string(rune('a'+i)) + "-" + page.name + "-" + language + "-below")
		}
		w.key("ctrl+k")
		w.until("the search", over)
		w.typed("nyrs")
		w.picture("i-search-" + language)
		w.key("Escape", "F1")
		w.until("the keys", over)
		w.picture("j-keys-" + language)
		w.key("Escape", "F2")
		w.waitFor("")
	}
	w.quit()
}

// The idle window repaints nothing and costs nearly nothing: its processor time over some seconds, beside an empty window of the toolkit in the
// same run, is reported; more than a twentieth of one core is a fault.
func TestIdleCostsNearlyNothing(t *testing.T) {
	s := newStage(t)
	data := t.TempDir()
	seed(t, data, "owain-year11-apprenticeship", `{"language":"cy","text_size":1,"reduced_motion":true}`)
	w := s.launchQuietly(t.TempDir(), data)
	w.open()
	time.Sleep(2 * time.Second)
	const watched = 5 * time.Second
	before := processorTime(w.cmd.Process.Pid)
	time.Sleep(watched)
	share := (processorTime(w.cmd.Process.Pid) - before).Seconds() / watched.Seconds()
	t.Logf("idle: %.1f %% of one core", 100*share)
	if share > 0.05 {
		t.Errorf("%.1f %% of one core while nothing happens", 100*share)
	}
	w.quit()
	if _, err := os.Stat(filepath.Join(data, "settings.json")); err != nil {
		t.Error(err)
	}
}
