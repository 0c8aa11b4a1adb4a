package search

import (
	"strings"
	"unicode/utf8"

	"llwybr/core/welsh"
)

// Limits of a query: the rest of a longer one is left out.
const (
	maxLetters = 200
	maxTerms   = 12
)

// smallEnglish are English words that need not be found when there are others in the query, as welsh.Stop are in Welsh.
var smallEnglish = map[string]bool{"the": true, "and": true, "of": true, "for": true, "in": true, "to": true, "with": true, "an": true, "or": true,
	"at": true, "on": true, "as": true, "by": true}

// term is one word of the query, or several that hyphens join ("ar-lein"), which must stand side by side.
type term struct {
	parts    []string   // folded; at least one
	typed    []string   // as typed, accents kept, in lower case
	forms    [][]string // the parts with the first one mutated; parts itself is not among them
	accented []string   // mutated forms that are small words but for an accent ("dîm"), as they are written
	english  []string   // what an English word would be the plural of
	plurals  [][]string // singular or plural partners of a term of one part, with their mutated forms
	slips    [][]string // words of the catalogue that the term may have been meant to be
	prefix   bool       // the last part may be the beginning of a word, because it is still being typed
	optional bool       // need not be found: a small word beside others
}

// group is a word of the query, or several that together are a word of a concept ("gofal plant"), and what means the same. It is found where
// all its terms are, or all terms of one of the others.
type group struct {
	terms  []term
	others [][]term
}

// read divides a query into groups of terms, as the index divides texts into words: at everything that is no letter or digit. The last term is
// read as the beginning of a word unless a space follows it.
func read(query string, joins *joins) []group {
	terms := readTerms(query, joins.plurals)
	var groups []group
	last, _ := utf8.DecodeLastRuneInString(query)
	for i := 0; i < len(terms); {
		n, others := joins.concept(terms[i:], welsh.InWord(last))
		groups = append(groups, group{terms[i : i+n], others})
		i += n
	}
	return groups
}

func readTerms(query string, plurals welsh.Partners) []term {
	query = cut(welsh.Normal(query))
	var terms []term
	for _, group := range strings.FieldsFunc(query, func(r rune) bool { return !welsh.InWord(r) && !hyphen(r) }) {
		if parts := welsh.Words(group); len(parts) > 0 && len(terms) < maxTerms {
			terms = append(terms, newTerm(parts, plurals))
		}
	}
	if len(terms) == 0 {
		return nil
	}
	last := &terms[len(terms)-1]
	final, _ := utf8.DecodeLastRuneInString(query)
	last.prefix = (welsh.InWord(final) || hyphen(final)) && last.long()
	markOptional(terms, welsh.InWord(final))
	return terms
}

func hyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

func cut(s string) string {
	if letters := []rune(s); len(letters) > maxLetters {
		return string(letters[:maxLetters])
	}
	return s
}

func newTerm(typed []string, plurals welsh.Partners) term {
	t := term{typed: typed}
	for _, part := range typed {
		t.parts = append(t.parts, welsh.Fold(part))
	}
	for _, form := range welsh.Widen(t.parts[0])[1:] {
		t.forms = append(t.forms, append([]string{form}, t.parts[1:]...))
	}
	if len(t.parts) == 1 {
		t.accented = welsh.Accented(typed[0])
		t.english = singulars(t.parts[0])
		for _, form := range plurals.Widen(t.parts[0]) {
			t.plurals = append(t.plurals, []string{form})
		}
	}
	return t
}

// singulars are what an English word may be the plural of: it need not be one.
func singulars(word string) []string {
	if utf8.RuneCountInString(word) <= welsh.Shortest || strings.HasSuffix(word, "ss") {
		return nil
	}
	var all []string
	for _, ending := range [][2]string{{"ies", "y"}, {"es", ""}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(word, ending[0]); ok && len(stem) > 1 {
			all = append(all, stem+ending[1])
		}
	}
	return all
}

// long reports whether the last part has letters enough to be read as the beginning of a word; shorter ones are words themselves.
func (t term) long() bool {
	return utf8.RuneCountInString(t.parts[len(t.parts)-1]) >= welsh.Shortest || len(t.parts) > 1
}

// small reports whether the term is a small word or a letter that an apostrophe left over ("r" of i'r).
func (t term) small() bool {
	if len(t.parts) > 1 {
		return false
	}
	w := t.parts[0]
	return welsh.Stop(w) || smallEnglish[w] || utf8.RuneCountInString(w) == 1 && !strings.ContainsAny(w, "0123456789")
}

// markOptional makes small words optional, and the beginning of a last word of which only a letter or two are typed yet, but never all terms.
func markOptional(terms []term, typing bool) {
	required := 0
	for i := range terms {
		t := &terms[i]
		unfinished := typing && i == len(terms)-1 && !t.long() && strings.Trim(t.parts[0], "0123456789") != ""
		if t.optional = t.small() || unfinished; !t.optional {
			required++
		}
	}
	if required > 0 {
		return
	}
	for i := range terms {
		terms[i].optional = false
	}
}

// match is the FTS5 expression for all groups that must be found. Everything from the query stands in quotes and is letters and digits only.
func match(groups []group) string {
	var all []string
	for _, g := range groups {
		ways := []string{matchAll(g.terms)}
		for _, other := range g.others {
			ways = append(ways, matchAll(other))
		}
		if ways[0] != "" {
			all = append(all, "("+oneOf(ways)+")")
		}
	}
	return strings.Join(all, " AND ")
}

// matchAll is the expression for all required terms; "" where there are none.
func matchAll(terms []term) string {
	var all []string
	for _, t := range terms {
		if !t.optional {
			all = append(all, "("+t.match()+")")
		}
	}
	if len(all) > 1 {
		return "(" + strings.Join(all, " AND ") + ")"
	}
	return strings.Join(all, "")
}

// match looks for the term itself everywhere, for its mutated forms and plurals in the Welsh names, and for whole mutated words among the
// extra words, which are in both languages.
func (t term) match() string {
	anywhere := append([]string{phrase(t.parts, t.prefix)}, phrases(t.slips, false)...)
	inWelsh := append(phrases(t.forms, t.prefix), phrases(t.plurals, false)...)
	for _, form := range t.accented {
		inWelsh = append(inWelsh, phrase([]string{welsh.Fold(form)}, false)) // more than is meant: ranking knows accents
	}
	inExtra := append(phrases(t.forms, false), phrases(t.plurals, false)...)
	expression := oneOf(anywhere)
	if len(t.english) > 0 {
		expression += " OR ({en extra}: (" + oneOf(phrases(one(t.english), false)) + "))"
	}
	if len(inWelsh) > 0 {
		expression += " OR ({cy}: (" + oneOf(inWelsh) + "))"
	}
	if len(inExtra) > 0 {
		expression += " OR ({extra}: (" + oneOf(inExtra) + "))"
	}
	return expression
}

func oneOf(phrases []string) string { return strings.Join(phrases, " OR ") }

func phrases(all [][]string, prefix bool) []string {
	var written []string
	for _, parts := range all {
		written = append(written, phrase(parts, prefix && wide(parts)))
	}
	return written
}

// wide reports whether a form may stand for every word that it begins: forms of a letter or two would list half the catalogue.
func wide(parts []string) bool {
	return len(parts) > 1 || utf8.RuneCountInString(parts[0]) >= welsh.Shortest
}

func phrase(parts []string, prefix bool) string {
	quoted := `"` + strings.Join(parts, " ") + `"`
	if prefix {
		return quoted + " *"
	}
	return quoted
}
