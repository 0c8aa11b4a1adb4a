package counts

import (
	"slices"
	"testing"

	"llwybr/core/ledger"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
)

const owain = "owain-year11-apprenticeship"

// person looks at the counts.
type person struct{ *screentest.Person[*page] }

// shown is a sitting in which a page with all four families was opened twice, and two routes of one family were compared.
func shown(into *ledger.Ledger) {
	var cards []ledger.Card
	for i, id := range []string{"academic", "apprenticeship", "college", "work"} {
		cards = append(cards, ledger.Card{Family: id, Position: i + 1, Words: 100 * (i + 1)})
	}
	into.Shown("routes", cards)
	into.Shown("routes", cards)
	into.Shown("compare", []ledger.Card{{Family: "work", Position: 1, Words: 700}, {Family: "work", Position: 2, Words: 300}})
}

func sit(t *testing.T, language string, class theme.WidthClass, count func(*ledger.Ledger)) person {
	t.Helper()
	st := screentest.New(t, language, owain)
	st.Class = class
	count(&st.Shell.Ledger)
	return person{screentest.Sit[*page](st, New, screen.Place{Name: screen.Counts}, nil)}
}

// Somebody reads the counts: each family with its numbers, in the order of the window's language, in every class of window.
func TestTheCountsAreSaid(t *testing.T) {
	for language, words := range map[string][]string{
		"en": {"What was shown in this sitting", "Came first", "2 of 2", "3,000", "no name, no answer", "By an adviser", "A share of 1 is an equal share", "in alphabetical order"},
		"cy": {"Yn gyntaf", "2 o 2", "3,000", "dim enw, dim ateb", "Gan gynghorydd", "cyfran gyfartal", "yn nhrefn yr wyddor"},
	} {
		for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
			who := sit(t, language, class, func(l *ledger.Ledger) {
				shown(l)
				l.Shown("ideas", []ledger.Card{{Family: "work", Position: 5, Words: 1200}})
			})
			for _, w := range words {
				if !who.Sees(w) && who.Page.Title() != w {
					t.Errorf("%s %v: no %q in\n%s", language, class, w, who.Text())
				}
			}
			who.CheckParts(who.Page)
			if who.Sees(who.Session.Record().Name) {
				t.Errorf("%s: the counts name somebody", language)
			}
		}
	}
}

func TestTheNumbersOfTheView(t *testing.T) {
	who := sit(t, "cy", theme.Wide, shown)
	v := fetch(who.Words, who.Guide, who.Shell.Ledger.Snapshot())
	var order []string
	for _, r := range v.families {
		order = append(order, r.family.ID)
	}
	if want := []string{"college", "work", "apprenticeship", "academic"}; !slices.Equal(order, want) || v.shown != 10 {
		t.Errorf("%v, %d shown", order, v.shown)
	}
	var said []string
	for _, f := range v.families[1].facts {
		said = append(said, f.ID+" "+who.Words.Say(f.Value))
	}
	// 4 of 10 showings and 1,800 of 3,000 words, where equal parts are 2.5 and 750
	want := []string{"ledger.shown 4", "ledger.part 1.6", "ledger.first 1 o 4", "ledger.words 1,800", "ledger.part-words 2.4", "ledger.added 0"}
	if !slices.Equal(said, want) {
		t.Errorf("%v", said)
	}
	if routes, compare := v.pages[2].shown, v.pages[3].shown; !slices.Equal(routes, []int{2, 2, 2, 2}) || !slices.Equal(compare, []int{0, 2, 0, 0}) {
		t.Errorf("routes %v, compare %v", routes, compare)
	}
}

// Before anything was shown the page says so; nothing is divided by nothing.
func TestNothingWasShownYet(t *testing.T) {
	who := sit(t, "en", theme.Wide, func(*ledger.Ledger) {})
	who.MustSee("No kind of route has been shown yet in this sitting.", "0 of 0")
}

func TestPrintingAndSaving(t *testing.T) {
	who := sit(t, "en", theme.Wide, shown)
	who.Pick("languages", "both")
	who.Enter("print")
	who.Pick("languages", "en")
	who.Again()
	who.Enter("save")
	if want := []string{"print both", "save en"}; !slices.Equal(who.Shell.Counted, want) {
		t.Errorf("%v", who.Shell.Counted)
	}
}

func TestItFits(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, screentest.Showing{Sample: owain})
}

func TestLook(t *testing.T) {
	made := func(c *screen.Context, arg string, s screen.State) screen.Screen {
		shown(&c.Shell.(*screentest.Shell).Ledger)
		return New(c, arg, s)
	}
	screentest.Paint(t, screen.Counts, made, screentest.Showing{Name: "shown", Sample: owain})
}
