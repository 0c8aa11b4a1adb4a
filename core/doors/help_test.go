package doors

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

const day = "2026-11-22"

// facts is a finder over the real catalogue.
func facts(t testing.TB) *Finder {
	t.Helper()
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cat.Close() })
	s := requirement.Scales{}
	for _, g := range cat.Grades() {
		s.Add(g.Scale, requirement.Grade{Rank: g.Rank, Grade: g.Grade, Level: g.Level, GCSE: g.GCSE})
	}
	return NewFinder(cat, s, routes.NewFinder(cat, s))
}

// draw makes a learner: of Year 9 to 13 or an adult, with a random basket and random grades.
func (f *Finder) draw(rng *rand.Rand) learner.Record {
	rec := learner.Record{YearGroup: 9 + rng.IntN(5), Year10Start: []string{"2027-09", "2027-09", "2026-09", "2025-09", ""}[rng.IntN(5)], Home: "place-dolgellau"}
	if rng.IntN(10) == 0 {
		rec.Setting, rec.YearGroup = "adult", 0
	}
	all := f.cat.Qualifications()
	n := rng.IntN(14)
	for range n {
		q := all[rng.IntN(len(all))]
		if then, err := f.Basket(rec, []string{q.ID}, nil); err == nil {
			rec = then
		}
		if scale := f.scales[q.Scale]; len(scale) > 0 && rng.IntN(2) == 0 && (q.Prior() || slices.Contains(rec.Choices, q.ID)) {
			setResult(&rec, learner.Result{Qualification: q.ID, Grade: scale[rng.IntN(len(scale))].Grade, Status: []string{"expected", "achieved"}[rng.IntN(2)]})
		}
	}
	return rec
}

// told are sets as text that can be compared.
func told(sets []Set) []string {
	var all []string
	for _, s := range sets {
		var parts []string
		for _, c := range s.Changes {
			parts = append(parts, fmt.Sprint(c.Kind, " ", c.Field, "=", c.Value))
		}
		slices.Sort(parts)
		all = append(all, strings.Join(parts, " + ")+" → "+string(s.Then))
	}
	slices.Sort(all)
	return all
}

// brute tries every set of up to three of the candidates on the record itself.
func brute(q *quest) (State, []Set) {
	now := q.state(q.step, q.base, q.month)
	best, reach := now, map[[most]int]State{}
	visit := func(members ...int) {
		if !q.legal(members) {
			return
		}
		var changes []Change
		for _, m := range members {
			changes = append(changes, q.all[m].Change)
		}
		state := q.state(q.step, q.routes.Stand(with(q.rec, changes)), q.month)
		reach[key(members...)] = state
		if Wider(state, best) {
			best = state
		}
	}
	for i := range q.all {
		visit(i)
		for j := range i {
			visit(i, j)
			for k := range j {
				visit(i, j, k)
			}
		}
	}
	if best == now {
		return now, nil
	}
	var sets []Set
	for k, state := range reach {
		members := slices.DeleteFunc(slices.Clone(k[:]), func(m int) bool { return m < 0 })
		if state != best || part(members, func(of []int) bool { return reach[key(of...)] == best }) {
			continue
		}
		s := Set{Then: state}
		for _, m := range members {
			s.Changes = append(s.Changes, q.all[m].Change)
		}
		sets = append(sets, s)
	}
	return best, sets
}

// part reports whether some of the members, but not all, have a property.
func part(members []int, has func([]int) bool) bool {
	for mask := 1; mask < 1<<len(members)-1; mask++ {
		var of []int
		for i, m := range members {
			if mask>>i&1 == 1 {
				of = append(of, m)
			}
		}
		if has(of) {
			return true
		}
	}
	return false
}

// narrow keeps some of the candidates: most of them such as do something, so that there is something to find.
func (s *solver) narrow(rng *rand.Rand, n int) {
	rng.Shuffle(len(s.all), func(i, j int) { s.all[i], s.all[j] = s.all[j], s.all[i] })
	var first, rest []candidate
	for _, c := range s.all {
		if rng.IntN(4) > 0 && slices.ContainsFunc(s.tables, func(t *table) bool { return t.effect(c.before, c.after) > 0 }) {
			first = append(first, c)
			continue
		}
		rest = append(rest, c)
	}
	s.all = append(first, rest...)
	s.all = s.all[:min(n, len(s.all))]
	s.tie()
}

// pairs is how many pairs of a learner and a step are compared with brute force.
const pairs = 500

// What is found is what trying every set of up to three of the same candidates finds: on the record itself, with the evaluator.
func TestSmallestChangesEqualBruteForce(t *testing.T) {
	f := facts(t)
	rng := rand.New(rand.NewPCG(5, 14))
	helped, sets := 0, 0
	for range pairs {
		rec := f.draw(rng)
		s := f.worthwhile(rng, rec)
		s.gather()
		s.narrow(rng, 15)
		wantState, want := brute(s.quest)
		_, got, combos := s.search()
		found := s.ranked(combos)
		if got != wantState || !slices.Equal(told(found), told(want)) {
			t.Fatalf("%s\n%+v\n%v %s\nfound  %q\nbrute  %q", s.step.ID, rec, got, wantState, told(found), told(want))
		}
		if len(found) > 0 {
			helped++
			sets += len(found)
		}
	}
	t.Logf("%d of %d pairs can be helped, by %d sets", helped, pairs, sets)
	if helped < pairs/3 {
		t.Errorf("only %d of %d pairs can be helped", helped, pairs)
	}
}

