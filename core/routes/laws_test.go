package routes

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
)

// world is a catalogue with its finder, from which learners are drawn.
type world struct {
	*Finder
	homes []string
}

func newWorld(t testing.TB) world {
	t.Helper()
	cat, scales := open(t)
	w := world{Finder: NewFinder(cat, scales), homes: []string{""}}
	for _, p := range cat.Places() {
		w.homes = append(w.homes, p.ID)
	}
	return w
}

// learner draws somebody in any year and setting, who chose and holds anything.
func (w world) learner(t *rapid.T) learner.Record {
	rec := learner.Record{
		YearGroup:   rapid.SampledFrom([]int{0, 9, 10, 11, 12, 13}).Draw(t, "year"),
		Year10Start: rapid.SampledFrom([]string{"", "2025-09", "2026-09", "2027-09"}).Draw(t, "began"),
		Setting:     rapid.SampledFrom([]string{"", "maintained", "none", "adult", "home-educated"}).Draw(t, "setting"),
		Medium:      rapid.SampledFrom([]string{"", "welsh", "bilingual", "english"}).Draw(t, "medium"),
		Home:        rapid.SampledFrom(w.homes).Draw(t, "home"),
		Results:     w.results(t),
	}
	for range rapid.IntRange(0, 4).Draw(t, "choices") {
		rec.Choices = append(rec.Choices, rapid.SampledFrom(w.cat.Qualifications()).Draw(t, "choice").ID)
	}
	return rec
}

// results draws what a learner holds or expects: qualifications with a grade of their scale, courses and apprenticeships.
func (w world) results(t *rapid.T) []learner.Result {
	var all []learner.Result
	for range rapid.IntRange(0, 5).Draw(t, "results") {
		r := learner.Result{Status: rapid.SampledFrom([]string{"expected", "achieved"}).Draw(t, "status")}
		switch rapid.IntRange(0, 5).Draw(t, "kind") {
		case 0:
			r.Qualification, r.Status = rapid.SampledFrom(w.cat.Apprenticeships()).Draw(t, "apprenticeship").ID, "achieved"
		case 1:
			r.Qualification, r.Status = rapid.SampledFrom(w.cat.Courses()).Draw(t, "course").ID, "achieved"
		default:
			q := rapid.SampledFrom(w.cat.Qualifications()).Draw(t, "qualification")
			r.Qualification = q.ID
			if grades := slices.DeleteFunc(slices.Clone(w.cat.Grades()), func(g catalogue.Grade) bool { return g.Scale != q.Scale }); len(grades) > 0 {
				r.Grade = rapid.SampledFrom(grades).Draw(t, "grade").Grade
			}
		}
		all = append(all, r)
	}
	return all
}

// unreachable draws what a learner says of where they can get to.
func (w world) unreachable(t *rapid.T, rec learner.Record) learner.Record {
	rec.Preferences = map[string]json.RawMessage{}
	var ids []string
	for range rapid.IntRange(0, 30).Draw(t, "cannot") {
		ids = append(ids, rapid.SampledFrom(w.cat.Providers()).Draw(t, "provider").ID)
	}
	rec.Preferences[CannotReach], _ = json.Marshal(ids)
	rec.Preferences[FurthestMiles], _ = json.Marshal(rapid.SampledFrom([]float64{0, 2, 10, 40}).Draw(t, "miles"))
	return rec
}

func (w world) goal(t *rapid.T) string {
	return rapid.SampledFrom(w.cat.Occupations()).Draw(t, "goal").ID
}

func (w world) find(t *rapid.T, rec learner.Record, goal string) Answer {
	a, err := w.Find(rec, goal)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// No route goes in a circle, and its level never falls: a step without a level says nothing.
func TestLawRoutesClimbAndNeverCircle(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		for _, r := range w.find(t, w.learner(t), w.goal(t)).Routes {
			seen, level := map[string]bool{}, Unknown
			for _, s := range r.Steps {
				if seen[s.ID] {
					t.Errorf("%s: %s stands twice", r.ID, s.ID)
				}
				if s.Level >= 0 && s.Level < level {
					t.Errorf("%s: level %d after %d", r.ID, s.Level, level)
				}
				seen[s.ID], level = true, max(level, s.Level)
			}
		}
	})
}

// What a step says of its requirement is what its row's rule says of this learner at the age that they will then have.
func TestLawRequirementsAreThoseOfTheirRows(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		rec := w.learner(t)
		for _, r := range w.find(t, rec, w.goal(t)).Routes {
			years := 0.0
			for _, s := range r.Steps {
				w.sameRequirement(t, rec, r, s, int(years))
				years += s.Years
			}
		}
	})
}

func (w world) sameRequirement(t *rapid.T, rec learner.Record, r Route, s Step, years int) {
	t.Helper()
	row, level, kind := w.row(s.ID)
	if s.Kind != kind && s.Kind != "job" || s.Level != level && s.Kind != "course" {
		t.Errorf("%s %s: %s at level %d, its row says %s at %d", r.ID, s.ID, s.Kind, s.Level, kind, level)
	}
	rule, err := requirement.Parse(row.Requirement)
	if err != nil {
		rule = nil
	}
	p := s.Provenance
	want := requirement.Evaluate(rule, Stand(w.cat, w.scales, rec).later(years), requirement.Conditions{
		Provider: row.Scope == "provider", Own: r.Own || p.Own || row.Strength == "own", Sourced: len(p.Sources) > 0 || p.Basis != ""})
	got := s.Requirement
	if got.State != want.State || got.Decided != want.Decided || got.Capped != want.Capped || len(got.Leaves) != len(want.Leaves) {
		t.Errorf("%s %s: %+v, its row's rule says %+v", r.ID, s.ID, got, want)
	}
}

