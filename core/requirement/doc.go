// Package requirement is a small versioned language for entry rules, grade scales as data, and an evaluator that says met, likely, need to
// know or not yet, with the leaf that decided it. It never answers a bare yes or no. The language stands in assets/catalogue/README.md.
package requirement
