package doors_test

import (
	"maps"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/doors"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

const today = "2026-11-22"

// facts are the real catalogue with a finder of doors over it.
type facts struct {
	*doors.Finder
	cat    *catalogue.Catalogue
	scales requirement.Scales
}

func open(t testing.TB) facts {
	t.Helper()
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cat.Close() })
	return over(cat)
}

func over(cat *catalogue.Catalogue) facts {
	s := requirement.Scales{}
	for _, g := range cat.Grades() {
		s.Add(g.Scale, requirement.Grade{Rank: g.Rank, Grade: g.Grade, Level: g.Level, GCSE: g.GCSE})
	}
	return facts{doors.NewFinder(cat, s, routes.NewFinder(cat, s)), cat, s}
}

// basket draws choices for a learner of Year 9 by adding what can be added, one after the other.
func (f facts) basket(rng *rand.Rand, rec learner.Record, n int) learner.Record {
	all := f.cat.Qualifications()
	for range n {
		if next, err := f.Basket(rec, []string{all[rng.IntN(len(all))].ID}, nil); err == nil {
			rec = next
		}
	}
	return rec
}

// The states alone are those of the doors.
func TestStatesAreThoseOfTheDoors(t *testing.T) {
	f := open(t)
	rec := f.basket(rand.New(rand.NewPCG(2, 2)), learner.Record{YearGroup: 9, Year10Start: "2027-09"}, 9)
	if want, got := states(f.Doors(rec, today)), f.States(rec, today); !maps.Equal(want, got) {
		t.Errorf("%v, want %v", got, want)
	}
}

func states(all []doors.Door) map[string]doors.State {
	by := map[string]doors.State{}
	for _, d := range all {
		by[d.ID] = d.State
	}
	return by
}

// The law of the doors meter: adding a choice never narrows a door. 10,000 baskets, each against every door.
func TestAddingAChoiceNeverNarrowsADoor(t *testing.T) {
	f, rng := open(t), rand.New(rand.NewPCG(5, 14))
	baskets := 10_000
	if testing.Short() {
		baskets = 500
	}
	all := f.cat.Qualifications()
	var rec learner.Record
	var before map[string]doors.State
	for n := 0; n < baskets; {
		if n%16 == 0 || len(rec.Choices) > 15 { // another basket, that grows choice by choice
			rec = f.basket(rng, learner.Record{YearGroup: 9, Year10Start: "2027-09"}, 1+rng.IntN(6))
			before = f.States(rec, today)
		}
		q := all[rng.IntN(len(all))].ID
		then, err := f.Basket(rec, []string{q}, nil)
		if err != nil {
			continue
		}
		n++
		after := f.States(then, today)
		for id, was := range before {
			if doors.Wider(was, after[id]) && len(rec.Choices) > 0 {
				t.Fatalf("%v and %s: %s was %s and is %s", rec.Choices, q, id, was, after[id])
			}
		}
		rec, before = then, after
	}
}

// A basket that cannot be is refused, and names what stands in the way.
func TestABasketThatCannotBeIsRefused(t *testing.T) {
	f := open(t)
	for _, c := range []struct {
		name      string
		start     string
		choices   []string
		add, drop []string
		want      string // the message's id; "" = it can be
	}{
		{"both awards of one subject", "2027-09", []string{"gcse-the-sciences-double"}, []string{"gcse-integrated-science-single"}, nil, "door.conflict.pick-one"},
		{"one in place of the other", "2027-09", []string{"gcse-the-sciences-double"}, []string{"gcse-integrated-science-single"}, []string{"gcse-the-sciences-double"}, ""},
		{"both at once", "2027-09", nil, []string{"gcse-integrated-science-single", "gcse-the-sciences-double"}, nil, "door.conflict.pick-one"},
		{"without what it needs", "2027-09", nil, []string{"level-2-additional-core-cymraeg"}, nil, "door.conflict.needs"},
		{"with what it needs", "2027-09", []string{"gcse-core-cymraeg"}, []string{"level-2-additional-core-cymraeg"}, nil, ""},
		{"before it is taught", "2026-09", nil, []string{"vcse-engineering"}, nil, "door.not-your-year"},
		{"in the first year", "2027-09", nil, []string{"vcse-engineering"}, nil, ""},
		{"what is there", "2027-09", []string{"gcse-history"}, []string{"gcse-history"}, nil, "door.chosen-already"},
		{"what is not there", "2027-09", nil, nil, []string{"gcse-history"}, "door.not-chosen"},
		{"what nobody knows", "2027-09", nil, []string{"gcse-magic"}, nil, "door.no-choice"},
		{"what is held already", "2027-09", nil, []string{"prior-a-level-1"}, nil, "door.no-choice"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rec := learner.Record{YearGroup: 9, Year10Start: c.start, Choices: c.choices}
			then, err := f.Basket(rec, c.add, c.drop)
			if (err == nil) != (c.want == "") || (err != nil && !strings.Contains(err.Error(), c.want)) {
				t.Fatalf("%v, want %q", err, c.want)
			}
			if err == nil && !slices.IsSorted(then.Choices) {
				t.Errorf("choices %v are not in order", then.Choices)
			}
			if err != nil && !slices.Equal(then.Choices, c.choices) {
				t.Errorf("a refused basket was changed: %v", then.Choices)
			}
		})
	}
}

