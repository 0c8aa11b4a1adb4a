// Package review is the gate for the Welsh of the whole product: it lists every bilingual text (messages, facts, documents), runs the hard and
// the soft checks of the gate over them, holds the answers that people gave to the soft ones, and keeps for each text how far a reader has come
// with it. It is for the makers: `make welsh`, `make test`; nothing of it is in the product.
//
// Hard checks fail. A finding of a soft check is a question: the text is mended, or a line in locales/waivers.csv says why it is right.
package review
