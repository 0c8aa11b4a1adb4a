package routes

import (
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
)

// Every step says what stays if it does not work out, or whom to ask: another step that the catalogue holds, never one of the same route, and each
// once.
func TestLawEveryStepHasAnotherwise(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		a := w.find(t, w.learner(t), w.goal(t))
		for _, r := range a.Routes {
			for _, s := range r.Steps {
				seen := map[string]bool{}
				for _, o := range s.Otherwise {
					w.holdOtherwise(t, a, r, s, o)
					if seen[o.Kind+o.Step] && o.Kind != "other-family" {
						t.Errorf("%s %s: %s twice", r.ID, s.ID, o.Step)
					}
					seen[o.Kind+o.Step] = true
				}
				if len(s.Otherwise) == 0 {
					t.Errorf("%s %s: nothing stays, and nobody to ask", r.ID, s.ID)
				}
			}
		}
	})
}

func (w world) holdOtherwise(t *rapid.T, a Answer, r Route, s Step, o Otherwise) {
	t.Helper()
	if o.Message.ID == "" || o.Step == s.ID {
		t.Errorf("%s %s: %+v", r.ID, s.ID, o)
	}
	_, level, kind := w.row(o.Step)
	switch o.Kind {
	case "ask":
		if _, ok := w.cat.Contact(o.Contact); !ok || o.Step != "" || len(s.Otherwise) > 1 {
			t.Errorf("%s %s: asks %q", r.ID, s.ID, o.Contact)
		}
	case "other-family":
		if other := a.route(o.Route); other.Family == r.Family || other.Steps[0].ID != o.Step || passes(other.Steps, s.ID) {
			t.Errorf("%s %s: %+v", r.ID, s.ID, o)
		}
	case "level-below":
		if kind != s.Kind || level >= s.Level || passes(r.Steps, o.Step) {
			t.Errorf("%s %s at %d: %s at %d", r.ID, s.ID, s.Level, o.Step, level)
		}
	case "station-below":
		if kind != "station" || level >= s.Level || passes(r.Steps, o.Step) {
			t.Errorf("%s %s at %d: %s at %d", r.ID, s.ID, s.Level, o.Step, level)
		}
	default:
		t.Errorf("%s", o.Kind)
	}
}

// A step that nothing is known to stand beside says whom to ask.
func TestAStepWithoutAnotherAsks(t *testing.T) {
	cat, scales := open(t)
	f := NewFinder(cat, scales)
	for _, o := range cat.Occupations() {
		a, err := f.Find(grades("C"), o.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Routes) == 1 && len(a.Routes[0].Steps) == 1 {
			if got := a.Routes[0].Steps[0].Otherwise; len(got) != 1 || got[0].Contact != careers {
				t.Errorf("%s: %+v", o.ID, got)
			}
			return
		}
	}
	t.Error("every occupation has several routes now: is the sentence still needed?")
}

// Help is for the kind of step that it stands with and for the age at which the step begins; a wage's help stands with no course, and a degree's
// with no first step of somebody who is 16.
func TestLawSupportFitsItsStep(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		rec := w.learner(t)
		for _, r := range w.find(t, rec, w.goal(t)).Routes {
			for i, s := range r.Steps {
				for _, id := range s.Support {
					w.holdSupport(t, rec, s, i == 0, id)
				}
			}
		}
	})
}

func (w world) holdSupport(t *rapid.T, rec learner.Record, s Step, first bool, id string) {
	t.Helper()
	all := w.cat.Support()
	row := all[slices.IndexFunc(all, func(r catalogue.Support) bool { return r.ID == id })]
	age := Stand(w.cat, w.scales, rec).Age()
	switch {
	case !slices.Contains(row.For, w.learning(s)):
		t.Errorf("%s (%s): %s is for %v", s.ID, w.learning(s), id, row.For)
	case first && age.High > 0 && (row.AgeMin > age.High || row.AgeMax > 0 && row.AgeMax < age.Low):
		t.Errorf("%s: %s is for ages %d to %d, the learner is %+v", s.ID, id, row.AgeMin, row.AgeMax, age)
	case !first && age.High > 0 && row.AgeMax > 0 && row.AgeMax < age.Low:
		t.Errorf("%s: %s ends at %d, the learner is %d already", s.ID, id, row.AgeMax, age.Low)
	}
}

