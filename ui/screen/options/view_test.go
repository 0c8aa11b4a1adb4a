package options

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/ui/screen/screentest"
)

// see fetches the view of a record with the real facts.
func see(t *testing.T, rec learner.Record) view {
	t.Helper()
	v, err := fetch(rec, screentest.New(t, "en", "").Guide, screentest.Today, "")
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func ids(items []item) []string {
	var all []string
	for _, i := range items {
		all = append(all, i.id)
	}
	return all
}

func TestWhoIsPast16(t *testing.T) {
	for name, c := range map[string]struct {
		rec  learner.Record
		want bool
	}{
		"nothing is known":       {learner.Record{}, false},
		"Year 9":                 {learner.Record{YearGroup: 9}, false},
		"Year 11":                {learner.Record{YearGroup: 11, Year10Start: "2025-09"}, false},
		"Year 12":                {learner.Record{YearGroup: 12}, true},
		"an adult":               {learner.Record{Setting: "adult"}, true},
		"out of education":       {learner.Record{Setting: "none"}, true},
		"Year 10 at a college":   {learner.Record{Setting: "college", YearGroup: 10}, false},
		"began Year 10 in 2024":  {learner.Record{Year10Start: "2024-09"}, true},
		"began Year 10 in 2025":  {learner.Record{Year10Start: "2025-09"}, false},
		"began at the year 2009": {learner.Record{Year10Start: "2009-09"}, true},
	} {
		if got := after16(c.rec, screentest.Today); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Somebody who says nothing of their year and came by "after 16" sees results; a year group that is known counts more.
func TestWhatLiesAhead(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	for _, c := range []struct {
		year  int
		ahead string
		want  bool
	}{{0, "after-16", true}, {0, "", false}, {11, "after-16", false}, {12, "", true}} {
		v, err := fetch(learner.Record{YearGroup: c.year}, g, screentest.Today, c.ahead)
		if err != nil || v.after16 != c.want {
			t.Errorf("%+v: %v, %v", c, v.after16, err)
		}
	}
}

func TestTheEndOfYear11(t *testing.T) {
	for start, want := range map[string]string{"2025-09": "2027-09-01", "2008-09": "2010-09-01", "2099-09": "2101-09-01"} {
		if got := leaving(start); got != want {
			t.Errorf("%s → %s", start, got)
		}
	}
}

func TestWhenFirstTeachingMatters(t *testing.T) {
	for name, c := range map[string]struct {
		first, start string
		want         bool
	}{
		"not known":                    {"", "2027-09", false},
		"new in the learner's year":    {"2027-09", "2027-09", true},
		"taught before":                {"2025-09", "2027-09", false},
		"later than the learner":       {"2027-09", "2026-09", true},
		"still to come, no start":      {"2027-09", "", true},
		"already there, and no start":  {"2025-09", "", false},
		"the learner is further along": {"2026-09", "2026-09", true},
	} {
		if got := matters(c.first, c.start, screentest.Today); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestTheBasketIsGroupedAsUsuallyExpected(t *testing.T) {
	v := see(t, learner.Record{Year10Start: "2027-09", Setting: "maintained", Choices: []string{"gcse-history", "gcse-mathematics-numeracy", "vcse-engineering"}})
	got := map[string][]string{"choices": ids(v.choices)}
	for _, g := range v.usual {
		got[g.id] = ids(g.items)
	}
	want := map[string][]string{"literacy-cymraeg": nil, "literacy-english": nil, "numeracy": {"gcse-mathematics-numeracy"}, "sciences": nil,
		"choices": {"gcse-history", "vcse-engineering"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if v.choices[0].first != "" || v.choices[1].first != "2027-09" {
		t.Errorf("first teaching: %q, %q", v.choices[0].first, v.choices[1].first)
	}
}

// What is not there for the cohort is offered too, with the reason, and marked as barred.
func TestWhatIsNotForTheCohortSaysWhy(t *testing.T) {
	st := screentest.New(t, "en", "")
	rec := learner.Record{Year10Start: "2026-09", Setting: "maintained"}
	report, err := st.Guide.Entitlement(rec, guide.Wales1416)
	if err != nil {
		t.Fatal(err)
	}
	items := offer(rec, st.Guide, report, screentest.Today)
	i := slices.IndexFunc(items, func(i item) bool { return i.id == "vcse-engineering" })
	if !items[i].barred || items[i].reason.ID != "entitlement.available.later" {
		t.Errorf("%+v", items[i])
	}
	if slices.ContainsFunc(items, func(i item) bool { return i.kind == "prior" }) {
		t.Error("what is held already is no choice at 14")
	}
}

func TestClashes(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	for id, want := range map[string][]string{
		"gcse-the-sciences-double": {"gcse-integrated-science-single"},
		"gcse-core-cymraeg":        {"gcse-cymraeg-language-literature-double"},
		"gcse-history":             nil,
	} {
		got, sources := clashes(g, []string{"gcse-cymraeg-language-literature-double", "gcse-integrated-science-single"}, id)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
		if len(want) > 0 && len(sources) == 0 {
			t.Errorf("%s: no source", id)
		}
	}
}

func TestTogether(t *testing.T) {
	two := together(finding.Finding{Rule: "D2", Fields: []string{"choices.a", "choices.b"}})
	if diff := cmp.Diff([]string{"a", "b"}, two); diff != "" {
		t.Error(diff)
	}
	if together(finding.Finding{Rule: "D1", Fields: []string{"choices.a", "year10_start"}}) != nil {
		t.Error("another rule is no pair")
	}
}

// Before 16 every choice has a row for its grade; after 16 only what is recorded has.
func TestRowsForGrades(t *testing.T) {
	rec := learner.Record{YearGroup: 11, Choices: []string{"gcse-history"}, Results: []learner.Result{{Qualification: "gcse-music", Grade: "B", Status: "achieved"}}}
	got := see(t, rec).results
	if len(got) != 2 || got[0].id != "gcse-history" || got[1].grade != "B" || !got[0].chosen {
		t.Errorf("%+v", got)
	}
	if top := got[0].scale[len(got[0].scale)-1]; top.Grade != "A*" {
		t.Errorf("the highest grade is %s", top.Grade)
	}
	rec.YearGroup = 12
	if got := see(t, rec).results; len(got) != 1 {
		t.Errorf("after 16: %+v", got)
	}
}

func TestNumbersOfSources(t *testing.T) {
	for want, numbers := range map[string][]int{"[2]": {2}, "[1–3]": {3, 1, 2, 2}, "[1, 4–5]": {1, 4, 5}} {
		if got := numbered(numbers); got != want {
			t.Errorf("%v → %s, want %s", numbers, got, want)
		}
	}
}
