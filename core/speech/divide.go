package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many bytes a sentence may have before it is divided at a smaller stop, so that what is marked on the page is short and its
// beginning can be heard again without the whole.
const longest = 240

// divide gives the pieces of a text: lines, in them sentences, and in those that are very long the parts between smaller stops.
func divide(language, text string) []string {
	var pieces []string
	for line := range strings.Lines(text) {
		for line != "" {
			end := sentenceEnd(language, line)
			pieces = append(pieces, shorter(line[:end])...)
			line = line[end:]
		}
	}
	return joinEmpty(pieces)
}

// ends are the marks at which a sentence may end.
const ends = ".!?…"

// sentenceEnd is where the first sentence of a line ends, its closing marks and the space after it included.
func sentenceEnd(language, line string) int {
	reached := 0
	for i, r := range line {
		if i < reached || !strings.ContainsRune(ends, r) {
			continue
		}
		after := i + utf8.RuneLen(r)
		rest := strings.TrimLeft(line[after:], ends)
		reached = len(line) - len(rest)
		rest = strings.TrimLeft(rest, `)]"'”’»`)
		space := strings.TrimLeftFunc(rest, unicode.IsSpace)
		switch {
		case space == "":
			return len(line)
		case len(space) == len(rest), lowerNext(space), r == '.' && pointInside(language, line[:i]):
			continue
		}
		return len(line) - len(space)
	}
	return len(line)
}

// lowerNext reports whether a text goes on with a small letter, as no sentence begins.
func lowerNext(rest string) bool {
	rest = strings.TrimLeft(rest, `("'“‘[«`)
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLower(r)
}

// pointInside reports whether the point after before belongs to the word and ends nothing: a short form, an initial, the number of an item.
func pointInside(language, before string) bool {
	before = before[max(0, len(before)-reach):]
	at := strings.LastIndexFunc(before, unicode.IsSpace) + 1
	word := strings.TrimLeft(before[at:], `("'“‘[«`)
	switch {
	case word == "":
		return false
	case strings.TrimLeft(word, "0123456789") == "":
		return strings.TrimSpace(before[:at]) == ""
	case utf8.RuneCountInString(word) == 1:
		return initial(word) && startsWithInitials(before[:at])
	}
	return tongueOf(language).table().sets["goes on"][strings.ToLower(word)]
}

func initial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && size == len(word) && word != "I"
}

// startsWithInitials reports whether a line has held nothing but initials so far: "J. L. Jones". Elsewhere a capital before a point is a grade or
// a kind of level, which may well end a sentence.
func startsWithInitials(before string) bool {
	for _, word := range strings.Fields(before) {
		if head, point := strings.CutSuffix(word, "."); !point || !initial(head) {
			return false
		}
	}
	return true
}

// shorter divides a piece that is too long at the last of its strongest stops.
func shorter(piece string) []string {
	var parts []string
	for len(piece) > longest {
		at := smallerStop(piece)
		if at <= 0 || at >= len(piece) {
			break
		}
		parts = append(parts, piece[:at])
		piece = piece[at:]
	}
	return append(parts, piece)
}

// smallerStop is the place after the last "; ", else ": ", else ", " or " – " in the part that may be said at once; 0 when it has none.
func smallerStop(piece string) int {
	head := piece[:longest]
	for _, stops := range [][]string{{"; "}, {": "}, {", ", " – ", " — "}, {" "}} {
		best := 0
		for _, s := range stops {
			if i := strings.LastIndex(head, s); i > longest/4 {
				best = max(best, i+len(s))
			}
		}
		if best > 0 {
			return best
		}
	}
	return 0
}

// joinEmpty adds a piece without a letter or a figure to the one before it, or to the one after it when it is the first.
func joinEmpty(pieces []string) []string {
	var out []string
	for i := 0; i < len(pieces); {
		from, heard := i, false
		for i < len(pieces) && (!heard || !audible(pieces[i])) {
			heard = heard || audible(pieces[i])
			i++
		}
		out = append(out, strings.Join(pieces[from:i], ""))
	}
	return out
}

func audible(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
