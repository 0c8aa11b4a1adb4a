package guide_test

import (
	"slices"
	"testing"

	"llwybr/core/guide"
	"llwybr/core/learner"
)

// kept gives a learner who has kept every route to an occupation.
func kept(t *testing.T, g *guide.Guide, goal string) learner.Record {
	t.Helper()
	rec := learner.Record{Liked: []string{goal}}
	a, err := g.Routes(rec, goal)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range a.Routes {
		rec.Routes = append(rec.Routes, r.ID)
	}
	return rec
}

// risky are the courses that a source says may end.
func risky(g *guide.Guide) (ids []string) {
	for _, k := range g.Catalogue.Courses() {
		if k.AtRisk == "yes" {
			ids = append(ids, k.ID)
		}
	}
	return ids
}

// atRisk finds an occupation that a course at risk leads to.
func atRisk(t *testing.T, g *guide.Guide) (goal, course string) {
	t.Helper()
	for _, o := range g.Catalogue.Occupations() {
		a, err := g.Routes(learner.Record{}, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range a.Routes {
			for _, s := range r.Steps {
				if slices.Contains(risky(g), s.ID) {
					return o.ID, s.ID
				}
			}
		}
	}
	t.Fatal("no route has a course at risk")
	return "", ""
}

// A scenario names exactly the kept routes that one of its rows is a step of, and what the facts hold in its place does not hold that row.
func TestAScenarioNamesExactlyWhatWouldChange(t *testing.T) {
	g := open(t)
	goal, course := atRisk(t, g)
	rec := kept(t, g, goal)
	f, err := g.Foresee(rec, guide.Scenario{ID: "scenario-x", Takes: "at-risk"})
	if err != nil {
		t.Fatal(err)
	}
	lost := map[string]bool{}
	for _, l := range f.Losses {
		lost[l.ID] = true
		if l.Kind != "route" || l.Name.Empty() || len(l.Gone) == 0 || slices.ContainsFunc(l.Instead, func(n guide.Named) bool { return n.ID == course }) {
			t.Errorf("%+v", l)
		}
	}
	a, _ := g.Routes(rec, goal)
	for _, r := range a.Routes {
		touched := slices.ContainsFunc(r.Steps, func(s guide.Step) bool { return slices.Contains(risky(g), s.ID) })
		if touched != lost[r.ID] {
			t.Errorf("%s: a step at risk %v, said to change %v", r.ID, touched, lost[r.ID])
		}
	}
	if len(f.Losses) == 0 || f.Kept+len(f.Losses) != len(rec.Routes) {
		t.Errorf("%d change and %d stay, of %d", len(f.Losses), f.Kept, len(rec.Routes))
	}
}

// Looking ahead changes nothing: the facts are the same afterwards, and a scenario that takes nothing changes nothing.
func TestLookingAheadLeavesTheFactsAlone(t *testing.T) {
	g := open(t)
	goal, course := atRisk(t, g)
	rec := kept(t, g, goal)
	if _, err := g.Foresee(rec, guide.Scenario{Takes: "at-risk"}); err != nil {
		t.Fatal(err)
	}
	if _, ok := g.Catalogue.Course(course); !ok || len(kept(t, g, goal).Routes) != len(rec.Routes) {
		t.Errorf("%s is gone, or routes to %s", course, goal)
	}
	if f, err := g.Foresee(rec, guide.Scenario{Takes: "listed"}); err != nil || len(f.Losses) != 0 || f.Kept != len(rec.Routes) {
		t.Errorf("%+v, %v", f, err)
	}
}

func TestAChoiceThatIsTakenIsNamed(t *testing.T) {
	g := open(t)
	q := g.Catalogue.Qualifications()[0]
	f, err := g.Foresee(learner.Record{Choices: []string{q.ID}}, guide.Scenario{Takes: "listed", Targets: []string{q.ID}})
	if err != nil || len(f.Losses) != 1 || f.Losses[0].Kind != "choice" || f.Losses[0].ID != q.ID {
		t.Errorf("%+v, %v", f, err)
	}
}

// A plan without a kept route suggests some: what would become of these is said too, because they stand on the paper.
func TestSuggestedRoutesAreLookedAt(t *testing.T) {
	g := open(t)
	goal, _ := atRisk(t, g)
	f, err := g.Foresee(learner.Record{Liked: []string{goal}}, guide.Scenario{Takes: "at-risk"})
	if err != nil || len(f.Losses) == 0 || f.Kept == 0 {
		t.Errorf("%+v, %v", f, err)
	}
}
