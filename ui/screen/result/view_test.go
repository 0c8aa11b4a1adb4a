package result

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/ui/screen/screentest"
)

// sheet answers so many items of each kind, in the order of the form, each kind with its own answer.
func sheet(t *testing.T, each int, answers map[string]int) learner.Record {
	t.Helper()
	rec, counts := learner.Record{Answers: map[string]int{}}, map[string]int{}
	for _, it := range screentest.New(t, "en", "").Guide.Catalogue.Items() {
		if answer, ok := answers[it.Scale]; ok && counts[it.Scale] < each {
			rec.Answers[it.ID] = answer
			counts[it.Scale]++
		}
	}
	return rec
}

func spread(r, i, a, s, e, c int) map[string]int {
	return map[string]int{"R": r, "I": i, "A": a, "S": s, "E": e, "C": c}
}

// The five words divide 8 to 40 into equal steps, boundaries upward.
func TestStrengthInFiveEqualSteps(t *testing.T) {
	for score, want := range map[float64]int{8: 1, 14.3: 1, 14.4: 2, 20.7: 2, 20.8: 3, 27.1: 3, 27.2: 4, 33.5: 4, 33.6: 5, 40: 5} {
		if got := strength((score/8 - 1) / 4); got != want {
			t.Errorf("%.1f is step %d, want %d", score, got, want)
		}
	}
}

func TestWhatThePictureRestsOn(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	for name, c := range map[string]struct {
		rec                                learner.Record
		known, early, partial, flat, lowly bool
		top                                []string
		close                              []string
	}{
		"nothing":          {rec: learner.Record{}, early: true, partial: true},
		"one kind short":   {rec: sheet(t, 8, map[string]int{"R": 5, "I": 4, "A": 3, "S": 2, "E": 1}), partial: true},
		"two of each":      {rec: sheet(t, 2, spread(5, 4, 3, 2, 1, 1)), known: true, early: true, partial: true, top: []string{"R", "I", "A"}},
		"six of each":      {rec: sheet(t, 6, spread(1, 2, 3, 3, 4, 5)), known: true, top: []string{"C", "E", "A"}, close: []string{"A", "S"}},
		"a tie at the top": {rec: sheet(t, 8, spread(5, 5, 5, 1, 1, 1)), known: true, top: []string{"R", "I", "A"}, close: []string{"R", "I", "A"}},
		"all the same":     {rec: sheet(t, 8, spread(4, 4, 4, 4, 4, 4)), known: true, flat: true},
		"all low":          {rec: sheet(t, 8, spread(2, 1, 1, 1, 1, 1)), known: true, flat: true, lowly: true},
	} {
		v, err := fetch(g, c.rec)
		if err != nil {
			t.Fatal(err)
		}
		got := []bool{v.known, v.early, v.partial, v.flat, v.allLow}
		if diff := cmp.Diff([]bool{c.known, c.early, c.partial, c.flat, c.lowly}, got); diff != "" {
			t.Errorf("%s: known, early, partial, flat, low: %s", name, diff)
		}
		if diff := cmp.Diff(c.top, letters(v.top)); diff != "" {
			t.Errorf("%s: strongest: %s", name, diff)
		}
		if diff := cmp.Diff(c.close, v.close); diff != "" {
			t.Errorf("%s: about the same: %s", name, diff)
		}
	}
}

// Reasons are the learner's own answers, the best first, and never an answer below "enjoy a little".
func TestQuotesAreTheLearnersOwn(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	rec := learner.Record{Answers: map[string]int{"R1": 3, "R2": 4, "R3": 5, "R4": 4, "A1": 3, "A2": 0}}
	v, _ := fetch(g, rec)
	r, _ := v.find("R")
	var got []string
	for _, q := range r.quotes() {
		got = append(got, q.text.EN)
	}
	if diff := cmp.Diff([]string{"Work on an offshore oil-drilling rig", "Lay bricks or tiles"}, got); diff != "" {
		t.Error(diff)
	}
	a, _ := v.find("A")
	if len(a.quotes()) != 0 || a.highest() != 3 {
		t.Errorf("quotes %v, highest %d", a.quotes(), a.highest())
	}
	if s, _ := v.find("S"); s.highest() != none || s.strength != 0 {
		t.Errorf("highest %d, strength %d", s.highest(), s.strength)
	}
}

func TestAFaultySheetIsTold(t *testing.T) {
	if _, err := fetch(screentest.New(t, "en", "").Guide, learner.Record{Answers: map[string]int{"R1": 9}}); err == nil {
		t.Fatal("an answer of 9 is not told of")
	}
}
