// Package plan turns a learner's record and what the guide has found into the plan that they take away: first a Document that is in no
// language, then a PDF, an HTML page or plain text in Welsh, in English or in both side by side.
//
// The learner's own words are printed once, as they were typed, and never translated. Every fact carries the number of its source; the
// numbers are the same all through the document. The PDF is untagged: the HTML page is the accessible copy of the same content.
package plan
