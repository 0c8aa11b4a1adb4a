package ideas

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/core/matching"
	"llwybr/ui/screen/screentest"
)

func sheet(g *screentest.Stage, answer func(scale string) int) map[string]int {
	answers := map[string]int{}
	for _, it := range g.Guide.Catalogue.Items() {
		answers[it.ID] = answer(it.Scale)
	}
	return answers
}

func TestWhatTheIdeasRestOn(t *testing.T) {
	st := screentest.New(t, "en", "")
	for name, c := range map[string]struct {
		answers map[string]int
		want    basis
		wider   int
	}{
		"no answer":             {nil, nothing, matching.SpreadSize},
		"one kind only":         {map[string]int{"R1": 5, "R2": 5, "R3": 4}, partial, matching.SpreadSize},
		"all the same":          {sheet(st, func(string) int { return 3 }), flat, matching.SpreadSize},
		"making and organising": {sheet(st, func(s string) int { return map[string]int{"R": 5, "C": 4}[s] + 1 }), full, 0},
	} {
		for id, a := range c.answers {
			c.answers[id] = min(a, 5)
		}
		v := fetch(st.Words, st.Guide, learner.Record{Answers: c.answers}, nil)
		if v.basis != c.want || v.fault != nil {
			t.Errorf("%s: %s %v, want %s", name, v.basis, v.fault, c.want)
		}
		if c.wider > 0 && (len(v.rows[matching.Wider]) != c.wider || len(v.rows[matching.Close])+len(v.rows[matching.Near]) > 0) {
			t.Errorf("%s: %d wider", name, len(v.rows[matching.Wider]))
		}
		if c.wider == 0 && len(v.rows[matching.Close]) == 0 {
			t.Errorf("%s: no close idea", name)
		}
	}
}

func TestEarlyAnswersGiveIdeasWithAWarning(t *testing.T) {
	st := screentest.New(t, "en", "")
	answers := map[string]int{}
	for i, it := range st.Guide.Catalogue.Items()[:24] {
		answers[it.ID] = 1 + (i*7+len(it.Scale)+int(it.Scale[0]))%5
	}
	v := fetch(st.Words, st.Guide, learner.Record{Answers: answers}, nil)
	if v.basis != early {
		t.Errorf("%s with %d answers", v.basis, v.answered)
	}
}

// Names stand in the alphabet of the window's language, so the same ideas stand in another order.
func TestAlphabeticalInEachLanguage(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		st := screentest.New(t, language, elin)
		v := fetch(st.Words, st.Guide, st.Session.Record(), nil)
		for _, b := range bands {
			var names []string
			for _, r := range v.rows[b] {
				names = append(names, st.Words.Text(r.name))
			}
			sorted := slices.Clone(names)
			st.Words.Sort(sorted)
			if diff := cmp.Diff(sorted, names); diff != "" {
				t.Errorf("%s %s: %s", language, b, diff)
			}
		}
	}
}

func TestWhatIsStruckLeavesAndWhatIsKeptElsewhereStays(t *testing.T) {
	st := screentest.New(t, "en", elin)
	rec := st.Session.Record()
	before := fetch(st.Words, st.Guide, rec, nil)
	gone := before.rows[matching.Near][0].id
	rec.Struck = []string{gone}
	after := fetch(st.Words, st.Guide, rec, nil)
	if len(after.rows[matching.Near]) != len(before.rows[matching.Near])-1 || after.aside[0].id != gone || after.band[gone] != matching.Near {
		t.Error("what was put aside is still there")
	}
	if len(after.also) != 1 || !after.also[0].kept || after.also[0].id != "soc-3111" {
		t.Errorf("kept beside the bands: %+v", after.also)
	}
}

// An idea's detail has all four families in one template, and every answer it quotes is one that was given.
func TestDetailIsHonest(t *testing.T) {
	st := screentest.New(t, "en", elin)
	rec := st.Session.Record()
	v := fetch(st.Words, st.Guide, rec, nil)
	for _, o := range st.Guide.Catalogue.Occupations() {
		a, ok := fetchAbout(st.Guide, rec, v, o.ID)
		if !ok || len(a.ways) != 4 {
			t.Fatalf("%s: %d ways", o.ID, len(a.ways))
		}
		for _, q := range append(a.reasons, a.counter...) {
			if q.answer < 1 || q.answer > 5 {
				t.Errorf("%s quotes an answer of %d", o.ID, q.answer)
			}
		}
		for _, w := range a.ways {
			if w.count > 0 && (w.step.Empty() || w.state == "") || w.count == 0 && w.state != "" {
				t.Errorf("%s %s: %+v", o.ID, w.family.ID, w)
			}
			if w.own && (w.state == "met" || w.state == "likely") {
				t.Errorf("%s %s: our own reading says %s", o.ID, w.family.ID, w.state)
			}
		}
	}
	if _, ok := fetchAbout(st.Guide, rec, v, "soc-0000"); ok {
		t.Error("an id that the catalogue does not hold has a detail")
	}
}

func TestHighest(t *testing.T) {
	if diff := cmp.Diff([]string{"S", "R", "I"}, highest([6]float64{4, 4, 1, 7, 2, 4})); diff != "" {
		t.Error(diff)
	}
}
