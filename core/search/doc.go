// Package search finds the catalogue's entries by their names and everyday words in both languages at once.
//
// The index is an FTS5 table over the names as they stand (unicode61, accents removed). Nothing is stemmed: the query is widened instead, so
// that a Welsh word finds its mutated forms and a mutated form finds its word. English is never mutated.
package search
