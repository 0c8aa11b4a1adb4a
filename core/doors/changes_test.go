package doors

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/message"
)

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

// Searched together, steps have the cheapest changes that they have alone.
func TestTheCheapestOfAllDoors(t *testing.T) {
	f := facts(t)
	var steps []string
	for _, d := range f.Doors(full, day) {
		steps = append(steps, d.ID)
	}
	all := f.CheapestOf(full, day, steps)
	if len(all) < 5 {
		t.Errorf("%d doors can be opened wider", len(all))
	}
	for _, step := range steps {
		h, err := f.Help(full, day, step)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := all[step]; ok != (len(h.Sets) > 0) || ok && !reflect.DeepEqual(all[step], h.Sets[0].Changes) {
			t.Errorf("%s: %v, alone %d sets", step, all[step], len(h.Sets))
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
	leaver := rec.YearGroup >= 12 || rec.YearGroup >= 10 && rec.Setting != "home" || rec.Setting == "adult" // or the choices at 14 are made
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

// Stars decide the order: without one what counts outright stands first, with one on what is needed that which asks for no higher grade, with one on travel
// what is nearer, with one on length what is shorter; what is not known stands last.
func TestOrderFollowsWhatMatters(t *testing.T) {
	f := facts(t)
	sets := func(step string, stars map[string]int) []Set {
		rec := full
		rec.Priorities = stars
		h, err := f.Help(rec, day, step)
		if err != nil || len(h.Sets) < 5 {
			t.Fatalf("%s: %d sets, %v", step, len(h.Sets), err)
		}
		return h.Sets
	}
	if s := sets("step-a-levels", nil)[0]; s.Changes[0].Kind != gradeKind {
		t.Errorf("no star: %+v", s)
	}
	if s := sets("step-a-levels", map[string]int{"welsh": 1, "needed": 2})[0]; s.Changes[0].Kind != addKind || s.Cost.Grades != 0 {
		t.Errorf("a star on what is needed: %+v", s)
	}
	for star, cost := range map[string]func(Cost) float64{"travel": func(c Cost) float64 { return float64(c.Miles) }, "length": func(c Cost) float64 { return c.Years }} {
		last, known := 0.0, 0
		for _, s := range sets("step-degree", map[string]int{star: 1}) {
			now := cost(s.Cost)
			if now == 0 {
				now = 1000
			} else {
				known++
			}
			if now < last {
				t.Errorf("%s: %v stands after %v", star, now, last)
			}
			last = now
		}
		if known == 0 {
			t.Errorf("%s: nothing is known of any", star)
		}
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
			var steps []string
			for _, d := range f.Doors(rec, day) {
				steps = append(steps, d.ID)
			}
			f.CheapestOf(rec, day, steps)
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
