package welsh

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mutation is one of the ways in which the beginning of a Welsh word changes.
type Mutation int

// The mutations. Aitch is the h before a vowel (after ei "her", ein, eu).
const (
	Soft     Mutation = iota + 1 // meddal
	Nasal                        // trwynol
	Aspirate                     // llaes
	Aitch
)

// Mutations are all of them, in the order of the school table.
var Mutations = []Mutation{Soft, Nasal, Aspirate, Aitch}

// onset is how a radical's beginning changes. A mutation that is not in the map leaves the word as it is.
type onset struct {
	radical string
	becomes map[Mutation]string
}

// onsets are tried in order: two letters before one. Those without a map never change; "ts" (tsips) changes only in informal speech.
var onsets = []onset{
	{"ch", nil}, {"ph", nil}, {"th", nil}, {"ff", nil}, {"dd", nil}, {"ng", nil}, {"ts", nil},
	{"ll", map[Mutation]string{Soft: "l"}},
	{"rh", map[Mutation]string{Soft: "r"}},
	{"p", map[Mutation]string{Soft: "b", Nasal: "mh", Aspirate: "ph"}},
	{"t", map[Mutation]string{Soft: "d", Nasal: "nh", Aspirate: "th"}},
	{"c", map[Mutation]string{Soft: "g", Nasal: "ngh", Aspirate: "ch"}},
	{"b", map[Mutation]string{Soft: "f", Nasal: "m"}},
	{"d", map[Mutation]string{Soft: "dd", Nasal: "n"}},
	{"g", map[Mutation]string{Soft: "", Nasal: "ng"}},
	{"m", map[Mutation]string{Soft: "f"}},
}

// Mutate gives the word after the mutation, in the case in which it was written: Caerdydd, Nghaerdydd. A word that the mutation does not
// touch comes back as it is.
func Mutate(word string, m Mutation) string {
	if startsWithVowel(word) {
		if m != Aitch {
			return word
		}
		return likeCase(word, "h", word)
	}
	for _, o := range onsets {
		if !beginsWith(word, o.radical) {
			continue
		}
		if to, touched := o.becomes[m]; touched {
			return likeCase(word, to, word[len(o.radical):])
		}
		return word
	}
	return word
}

// Forms are the mutated forms of the word, without the word itself.
func Forms(word string) []string {
	var forms []string
	for _, m := range Mutations {
		if form := Mutate(word, m); form != word {
			forms = append(forms, form)
		}
	}
	return forms
}

func beginsWith(word, start string) bool {
	return len(word) >= len(start) && strings.EqualFold(word[:len(start)], start)
}

// likeCase joins a new beginning and the rest in the case of the model: all capitals, a first capital, or as they stand.
func likeCase(model, start, rest string) string {
	first, _ := utf8.DecodeRuneInString(model)
	if !unicode.IsUpper(first) {
		return start + rest
	}
	if utf8.RuneCountInString(model) > 1 && model == strings.ToUpper(model) {
		return strings.ToUpper(start) + rest
	}
	if start == "" {
		return upperFirst(rest)
	}
	return upperFirst(start) + lowerFirst(rest)
}

func upperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 || first == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

func lowerFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 || first == utf8.RuneError {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}
