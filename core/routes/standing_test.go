package routes

import (
	"slices"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"

	"pgregory.net/rapid"
)

// sourced is a national condition that a source states.
var sourced = requirement.Conditions{Sourced: true, Strength: finding.Must}

func rule(t testing.TB, text string) *requirement.Node {
	t.Helper()
	n, err := requirement.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// The language of rules and the record know the same settings.
func TestSettingsOfRulesAreThoseOfTheRecord(t *testing.T) {
	if !slices.Equal(requirement.Settings, learner.Settings) {
		t.Errorf("%v and %v", requirement.Settings, learner.Settings)
	}
	cat, scales := open(t)
	s := Stand(cat, scales, learner.Record{Setting: "home"})
	if got := requirement.Evaluate(rule(t, "v1:setting(home, none)"), s, sourced).State; got != finding.Met {
		t.Errorf("%s", got)
	}
}

// A grade from England counts as the letter that is published for it, and for a grade without one the provider is asked.
func TestGradesFromEngland(t *testing.T) {
	cat, scales := open(t)
	cases := []struct {
		grade, rule string
		want        finding.State
		note        string
	}{
		{"4", "v1:subject(mathematics, C)", finding.Met, ""},
		{"5", "v1:subject(mathematics, B)", finding.NotYet, "requirement.note.higher-grade"},
		{"7", "v1:subject(mathematics, A)", finding.Met, ""},
		{"3", "v1:subject(mathematics, C)", finding.NotYet, "requirement.note.higher-grade"},
		{"3", "v1:subject(mathematics, D)", finding.NeedToKnow, "requirement.note.letter"},
		{"6", "v1:level(2)", finding.NeedToKnow, "requirement.note.level-near"},
		{"6", "v1:holds(prior-gcse-9-1-mathematics, 5)", finding.Met, ""},
	}
	for _, c := range cases {
		rec := learner.Record{Results: []learner.Result{{Qualification: "prior-gcse-9-1-mathematics", Grade: c.grade, Status: "achieved"}}}
		r := requirement.Evaluate(rule(t, c.rule), Stand(cat, scales, rec), sourced)
		if l := r.Leaves[r.Decided]; r.State != c.want || l.Note.ID != c.note {
			t.Errorf("grade %s, %s: %s %q, want %s %q", c.grade, c.rule, r.State, l.Note.ID, c.want, c.note)
		}
	}
}

// A grade of a qualification's own scale is asked and named as that scale has it, in both languages.
func TestAGradeOfItsOwnScale(t *testing.T) {
	cat, scales := open(t)
	asks := rule(t, "v1:holds(vcse-engineering, Level 2 Merit)")
	for grade, want := range map[string]finding.State{"Level 2 Pass": finding.NotYet, "Level 2 Merit": finding.Likely, "Level 2 Distinction*": finding.Likely} {
		rec := learner.Record{YearGroup: 10, Results: []learner.Result{{Qualification: "vcse-engineering", Grade: grade, Status: "expected"}}}
		if got := requirement.Evaluate(asks, Stand(cat, scales, rec), sourced).State; got != want {
			t.Errorf("%s: %s, want %s", grade, got, want)
		}
	}
	words := requirement.Resolve(requirement.Words(*asks), func(id string) message.Text { return Name(cat, id) })
	if got, want := words.Args["Grade"], (message.Text{CY: "Lefel 2 Teilyngdod", EN: "Level 2 Merit"}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

// otherKinds are the qualifications that never count as GCSEs, with every grade of their scales.
func otherKinds(cat *catalogue.Catalogue, scales requirement.Scales) []learner.Result {
	var out []learner.Result
	for _, q := range cat.Qualifications() {
		switch q.Kind {
		case "vcse", "foundation", "skills-for-life", "skills-for-work", "project":
			for _, g := range append(scales[q.Scale], requirement.Grade{}) {
				out = append(out, learner.Result{Qualification: q.ID, Grade: g.Grade, Status: "achieved"})
			}
		}
	}
	return out
}

// No VCSE, Foundation or Skills qualification that the catalogue holds is ever counted as a GCSE, however many and at whatever grades: no row
// of their scales says a letter.
func TestOtherKindsAreNeverGCSEs(t *testing.T) {
	cat, scales := open(t)
	all := otherKinds(cat, scales)
	if len(all) < 100 {
		t.Fatalf("%d results", len(all))
	}
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.SliceOfNDistinct(rapid.SampledFrom(all), 1, 12, func(r learner.Result) string { return r.Qualification }).Draw(t, "results")
		rec := learner.Record{YearGroup: 11, Results: some}
		s := Stand(cat, scales, rec)
		for _, h := range s.Holdings() {
			if h.GCSEs != 0 || h.Grade != "" {
				t.Fatalf("%s counts as %d GCSEs at %q", h.ID, h.GCSEs, h.Grade)
			}
			n := requirement.Node{Op: requirement.Subject, Subject: h.Subjects[0], Grade: "G"}
			if got := requirement.Evaluate(&n, s, sourced).State; got != finding.NotYet {
				t.Fatalf("%s: %s", n, got)
			}
		}
		n := requirement.Node{Op: requirement.Grades, N: rapid.IntRange(1, 12).Draw(t, "n"), Grade: "G"}
		if got := requirement.Evaluate(&n, s, sourced); got.State != finding.NotYet && got.State != finding.NeedToKnow || got.Leaves[0].Missing != n.N {
			t.Fatalf("%s: %s, %d missing", n, got.State, got.Leaves[0].Missing)
		}
	})
}

// A step carries the strength of its rule, and an age limit that a source states bars it for those who are past it.
func TestStepsCarryStrengthAndBars(t *testing.T) {
	cat, scales := open(t)
	f := NewFinder(cat, scales)
	step := func(id string, rec learner.Record) requirement.Result {
		s := search{Finder: f, from: Stand(cat, scales, rec)}
		st, ok := s.station(id)
		if !ok {
			t.Fatalf("no %s", id)
		}
		s.evaluate(&st, 0, false)
		return st.Requirement
	}
	young, adult := learner.Record{YearGroup: 11}, learner.Record{Setting: "adult"}
	if r := step("step-a-levels", young); r.Strength != finding.Usual || r.Bar != -1 {
		t.Errorf("A levels: %q, %d", r.Strength, r.Bar)
	}
	if r := step("step-jobs-growth-wales", young); r.Strength != finding.Must || r.Bar != -1 || r.State != finding.NeedToKnow {
		t.Errorf("Jobs Growth Wales+: %q %s, %d", r.Strength, r.State, r.Bar)
	}
	if r := step("step-junior-apprenticeship", adult); r.State != finding.NotYet || r.Bar < 0 || r.Leaves[r.Bar].Node.Op != requirement.Before {
		t.Errorf("Junior Apprenticeship for an adult: %s, %d", r.State, r.Bar)
	}
}

// A course of one trade is Level 1 at most in another, so that nobody is sent to begin there above its first courses; what is held in the area, or in none,
// counts in full.
func TestTheLevelAsAnAreaSeesIt(t *testing.T) {
	cat, scales := open(t)
	for _, c := range []struct {
		held, grade string
		want        int
	}{
		{"course-hair-007", "Pass", 1}, {"course-hair-301", "Pass", 1}, {"course-brick-235", "Pass", 1}, {"course-brick-044", "Pass", 2},
		{"prior-a-level-1", "C", 3}, {"prior-gcse-mathematics", "C", 2}, {"prior-entry-level", "Entry 3", 0},
	} {
		s := Stand(cat, scales, learner.Record{YearGroup: 12, Results: []learner.Result{{Qualification: c.held, Grade: c.grade, Status: "achieved"}}})
		if got := s.in("area-construction-bricklaying"); got != c.want {
			t.Errorf("%s is level %d for bricklaying, want %d", c.held, got, c.want)
		}
	}
	if got := Stand(cat, scales, learner.Record{}).in("area-construction-bricklaying"); got != Unknown {
		t.Errorf("nothing is level %d", got)
	}
}

// A GCSE whose subject is not recorded may be a science, for which there is no row of a single one; it is none of those that have a row.
func TestAGCSEWithoutASubject(t *testing.T) {
	cat, scales := open(t)
	for _, q := range []string{"prior-gcse-other-1", "prior-gcse-9-1-other-1"} {
		grade := map[string]string{"prior-gcse-other-1": "B", "prior-gcse-9-1-other-1": "6"}[q]
		s := Stand(cat, scales, learner.Record{Results: []learner.Result{{Qualification: q, Grade: grade, Status: "achieved"}}})
		for subject, want := range map[string]finding.State{"science": finding.NeedToKnow, "mathematics": finding.NotYet, "english-or-cymraeg": finding.NotYet, "core-cymraeg": finding.NotYet} {
			if got := requirement.Evaluate(rule(t, "v1:subject("+subject+", C)"), s, sourced).State; got != want {
				t.Errorf("%s for %s: %s, want %s", q, subject, got, want)
			}
		}
	}
}
