package guide_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/guide"
)

func TestTheSubjectsToStartFrom(t *testing.T) {
	g := open(t)
	names := map[string]string{}
	for _, s := range append(g.SchoolSubjects(), g.StudyAreas()...) {
		if s.Name.EN == "" || s.Name.CY == "" || s.Qualifications != nil && strings.ContainsAny(s.Name.EN, "()") || names[s.ID] != "" {
			t.Errorf("%+v", s)
		}
		names[s.ID] = s.Name.EN + " / " + s.Name.CY
	}
	for id, want := range map[string]string{
		"subject-animal-care": "Animal Care / Gofal Anifeiliaid", "subject-history": "History / Hanes", "subject-science": "Integrated Science / The Sciences / Gwyddoniaeth Integredig / Y Gwyddorau",
		"subject-humanities": "Foundation in Humanities / Sylfaen yn y Dyniaethau", "area-motor-vehicle": "Motor vehicle / Cerbydau modur",
	} {
		if names[id] != want {
			t.Errorf("%s is %q", id, names[id])
		}
	}
	if names["area-essential-skills"] != "" {
		t.Error("an area that leads to no occupation can be started from")
	}
}

// occupations are the ids of what was found.
func occupations(all []guide.Linked) []string {
	var ids []string
	for _, l := range all {
		ids = append(ids, l.Occupation)
	}
	return ids
}

// A subject gives what the facts link with it and nothing else, and says how: whether it is stated, by which sources, or our own reading.
func TestFromSubject(t *testing.T) {
	g := open(t)
	for _, c := range []struct {
		subjects []string
		some     []string // occupations that are among them
		none     bool
	}{
		{[]string{"subject-animal-care"}, []string{"soc-6129"}, false},
		{[]string{"area-motor-vehicle"}, []string{"soc-5231"}, false},
		{[]string{"subject-hair-beauty"}, []string{"soc-6221"}, false},
		{[]string{"subject-history"}, nil, true}, // leads to A levels, which the facts link with no occupation by subject
		{[]string{"no-such-subject"}, nil, true},
		{nil, nil, true},
	} {
		got := g.FromSubject(c.subjects...)
		if (len(got) == 0) != c.none {
			t.Errorf("%v: %v", c.subjects, occupations(got))
		}
		for _, id := range c.some {
			if !slices.Contains(occupations(got), id) {
				t.Errorf("%v does not give %s: %v", c.subjects, id, occupations(got))
			}
		}
	}
}

// Whatever is found is a real occupation with a way to it that has sources, or is marked as our own reading and has none.
func TestEveryLinkSaysWhatItRestsOn(t *testing.T) {
	g := open(t)
	for _, s := range append(g.SchoolSubjects(), g.StudyAreas()...) {
		found := g.FromSubject(s.ID)
		for _, l := range found {
			if _, ok := g.Catalogue.Occupation(l.Occupation); !ok || len(l.Via) != 1 {
				t.Errorf("%s: %+v", s.ID, l)
			}
			v := l.Via[0]
			if v.Subject != s.ID || v.Through == "" || len(v.Records) == 0 || v.Own && v.Sources != nil {
				t.Errorf("%s: %+v", s.ID, v)
			}
			for _, id := range v.Records {
				if g.Ref(id) == "" {
					t.Errorf("%s rests on %s, which is nothing", s.ID, id)
				}
			}
		}
		if diff := cmp.Diff(found, g.FromSubject(s.ID)); diff != "" {
			t.Errorf("%s: twice is not the same: %s", s.ID, diff)
		}
	}
}

// Of several subjects an occupation says each that leads to it, in the order of asking.
func TestSeveralSubjectsTogether(t *testing.T) {
	g := open(t)
	both := g.FromSubject("area-animal-care", "subject-animal-care")
	for _, l := range both {
		if l.Occupation == "soc-6129" {
			if len(l.Via) != 2 || l.Via[0].Subject != "area-animal-care" || l.Via[1].Subject != "subject-animal-care" {
				t.Errorf("%+v", l)
			}
			return
		}
	}
	t.Errorf("not found: %v", occupations(both))
}

// Answers have no part in it: the package that matches is not asked, and a record without answers gets the same.
func TestASourcedWayStandsBeforeOurReading(t *testing.T) {
	g := open(t)
	sourced := 0
	for _, l := range g.FromSubject("subject-hair-beauty", "subject-motor-vehicle-maintenance", "subject-health-social-care-childcare") {
		for _, v := range l.Via {
			if !v.Own {
				sourced++
			}
		}
	}
	if sourced == 0 {
		t.Error("nothing is sourced")
	}
}
