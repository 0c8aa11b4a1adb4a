package review

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"llwybr/core/welsh"
)

// GlossaryFile holds the terms: one English, one Welsh, with gender, plural, source and status.
const GlossaryFile = "locales/glossary.csv"

var glossaryColumns = []string{"term_en", "term_cy", "gender", "plural_cy", "source", "status", "note"}

// Term is a row of the glossary. Where Status is "held", every text with the English term has the Welsh one; where it is "label", a text that
// is the English term and nothing else is the Welsh one and nothing else; "free" holds nothing, and the note says why.
type Term struct {
	EN, CY, Gender, Plural, Source, Status, Note string

	english [][]string // the words of the term in English, and of its plural
	welsh   []string   // the words of the Welsh term
}

// Glossary is the terms in the order of their file.
type Glossary []Term

// ReadGlossary reads and checks the glossary: every row has a source and a status, and one English term stands for one Welsh and one Welsh for
// one English but where the note names the other.
func ReadGlossary(root fs.FS) (Glossary, error) {
	rows, err := readTable(root, GlossaryFile, glossaryColumns...)
	if err != nil {
		return nil, err
	}
	var all Glossary
	en, cy := map[string]bool{}, map[string]string{}
	for i, r := range rows {
		t := Term{EN: r[0], CY: r[1], Gender: r[2], Plural: r[3], Source: r[4], Status: r[5], Note: r[6]}
		bad := func(what string) error { return fmt.Errorf("%s: row %d, %q: %s", GlossaryFile, i+2, t.EN, what) }
		switch {
		case t.EN == "" || t.CY == "" || t.Source == "":
			return nil, bad("a term, its twin or its source is empty")
		case !slices.Contains([]string{"held", "label", "free"}, t.Status):
			return nil, bad("status " + t.Status)
		case !slices.Contains([]string{"", "m", "f", "mf"}, t.Gender):
			return nil, bad("gender " + t.Gender)
		case en[strings.ToLower(t.EN)]:
			return nil, bad("the English term stands twice")
		case cy[welsh.Normal(t.CY)] != "" && t.Note == "":
			return nil, bad("the Welsh term is also of " + cy[welsh.Normal(t.CY)] + ", and no note says why")
		case t.Status == "free" && t.Note == "":
			return nil, bad("it holds nothing, and no note says why")
		}
		en[strings.ToLower(t.EN)], cy[welsh.Normal(t.CY)] = true, t.EN
		all = append(all, t.prepared())
	}
	return all, nil
}

func (t Term) prepared() Term {
	one := lowerWords(t.EN)
	t.english = [][]string{one, append(slices.Clone(one[:len(one)-1]), pluralEN(one[len(one)-1]))}
	for _, w := range lowerWords(t.CY) {
		if len([]rune(w)) > 2 {
			t.welsh = append(t.welsh, w)
		}
	}
	return t
}

func pluralEN(word string) string {
	switch stem, y := strings.CutSuffix(word, "y"); {
	case y && !strings.HasSuffix(stem, "a") && !strings.HasSuffix(stem, "e") && !strings.HasSuffix(stem, "o"):
		return stem + "ies"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "ch"):
		return word + "es"
	}
	return word + "s"
}

func lowerWords(text string) []string {
	var all []string
	for _, w := range tokens(text) {
		all = append(all, w.lower)
	}
	return all
}

// terms is S6 with the glossary: the texts that have a term in English and not in Welsh.
func (g *Gate) terms(texts []Text) []Finding {
	byWord := map[string][]Term{}
	whole := map[string]Term{}
	for _, t := range g.Glossary {
		whole[strings.ToLower(t.EN)] = t
		if t.Status == "held" {
			for _, english := range t.english {
				byWord[english[0]] = append(byWord[english[0]], t)
			}
		}
	}
	var found []Finding
	for _, text := range texts {
		if text.EN == "" || text.CY == "" || text.Proper || strings.HasPrefix(text.Where, "docs") {
			continue
		}
		if t, ok := whole[strings.ToLower(strings.TrimRight(text.EN, ".:…"))]; ok && t.Status != "free" && !t.is(text.CY) {
			found = append(found, text.finding("S6", fmt.Sprintf("%q is %q", t.EN, t.CY)))
			continue
		}
		found = append(found, g.without(text, byWord)...)
	}
	return found
}

// is reports whether the Welsh is the term, in any mutation, or its plural.
func (t Term) is(cy string) bool {
	cy, term := withoutArticle(cy), withoutArticle(t.CY)
	return slices.Contains(welsh.Demutate(cy), term) || cy == welsh.Normal(t.Plural)
}

func withoutArticle(cy string) string {
	cy = welsh.Normal(strings.TrimRight(cy, ".:…"))
	return strings.TrimPrefix(strings.TrimPrefix(cy, "yr "), "y ")
}

// without finds the held terms that stand in the text's English and not in its Welsh.
func (g *Gate) without(t Text, byWord map[string][]Term) []Finding {
	var found []Finding
	var radicals map[string]bool
	english := lowerWords(t.EN)
	for i, w := range english {
		for _, term := range byWord[w] {
			if !slices.ContainsFunc(term.english, func(words []string) bool {
				return len(english)-i >= len(words) && slices.Equal(english[i:i+len(words)], words)
			}) {
				continue
			}
			if radicals == nil {
				radicals = radicalsOf(t.CY)
			}
			f := t.finding("S6", fmt.Sprintf("%q without %q", term.EN, term.CY))
			if !g.among(term, radicals) && !slices.Contains(found, f) {
				found = append(found, f)
			}
		}
	}
	return found
}

// radicalsOf are the words of the text and all that they can be mutated forms of; of a word with hyphens its parts too.
func radicalsOf(cy string) map[string]bool {
	all := map[string]bool{}
	for _, w := range tokens(cy) {
		for _, part := range append(strings.Split(w.lower, "-"), w.lower) {
			for _, r := range welsh.Demutate(part) {
				all[r] = true
			}
		}
	}
	return all
}

// among reports whether every word of the term, in any form that Demutate undoes, or its plural, is among the words.
func (g *Gate) among(t Term, radicals map[string]bool) bool {
	if t.Plural != "" && !slices.ContainsFunc(lowerWords(t.Plural), func(w string) bool { return !radicals[w] }) {
		return true
	}
	for _, w := range t.welsh {
		if many := g.plurals[w]; many != "" && radicals[many] {
			continue
		}
		if !slices.ContainsFunc(welsh.Demutate(w), func(r string) bool { return radicals[r] }) {
			return false
		}
	}
	return true
}
