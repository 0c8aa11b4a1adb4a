package guide_test

import (
	"slices"
	"strings"
	"testing"

	"llwybr/core/learner"
)

// A slot of the school's list that is taken refuses a second choice, and gives way when the first one is dropped.
func TestAFullSlotRefusesASecondChoice(t *testing.T) {
	plain := open(t)
	o := list(t, plain, bryn)
	g := plain.WithOffers(&o)
	rec := learner.Record{YearGroup: 9, Year10Start: "2027-09", Choices: []string{"gcse-history"}}
	if _, err := g.DoorsAfter(rec, "2026-11-22", []string{"vcse-engineering"}, nil); err == nil || !strings.Contains(err.Error(), "door.conflict.block") {
		t.Errorf("two choices of one block: %v", err)
	}
	if _, err := g.DoorsAfter(rec, "2026-11-22", []string{"vcse-engineering"}, []string{"gcse-history"}); err != nil {
		t.Errorf("one in place of the other: %v", err)
	}
	if _, err := plain.DoorsAfter(rec, "2026-11-22", []string{"vcse-engineering"}, nil); err != nil {
		t.Errorf("without a list: %v", err)
	}
}

// A step is towards a kept idea where a route to the idea goes through it.
func TestTowards(t *testing.T) {
	g := open(t)
	rec := learner.Record{YearGroup: 11, Liked: []string{"soc-5241", "soc-nobody"}}
	to, err := g.Towards(rec)
	if err != nil {
		t.Fatal(err)
	}
	a, err := g.Routes(rec, "soc-5241")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range a.Routes {
		for _, s := range r.Steps {
			if !slices.Equal(to[s.ID], []string{"soc-5241"}) {
				t.Errorf("%s is towards %v", s.ID, to[s.ID])
			}
		}
	}
	if len(to) == 0 || len(g.Doors(learner.Record{}, "2026-11-22")) == 0 {
		t.Error("no step leads anywhere")
	}
}
