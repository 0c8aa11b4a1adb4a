package journey

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

func TestTheStage(t *testing.T) {
	for name, c := range map[string]struct {
		rec  learner.Record
		want stage
	}{
		"nobody yet":             {learner.Record{}, atFourteen},
		"Year 9":                 {learner.Record{YearGroup: 9, Setting: "maintained"}, atFourteen},
		"Year 10 at home":        {learner.Record{YearGroup: 10, Setting: "home"}, atFourteen},
		"Year 11":                {learner.Record{YearGroup: 11, Setting: "maintained"}, afterSix},
		"Year 13":                {learner.Record{YearGroup: 13, Setting: "maintained"}, afterEight},
		"17, out of education":   {learner.Record{YearGroup: 12, Setting: "none"}, afterSix},
		"in college":             {learner.Record{Setting: "college"}, afterEight},
		"out, no year":           {learner.Record{Setting: "none"}, afterSix},
		"an adult":               {learner.Record{Setting: "adult"}, asAdult},
		"came about after 16":    {learner.Record{Preferences: preference("after-16")}, afterSix},
		"came, but is in Year 9": {learner.Record{YearGroup: 9, Preferences: preference("after-16")}, atFourteen},
	} {
		if got := stageOf(c.rec); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// The next step of the eight learners, and of those who have done a little more.
func TestTheNextStep(t *testing.T) {
	st := screentest.New(t, "en", "")
	elin := st.Sample("elin-year9-welsh-medium")
	cases := map[string]struct {
		rec  learner.Record
		want string
	}{
		"nothing":                     {learner.Record{}, "about"},
		"a year":                      {learner.Record{YearGroup: 9}, "interests-start"},
		"three answers":               {learner.Record{YearGroup: 9, Answers: map[string]int{"R1": 3, "R2": 3, "R3": 0}}, "interests"},
		"Elin":                        {elin, "routes"},
		"Elin without a basket":       {with(elin, func(r *learner.Record) { r.Choices = nil }), "options"},
		"Elin without ideas":          {with(elin, func(r *learner.Record) { r.Liked = nil }), "ideas"},
		"Elin with a route":           {with(elin, func(r *learner.Record) { r.Routes = []string{"route-soc-2126-academic-81110"} }), "plan"},
		"a route, but no step yet":    {with(elin, func(r *learner.Record) { r.Routes, r.Actions = []string{"route-soc-2126-academic-81110"}, nil }), "plan-start"},
		"Seren does not choose at 14": {st.Sample("seren-year13"), "routes"},
		"Jay":                         {st.Sample("jay-17-out-of-education"), "ideas"},
		"Cai has answered enough":     {with(st.Sample("cai-year10-below-gcse"), func(r *learner.Record) { r.Choices = []string{"gcse-history"} }), "routes"},
	}
	for name, c := range cases {
		v, err := fetch(st.Guide, c.rec, "2026-11-21")
		if err != nil || v.next != c.want {
			t.Errorf("%s: %s, want %s (%v)", name, v.next, c.want, err)
		}
	}
}

func with(rec learner.Record, change func(*learner.Record)) learner.Record {
	change(&rec)
	return rec
}

// The entitlement shows where it applies, and nowhere else.
func TestWhereTheEntitlementShows(t *testing.T) {
	st := screentest.New(t, "en", "")
	for name, want := range map[string]bool{"elin-year9-welsh-medium": true, "owain-year11-apprenticeship": true, "cai-year10-below-gcse": true,
		"dylan-border": true, "nia-home-educated": false, "seren-year13": false, "jay-17-out-of-education": false, "marian-adult-returner": false} {
		v, err := fetch(st.Guide, st.Sample(name), "2026-11-21")
		if err != nil {
			t.Fatal(err)
		}
		if got := len(v.cards) == 4; got != want {
			t.Errorf("%s: %d cards", name, len(v.cards))
		}
	}
	if v, _ := fetch(st.Guide, learner.Record{Answers: map[string]int{"R1": 3}}, "2026-11-21"); len(v.cards) != 0 {
		t.Error("it shows for someone of whom nothing is known")
	}
}

func TestTheWaymarksOfElin(t *testing.T) {
	st := screentest.New(t, "cy", "elin-year9-welsh-medium")
	var got []string
	for _, w := range Waymarks(st.Context()) {
		got = append(got, w.Place.Name+" "+w.Place.Arg+": "+w.Title+", "+w.Sub+" "+[]string{"open", "part", "done"}[w.State])
	}
	want := []string{
		"about : Amdanaf i, Wedi'i wneud done",
		"interests : Diddordebau, Atebion: 48 o 48 done",
		"ideas : Syniadau, 2 wedi'u cadw part",
		"options : Opsiynau yn 14 oed, 1 i'w drafod part",
		"routes soc-2126: Llwybrau, Heb ddechrau open",
		"plan : Cynllun, 1 cam part",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheFourthWaymarkFollowsTheStage(t *testing.T) {
	for name, want := range map[string]string{"": "Options at 14", "owain-year11-apprenticeship": "After 16", "seren-year13": "After 18", "marian-adult-returner": "Adult"} {
		all := Waymarks(screentest.New(t, "en", name).Context())
		if len(all) != 6 || all[3].Title != want {
			t.Errorf("%q: %v", name, all)
		}
		if name == "" && all[0].State != widget.WaymarkOpen {
			t.Error("something is done in an empty record")
		}
	}
}

func TestAFaultySheetIsTold(t *testing.T) {
	if _, err := fetch(screentest.New(t, "en", "").Guide, learner.Record{Answers: map[string]int{"R1": 9}}, "2026-11-21"); err == nil {
		t.Fatal("an answer of 9 is not told of")
	}
}
