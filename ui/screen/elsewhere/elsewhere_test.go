package elsewhere

import (
	"slices"
	"strings"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

// stage is one over the frozen facts.
func stage(t *testing.T, language string) *screentest.Stage {
	t.Helper()
	st := screentest.New(t, language, "")
	st.Guide = guide.New(fixture.Open(t))
	return st
}

func sit(t *testing.T, language, arg string) *screentest.Person[*page] {
	t.Helper()
	return screentest.Sit[*page](stage(t, language), New, screen.Place{Name: screen.Elsewhere, Arg: arg}, nil)
}

func showings() []screentest.Showing {
	return []screentest.Showing{{Name: "england"}, {Name: "england-14", State: screen.State{"pack": "england", "stage": at14}}, {Name: "england-16", State: screen.State{"pack": "england", "stage": at16}},
		{Name: "england-18", State: screen.State{"pack": "england", "stage": at18}}, {Name: "route", Arg: "group-eng-digital"},
		{Name: "manchester-14", State: screen.State{"pack": "greater-manchester", "stage": at14}}, {Name: "manchester-16", State: screen.State{"pack": "greater-manchester", "stage": at16}},
		{Name: "gateway", Arg: "group-gm-construction"}, {Name: "mine", Arg: mine, Sample: "elin-year9-welsh-medium"},
		{Name: "mine-changed", Sample: "elin-year9-welsh-medium", State: screen.State{"pack": mine, "framework": guide.MBacc, "add": "gcse-business", "drop": "gcse-history"}}}
}

func TestLook(t *testing.T) { screentest.Paint(t, "elsewhere", New, showings()...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, showings()...)
	screentest.NothingIsTooWide(t, New, screentest.SpareRooms, showings()...)
}

// everywhere opens each stage of each pack and each of its groups, in both languages.
func everywhere(t *testing.T, see func(*screentest.Person[*page], place)) {
	t.Helper()
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, "")
		for _, p := range who.Guide.Elsewhere() {
			places := []place{{pack: p.ID, stage: short}, {pack: p.ID, stage: at14}, {pack: p.ID, stage: at16}, {pack: p.ID, stage: at18}}
			for _, k := range who.Guide.PackGroups(p.ID) {
				places = append(places, place{pack: p.ID, stage: short, group: k.ID})
			}
			for _, at := range places {
				who.Open("", screen.State{"pack": at.pack, "stage": at.stage, "group": at.group})
				see(who, at)
			}
		}
	}
}

// Every page says that this is England and there to compare, and every card is marked so.
func TestEveryCardSaysThatItIsToCompare(t *testing.T) {
	everywhere(t, func(who *screentest.Person[*page], at place) {
		label := who.Words.T("elsewhere.label", "Where", who.Page.view.pack.Where)
		who.MustSee(who.Words.T("elsewhere.notice"))
		cards := len(who.Page.view.parts)
		if at.group == "" && at.stage == short {
			cards++ // of the pack
		}
		if len(who.Page.view.groups) > 0 {
			cards++
		}
		marks := 0
		for _, said := range widget.TwinOf(who.Page.Content()) {
			if said == label {
				marks++
			}
		}
		if marks < cards {
			t.Errorf("%v: %d cards, %d of them marked", at, cards, marks)
		}
	})
}

// Each entry of a pack is somewhere on its pages, with what it says and a way to where that comes from.
func TestEveryEntryIsShown(t *testing.T) {
	seen := map[string]bool{}
	everywhere(t, func(who *screentest.Person[*page], _ place) {
		for _, part := range who.Page.view.parts {
			for _, e := range part.entries {
				seen[who.Words.Language()+e.ID] = true
				who.MustSee(who.Words.Text(e.Name))
				if e.Verdict != "" {
					who.MustSee(who.Words.T("sectors.verdict." + e.Verdict))
				}
			}
		}
		who.CheckKeys(who.Page)
		who.CheckParts(who.Page)
	})
	cat := fixture.Open(t)
	for _, e := range cat.PackEntries() {
		if !seen["cy"+e.ID] || !seen["en"+e.ID] {
			t.Errorf("%s is on no page", e.ID)
		}
	}
}

// No page ranks anything.
func TestNothingIsCalledBest(t *testing.T) {
	everywhere(t, func(who *screentest.Person[*page], at place) {
		for _, said := range widget.TwinOf(who.Page.Content()) {
			for _, word := range strings.Fields(strings.ToLower(said)) {
				switch strings.Trim(word, ".,:;()") {
				case "best", "better", "gorau", "orau", "well", "gwell":
					t.Errorf("%v: %s", at, said)
				}
			}
		}
	})
}

