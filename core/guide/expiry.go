package guide

import (
	"time"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// Where a fact comes from and how far it may be trusted, and the rows that hold amounts.
type (
	Provenance = catalogue.Provenance
	Support    = catalogue.Support
	Figure     = catalogue.Figure
)

// Expired reports whether the stated end of a fact has passed. From then on its amounts and dates are not shown; whom to ask still is.
func Expired(p Provenance, today message.Day) bool { return p.Expired(string(today)) }

// Old reports whether a fact is older than a year, so that it is marked "check": what it speaks of, or where that is not stated the day on
// which we read it, ended more than a year before today. A year or a month counts to its last day, so that nothing is called old too soon.
func Old(p Provenance, today message.Day) bool {
	day := p.AsOf
	if day == "" {
		day = p.ReadOn
	}
	now, err := time.Parse(time.DateOnly, string(today))
	if err != nil || day == "" {
		return false
	}
	before := now.AddDate(-1, 0, 0).Format(time.DateOnly)
	return day < before[:min(len(day), len(before))]
}

// Age says what a fact's age asks of its reader, to stand beside it: that its day has passed, or that it is older than a year. The message has
// no id where it is neither.
func Age(p Provenance, today message.Day) message.Message {
	switch {
	case Expired(p, today):
		return message.New("provenance.past")
	case Old(p, today):
		return message.New("provenance.check")
	}
	return message.Message{}
}

// Amount is how much a support is worth; empty where that is not known, or the row has expired.
func Amount(s Support, today message.Day) message.Text {
	if Expired(s.Provenance, today) {
		return message.Text{}
	}
	return s.Amount
}

// Paid is what is earned, in pounds a year; 0 = not known. All three are 0 once the row has expired.
func Paid(p Pay, today message.Day) (low, middle, high int) {
	if Expired(p.Provenance, today) {
		return 0, 0, 0
	}
	return p.Low, p.Middle, p.High
}

// Value is a published number; known is false once its row has expired.
func Value(f Figure, today message.Day) (value float64, known bool) {
	if Expired(f.Provenance, today) {
		return 0, false
	}
	return f.Value, true
}

// Until is the day, month or year until which a fact is dated; "" where that is not stated, or has passed.
func Until(p Provenance, today message.Day) message.Day {
	if Expired(p, today) {
		return ""
	}
	return message.Day(p.ValidUntil)
}
