package search

import (
	"slices"
	"strings"

	"llwybr/core/welsh"
)

// The tiers in which a word of the query may be found, best last: what was typed before what it may be a form of, names before everyday
// words, guesses at typing slips at the very end. For a query of one word a better tier always comes first; for more, the better mean.
const (
	nowhere = iota
	slipExtra
	slipName
	extraMutated
	extraBeginning
	extraWord
	namePlural
	nameMutatedBeginning
	nameMutated
	nameBeginning // accents aside
	nameBeginningExact
	nameFolded
	nameExact
)

// Small marks that order finds of one tier. Their sum stays below one tier.
const (
	bonusWhole    = 0.40 // the query is the whole name
	bonusFirst    = 0.20 // the name begins with the query's first word
	bonusLanguage = 0.15 // found in the name of the window's language
	bonusOptional = 0.10 // share of the small words that were found too
	bonusShare    = 0.10 // share of the name's words that were asked for
)

// text is one text of an entry, divided into words.
type text struct {
	folded, normal []string
}

func divide(s string) text {
	words := welsh.Words(welsh.Normal(s))
	t := text{normal: words}
	for _, w := range words {
		t.folded = append(t.folded, welsh.Fold(w))
	}
	return t
}

// score is how well the entry answers the terms: the mean tier of those that are required, and the small marks. 0 is not at all.
func (e *entry) score(terms []term, language string) float64 {
	sum, required := 0, 0
	for _, t := range terms {
		if t.optional {
			continue
		}
		tier := max(e.cy.find(t, true), e.en.find(t, false), e.findExtra(t))
		if tier == nowhere {
			return 0
		}
		sum, required = sum+tier, required+1
	}
	own, other := e.cy.marks(terms, true), e.en.marks(terms, false)
	if language != "cy" {
		own, other = other, own
	}
	if own > 0 {
		own += bonusLanguage
	}
	return float64(sum)/float64(required) + max(own, other)
}

// marks are the small marks for one name; 0 when not all required terms are in it.
func (x text) marks(terms []term, isWelsh bool) float64 {
	found, optional, optionalFound := 0, 0, 0
	for _, t := range terms {
		in := x.find(t, isWelsh) != nowhere
		switch {
		case t.optional:
			optional++
			if in || x.begins(t) {
				optionalFound++
			}
		case !in:
			return 0
		default:
			found += len(t.parts)
		}
	}
	marks := bonusShare * min(1, float64(found)/float64(len(x.folded)))
	if optional > 0 {
		marks += bonusOptional * float64(optionalFound) / float64(optional)
	}
	if first := (text{x.folded[:min(len(terms[0].parts), len(x.folded))], nil}); first.find(terms[0], isWelsh) != nowhere {
		marks += bonusFirst
	}
	if slices.Equal(x.folded, flat(terms)) {
		marks += bonusWhole
	}
	return marks
}

func flat(terms []term) []string {
	var all []string
	for _, t := range terms {
		all = append(all, t.parts...)
	}
	return all
}

// begins reports whether a word of the text begins with an unfinished term of a letter or two.
func (x text) begins(t term) bool {
	return slices.ContainsFunc(x.folded, func(w string) bool { return strings.HasPrefix(w, t.parts[0]) })
}

// find gives the best tier in which the name holds the term.
func (x text) find(t term, isWelsh bool) int {
	best := nowhere
	for i := range x.folded {
		best = max(best, x.findAt(i, t, isWelsh))
	}
	return best
}

func (x text) findAt(i int, t term, isWelsh bool) int {
	switch x.at(i, t.parts, t.prefix) {
	case whole:
		if x.normal != nil && x.sameAt(i, t.typed, false) {
			return nameExact
		}
		return nameFolded
	case beginning:
		if x.normal != nil && x.sameAt(i, t.typed, true) {
			return nameBeginningExact
		}
		return nameBeginning
	}
	best := nowhere
	if isWelsh {
		for _, form := range t.forms {
			best = max(best, [...]int{nowhere, nameMutatedBeginning, nameMutated}[x.at(i, form, t.prefix && wide(form))])
		}
		best = max(best, x.anyAt(i, t.plurals, namePlural))
	}
	return max(best, x.anyAt(i, t.slips, slipName))
}

func (x text) anyAt(i int, all [][]string, tier int) int {
	for _, parts := range all {
		if x.at(i, parts, false) == whole {
			return tier
		}
	}
	return nowhere
}

// findExtra gives the best tier among the everyday words.
func (e *entry) findExtra(t term) int {
	best := nowhere
	for i := range e.extra.folded {
		switch e.extra.at(i, t.parts, t.prefix) {
		case whole:
			return extraWord
		case beginning:
			best = max(best, extraBeginning)
		default:
			best = max(best, e.extra.anyAt(i, t.forms, extraMutated), e.extra.anyAt(i, t.plurals, extraMutated), e.extra.anyAt(i, t.slips, slipExtra))
		}
	}
	return best
}

// How parts may stand at a place in a text.
const (
	absent = iota
	beginning
	whole
)

// at tells whether the parts stand in the text from word i on; the last may be the beginning of its word when prefix is true.
func (x text) at(i int, parts []string, prefix bool) int {
	if i+len(parts) > len(x.folded) {
		return absent
	}
	last := len(parts) - 1
	if !slices.Equal(x.folded[i:i+last], parts[:last]) {
		return absent
	}
	switch {
	case x.folded[i+last] == parts[last]:
		return whole
	case prefix && strings.HasPrefix(x.folded[i+last], parts[last]):
		return beginning
	}
	return absent
}

// sameAt tells the same with accents.
func (x text) sameAt(i int, typed []string, prefix bool) bool {
	return text{folded: x.normal}.at(i, typed, prefix) != absent
}
