package search

import "slices"

// Small marks that order finds of one tier. Their sum stays below one tier.
const (
	bonusWhole    = 0.40 // the query is the whole name
	bonusFirst    = 0.20 // the name begins with the query's first word
	bonusLanguage = 0.15 // found in the name of the window's language
	bonusOptional = 0.10 // share of the small words that were found too
	bonusShare    = 0.10 // share of the name's words that were asked for
)

// answer is how an entry answers a group: the sum of the tiers of its terms, 0 when it does not; which names hold it, and at their beginning.
type answer struct {
	sum       int
	in, first [inExtra]bool
}

// score is how well an entry answers the query: the mean tier of the terms that are required, and the small marks. 0 is not at all.
func (p *probe) score(e *entry, language string) float64 {
	var at [maxTerms]answer
	sum, required := 0, 0
	for i := range p.groups {
		g := &p.groups[i]
		at[i] = g.answer(p.held, e)
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
	if language != "cy" {
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
		for t := range g.optional {
			optional++
			if best, _ := g.optional[t].look(p.held, e); best[name] != nowhere {
				optionalFound++
			}
		}
	}
	words := p.held.of(e, name)
	marks := bonusShare * min(1, float64(found)/float64(len(words)))
	if optional > 0 {
		marks += bonusOptional * float64(optionalFound) / float64(optional)
	}
	if answers[p.first()].first[name] {
		marks += bonusFirst
	}
	if p.whole(words) {
		marks += bonusWhole
	}
	return marks
}

// first is the first group that must be found.
func (p *probe) first() int {
	return slices.IndexFunc(p.groups, func(g sought) bool { return g.required > 0 })
}

// whole reports whether the words are those of the query and no more.
func (p *probe) whole(words []int32) bool {
	return slices.EqualFunc(words, p.typed, func(w int32, typed string) bool { return p.held.words[w].folded == typed })
}

// answer looks an entry's fields through for the terms of the group, and for what means the same.
func (g *sought) answer(h *held, e *entry) answer {
	a := answer{in: [inExtra]bool{true, true}}
	for i := range g.typed {
		best, first := g.typed[i].look(h, e)
		tier := max(best[inWelsh], best[inEnglish], best[inExtra])
		if tier == nowhere {
			a.sum = -1 << 16
		}
		a.sum += int(tier)
		for name := range a.in {
			a.in[name] = a.in[name] && best[name] != nowhere
			a.first[name] = a.first[name] || i == 0 && first[name]
		}
	}
	if tier := g.meant(h, e, &a); a.sum < 0 {
		a.sum = tier * g.required
	}
	return a
}

// meant gives the tier in which an entry holds something that means the same as the group.
func (g *sought) meant(h *held, e *entry, a *answer) int {
	tier := nowhere
	if g.also != nil {
		best, first := look(g.also, h, e)
		tier = int(max(best[inWelsh], best[inEnglish], best[inExtra]))
		for name := range a.in {
			a.in[name] = a.in[name] || best[name] != nowhere
			a.first[name] = a.first[name] || first[name]
		}
	}
	for _, way := range g.ways {
		least := [fields]uint8{nameExact, nameExact, nameExact}
		worst := uint8(nameExact)
		for i := range way {
			best, _ := way[i].look(h, e)
			worst = min(worst, max(best[inWelsh], best[inEnglish], best[inExtra]))
			for f := range least {
				least[f] = min(least[f], best[f])
			}
		}
		for name := range a.in {
			a.in[name] = a.in[name] || least[name] != nowhere
		}
		if worst != nowhere {
			tier = max(tier, int(meantTier(inWelsh, least[inWelsh])), int(meantTier(inEnglish, least[inEnglish])), conceptExtra)
		}
	}
	return tier
}
