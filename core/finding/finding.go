// Package finding is what reasoning returns: one finding with its rule, how strong the rule is, where it comes from and which fields of
// the record decided it.
package finding

import "llwybr/core/message"

// Strength says how binding a rule is.
type Strength string

// The strengths, strongest first. Data is a plain check of the record against the catalogue; Info only informs.
const (
	Must   Strength = "must"
	Should Strength = "should"
	Usual  Strength = "usual"
	Own    Strength = "own"
	Data   Strength = "data"
	Info   Strength = "info"
)

// State is how far a requirement is met. There is no bare yes or no.
type State string

// The four states, in the order of the drawings.
const (
	Met        State = "met"
	Likely     State = "likely"
	NeedToKnow State = "need-to-know"
	NotYet     State = "not-yet"
)

// Finding is one thing that reasoning found.
type Finding struct {
	Rule     string          // id of the rule in the catalogue, e.g. "S1"
	Strength Strength        //
	Message  message.Message // set when the wording is the product's (locales)
	Text     message.Text    // set when the wording is the catalogue's
	Sources  []string        // addresses or catalogue bases that the rule rests on
	Records  []string        // ids or "table/key" of the catalogue's records of which its words are made
	Fields   []string        // paths of the record that decided it, e.g. "choices.vcse-engineering"
	OK       bool            // nothing is left to discuss
}
