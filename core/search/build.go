package search

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Entry is one thing that can be found. CY and EN are its names; Welsh and Extra are everyday words, other titles and plurals, in Welsh and in
// any other language.
type Entry struct {
	ID, Kind     string
	CY, EN       string
	Welsh, Extra []string
}

// Concept is what words of both languages mean alike: a query for one of them finds what any of them finds.
type Concept struct {
	ID     string
	CY, EN []string
}

// Joins are the words that belong together. Plurals are pairs of a Welsh singular and plural, one word each; others are left out.
type Joins struct {
	Plurals  [][2]string
	Concepts []Concept
}

// Execer is a database or a transaction (*sql.DB, *sql.Tx, *sql.Conn).
type Execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// schema: search_text has no content of its own, its rowids are those of search_entry. There, extra holds all everyday words and welsh those of
// them that are Welsh and mutate. search_plural joins singulars and plurals, search_concept the words that mean alike. An index made before there
// were concepts has neither that table nor that column, and is read without.
var schema = []string{
	`CREATE TABLE search_entry (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, cy TEXT NOT NULL, en TEXT NOT NULL, extra TEXT NOT NULL,
		welsh TEXT NOT NULL,
		UNIQUE (kind, id))`,
	`CREATE TABLE search_plural (one TEXT NOT NULL, many TEXT NOT NULL, PRIMARY KEY (one, many)) WITHOUT ROWID`,
	`CREATE TABLE search_concept (concept TEXT NOT NULL, language TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (concept, language, word)) WITHOUT ROWID`,
	`CREATE VIRTUAL TABLE search_text USING fts5(cy, en, extra, content='', tokenize='unicode61 remove_diacritics 2', prefix='3')`,
}

// separator stands between the extra words of an entry; it is part of no word.
const separator = "\n"

// BuildIndex makes the index's tables (search_entry, search_plural, search_concept, search_text) in a new database and fills them. The order of
// the entries, of their extra words and of the joins does not matter: the same ones give the same bytes. An entry without a name in either
// language, and two with one kind and id, are errors.
func BuildIndex(to Execer, entries []Entry, joins Joins) error {
	db, ok := to.(*sql.DB)
	if !ok {
		return build(to, entries, joins)
	}
	tx, err := db.Begin()
	if err != nil {
		return fmt.Errorf("search index: %w", err)
	}
	defer tx.Rollback()
	if err := build(tx, entries, joins); err != nil {
		return err
	}
	return tx.Commit()
}

func build(to Execer, entries []Entry, joins Joins) error {
	for _, statement := range schema {
		if err := run(to, statement); err != nil {
			return err
		}
	}
	for i, e := range inOrder(entries) {
		if e.ID == "" || e.CY == "" || e.EN == "" {
			return fmt.Errorf("search index: %s %q: an entry needs an id and a name in both languages", e.Kind, e.ID)
		}
		if err := insert(to, i+1, e); err != nil {
			return fmt.Errorf("%s %q: %w", e.Kind, e.ID, err)
		}
	}
	if err := buildJoins(to, joins); err != nil {
		return err
	}
	return run(to, `INSERT INTO search_text(search_text) VALUES ('optimize')`)
}

// buildJoins fills the tables of what belongs together, in the order of their keys.
func buildJoins(to Execer, joins Joins) error {
	pairs := slices.Clone(joins.Plurals)
	slices.SortFunc(pairs, func(a, b [2]string) int { return cmp.Or(strings.Compare(a[0], b[0]), strings.Compare(a[1], b[1])) })
	for _, p := range pairs {
		if err := run(to, `INSERT OR IGNORE INTO search_plural VALUES (?, ?)`, p[0], p[1]); err != nil {
			return err
		}
	}
	concepts := slices.Clone(joins.Concepts)
	slices.SortFunc(concepts, func(a, b Concept) int { return strings.Compare(a.ID, b.ID) })
	for _, c := range concepts {
		for _, words := range []struct {
			language string
			words    []string
		}{{"cy", extras(c.CY)}, {"en", extras(c.EN)}} {
			for _, w := range words.words {
				if err := run(to, `INSERT INTO search_concept VALUES (?, ?, ?)`, c.ID, words.language, w); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func insert(to Execer, row int, e Entry) error {
	extra, welsh := strings.Join(extras(slices.Concat(e.Welsh, e.Extra)), separator), strings.Join(extras(e.Welsh), separator)
	if err := run(to, `INSERT INTO search_entry VALUES (?, ?, ?, ?, ?, ?, ?)`, row, e.Kind, e.ID, e.CY, e.EN, extra, welsh); err != nil {
		return err
	}
	return run(to, `INSERT INTO search_text (rowid, cy, en, extra) VALUES (?, ?, ?, ?)`, row, norm.NFC.String(e.CY), norm.NFC.String(e.EN),
		norm.NFC.String(extra))
}

func run(to Execer, statement string, args ...any) error {
	if _, err := to.ExecContext(context.Background(), statement, args...); err != nil {
		return fmt.Errorf("search index: %w", err)
	}
	return nil
}

func inOrder(entries []Entry) []Entry {
	sorted := slices.Clone(entries)
	slices.SortStableFunc(sorted, func(a, b Entry) int {
		return cmp.Or(strings.Compare(a.Kind, b.Kind), strings.Compare(a.ID, b.ID))
	})
	return sorted
}

// extras are the extra words, sorted, without repeats and empty ones.
func extras(words []string) []string {
	var kept []string
	for _, w := range words {
		if w = strings.Join(strings.Fields(w), " "); w != "" {
			kept = append(kept, w)
		}
	}
	slices.Sort(kept)
	return slices.Compact(kept)
}
