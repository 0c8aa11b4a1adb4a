package search

import (
	"math"
	"math/bits"
	"strings"

	"llwybr/core/welsh"
)

// probe is a query made ready for the words of a catalogue: which of them answer what, as numbers.
type probe struct {
	held   *held
	groups []sought
	typed  []string // the folded words of the whole query
}

// sought is a group made ready.
type sought struct {
	typed    []wanted
	optional []wanted
	also     []tiers    // what single words mean the same, by word
	alsoAt   []span     // where those words are
	ways     [][]wanted // what several words together mean the same
	required int        // how many terms must be found
	parts    int        // how many words they have
}

// wanted is a term made ready. One of several parts has no tiers: it is looked for as written.
type wanted struct {
	term  term
	tiers []tiers // by word
	at    []span  // the words that may answer it
}

// tiers are the tiers in which a word answers a term, by the field in which it stands.
type tiers [fields]uint8

// ready makes a query ready for these entries.
func (h *held) ready(groups []group) *probe {
	p := &probe{held: h}
	for _, g := range groups {
		s := sought{}
		for _, t := range g.terms {
			p.typed = append(p.typed, t.parts...)
			if t.optional {
				s.optional = append(s.optional, h.want(t))
				continue
			}
			s.typed = append(s.typed, h.want(t))
			s.required++
			s.parts += len(t.parts)
		}
		for _, other := range g.others {
			h.readyOther(&s, other)
		}
		p.groups = append(p.groups, s)
	}
	return p
}

// readyOther adds a way to say the same: to the table of single words, or as terms of its own.
func (h *held) readyOther(s *sought, other []term) {
	var way []wanted
	for _, t := range other {
		if !t.optional {
			way = append(way, h.want(t))
		}
	}
	if len(way) != 1 || way[0].tiers == nil {
		s.ways = append(s.ways, way)
		return
	}
	if s.also == nil {
		s.also = make([]tiers, len(h.words))
	}
	for _, at := range way[0].at {
		for w := at.from; w < at.to; w++ {
			for f, tier := range way[0].tiers[w] {
				s.also[w][f] = max(s.also[w][f], meantTier(tier))
			}
		}
	}
	s.alsoAt = append(s.alsoAt, way[0].at...)
}

// meantTier is the tier of another word of a concept that is itself found in a tier.
func meantTier(tier uint8) uint8 {
	switch {
	case tier == nowhere:
		return nowhere
	case tier >= nameFolded:
		return conceptName
	case tier == extraWord, tier == nameMutated, tier == namePlural:
		return conceptExtra
	}
	return conceptPart
}

// want says of every word in which tier it answers the term.
func (h *held) want(t term) wanted {
	r := wanted{term: t}
	if len(t.parts) > 1 {
		from, to := h.with(t.parts[len(t.parts)-1], t.prefix)
		r.at = []span{{int32(from), int32(to)}}
		return r
	}
	r.tiers = make([]tiers, len(h.words))
	for _, slip := range t.slips {
		r.mark(h, slip[0], false, tiers{slipName, slipName, slipExtra, slipExtra}, tiers{})
	}
	for _, plural := range t.plurals {
		r.mark(h, plural[0], false, tiers{inWelsh: namePlural, inWelshExtra: extraMutated}, tiers{})
	}
	for _, form := range t.forms {
		r.mark(h, form[0], t.prefix && wide(form), tiers{inWelsh: nameMutated, inWelshExtra: extraMutated}, tiers{inWelsh: nameMutatedBeginning})
	}
	for _, singular := range t.english {
		r.mark(h, singular, false, tiers{inEnglish: namePlural, inExtra: extraMutated}, tiers{})
	}
	for _, form := range t.accented {
		r.exactly(h, form, tiers{inWelsh: nameMutated})
	}
	r.mark(h, t.parts[0], t.prefix || t.optional, tiers{nameFolded, nameFolded, extraWord, extraWord}, tiers{nameBeginning, nameBeginning, extraBeginning, extraBeginning})
	r.accents(h, t)
	return r
}

