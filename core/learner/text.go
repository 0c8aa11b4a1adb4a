package learner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Limits of what a record holds, in characters (Unicode code points) unless said otherwise.
const (
	NameLimit  = 200    // a name
	TextLimit  = 5_000  // a part of an action; what a screen should take in one note
	NoteLimit  = 12_000 // a note: two that met in a merge stand together, and can still be mended
	ValueLimit = 60_000 // bytes of any one value
	gradeLimit = 20
	idLimit    = 80
)

// Clean makes text that a person typed or pasted fit for the record: composed letters (NFC), plain line ends, no control characters
// and no marks that turn the direction of writing. What is left over the limit is for the reader of the text to shorten; nothing is cut.
func Clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == '\u2028', r == '\u2029':
			return '\n'
		case hidden(r):
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(s)
}

// hidden reports characters that no text of a record holds: controls other than the line end and the tab, and marks that turn the
// direction of writing, with which text can be made to read as something else.
func hidden(r rune) bool {
	switch {
	case r == '\n', r == '\t':
		return false
	case r == '\u061c', r == '\u2028', r == '\u2029', '\u200e' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
		return true
	}
	return unicode.IsControl(r)
}

func tooLong(s string, limit int) bool { return len(s) > limit && utf8.RuneCountInString(s) > limit }
