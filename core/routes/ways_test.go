package routes

import (
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
)

func TestWhenALearnerBeginsWhatComesNext(t *testing.T) {
	for _, c := range []struct {
		rec  learner.Record
		want string
	}{
		{learner.Record{}, ""},
		{learner.Record{Year10Start: "2027-09", YearGroup: 9}, "2029-09"},
		{learner.Record{Year10Start: "2025-09"}, "2027-09"},
		{learner.Record{Year10Start: "2023-09", YearGroup: 12}, ""},
		{learner.Record{Year10Start: "2010-09", Setting: "adult"}, ""},
	} {
		if got := begins(c.rec); got != c.want {
			t.Errorf("%+v: %q, want %q", c.rec, got, c.want)
		}
	}
}

// A course that is no longer taught when the learner begins gives way to the next one of its area and level; without a date the first stands.
func TestTheCourseIsTheOneThatRunsThen(t *testing.T) {
	at := areaLevel{"area-x", 3}
	old := catalogue.Course{ID: "course-old", Teaching: catalogue.Teaching{LastTeaching: "2026-09"}}
	new := catalogue.Course{ID: "course-new", Teaching: catalogue.Teaching{FirstTeaching: "2027-09"}}
	f := &Finder{courses: map[areaLevel][]catalogue.Course{at: {old, new}}}
	for month, want := range map[string]string{"": "course-old", "2026-09": "course-old", "2027-09": "course-new", "2027-01": ""} {
		if k, _ := f.course(at, month); k.ID != want {
			t.Errorf("%q: %q, want %q", month, k.ID, want)
		}
	}
}

// What the catalogue says of going from one step to the next stands with the step, and a change from a vocational course to a degree says its condition.
func TestEveryStepKnowsTheWayThatLeadsToIt(t *testing.T) {
	cat, scales := open(t)
	f := NewFinder(cat, scales)
	noted, crossed := 0, 0
	for _, o := range cat.Occupations() {
		a, err := f.Find(learner.Record{}, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range a.Routes {
			for i, s := range r.Steps {
				if s.Way == "" {
					continue
				}
				if i == 0 {
					t.Errorf("%s: the first step of %s has a way to it", o.ID, r.ID)
				}
				noted++
				if r.Family == "college" && s.ID == "step-degree" {
					crossed++
					if s.Note.Empty() {
						t.Errorf("%s: crossing to a degree without its condition", r.ID)
					}
				}
			}
		}
	}
	if noted == 0 || crossed == 0 {
		t.Errorf("%d steps with a way, %d crossings to a degree", noted, crossed)
	}
}

// A route keeps its id when other routes to the same goal come or go: the id says what the route is, not where it stands.
func TestARouteKeepsItsIDWhenOthersComeAndGo(t *testing.T) {
	cat, scales := open(t)
	f := NewFinder(cat, scales)
	for _, o := range cat.Occupations() {
		a, err := f.Find(learner.Record{}, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, r := range a.Routes {
			if seen[r.ID] {
				t.Errorf("%s stands twice", r.ID)
			}
			seen[r.ID] = true
		}
		if len(a.Routes) < 2 {
			continue
		}
		gone := a.Routes[0].Steps[len(a.Routes[0].Steps)-1].ID
		less, err := NewFinder(cat.Without(gone), scales).Find(learner.Record{}, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range less.Routes {
			if !seen[r.ID] {
				t.Errorf("without %s %s has another id: %s", gone, o.ID, r.ID)
			}
		}
		if o.ID > "soc-2999" {
			break // a quarter of the catalogue is enough
		}
	}
}
