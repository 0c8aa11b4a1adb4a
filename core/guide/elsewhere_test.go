package guide_test

import (
	"strings"
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/core/learner"
)

// elsewhereWords are how qualifications and measures of England are called.
var elsewhereWords = []string{"T Level", "Lefel T ", "V Level", "Lefel V", "EBacc", "MBacc"}

func isElsewhere(text string) bool {
	for _, word := range elsewhereWords {
		if strings.Contains(" "+text+" ", " "+word) {
			return true
		}
	}
	return false
}

// No route in Wales leads through a thing of England, to any occupation.
func TestNothingOfEnglandIsARouteInWales(t *testing.T) {
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	defer cat.Close()
	for _, c := range []*catalogue.Catalogue{cat, fixture.Open(t)} {
		g := guide.New(c)
		packs := map[string]bool{}
		for _, e := range c.PackEntries() {
			packs[e.ID] = true
		}
		for _, o := range c.Occupations() {
			a, err := g.Routes(learner.Record{}, o.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range a.Routes {
				for _, s := range r.Steps {
					if packs[s.ID] || isElsewhere(s.Name.EN) || isElsewhere(s.Name.CY) {
						t.Errorf("%s: %s %s", o.ID, s.ID, s.Name.EN)
					}
				}
			}
		}
		for _, q := range c.Qualifications() {
			if packs[q.ID] || isElsewhere(q.Name.EN) || isElsewhere(q.Name.CY) {
				t.Errorf("%s can be chosen at 14: %s", q.ID, q.Name.EN)
			}
		}
		for _, check := range c.Checks(guide.Wales1416) {
			if isElsewhere(check.OK.EN) || isElsewhere(check.Ask.EN) {
				t.Errorf("%s of the entitlement speaks of England", check.Rule)
			}
		}
	}
}

// The packs to compare are those of other places; every entry of theirs is of the pack as a whole or of a group of it.
func TestThePacks(t *testing.T) {
	g := guide.New(fixture.Open(t))
	n := 0
	for _, p := range g.Elsewhere() {
		if p.ID == "wales" {
			t.Error("Wales is there to compare")
		}
		seen := map[string]bool{}
		for _, e := range g.PackEntries(p.ID, "") {
			seen[e.ID] = true
		}
		for _, k := range g.PackGroups(p.ID) {
			for _, e := range g.PackEntries(p.ID, k.ID) {
				seen[e.ID] = true
			}
		}
		n += len(seen)
	}
	if all := len(g.Catalogue.PackEntries()); n != all || n == 0 {
		t.Errorf("%d entries of %d", n, all)
	}
}

// A gateway has five tests, each with a verdict of its own.
func TestAGatewayHasFiveTests(t *testing.T) {
	g := guide.New(fixture.Open(t))
	for _, k := range g.PackGroups("greater-manchester") {
		n := 0
		for _, e := range g.PackEntries("greater-manchester", k.ID) {
			if e.Kind == "test" {
				n++
				if e.Verdict == "" || !strings.HasSuffix(e.ID, guide.FiveTests[n-1]) {
					t.Errorf("%s: %s %q", k.ID, e.ID, e.Verdict)
				}
			}
		}
		if n != len(guide.FiveTests) {
			t.Errorf("%s: %d tests", k.ID, n)
		}
	}
}

func TestNearEngland(t *testing.T) {
	g := guide.New(fixture.Open(t))
	for _, p := range g.Catalogue.Places() {
		want := strings.Contains("Flintshire Wrexham Powys Monmouthshire", p.Authority.EN) && p.Authority.EN != ""
		if got := g.NearEngland(learner.Record{Home: p.ID}); got != want {
			t.Errorf("%s in %s: %v", p.ID, p.Authority.EN, got)
		}
	}
	if g.NearEngland(learner.Record{}) {
		t.Error("no home is near the border")
	}
}
