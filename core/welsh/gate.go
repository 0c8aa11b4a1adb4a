package welsh

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// placeholder is the only template action that a text may hold.
var placeholder = regexp.MustCompile(`\{\{\s*\.(\w+)\s*\}\}`)

var digits = regexp.MustCompile(`[0-9]+`)

// flag is a command-line flag, which is the same in every language.
var flag = regexp.MustCompile(`--[a-z][a-z-]*`)

// quoted is a literal in double quotes: a field's name, a value to type.
var quoted = regexp.MustCompile(`"[^"{}]*"`)

// figures are the placeholders that always hold a number written in figures. Figures do not mutate, so they may follow a mutating word.
var figures = []string{"Count", "Total"}

// mutating are the words after which no placeholder may stand, because they change the beginning of what follows (folded; â is a).
var mutating = wordSet("am ar at dan dros drwy gan heb hyd i o yn wrth a gyda y fy dy ei neu pa dau dwy tri chwe")

// familiar are the words of the familiar form; the product says chi.
var familiar = wordSet("ti dy wyt iti tithau dwyt")

// CheckPair runs the hard checks of the language gate on one text in both languages and gives what is wrong, in English, for maintainers:
// empty side (H1), placeholders (H3), digits (H4), end mark (H5), English left in the Welsh (H7), ampersand, apostrophes and NFC (H8), ti-forms
// (H9) and placeholders after a mutating word. That the two may not be the same (H6) and the plural forms (H2) depend on where the text
// stands: see CheckSame and CheckForms. A good pair gives none.
func CheckPair(cy, en string) []string {
	if strings.TrimSpace(cy) == "" || strings.TrimSpace(en) == "" {
		if cy == en {
			return nil
		}
		return []string{"H1: one language is empty"}
	}
	faults := checkPlaceholders(cy, en)
	faults = append(faults, checkShape(cy, en)...)
	faults = append(faults, checkWriting(cy, en)...)
	return append(faults, checkWelsh(cy, en)...)
}

// CheckForms runs CheckPair over a message with plural forms, given as form and text: all forms of the language must be there (H2), and each
// Welsh form is held against the English form of the same name or else "other". Count may be missing in a form that says the number in words
// or none.
func CheckForms(cy, en map[string]string) []string {
	var faults []string
	for lang, forms := range map[string]map[string]string{"cy": cy, "en": en} {
		faults = append(faults, checkFormNames(lang, forms)...)
	}
	if slices.Sort(faults); len(faults) > 0 {
		return faults
	}
	for _, form := range PluralForms("cy") {
		twin, ok := en[form]
		if !ok {
			twin = en["other"]
		}
		c, e := cy[form], twin
		if missingCount(c) != missingCount(e) {
			c, e = withoutCount(c), withoutCount(e)
		}
		for _, fault := range CheckPair(c, e) {
			faults = append(faults, form+": "+fault)
		}
	}
	return faults
}

func checkFormNames(lang string, forms map[string]string) []string {
	var faults []string
	want := PluralForms(lang)
	for _, form := range want {
		if strings.TrimSpace(forms[form]) == "" {
			faults = append(faults, fmt.Sprintf("H2: %s has no form %q", lang, form))
		}
	}
	for form := range forms {
		if !slices.Contains(want, form) {
			faults = append(faults, fmt.Sprintf("H2: %s has a form %q that the language has not", lang, form))
		}
	}
	return faults
}

func missingCount(s string) bool   { return !slices.Contains(Placeholders(s), "Count") }
func withoutCount(s string) string { return strings.TrimSpace(strings.Replace(s, "{{.Count}}", "", 1)) }

// CheckSame reports H6: a text with words in it that is the same in both languages. allowed are the texts that may be (names, PDF).
func CheckSame(cy, en string, allowed map[string]bool) []string {
	if cy != en || allowed[cy] || len(letterWords(cy)) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("H6: the same in both languages: %q", cy)}
}

