package search

import (
	"slices"
	"strings"

	"llwybr/core/message"
)

// Because is the word by which a hit was found where its name in the window's language does not say so: its name in the other language, or an
// everyday word. Text is empty where the name says it.
type Because struct {
	Text, Language string
	Other          bool // the name in the other language
}

// Because tells by which word a hit was found: one that was typed before one that means the same.
func (r Reading) Because(language string, h Hit) Because {
	own := said{h.Name.In(language), language}
	others := h.others(language)
	unsaid := own.missing(r.groups, false)
	for _, meant := range []bool{false, true} {
		if unsaid = own.missing(unsaid, meant); len(unsaid) == 0 {
			return Because{}
		}
		for i, other := range others {
			if len(other.missing(unsaid, meant)) == 0 {
				return Because{other.text, other.language, i == 0}
			}
		}
	}
	for i, other := range others { // several words together say it: the first that says a part of it
		if len(other.missing(unsaid, true)) < len(unsaid) || slices.ContainsFunc(unsaid, other.holdsPart) {
			return Because{other.text, other.language, i == 0}
		}
	}
	return Because{}
}

// said is a name or an everyday word, with its language.
type said struct{ text, language string }

// others are the name in the other language, and the everyday words.
func (h Hit) others(language string) []said {
	all := []said{{h.Name.In(otherThan(language)), otherThan(language)}}
	inWelsh := strings.Split(h.welsh, separator)
	for _, word := range strings.Split(h.extra, separator) {
		in := message.English
		if slices.Contains(inWelsh, word) {
			in = message.Welsh
		}
		all = append(all, said{word, in})
	}
	return all
}

// missing are those of the groups that must be found and that the text does not answer, by what was typed or, with meant, by what means the same.
func (x said) missing(groups []group, meant bool) (missing []group) {
	words := divide(x.text)
	for _, g := range groups {
		sought := g
		if !meant {
			sought.others = nil
		}
		if g.required() && len(sought.shown(words, x.language == message.Welsh)) == 0 {
			missing = append(missing, g)
		}
	}
	return missing
}

// holdsPart reports whether the text holds one of the words of a group, or of what means the same.
func (x said) holdsPart(g group) bool {
	words := divide(x.text)
	return slices.ContainsFunc(append([][]term{g.terms}, g.others...), func(way []term) bool {
		return slices.ContainsFunc(way, func(t term) bool { return !t.optional && words.find(t, x.language == message.Welsh) != nowhere })
	})
}

func otherThan(language string) string {
	if language == message.Welsh {
		return message.English
	}
	return message.Welsh
}
