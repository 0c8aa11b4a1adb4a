package speech

import (
	"regexp"
	"strconv"
	"strings"
)

// figureRules are the things that begin with a figure, a pound or a sign, the particular before the general.
var figureRules = []rule{
	{needs: "-", pattern: regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})`), say: (*scan).isoDay},
	{needs: "-", pattern: regexp.MustCompile(`^(\d{4})-(\d{2})`), say: (*scan).isoMonth},
	{needs: "/", pattern: regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/(\d{4})`), say: (*scan).slashDay},
	{pattern: regexp.MustCompile(`^(\d{1,2})(?:af|ail|il|ydd|ed|fed|eg|ain|st|nd|rd|th)? (?:o |of )?(\pL+)(?:,? (\d{4}))?`), say: (*scan).namedDay},
	{needs: "/", pattern: regexp.MustCompile(`^(\d{4})/(\d{4}|\d{2})`), say: (*scan).schoolYear},
	{needs: "£", pattern: regexp.MustCompile(`^-?£ ?(\d+(?:,\d{3})*)(?:\.(\d+))?`), loose: true, say: (*scan).sayMoney},
	{pattern: regexp.MustCompile(`^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))? ?%`), loose: true, say: (*scan).percent},
	{pattern: regexp.MustCompile(`^(\d{1,2})[:.](\d{2}) ?(am|pm|yb|yp|yh)`), say: (*scan).time},
	{needs: ":", pattern: regexp.MustCompile(`^(\d{1,2}):(\d{2})()`), say: (*scan).time},
	{pattern: regexp.MustCompile(`^(\d{1,2})() ?(am|pm|yb|yp|yh)`), say: (*scan).time},
	{pattern: regexp.MustCompile(`^(?:\+\d{2} ?)?\d{3,6}(?:[ -]\d{2,6})+`), say: (*scan).phone},
	{pattern: regexp.MustCompile(`^0\d{9,10}`), say: (*scan).phone},
	{pattern: regexp.MustCompile(`^\d{3,}(?:-\d+)+`), say: (*scan).phone},
	{needs: ".", pattern: regexp.MustCompile(`^\d+(?:\.\d+){2,}`), say: (*scan).version},
	{pattern: regexp.MustCompile(`^(\d{1,2})(?:af|ail|il|ydd|ed|fed|eg|ain|st|nd|rd|th)`), say: (*scan).ordinal},
	{needs: "/", pattern: regexp.MustCompile(`^(\d+)/(\d+)`), say: (*scan).outOf},
	{needs: "x", pattern: regexp.MustCompile(`^(\d+)x(\d+)`), say: (*scan).by},
	{pattern: regexp.MustCompile(`^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?`), loose: true, say: (*scan).number},
}

func (s *scan) isoDay(m []string) bool   { return s.day(m[3], m[2], m[1]) }
func (s *scan) slashDay(m []string) bool { return s.day(m[1], m[2], m[3]) }

func (s *scan) day(day, month, year string) bool {
	d, m, y := atoi(day), atoi(month), atoi(year)
	if d < 1 || d > 31 || m < 1 || m > 12 {
		return false
	}
	s.say(s.date(d, m, y), dayNumber)
	return true
}

func (s *scan) isoMonth(m []string) bool {
	month, year := atoi(m[2]), atoi(m[1])
	if month < 1 || month > 12 || year < 1900 || year > 2099 {
		return false
	}
	s.say(s.table().monthsIn[month-1]+" "+s.year(year), plainNumber)
	return true
}

// namedDay is a day with its month in letters; the month has a capital, or else the word is no month.
func (s *scan) namedDay(m []string) bool {
	month, is := s.table().months[strings.ToLower(m[2])]
	shortened := s.table().sets["short months"][m[2]] && !s.table().sets["months"][m[2]]
	if !is || m[2] == strings.ToLower(m[2]) || shortened && m[3] == "" {
		return false // a short name is a month where a year follows: "3 Hyd at" is none
	}
	return s.day(m[1], strconv.Itoa(month), m[3])
}

// schoolYear is 2026/27 and 2026/2027.
func (s *scan) schoolYear(m []string) bool {
	first, second := atoi(m[1]), atoi(m[2])
	if (first+1)%100 != second%100 {
		return false
	}
	s.say(s.year(first), yearNumber)
	s.pen.word(s.table().phrases["to"])
	if len(m[2]) == 4 {
		s.say(s.year(second), yearNumber)
	} else {
		s.say(s.yearsEnd(second), plainNumber)
	}
	return true
}

// scales are the words for thousands and more that may follow an amount of money.
var scales = regexp.MustCompile(`^ ?(mil|miliwn|filiwn|biliwn|thousand|million|billion|bn|k|m)`)

var scaleOf = map[string]string{"mil": "thousand", "thousand": "thousand", "k": "thousand", "miliwn": "million", "filiwn": "million",
	"million": "million", "m": "million", "biliwn": "billion", "billion": "billion", "bn": "billion"}

