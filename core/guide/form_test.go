package guide_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/core/learner"
)

// The short form is the four activities of each scale that tell most about it by the published answers, and the first 24 that are asked.
// Of two that are level at the bound either may be taken.
func TestTheShortFormIsChosenByItemStatistics(t *testing.T) {
	g := open(t)
	short, all := g.Activities(guide.ShortForm), g.Activities(guide.FullForm)
	if len(short) != 24 || len(all) != 48 {
		t.Fatalf("%d and %d activities", len(short), len(all))
	}
	if diff := cmp.Diff(all[:24], short); diff != "" {
		t.Errorf("the short form is not what is asked first: %s", diff)
	}
	taken, least, most := map[string]int{}, map[string]float64{}, map[string]float64{}
	for _, it := range all {
		if it.Total <= 0 || it.Total >= 1 {
			t.Errorf("%s: a correlation of %v", it.ID, it.Total)
		}
		if !it.Short {
			most[it.Scale] = max(most[it.Scale], it.Total)
			continue
		}
		if taken[it.Scale]++; least[it.Scale] == 0 || it.Total < least[it.Scale] {
			least[it.Scale] = it.Total
		}
	}
	for scale, n := range taken {
		if n != 4 || least[scale] < most[scale] {
			t.Errorf("%s: %d activities, one of %v is in and one of %v is out", scale, n, least[scale], most[scale])
		}
	}
}

// inForm is a record that answers the first n activities in a form.
func inForm(t *testing.T, g *guide.Guide, f guide.Form, n int) learner.Record {
	t.Helper()
	word, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	rec := learner.Record{Answers: map[string]int{}, Preferences: map[string]json.RawMessage{"form": word}}
	for i, it := range g.Catalogue.Items()[:n] {
		rec.Answers[it.ID] = 1 + i%6%5
	}
	return rec
}

// Somebody who did the 24 has a full result in the short form; the same answers are a first picture of the full form, with the same scores.
func TestTheFormSaysHowManyAnswersAreEnough(t *testing.T) {
	g := open(t)
	short, err := g.ScoreRecord(inForm(t, g, guide.ShortForm, 24))
	if err != nil || short.TooEarly || short.Provisional || short.Asked != 24 {
		t.Errorf("short: %+v, %v", short, err)
	}
	full, err := g.ScoreRecord(inForm(t, g, guide.FullForm, 24))
	if err != nil || !full.TooEarly || !full.Provisional || full.Asked != 48 {
		t.Errorf("full: %+v, %v", full, err)
	}
	if diff := cmp.Diff(full.Scores, short.Scores); diff != "" {
		t.Errorf("the form changed the scores: %s", diff)
	}
	for word, want := range map[string]guide.Form{`"short"`: guide.ShortForm, `"full"`: guide.FullForm, `"half"`: guide.FullForm, `7`: guide.FullForm, ``: guide.FullForm} {
		if got := guide.FormOf(learner.Record{Preferences: map[string]json.RawMessage{"form": json.RawMessage(word)}}); got != want {
			t.Errorf("%s is the form %s", word, got)
		}
	}
}

// Nobody is hidden an answer: whoever turns to the short form after 30 answers is asked about those 30.
func TestEveryAnswerStaysInView(t *testing.T) {
	g := open(t)
	for n, want := range map[int]int{0: 24, 10: 24, 30: 30, 48: 48} {
		if got := len(g.Asked(inForm(t, g, guide.ShortForm, n))); got != want {
			t.Errorf("%d answers: %d are asked", n, got)
		}
	}
	if got := len(g.Asked(inForm(t, g, guide.FullForm, 10))); got != 48 {
		t.Errorf("the full form asks %d", got)
	}
}

// after gives the record that edits make of a record.
func after(t *testing.T, rec learner.Record, edits []learner.Edit) learner.Record {
	t.Helper()
	state := learner.NewState()
	clock := learner.NewClock("test", nil)
	for _, e := range append(learner.Diff(rec), edits...) {
		c, err := state.Change(clock, e)
		if err != nil {
			t.Fatal(err)
		}
		state.Apply(c)
	}
	return state.Record()
}

