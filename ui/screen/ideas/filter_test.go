package ideas

import (
	"testing"

	"llwybr/core/matching"
	"llwybr/ui/theme"
)

// A filter narrows the list and its counts, never the match, and says so where it leaves nothing.
func TestFilters(t *testing.T) {
	who := sit(t, "en", elin, "", theme.Wide)
	all := len(who.Page.view.rows[matching.Close])
	who.Page.narrow(filter{way: "apprenticeship"})
	who.Then()
	if n := len(who.Page.lines); n == 0 || n >= all {
		t.Fatalf("%d of %d are left", n, all)
	}
	for _, l := range who.Page.lines {
		for _, r := range who.Page.view.rows[matching.Close] {
			if r.id == l.id && !who.Page.takes(r) {
				t.Errorf("%s is listed", l.id)
			}
		}
	}
	for _, m := range who.Page.works() {
		for _, way := range []string{"academic", "college", "apprenticeship", "work"} {
			who.Page.narrow(filter{work: m.id, way: way})
			who.Then()
			if who.Sees("No idea in this list is left under this filter.") {
				who.Tap("filter.all")
				who.Then()
				if who.Page.filter != (filter{}) {
					t.Error("the filter stays")
				}
				return
			}
		}
	}
	t.Fatal("no filter leaves nothing, so the sentence was not tried")
}
