package build

import (
	"sort"
	"strings"

	"llwybr/core/search"
)

// searched are the tables whose rows can be found, and the kind that a hit says.
var searched = []struct{ table, kind string }{
	{"occupations", "occupation"}, {"qualifications", "qualification"}, {"apprenticeships", "apprenticeship"},
	{"courses", "course"}, {"providers", "provider"}, {"places", "place"}, {"areas", "area"}, {"support", "support"},
}

// entries are the rows of the search index: names in both languages, and the everyday words that lead to them.
func (s *source) entries() []search.Entry {
	everyday := s.synonyms()
	var all []search.Entry
	for _, k := range searched {
		t := s.tables[k.table]
		for _, r := range t.rows {
			e := search.Entry{ID: t.cell(r, "id"), Kind: k.kind, CY: t.cell(r, "name_cy"), EN: t.cell(r, "name_en")}
			if k.table == "occupations" {
				e.Extra, e.Welsh = []string{t.cell(r, "title_en")}, []string{t.cell(r, "plural_cy")}
			}
			if k.table == "qualifications" && t.cell(r, "kind") == "prior" {
				continue // for recording results, not for finding
			}
			e.Extra = append(e.Extra, everyday["en"][e.ID]...)
			e.Welsh = append(e.Welsh, everyday["cy"][e.ID]...)
			all = append(all, e)
		}
	}
	return all
}

// synonyms are the everyday words by their language and by what they lead to.
func (s *source) synonyms() map[string]map[string][]string {
	t := s.tables["synonyms"]
	words := map[string]map[string][]string{"cy": {}, "en": {}}
	for _, r := range t.rows {
		language, id := t.cell(r, "lang"), t.cell(r, "target")
		words[language][id] = append(words[language][id], t.cell(r, "term"))
	}
	return words
}

// joins are the words that belong together.
func (s *source) joins() search.Joins {
	var j search.Joins
	plurals := s.tables["plurals"]
	for _, r := range plurals.rows {
		j.Plurals = append(j.Plurals, [2]string{plurals.cell(r, "one"), plurals.cell(r, "many")})
	}
	concepts := s.tables["concepts"]
	for _, r := range concepts.rows {
		j.Concepts = append(j.Concepts, search.Concept{ID: concepts.cell(r, "id"), CY: words(concepts.cell(r, "words_cy")), EN: words(concepts.cell(r, "words_en"))})
	}
	return j
}

func words(cell string) []string { return strings.Split(cell, " ; ") }

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
