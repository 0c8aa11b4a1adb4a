package ui_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui"
	"llwybr/ui/screen"
	"llwybr/ui/tour"
)

// later is years after everything that the catalogue dates.
const later = message.Day("2031-06-01")

// marked is the world of the product with marks in all texts and amounts of the catalogue, and all sample learners.
func marked(t testing.TB) (*world, *fixture.Taint, []string) {
	t.Helper()
	cat, marks := fixture.Tainted(t, os.DirFS("../assets/catalogue"))
	x := newWorld(t, guide.New(cat))
	entries, err := assets.Samples.ReadDir("samples")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), ".llwybr.json")
		data, err := assets.Samples.ReadFile("samples/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		x.add(t, name, data)
		names = append(names, name)
	}
	return x, marks, names
}

// on makes a window's day another one.
func on(day message.Day) func(*stage) {
	return func(st *stage) { st.app.Today = func() message.Day { return day } }
}

// A crawl with the clock at 2031, over every screen of every sample learner, in both languages: no amount of a fact that has expired is shown,
// whom to ask still is, and every fact opens its source. (core/guide does the same with the plans.)
func TestIn2031NoExpiredAmountIsShown(t *testing.T) {
	x, marks, names := marked(t)
	for i, who := range names {
		x.crawl(t, marks, who, languages[i%len(languages)], later)
		if i%3 == 0 {
			x.crawl(t, marks, who, languages[(i+1)%len(languages)], fixture.Today)
		}
	}
}

// crawl looks at every screen of a learner on a day.
func (x *world) crawl(t *testing.T, marks *fixture.Taint, who, language string, day message.Day) {
	st := newStage(t, x, drawn.in(language), on(day)).enter(who)
	for _, name := range ui.Screens {
		st.to(name, who)
		said := tour.Said(st.Win().Canvas())
		for _, record := range marks.Amounts(said...) {
			if e, ok := x.guide.Evidence(guide.Ref(record), day); !ok || e.Expired {
				t.Errorf("%s %s: the amount of %s is shown", name, who, record)
			}
		}
		checkFacts(t, st, marks, strings.Join([]string{name, who, language, string(day)}, " "))
		if name == screen.Help && !strings.Contains(strings.Join(said, " "), "0800 028 4844") {
			t.Errorf("%s: nobody is left to ask", who)
		}
		if found := founding(x.guide, marks.Records(said...)); name != screen.Sources && len(found) > 0 {
			t.Errorf("%s %s: %v is no fact, and stands on the page of gaps alone", name, who, found)
		}
	}
}

// founding are the records among some that are unknowns which the founding documents leave open.
func founding(g *guide.Guide, records []string) []string {
	var found []string
	for _, gap := range g.Catalogue.Gaps() {
		if gap.Founding > 0 && slices.Contains(records, string(guide.RefTo("gaps", gap.ID))) {
			found = append(found, gap.ID)
		}
	}
	return found
}

// The crawl bites: an amount that stands there on the day it holds is seen, and gone once its row has expired.
func TestAnExpiredAmountWouldBeSeen(t *testing.T) {
	x, marks := tainted(t, func(table catalogue.Table, row fixture.Row) {
		if table.Name == "pay" {
			row["valid_until"] = "2027-08-31"
		}
	})
	shown := func(day message.Day) []string {
		st := newStage(t, x, drawn.in("en"), on(day)).enter(fixture.Owain)
		st.to(screen.Ideas, fixture.Owain)
		return marks.Amounts(tour.Said(st.Win().Canvas())...)
	}
	if now := shown(fixture.Today); len(now) == 0 {
		t.Error("no amount is seen while it holds")
	}
	if then := shown(later); len(then) > 0 {
		t.Errorf("%v is shown after its day", then)
	}
}