// row is the rule, the level and the kind of a step's row.
func (w world) row(id string) (catalogue.EntryRule, int, string) {
	if k, ok := w.cat.Course(id); ok {
		return k.EntryRule, k.Level, "course"
	}
	if a, ok := w.cat.Apprenticeship(id); ok {
		level := a.Level
		if level == 0 {
			level = Unknown
		}
		return a.EntryRule, level, "apprenticeship"
	}
	s, _ := w.cat.Step(id)
	return s.EntryRule, s.Level, "station"
}

func bytesOf(t *rapid.T, a Answer) string {
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The same learner and facts give the same bytes, from another finder as well.
func TestLawTheSameGivesTheSame(t *testing.T) {
	w, other := newWorld(t), newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		rec, goal := w.unreachable(t, w.learner(t)), w.goal(t)
		first := bytesOf(t, w.find(t, rec, goal))
		if bytesOf(t, w.find(t, rec, goal)) != first || bytesOf(t, other.find(t, rec, goal)) != first {
			t.Errorf("%s: two answers", goal)
		}
	})
}

// Whoever holds more loses no kind of route.
func TestLawHoldingMoreLosesNoFamily(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		rec, goal := w.learner(t), w.goal(t)
		before := w.find(t, rec, goal)
		rec.Results = append(slices.Clone(rec.Results), w.results(t)...)
		for _, family := range w.find(t, rec, goal).Gaps {
			if !slices.Contains(before.Gaps, family) {
				t.Errorf("%s: no %s any more", goal, family)
			}
		}
	})
}

// "I can't get there" orders routes anew within their family and loses none; who says nothing of it sees no difference.
func TestLawNothingIsLostOutOfReach(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		rec, goal := w.learner(t), w.goal(t)
		free, bound := w.find(t, rec, goal), w.find(t, w.unreachable(t, rec), goal)
		if got, want := sorted(bound.Routes), sorted(free.Routes); !slices.Equal(got, want) {
			t.Errorf("%s: %v, without the preference %v", goal, got, want)
		}
		awayLast(t, bound)
		rec.Preferences = map[string]json.RawMessage{CannotReach: []byte("[]"), FurthestMiles: []byte("0")}
		if bytesOf(t, w.find(t, rec, goal)) != bytesOf(t, free) {
			t.Errorf("%s: a preference that says nothing changes something", goal)
		}
	})
}

// sorted are the routes of each family by id.
func sorted(routes []Route) []string {
	var ids []string
	for _, r := range routes {
		ids = append(ids, r.Family+" "+r.ID)
	}
	slices.Sort(ids)
	return ids
}

// awayLast: each family's routes out of reach stand behind its others, and in the handful all do; each says why.
func awayLast(t *rapid.T, a Answer) {
	t.Helper()
	last := map[string]bool{}
	for _, r := range a.Routes {
		if last[r.Family] && len(r.Away) == 0 {
			t.Errorf("%s stands behind one out of reach", r.ID)
		}
		last[r.Family] = len(r.Away) > 0
		for _, away := range r.Away {
			if away.Message.ID == "" || len(away.Providers) == 0 || !passes(r.Steps, away.Step) {
				t.Errorf("%s: %+v", r.ID, away)
			}
		}
	}
	out := false
	for _, p := range a.Handful {
		r := a.route(p.Route)
		if out && len(r.Away) == 0 {
			t.Errorf("%s stands behind one out of reach in the handful", r.ID)
		}
		out = len(r.Away) > 0
	}
}

func (a Answer) route(id string) Route {
	return a.Routes[slices.IndexFunc(a.Routes, func(r Route) bool { return r.ID == id })]
}

// Reranking is pure: what it is given stays, and again it changes nothing.
func TestLawRerankingIsPure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		routes := drawRoutes(t)
		before := slices.Clone(routes)
		once := Rerank(routes)
		if !reflect.DeepEqual(routes, before) || !reflect.DeepEqual(Rerank(once), once) || !slices.Equal(sorted(once), sorted(routes)) {
			t.Errorf("%v became %v", sorted(routes), sorted(once))
		}
	})
}

// drawRoutes draws routes of any kind, in the order of their families, that no catalogue need hold.
func drawRoutes(t *rapid.T) []Route {
	var routes []Route
	for _, family := range Families {
		for range rapid.IntRange(0, 5).Draw(t, family) {
			r := Route{ID: message.Same(family).EN + string(rune('a'+len(routes))), Family: family, Earns: family == "apprenticeship" || family == "work",
				NeedsEmployer: family == "apprenticeship" || rapid.Bool().Draw(t, "employer"), Steps: []Step{{ID: "s", Medium: rapid.SampledFrom([]string{"", "welsh", "english"}).Draw(t, "medium")}}}
			if rapid.Bool().Draw(t, "years known") {
				years := float64(rapid.IntRange(1, 5).Draw(t, "years"))
				r.Years = &years
			}
			if rapid.Bool().Draw(t, "place known") {
				r.near = &nearest{km: float64(rapid.IntRange(0, 9).Draw(t, "km"))}
			}
			if rapid.IntRange(0, 2).Draw(t, "away") == 0 {
				r.Away = []Away{{Step: "s", Providers: []string{"prov-x"}, Message: message.New("route.away.said")}}
			}
			routes = append(routes, r)
		}
	}
	return routes
}