// Nothing but a sourced bar closes a door, and an employer, one provider's rule, our own reading and what has no source never open one.
func TestNoDoorSaysMoreThanItsSource(t *testing.T) {
	f, rng := open(t), rand.New(rand.NewPCG(6, 14))
	for range 200 {
		rec := f.basket(rng, learner.Record{YearGroup: 9 + rng.IntN(5), Year10Start: []string{"", "2025-09", "2026-09", "2027-09"}[rng.IntN(4)]}, rng.IntN(12))
		rec.Results = f.results(rng)
		for _, d := range f.Doors(rec, today) {
			own := d.Provenance.Own || len(d.Provenance.Sources) == 0
			if d.State == doors.Closed && (own || d.Bar.ID == "") {
				t.Fatalf("%s is closed without a source", d.ID)
			}
			limited := own || d.Rule.Has(requirement.Employer) || d.Family == "apprenticeship" || d.Requirement.Capped || d.Text.ID == "requirement.one-provider" || d.Text.ID == "requirement.our-reading"
			if d.State == doors.Open && limited {
				t.Fatalf("%s is open by %s (%s)", d.ID, d.Rule, d.Text.ID)
			}
			if (d.Rule == nil) != (d.State == doors.NotKnown) && d.State != doors.Closed && len(routes.Stand(f.cat, f.scales, rec).Holdings()) > 0 {
				t.Fatalf("%s is %s by %s", d.ID, d.State, d.Rule)
			}
		}
	}
}

// results draws grades of any kind of qualification.
func (f facts) results(rng *rand.Rand) []learner.Result {
	var out []learner.Result
	for range rng.IntN(9) {
		q := f.cat.Qualifications()[rng.IntN(len(f.cat.Qualifications()))]
		if grades := f.scales[q.Scale]; len(grades) > 0 {
			out = append(out, learner.Result{Qualification: q.ID, Grade: grades[rng.IntN(len(grades))].Grade, Status: []string{"expected", "achieved"}[rng.IntN(2)]})
		}
	}
	return out
}

func TestDoorsOfAKnownBasket(t *testing.T) {
	f := open(t)
	eight := learner.Record{YearGroup: 9, Year10Start: "2027-09", Choices: []string{"gcse-cymraeg-language-literature-double", "gcse-english-language-literature-double",
		"gcse-mathematics-numeracy", "gcse-the-sciences-double", "gcse-history"}}
	four := eight
	four.Choices = []string{"gcse-history", "gcse-art-design", "gcse-music", "gcse-drama"}
	for _, c := range []struct {
		why  string
		rec  learner.Record
		step string
		want doors.State
	}{
		{"nine GCSEs without grades against five: it depends on the grades", eight, "step-a-levels", doors.Ajar},
		{"four against five: one more, whatever the grades", four, "step-a-levels", doors.Harder},
		{"nothing recorded says nothing of a rule that counts grades", learner.Record{YearGroup: 9}, "step-a-levels", doors.NotKnown},
		{"an employer stays to be found", eight, "step-job-with-training", doors.Ajar},
		{"a programme from 16 on: who can join has to be asked", learner.Record{YearGroup: 11}, "step-jobs-growth-wales", doors.Ajar},
	} {
		if d, ok := f.Door(c.rec, today, c.step); !ok || d.State != c.want {
			t.Errorf("%s: %s is %s, want %s", c.why, c.step, d.State, c.want)
		}
	}
}

