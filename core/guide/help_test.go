package guide_test

import (
	"slices"
	"testing"

	"llwybr/core/learner"
)

// What the school's own list says is not there, and what stands in a block that is taken, is in no set of changes; what it does not speak of may be.
func TestHelpKeepsToTheSchoolsList(t *testing.T) {
	plain := open(t)
	o := list(t, plain, "school,qualification,offered,block\nYsgol y Bryn,gcse-music,no,\n,gcse-history,yes,B\n,gcse-drama,yes,B\n,gcse-french,yes,C\n")
	g := plain.WithOffers(&o)
	rec := learner.Record{YearGroup: 9, Year10Start: "2027-09", Choices: []string{"gcse-geography", "gcse-history", "gcse-mathematics-numeracy"}}
	h, err := g.WhatWouldHelp(rec, "2026-11-22", "step-a-levels")
	if err != nil || len(h.Sets) == 0 {
		t.Fatal(len(h.Sets), err)
	}
	added := map[string]bool{}
	for _, s := range h.Sets {
		for _, c := range s.Changes {
			added[c.About()] = true
		}
	}
	if added["gcse-music"] || added["gcse-drama"] || !added["gcse-french"] || !added["gcse-dance"] {
		t.Errorf("%v", added)
	}
	if len(rec.Offered) != 0 {
		t.Errorf("the record was changed: %v", rec.Offered)
	}
	if first := g.Cheapest(rec, "2026-11-22", "step-a-levels"); !slices.Equal(first, h.Sets[0].Changes) {
		t.Errorf("%v, the first is %v", first, h.Sets[0].Changes)
	}
}

// The blocks are those of the learner's year; the ways to fill them come with what the entitlement leaves to discuss, and each part is worded.
func TestBlocksOfTheSchool(t *testing.T) {
	plain := open(t)
	o := list(t, plain, "school,qualification,offered,block,year 10 start\nYsgol y Bryn,gcse-history,yes,A,2027-09\n,gcse-drama,yes,A,\n,gcse-french,yes,B,\n,gcse-the-sciences-double,yes,B,\n,gcse-music,yes,B,2025-09\n")
	g := plain.WithOffers(&o)
	rec := learner.Record{Setting: "maintained", YearGroup: 9, Year10Start: "2027-09", Choices: []string{"gcse-mathematics-numeracy"}, Liked: []string{"soc-2126"}}
	blocks := g.Blocks(rec, "2026-11-22")
	if len(blocks) != 2 || len(blocks[0].Options) != 2 || len(blocks[1].Options) != 2 {
		t.Fatalf("%+v", blocks)
	}
	ways, err := g.FillBlocks(rec, "2026-11-22")
	if err != nil || ways.Possible != 4 || len(ways.Several) < 2 || ways.Bounded {
		t.Fatalf("%+v %v", ways, err)
	}
	science := false
	for _, f := range ways.Several {
		parts := g.Discussed(rec, f)
		for _, key := range f.Discuss {
			if p := parts[key]; p.Text.Empty() && p.Message.ID == "" {
				t.Errorf("%s is not worded", key)
			}
		}
		science = science || slices.Contains(f.Choices, "gcse-the-sciences-double") && !slices.ContainsFunc(f.Discuss, func(key string) bool { return key == "breadth/S4" })
	}
	if !science {
		t.Error("no way has a science")
	}
	if len(plain.Blocks(rec, "2026-11-22")) != 0 {
		t.Error("blocks without a list")
	}
}
