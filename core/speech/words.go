package speech

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordRules are the things that begin with a letter, the particular before the general.
var wordRules = []rule{
	{needs: ".:", pattern: regexp.MustCompile(`^(?:https?://|www\.)[^\s<>"]+`), loose: true, say: (*scan).address},
	{needs: "@", pattern: regexp.MustCompile(`^[\pL\d._+-]+@[\pL\d-]+(?:\.[\pL\d-]+)+`), say: (*scan).mail},
	{needs: ".", pattern: regexp.MustCompile(`^[\pL\d_-]+(?:[./][\pL\d_-]+)+/?`), say: (*scan).place},
	{needs: "/", pattern: regexp.MustCompile(`^(?:a/neu|ac/neu|and/or)`), say: (*scan).andOr},
	{needs: ".", pattern: regexp.MustCompile(`^(?:\pL\.){2,}`), loose: true, say: (*scan).dotted},
	{needs: "-–", pattern: regexp.MustCompile(`^([A-Z]\*?)[-–]([A-Z]\*?)`), say: (*scan).grades},
	{needs: "*", pattern: regexp.MustCompile(`^(?:[A-Z]\*?)*[A-Z]\*(?:[A-Z]\*?)*`), say: (*scan).starred},
	{needs: "0123456789", pattern: mixed, say: (*scan).code},
	{pattern: regexp.MustCompile(`^\p{Lu}{2,5}s?`), say: (*scan).capitals},
	{pattern: regexp.MustCompile(`^\p{Lu}`), say: (*scan).single},
	{pattern: regexp.MustCompile(`^\pL[\pL\pM]*(?:['-]\pL[\pL\pM]*)*'?`), loose: true, say: (*scan).plainWord},
}

// small says a word of small letters (the first may be a capital) right before a space: most words are such, and no rule is about them.
func (s *scan) small(rest string) bool {
	for i, r := range rest {
		switch {
		case i > 1 && r == ' ':
			s.pen.word(rest[:i])
			s.at += i
			return true
		case i == 0 && unicode.IsLetter(r), unicode.IsLower(r):
		default:
			return false
		}
	}
	return false
}

// short says a short form of the table; it may have marks in it or after it.
func (s *scan) short(rest string) bool {
	form := ahead(rest, 40)
	rest = form
	if end := strings.IndexFunc(rest, unicode.IsSpace); end >= 0 {
		form = rest[:end]
	}
	for len(form) > 1 {
		if said, ok := s.table().short[form]; ok {
			s.sayShort(form, said)
			s.at += len(form)
			return true
		}
		r, size := utf8.DecodeLastRuneInString(form)
		if inWord(r) {
			return false
		}
		form = form[:len(form)-size]
	}
	return false
}

func (s *scan) sayShort(form, said string) {
	switch said {
	case "=":
		s.pen.word(form)
	case "-":
		s.pen.word(s.letters(form))
	default:
		s.pen.word(said)
	}
	// The point of "etc." at the end of a text ends the text too.
	if strings.HasSuffix(form, ".") && strings.TrimSpace(ahead(s.in[s.at+len(form):], reach)) == "" {
		s.pen.mark(".")
	} else if s.at+len(form)+1 < len(s.in) && s.in[s.at+len(form):s.at+len(form)+2] == ". " && len(form) <= 3 && unicode.IsLower(rune(form[len(form)-1])) {
		s.at++ // "Dr. Jones"
	}
}

func (s *scan) andOr([]string) bool {
	s.pen.word(s.table().phrases["and/or"])
	return true
}

// dotted is letters with points that no table holds: U.S.
func (s *scan) dotted(m []string) bool {
	s.pen.word(s.letters(strings.ReplaceAll(m[0], ".", "")))
	if s.at+len(m[0]) == len(s.in) {
		s.pen.mark(".")
	}
	return true
}

// grades is from one grade to another: A*-C.
func (s *scan) grades(m []string) bool {
	s.pen.word(s.grade(m[1]))
	s.pen.word(s.table().phrases["to"])
	s.pen.word(s.grade(m[2]))
	return true
}

// starred is grades with a star, one or several: A*, A*A*, A*A.
func (s *scan) starred(m []string) bool {
	for i := 0; i < len(m[0]); i++ {
		end := i + 1
		if end < len(m[0]) && m[0][end] == '*' {
			end++
		}
		s.pen.word(s.grade(m[0][i:end]))
		i = end - 1
	}
	return true
}

func (s *scan) grade(g string) string {
	letter, star := strings.CutSuffix(g, "*")
	said := s.letter(letter)
	if star {
		if s.language == "en" {
			return said + "-" + s.table().phrases["star"]
		}
		said += " " + s.table().phrases["star"]
	}
	return said
}

// capitals spells a short form that is in no table.
func (s *scan) capitals(m []string) bool {
	if goesOnWord(s.in[s.at+len(m[0]):]) {
		return false
	}
	s.pen.word(s.letters(m[0]))
	return true
}

func goesOnWord(rest string) bool {
	return len(rest) > 1 && rest[0] == '\'' && unicode.IsUpper(rune(rest[1]))
}

// single is one capital: by its name where no word is written so, or where a grade or a level stands before it.
func (s *scan) single(m []string) bool {
	rest := s.in[s.at+len(m[0]):]
	if strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "-") {
		return false
	}
	if s.language == "en" {
		return s.englishSingle(m[0], rest)
	}
	before := strings.ToLower(s.pen.last())
	word := strings.Contains("AEIOUWYÂÊÎÔÛŴŶ", m[0])
	if word && !s.table().sets["letter contexts"][before] && !s.amongLetters(before, rest) {
		return false
	}
	s.pen.word(s.letter(m[0]))
	return true
}

// amongLetters reports whether a letter stands in a list of letters, as the grades and the six themes do.
func (s *scan) amongLetters(before, rest string) bool {
	if utf8.RuneCountInString(before) > 1 && before != s.letter(before) && before != s.table().phrases["star"] {
		return false
	}
	rest = strings.TrimLeft(rest, ",;")
	next := strings.Fields(rest)
	return len(next) == 0 || len(bare(next[0])) == 1 && unicode.IsUpper(rune(next[0][0]))
}

// englishSingle joins A to level, so that it is not taken for the article.
func (s *scan) englishSingle(letter, rest string) bool {
	if letter == "A" && strings.HasPrefix(rest, " level") {
		s.at++ // the space
		end := len(" level")
		for end < len(rest) && rest[end] >= 'a' && rest[end] <= 'z' {
			end++
		}
		s.pen.word(letter + "-" + rest[1:end])
		s.at += end - 1
		return true
	}
	return false
}

func (s *scan) plainWord(m []string) bool {
	s.pen.word(strings.TrimSuffix(m[0], "'"))
	return true
}
