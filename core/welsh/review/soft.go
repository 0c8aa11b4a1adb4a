package review

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

var (
	englishNot = set("not cannot never without none nobody nothing no nor neither")
	welshNot   = set(`nid ni nad na nac nis ddim dim heb peidio peidiwch beidio pheidio methu byth neb nas oni onid nage mo does dydy dyw dydyn doedd fyddai fydd
		dw annilys anhysbys ddi di amhosibl gwrthod gwrthodwyd ychwaith chwaith hebddo hebddi hebddyn gwahanol wahanol gwahaniaethu erioed llai anghywir prin ar-goll coll unman unlle unrhyw`)
)

// negation is S4: the English says not, the Welsh has no word that does.
func negation(t Text) []Finding {
	if t.form == "zero" { // none is said in other words
		return nil
	}
	negative := ""
	for _, w := range tokens(withoutLiterals(t.EN, t.CY)) {
		if englishNot[w.lower] && w.text != "No" || w.lower == "'t" && negative == "" {
			negative = w.lower
		}
	}
	if negative == "" {
		return nil
	}
	for _, w := range tokens(t.CY) {
		if welshNot[w.lower] || strings.HasPrefix(w.lower, "an") && len(w.lower) > 5 || strings.HasPrefix(w.lower, "di-") || strings.HasPrefix(w.lower, "af") && len(w.lower) > 5 {
			return nil
		}
	}
	return []Finding{t.finding("S4", "no word for \""+negative+"\"")}
}

// The share of Welsh to English characters beyond which S5 asks, for texts with 10 English characters or more.
const (
	shortest = 0.5
	longest  = 2.2
)

// length is S5.
func length(t Text) []Finding {
	cy, en := utf8.RuneCountInString(t.CY), utf8.RuneCountInString(t.EN)
	if en < 10 || t.form == "zero" {
		return nil
	}
	ratio := float64(cy) / float64(en)
	if ratio >= shortest && ratio <= longest {
		return nil
	}
	return []Finding{t.finding("S5", fmt.Sprintf("%.1f as long as the English", ratio))}
}

// oneForOne is the part of S6 that needs no glossary: the same English text has the same Welsh text everywhere, but for the end mark. It speaks
// once of an English text, at the place "english:<text>", and says which Welsh texts there are.
func oneForOne(texts []Text) []Finding {
	places := map[string]map[string][]string{}
	for _, t := range texts {
		if t.EN == "" || t.CY == "" || t.Proper || t.form != "" || strings.HasPrefix(t.Where, "docs") {
			continue
		}
		en, cy := strings.TrimRight(t.EN, ".:…"), withoutArticle(t.CY)
		if places[en] == nil {
			places[en] = map[string][]string{}
		}
		places[en][cy] = append(places[en][cy], t.Where)
	}
	var found []Finding
	for en, forms := range places {
		if len(forms) < 2 {
			continue
		}
		all := slices.Sorted(maps.Keys(forms))
		f := Finding{Where: "english:" + en, Check: "S6", What: strings.Join(all, " / "), EN: en}
		for _, cy := range all {
			f.CY += fmt.Sprintf("%s (%s) ", cy, strings.Join(forms[cy], ", "))
		}
		found = append(found, f)
	}
	return found
}