// Placeholders are the names of the text's placeholders, sorted, as often as they stand in it.
func Placeholders(s string) []string {
	var names []string
	for _, m := range placeholder.FindAllStringSubmatch(s, -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return names
}

func checkPlaceholders(cy, en string) []string {
	var faults []string
	if c, e := Placeholders(cy), Placeholders(en); !slices.Equal(c, e) {
		faults = append(faults, fmt.Sprintf("H3: placeholders %v / %v", c, e))
	}
	for _, s := range []string{cy, en} {
		if rest := placeholder.ReplaceAllString(s, ""); strings.Contains(rest, "{{") || strings.Contains(rest, "}}") {
			faults = append(faults, fmt.Sprintf("H3: only {{.Name}} may stand in double braces: %q", s))
		}
	}
	return faults
}

func checkShape(cy, en string) []string {
	var faults []string
	if c, e := figuresIn(cy), figuresIn(en); !slices.Equal(c, e) {
		faults = append(faults, fmt.Sprintf("H4: digits %v / %v", c, e))
	}
	if c, e := endMark(cy), endMark(en); c != e {
		faults = append(faults, fmt.Sprintf("H5: end mark %q / %q", c, e))
	}
	return faults
}

func figuresIn(s string) []string {
	found := digits.FindAllString(placeholder.ReplaceAllString(s, ""), -1)
	slices.Sort(found)
	return found
}

func endMark(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), `"'”’)»`)
	if strings.HasSuffix(s, "...") {
		return "…"
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".?!:…", last) {
		return string(last)
	}
	return ""
}

func checkWriting(cy, en string) []string {
	var faults []string
	if strings.Contains(cy, "&") {
		faults = append(faults, "H8: & in Welsh")
	}
	for _, s := range []string{cy, en} {
		if strings.ContainsAny(s, "\u2018\u2019\u02bc\u0060\u00b4") {
			faults = append(faults, fmt.Sprintf("H8: apostrophe other than ' (U+0027): %q", s))
		}
		if !norm.NFC.IsNormalString(s) {
			faults = append(faults, fmt.Sprintf("H8: not NFC: %q", s))
		}
	}
	return faults
}

func checkWelsh(cy, en string) []string {
	var faults []string
	if words := englishLeft(withoutLiterals(cy, en)); cy != en && len(words) > 0 {
		faults = append(faults, fmt.Sprintf("H7: English left in the Welsh: %v", words))
	}
	for _, w := range letterWords(strings.ReplaceAll(cy, "-", "")) { // the house of "lladd-dy" is no "your"
		if familiar[Normal(w)] && w != strings.ToUpper(w) {
			faults = append(faults, fmt.Sprintf("H9: familiar form %q", w))
		}
	}
	return append(faults, afterMutating(cy)...)
}

// afterMutating finds a placeholder that stands directly after a mutating word.
func afterMutating(cy string) []string {
	var faults []string
	for _, m := range placeholder.FindAllStringSubmatchIndex(cy, -1) {
		before := cy[:m[0]]
		words := Words(before)
		if len(words) == 0 || slices.Contains(figures, cy[m[2]:m[3]]) || strings.TrimRight(before, " \u00a0") == before {
			continue
		}
		last := words[len(words)-1]
		if strings.HasSuffix(strings.TrimRight(before, " \u00a0"), last) && mutating[Fold(last)] {
			faults = append(faults, fmt.Sprintf("template rule: {{.%s}} directly after %q", cy[m[2]:m[3]], last))
		}
	}
	return faults
}

// letterWords are the words of a text outside its placeholders that hold a letter.
func letterWords(s string) []string {
	words := Words(placeholder.ReplaceAllString(s, " "))
	return slices.DeleteFunc(words, func(w string) bool { return strings.Trim(w, "0123456789") == "" })
}

// withoutLiterals leaves out command-line flags and what stands in the same quotes in English: they are the same in every language.
func withoutLiterals(cy, en string) string {
	cy = quoted.ReplaceAllStringFunc(cy, func(literal string) string {
		if strings.Contains(en, literal) {
			return " "
		}
		return literal
	})
	return flag.ReplaceAllString(cy, " ")
}

// englishLeft gives the common English words of the text when there are more of them than common Welsh ones.
func englishLeft(cy string) []string {
	var found []string
	welsh := 0
	for _, w := range letterWords(cy) {
		w = Normal(w)
		switch {
		case commonEnglish[w]:
			found = append(found, w)
		case commonWelsh[w]:
			welsh++
		}
	}
	if len(found) <= welsh {
		return nil
	}
	return found
}
