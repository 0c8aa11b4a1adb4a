package speech

import (
	"strconv"
	"strings"
)

// english says figures in English.
type english struct{ tables }

func (e *english) table() *tables { return &e.tables }

func (e *english) cardinal(n int64) string {
	if n < 20 {
		return e.words["units"][n]
	}
	var parts []string
	for _, scale := range []struct {
		size int64
		key  string
	}{{1e9, "billion"}, {1e6, "million"}, {1e3, "thousand"}, {100, "hundred"}} {
		if n < scale.size {
			continue
		}
		parts = append(parts, e.cardinal(n/scale.size)+" "+e.phrases[scale.key])
		n %= scale.size
	}
	if n == 0 {
		return strings.Join(parts, " ")
	}
	if len(parts) > 0 {
		parts = append(parts, e.phrases["and"])
	}
	return strings.Join(append(parts, e.belowHundred(n)), " ")
}

func (e *english) belowHundred(n int64) string {
	switch {
	case n < 20:
		return e.words["units"][n]
	case n%10 == 0:
		return e.words["tens"][n/10]
	}
	return e.words["tens"][n/10] + "-" + e.words["units"][n%10]
}

func (e *english) counted(n int64, _ string, _ bool) string { return e.cardinal(n) }

// year is said by halves: nineteen ninety-eight, twenty twenty-six; the first of a thousand and of a century as numbers.
func (e *english) year(n int) string {
	rest := n % 100
	switch {
	case n%1000 < 10, n < 1100:
		return e.cardinal(int64(n))
	case rest == 0:
		return e.belowHundred(int64(n/100)) + " " + e.phrases["hundred"]
	case rest < 10:
		return e.belowHundred(int64(n/100)) + " " + e.phrases["oh"] + " " + e.belowHundred(int64(rest))
	}
	return e.belowHundred(int64(n/100)) + " " + e.belowHundred(int64(rest))
}

func (e *english) yearsEnd(n int) string {
	if n < 10 {
		return e.phrases["oh"] + " " + e.belowHundred(int64(n))
	}
	return e.belowHundred(int64(n))
}

func (e *english) date(day, month, year int) string {
	said := "the " + e.ordinals[day] + " " + e.phrases["of"] + " " + e.monthsIn[month-1]
	if year != 0 {
		said += " " + e.year(year)
	}
	return said
}

func (e *english) clock(hour, minute int, half string) string {
	said := e.belowHundred(int64((hour+11)%12 + 1))
	switch {
	case minute == 0 && half == "":
		said += " " + e.phrases["oclock"]
	case minute == 0:
	case minute < 10:
		said += " " + e.phrases["oh"] + " " + e.belowHundred(int64(minute))
	default:
		said += " " + e.belowHundred(int64(minute))
	}
	if half == "" {
		return said
	}
	return said + " " + e.phrases[half]
}

func (e *english) money(m amount) string {
	pence, _ := strconv.Atoi(m.decimals)
	switch {
	case m.scale != "" || m.decimals != "" && len(m.decimals) != 2:
		said := e.cardinal(m.pounds)
		if m.decimals != "" {
			said += " " + e.phrases["point"] + " " + eachDigit(e, m.decimals)
		}
		return strings.TrimSpace(said+" "+e.phrases[m.scale]) + " " + e.pound(2, m.before)
	case pence == 0:
		return e.cardinal(m.pounds) + " " + e.pound(m.pounds, m.before)
	case m.pounds == 0:
		return e.pence(pence)
	}
	return e.cardinal(m.pounds) + " " + e.pound(m.pounds, "") + " " + e.phrases["and"] + " " + e.pence(pence)
}

// pound is in the singular for one, and in "a forty pound grant".
func (e *english) pound(n int64, before string) string {
	if n == 1 || strings.EqualFold(before, "a") {
		return e.phrases["pound"]
	}
	return e.phrases["pounds"]
}

func (e *english) pence(n int) string {
	if n == 1 {
		return e.cardinal(1) + " " + e.phrases["penny"]
	}
	return e.cardinal(int64(n)) + " " + e.phrases["pence"]
}

// letters puts points between the letters of a short form, which every voice then spells; an s at its end makes it plural.
func (e *english) letters(s string) string {
	plural := strings.HasSuffix(s, "s")
	letters := strings.Split(strings.TrimSuffix(s, "s"), "")
	if plural {
		return strings.Join(letters, ".") + "'s"
	}
	return strings.Join(letters, ".")
}

func (e *english) letter(s string) string { return s }

func (e *english) join(before, phrase string, k kind) (string, string) {
	if k == dayNumber && strings.EqualFold(before, "the") {
		return before, strings.TrimPrefix(phrase, "the ")
	}
	if k == dayNumber && e.sets["weekdays"][strings.ToLower(before)] {
		return before + ",", phrase
	}
	return before, phrase
}
