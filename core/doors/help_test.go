package doors

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/learner"
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
	if rng.IntN(6) == 0 {
		n = 0 // nothing is recorded, or next to nothing
	}
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
