package screen

import (
	"strings"
	"unicode"

	"llwybr/core/ledger"
)

// Family notes that the page shows a family of routes, and the words that are drawn for it: on a card, in a column, in a lane of the map, on a
// line. A screen says it where it words them, in the order in which they stand. The shell counts them once a showing of the page; a showing
// begins when somebody goes to the page and lasts until they go to another one, however often it is built in between.
func (c *Context) Family(id string, drawn ...string) {
	*c.cards = append(*c.cards, ledger.Card{Family: id, Position: len(*c.cards) + 1, Words: countWords(drawn)})
}

// Families are the showings of families on the page so far, in their order.
func (c *Context) Families() []ledger.Card { return *c.cards }

// countWords counts what stands between spaces and holds a letter or a figure.
func countWords(texts []string) (n int) {
	for _, text := range texts {
		for _, word := range strings.Fields(text) {
			if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				n++
			}
		}
	}
	return n
}