// worthwhile draws a step: one whose rule asks for something that is held, and mostly one that can be wider.
func (f *Finder) worthwhile(rng *rand.Rand, rec learner.Record) *solver {
	starts := f.routes.Starts(begin(rec, day))
	for {
		step := starts[rng.IntN(len(starts))]
		if rule := f.routes.Rule(step.ID); rule == nil || !counts(*rule) {
			continue
		}
		s := newSolver(f.quest(rec, day, step))
		now := f.state(step, s.base, s.month)
		if Wider(s.bound(func(int) bool { return true }), now) || rng.IntN(20) == 0 {
			return s
		}
	}
}

// The same on whole lists of candidates, for a few learners.
func TestSmallestChangesEqualBruteForceOnEveryCandidate(t *testing.T) {
	f := facts(t)
	rng := rand.New(rand.NewPCG(7, 7))
	for range 6 {
		s := f.worthwhile(rng, f.draw(rng))
		s.gather()
		wantState, want := brute(s.quest)
		_, got, combos := s.search()
		if found := s.ranked(combos); got != wantState || !slices.Equal(told(found), told(want)) {
			t.Errorf("%s %+v: %d sets, brute force finds %d", s.step.ID, s.rec, len(found), len(want))
		}
	}
}

// BenchmarkHelp finds what would help with every step that is not as open as it could be, for a full basket; the baseline tries every set of up to three
// of the same changes.
func BenchmarkHelp(b *testing.B) {
	f := facts(b)
	rec := full
	for _, step := range []string{"step-a-levels", "step-a-levels-college-six"} {
		b.Run(step, func(b *testing.B) {
			for b.Loop() {
				if _, err := f.Help(rec, day, step); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("baseline-every-set", func(b *testing.B) {
		start, _ := f.routes.Start("step-a-levels")
		for b.Loop() {
			q := f.quest(rec, day, start)
			q.gather()
			brute(q)
		}
	})
	b.Run("cheapest-of-all-doors", func(b *testing.B) {
		for b.Loop() {
			for _, s := range f.routes.Starts(begin(rec, day)) {
				f.Cheapest(rec, day, s.ID)
			}
		}
	})
}

// full is a whole basket of Year 9 with expected grades.
var full = learner.Record{YearGroup: 9, Year10Start: "2027-09", Home: "place-dolgellau",
	Choices: []string{"gcse-core-cymraeg", "gcse-english-language-literature-double", "gcse-geography", "gcse-history", "gcse-mathematics-numeracy", "gcse-music",
		"gcse-the-sciences-double", "vcse-engineering"},
	Results: []learner.Result{{Qualification: "gcse-core-cymraeg", Grade: "D", Status: "expected"}, {Qualification: "gcse-english-language-literature-double", Grade: "DD", Status: "expected"},
		{Qualification: "gcse-geography", Grade: "D", Status: "expected"}, {Qualification: "gcse-history", Grade: "E", Status: "expected"},
		{Qualification: "gcse-mathematics-numeracy", Grade: "DD", Status: "expected"}, {Qualification: "gcse-the-sciences-double", Grade: "CC", Status: "expected"}},
}

// A step that the facts do not hold is refused by name.
func TestHelpRefusesAnUnknownStep(t *testing.T) {
	_, err := facts(t).Help(full, day, "step-nowhere")
	if err == nil || !strings.Contains(err.Error(), "step-nowhere") {
		t.Error(err)
	}
}

// Every change is one that a person can make, in the grammar of the record; the first set is the cheapest; the same record gives the same sets.
func TestChangesAreSuchAsAPersonCanMake(t *testing.T) {
	f := facts(t)
	rng := rand.New(rand.NewPCG(3, 3))
	for range 60 {
		rec := f.draw(rng)
		step := f.worthwhile(rng, rec).step.ID
		h, err := f.Help(rec, day, step)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := f.Help(rec, day, step); !reflect.DeepEqual(h, again) {
			t.Errorf("%s: another time, other help", step)
		}
		if cheapest := f.Cheapest(rec, day, step); len(h.Sets) > 0 && !reflect.DeepEqual(cheapest, h.Sets[0].Changes) || len(h.Sets) == 0 && cheapest != nil {
			t.Errorf("%s: the cheapest is %v, the first of %d", step, cheapest, len(h.Sets))
		}
		for _, s := range h.Sets[:min(200, len(h.Sets))] {
			if !Wider(s.Then, h.Door.State) {
				t.Errorf("%s: %v widens nothing", step, s)
			}
			for _, c := range s.Changes {
				f.possible(t, rec, c)
			}
		}
	}
}

// possible checks one change against the record by what it says, not by how it was found.
func (f *Finder) possible(t *testing.T, rec learner.Record, c Change) {
	t.Helper()
	if _, err := c.Canonical(); err != nil {
		t.Errorf("%v: %v", c, err)
	}
	q, _ := f.cat.Qualification(c.About())
	grade, graded := c.Value.(learner.Attainment)
	leaver := rec.YearGroup >= 12 || rec.Setting == "adult"
	switch c.Kind {
	case addKind:
		if leaver || q.Prior() || slices.Contains(rec.Choices, q.ID) || rec.Year10Start != "" && !q.Begins(rec.Year10Start) || c.Field != "choices."+q.ID {
			t.Errorf("%v cannot be added to %+v", c, rec)
		}
	case dropKind:
		if leaver || !slices.Contains(rec.Choices, q.ID) {
			t.Errorf("%v cannot be dropped from %+v", c, rec)
		}
	default:
		if !graded || grade.Status != "expected" || c.Field != "results."+c.About() {
			t.Errorf("%v is no expected grade", c)
		}
	}
	if m := f.Say(c); m.Args["Name"] == nil {
		t.Errorf("%v is not worded", c)
	}
}

// What the learner says is not there is in no set, and of two that exclude each other none is added without the other being dropped.
func TestSetsKeepTheRulesBetweenChoices(t *testing.T) {
	f := facts(t)
	rec := learner.Record{YearGroup: 9, Year10Start: "2027-09", Choices: []string{"gcse-core-cymraeg", "gcse-geography", "gcse-history"},
		Offered: map[string]string{"gcse-music": "no"}}
	h, err := f.Help(rec, day, "step-a-levels")
	if err != nil || len(h.Sets) == 0 {
		t.Fatal(len(h.Sets), err)
	}
	for _, s := range h.Sets {
		then := with(rec, s.Changes)
		for _, x := range f.cat.Exclusions() {
			if Breaks(x, then.Choices) {
				t.Errorf("%v breaks %s", s.Changes, x.ID)
			}
		}
		if slices.Contains(then.Choices, "gcse-music") {
			t.Errorf("%v adds what is not there", s.Changes)
		}
	}
}

// Stars decide the order: who starred length sees grades before courses, who starred grades sees courses before grades.
func TestOrderFollowsWhatMatters(t *testing.T) {
	f := facts(t)
	rec := learner.Record{YearGroup: 11, Year10Start: "2025-09", Choices: []string{"gcse-mathematics-numeracy"},
		Results: []learner.Result{{Qualification: "gcse-mathematics-numeracy", Grade: "EE", Status: "expected"}, {Qualification: "gcse-history", Grade: "B", Status: "expected"},
			{Qualification: "gcse-geography", Grade: "B", Status: "expected"}}}
	const step = "course-eng-066" // four GCSEs with mathematics, or a level 2 course of the area
	first := func(stars map[string]int) Set {
		rec.Priorities = stars
		h, err := f.Help(rec, day, step)
		if err != nil || len(h.Sets) < 2 {
			t.Fatalf("%d sets, %v", len(h.Sets), err)
		}
		return h.Sets[0]
	}
	if s := first(map[string]int{"length": 1}); s.Changes[0].Kind != gradeKind {
		t.Errorf("length: %+v", s)
	}
	if s := first(map[string]int{"needed": 1, "length": 2}); s.Changes[0].Kind != courseKind {
		t.Errorf("grades: %+v", s)
	}
}

// Groups hold every set once, and each alternative of a slot stands in a set.
func TestGroupsHoldEverySet(t *testing.T) {
	f := facts(t)
	rng := rand.New(rand.NewPCG(6, 1))
	for range 40 {
		rec := f.draw(rng)
		h, err := f.Help(rec, day, f.worthwhile(rng, rec).step.ID)
		if err != nil {
			t.Fatal(err)
		}
		n, in := 0, map[string]bool{}
		for _, s := range h.Sets {
			for _, c := range s.Changes {
				in[c.Field] = true
			}
		}
		for _, g := range Grouped(h.Sets) {
			n += g.Sets
			size := 0
			for _, s := range g.Slots {
				size += s.Count
				if len(s.Of) < s.Count || slices.ContainsFunc(s.Of, func(c Change) bool { return !in[c.Field] }) {
					t.Errorf("%+v", s)
				}
			}
			if size != len(g.First.Changes) {
				t.Errorf("%+v", g)
			}
		}
		if n != len(h.Sets) {
			t.Errorf("%d sets in groups, of %d", n, len(h.Sets))
		}
	}
}

// What remains to be asked is told whether or not anything helps: an employer, an interview, whose rule it is.
func TestWhatRemainsToBeAsked(t *testing.T) {
	f := facts(t)
	h, err := f.Help(full, day, "appr-accounting-l3")
	if err != nil || len(h.Ask) == 0 || h.Ask[0].ID != "requirement.employer" {
		t.Errorf("%+v %v", h.Ask, err)
	}
	h, err = f.Help(full, day, "step-a-levels-college-six")
	if err != nil || !slices.ContainsFunc(h.Ask, func(m message.Message) bool { return m.ID == "help.ask.provider" }) {
		t.Errorf("%+v %v", h.Ask, err)
	}
}
