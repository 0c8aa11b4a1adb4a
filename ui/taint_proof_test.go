package ui_test

import (
	"slices"
	"strings"
	"testing"

	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/ui"
	"llwybr/ui/screen"
	"llwybr/ui/tour"
)

// tainted is the frozen world with a mark after every text of the catalogue, by which a test knows the records that a page shows.
func tainted(t testing.TB) (*world, *fixture.Taint) {
	t.Helper()
	cat, marks := fixture.Tainted(t, fixture.Sources(), nil)
	x := newWorld(t, guide.New(cat))
	for _, name := range []string{fixture.Elin, fixture.Owain} {
		x.add(t, name, fixture.Learner(t, name))
	}
	return x, marks
}

// unsaid are the records among those drawn of which nothing is declared.
func unsaid(drawn []string, declared []guide.Ref) []string {
	var all []string
	for _, record := range drawn {
		if !slices.Contains(declared, guide.Ref(record)) {
			all = append(all, record)
		}
	}
	return all
}

// sourced reports whether the evidence of a record says who published it, or that nobody did, and when it was read.
func sourced(g *guide.Guide, ref guide.Ref) bool {
	e, ok := g.Evidence(ref, fixture.Today)
	if !ok || e.ReadOn == "" || e.Status == "" || e.Kind == "" {
		return false
	}
	for _, s := range e.Sources {
		if s.Publisher.Empty() || s.URL == "" || s.ReadOn == "" {
			return false
		}
	}
	return true
}

// checkFacts holds a window to saying where everything comes from that it draws.
func checkFacts(t *testing.T, st *stage, marks *fixture.Taint, name string) int {
	t.Helper()
	drawn := marks.Records(tour.Said(st.Win().Canvas())...)
	for _, record := range unsaid(drawn, st.Facts()) {
		t.Errorf("%s: %s is drawn, and the page does not say that it shows it", name, record)
	}
	for _, ref := range st.Facts() {
		if !sourced(st.world.guide, ref) {
			t.Errorf("%s: %s has no evidence", name, ref)
		}
	}
	return len(drawn)
}

// tainters are the looks in which pages differ in what they show: three classes of window.
var tainters = []look{drawn, {1024, 700, 1, "", "light"}, {1366, 768, 2, "", "light"}}

// Everything of the catalogue that any page shows, in both languages and every class of window, opens where it comes from. A page that shows a
// record without saying so (screen.Context.Shows) fails here.
func TestEveryFactOnEveryPageOpensItsSource(t *testing.T) {
	x, marks := tainted(t)
	seen := map[string]int{}
	for _, l := range tainters {
		for _, language := range languages {
			for _, who := range []string{nobody, fixture.Elin, fixture.Owain} {
				st := newStage(t, x, l.in(language)).enter(who)
				for _, name := range ui.Screens {
					st.to(name, who)
					seen[name] += checkFacts(t, st, marks, strings.Join([]string{name, who, language}, " "))
				}
			}
		}
	}
	for _, name := range []string{screen.Interests, screen.Result, screen.Ideas, screen.Options, screen.Routes, screen.Compare, screen.Plan, screen.Help} {
		if seen[name] == 0 {
			t.Errorf("%s: no mark was seen, so the test proves nothing", name)
		}
	}
}

// The test above bites: a page whose facts are not declared is caught.
func TestAnUnsaidFactIsCaught(t *testing.T) {
	x, marks := tainted(t)
	st := newStage(t, x, drawn.in("cy")).enter(fixture.Elin)
	st.to(screen.Help, fixture.Elin)
	drawn := marks.Records(tour.Said(st.Win().Canvas())...)
	declared := st.Facts()
	if len(unsaid(drawn, declared)) > 0 || len(declared) == 0 {
		t.Fatalf("%v drawn, %v declared", drawn, declared)
	}
	if left := unsaid(drawn, declared[1:]); len(left) != 1 || left[0] != string(declared[0]) {
		t.Errorf("an omission is not caught: %v", left)
	}
	if sourced(x.guide, "contacts/nobody") {
		t.Error("a record that is not there has evidence")
	}
}
