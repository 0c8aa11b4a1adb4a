package i18n

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"llwybr/core/message"
	"llwybr/core/welsh"
)

// Date words a day: "21 Tachwedd 2026", "21 November 2026"; a month is "Tachwedd 2026", a year "2026". Anything else comes back as it is.
func (t *Translator) Date(d message.Day) string {
	if at, err := time.Parse(time.DateOnly, string(d)); err == nil {
		return t.T("dates.day", "Day", strconv.Itoa(at.Day()), "Month", t.month(at), "Year", at.Format("2006"))
	}
	if at, err := time.Parse("2006-01", string(d)); err == nil {
		return t.T("dates.month-of", "Month", t.month(at), "Year", at.Format("2006"))
	}
	return string(d)
}

// LongDate words a day with its weekday: "dydd Sadwrn 21 Tachwedd 2026", "Saturday 21 November 2026". A month or a year is worded as Date does.
func (t *Translator) LongDate(d message.Day) string {
	at, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return t.Date(d)
	}
	return t.T("dates.long", "Weekday", t.T("dates.weekday."+strconv.Itoa(int(at.Weekday()))), "Date", t.Date(d))
}

// DateAlone is LongDate where the day stands by itself: "Dydd Sadwrn 21 Tachwedd 2026".
func (t *Translator) DateAlone(d message.Day) string { return Capital(t.LongDate(d)) }

// Capital is a text with a capital at its beginning, where what may stand within a sentence stands alone. A Welsh letter of two signs has its first one
// large: "Llinell".
func Capital(said string) string {
	first, size := utf8.DecodeRuneInString(said)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + said[size:]
}

func (t *Translator) month(at time.Time) string {
	return t.T("dates.month." + strconv.Itoa(int(at.Month())))
}

// learnMonth keeps the name of a month, long or short, so that ParseDate reads it in whichever language it was typed.
func (b *Bundle) learnMonth(m *goi18n.Message) {
	for _, prefix := range []string{"dates.month.", "dates.month-short."} {
		number, ok := strings.CutPrefix(m.ID, prefix)
		if !ok {
			continue
		}
		if n, err := strconv.Atoi(number); err == nil {
			b.months[welsh.Fold(m.Other)] = n
		}
	}
}

// The ways to write a day: figures with the year last or first, and the month as a word with a weekday, an ordinal or "o" around it.
var (
	yearLast  = regexp.MustCompile(`^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})\.?$`)
	yearFirst = regexp.MustCompile(`^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})$`)
	inWords   = regexp.MustCompile(`^(?:[a-z]+ )??(?:[a-z]+,? )?(\d{1,2})(?:af|il|ydd|ed|fed|eg|ain|st|nd|rd|th)? (?:o |of )?([a-z]+)\.?,? (\d{4}|\d{2})$`)
)

// ParseDate reads a day as people write it in either language, whichever language the translator has: 21/11/2026, 21.11.26, 2026-11-21,
// 21 Tachwedd 2026, 21 Tach 2026, 21 November 2026, with or without a weekday. The day comes before the month; a year of two figures is in
// this century. The error is a message.Error: dates.unreadable or dates.no-such-day, with the argument Text.
func (t *Translator) ParseDate(text string) (message.Day, error) {
	clean := strings.Join(strings.Fields(welsh.Fold(text)), " ")
	year, month, day, ok := t.bundle.dateParts(clean)
	if !ok {
		return "", message.Fail(nil, "dates.unreadable", "Text", text)
	}
	at := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if at.Day() != day || int(at.Month()) != month || year < 1900 {
		return "", message.Fail(nil, "dates.no-such-day", "Text", text)
	}
	return message.Day(at.Format(time.DateOnly)), nil
}

func (b *Bundle) dateParts(clean string) (year, month, day int, ok bool) {
	if m := yearLast.FindStringSubmatch(clean); m != nil {
		return fullYear(m[3]), number(m[2]), number(m[1]), true
	}
	if m := yearFirst.FindStringSubmatch(clean); m != nil {
		return number(m[1]), number(m[2]), number(m[3]), true
	}
	m := inWords.FindStringSubmatch(clean)
	if m == nil {
		return 0, 0, 0, false
	}
	month, ok = b.monthNamed(m[2])
	return fullYear(m[3]), month, number(m[1]), ok
}

// monthNamed finds the month; Welsh months may be mutated (21 o Dachwedd).
func (b *Bundle) monthNamed(name string) (int, bool) {
	for _, radical := range welsh.Demutate(name) {
		if n, ok := b.months[radical]; ok {
			return n, true
		}
	}
	return 0, false
}

func fullYear(s string) int {
	if len(s) == 2 {
		return 2000 + number(s)
	}
	return number(s)
}

// number reads figures that a pattern has already found.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