// mark notes the tiers of the words that are a form, and, with prefix, of those that it begins.
func (r *wanted) mark(h *held, form string, prefix bool, is, begins tiers) {
	from, to := h.with(form, prefix)
	for w := from; w < to; w++ {
		tier := begins
		if h.words[w].folded == form {
			tier = is
		}
		for f := range tier {
			r.tiers[w][f] = max(r.tiers[w][f], tier[f])
		}
	}
	if from < to {
		r.at = append(r.at, span{int32(from), int32(to)})
	}
}

// exactly notes the tiers of a word with its accents.
func (r *wanted) exactly(h *held, form string, is tiers) {
	from, to := h.with(welsh.Fold(form), false)
	for w := from; w < to; w++ {
		if h.words[w].normal == form {
			r.tiers[w] = is
			r.at = append(r.at, span{int32(w), int32(w + 1)})
		}
	}
}

// accents raises the words that are, or begin, as they were typed.
func (r *wanted) accents(h *held, t term) {
	from, to := h.with(t.parts[0], t.prefix)
	for w := from; w < to; w++ {
		for f := range names {
			switch tier := &r.tiers[w][f]; {
			case *tier == nameFolded && h.words[w].normal == t.typed[0]:
				*tier = nameExact
			case *tier == nameBeginning && strings.HasPrefix(h.words[w].normal, t.typed[0]):
				*tier = nameBeginningExact
			}
		}
	}
}

// look gives the best tier in which each field of an entry answers the term, and whether the names begin with an answer.
func (r *wanted) look(h *held, e *entry) (best tiers, first [names]bool) {
	if r.tiers != nil {
		return look(r.tiers, h, e)
	}
	for f := range best {
		words := h.spelt(e, f)
		best[f] = uint8(words.in(f, r.term))
		if f < names && best[f] != nowhere {
			first[f] = words.findAt(0, r.term, f == inWelsh) != nowhere
		}
	}
	return best, first
}

func look(table []tiers, h *held, e *entry) (best tiers, first [names]bool) {
	for f := range best {
		for i, w := range h.of(e, f) {
			tier := table[w][f]
			best[f] = max(best[f], tier)
			if i == 0 && f < names {
				first[f] = tier != nowhere
			}
		}
	}
	return best, first
}

// candidates are the entries that may answer the query, in their order: those that hold a word of the group with the fewest.
func (p *probe) candidates() []int32 {
	var least []span
	cost := math.MaxInt
	for i := range p.groups {
		g := &p.groups[i]
		if g.required == 0 {
			continue
		}
		if at, n := p.held.listsOf(g); n < cost {
			least, cost = at, n
		}
	}
	seen := make([]uint64, (len(p.held.entries)+63)/64)
	for _, at := range least {
		for _, e := range p.held.lists[at.from:at.to] {
			seen[e/64] |= 1 << (e % 64)
		}
	}
	found := make([]int32, 0, min(cost, len(p.held.entries)))
	for i, some := range seen {
		for ; some != 0; some &= some - 1 {
			found = append(found, int32(i*64+bits.TrailingZeros64(some)))
		}
	}
	return found
}

// listsOf are the lists of entries in which an answer to a group must stand, and how long they are together.
func (h *held) listsOf(g *sought) (lists []span, cost int) {
	add := func(words []span) {
		for _, at := range words {
			list := span{h.listAt[at.from], h.listAt[at.to]}
			lists, cost = append(lists, list), cost+int(list.to-list.from)
		}
	}
	add(h.rarest(g.typed))
	add(g.alsoAt)
	for _, way := range g.ways {
		add(h.rarest(way))
	}
	return lists, cost
}

// rarest are the words of the term that stand in the fewest entries.
func (h *held) rarest(terms []wanted) (words []span) {
	least := math.MaxInt
	for _, t := range terms {
		n := 0
		for _, at := range t.at {
			n += int(h.listAt[at.to] - h.listAt[at.from])
		}
		if n < least {
			words, least = t.at, n
		}
	}
	return words
}
