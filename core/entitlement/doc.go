// Package entitlement checks a learner's record against a framework that stands in the catalogue as data (the 14 to 16 Learner Entitlement
// first) and returns findings on four cards, each in place, to discuss or not known. There is no score, and a gap is a question to the
// school, never the learner's failing. No framework's content is in this code: only the closed set of tests that a framework's rows may name.
package entitlement
