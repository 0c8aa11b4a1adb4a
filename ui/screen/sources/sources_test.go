package sources

import (
	"strconv"
	"testing"

	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

func sit(t *testing.T, language string) *screentest.Person[*page] {
	t.Helper()
	return screentest.Sit[*page](screentest.New(t, language, ""), New, screen.Place{Name: screen.Sources}, nil)
}

func TestLook(t *testing.T) { screentest.Paint(t, "sources", New, screentest.Showing{Name: "page"}) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, screentest.Showing{Name: "page"})
	screentest.NothingIsTooWide(t, New, screentest.SpareRooms, screentest.Showing{Name: "page"})
}

// The numbers are those of the catalogue, counted here in another way.
func TestTheNumbersAreTheCatalogues(t *testing.T) {
	who := sit(t, "en")
	v := fetch(who.Guide, screentest.Today)
	gaps := map[string]Gap{}
	for _, gap := range v.Gaps {
		if gap.N == 0 || gap.N > gap.Total {
			t.Errorf("%+v", gap)
		}
		gaps[gap.ID] = gap
	}
	reached := map[string]bool{}
	stated := map[string]bool{}
	for _, l := range who.Guide.Catalogue.Links() {
		reached[l.Occupation] = true
		if l.Stated {
			stated[l.Occupation] = true
		}
	}
	all := len(who.Guide.Catalogue.Occupations())
	if got := gaps["sources.gap.occupation-none"].N; got != all-len(reached) {
		t.Errorf("%d occupations without a way, %d of %d have one", got, len(reached), all)
	}
	if got := gaps["sources.gap.occupation-own"].N; got != len(reached)-len(stated) {
		t.Errorf("%d occupations by our own reading, %d of %d by a source", got, len(stated), len(reached))
	}
	courses := who.Guide.Catalogue.Courses()
	if got := gaps["sources.gap.course-length"]; got.Total != len(courses) || got.N != unknownLengths(courses) {
		t.Errorf("%+v", got)
	}
	who.MustSee(who.Words.T("sources.rows", "N", v.Sourced), who.Words.T("sources.own", "N", v.Own))
}

func unknownLengths(courses []guide.Course) (n int) {
	for _, c := range courses {
		if c.Years <= 0 {
			n++
		}
	}
	return n
}

// Every gap says whom to ask, in both languages.
func TestEveryGapSaysWhomToAsk(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language)
		for _, gap := range fetch(who.Guide, screentest.Today).Gaps {
			ask := who.Words.Text(gap.Contact)
			if ask == "" {
				ask = who.Words.Say(gap.Ask)
			}
			if ask == "" {
				t.Errorf("%s: nobody to ask", gap.ID)
			}
			who.MustSee(who.Words.T(gap.ID), who.Words.T("sources.ask", "Who", ask))
		}
		who.CheckKeys(who.Page)
	}
}

func TestMorePublishersAreShownAndKept(t *testing.T) {
	who := sit(t, "en")
	all := fetch(who.Guide, screentest.Today).Publishers
	last := who.Words.Text(all[len(all)-1].Name)
	if who.Sees(last) {
		t.Fatal("all publishers are shown at once")
	}
	for presses := 0; who.Has("sources.more"); presses++ {
		if presses > len(all) {
			t.Fatal("there is no end to it")
		}
		who.Enter("sources.more")
	}
	who.MustSee(last)
	if got := who.Page.State()["shown"]; got == strconv.Itoa(publishersFirst) {
		t.Error("how many are shown is forgotten")
	}
}
