package vault

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"llwybr/core/learner"
)

func day(text string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		t, err = time.Parse(time.DateOnly, text)
	}
	if err != nil {
		panic(err)
	}
	return t
}

func TestDue(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	made := learner.NewID(day("2026-09-01"))
	for name, test := range map[string]struct {
		opened, keep string
		months       int
		now          time.Time
		until        string
		days         int
		asked        bool
	}{
		"far":                     {"2026-11-21", "", 12, day("2026-11-21"), "2027-11-21", 365, false},
		"a day too early":         {"2026-11-21", "", 12, day("2027-10-21"), "2027-11-21", 31, false},
		"the first day":           {"2026-11-21", "", 12, day("2027-10-22"), "2027-11-21", 30, true},
		"the last day":            {"2026-11-21", "", 12, day("2027-11-21 23:59"), "2027-11-21", 0, true},
		"over":                    {"2026-11-21", "", 12, day("2027-12-21"), "2027-11-21", -30, true},
		"long over":               {"2026-11-21", "", 12, day("2031-11-21"), "2027-11-21", -1461, true},
		"the end of a month":      {"2027-01-31", "", 1, day("2027-02-01"), "2027-02-28", 27, true},
		"a leap day":              {"2028-02-29", "", 12, day("2028-03-01"), "2029-02-28", 364, false},
		"somebody said":           {"2026-11-21", "2027-06-01", 12, day("2027-05-01"), "2027-06-01", 31, false},
		"somebody said, and over": {"2026-11-21", "2027-06-01", 12, day("2027-06-02"), "2027-06-01", -1, true},
		"no policy":               {"2026-11-21", "", 0, day("2026-11-21"), "2027-11-21", 365, false},
		"summer time":             {"2026-11-21", "2027-03-29", 12, time.Date(2027, 3, 27, 23, 30, 0, 0, london), "2027-03-29", 2, true},
		// clocks that were wrong
		"opened in the future":         {"2043-01-01", "", 12, day("2026-11-21"), "2027-09-01", 284, false},
		"opened a little ahead":        {"2026-11-21 20:00", "", 12, day("2026-11-21 19:00"), "2027-11-21", 365, false},
		"opened before it was made":    {"2009-01-01", "", 12, day("2026-11-21"), "2027-09-01", 284, false},
		"the clock stands back":        {"2026-11-21", "", 12, day("2009-01-01"), "2010-01-01", 365, false},
		"the clock stands far ahead":   {"2026-11-21", "", 12, day("2043-01-01"), "2027-11-21", -5520, true},
		"kept for ever by a bad clock": {"2026-11-21", "2143-01-01", 12, day("2026-11-22"), "2027-11-21", 364, false},
	} {
		e := Entry{ID: made, LastOpened: day(test.opened)}
		if test.keep != "" {
			e.Keep = day(test.keep)
		}
		until, days, asked := Due(e, Policy{Retention: test.months}, test.now)
		if until.Format(time.DateOnly) != test.until || days != test.days || asked != test.asked {
			t.Errorf("%s: %s %d %v", name, until, days, asked)
		}
	}
}

// However clocks were set, a record is never kept longer than the longest policy without a question, and while the clock stands still the answer does too.
func TestDueIsBounded(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		at := func(name string) time.Time { return time.Unix(rapid.Int64Range(0, 10_000_000_000).Draw(rt, name), 0) }
		now := at("now")
		e := Entry{ID: learner.NewID(at("made")), LastOpened: at("opened")}
		if rapid.Bool().Draw(rt, "somebody said") {
			e.Keep = at("keep")
		}
		p := Policy{Retention: rapid.IntRange(-1, 130).Draw(rt, "months")}
		until, days, asked := Due(e, p, now)
		if until.After(monthsAfter(now, retentionMost).Add(48*time.Hour)) || asked != (days <= askWithin) {
			rt.Errorf("%s %d %v", until, days, asked)
		}
		if _, later, _ := Due(e, p, now.AddDate(0, 0, 1)); e.Keep.IsZero() && e.LastOpened.Before(now) && later != days-1 && madeBefore(e, now) {
			rt.Errorf("a day later %d days are left, and %d were", later, days)
		}
	})
}

func madeBefore(e Entry, now time.Time) bool {
	made, ok := madeAt(e.ID)
	return ok && made.Before(now)
}

func TestTimeOfAnID(t *testing.T) {
	now := time.UnixMilli(1_795_000_000_123).UTC()
	if got, ok := madeAt(learner.NewID(now)); !ok || !got.Equal(now) {
		t.Error(got, ok)
	}
	if _, ok := madeAt("x"); ok {
		t.Error("no id")
	}
}
