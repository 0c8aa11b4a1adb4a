package speech

import (
	"strings"

	"llwybr/core/welsh"
)

// cymraeg says figures in Welsh: the decimal system that schools teach, the days of a month and the hours of a clock as they are said.
type cymraeg struct{ tables }

func (c *cymraeg) table() *tables { return &c.tables }

func (c *cymraeg) cardinal(n int64) string { return c.number(n, false) }

// number is a whole number; feminine is the gender of what is counted.
func (c *cymraeg) number(n int64, feminine bool) string {
	if n < 10 {
		return c.unit(n, feminine)
	}
	var parts []string
	for _, scale := range []struct {
		size     int64
		key      string
		feminine bool
		softens  bool
	}{{1e9, "billion", false, false}, {1e6, "million", true, true}, {1e3, "thousand", true, true}} {
		if n < scale.size {
			continue
		}
		parts = append(parts, c.times(n/scale.size, c.phrases[scale.key], scale.feminine, scale.softens))
		n %= scale.size
	}
	if n >= 100 {
		hundreds := c.hundreds(n / 100)
		if n/100 == 1 && len(parts) > 0 {
			hundreds = c.unit(1, false) + " " + hundreds // mil un cant: "mil cant" is hard to catch
		}
		parts = append(parts, hundreds)
		n %= 100
	}
	return c.withRest(parts, n, feminine)
}

func (c *cymraeg) unit(n int64, feminine bool) string {
	if feminine {
		return c.words["feminine"][n]
	}
	return c.words["units"][n]
}

// times is so many thousands or millions: mil, dwy fil, tair mil, can mil.
func (c *cymraeg) times(n int64, of string, feminine, softens bool) string {
	if n == 1 {
		return of
	}
	if softens && n%10 == 2 {
		of = welsh.Mutate(of, welsh.Soft)
	}
	return before(c.number(n, feminine)) + " " + of
}

// before is the form of a number that stands right before what it counts: pum, chwe, can.
func before(number string) string {
	for _, form := range [][2]string{{"pump", "pum"}, {"chwech", "chwe"}, {"cant", "can"}, {"gant", "gan"}, {"chant", "chan"}} {
		if head, ok := strings.CutSuffix(number, form[0]); ok && (head == "" || strings.HasSuffix(head, " ")) {
			return head + form[1]
		}
	}
	return number
}

// hundreds is cant, dau gant, tri chant, pum cant, chwe chant.
func (c *cymraeg) hundreds(n int64) string {
	hundred := c.phrases["hundred"]
	switch n {
	case 1:
		return hundred
	case 2:
		hundred = welsh.Mutate(hundred, welsh.Soft)
	case 3, 6:
		hundred = welsh.Mutate(hundred, welsh.Aspirate)
	}
	return before(c.unit(n, false)) + " " + hundred
}

// withRest adds what is below a hundred. From one to ten it comes with "and": cant ac un, mil a deg, but cant dau ddeg tri.
func (c *cymraeg) withRest(parts []string, n int64, feminine bool) string {
	switch {
	case n == 0:
	case n <= 10 && len(parts) > 0:
		parts = append(parts, c.and(c.belowHundred(n, feminine)))
	default:
		parts = append(parts, c.belowHundred(n, feminine))
	}
	return strings.Join(parts, " ")
}

// and puts a or ac before a number: a phump, a deg, ac un.
func (c *cymraeg) and(number string) string {
	and, number := c.andBefore(number)
	return and + " " + number
}

func (c *cymraeg) andBefore(phrase string) (and, mutated string) {
	and = c.phrases["and"]
	if vowelSound(phrase) {
		return and + "c", phrase
	}
	return and, mutateFirst(phrase, welsh.Aspirate)
}

func (c *cymraeg) belowHundred(n int64, feminine bool) string {
	if n < 10 {
		return c.unit(n, feminine)
	}
	ten := c.phrases["ten"]
	tens := ten
	switch n / 10 {
	case 1:
		if n > 10 {
			tens = c.unit(1, false) + " " + ten
		}
	case 2:
		tens = c.unit(2, false) + " " + welsh.Mutate(ten, welsh.Soft)
	default:
		tens = before(c.unit(n/10, false)) + " " + ten
	}
	if n%10 == 0 {
		return tens
	}
	return tens + " " + c.unit(n%10, feminine)
}

// year is said with and before one to ten and before twenty, else without; before 2000 figure by figure after mil.
func (c *cymraeg) year(n int) string {
	rest := int64(n % 100)
	switch {
	case n >= 2000 && n < 2100 && rest == 20:
		return c.number(2000, false) + " " + c.and(c.phrases["twenty"])
	case n >= 2000 || n < 1100:
		return c.number(int64(n), false)
	case rest == 0:
		return c.number(int64(n), false)
	}
	century := c.phrases["thousand"] + " " + c.unit(int64(n/100%10), false)
	if rest%10 == 0 {
		return century + " " + c.belowHundred(rest, false)
	}
	return century + " " + c.unit(rest/10, false) + " " + c.unit(rest%10, false)
}

func (c *cymraeg) yearsEnd(n int) string { return c.number(int64(n), false) }
