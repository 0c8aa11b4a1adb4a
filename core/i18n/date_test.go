package i18n_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"llwybr/core/message"
)

func TestDate(t *testing.T) {
	cy, en, missing := translators(t)
	for day, want := range map[message.Day][4]string{
		"2026-11-21":      {"21 Tachwedd 2026", "21 November 2026", "dydd Sadwrn 21 Tachwedd 2026", "Saturday 21 November 2026"},
		"2027-05-02":      {"2 Mai 2027", "2 May 2027", "dydd Sul 2 Mai 2027", "Sunday 2 May 2027"},
		"2026-11":         {"Tachwedd 2026", "November 2026", "Tachwedd 2026", "November 2026"},
		"2026":            {"2026", "2026", "2026", "2026"},
		"":                {"", "", "", ""},
		"after Christmas": {"after Christmas", "after Christmas", "after Christmas", "after Christmas"},
	} {
		got := [4]string{cy.Date(day), en.Date(day), cy.LongDate(day), en.LongDate(day)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	for day, want := range map[message.Day][2]string{"2026-11-21": {"Dydd Sadwrn 21 Tachwedd 2026", "Saturday 21 November 2026"}, "2027-08-01": {"Dydd Sul 1 Awst 2027", "Sunday 1 August 2027"},
		"2026-11": {"Tachwedd 2026", "November 2026"}, "": {"", ""}} {
		if got := [2]string{cy.DateAlone(day), en.DateAlone(day)}; got != want {
			t.Errorf("%s alone: %q", day, got)
		}
	}
	if len(*missing) > 0 {
		t.Error(*missing)
	}
}

func TestParseDate(t *testing.T) {
	cy, en, _ := translators(t)
	for _, text := range []string{"21/11/2026", "21.11.26", "21-11-2026", "21 11 2026", "2026-11-21", "2026/11/21", " 21  Tachwedd 2026 ", "21 Tach 2026",
		"21 Tach. 2026", "21 November 2026", "21 Nov 26", "21 NOVEMBER 2026", "dydd Sadwrn 21 Tachwedd 2026", "Saturday, 21 November 2026",
		"21ain o Dachwedd 2026", "21st of November 2026", "Sadwrn 21 Tachwedd 2026"} {
		for _, translator := range []interface {
			ParseDate(string) (message.Day, error)
		}{cy, en} {
			if got, err := translator.ParseDate(text); got != "2026-11-21" || err != nil {
				t.Errorf("%q: %q, %v", text, got, err)
			}
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	cy, _, _ := translators(t)
	for text, id := range map[string]string{
		"":               "dates.unreadable",
		"fory":           "dates.unreadable",
		"Tachwedd 2026":  "dates.unreadable",
		"21 Hwnllyn 26":  "dates.unreadable",
		"11/2026":        "dates.unreadable",
		"21/11/2026/1":   "dates.unreadable",
		"31/02/2026":     "dates.no-such-day",
		"29 Chwef 2027":  "dates.no-such-day",
		"2026-13-01":     "dates.no-such-day",
		"11/21/2026":     "dates.no-such-day",
		"0/1/2026":       "dates.no-such-day",
		"1 Ionawr 0026":  "dates.no-such-day",
		"21/11/20261111": "dates.unreadable",
	} {
		got, err := cy.ParseDate(text)
		var fault *message.Error
		if !errors.As(err, &fault) || fault.Message.ID != id || got != "" {
			t.Errorf("%q: %q, %v", text, got, err)
		}
		if said := cy.Error(err); []rune(said)[0] == '⟦' {
			t.Error(said)
		}
	}
}

// Every day that is written in either language, in words or long, is read again in both.
func TestDatesThereAndBack(t *testing.T) {
	cy, en, _ := translators(t)
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.IntRange(0, 100*365).Draw(t, "days")
		want := message.Day(time.Date(2000, 1, 1+days, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
		for _, text := range []string{string(want), cy.Date(want), en.Date(want), cy.LongDate(want), en.LongDate(want)} {
			for _, translator := range []interface {
				ParseDate(string) (message.Day, error)
			}{cy, en} {
				if got, err := translator.ParseDate(text); got != want || err != nil {
					t.Errorf("%s → %q → %s, %v", want, text, got, err)
				}
			}
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"21/11/2026", "21 Tach 2026", "2026-11-21", "9999-99-99", "1 o 1", "\xff"} {
		f.Add(s)
	}
	cy, _, _ := translators(f)
	f.Fuzz(func(t *testing.T, s string) {
		day, err := cy.ParseDate(s)
		if _, bad := time.Parse(time.DateOnly, string(day)); err == nil && bad != nil {
			t.Errorf("%q → %q", s, day)
		}
	})
}
