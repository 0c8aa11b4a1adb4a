package speech

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scan goes through a text from left to right and says each thing that it meets.
type scan struct {
	tongue
	language string
	in       string
	at       int
	pen      pen
}

// tidy makes one of what is written in several ways, and takes out marks of emphasis and what is not seen.
var tidy = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "\t", " ", "’", "'", "‘", "'", "ʼ", "'", "−", "-", "‑", "-",
	"**", "", "\u00ad", "", "\u200b", "", "\ufeff", "")

// rule is one kind of thing: its pattern at the place, and how it is said. A rule may decline (false), and the next one is tried.
type rule struct {
	needs   string // signs of which one must stand in the word at the place, where the rule is about one
	pattern *regexp.Regexp
	loose   bool // letters and figures may follow right after it
	say     func(s *scan, m []string) bool
}

// reach is how far ahead a rule looks, so that the time goes with the length of the text whatever stands in it.
const reach = 240

// ahead is the beginning of a text, cut between letters where it has letters.
func ahead(rest string, reach int) string {
	if len(rest) <= reach {
		return rest
	}
	for back := 0; back < utf8.UTFMax; back++ {
		if utf8.RuneStart(rest[reach-back]) {
			return rest[:reach-back]
		}
	}
	return rest[:reach]
}

// step says the next thing.
func (s *scan) step() {
	rest := ahead(s.in[s.at:], reach)
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case unicode.IsSpace(r):
		s.at += size
	case s.short(rest):
	case r >= '0' && r <= '9' || r == '£' || r == '-' || r == '+':
		if !s.try(figureRules, rest) {
			s.sign(r)
			s.at += size
		}
	case unicode.IsLetter(r):
		if !s.small(rest) && !s.try(wordRules, rest) {
			s.pen.word(rest[:size])
			s.at += size
		}
	default:
		s.sign(r)
		s.at += size
	}
}

func (s *scan) try(rules []rule, rest string) bool {
	word := rest
	if end := strings.IndexByte(rest, ' '); end > 0 {
		word = rest[:end]
	}
	for _, r := range rules {
		if r.needs != "" && !strings.ContainsAny(word, r.needs) {
			continue
		}
		m := r.pattern.FindStringSubmatch(rest)
		if m == nil || !r.loose && goesOn(rest, len(m[0])) {
			continue
		}
		if r.say(s, m) {
			s.at += len(m[0])
			s.through()
			return true
		}
	}
	return false
}

// goesOn reports whether a letter or a figure follows right after what was found.
func goesOn(rest string, n int) bool {
	last, _ := utf8.DecodeLastRuneInString(rest[:n])
	next, _ := utf8.DecodeRuneInString(rest[n:])
	return inWord(last) && n < len(rest) && inWord(next)
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// range between figures: 14–16, £20-£30.
var through = regexp.MustCompile(`^[–—-](£?\d)`)

// through says the mark between two figures as "to".
func (s *scan) through() {
	previous, _ := utf8.DecodeLastRuneInString(s.in[:s.at])
	if unicode.IsDigit(previous) || previous == '%' {
		if m := through.FindStringSubmatch(s.in[s.at:]); m != nil {
			s.pen.word(s.table().phrases["to"])
			s.at += len(m[0]) - len(m[1])
		}
	}
}

// say puts a phrase after the word before it, each fitted to the other.
func (s *scan) say(phrase string, k kind) {
	before := s.pen.last()
	fitted, said := s.join(before, phrase, k)
	if fitted != before {
		s.pen.replaceLast(fitted)
	}
	s.pen.word(said)
}

// marks are said by resting; a mark that is not here says nothing.
var marks = map[rune]string{'.': ".", ',': ",", ';': ";", ':': ":", '!': "!", '?': "?", '(': ",", ')': ",", '…': ",", '·': ",", '•': ",",
	'|': ",", '→': ",", '←': ",", '↑': ",", '↓': ",", '▸': ",", '–': ",", '—': ",", '/': ",", '[': ",", ']': ",", '{': ",", '}': ",", '■': ","}

// signs are said by a word.
var signs = map[rune]string{'&': "and", '+': "plus", '=': "equals", '×': "times", '%': "percent", '@': "at", '°': "degrees", '£': "pound"}

// sign says what is neither a word nor a figure.
func (s *scan) sign(r rune) {
	if word, ok := signs[r]; ok {
		s.pen.word(s.table().phrases[word])
		return
	}
	switch r {
	case '-':
		if strings.HasPrefix(s.in[s.at+1:], " ") {
			s.pen.mark(",")
		}
	case '*':
		if s.at > 0 && s.in[s.at-1] != ' ' && s.pen.last() != "" {
			s.pen.word(s.table().phrases["star"])
		}
	default:
		if m, ok := marks[r]; ok {
			s.pen.mark(m)
		}
	}
}
