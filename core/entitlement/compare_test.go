package entitlement

import (
	"slices"
	"strings"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/finding"
	"llwybr/core/learner"
)

// comparisons are the frameworks of England.
var comparisons = []string{"ebacc", "mbacc"}

func compare(t *testing.T, c *catalogue.Catalogue, framework string, choices ...string) Report {
	t.Helper()
	r, err := Check(c, pupil(choose(choices...)), framework)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func state(r Report, component string) CardState {
	for _, k := range r.Cards {
		if k.Component == component {
			return k.State
		}
	}
	return ""
}

// A comparison has the cards that its rows name; what is matched by subject is in place, what has no like in Wales is asked about, and what is
// not matched is not known: nothing of it is missing here.
func TestAComparison(t *testing.T) {
	c := fixture.Open(t)
	cases := []struct {
		framework string
		choices   []string
		literacy  CardState
		breadth   CardState
	}{
		{"ebacc", nil, NotKnown, NotKnown},
		{"ebacc", []string{"gcse-history"}, NotKnown, NotKnown},
		{"ebacc", []string{"gcse-mathematics-numeracy"}, ToDiscuss, NotKnown},
		{"ebacc", []string{"gcse-the-sciences-double", "gcse-history", "gcse-french"}, NotKnown, ToDiscuss},
		{"ebacc", []string{"gcse-cymraeg-language-literature-double"}, NotKnown, ToDiscuss},
		{"mbacc", nil, NotKnown, NotKnown},
		{"mbacc", []string{"gcse-english-language-literature-single", "gcse-mathematics-numeracy"}, InPlace, NotKnown},
		{"mbacc", []string{"gcse-the-sciences-double", "gcse-computer-science", "gcse-business"}, NotKnown, InPlace},
	}
	for _, k := range cases {
		r := compare(t, c, k.framework, k.choices...)
		if !r.Applies || len(r.Cards) != 2 || state(r, "literacy-numeracy") != k.literacy || state(r, "breadth") != k.breadth {
			t.Errorf("%s with %v: %d cards, %s and %s", k.framework, k.choices, len(r.Cards), state(r, "literacy-numeracy"), state(r, "breadth"))
		}
	}
}

// Wales keeps its four cards.
func TestWalesKeepsItsCards(t *testing.T) {
	r := compare(t, fixture.Open(t), "wales-14-16", "gcse-history")
	if len(r.Cards) != len(Cards) {
		t.Errorf("%d cards", len(r.Cards))
	}
	for _, k := range r.Cards {
		for _, f := range k.Findings {
			if strings.Contains(f.Text.EN, "EBacc") || strings.Contains(f.Text.EN, "MBacc") {
				t.Error(f.Text.EN)
			}
		}
	}
}

// A comparison only informs, in words that make it no target: whose it is is said, and nothing is better, best, missing or owed.
func TestAComparisonIsNoTarget(t *testing.T) {
	c := fixture.Open(t)
	for _, framework := range comparisons {
		for _, choices := range [][]string{nil, {"gcse-history", "gcse-french", "gcse-mathematics-numeracy", "gcse-business", "gcse-the-sciences-double", "gcse-core-cymraeg"}} {
			r := compare(t, c, framework, choices...)
			all := slices.Clone(r.General)
			for _, k := range r.Cards {
				all = append(all, k.Findings...)
			}
			for _, f := range all {
				if f.Strength != finding.Info || f.Text.CY == "" || f.Text.EN == "" || strings.Contains(f.Text.EN+f.Text.CY, "{{") {
					t.Errorf("%s %s: %s %s / %s", framework, f.Rule, f.Strength, f.Text.EN, f.Text.CY)
				}
				for _, word := range []string{"best", "better", "missing", "fail", "should", "must", "gorau", "gwell", "rhaid"} {
					if slices.Contains(strings.FieldsFunc(strings.ToLower(f.Text.EN+" "+f.Text.CY), func(r rune) bool { return r == ' ' || r == '.' || r == ',' }), word) {
						t.Errorf("%s %s says %q", framework, f.Rule, word)
					}
				}
			}
		}
	}
}

// What is chosen is named; a Welsh award that we could not place is a question with the choice that raised it.
func TestWhatIsChosenIsNamed(t *testing.T) {
	r := compare(t, fixture.Open(t), "ebacc", "gcse-history", "gcse-geography", "gcse-mathematics-numeracy")
	found := map[string]finding.Finding{}
	for _, k := range r.Cards {
		for _, f := range k.Findings {
			found[f.Rule] = f
		}
	}
	if f := found["E6"]; !f.OK || !strings.Contains(f.Text.EN, "GCSE Geography; GCSE History") || !strings.Contains(f.Text.CY, "TGAU Daearyddiaeth; TGAU Hanes") {
		t.Errorf("%+v", f)
	}
	if f := found["E4a"]; f.OK || !strings.Contains(f.Text.EN, "To ask: GCSE Mathematics and Numeracy (Double Award)") || !slices.Equal(f.Fields, []string{"choices.gcse-mathematics-numeracy"}) {
		t.Errorf("%+v", f)
	}
	if f := found["E4"]; f.OK {
		t.Errorf("a double award is taken for the English GCSE: %+v", f)
	}
}

// Two baskets come back in the order in which they were given, each as if it were alone.
func TestBeside(t *testing.T) {
	c := fixture.Open(t)
	a, b := pupil(choose("gcse-history")), pupil(choose("gcse-business", "gcse-french"))
	for _, framework := range comparisons {
		for _, order := range [][]learner.Record{{a, b}, {b, a}} {
			reports, err := Beside(c, framework, order...)
			if err != nil || len(reports) != 2 {
				t.Fatal(reports, err)
			}
			for i, rec := range order {
				alone, _ := Check(c, rec, framework)
				if len(reports[i].Cards) != len(alone.Cards) || reports[i].Cards[1].State != alone.Cards[1].State {
					t.Errorf("%s: report %d differs from the basket alone", framework, i)
				}
			}
		}
	}
	if _, err := Beside(c, "moon", a, b); err == nil {
		t.Error("a framework that nobody knows is no fault")
	}
}
