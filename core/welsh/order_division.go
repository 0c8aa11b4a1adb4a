package welsh

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// joiner (U+034F, combining grapheme joiner) between two letters makes the collator see two letters and not one. It stands in keys only.
const joiner = "\u034f"

// divided are beginnings of folded words in which what looks like one letter is two, "|" standing between them: Ban|gor, ar|holiad. It is our
// own list, to be read by a Welsh speaker; a word that is missing sorts as if it held the single letter.
var divided = func() map[string]int {
	starts := map[string]int{}
	for _, w := range strings.Fields(`
		abergwyn|greg aber|h amcan|gyf ar|hol ar|hos arddan|gos ban|gor blaen|g bron|g bryn|g byr|h cywir|h dan|gos eglur|h ffynnon|g glan|g
		gor|h hen|goed hun|gyf hwyr|h llan|g llon|gyf llwyn|g llwyr|h mewn|go mwyn|g par|ha pen|g pont|hir sicr|h ton|gwyn ymddan|gos`) {
		starts[strings.Replace(w, "|", "", 1)] = strings.Index(w, "|")
	}
	return starts
}()

// longestStart is the number of letters of the longest beginning in divided.
var longestStart = func() int {
	n := 0
	for start := range divided {
		n = max(n, len(start))
	}
	return n
}()

// pairs are the letters that the list divides; a text without any of them needs no closer look.
var pairs = []string{"ng", "rh", "th"}

// divide puts the joiner into every word of the list of exceptions, mutated or not.
func divide(s string) string {
	if lower := strings.ToLower(s); !slices.ContainsFunc(pairs, func(p string) bool { return strings.Contains(lower, p) }) {
		return s
	}
	var b strings.Builder
	for s != "" {
		end := strings.IndexFunc(s, func(r rune) bool { return !InWord(r) })
		if end == 0 {
			_, size := utf8.DecodeRuneInString(s)
			b.WriteString(s[:size])
			s = s[size:]
			continue
		}
		if end < 0 {
			end = len(s)
		}
		b.WriteString(divideWord(s[:end]))
		s = s[end:]
	}
	return b.String()
}

// divideWord looks the word and its possible radicals up. A radical differs from the word only at the beginning, so the place to divide is
// counted from the end.
func divideWord(word string) string {
	letters := []rune(word)
	if len([]rune(Fold(word))) != len(letters) {
		return word
	}
	for _, radical := range Demutate(Fold(word)) {
		at, ok := division(radical)
		if !ok {
			continue
		}
		cut := len(letters) - (len(radical) - at)
		if cut > 0 && cut < len(letters) {
			return string(letters[:cut]) + joiner + string(letters[cut:])
		}
	}
	return word
}

// division gives the number of letters before the division of an ASCII radical.
func division(radical string) (int, bool) {
	if !ascii(radical) {
		return 0, false
	}
	for n := min(longestStart, len(radical)); n > 1; n-- {
		if at, ok := divided[radical[:n]]; ok {
			return at, true
		}
	}
	return 0, false
}
