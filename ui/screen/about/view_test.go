package about

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen/screentest"
)

func ids(v view) []string {
	var all []string
	for _, q := range v.questions {
		all = append(all, q.id)
	}
	return all
}

func TestWhatIsAsked(t *testing.T) {
	everything := []string{askName, askYear, askStart, askSetting, askLanguage, askHome, askMedium}
	cases := map[string]struct {
		rec  learner.Record
		want []string
	}{
		"nobody yet":      {learner.Record{}, everything},
		"a pupil":         {learner.Record{YearGroup: 9, Setting: "maintained"}, everything},
		"at home":         {learner.Record{YearGroup: 10, Setting: "home"}, []string{askName, askYear, askStart, askSetting, askHome, askMedium}},
		"an adult":        {learner.Record{Setting: adult}, []string{askName, askYear, askSetting, askHome, askMedium}},
		"a year, no more": {learner.Record{YearGroup: 12, Setting: "none"}, []string{askName, askYear, askStart, askSetting, askHome, askMedium}},
	}
	g := screentest.New(t, "en", "").Guide
	for name, c := range cases {
		if diff := cmp.Diff(c.want, ids(fetch(g, c.rec, screentest.Today, ""))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// The school year begins in September: in August a Year 9 learner still starts Year 10 in the September after.
func TestTheStartOfYear10(t *testing.T) {
	for _, c := range []struct {
		group int
		today message.Day
		want  string
	}{{9, "2026-11-21", "2027-09"}, {10, "2026-11-21", "2026-09"}, {7, "2026-09-01", "2029-09"}, {9, "2026-08-31", "2026-09"}, {13, "2027-01-10", "2023-09"}} {
		if got := startFor(c.group, c.today); got != c.want {
			t.Errorf("Year %d on %s: %s, want %s", c.group, c.today, got, c.want)
		}
	}
}

func TestWhereItOpens(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	for name, c := range map[string]struct {
		rec   learner.Record
		asked string
		want  int
	}{
		"nothing yet":      {learner.Record{}, "", 0},
		"after the last":   {learner.Record{Name: "A", YearGroup: 9}, "", 2},
		"what is asked":    {learner.Record{Name: "A", YearGroup: 9}, askYear, 1},
		"all pages done":   {learner.Record{Medium: "any"}, "", 7},
		"the summary":      {learner.Record{}, summary, 7},
		"no such question": {learner.Record{}, "shoe-size", 0},
	} {
		if got := fetch(g, c.rec, screentest.Today, c.asked).at; got != c.want {
			t.Errorf("%s: at %d, want %d", name, got, c.want)
		}
	}
}

func TestWhatAYearChanges(t *testing.T) {
	today := screentest.Today
	for name, c := range map[string]struct {
		rec    learner.Record
		chosen string
		want   []learner.Edit
	}{
		"a year group":                     {learner.Record{}, "9", []learner.Edit{{Field: "year_group", Value: 9}}},
		"no longer an adult":               {learner.Record{Setting: adult}, "9", []learner.Edit{{Field: "year_group", Value: 9}, {Field: "setting"}}},
		"the start goes along":             {learner.Record{YearGroup: 9, Year10Start: "2027-09"}, "10", []learner.Edit{{Field: "year_group", Value: 10}, {Field: "year10_start", Value: "2026-09"}}},
		"the learner's own start stays":    {learner.Record{YearGroup: 9, Year10Start: "2026-09"}, "10", []learner.Edit{{Field: "year_group", Value: 10}}},
		"out of school":                    {learner.Record{YearGroup: 11, Setting: "maintained"}, outside, []learner.Edit{{Field: "year_group"}, {Field: "setting", Value: "none"}}},
		"a carer stays a carer":            {learner.Record{Setting: "carer"}, outside, []learner.Edit{{Field: "year_group"}}},
		"in college":                       {learner.Record{YearGroup: 12}, inCollege, []learner.Edit{{Field: "year_group"}, {Field: "setting", Value: "college"}}},
		"cleared":                          {learner.Record{YearGroup: 12}, "", []learner.Edit{{Field: "year_group"}}},
		"cleared where it was the setting": {learner.Record{Setting: adult}, "", []learner.Edit{{Field: "setting"}}},
	} {
		if diff := cmp.Diff(c.want, edits(c.rec, askYear, c.chosen, today)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestPlacesAreFoundInEitherLanguage(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	for _, query := range []string{"Abertawe", "Swansea"} {
		found, err := findPlaces(g, "cy", query)
		if err != nil || len(found) == 0 || found[0].id != "place-swansea" {
			t.Errorf("%s: %v %v", query, found, err)
		}
		if len(found) > placesShown {
			t.Errorf("%s: %d places", query, len(found))
		}
	}
}