// Starting again puts the answers aside; bringing them back gives the very same answers in the very same form, and keeps the newer ones.
func TestStartingAgainAndBringingBack(t *testing.T) {
	g := open(t)
	first := inForm(t, g, guide.ShortForm, 24)
	again := after(t, first, guide.StartAgain(first, "2026-11-21"))
	if len(again.Answers) != 0 {
		t.Fatalf("left: %v", again.Answers)
	}
	e, ok := g.Earlier(again)
	if diff := cmp.Diff(guide.Earlier{Day: "2026-11-21", Form: guide.ShortForm, Answers: first.Answers}, e); !ok || diff != "" {
		t.Fatal(diff)
	}
	if guide.StartAgain(again, "2026-11-22") != nil {
		t.Error("a record without answers would lose those of last time")
	}
	again.Answers = map[string]int{"R6": 5, "I2": 0}
	back := after(t, again, g.BringBack(again, "2026-11-22"))
	if diff := cmp.Diff(first.Answers, back.Answers); diff != "" || guide.FormOf(back) != guide.ShortForm {
		t.Error(diff)
	}
	if e, _ := g.Earlier(back); len(e.Answers) != 2 || e.Answers["R6"] != 5 || e.Day != "2026-11-22" {
		t.Errorf("last time is %+v", e)
	}
	again.Answers = nil
	if back := after(t, again, g.BringBack(again, "2026-11-22")); back.Preferences["earlier-answers"] != nil || len(back.Answers) != 24 {
		t.Errorf("%s, %d answers", back.Preferences["earlier-answers"], len(back.Answers))
	}
}

// What stands there and is no sheet, or no answer, is left alone.
func TestAnEarlierSheetThatIsNone(t *testing.T) {
	g := open(t)
	for value, want := range map[string]int{``: 0, `"x"`: 0, `{}`: 0, `{"answers":{"Z9":3}}`: 0, `{"day":"2026-01-02","form":"odd","answers":{"R6":3,"Z9":3,"I2":9}}`: 1} {
		rec := learner.Record{Preferences: map[string]json.RawMessage{"earlier-answers": json.RawMessage(value)}}
		e, ok := g.Earlier(rec)
		if len(e.Answers) != want || ok != (want > 0) || ok && e.Form != guide.FullForm {
			t.Errorf("%s: %+v, %v", value, e, ok)
		}
		if edits := g.BringBack(rec, "2026-11-21"); (edits != nil) != ok {
			t.Errorf("%s: %v", value, edits)
		}
	}
}

// sided answers everything with 5 on two scales and 1 elsewhere.
func sided(g *guide.Guide, high string) map[string]int {
	answers := map[string]int{}
	for _, it := range g.Catalogue.Items() {
		answers[it.ID] = 1
		if it.Scale == high[:1] || it.Scale == high[1:] {
			answers[it.ID] = 5
		}
	}
	return answers
}

// Of two sheets the ideas that came and went are told, without what the learner put aside; a flat sheet is not compared.
func TestWhatChangedSinceLastTime(t *testing.T) {
	g := open(t)
	rec := learner.Record{Answers: sided(g, "RI")}
	if _, ok, err := g.Changed(rec); ok || err != nil {
		t.Fatalf("there was no last time: %v", err)
	}
	rec = after(t, rec, guide.StartAgain(rec, "2026-11-21"))
	rec.Answers = sided(g, "SA")
	c, ok, err := g.Changed(rec)
	if !ok || err != nil || !c.Compared || len(c.Came) == 0 || len(c.Went) == 0 || c.Before.Code[:2] != "RI" {
		t.Fatalf("%+v, %v", c, err)
	}
	if slices.ContainsFunc(c.Came, func(id string) bool { return slices.Contains(c.Went, id) }) {
		t.Error("an idea came and went")
	}
	rec.Struck = c.Came[:1]
	if d, _, _ := g.Changed(rec); len(d.Came) != len(c.Came)-1 {
		t.Errorf("what was put aside came: %v", d.Came)
	}
	rec.Answers = map[string]int{"R6": 5}
	if d, ok, _ := g.Changed(rec); !ok || d.Compared || d.Came != nil {
		t.Errorf("one answer was compared: %+v", d)
	}
}

// An older edition of the facts has no short form: whoever is in it is asked everything, and nothing is called enough too soon.
func TestFactsWithoutAShortForm(t *testing.T) {
	whole := open(t)
	old := guide.New(fixture.Altered(t, fixture.Sources(), nil, func(table catalogue.Table, row fixture.Row) {
		if table.Name == "items" {
			row["short"] = "no"
		}
	}))
	rec := inForm(t, whole, guide.ShortForm, 24)
	p, err := old.ScoreRecord(rec)
	if err != nil || !p.TooEarly || p.Asked != 48 || len(old.Asked(rec)) != 48 {
		t.Errorf("%+v, %v", p, err)
	}
}
