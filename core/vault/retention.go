package vault

import (
	"encoding/binary"
	"encoding/hex"
	"time"

	"llwybr/core/learner"
)

// askWithin is how many days before the end of its time somebody is asked whether a record is to be kept on.
const askWithin = 30

// Due says until when a record is kept before somebody is asked, how many days are left (below zero: how many it is over), and whether it is time to ask:
// from 30 days before the end, and for as long as nobody has answered. It only ever asks; nothing is erased by a date. Days are those of the calendar
// where now is.
//
// A date that a wrong clock wrote must neither ask at once nor keep for ever: a last opening that lies more than a day ahead of now, or before the record
// was made, is taken for the day on which it was made, and where that lies ahead too, for now; an end further away than any policy may say counts
// for nothing.
func Due(e Entry, p Policy, now time.Time) (until time.Time, days int, asked bool) {
	months := p.Retention
	if months < 1 || months > retentionMost {
		months = retentionUsual
	}
	until = e.Keep
	if until.IsZero() || until.After(monthsAfter(now, retentionMost)) {
		until = monthsAfter(lastOpened(e, now), months)
	}
	days = daysBetween(now, until.In(now.Location()))
	return until, days, days <= askWithin
}

// lastOpened is when a record was opened last, as far as it can be believed: not after tomorrow, and not before it was made.
func lastOpened(e Entry, now time.Time) time.Time {
	latest := now.Add(24 * time.Hour)
	made, known := madeAt(e.ID)
	known = known && !made.After(latest)
	switch {
	case known && (e.LastOpened.After(latest) || e.LastOpened.Before(made)):
		return made
	case e.LastOpened.After(latest):
		return now
	}
	return e.LastOpened
}

// madeAt is the time that a UUIDv7 begins with.
func madeAt(id string) (time.Time, bool) {
	if !learner.ValidID(id) {
		return time.Time{}, false
	}
	b, err := hex.DecodeString(id[:8] + id[9:13])
	if err != nil {
		return time.Time{}, false
	}
	return time.UnixMilli(int64(binary.BigEndian.Uint64(append([]byte{0, 0}, b...)))).UTC(), true
}

// monthsAfter is the same day some months later, or the last of that month where it has no such day.
func monthsAfter(t time.Time, months int) time.Time {
	later := t.AddDate(0, months, 0)
	if later.Day() != t.Day() {
		later = later.AddDate(0, 0, -later.Day())
	}
	return later
}

// daysBetween counts days of the calendar, whatever hours the clocks were moved by.
func daysBetween(from, to time.Time) int {
	day := func(t time.Time) int64 {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60)
	}
	return int(day(to) - day(from)) // in days: a Duration ends at 292 years
}
