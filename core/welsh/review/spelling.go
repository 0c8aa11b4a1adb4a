package review

import (
	"strings"
)

// confusable are words that a dictionary knows and that here are nearly always another word without its accent or apostrophe.
var confusable = map[string]string{
	"ty": "tŷ", "dwr": "dŵr", "gwr": "gŵr", "twr": "tŵr", "swn": "sŵn", "siwr": "siŵr", "ol": "ôl", "nol": "nôl", "rol": "rôl", "ffon": "ffôn",
	"sgor": "sgôr", "tim": "tîm", "gem": "gêm", "cor": "côr", "gwyl": "gŵyl", "wyl": "ŵyl", "grwp": "grŵp", "pwer": "pŵer", "lon": "lôn", "pel": "pêl",
	"caniatau": "caniatáu", "iachau": "iacháu", "casau": "casáu", "amgau": "amgáu", "copio": "copïo", "egniol": "egnïol", "cwmniau": "cwmnïau",
	"or": "o'r", "ir": "i'r", "iw": "i'w", "neur": "neu'r", "maer": "mae'r", "syn": "sy'n", "rwyn": "rwy'n", "hynn": "hyn",
}

// spelling is S1: a word that no list knows, a word that stands for another without its accent, and an English word left in lower case.
func (g *Gate) spelling(t Text) []Finding {
	var found []Finding
	inEnglish := map[string]bool{}
	for _, w := range tokens(t.EN) {
		inEnglish[w.lower] = true
	}
	words := tokens(withoutLiterals(t.CY, t.EN))
	for i, w := range words {
		if strings.Trim(w.lower, "0123456789") == "" || w.shout() {
			continue
		}
		if strings.HasPrefix(w.lower, "'") {
			if !clitic[w.lower] {
				found = append(found, t.finding("S1", w.lower))
			}
			continue
		}
		switch right := confusable[w.lower]; {
		case right != "":
			found = append(found, t.finding("S1", w.lower+" ("+right+"?)"))
		case g.known(w.lower), w.capital() && g.names[w.lower]:
		case t.around[w.lower], inEnglish[w.lower] && insideName(words, i), inEnglish[w.lower] && (w.capital() || !g.english[w.lower] || t.usage()):
		default:
			found = append(found, t.finding("S1", w.lower))
		}
	}
	return found
}

// insideName reports whether a word in lower case stands between two with capitals: City and Guilds.
func insideName(words []token, i int) bool {
	return i > 0 && i+1 < len(words) && words[i].near && words[i+1].near && words[i-1].capital() && words[i+1].capital()
}

// known reports whether the word, or each of its parts between hyphens, is a Welsh form.
func (g *Gate) known(lower string) bool {
	if g.has(lower) || len([]rune(lower)) == 1 {
		return true
	}
	parts := strings.Split(lower, "-")
	if len(parts) < 2 {
		return false
	}
	for _, part := range parts {
		if !g.has(part) && len([]rune(part)) > 1 {
			return false
		}
	}
	return true
}

func (t Text) finding(check, what string) Finding {
	return Finding{Where: t.Where, Check: check, What: what, CY: t.CY, EN: t.EN}
}

// withoutLiterals leaves out what stands in the same double quotes in English: a literal is the same in every language.
func withoutLiterals(cy, en string) string {
	parts := strings.Split(cy, `"`)
	for i := 1; i+1 < len(parts); i += 2 {
		if parts[i] != "" && strings.Contains(en, `"`+parts[i]+`"`) {
			parts[i] = "0"
		}
	}
	return strings.Join(parts, `"`)
}
