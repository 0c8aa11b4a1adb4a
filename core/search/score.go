package search

import (
	"slices"

	"llwybr/core/message"
)

// Small marks that order finds of one tier. Their sum stays below one tier.
const (
	bonusLanguage = 0.45 // found in the name of the window's language: more than all that follows in the other one
	bonusWhole    = 0.20 // the query is the whole name
	bonusFirst    = 0.12 // the name begins with the query's first word
	bonusOptional = 0.06 // share of the small words that were found too
	bonusShare    = 0.06 // share of the name's words that were asked for
)

// answer is how an entry answers a group: the sum of the tiers of its terms, 0 when it does not; which names hold it, and at their beginning.
type answer struct {
	sum       int
	in, first [names]bool
	optional  [names]int // how many of the terms that need not be found are there
}

// score is how well an entry answers the query: the mean tier of the terms that are required, and the small marks. 0 is not at all.
func (p *probe) score(e *entry, language string) float64 {
	var at [maxTerms]answer
	sum, required := 0, 0
	for i := range p.groups {
		g := &p.groups[i]
		at[i] = g.answer(p.held, e, language)
		if g.required == 0 {
			continue
		}
		if at[i].sum == nowhere {
			return 0
		}
		sum, required = sum+at[i].sum, required+g.required
	}
	answers := at[:len(p.groups)]
	own, other := p.marks(e, inWelsh, answers), p.marks(e, inEnglish, answers)
	if language != message.Welsh {
		own, other = other, own
	}
	if own > 0 {
		own += bonusLanguage
	}
	return float64(sum)/float64(required) + max(own, other)
}

// marks are the small marks for one name; 0 when not all required groups are in it.
func (p *probe) marks(e *entry, name int, answers []answer) float64 {
	found, optional, optionalFound := 0, 0, 0
	for i := range p.groups {
		g := &p.groups[i]
		if g.required > 0 && !answers[i].in[name] {
			return 0
		}
		found += g.parts
		optional += len(g.optional)
		optionalFound += answers[i].optional[name]
	}
	words := p.held.of(e, name)
	marks := bonusShare * min(1, float64(found)/float64(len(words)))
	if optional > 0 {
		marks += bonusOptional * float64(optionalFound) / float64(optional)
	}
	if answers[p.first].first[name] {
		marks += bonusFirst
	}
	if p.whole(words) {
		marks += bonusWhole
	}
	return marks
}

// whole reports whether the words are those of the query and no more.
func (p *probe) whole(words []int32) bool {
	return slices.EqualFunc(words, p.typed, func(w int32, typed string) bool { return p.held.words[w].folded == typed })
}

// answer looks an entry's fields through for the terms of the group, and for what means the same.
func (g *sought) answer(h *held, e *entry, language string) answer {
	a := answer{in: [names]bool{true, true}}
	own, other := inWelsh, inEnglish
	if language != message.Welsh {
		own, other = other, own
	}
	for i := range g.typed {
		best, first := g.typed[i].look(h, e)
		tier := max(best[own], elsewhere(best[other]), best[inWelshExtra], best[inExtra])
		if tier == nowhere {
			a.sum = -1 << 16
		}
		a.sum += int(tier)
		for name := range a.in {
			a.in[name] = a.in[name] && best[name] != nowhere
			a.first[name] = a.first[name] || i == 0 && first[name]
		}
	}
	for i := range g.optional {
		best, _ := g.optional[i].look(h, e)
		for name := range a.in {
			if best[name] != nowhere {
				a.optional[name]++
			}
		}
	}
	if tier := g.meant(h, e, &a); a.sum < 0 {
		a.sum = tier * g.required
	}
	return a
}

// elsewhere is the tier of a find in the name that the window does not show.
func elsewhere(tier uint8) uint8 {
	switch tier {
	case nameMutatedBeginning, nameBeginning, nameBeginningExact:
		return otherBeginning
	}
	return tier
}

// meant gives the tier in which an entry holds something that means the same as the group.
func (g *sought) meant(h *held, e *entry, a *answer) int {
	tier := uint8(nowhere)
	if g.also != nil {
		best, first := g.also.look(h, e)
		tier = best.best()
		for name := range a.in {
			a.in[name] = a.in[name] || best[name] != nowhere
			a.first[name] = a.first[name] || first[name]
		}
	}
	for _, way := range g.ways {
		all, least := lookAll(way, h, e)
		for name := range a.in {
			a.in[name] = a.in[name] || least[name] != nowhere
		}
		if all {
			tier = max(tier, conceptPart, meantTier(least[inWelsh]), meantTier(least[inEnglish]))
		}
	}
	return int(tier)
}

// lookAll tells whether an entry holds all the terms, and the worst tier in which each field holds them.
func lookAll(terms []wanted, h *held, e *entry) (all bool, least tiers) {
	all, least = true, tiers{nameExact, nameExact, nameExact, nameExact}
	for i := range terms {
		best, _ := terms[i].look(h, e)
		all = all && best.best() != nowhere
		for f := range least {
			least[f] = min(least[f], best[f])
		}
	}
	return all, least
}

func (t tiers) best() uint8 { return max(t[inWelsh], t[inEnglish], t[inWelshExtra], t[inExtra]) }
