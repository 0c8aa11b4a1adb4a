package guide_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"llwybr/core/guide"
	"llwybr/core/learner"
)

// Starred rows come first in the order of their stars, the others as they stood; no row is lost, and without stars nothing moves.
func TestByPriority(t *testing.T) {
	rows := []string{"needed", "length", "money", "travel", "welsh"}
	for _, c := range []struct {
		stars map[string]int
		want  []string
	}{
		{nil, rows},
		{map[string]int{"welsh": 1}, []string{"welsh", "needed", "length", "money", "travel"}},
		{map[string]int{"travel": 1, "length": 2, "gone": 3}, []string{"travel", "length", "needed", "money", "welsh"}},
	} {
		if got := guide.ByPriority(rows, c.stars); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v", c.stars, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		stars := rapid.MapOf(rapid.SampledFrom(rows), rapid.IntRange(0, 8)).Draw(t, "stars")
		before := slices.Clone(rows)
		got := guide.ByPriority(rows, stars)
		if !slices.Equal(rows, before) || !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(rows))) {
			t.Errorf("%v became %v", rows, got)
		}
	})
}

// The prompt names the nearest provider that is within reach, else any; where nothing is known it says so and whom to ask.
func TestTravel(t *testing.T) {
	g := open(t)
	there := guide.Step{ID: "course-x", Providers: []string{"prov-pembs", "prov-cambria-llysfasi", "prov-alw"}}
	rec := learner.Record{Home: "place-wrexham"}
	cannot, err := guide.WithoutReach(rec, "prov-cambria")
	if err != nil {
		t.Fatal(err)
	}
	all, err := guide.WithoutReach(cannot, "prov-pembs")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		rec      learner.Record
		step     guide.Step
		provider string
		message  string
	}{
		{rec, there, "prov-cambria-llysfasi", "route.travel.miles"},
		{cannot, there, "prov-pembs", "route.travel.miles"},
		{all, there, "prov-cambria-llysfasi", "route.travel.miles"},
		{learner.Record{}, there, "", "route.travel.far"},
		{rec, guide.Step{ID: "step-a-levels"}, "", "route.travel.where"},
	} {
		provider, miles, ok := g.Nearest(c.rec, c.step)
		if provider != c.provider || ok != (provider != "") || ok && miles == 0 {
			t.Errorf("%v: %s at %d", c.rec.Preferences, provider, miles)
		}
		if got := g.Travel(c.rec, c.step); got.ID != c.message {
			t.Errorf("%s: %+v", c.step.ID, got)
		}
	}
	if len(rec.Preferences) != 0 || len(cannot.Preferences) != 1 {
		t.Error("asking changes the record that is asked about")
	}
}

// What a learner cannot reach is a change of the record that keeps and gives back.
func TestCannotReachEdit(t *testing.T) {
	rec := learner.Record{}
	for _, c := range []struct {
		provider string
		cannot   bool
		want     string
	}{
		{"prov-pembs", true, `["prov-pembs"]`},
		{"prov-gcs", true, `["prov-gcs","prov-pembs"]`},
		{"prov-gcs", true, `["prov-gcs","prov-pembs"]`},
		{"prov-pembs", false, `["prov-gcs"]`},
		{"prov-gcs", false, `null`},
	} {
		e := guide.CannotReachEdit(rec, c.provider, c.cannot)
		data, err := json.Marshal(e.Value)
		if err != nil || e.Field != "preferences.cannot-reach" || string(data) != c.want {
			t.Errorf("%s %v: %s %s", c.provider, c.cannot, e.Field, data)
		}
		rec.Preferences = maps.Clone(rec.Preferences)
		if rec.Preferences == nil {
			rec.Preferences = map[string]json.RawMessage{}
		}
		rec.Preferences[guide.CannotReach] = data
	}
}

// An apprenticeship says that it needs an employer and which route stands beside it; a way without one says nothing of the kind.
func TestAnApprenticeshipStandsBesideAnotherRoute(t *testing.T) {
	g := open(t)
	rec := sample(t, g, "owain-year11-apprenticeship")
	for _, o := range g.Catalogue.Occupations() {
		a, err := g.Routes(rec, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range a.Routes {
			words, says := g.StandsBeside(a, r)
			if says != r.NeedsEmployer || says && words.ID == "" || r.Family == "apprenticeship" && !says {
				t.Errorf("%s: %v %+v", r.ID, says, words)
			}
			if r.Family == "apprenticeship" && words.ID != "route.beside" {
				t.Errorf("%s: %s", r.ID, words.ID)
			}
		}
	}
}

// The handful comes back as routes with their reasons; who is not in it has none.
func TestHandfulOfAnAnswer(t *testing.T) {
	g := open(t)
	a, err := g.Routes(sample(t, g, "elin-year9-welsh-medium"), "soc-2126")
	if err != nil {
		t.Fatal(err)
	}
	first := guide.Handful(a)
	if len(first) != len(a.Handful) || len(first) < 3 {
		t.Fatalf("%d of %d", len(first), len(a.Handful))
	}
	for _, r := range a.Routes {
		in := slices.ContainsFunc(first, func(f guide.Route) bool { return f.ID == r.ID })
		if in != (len(guide.WhyFirst(a, r.ID)) > 0) {
			t.Errorf("%s: in the handful %v", r.ID, in)
		}
		for _, h := range g.RouteHelp(r) {
			if h.Name.EN == "" || len(h.Steps) == 0 {
				t.Errorf("%s: %+v", r.ID, h)
			}
		}
	}
}
