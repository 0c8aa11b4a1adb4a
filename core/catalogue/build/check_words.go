package build

import (
	"strings"

	"llwybr/core/welsh"
)

// checkWords: what joins words for the search. A word belongs to one concept, whichever language it is of there: the search knows no more of a
// typed word than its letters, so that a false friend (plant) would join things that have nothing to do with each other.
func (s *source) checkWords() {
	s.checkConcepts()
	s.checkPlurals()
}

func (s *source) checkConcepts() {
	t := s.tables["concepts"]
	type place struct {
		row      int
		language string
	}
	seen := map[string]place{}
	for _, r := range t.rows {
		for _, language := range []string{"cy", "en"} {
			for _, word := range words(t.cell(r, "words_"+language)) {
				key := welsh.Fold(strings.Join(welsh.Words(welsh.Normal(word)), " "))
				at, known := seen[key]
				switch {
				case key == "" || strings.TrimSpace(word) != word:
					s.fault(t.spec.File(), r.line, "words_"+language, "build.stray-space", "Value", word)
				case known && (at.row != r.line || at.language == language):
					s.fault(t.spec.File(), r.line, "words_"+language, "build.duplicate", "Value", word, "Line", at.row)
				}
				seen[key] = place{r.line, language}
			}
		}
	}
}

// checkPlurals: a singular and a plural are one word each, and two words.
func (s *source) checkPlurals() {
	t := s.tables["plurals"]
	for _, r := range t.rows {
		one, many := t.cell(r, "one"), t.cell(r, "many")
		for field, word := range map[string]string{"one": one, "many": many} {
			if len(welsh.Words(welsh.Normal(word))) != 1 {
				s.fault(t.spec.File(), r.line, field, "build.stray-space", "Value", word)
			}
		}
		if welsh.Fold(one) == welsh.Fold(many) {
			s.fault(t.spec.File(), r.line, "many", "build.duplicate", "Value", many, "Line", r.line)
		}
	}
}