// What the issue names: the allowance at school and college, training as an apprentice, student finance with a degree.
func TestTheHelpThatEverybodyAsksFor(t *testing.T) {
	cat, scales := open(t)
	f := NewFinder(cat, scales)
	young, adult := learner.Record{YearGroup: 11}, learner.Record{Setting: "adult"}
	for _, c := range []struct {
		rec  learner.Record
		kind string
		step string
		help string
		want bool
	}{
		{young, "station", "step-a-levels", "support-ema", true},
		{adult, "station", "step-access-he", "support-ema", false},
		{adult, "station", "step-access-he", "support-wglg-fe", true},
		{young, "course", "course-elec-224", "support-ema", true},
		{young, "course", "course-elec-224", "support-wglg-fe", false},
		{young, "apprenticeship", "appr-accounting-l2", "support-apprenticeship-training", true},
		{young, "apprenticeship", "appr-accounting-l2", "support-ema", false},
		{young, "job", "step-job-with-training", "support-minimum-wage", true},
		{young, "station", "step-jobs-growth-wales", "support-jobs-growth-wales", true},
		{adult, "station", "step-degree", "support-fee-loan", true},
		{young, "station", "step-degree", "support-fee-loan", false}, // at 16; after A levels it is there: below
	} {
		s := search{Finder: f, from: Stand(cat, scales, c.rec)}
		t1, ok := cat.Step(c.step)
		level := 3
		if ok {
			level = t1.Level
		}
		got := slices.Contains(s.support(Step{ID: c.step, Kind: c.kind, Level: level}, 0, true), c.help)
		if got != c.want {
			t.Errorf("%+v %s %s: %v", c.rec, c.step, c.help, got)
		}
	}
	a, err := f.Find(young, "soc-2211")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range a.Routes {
		if r.Family == "academic" && !slices.Contains(r.Steps[len(r.Steps)-1].Support, "support-fee-loan") {
			t.Errorf("%s: a degree after A levels without student finance: %v", r.ID, r.Steps[len(r.Steps)-1].Support)
		}
	}
}

// A college takes its campuses with it, and is out of reach when all of them are; what nobody knows the way to is not out of reach.
func TestWhatIsOutOfReach(t *testing.T) {
	cat, scales := open(t)
	f := NewFinder(cat, scales)
	var cambria []string
	for _, p := range cat.Providers() {
		if p.Parent == "prov-cambria" {
			cambria = append(cambria, p.ID)
		}
	}
	for _, c := range []struct {
		cannot   []string
		miles    string
		provider string
		want     bool
	}{
		{nil, "0", "prov-cambria", false},
		{[]string{"prov-cambria"}, "0", "prov-cambria-llysfasi", true},
		{[]string{"prov-cambria-llysfasi"}, "0", "prov-cambria-llysfasi", true},
		{[]string{"prov-cambria-llysfasi"}, "0", "prov-cambria", false},
		{cambria, "0", "prov-cambria", true},
		{nil, "5", "prov-pembs", true},
		{nil, "5", "prov-cambria", false},
		{nil, "5", "prov-gcs", true},
		{nil, "5", "prov-alw", false}, // without a place of its own
		{nil, `"far"`, "prov-pembs", false},
	} {
		rec := learner.Record{Home: "place-wrexham", Preferences: map[string]json.RawMessage{FurthestMiles: json.RawMessage(c.miles)}}
		rec.Preferences[CannotReach], _ = json.Marshal(c.cannot)
		if got := f.OutOfReach(rec, c.provider); got != c.want {
			t.Errorf("%v %s: %s %v", c.cannot, c.miles, c.provider, got)
		}
	}
}
