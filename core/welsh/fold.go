package welsh

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// apostrophes turns the typographic apostrophes that people and word processors type into the plain one (U+0027).
var apostrophes = strings.NewReplacer("\u2019", "'", "\u2018", "'", "\u02BC", "'")

// Normal is the text in lower case, NFC, with plain apostrophes. Accents stay. Bytes that are not UTF-8 become U+FFFD.
func Normal(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	return norm.NFC.String(strings.ToLower(apostrophes.Replace(s)))
}

// Fold is Normal without accents: ŵ and w, ŷ and y, ï and i become the same. It is what SQLite's unicode61 tokenizer with remove_diacritics 2
// does to a word, so that a folded word finds an indexed one. Folding twice changes nothing more.
func Fold(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	return norm.NFC.String(strings.ToLower(withoutMarks(norm.NFD.String(Normal(s)))))
}

// Words are the runs of letters, digits and combining marks in the text, as they stand. Apostrophes and hyphens divide: "i'w" is "i", "w".
func Words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !InWord(r) })
}

// InWord reports whether the character is part of a word: a letter, a digit or a combining mark.
func InWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mn, r)
}

func withoutMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, s)
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// startsWithVowel reports whether the word begins with a e i o u w y, with or without an accent.
func startsWithVowel(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	switch Fold(string(first)) {
	case "a", "e", "i", "o", "u", "w", "y":
		return true
	}
	return false
}
