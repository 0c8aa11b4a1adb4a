package whatif

import (
	"testing"

	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

func sit(t *testing.T, language, sample string) *screentest.Person[*page] {
	t.Helper()
	return screentest.Sit[*page](screentest.New(t, language, sample), New, screen.Place{Name: screen.WhatIf}, nil)
}

func TestLook(t *testing.T) { screentest.Paint(t, "whatif", New, screentest.Showing{Name: "page"}) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, screentest.Showing{Name: "page"})
	screentest.NothingIsTooWide(t, New, screentest.SpareRooms, screentest.Showing{Name: "page"})
}

// Every scenario stands there with its "if", the sign that it is no fact, and whom to ask; and exactly what it would change in the plan.
func TestEveryScenarioSaysThatItIsNoFact(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, "owain-year11-apprenticeship")
		all := who.Guide.Scenarios()
		if len(all) == 0 {
			t.Fatal("no scenario in the facts")
		}
		for _, s := range all {
			ask, _ := who.Guide.Catalogue.Contact(s.Ask)
			who.MustSee(who.Words.Text(s.Name), who.Words.Text(s.What), who.Words.T("whatif.no-fact"))
			if !who.Sees(who.Words.T("whatif.ask", "Who", ask.Name)) && !who.Sees(who.Words.T("whatif.ask-phone", "Who", ask.Name, "Phone", ask.Phone)) {
				t.Errorf("%s: nobody to ask", s.ID)
			}
			f, err := who.Guide.Foresee(who.Session.Record(), s)
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range f.Losses {
				who.MustSee(seen(who, l))
			}
		}
		who.CheckKeys(who.Page)
		who.CheckParts(who.Page)
	}
}

func seen(who *screentest.Person[*page], l guide.Loss) string {
	if l.Kind == "choice" {
		return who.Words.T("whatif.choice", "Name", l.Name)
	}
	family, _ := who.Guide.Catalogue.Family(l.Family)
	return who.Words.T("whatif.route", "Goal", l.Name, "Family", family.Name)
}

// Who has chosen and kept nothing is told so, and sees what may happen all the same.
func TestWithoutAPlan(t *testing.T) {
	who := sit(t, "en", "")
	who.MustSee(who.Words.T("whatif.empty"))
	if who.Sees(who.Words.T("whatif.mine")) {
		t.Error("something of a plan that is not there")
	}
}
