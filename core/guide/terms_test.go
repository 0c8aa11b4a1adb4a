package guide_test

import (
	"testing"

	"llwybr/core/guide"
)

// What the catalogue says of a step is found by the kind of its row; what it does not say stays empty.
func TestTerms(t *testing.T) {
	g := open(t)
	for id, want := range map[string]guide.Terms{
		"course-alev-133": {Medium: "bilingual"},
		"course-eng-066":  {AtRisk: true},
		"appr-baking-l2":  {Medium: "english"},
		"step-a-levels":   {},
	} {
		if got := g.Terms(guide.Step{ID: id}); got != want {
			t.Errorf("%s: %+v, want %+v", id, got, want)
		}
	}
}

// Every word of the catalogue for a language is one that can be said.
func TestEveryMediumIsKnown(t *testing.T) {
	g := open(t)
	for _, k := range g.Catalogue.Courses() {
		if k.Medium != "unknown" && k.Medium != "" && g.Terms(guide.Step{ID: k.ID}).Medium == "" {
			t.Errorf("%s: %s", k.ID, k.Medium)
		}
	}
	for _, a := range g.Catalogue.Apprenticeships() {
		if a.Language != "unknown" && a.Language != "" && g.Terms(guide.Step{ID: a.ID}).Medium == "" {
			t.Errorf("%s: %s", a.ID, a.Language)
		}
	}
}

// An employer is part of an apprenticeship.
func TestAnEmployerIsATerm(t *testing.T) {
	g := open(t)
	a, err := g.Routes(sample(t, g, "owain-year11-apprenticeship"), "soc-5241")
	if err != nil || len(a.Routes) == 0 {
		t.Fatal(err)
	}
	for _, r := range a.Routes {
		if got := g.Terms(r.Steps[0]).Employer; got != r.NeedsEmployer {
			t.Errorf("%s: %v", r.ID, got)
		}
	}
}