func (s *scan) sayMoney(m []string) bool {
	a := amount{decimals: m[2], before: s.pen.last()}
	pounds, ok := whole(m[1])
	if !ok {
		return false
	}
	a.pounds = pounds
	after := s.in[s.at+len(m[0]):]
	if u := longestScale(after); u != "" {
		a.scale = scaleOf[strings.TrimSpace(u)]
		s.at += len(u)
	}
	said := s.money(a)
	if strings.HasPrefix(m[0], "-") {
		said = s.table().phrases["minus"] + " " + said
	}
	s.say(said, plainNumber)
	return true
}

func longestScale(after string) string {
	scales.Longest()
	if u := scales.FindString(after); u != "" && !goesOn(after, len(u)) {
		return u
	}
	return ""
}

func (s *scan) percent(m []string) bool {
	n, ok := whole(m[2])
	if !ok {
		return false
	}
	s.say(s.signed(m[1], s.cardinal(n), m[3])+" "+s.table().phrases["percent"], plainNumber)
	return true
}

// signed is a number with its minus and its decimals.
func (s *scan) signed(minus, number, decimals string) string {
	if decimals != "" {
		number += " " + s.table().phrases["point"] + " " + eachDigit(s, decimals)
	}
	if minus != "" {
		number = s.table().phrases["minus"] + " " + number
	}
	return number
}

// time is a time of the day; without am or pm its half is said where the hours go to 24 or begin with a nought.
func (s *scan) time(m []string) bool {
	hour, minute := atoi(m[1]), atoi(m[2])
	if hour > 23 || minute > 59 {
		return false
	}
	half := ""
	switch {
	case m[3] == "yh":
		half = evening
	case m[3] == "am", m[3] == "yb":
		half = morning
	case m[3] != "" && hour >= 6 && hour < 12:
		half = evening
	case m[3] != "":
		half = afternoon
	case hour > 12, hour == 0, m[1][0] == '0':
		half = halfOf(hour)
	}
	s.say(s.clock(hour, minute, half), plainNumber)
	return true
}

// phone says a number that is a name figure by figure, with a rest between its groups: one that begins with a nought or a plus, and a code
// such as 4876-25, which is no range of years.
func (s *scan) phone(m []string) bool {
	code := strings.Contains(m[0], "-") && !isYear(m[0][:4]) && strings.IndexByte(m[0], '-') > 3
	if m[0][0] != '0' && m[0][0] != '+' && !code {
		return false
	}
	for i, group := range strings.FieldsFunc(strings.TrimPrefix(m[0], "+"), func(r rune) bool { return r == ' ' || r == '-' }) {
		if i > 0 {
			s.pen.mark(",")
		} else if m[0][0] == '+' {
			s.pen.word(s.table().phrases["plus"])
		}
		s.pen.word(eachDigit(s, group))
	}
	return true
}

func (s *scan) version(m []string) bool {
	point := " " + s.table().phrases["point"] + " "
	var parts []string
	for _, n := range strings.Split(m[0], ".") {
		parts = append(parts, s.plain(n))
	}
	s.pen.word(strings.Join(parts, point))
	return true
}

func (s *scan) ordinal(m []string) bool {
	n := atoi(m[1])
	if n < 1 || n > 31 {
		return false
	}
	s.say(s.table().ordinals[n], otherWords)
	return true
}

// outOf is a figure before a stroke: 3/12, three of twelve. With noughts before it or with years it is the number of a paper.
func (s *scan) outOf(m []string) bool {
	if m[1][0] == '0' || m[2][0] == '0' || len(m[1]) > 3 || len(m[2]) > 3 {
		return false
	}
	s.say(s.plain(m[1]), plainNumber)
	s.pen.word(s.table().phrases["of"])
	s.say(s.plain(m[2]), plainNumber)
	return true
}

// by is a size: 1366x768.
func (s *scan) by(m []string) bool {
	s.say(s.plain(m[1]), plainNumber)
	s.pen.word(s.table().phrases["by"])
	s.say(s.plain(m[2]), plainNumber)
	return true
}

func atoi(figures string) int {
	n, _ := strconv.Atoi(figures)
	return n
}

// whole reads a number with commas; false for one that is too long to be said as a number.
func whole(figures string) (int64, bool) {
	n, err := strconv.ParseInt(strings.ReplaceAll(figures, ",", ""), 10, 64)
	return n, err == nil && n < 1e12
}

// eachDigit says figures one by one.
func eachDigit(t tongue, figures string) string {
	var said []string
	for _, r := range figures {
		said = append(said, t.cardinal(int64(r-'0')))
	}
	return strings.Join(said, " ")
}

// plain is a number as such, or figure by figure where it begins with a nought or is too long.
func (s *scan) plain(figures string) string {
	n, ok := whole(figures)
	if !ok || len(figures) > 1 && figures[0] == '0' {
		return eachDigit(s, strings.ReplaceAll(figures, ",", ""))
	}
	return s.cardinal(n)
}
