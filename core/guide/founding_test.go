package guide_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/guide"
)

// The founding documents leave six things open: which schools offer which VCSEs, and when; whether the fare pilot goes on after 2026; what V Levels
// mean for learners in Wales; the final guidance on 16 to 18 local curricula; where vocational courses lead, by course; the priorities of the
// National Skills Audit. Each is a gap with whom to ask, and nothing in the catalogue answers it.
func TestNoneOfTheSixUnknownsIsAFact(t *testing.T) {
	g := open(t)
	c := g.Catalogue
	var numbers []int
	for _, gap := range c.Gaps() {
		if gap.Founding == 0 {
			continue
		}
		numbers = append(numbers, gap.Founding)
		if _, ok := c.Contact(gap.Ask); !ok || gap.What.CY == "" || gap.What.EN == "" || c.Home(gap.ID) != "gaps" {
			t.Errorf("%s: who is to be asked, and what? %+v", gap.ID, gap)
		}
		if e, ok := g.Evidence(guide.RefTo("gaps", gap.ID), "2026-11-22"); !ok || e.Status == "in_force" && gap.AsOf == "" && gap.ReadOn == "" {
			t.Errorf("%s has no day", gap.ID)
		}
	}
	if slices.Sort(numbers); len(c.Gaps()) > 0 && !slices.Equal(numbers, []int{1, 2, 3, 4, 5, 6}) {
		t.Errorf("the six unknowns: %v", numbers)
	}
	for _, k := range c.Courses() {
		if strings.Contains(k.Name.EN, "VCSE") && len(k.Providers) > 0 {
			t.Errorf("%s says where a VCSE is offered", k.ID)
		}
	}
	for _, s := range c.Support() {
		if fare(s) && (s.ValidUntil == "" || s.ValidUntil > "2026-12-31" || !guide.Amount(s, "2027-01-01").Empty()) {
			t.Errorf("%s says what a bus costs after 2026", s.ID)
		}
	}
	compared := map[string]bool{}
	for _, p := range c.Packs() {
		compared[p.ID] = p.Shown == "compare"
	}
	for _, e := range c.PackEntries() {
		if e.Kind == "v-level" && !compared[e.Pack] {
			t.Errorf("%s says what V Levels are in Wales", e.ID)
		}
	}
	for _, f := range c.Figures() {
		if f.Topic == "destinations" && strings.HasPrefix(f.About, "course-") {
			t.Errorf("%s says where a course leads to", f.ID)
		}
	}
}

// fare reports whether a row is about the pilot of bus fares for the young.
func fare(s guide.Support) bool {
	return s.Topic == "travel" && strings.Contains(strings.ToLower(fmt.Sprint(s.Name.EN, s.What.EN)), "fare") && !s.Amount.Empty()
}

// No text outside the gaps and scenarios speaks of what is open as though it were settled.
func TestOnlyGapsSpeakOfTheOpenPapers(t *testing.T) {
	g := open(t)
	for _, table := range catalogue.Tables {
		if table.Name == "gaps" || table.Name == "scenarios" {
			continue
		}
		for _, column := range table.Columns {
			if column.Kind != catalogue.Name && column.Kind != catalogue.Optional || !strings.HasSuffix(column.Name, "_en") {
				continue
			}
			var n int
			query := fmt.Sprintf(`SELECT count(*) FROM %q WHERE %q LIKE '%%National Skills Audit%%' OR %q LIKE '%%local curricula%%'`, table.Name, column.Name, column.Name)
			if err := g.Catalogue.DB().QueryRow(query).Scan(&n); err != nil || n > 0 {
				t.Errorf("%s.%s: %d rows, %v", table.Name, column.Name, n, err)
			}
		}
	}
}
