package options

import (
	"strings"
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

const bryn = "school,qualification,offered,block,where,year 10 start\nYsgol y Bryn,gcse-history,yes,B,,\n,gcse-art-design,yes,B,Coleg y Dref,\n,gcse-integrated-science-single,no,,,2027-09\n,gcse-music,no,,,\n,vcse-engineering,yes,,,\n"

// listed sits Elin down where her school's list is in use.
func listed(t *testing.T, language string, day string) *screentest.Person[*page] {
	t.Helper()
	st := screentest.New(t, language, "elin-year9-welsh-medium")
	l := st.ReadList(bryn, "2026-11-20")
	if l.Err != nil || len(l.Faults) > 0 {
		t.Fatalf("%+v", l)
	}
	l.Offer.Day = day
	st.WithLists(&l.Offer)
	return screentest.Sit[*page](st, New, screen.Place{Name: screen.Options}, nil)
}

// What the school's list says stands with its name and the date, and two choices in one block are something to ask.
func TestTheSchoolsListAnswersWithItsName(t *testing.T) {
	for language, words := range map[string][]string{
		"cy": {"Rhestr Ysgol y Bryn ei hun, 20 Tachwedd 2026", "Bloc: B", "Ble: Coleg y Dref", "yr un bloc (B) yn rhestr Ysgol y Bryn", "Gofynnwch a oes modd gwneud y ddau"},
		"en": {"Ysgol y Bryn's own list, 20 November 2026", "Block: B", "Where: Coleg y Dref", "same block (B) in Ysgol y Bryn's list", "Ask whether both can be done"},
	} {
		who := listed(t, language, "2026-11-20")
		who.MustSee(words...)
		who.CheckKeys(who.Page)
		who.CheckParts(who.Page)
	}
	listed(t, "en", "2025-11-01").MustSee("more than a year ago, ask")
}

// The mark of a fact's source stands with the fact, and not with what the school's list says.
func TestTheSourceOfAFactIsNotThatOfTheList(t *testing.T) {
	who := listed(t, "en", "2026-11-20")
	if err := who.Session.Set("offered.vcse-engineering", nil); err != nil {
		t.Fatal(err)
	}
	who.Again()
	text := who.Text()
	at := strings.Index(text, "First teaching: September 2027")
	mark, list := strings.Index(text[at:], "[1"), strings.Index(text[at:], "Ysgol y Bryn's own list")
	if at < 0 || mark < 0 || list < mark {
		t.Error(text)
	}
}

// A choice goes between what the list says and the learner's own word against it; what nobody says goes round as ever.
func TestTheLearnersOwnWordComesFirst(t *testing.T) {
	who := listed(t, "en", "2026-11-20")
	for _, want := range []string{"no", "", "no"} {
		who.Enter("offered.gcse-history")
		if got := who.Session.Record().Offered["gcse-history"]; got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	}
	if who.Sees("Ask whether both can be done") {
		t.Error("what the learner says is not there is still in the block")
	}
	for _, want := range []string{"yes", "", "yes"} {
		who.Enter("offered.gcse-integrated-science-single")
		if got := who.Session.Record().Offered["gcse-integrated-science-single"]; got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	}
	for _, want := range []string{"yes", "no", ""} {
		who.Enter("offered.gcse-english-language-literature-double")
		if got := who.Session.Record().Offered["gcse-english-language-literature-double"]; got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	}
}

// Where it is not known whether a choice is there, the way to the school's list stands there; the picker says what the list says.
func TestTheWayToTheList(t *testing.T) {
	who := listed(t, "en", "2026-11-20")
	who.Enter("lists")
	if went := who.Shell.Went; len(went) != 1 || went[0].Name != screen.Offers {
		t.Errorf("%v", went)
	}
	who.Do(cmdAdd)
	if text := who.SheetText(); !strings.Contains(text, "Not offered. Ysgol y Bryn's own list, 20 November 2026") {
		t.Error(text)
	}
}

// withList shows the page where the school's list is in use.
func withList(c *screen.Context, arg string, s screen.State) screen.Screen {
	st := &screentest.Stage{Guide: c.Guide}
	l := st.ReadList(bryn, "2026-11-20")
	c.Guide = c.Guide.WithOffers(&l.Offer)
	return New(c, arg, s)
}

var inUse = screentest.Showing{Name: "list", Sample: "elin-year9-welsh-medium"}

func TestListPictures(t *testing.T) { screentest.Paint(t, "options", withList, inUse) }

func TestAListMakesNothingTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, withList, screentest.Rooms, inUse)
	screentest.NothingIsTooWide(t, withList, screentest.SpareRooms, inUse)
}
