// Package widget holds the visible parts of Llwybr, each drawn from the tokens of package theme.
//
// Everything a person can use has the focus ring, is at least 44 px in both directions, works by keyboard, hands unused keys to
// package keys, and has a label and role for a screen reader where the toolkit can use one. Every part has Twin: the same facts as
// lines of text. No word is written here; callers pass all text in.
//
// Heights depend on widths (labels wrap), which the toolkit's own layouts do not know. Column, Row, Flow, Grid, Inset, Layers and Frame
// do; a Scroll around them gives the right heights at the first layout. MinSize is the narrowest that can work, Natural the size at
// which nothing wraps.
//
// To look at the parts: go test ./ui/widget -run 'TestSheets|TestPages' -args -sheets DIR. After a change that is meant:
// go test ./ui/widget -run TestMarkup -update.
package widget
