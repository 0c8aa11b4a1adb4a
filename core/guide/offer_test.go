package guide_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/offer"
	"llwybr/core/routes"
)

// list reads a list that has no faults.
func list(t testing.TB, g *guide.Guide, text string) guide.Offer {
	t.Helper()
	o, faults, err := offer.Read(strings.NewReader(text), g.Catalogue, "2026-11-22")
	if err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	return o
}

const bryn = "school,qualification,offered,block,year 10 start\nYsgol y Bryn,vcse-engineering,yes,B,\n,gcse-history,yes,B,2027-09\n,gcse-music,no,,\n"

// The learner's own word stands first, then the school's list for the learner's year, then nothing is known.
func TestWhoSaysWhetherAChoiceIsThere(t *testing.T) {
	plain := open(t)
	o := list(t, plain, bryn)
	g := plain.WithOffers(&o)
	for _, c := range []struct {
		own, year, id string
		want          string
		from          string
	}{
		{"", "2027-09", "vcse-engineering", "yes", "Ysgol y Bryn"}, {"no", "2027-09", "vcse-engineering", "no", ""}, {"yes", "2027-09", "gcse-music", "yes", ""},
		{"", "2027-09", "gcse-music", "no", "Ysgol y Bryn"}, {"", "2027-09", "gcse-history", "yes", "Ysgol y Bryn"}, {"", "2026-09", "gcse-history", "", ""},
		{"", "", "gcse-history", "", ""}, {"", "", "vcse-engineering", "yes", "Ysgol y Bryn"}, {"", "2027-09", "gcse-art-design", "", ""},
	} {
		rec := learner.Record{Year10Start: c.year}
		if c.own != "" {
			rec.Offered = map[string]string{c.id: c.own}
		}
		got := g.Offered(rec, c.id, "2026-11-22")
		if got.Answer != c.want || got.From != c.from || got.Own != (c.own != "") || got.Old {
			t.Errorf("%+v: %+v", c, got)
		}
		if without := plain.Offered(rec, c.id, "2026-11-22"); without.Answer != c.own {
			t.Errorf("%+v without a list: %+v", c, without)
		}
	}
	if !g.Offered(learner.Record{}, "gcse-music", "2028-01-01").Old {
		t.Error("a list of more than a year ago is not old")
	}
}

func TestTwoChoicesInOneBlock(t *testing.T) {
	g := open(t)
	o := list(t, g, bryn)
	g = g.WithOffers(&o)
	rec := learner.Record{Year10Start: "2027-09", Choices: []string{"vcse-engineering", "gcse-history", "gcse-music"}}
	if got := g.Clashes(rec); !slices.Equal(got, []guide.Clash{{Block: "B", First: "vcse-engineering", Second: "gcse-history"}}) {
		t.Errorf("%+v", got)
	}
	rec.Offered = map[string]string{"gcse-history": "no"}
	if got := g.Clashes(rec); len(got) > 0 {
		t.Errorf("one that the learner says is not there: %+v", got)
	}
	rec.Offered, rec.Year10Start = nil, "2028-09"
	if got := g.Clashes(rec); len(got) > 0 {
		t.Errorf("another year: %+v", got)
	}
}

// The plan does not ask what the school's list answers.
func TestThePlanDoesNotAskWhatTheListAnswers(t *testing.T) {
	plain := open(t)
	rec := sample(t, plain, "elin-year9-welsh-medium")
	o := list(t, plain, bryn)
	asks := func(g *guide.Guide) bool {
		in, err := g.PlanInput(rec, "2026-11-22")
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range in.Questions {
			if q.ID == "question.offered" && q.Args["Name"] == g.Name("vcse-engineering") {
				return true
			}
		}
		return false
	}
	rec.Offered = nil
	if !asks(plain) || asks(plain.WithOffers(&o)) {
		t.Error("the question stands where the list answers it, or not where nobody does")
	}
}

// college is a list with a course in every area, at level 1 or at level 3, each with a rule.
func college(t testing.TB, g *guide.Guide) guide.Offer {
	text := "college,welsh name,english name,area,level,gcses,grade,ask\n"
	for n, area := range g.Catalogue.Areas() {
		text += "Coleg y Bryn,Cwrs y Bryn " + area.ID + ",Bryn course " + area.ID + "," + area.ID + "," + []string{"1", "3"}[n%2] + ",1,G,no\n"
	}
	return list(t, g, text)
}

// A college's own course takes its place in the routes, with the college and the day as its source, and never says more than need to know; which route
// has which id stays as it was.
func TestACollegesOwnCourseStandsInRoutes(t *testing.T) {
	plain := open(t)
	g := plain.WithOffers(nil, college(t, plain))
	shown := 0
	for _, name := range []string{"owain-year11-apprenticeship", "cai-year10-below-gcse"} {
		rec := sample(t, plain, name)
		for _, o := range plain.Catalogue.Occupations() {
			shown += sameRoutes(t, plain, g, rec, o.ID)
		}
	}
	if shown < 100 {
		t.Errorf("only %d steps of routes are courses of the list", shown)
	}
}

// sameRoutes holds the routes with a list to those without, and gives how many of them show a course of the list.
func sameRoutes(t *testing.T, plain, g *guide.Guide, rec learner.Record, goal string) (shown int) {
	t.Helper()
	before, err := plain.Routes(rec, goal)
	if err != nil {
		t.Fatal(err)
	}
	after, err := g.Routes(rec, goal)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range before.Routes {
		i := slices.IndexFunc(after.Routes, func(a guide.Route) bool { return a.ID == r.ID })
		if i < 0 || ends(after.Routes[i]) != ends(r) {
			t.Errorf("%s is not what it was: %s", r.ID, cmp.Diff(ends(r), ends(after.Routes[max(i, 0)])))
		}
	}
	for _, r := range after.Routes {
		for _, s := range r.Steps {
			if s.Provenance.From == "" {
				continue
			}
			shown++
			if s.Text.ID != "requirement.from-list" || s.Requirement.State == finding.Met || s.Requirement.State == finding.Likely || s.Provenance.From != "Coleg y Bryn" {
				t.Errorf("%+v", s)
			}
		}
	}
	return shown
}

// ends is what a route is about: its family, the area or station of its last step, and what it rests on.
func ends(r routes.Route) string {
	last := r.Steps[len(r.Steps)-1]
	if last.Kind == "course" {
		return strings.Join(append([]string{r.Family, last.Area}, r.Link.Sources...), " ")
	}
	return strings.Join(append([]string{r.Family, last.ID}, r.Link.Sources...), " ")
}

// A course of a list opens where it comes from: the college and the day, and after a year that it is to be checked.
func TestACourseOfAListOpensItsSource(t *testing.T) {
	plain := open(t)
	g := plain.WithOffers(nil, college(t, plain))
	ref := g.Ref("offer-course-coleg-y-bryn-2")
	e, ok := g.Evidence(ref, "2026-11-22")
	if !ok || e.From != "Coleg y Bryn" || e.ReadOn != "2026-11-22" || e.Kind != "provider" || e.Table != "courses" || e.Check {
		t.Errorf("%q %+v", ref, e)
	}
	if e, _ := g.Evidence(ref, "2028-01-01"); !e.Check {
		t.Error("more than a year later nothing says that it is old")
	}
	if ref := plain.Ref("offer-course-coleg-y-bryn-2"); ref != "" {
		t.Errorf("%q without the list", ref)
	}
}
