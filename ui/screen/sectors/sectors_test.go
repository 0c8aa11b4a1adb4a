package sectors

import (
	"slices"
	"testing"

	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

func sit(t *testing.T, language string) *screentest.Person[*page] {
	t.Helper()
	st := screentest.New(t, language, "")
	st.Guide = guide.New(fixture.Open(t))
	return screentest.Sit[*page](st, New, screen.Place{Name: screen.Sectors}, nil)
}

func TestLook(t *testing.T) {
	screentest.Paint(t, "sectors", New, screentest.Showing{Name: "page"}, screentest.Showing{Name: "open", Arg: "sector-appr-health-and-social-care"})
}

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, screentest.Showing{Name: "page"})
	screentest.NothingIsTooWide(t, New, screentest.SpareRooms, screentest.Showing{Name: "page"})
}

// Each sector has five answers in words, in the order of the five tests; opened, each says what, when and where.
func TestFiveAnswersForEachSector(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language)
		all := who.Guide.SectorTests()
		if len(all) == 0 {
			t.Fatal("no sector")
		}
		for _, s := range all {
			if len(s.Tests) != len(guide.FiveTests) {
				t.Errorf("%s: %d tests", s.Sector.ID, len(s.Tests))
			}
			who.MustSee(who.Words.Text(s.Sector.Name))
			who.Enter("open." + s.Sector.ID)
			for i, k := range s.Tests {
				if k.Test != guide.FiveTests[i] {
					t.Errorf("%s: %s stands in place %d", s.Sector.ID, k.Test, i)
				}
				who.MustSee(who.Words.T("sectors.test."+k.Test), who.Words.T("sectors.verdict."+k.Verdict), who.Words.Text(k.Says))
			}
		}
		who.CheckKeys(who.Page)
		who.CheckParts(who.Page)
	}
}

// By name unless the reader sorts by one test; a test sorts by what is found, and nothing sorts by all five.
func TestTheOrderIsTheReaders(t *testing.T) {
	who := sit(t, "en")
	names := func(order string) (found []string) {
		for _, s := range fetch(who.Words, who.Guide, order) {
			found = append(found, s.Sector.Name.EN)
		}
		return found
	}
	if got := names(byName); !slices.Equal(got, []string{"Construction and building services", "Hair and beauty", "Health and social care"}) {
		t.Error(got)
	}
	if got := names("shortage-now"); !slices.Equal(got, []string{"Health and social care", "Construction and building services", "Hair and beauty"}) {
		t.Error(got)
	}
	if got := names("good-jobs"); !slices.Equal(got, []string{"Construction and building services", "Health and social care", "Hair and beauty"}) {
		t.Error(got)
	}
	if len(orders()) != 1+len(guide.FiveTests) {
		t.Error(orders())
	}
	who.Page.order = "shortage-now"
	who.Again()
	if who.Page.State()["order"] != "shortage-now" {
		t.Error("the order is forgotten")
	}
}

// No number stands for a sector.
func TestNoTotal(t *testing.T) {
	who := sit(t, "en")
	for _, said := range widget.TwinOf(who.Page.Content()) {
		if said == "5" || said == "3/5" || said == "60%" {
			t.Error(said)
		}
	}
}
