package welsh

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Shortest is the number of letters from which a search word is widened; shorter words are looked up as they are.
const Shortest = 3

// stop are the small words that mutation would otherwise pull into a search: searching "tan" must not list every "dan".
var stop = wordSet(`mae gan dim mai oes mor dan tan dal fe mi ni nid na nad nac gyda fod bod am ar at o i yn yr y a ac ag ei eu ein eich
	fy dy hi fo ef nhw chi ti wedi wrth heb dros tros trwy drwy hyd rhag mewn maen oedd bydd fydd yw sydd sy os pan lle pa beth pwy pam sut
	neu ond cyn ers er`)

// irregular are words that belong together and that no rule connects.
var irregular = [][]string{
	{"gan", "chan"},
	{"gyda", "chyda"},
	{"blwyddyn", "blynedd", "flynedd", "mlynedd", "blynyddoedd", "flynyddoedd", "mlynyddoedd"},
	{"person", "pobl", "bobl", "phobl"},
}

// Stop reports whether the folded word is one of the small words that widening leaves out.
func Stop(folded string) bool { return stop[folded] }

// Widen gives the folded forms under which a Welsh text may hold the word: first the folded word, then every radical it may come from and
// every mutated form of those. Words of fewer than Shortest letters are not widened. About four forms on average. A radical may be a small word
// (ddim leads to dim); what is a mutated form of the word is left out where it is one.
func Widen(token string) []string {
	folded := Fold(token)
	forms := []string{folded}
	if utf8.RuneCountInString(folded) < Shortest {
		return forms
	}
	add := func(form string) {
		if form != "" && !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	for _, radical := range Demutate(folded) {
		add(radical)
		if stop[radical] && radical != folded {
			continue
		}
		for _, form := range append(Forms(radical), irregularWith(radical)...) {
			if !stop[form] {
				add(form)
			}
		}
	}
	return forms
}

// Accented gives the mutated forms of a word that differ from a small word in an accent alone, as they are written: Widen leaves "dim" out for
// "tîm", and this is "dîm". A word that was typed without accents has none.
func Accented(token string) []string {
	var forms []string
	for _, form := range Forms(Normal(token)) {
		if folded := Fold(form); stop[folded] && form != folded {
			forms = append(forms, form)
		}
	}
	return forms
}

func irregularWith(radical string) []string {
	for _, group := range irregular {
		if slices.Contains(group, radical) {
			return group
		}
	}
	return nil
}

// Partners joins each word with its singular or plural: Welsh plurals are not regular (pwnc, pynciau; plentyn, plant). The keys and values are
// folded radicals. The nil table has no partners.
type Partners map[string][]string

// NewPartners makes the two-way table from pairs of a singular and a plural, one word each. A pair with an empty side, with two words on a
// side, or with the same word twice is left out.
func NewPartners(pairs [][2]string) Partners {
	table := Partners{}
	for _, pair := range pairs {
		one, many := Fold(strings.TrimSpace(pair[0])), Fold(strings.TrimSpace(pair[1]))
		if len(Words(one)) != 1 || len(Words(many)) != 1 || one == many {
			continue
		}
		table.add(one, many)
		table.add(many, one)
	}
	return table
}

func (p Partners) add(word, partner string) {
	if !slices.Contains(p[word], partner) {
		p[word] = append(p[word], partner)
	}
}

// Widen gives the widened forms of the token's singular or plural partners; the token may itself be a mutated form.
func (p Partners) Widen(token string) []string {
	var forms []string
	for _, radical := range Demutate(Fold(token)) {
		for _, partner := range p[radical] {
			forms = append(forms, Widen(partner)...)
		}
	}
	return forms
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
