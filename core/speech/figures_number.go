package speech

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"llwybr/core/welsh"
)

// number is a figure that is nothing more particular: a year, the number of something, or so many of something.
func (s *scan) number(m []string) bool {
	minus, figures, decimals := m[1], m[2], m[3]
	if minus != "" && s.at > 0 && !strings.ContainsRune(" (", rune(s.in[s.at-1])) {
		minus = "" // ôl-16
	}
	if len(figures) > 1 && figures[0] == '0' {
		minus = "" // the end of a code: 6219-01 to -03
	}
	n, ok := whole(figures)
	following := ahead(s.in[s.at+len(m[0]):], reach)
	labelled := s.labelled()
	switch {
	case !ok || len(figures) > 1 && figures[0] == '0':
		s.pen.word(s.signed(minus, eachDigit(s, strings.ReplaceAll(figures, ",", "")), decimals))
	case minus == "" && decimals == "" && s.emergency(figures):
		s.pen.word(eachDigit(s, figures))
	case minus == "" && decimals == "" && isYear(figures) && !s.countsNext(following):
		s.say(s.year(int(n)), yearNumber)
	case minus == "" && decimals == "" && len(figures) > 3 && !strings.Contains(figures, ",") && !s.countsNext(following):
		s.pen.word(eachDigit(s, figures)) // the product writes thousands with a comma: what has none is a code
	case minus != "" || decimals != "":
		s.say(s.signed(minus, s.cardinal(n), decimals), plainNumber)
	case labelled:
		s.pen.word(s.counted(n, following, true))
	default:
		s.say(s.counted(n, s.clause(following), false), plainNumber)
	}
	return true
}

// clause is what follows in the same breath: up to a mark, and only right after one space. The dash of 14–16 counts as "to".
func (s *scan) clause(following string) string {
	if m := through.FindStringSubmatch(following); m != nil {
		following = " " + s.table().phrases["to"] + " " + following[len(m[0])-len(m[1]):]
	}
	if !strings.HasPrefix(following, " ") {
		return ""
	}
	if at := strings.IndexAny(following, ".;:!?()|·–—/"); at >= 0 {
		following = following[:at]
	}
	return following
}

// isYear reports whether four figures without a comma are a year, as the product writes them.
func isYear(figures string) bool {
	return len(figures) == 4 && (figures[0] == '1' && figures[1] > '0' || strings.HasPrefix(figures, "20"))
}

// countsNext reports whether a Welsh noun in the singular follows, so that four figures count it.
func (s *scan) countsNext(following string) bool {
	words := strings.Fields(s.clause(following))
	if s.language != "cy" || len(words) == 0 {
		return false
	}
	n, is := countedNoun(words[0])
	return is && !n.plural && words[0] == strings.ToLower(words[0])
}

// labelled reports whether the word before is one that a number names one of: Lefel 3, Blwyddyn 10.
func (s *scan) labelled() bool {
	word := strings.ToLower(s.pen.last())
	labels := s.table().sets["labels"]
	if word == "" || labels[word] {
		return word != ""
	}
	if s.language == "cy" {
		for _, radical := range welsh.Demutate(word) {
			if labels[radical] {
				return true
			}
		}
	}
	return false
}

// emergency reports whether the figures are one of the short numbers that one rings: 999 anywhere, the others after a word for ringing.
func (s *scan) emergency(figures string) bool {
	switch figures {
	case "999":
		return true
	case "101", "111", "112", "105":
		return slices.ContainsFunc(s.pen.parts, func(part string) bool { return s.table().sets["emergency"][strings.ToLower(part)] })
	}
	return false
}

// afterFigure is a word that begins or ends with figures: F12, ST0003, Golwg360, UTF8.
var mixed = regexp.MustCompile(`^(?:\pL[\pL\pM]*\d+|\d+\pL[\pL\pM]*)[\pL\pM\d]*`)

var runs = regexp.MustCompile(`\d+|[\pL\pM]+`)

// code says a word of letters and figures part by part: few capitals letter by letter, the figures after several of them one by one.
func (s *scan) code(m []string) bool {
	parts := runs.FindAllString(m[0], -1)
	capitals := false
	for i, part := range parts {
		r, _ := utf8.DecodeRuneInString(part)
		switch {
		case unicode.IsLetter(r) && strings.ToUpper(part) == part && utf8.RuneCountInString(part) <= 4:
			s.pen.word(s.letters(part))
			capitals = utf8.RuneCountInString(part) > 1
		case unicode.IsLetter(r):
			s.pen.word(part)
		case capitals && i > 0:
			s.pen.word(eachDigit(s, part))
		default:
			s.pen.word(s.plain(part))
		}
	}
	return true
}
