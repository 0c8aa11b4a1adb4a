package main

import (
	"slices"
	"strings"
	"testing"
)

const elin = samplesDir + "elin-year9-welsh-medium.llwybr.json"

func door(t *testing.T, j doorsJSON, id string) doorJSON {
	t.Helper()
	i := slices.IndexFunc(j.Doors, func(d doorJSON) bool { return d.Route == id })
	if i < 0 {
		t.Fatalf("no door %s", id)
	}
	return j.Doors[i]
}

// Integrated Science alone makes A level Biology harder, and says by which rule, of which source, and what is the least that widens it; the double award
// in its place opens it that far.
func TestDoorsOfSciences(t *testing.T) {
	var alone, double doorsJSON
	ok(t, &alone, "", "doors", "--learner", elin, "--today", "2026-11-22", "--json")
	d := door(t, alone, "step-a-level-biology")
	if d.State != "harder" || d.Was != "harder" || d.Rule == "" || d.Source == "" || d.TextEN == d.TextCY {
		t.Errorf("%+v", d)
	}
	ok(t, &double, "", "doors", "--learner", elin, "--today", "2026-11-22", "--drop", "gcse-integrated-science-single", "--add", "gcse-the-sciences-double", "--json")
	if d := door(t, double, "step-a-level-biology"); d.State != "ajar" || d.Was != "harder" || len(d.Cheapest) != 0 {
		t.Errorf("%+v", d)
	}
	var less doorsJSON
	ok(t, &less, "", "doors", "--learner", elin, "--today", "2026-11-22", "--drop", "gcse-integrated-science-single,gcse-history", "--json")
	if d := door(t, less, "step-a-level-biology"); len(d.Cheapest) != 1 || d.Cheapest[0].Field != "choices.gcse-biology-separate" || d.Cheapest[0].To != true {
		t.Errorf("%+v", d.Cheapest)
	}
}

// One of two that exclude each other is refused without dropping the other, in the language asked for, and nothing is printed.
func TestDoorsRefuseAConflictByName(t *testing.T) {
	for lang, want := range map[string]string{"en": "GCSE Integrated Science", "cy": "TGAU Gwyddoniaeth Integredig"} {
		code, out, errs := ctl("", "doors", "--learner", elin, "--add", "gcse-the-sciences-double", "--lang", lang)
		if code != exitBad || out != "" || !strings.Contains(errs, want) {
			t.Errorf("%s: exit %d, %q, %q", lang, code, out, errs)
		}
	}
}