// A gateway that somebody adds to the facts stands on the page, without any change to the program.
func TestAGatewayIsARowOfTheFacts(t *testing.T) {
	provenance := fixture.Row{"source": "https://greatermanchester-ca.gov.uk/x", "read_on": "2026-11-21", "status": "proposed", "evidence": "official_page", "cy_status": "draft"}
	row := func(more fixture.Row) fixture.Row {
		for k, v := range provenance {
			more[k] = v
		}
		return more
	}
	cat := fixture.Altered(t, fixture.Sources(), map[string][]fixture.Row{
		"pack_groups": {row(fixture.Row{"id": "group-gm-public", "pack": "greater-manchester", "kind": "gateway", "name_en": "Public Service", "name_cy": "Gwasanaeth Cyhoeddus"})},
		"pack_entries": {row(fixture.Row{"id": "entry-gm-public", "pack": "greater-manchester", "groups": "group-gm-public", "kind": "apprenticeship", "stage": "at-16",
			"name_en": "Community officer", "name_cy": "Swyddog cymunedol"})},
	}, func(catalogue.Table, fixture.Row) {})
	for _, language := range []string{"cy", "en"} {
		st := stage(t, language)
		st.Guide = guide.New(cat)
		who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Elsewhere}, screen.State{"pack": "greater-manchester", "stage": at16})
		name := either(who, "Gwasanaeth Cyhoeddus", "Public Service")
		who.MustSee(name)
		who.Enter("group.group-gm-public")
		who.MustSee(name, either(who, "Swyddog cymunedol", "Community officer"))
		who.Enter("back")
		who.MustSee(name)
	}
}

func either(who *screentest.Person[*page], cy, en string) string {
	return map[string]string{"cy": cy, "en": en}[who.Words.Language()]
}

// A route opens from its list and leads back to it; the stages and packs are chosen above.
func TestFromTheListToARouteAndBack(t *testing.T) {
	who := sit(t, "en", "")
	who.MustSee("Digital", "T Levels: 6 · V Levels, as announced: 1")
	who.Enter("group.group-eng-digital")
	who.MustSee("T Level in Digital Support Services", "Ended", "In its place: T Level in Digital Support and Security", "First taught: September 2025", "Network engineer")
	who.Enter("back")
	if who.Page.at != (place{pack: "england", stage: short, framework: guide.EBacc}) {
		t.Errorf("back leads to %+v", who.Page.at)
	}
}

// Without packs the page says so.
func TestWithoutFacts(t *testing.T) {
	st := stage(t, "en")
	cat := fixture.Altered(t, fixture.Sources(), nil, func(table catalogue.Table, r fixture.Row) {
		if table.Name == "packs" {
			r["shown"] = "always"
		}
	})
	st.Guide = guide.New(cat)
	who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Elsewhere}, nil)
	who.MustSee(who.Words.T("elsewhere.none"))
}

// The learner's choices stand beside the same with a change, in that order, and the record stays as it is. It is nobody's target, and neither
// side is called the better.
func TestMyChoicesBesideAChange(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		st := screentest.New(t, language, "elin-year9-welsh-medium")
		st.Guide = guide.New(fixture.Open(t))
		who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Elsewhere, Arg: mine}, nil)
		before := who.Session.Record()
		who.MustSee(who.Words.T("elsewhere.mine.notice"), who.Words.T("elsewhere.mine.now"), who.Words.T("elsewhere.mine.state.to-discuss"))
		if who.Sees(who.Words.T("elsewhere.mine.changed")) {
			t.Error("a change that nobody made")
		}
		who.Open("", screen.State{"pack": mine, "framework": guide.MBacc, "add": "gcse-business", "drop": "gcse-history"})
		business, _ := who.Guide.Catalogue.Qualification("gcse-business")
		who.MustSee(who.Words.T("elsewhere.mine.now"), who.Words.T("elsewhere.mine.changed"))
		reports, err := who.Guide.Beside(guide.MBacc, before, changed(before, who.Page.at))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range reports {
			for _, k := range r.Cards {
				for _, f := range k.Findings {
					who.MustSee(who.Words.Text(f.Text))
				}
			}
		}
		if !strings.Contains(strings.Join(widget.TwinOf(who.Page.Content()), " "), who.Words.Text(business.Name)) {
			t.Error("the choice that was added is not named")
		}
		if after := who.Session.Record(); !slices.Equal(before.Choices, after.Choices) {
			t.Error("trying a change has changed the record")
		}
		who.CheckKeys(who.Page)
		who.CheckParts(who.Page)
	}
}
