package routes

import (
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/requirement"
)

func open(t testing.TB) (*catalogue.Catalogue, requirement.Scales) {
	t.Helper()
	c, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	s := requirement.Scales{}
	for _, g := range c.Grades() {
		s.Add(g.Scale, requirement.Grade{Rank: g.Rank, Grade: g.Grade, Level: g.Level, GCSE: g.GCSE})
	}
	return c, s
}

func TestAgeBand(t *testing.T) {
	cases := []struct {
		rec  learner.Record
		want requirement.AgeBand
	}{
		{learner.Record{}, requirement.AgeBand{}},
		{learner.Record{YearGroup: 9}, requirement.AgeBand{Low: 15, High: 16, Field: "year_group"}},
		{learner.Record{YearGroup: 11}, requirement.AgeBand{Low: 15, High: 16, Field: "year_group"}},
		{learner.Record{YearGroup: 13}, requirement.AgeBand{Low: 17, High: 18, Field: "year_group"}},
		{learner.Record{Setting: "adult"}, requirement.AgeBand{Low: 19, High: 99, Field: "setting"}},
	}
	for _, c := range cases {
		if got := ageBand(c.rec); got != c.want {
			t.Errorf("%+v: %+v, want %+v", c.rec, got, c.want)
		}
	}
}

// What a learner holds counts as what it is: a double award as two GCSEs, a VCSE as none, an A level as a level 3 qualification.
func TestWhatHoldingsCountAs(t *testing.T) {
	cat, scales := open(t)
	s := Stand(cat, scales, learner.Record{
		YearGroup: 10,
		Choices:   []string{"vcse-engineering", "gcse-mathematics-numeracy", "gcse-history"},
		Results: []learner.Result{{Qualification: "gcse-mathematics-numeracy", Grade: "CC", Status: "expected"},
			{Qualification: "prior-a-level-1", Grade: "B", Status: "achieved"}},
	})
	by := map[string]requirement.Holding{}
	for _, h := range s.Holdings() {
		by[h.ID] = h
	}
	maths, vcse, history, a := by["gcse-mathematics-numeracy"], by["vcse-engineering"], by["gcse-history"], by["prior-a-level-1"]
	if maths.GCSEs != 2 || maths.Grade != "C" || !maths.Expected || !maths.Graded || maths.Level != 2 {
		t.Errorf("double award: %+v", maths)
	}
	if vcse.GCSEs != 0 || !vcse.Other {
		t.Errorf("VCSE: %+v", vcse)
	}
	if history.GCSEs != 1 || history.Graded || history.Level != -1 {
		t.Errorf("a choice without a grade: %+v", history)
	}
	if !a.Vocation || a.Level != 3 || a.Expected {
		t.Errorf("A level: %+v", a)
	}
	if s.Level() != 3 || len(s.Holdings()) != 4 {
		t.Errorf("level %d, %d holdings", s.Level(), len(s.Holdings()))
	}
}

// The row that stands for an area at a level is never one that has ended or is for 14 to 16.
func TestOffersAreCurrentAndAfterSixteen(t *testing.T) {
	cat, scales := open(t)
	f := NewFinder(cat, scales)
	if len(f.courses) < 40 {
		t.Fatalf("%d offers", len(f.courses))
	}
	for at, rows := range f.courses {
		for i, k := range rows {
			if k.Status == "ended" || k.Stage == "14-16" || k.Area != at.area || k.Level > at.level || max(k.Level, k.LevelMax) < at.level {
				t.Errorf("%v: %s", at, k.ID)
			}
			if i > 0 && better(k, rows[i-1]) {
				t.Errorf("%v: %s stands behind %s", at, k.ID, rows[i-1].ID)
			}
		}
	}
}

func TestBetterIsAnOrder(t *testing.T) {
	cat, _ := open(t)
	all := cat.Courses()
	for i := range all {
		for j := range all {
			if i != j && better(all[i], all[j]) == better(all[j], all[i]) {
				t.Fatalf("%s and %s: neither or both stand better", all[i].ID, all[j].ID)
			}
		}
	}
}

// Someone who holds a level 2 course already starts from level 3, and nobody loses a way by holding more.
func TestHoldingMoreNeverClosesAFamily(t *testing.T) {
	cat, scales := open(t)
	f := NewFinder(cat, scales)
	less := learner.Record{YearGroup: 11}
	more := learner.Record{YearGroup: 11, Results: []learner.Result{{Qualification: "prior-vocational-level-2", Grade: "Pass", Status: "achieved"}}}
	for _, o := range cat.Occupations() {
		a, err := f.Find(less, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		b, err := f.Find(more, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(b.Gaps) > len(a.Gaps) {
			t.Errorf("%s: gaps %v became %v", o.ID, a.Gaps, b.Gaps)
		}
	}
}

// Every route to every occupation has a step, ends somewhere, and none of our own readings is sure of itself.
func TestEveryRouteHolds(t *testing.T) {
	cat, scales := open(t)
	f := NewFinder(cat, scales)
	rec := learner.Record{YearGroup: 11, Results: []learner.Result{{Qualification: "gcse-english-language-literature-double", Grade: "A*A*", Status: "achieved"}}}
	for _, o := range cat.Occupations() {
		a, err := f.Find(rec, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range a.Routes {
			for _, s := range r.Steps {
				sure := s.Requirement.State == finding.Met || s.Requirement.State == finding.Likely
				if sure && (r.Own || s.Provenance.Own) {
					t.Errorf("%s %s is our own reading and says %s", r.ID, s.ID, s.Requirement.State)
				}
				if s.Name.CY == "" || s.Name.EN == "" || s.Text.ID == "" {
					t.Errorf("%s %s has no words", r.ID, s.ID)
				}
			}
		}
	}
}
