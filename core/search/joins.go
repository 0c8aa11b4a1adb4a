package search

import (
	"context"
	"database/sql"
	"strings"
	"unicode/utf8"

	"llwybr/core/message"
	"llwybr/core/welsh"
)

// joins are the words that belong together, as the index keeps them in memory.
type joins struct {
	plurals  welsh.Partners
	concepts map[string]*meaning // by the folded words with spaces between; for Welsh and English words alike
	longest  int                 // how many words the longest of them has
}

// meaning is one concept: all its words. cy says which of them are Welsh, so that only those are looked for by their mutated forms.
type meaning struct {
	words []string
	cy    map[string]bool
}

// readJoins reads the tables of plurals and concepts. An index made before there were concepts has none.
func readJoins(ctx context.Context, db *sql.DB) (*joins, error) {
	j := &joins{concepts: map[string]*meaning{}}
	var pairs [][2]string
	err := each(ctx, db, `SELECT one, many FROM search_plural ORDER BY one, many`, func(rows *sql.Rows) error {
		var p [2]string
		defer func() { pairs = append(pairs, p) }()
		return rows.Scan(&p[0], &p[1])
	})
	if err != nil {
		return nil, err
	}
	j.plurals = welsh.NewPartners(pairs)
	if ok, err := has(ctx, db, `SELECT count(*) FROM sqlite_master WHERE name = 'search_concept'`); err != nil || !ok {
		return j, err
	}
	meanings := map[string]*meaning{}
	return j, each(ctx, db, `SELECT concept, language, word FROM search_concept ORDER BY concept, language, word`, func(rows *sql.Rows) error {
		var id, language, word string
		if err := rows.Scan(&id, &language, &word); err != nil {
			return err
		}
		m := meanings[id]
		if m == nil {
			m = &meaning{cy: map[string]bool{}}
			meanings[id] = m
		}
		j.add(m, language, word)
		return nil
	})
}

// has reports whether a query counts anything.
func has(ctx context.Context, db *sql.DB, query string) (bool, error) {
	var n int
	err := db.QueryRowContext(ctx, query).Scan(&n)
	return n > 0, err
}

func each(ctx context.Context, db *sql.DB, query string, do func(*sql.Rows) error, args ...any) error {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (j *joins) add(m *meaning, language, word string) {
	key := phraseOf(welsh.Words(welsh.Normal(word)))
	if key == "" || j.concepts[key] != nil {
		return // the same word in both languages; the builder refuses a word of two concepts
	}
	m.words = append(m.words, word)
	m.cy[key] = language == message.Welsh
	j.concepts[key] = m
	j.longest = max(j.longest, len(strings.Fields(key)))
}

func phraseOf(words []string) string { return welsh.Fold(strings.Join(words, " ")) }

// concept tells how many of the first terms are a word of a concept, the longest first, and what means the same. Terms that are no word of
// one stand alone. The last term may be a word that is still being typed; then the last words of what means the same may be beginnings too.
func (j *joins) concept(terms []term, typing bool) (n int, others [][]term) {
	for n = min(len(terms), j.longest); n > 0; n-- {
		if m, typed := j.meaning(terms[:n]); m != nil {
			return n, j.others(m, typed, typing && n == len(terms))
		}
	}
	return 1, nil
}

func (j *joins) meaning(terms []term) (m *meaning, typed string) {
	var words []string
	required := false
	for _, t := range terms {
		words = append(words, t.parts...)
		required = required || !t.optional
	}
	if !required {
		return nil, ""
	}
	typed = strings.Join(words, " ")
	if m := j.concepts[typed]; m != nil || len(words) > 1 {
		return m, typed
	}
	return j.changed(typed), typed
}

// changed finds the concept of a word that is an English plural, a mutated Welsh form, or a Welsh plural or singular.
func (j *joins) changed(word string) *meaning {
	if utf8.RuneCountInString(word) <= welsh.Shortest {
		return nil
	}
	for _, singular := range singulars(word) {
		if m := j.concepts[singular]; m != nil && !m.cy[singular] {
			return m
		}
	}
	for _, radical := range welsh.Demutate(word) {
		for _, w := range append([]string{radical}, j.plurals[radical]...) {
			if m := j.concepts[w]; m != nil && m.cy[w] {
				return m
			}
		}
	}
	return nil
}

// others are the terms of a concept's other words, read as the typed word is: its last term begins a word where that one's does.
func (j *joins) others(m *meaning, typed string, prefix bool) [][]term {
	var all [][]term
	for _, w := range m.words {
		if phraseOf(welsh.Words(welsh.Normal(w))) == typed {
			continue
		}
		if !prefix {
			w += " "
		}
		if terms := readTerms(w, j.plurals); len(terms) > 0 {
			all = append(all, terms)
		}
	}
	return all
}
