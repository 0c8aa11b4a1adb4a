package speech

import (
	"strings"
	"unicode/utf8"

	"llwybr/core/welsh"
)

// join fits a number to the word before it. What is written as a figure leaves the mutation to the reader: "o 2 gwrs" is said "o ddau", "a 3"
// "a thri", "yr 14" "yr un deg pedwar".
func (c *cymraeg) join(previous, phrase string, k kind) (string, string) {
	word := strings.ToLower(previous)
	if k == dayNumber {
		return c.joinDay(previous, word, phrase)
	}
	switch {
	case k == otherWords, word == "":
		return previous, phrase
	case word == "a", word == "ac":
		and, said := c.andBefore(phrase)
		return likeFirst(previous, and), said
	case word == "y", word == "yr":
		return c.joinArticle(previous, phrase)
	case word == "â", word == "ag", word == "gyda", word == "gydag", word == "na", word == "nag":
		return likeFirst(previous, withConsonant(word, phrase)), mutateFirst(phrase, welsh.Aspirate)
	case k == yearNumber && word == "yn":
		return previous, c.inYear(phrase)
	case c.sets["soft"][word], predicate(word):
		return previous, mutateFirst(phrase, welsh.Soft)
	case c.sets["aspirate"][word]:
		return previous, mutateFirst(phrase, welsh.Aspirate)
	case strings.HasSuffix(word, "'r") && two(phrase):
		return previous, mutateFirst(phrase, welsh.Soft)
	}
	return previous, phrase
}

// joinDay fits the day's article: o'r, i'r, a'r; a day after the article of the page keeps that one.
func (c *cymraeg) joinDay(previous, word, phrase string) (string, string) {
	_, without, _ := strings.Cut(phrase, " ")
	switch {
	case word == "y", word == "yr", strings.HasSuffix(word, "'r"):
		article, _, _ := strings.Cut(phrase, " ")
		if strings.HasSuffix(word, "'r") {
			return previous, without
		}
		return likeFirst(previous, article), without
	case word == "ac":
		return likeFirst(previous, "a") + "'r", without
	case c.sets["contracts"][word]:
		return previous + "'r", without
	case c.sets["weekdays"][word]:
		return previous + ",", phrase
	}
	return previous, phrase
}

// joinArticle gives the article the form that the number wants: yr un deg pedwar, y ddau.
func (c *cymraeg) joinArticle(previous, phrase string) (string, string) {
	if vowelSound(phrase) {
		return likeFirst(previous, "yr"), phrase
	}
	if two(phrase) {
		phrase = mutateFirst(phrase, welsh.Soft)
	}
	return likeFirst(previous, "y"), phrase
}

// inYear is a year after yn: a century that begins with mil takes un there (after ym it keeps mil), and dwy fil the nasal mutation.
func (c *cymraeg) inYear(phrase string) string {
	if rest, ok := strings.CutPrefix(phrase, c.phrases["thousand"]+" "); ok {
		return c.unit(1, false) + " " + rest
	}
	return mutateFirst(phrase, welsh.Nasal)
}

// withConsonant gives â, gyda and na the consonant that they take before a vowel.
func withConsonant(word, phrase string) string {
	word = strings.TrimSuffix(word, "g")
	if word == "a" {
		word = "â"
	}
	if !vowelSound(phrase) {
		return word
	}
	if word == "â" {
		return "ag"
	}
	return word + "g"
}

// predicate reports whether a word ends in the 'n of sy'n, mae'n, chi'n, after which a number is softened.
func predicate(word string) bool {
	return strings.HasSuffix(word, "'n") && len(word) > 3
}

func two(phrase string) bool {
	first, _, _ := strings.Cut(phrase, " ")
	return first == "dau" || first == "dwy"
}

func mutateFirst(phrase string, m welsh.Mutation) string {
	first, rest, more := strings.Cut(phrase, " ")
	if more {
		return welsh.Mutate(first, m) + " " + rest
	}
	return welsh.Mutate(first, m)
}

// vowelSound reports whether a number or an ordinal begins with a vowel; wyth does.
func vowelSound(phrase string) bool {
	r, _ := utf8.DecodeRuneInString(phrase)
	return strings.ContainsRune("aeiouwyâêîôûŵŷ", r)
}

// likeFirst gives a word the capital that the word it replaces had.
func likeFirst(model, word string) string {
	r, _ := utf8.DecodeRuneInString(model)
	if strings.ToUpper(string(r)) == string(r) {
		first, size := utf8.DecodeRuneInString(word)
		return strings.ToUpper(string(first)) + word[size:]
	}
	return word
}
