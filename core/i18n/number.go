package i18n

import (
	"math"
	"reflect"
	"strconv"
	"strings"
)

// Number writes a number as both languages do: thousands by commas, a decimal point, at most two decimals and no zeros at the end
// (23,456.5). NaN and the infinities give "–".
func (t *Translator) Number(n float64) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return "–"
	}
	s := strconv.FormatFloat(n, 'f', 2, 64)
	return grouped(strings.TrimRight(strings.TrimRight(s, "0"), "."))
}

// Money writes an amount in pounds: £23,456.50, and £23,456 when there are no pence.
func (t *Translator) Money(pounds float64) string {
	if math.IsNaN(pounds) || math.IsInf(pounds, 0) {
		return "–"
	}
	s := grouped(strings.TrimSuffix(strconv.FormatFloat(math.Abs(pounds), 'f', 2, 64), ".00"))
	if pounds < 0 && strings.Trim(s, "0.") != "" {
		return "-£" + s
	}
	return "£" + s
}

// Whole writes a whole number with commas between thousands.
func Whole(n int) string { return grouped(strconv.Itoa(n)) }

// grouped puts commas into a number in plain decimal form.
func grouped(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	units, decimals, dot := strings.Cut(s, ".")
	for i := len(units) - 3; i > 0; i -= 3 {
		units = units[:i] + "," + units[i:]
	}
	if dot {
		units += "." + decimals
	}
	if strings.Trim(units, "0.") == "" {
		sign = ""
	}
	return sign + units
}

// whole gives any integer kind as an int, with types made from them.
func whole(value any) (int, bool) {
	v := reflect.ValueOf(value)
	switch {
	case v.CanInt():
		return int(v.Int()), true
	case v.CanUint():
		return int(v.Uint()), true
	}
	return 0, false
}
