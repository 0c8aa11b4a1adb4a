package review

import (
	"strings"

	"llwybr/core/welsh"
)

// nounKind gives the kinds that the word is as a noun, mutated or not; 0 where it can be something else too.
func (p phrase) nounKind(word string) kind {
	k := p.g.kinds[word]
	if k == 0 {
		if r := p.g.from(word, noun); r != "" {
			k = p.g.kinds[r]
		}
	}
	if k&other != 0 {
		return 0
	}
	return k & noun
}

// genderOfNumber: dau, tri, pedwar with masculine nouns; dwy, tair, pedair with feminine ones.
func genderOfNumber(p phrase) string {
	k := p.nounKind(p.word)
	switch {
	case p.word == "ochr": // dri ochr yn ochr
		return ""
	case oneOf(p.before, "dau", "ddau", "tri", "dri", "pedwar", "bedwar") && k == feminine:
		return p.before + " " + p.word + ": dwy / tair / pedair"
	case oneOf(p.before, "dwy", "ddwy", "tair", "dair", "pedair", "bedair") && k == masculine:
		return p.before + " " + p.word + ": dau / tri / pedwar"
	}
	return ""
}

// thisAndThat: hwn and hwnnw stand with masculine nouns, hon and honno with feminine ones, hyn and hynny with plurals.
func thisAndThat(p phrase) string {
	k := p.nounKind(p.before)
	if k == 0 || oneOf(p.before, "bobl", "mae") || p.i < 2 || !articles[p.two()] {
		return ""
	}
	switch {
	case oneOf(p.word, "hwn", "hwnnw") && k&masculine == 0, oneOf(p.word, "hon", "honno") && k&feminine == 0, oneOf(p.word, "hyn", "hynny") && k&plural == 0:
		return p.before + " " + p.word
	}
	return ""
}

// takesAc are words with a consonant that take "ac" nevertheless.
var takesAc = set("mae maen maent mewn felly fel nid nad ni mor sydd sy roedd wedyn hefyd efallai yna")

// withA: "a" becomes "ac" before mae, felly, nid and their like; a verb that takes â is not followed by "a" and a noun; peidio takes â.
func withA(p phrase) string {
	switch {
	case p.before == "a" && takesAc[p.word] && p.word != "mewn":
		return "a " + p.word + ": ac"
	case p.before == "a" && oneOf(p.two(), "cysylltwch", "ymwelwch", "peidiwch", "siaradwch", "ewch", "dewch"):
		return p.two() + " a: â"
	case p.before == "peidiwch" && p.word != "â" && p.word != "ag" && p.word != "byth":
		return "peidiwch " + p.word + ": â"
	}
	return ""
}

// norAndThan: "na" becomes nac ("nor"), nag ("than") or nad before a vowel, and after a comparative it is nag.
func norAndThan(p phrase) string {
	folded := welsh.Fold(p.word)
	two := p.two()
	comparative := oneOf(two, "mwy", "fwy", "llai", "lai", "gwell", "well", "gwaeth", "waeth", "uwch", "is", "cynt", "amgen") || len(two) > 4 && strings.HasSuffix(two, "ach")
	switch {
	case p.before == "na" && !p.g.forms["g"+p.word] && folded != "i" && folded != "" && strings.ContainsRune("aeiouy", rune(folded[0])):
		return "na " + p.word + ": nac / nag / nad"
	case p.before == "nac" && comparative && p.word != "yn", p.before == "nag" && !comparative && oneOf(two, "neu", "na", "dim"):
		return two + " " + p.before + " " + p.word
	}
	return ""
}

var verbEndings = []string{"wch", "ir", "odd", "wyd", "ai", "ant", "af", "ais", "ech", "en", "id"}

// particle: after pan an inflected verb is softened, and after ni and na it is aspirated or softened.
func particle(p phrase) string {
	if !oneOf(p.before, "pan", "ni", "na", "oni") || p.g.kinds[p.word] != 0 || p.before == "ni" && !p.words[p.i-1].first || p.word == "byth" {
		return ""
	}
	inflected := oneOf(p.word, "bydd", "byddai", "gall", "gallai", "gellir", "daw", "caiff", "ceir")
	for _, ending := range verbEndings {
		inflected = inflected || strings.HasSuffix(p.word, ending) && p.g.forms[p.word]
	}
	if !inflected || p.g.from(p.word, verbNoun) != "" {
		return ""
	}
	form := welsh.Mutate(p.word, welsh.Soft)
	if p.before != "pan" && strings.ContainsAny(p.word[:1], "ptc") {
		form = welsh.Mutate(p.word, welsh.Aspirate)
	}
	if !p.g.forms[form] || p.g.formOf(p.word) {
		return ""
	}
	return p.want(form)
}

// formOf reports whether the word, which is no headword, looks like a mutated form: a radical of it is a form with mutations of its own.
func (d *Dictionary) formOf(word string) bool {
	for _, r := range welsh.Demutate(word)[1:] {
		if d.forms[r] {
			return true
		}
	}
	return false
}
