package welsh

import (
	"strings"
	"unicode"

	"llwybr/core/message"
)

// withAc are the words that take "ac" though they begin with a consonant, folded.
var withAc = wordSet(`mae maent maen mai meddai mewn mi mor sydd sy fe fel felly na nad nid ni nac roedd roeddwn rwy rydw rydych wedi wedyn`)

// Join lists the items in the language: "a, b ac c" with "a" or "ac" as the last item asks, "a, b and c" in English. There is no comma before
// the last one. Where mutable is true the last item is Welsh words, which "a" turns (Caerdydd a Phowys); names and a person's own words are
// not mutable.
func Join(lang string, items []string, mutable bool) string {
	if len(items) == 0 {
		return ""
	}
	rest, last := strings.Join(items[:len(items)-1], ", "), items[len(items)-1]
	switch {
	case rest == "":
		return last
	case lang == message.Welsh:
		return rest + " " + And(last, mutable)
	}
	return rest + " and " + last
}

// And puts the Welsh "and" before the item: ac before a vowel and before small words such as mae, sydd, fel; a'r for one that begins with the
// article (Y Bala); otherwise a, with the aspirate mutation where mutable is true and the word is not all capitals. Before w: ac where w is a
// vowel (wyth, wrth) and a where it is a consonant (wal, Wrecsam). Figures go by how they are read: ac 1, ac 8, ac 11.
func And(item string, mutable bool) string {
	word, rest := firstWord(item)
	if noun, ok := strings.CutPrefix(rest, " "); ok && (Fold(word) == "y" || Fold(word) == "yr") {
		return "a'r " + noun
	}
	if takesAc(Fold(word)) {
		return "ac " + item
	}
	if mutable && word != strings.ToUpper(word) {
		return "a " + Mutate(word, Aspirate) + rest
	}
	return "a " + item
}

func firstWord(item string) (word, rest string) {
	end := strings.IndexFunc(item, func(r rune) bool { return !InWord(r) })
	if end < 0 {
		return item, ""
	}
	return item[:end], item[end:]
}

func takesAc(folded string) bool {
	switch {
	case folded == "":
		return false
	case withAc[folded]:
		return true
	case unicode.IsDigit(rune(folded[0])):
		return folded[0] == '8' || folded == "1" || folded == "11" || folded == "16"
	case folded[0] == 'w':
		return vowelW(folded)
	}
	return startsWithVowel(folded)
}

// vowelW reports whether the w at the beginning is a vowel: before y and before a consonant it is (wyth, wrth, wlser), before a e i o u and in
// Wrecsam it is not.
func vowelW(folded string) bool {
	if strings.HasPrefix(folded, "wrecsam") || len(folded) == 1 {
		return false
	}
	return !strings.ContainsRune("aeiou", rune(folded[1]))
}

// PluralForms are the plural forms that a message which counts must have in the language, in CLDR's order.
func PluralForms(lang string) []string {
	if lang == message.Welsh {
		return []string{"zero", "one", "two", "few", "many", "other"}
	}
	return []string{"one", "other"}
}
