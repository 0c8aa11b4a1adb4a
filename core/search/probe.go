package search

import (
	"math"
	"math/bits"
	"slices"
	"strings"
)

// probe is a query made ready for the words of a catalogue: which of them answer what, as numbers.
type probe struct {
	held   *held
	groups []sought
	typed  []string // the folded words of the whole query
	first  int      // the first group that must be found
}

// sought is a group made ready.
type sought struct {
	typed    []wanted
	optional []wanted
	also     *table     // what single words mean the same
	ways     [][]wanted // what several words together mean the same
	required int        // how many terms must be found
	parts    int        // how many words they have
}

// wanted is a term made ready. One of several parts has no table but the words that its last part may be: it is looked for as written.
type wanted struct {
	term  term
	table *table
	whole bool // the table says it all
}

// table says in which tiers a word answers, by word. The marks tell at less cost which words do at all.
type table struct {
	tiers []tiers
	marks []uint64
	at    []span // the words that do
}

func (h *held) table() *table {
	return &table{tiers: make([]tiers, len(h.words)), marks: make([]uint64, (len(h.words)+63)/64)}
}

// raise notes that the words of a stretch answer.
func (t *table) raise(from, to int, tier func(w int) tiers) {
	if from == to {
		return
	}
	t.at = append(t.at, span{int32(from), int32(to)})
	for w := from; w < to; w++ {
		t.marks[w/64] |= 1 << (w % 64)
		for f, tier := range tier(w) {
			t.tiers[w][f] = max(t.tiers[w][f], tier)
		}
	}
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
	p.first = slices.IndexFunc(p.groups, func(g sought) bool { return g.required > 0 })
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
	if len(way) != 1 || !way[0].whole {
		s.ways = append(s.ways, way)
		return
	}
	if s.also == nil {
		s.also = h.table()
	}
	for _, at := range way[0].table.at {
		s.also.raise(int(at.from), int(at.to), func(w int) (meant tiers) {
			for f, tier := range way[0].table.tiers[w] {
				meant[f] = meantTier(tier)
			}
			return meant
		})
	}
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
	r := wanted{t, h.table(), len(t.parts) == 1}
	if !r.whole {
		from, to := h.with(t.parts[len(t.parts)-1], t.prefix)
		r.table.raise(from, to, func(int) tiers { return tiers{} })
		return r
	}
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
		from, to := h.withAccents(form)
		r.table.raise(from, to, func(int) tiers { return tiers{inWelsh: nameMutated} })
	}
	r.mark(h, t.parts[0], t.prefix || t.optional, tiers{nameFolded, nameFolded, extraWord, extraWord}, tiers{nameBeginning, nameBeginning, extraBeginning, extraBeginning})
	r.accents(h, t)
	return r
}

// mark notes the tiers of the words that are a form, and, with prefix, of those that it begins.
func (r *wanted) mark(h *held, form string, prefix bool, is, begins tiers) {
	from, to := h.with(form, prefix)
	r.table.raise(from, to, func(w int) tiers {
		if h.words[w].folded == form {
			return is
		}
		return begins
	})
}

// accents raises the words that are, or begin, as they were typed.
func (r *wanted) accents(h *held, t term) {
	from, to := h.with(t.parts[0], t.prefix)
	for w := from; w < to; w++ {
		for f := range names {
			switch tier := &r.table.tiers[w][f]; {
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
	if r.whole {
		return r.table.look(h, e)
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

// look passes over the words of all fields, which stand one after the other, and stops at those that answer.
func (t *table) look(h *held, e *entry) (best tiers, first [names]bool) {
	from := e.in[0].from
	for i, w := range h.text[from:e.in[fields-1].to] {
		if t.marks[w/64]>>(w%64)&1 == 0 {
			continue
		}
		f := 0
		for from+int32(i) >= e.in[f].to {
			f++
		}
		tier := t.tiers[w][f]
		best[f] = max(best[f], tier)
		if f < names && from+int32(i) == e.in[f].from {
			first[f] = tier != nowhere
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
	if g.also != nil {
		add(g.also.at)
	}
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
		for _, at := range t.table.at {
			n += int(h.listAt[at.to] - h.listAt[at.from])
		}
		if n < least {
			words, least = t.table.at, n
		}
	}
	return words
}