// A choice that is dropped takes its expected grade along; a grade that is there stays.
func TestADroppedChoiceIsExpectedNoMore(t *testing.T) {
	f := open(t)
	rec := learner.Record{YearGroup: 9, Year10Start: "2027-09", Choices: []string{"gcse-art-design", "gcse-history"},
		Results: []learner.Result{{Qualification: "gcse-history", Grade: "B", Status: "expected"}, {Qualification: "gcse-art-design", Grade: "B", Status: "achieved"}}}
	then, err := f.Basket(rec, nil, []string{"gcse-art-design", "gcse-history"})
	if err != nil || len(then.Results) != 1 || then.Results[0].Qualification != "gcse-art-design" || len(rec.Results) != 2 {
		t.Errorf("%+v %v, was %+v", then.Results, err, rec.Results)
	}
}

// What was before stands beside what is; without a change they are the same, and the same question has the same answer.
func TestWasIsTheDoorBeforeTheChange(t *testing.T) {
	f := open(t)
	rec := learner.Record{YearGroup: 9, Year10Start: "2027-09", Choices: []string{"gcse-history", "gcse-art-design", "gcse-music", "gcse-drama"}}
	same, err := f.After(rec, today, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range same {
		if d.Was != d.State {
			t.Errorf("%s was %s and is %s without a change", d.ID, d.Was, d.State)
		}
	}
	more, err := f.After(rec, today, []string{"gcse-geography"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(more, func(d doors.Door) bool { return d.ID == "step-a-levels" })
	if d := more[i]; d.Was != doors.Harder || d.State != doors.Ajar {
		t.Errorf("A levels were %s and are %s with a fifth GCSE", d.Was, d.State)
	}
	again, _ := f.After(rec, today, []string{"gcse-geography"}, nil)
	if !reflect.DeepEqual(more, again) {
		t.Error("the same question has two answers")
	}
}

// Steps that a level 3 opens are no doors at 14; somebody with a level 3 sees them.
func TestDoorsComeNext(t *testing.T) {
	f := open(t)
	for _, d := range f.Doors(learner.Record{YearGroup: 9}, today) {
		if d.Level > 3 || d.ID == "step-access-he" || d.ID == "step-gcse" {
			t.Errorf("%s (level %d) is no next step at 14", d.ID, d.Level)
		}
	}
	rec := learner.Record{YearGroup: 13, Results: []learner.Result{{Qualification: "prior-a-level-1", Grade: "C", Status: "expected"}}}
	if by := states(f.Doors(rec, today)); by["step-degree"] == "" || by["step-degree"] == doors.Harder {
		t.Errorf("a degree after an A level: %q", by["step-degree"])
	}
}

func TestTheBarsOfDates(t *testing.T) {
	f := open(t)
	n := 0
	for _, d := range f.Doors(learner.Record{YearGroup: 13}, "2035-01-01") {
		if d.State == doors.Closed {
			n++
			if d.Bar.Args["Last"] == nil && d.Bar.Args["First"] == nil {
				t.Errorf("%s: %v names no date", d.ID, d.Bar)
			}
			if _, isDay := d.Bar.Args["Last"].(message.Day); d.Bar.ID == "door.bar.ended" && !isDay {
				t.Errorf("%s: %v", d.ID, d.Bar)
			}
		}
	}
	t.Logf("%d doors are closed by their dates in 2035", n)
}

// Doors of a full basket against every step, beside weighing the rules alone in the same run, and the smallest changes for A levels: over the real facts,
// and over a catalogue of a hundred thousand rows in which ten times as much can come next.
func BenchmarkDoors(b *testing.B) {
	real := open(b)
	rec := real.basket(rand.New(rand.NewPCG(1, 1)), learner.Record{YearGroup: 9, Year10Start: "2027-09"}, 30)
	for _, c := range []struct {
		name string
		facts
	}{{"real", real}, {"100000", over(fixture.Many(b, os.DirFS("../../assets/catalogue")))}} {
		all := c.Doors(rec, today)
		b.Run(c.name+"/doors", func(b *testing.B) {
			for b.Loop() {
				c.Doors(rec, today)
			}
			b.ReportMetric(float64(len(all)), "doors")
		})
		b.Run(c.name+"/baseline-rules", func(b *testing.B) {
			from := routes.Stand(c.cat, c.scales, rec)
			for b.Loop() {
				for _, d := range all {
					requirement.Evaluate(d.Rule, from, requirement.Conditions{Sourced: true})
				}
			}
		})
		b.Run(c.name+"/what-would-help", func(b *testing.B) {
			for b.Loop() {
				if _, err := c.Help(rec, today, "step-a-levels"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
