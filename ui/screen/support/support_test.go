package support

import (
	"slices"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

const (
	elin  = "elin-year9-welsh-medium"
	owain = "owain-year11-apprenticeship"
	adult = "marian-adult-returner"
)

var pages = []screentest.Showing{
	{Name: "money", Sample: owain}, {Name: "travel", Sample: elin, State: screen.State{"topic": "travel", "show": showFits}},
	{Name: "work-all", Sample: adult, State: screen.State{"topic": "work", "show": showAll}}, {Name: "unknown-age"}, {Name: "asked", Sample: elin, Arg: "support-ema"},
}

func sit(t *testing.T, language, sample, arg string) *screentest.Person[*page] {
	t.Helper()
	return screentest.Sit[*page](screentest.New(t, language, sample), New, screen.Place{Name: screen.Support, Arg: arg}, nil)
}

func TestLook(t *testing.T) { screentest.Paint(t, screen.Support, New, pages...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, pages...)
	screentest.NothingIsTooWide(t, New, screentest.SpareRooms, pages...)
}

// Everything is shown with whom to ask, on the topic to which it belongs, in both languages.
func TestEverythingSaysWhomToAsk(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, "", "")
		all := who.Guide.Catalogue.Support()
		if len(all) == 0 {
			t.Fatal("the catalogue holds no support")
		}
		for _, s := range all {
			if who.Page.topic != s.Topic {
				who.Pick("support.topics", s.Topic)
			}
			ask, ok := who.Guide.Catalogue.Contact(s.Ask)
			if !ok {
				t.Errorf("%s: nobody to ask", s.ID)
			}
			who.MustSee(who.Words.Text(s.Name), who.Words.Text(s.Who), who.Words.Text(s.What), who.Words.T("sources.ask", "Who", ask.Name), ask.Phone)
		}
		who.CheckParts(who.Page)
		who.CheckKeys(who.Page)
	}
}

// What fits the learner's age is shown first, with a way to see the rest.
func TestWhatFitsTheAge(t *testing.T) {
	for sample, want := range map[string]func(guide.Support) bool{
		elin:  func(s guide.Support) bool { return s.AgeMin <= 16 && (s.AgeMax == 0 || s.AgeMax >= 13) },
		adult: func(s guide.Support) bool { return s.AgeMax == 0 || s.AgeMax >= 19 },
		"":    func(guide.Support) bool { return true },
	} {
		who := sit(t, "en", sample, "")
		for _, s := range who.Guide.Catalogue.Support() {
			if who.Page.topic != s.Topic {
				who.Pick("support.topics", s.Topic)
			}
			if who.Sees(s.What.EN) != want(s) {
				t.Errorf("%q, %s from %d to %d: shown %v", sample, s.ID, s.AgeMin, s.AgeMax, !want(s))
			}
		}
		if sample == "" {
			continue
		}
		who.Pick("support.show", showAll)
		n := 0
		for _, s := range who.Guide.Catalogue.Support() {
			if s.Topic == who.Page.topic {
				n++
				who.MustSee(s.What.EN)
			}
		}
		if n == 0 || who.Page.State()["show"] != showAll {
			t.Error("the choice is not kept")
		}
	}
}

// The ages are those of the learners: from what they are now to what they are when the next step begins.
func TestAges(t *testing.T) {
	st := screentest.New(t, "en", "")
	for _, test := range []struct {
		rec      learner.Record
		from, to int
	}{
		{learner.Record{}, 0, 0}, {learner.Record{YearGroup: 9}, 13, 16}, {learner.Record{YearGroup: 11}, 15, 16}, {learner.Record{YearGroup: 12}, 16, 17},
		{learner.Record{Setting: "adult"}, 19, old},
	} {
		if from, to := st.Guide.Ages(test.rec); from != test.from || to != test.to {
			t.Errorf("%+v: %d to %d", test.rec, from, to)
		}
	}
}

// ema is help as its researcher noted it, with an amount that holds until a day.
func ema(until string) fixture.Row {
	return fixture.Row{"id": "support-test", "topic": "money", "name_en": "Education Maintenance Allowance (EMA)", "name_cy": "Lwfans Cynhaliaeth Addysg (LCA)",
		"who_en": "Learners aged 16 to 18", "who_cy": "Dysgwyr 16 i 18 oed", "what_en": "A weekly allowance.", "what_cy": "Lwfans wythnosol.",
		"amount_en": "£40 a week", "amount_cy": "£40 yr wythnos", "age_min": "16", "age_max": "18", "ask": "student-finance-wales", "valid_until": until,
		"source": "https://www.studentfinancewales.co.uk", "read_on": "2026-11-21", "status": "in_force", "evidence": "official_page", "cy_status": "draft"}
}

// An amount is shown with its day, and vanishes once that has passed: whom to ask stays.
func TestAmountsVanish(t *testing.T) {
	for language, amount := range map[string]string{"en": "£40 a week", "cy": "£40 yr wythnos"} {
		for until, shown := range map[string]bool{"2027-08": true, "2026-11-21": true, "2026-11-20": false, "2025": false} {
			st := screentest.New(t, language, "")
			st.Guide = guide.New(fixture.Altered(t, fixture.Sources(), map[string][]fixture.Row{"support": {ema(until)}}, onlyTheLast))
			who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Support}, nil)
			ask, _ := who.Guide.Catalogue.Contact("student-finance-wales")
			unknown := who.Words.T("support.amount.unknown")
			if who.Sees(amount) != shown || who.Sees(unknown) == shown {
				t.Errorf("until %s: %s", until, who.Text())
			}
			who.MustSee(who.Words.T("sources.ask", "Who", ask.Name), ask.Phone)
		}
	}
}

// onlyTheLast puts the support that is there out of the way of what is looked for.
func onlyTheLast(table catalogue.Table, r fixture.Row) {
	if table.Name == "support" && r["id"] != "support-test" {
		r["topic"], r["amount_en"], r["amount_cy"] = "travel", "", ""
	}
}

// What was searched for is shown first, whatever the learner's age, and is marked.
func TestWhatWasAskedForIsShown(t *testing.T) {
	st := screentest.New(t, "en", elin)
	var from18 string
	for _, s := range st.Guide.Catalogue.Support() {
		if s.AgeMin >= 18 {
			from18 = s.ID
		}
	}
	who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Support, Arg: from18}, nil)
	ref, _ := who.Guide.Catalogue.Record("support", from18)
	who.MustSee(ref.Name.EN)
	if shown := who.Page.c.Facts(); !slices.Contains(shown, guide.RefTo("support", from18)) {
		t.Error("the page does not say that it shows it")
	}
}

// Without any support in the facts there is somebody to ask.
func TestWithoutFacts(t *testing.T) {
	v := view{careers: guide.Contact{ID: "careers-wales"}}
	if v.topic("money").id != "" {
		t.Error("a topic out of nothing")
	}
}

// Whatever is drawn says where it comes from, on every topic.
func TestEveryFactIsSaid(t *testing.T) {
	cat, marks := fixture.Tainted(t, fixture.Sources())
	for _, language := range []string{"cy", "en"} {
		st := screentest.New(t, language, "")
		st.Guide = guide.New(cat)
		for _, topic := range guide.SupportTopics {
			who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Support}, screen.State{"topic": topic, "show": showAll})
			drawn := marks.Records(who.Text())
			for _, record := range drawn {
				if !slices.Contains(who.Page.c.Facts(), guide.Ref(record)) {
					t.Errorf("%s: %s is drawn and not said", topic, record)
				}
			}
			if len(drawn) == 0 {
				t.Errorf("%s: nothing is drawn", topic)
			}
		}
	}
}
