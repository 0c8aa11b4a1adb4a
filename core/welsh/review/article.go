package review

import (
	"strings"

	"llwybr/core/welsh"
)

var articles = set("y yr 'r")

// softAfterYn: after "yn" a noun or an adjective is softened ("yn dda") or nasalised ("ym maes"); a radical one is neither. Verb-nouns do not change.
func softAfterYn(p phrase) string {
	if p.before != "yn" && p.before != "'n" || !p.plain(noun|adjective) || p.g.kinds[p.word]&(verbNoun|other) != 0 || p.name() {
		return ""
	}
	if p.before == "'n" && oneOf(p.two(), "ei", "o", "i", "a") { // ein: o'n, i'n, a'n
		return ""
	}
	if strings.HasPrefix(p.word, "ll") || strings.HasPrefix(p.word, "rh") {
		return ""
	}
	return p.want(welsh.Mutate(p.word, welsh.Soft))
}

// feminineAfterArticle: a feminine noun in the singular is softened after the article, but not ll and rh.
func feminineAfterArticle(p phrase) string {
	if !articles[p.before] || p.g.kinds[p.word]&content != feminine || !p.plain(feminine) || strings.HasPrefix(p.word, "ll") || strings.HasPrefix(p.word, "rh") {
		return ""
	}
	return p.want(welsh.Mutate(p.word, welsh.Soft))
}

// masculineAfterArticle: a masculine noun and a plural are not softened after the article.
func masculineAfterArticle(p phrase) string {
	if !articles[p.before] || p.g.radical(p.word) || p.word == "fath" {
		return ""
	}
	for _, r := range welsh.Demutate(p.word)[1:] {
		if k := p.g.kinds[r]; k != 0 && k&(feminine|adjective|verbNoun|other) == 0 && welsh.Mutate(r, welsh.Soft) == p.word {
			return p.want(r)
		}
	}
	return ""
}

// articleShape: "yr" before a vowel or h, "y" before a consonant.
func articleShape(p phrase) string {
	vowel := vowelFirst(p.word)
	switch {
	case p.before == "y" && vowel:
		return "y " + p.word + ": yr"
	case p.before == "yr" && !vowel && !p.words[p.i].capital():
		return "yr " + p.word + ": y"
	}
	return ""
}

// vowelFirst reports whether "yr" stands before the word: before a vowel and h, and before w where it is a vowel (yr wyth, yr wyddor; y wal, y we).
func vowelFirst(word string) bool {
	folded := welsh.Fold(word)
	switch {
	case folded == "":
		return false
	case folded[0] == 'w':
		return len(folded) > 1 && !strings.ContainsRune("aeio", rune(folded[1])) && !strings.HasPrefix(folded, "wl") && !strings.HasPrefix(folded, "wn") && !strings.HasPrefix(folded, "wr")
	case folded[0] == 'i' && len(folded) > 1 && strings.ContainsRune("aeo", rune(folded[1])):
		return true
	}
	return strings.ContainsRune("aeiouyh", rune(folded[0]))
}

// articleJoined: after a vowel the article is 'r, except before a verb ("lle y mae").
func articleJoined(p phrase) string {
	if p.before != "y" && p.before != "yr" || p.i < 2 || !p.words[p.i-1].near || p.words[p.i-1].joint {
		return ""
	}
	folded := welsh.Fold(p.two())
	if oneOf(p.word, "tu", "tro", "mae") || folded == "" || !strings.ContainsRune("aeiouwy", rune(folded[len(folded)-1])) || p.words[p.i-1].capital() {
		return ""
	}
	if p.g.kinds[p.word]&noun == 0 && p.g.from(p.word, feminine) == "" || p.g.kinds[p.word]&other != 0 {
		return ""
	}
	return p.two() + " " + p.before + " " + p.word + ": " + p.two() + "'r"
}

// joined: i y is i'r, o y is o'r; gyda, â and a are gydag, ag and ac before a vowel.
func joined(p phrase) string {
	w := p.word
	switch p.before {
	case "i", "o", "a", "â", "gyda":
		if w == "y" || w == "yr" {
			if p.i+1 < len(p.words) && p.g.kinds[p.words[p.i+1].lower]&noun == 0 {
				return ""
			}
			return p.before + " " + w + ": " + p.before + "'r"
		}
	}
	if w == "oes" || w == "oedd" {
		return ""
	}
	vowel := vowelFirst(w) && !strings.HasPrefix(w, "h") && !strings.HasPrefix(w, "i'")
	switch {
	case p.before == "gyda" && vowel:
		return "gyda " + w + ": gydag"
	case p.before == "â" && vowel:
		return "â " + w + ": ag"
	case p.before == "a" && vowel && p.g.kinds[w]&content != 0 && p.g.kinds[w]&other == 0 && p.g.from(w, 0xff) == "":
		return "a " + w + ": ac"
	case (p.before == "ag" || p.before == "gydag") && !vowel && p.g.kinds[w]&content != 0 && w != "sy":
		return p.before + " " + w
	case p.before == "ac" && !vowel && p.g.kinds[w]&(noun|adjective) != 0 && p.g.kinds[w]&other == 0:
		return "ac " + w + ": a"
	}
	return ""
}

// unchangedAfter: a soft form after a word that mutates nothing.
func unchangedAfter(p phrase) string {
	if !unchanging[p.before] || p.g.radical(p.word) || p.word == "gilydd" || p.before == "mewn" && p.two() == "i" {
		return ""
	}
	for _, r := range welsh.Demutate(p.word)[1:] {
		if p.g.kinds[r]&content != 0 && welsh.Mutate(r, welsh.Soft) == p.word {
			return p.want(r)
		}
	}
	return ""
}

// placeAfterYn: the name of a Welsh place is nasalised after yn, and yn becomes yng or ym.
func placeAfterYn(p phrase) string {
	if p.before != "yn" || !p.name() || !p.g.places[p.word] {
		return ""
	}
	if strings.ContainsAny(p.word[:1], "ptcbdgm") {
		return p.want(welsh.Mutate(p.word, welsh.Nasal))
	}
	return ""
}
