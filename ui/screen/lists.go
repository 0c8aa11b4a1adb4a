package screen

import (
	"llwybr/core/guide"
	"llwybr/core/i18n"
)

// KeptList is a list of a school or college that is kept on this machine.
type KeptList struct {
	Name  string      // under which it is kept
	Offer guide.Offer // empty where it is damaged
	Gone  int         // rows that name what the facts no longer have
	Err   error       // why it cannot be used; nil when it can
	InUse bool        // its options answer for the learner's school; courses of every list that is whole are in use
}

// LookedAt is a list that was read and waits for a yes.
type LookedAt struct {
	Path     string
	Offer    guide.Offer
	Faults   []guide.OfferFault
	Err      error // why nothing of it can be used
	Replaces bool  // a list of the same school or college is kept already
}

// Lists are the lists of what schools and colleges offer, as a screen may use them. What cannot be done is told by the shell.
type Lists interface {
	// Kept are the lists on this machine.
	Kept() []KeptList
	// Choose asks for a file and reads it; Looked is what came of it, until Keep keeps its good rows or Leave forgets it.
	Choose()
	Looked() *LookedAt
	Keep()
	Leave()
	// Use makes a list of options the one of the learner's school; "" leaves none in use. Remove takes a list away. Both, and Keep, can be undone.
	Use(name string)
	Remove(name string)
	CanUndo() bool
	Undo()
	// SaveTemplate asks for a place and saves a list to fill in there, of courses or of options at 14, with a school's or college's name in it.
	SaveTemplate(courses bool, from string)
}

// OptionFacts are what a school's list says of an option beside whether it is there: its block, where it is taught and in which language.
func OptionFacts(w *i18n.Translator, x guide.OfferOption) []string {
	var all []string
	if x.Block != "" {
		all = append(all, w.T("offers.block", "Block", x.Block))
	}
	if x.Where != "" {
		all = append(all, w.T("offers.where", "Where", x.Where))
	}
	if x.Language != "" {
		all = append(all, w.T("offers.language."+x.Language))
	}
	return all
}
