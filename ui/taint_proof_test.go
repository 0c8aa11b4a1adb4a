package ui_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/ui"
	"llwybr/ui/screen"
	"llwybr/ui/tour"
)

// tainted is the frozen world with a mark after every text of the catalogue, by which a test knows the records that a page shows.
func tainted(t testing.TB, before ...func(catalogue.Table, fixture.Row)) (*world, *fixture.Taint) {
	t.Helper()
	cat, marks := fixture.Tainted(t, fixture.Sources(), before...)
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
	for _, record := range unsaid(drawn, st.Declared()) {
		t.Errorf("%s: %s is drawn, and the page does not say that it shows it", name, record)
	}
	for _, ref := range st.Declared() {
		if !sourced(st.world.guide, ref) {
			t.Errorf("%s: %s has no evidence", name, ref)
		}
	}
	return len(drawn)
}

// tainters are the looks in which pages differ in what they show: three classes of window.
var tainters = []look{drawn, {1024, 700, 1, "", "light"}, {1366, 768, 2, "", "light"}}

// opening are the parts of pages behind which more stands: the beginnings of their ids.
var opening = map[string][]string{
	screen.Journey: {"log"}, screen.Interests: {"what", "review"}, screen.Result: {"view", "how", "kind-", "hexagon"}, screen.Ideas: {"why", "row.", "tabs", "aside", "detail.help"},
	screen.Options: {"card.", "what", "add", "results.add", "keep.", "baskets", "door."}, screen.Routes: {"form", "more.", "stop.", "foot.details", "detail.help", "foot.help", "details."}, screen.Compare: {"which", "change"},
	screen.Plan: {"otherwise", "questions", "page", "ready"}, screen.Sources: {"sources.more"},
}

// openAll opens what stands behind the parts of a page, one after the other, each on the page as it was.
func (st *stage) openAll(name, who string, see func(part string)) {
	st.t.Helper()
	for _, id := range st.behind(name) {
		st.to(name, who)
		for _, target := range st.Targets() {
			if target.ID == id {
				press(target.Object)
				see(id)
				break
			}
		}
		st.CloseOver()
	}
}

// behind are the parts of the page on show behind which more stands; of those that are many, the first few.
func (st *stage) behind(name string) []string {
	const few = 5
	var ids []string
	for _, prefix := range opening[name] {
		n := 0
		for _, target := range st.Targets() {
			if strings.HasPrefix(target.ID, prefix) && n < few {
				ids, n = append(ids, target.ID), n+1
			}
		}
	}
	return ids
}

// press does what a person does with a part: presses it, or chooses what stands last.
func press(object fyne.Focusable) {
	switch o := object.(type) {
	case fyne.Disableable:
		if o.Disabled() {
			return
		}
	}
	if p, ok := object.(interface{ Pick(string) }); ok {
		for _, id := range []string{"wider", "list"} {
			p.Pick(id)
		}
		return
	}
	if p, ok := object.(fyne.Tappable); ok {
		p.Tapped(&fyne.PointEvent{})
	}
}

// Everything of the catalogue that any page shows, in both languages and every class of window, opens where it comes from. A page that shows a
// record without saying so (screen.Context.Shows) fails here.
func TestEveryFactOnEveryPageOpensItsSource(t *testing.T) {
	x, marks := tainted(t)
	seen := map[string]int{}
	for i, l := range tainters {
		for _, language := range languages[:max(1, len(languages)-i)] {
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

// What stands behind a page's parts, in a sheet or further down, opens its source too; so does what a search finds.
func TestEveryFactBehindAPageOpensItsSource(t *testing.T) {
	x, marks := tainted(t)
	opened := 0
	for i, who := range []string{fixture.Elin, fixture.Owain} {
		st := newStage(t, x, tainters[i].in(languages[i])).enter(who)
		for _, name := range ui.Screens {
			st.to(name, who)
			st.openAll(name, who, func(part string) {
				opened++
				checkFacts(t, st, marks, strings.Join([]string{name, part, who}, " "))
			})
		}
		for _, word := range []string{"peirianneg", "nurse", "maths"} {
			st.Find(word)
			if checkFacts(t, st, marks, word) == 0 {
				t.Errorf("%s: nothing marked was found", word)
			}
			st.CloseOver()
		}
	}
	if opened += aboutWhere(t, x, marks) + inFactSheets(t, x, marks); opened < 60 {
		t.Errorf("%d parts were opened", opened)
	}
}

// aboutWhere looks at the pages of "about me" that name places.
func aboutWhere(t *testing.T, x *world, marks *fixture.Taint) int {
	st := newStage(t, x, drawn.in("cy")).enter(fixture.Owain)
	for _, page := range []string{"home", "summary"} {
		st.Go(screen.Place{Name: screen.About, Arg: page})
		if checkFacts(t, st, marks, "about "+page) == 0 {
			t.Errorf("about %s names no place", page)
		}
	}
	return 2
}

// inFactSheets looks at the sheets that a search opens.
func inFactSheets(t *testing.T, x *world, marks *fixture.Taint) (n int) {
	st := newStage(t, x, drawn.in("en")).enter(fixture.Elin)
	c := x.guide.Catalogue
	ids := []string{c.Courses()[0].ID, c.Courses()[9].ID, c.Apprenticeships()[0].ID, c.Areas()[0].ID, c.Providers()[0].ID, c.Places()[0].ID}
	for _, id := range ids {
		st.to(screen.Help, fixture.Elin)
		declared := append(st.OpenFact(id), st.Declared()...)
		for _, record := range unsaid(marks.Records(tour.Said(st.Win().Canvas())...), declared) {
			t.Errorf("the sheet of %s: %s is drawn, and the sheet does not list it", id, record)
		}
		st.CloseOver()
		n++
	}
	return n
}

// Where a fact comes from can be read at every size in both languages.
func TestTheEvidenceFits(t *testing.T) {
	x := frozen(t)
	for _, l := range tainters {
		for _, language := range languages {
			st := newStage(t, x, l.in(language)).enter(fixture.Owain)
			st.to(screen.Help, fixture.Owain)
			for name, open := range map[string]func(){
				"list": func() { st.Do("sources") }, "one": func() { st.OpenEvidence("contacts/careers-wales") }, "own": func() { st.OpenEvidence("contacts/careers-contact") },
				"hit": func() { st.OpenFact(x.guide.Catalogue.Courses()[0].ID) },
			} {
				open()
				faults, _ := tour.Check(st.Win().Canvas())
				for _, f := range faults {
					t.Errorf("%s %s %v: %s", name, language, l, f)
				}
				st.CloseOver()
			}
		}
	}
}

// The test above bites: a page whose facts are not declared is caught.
func TestAnUnsaidFactIsCaught(t *testing.T) {
	x, marks := tainted(t)
	st := newStage(t, x, drawn.in("cy")).enter(fixture.Elin)
	st.to(screen.Help, fixture.Elin)
	drawn := marks.Records(tour.Said(st.Win().Canvas())...)
	declared := st.Declared()
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
