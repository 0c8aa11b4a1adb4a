// Package search finds the catalogue's entries by their names and everyday words in both languages at once.
//
// The index is an FTS5 table over the names as they stand (unicode61, accents removed). Nothing is stemmed: the query is widened instead, so
// that a Welsh word finds its mutated forms and a mutated form finds its word. English is never mutated. A word of a concept finds what the
// other words of it find, in both languages.
//
// The words of the entries are kept in memory as numbers, with the entries of each, and queries are answered there: a word that stands in most
// rows would otherwise be read from the database row by row at every keystroke. While a large index is still being read, the database answers.
// Both give what looking every entry through gives; a test compares the three.
package search
