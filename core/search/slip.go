package search

import (
	"math/bits"
	"slices"
	"unicode/utf8"

	"llwybr/core/welsh"
)

// A word of shortestSlip letters may hold one typing slip, one of longSlip letters two. At most maxSlips words are tried for each.
const (
	shortestSlip = 4
	longSlip     = 8
	maxSlips     = 8
)

// mend gives the query with the catalogue's nearest words for terms that stand nowhere in it. ok is false when there is nothing to mend.
func (h *held) mend(groups []group) (mended []group, ok bool) {
	for _, g := range groups {
		g.terms = slices.Clone(g.terms)
		for i, t := range g.terms {
			if t.optional || len(t.parts) > 1 || h.holds(t) {
				continue
			}
			if g.terms[i].slips = h.nearest(t); len(g.terms[i].slips) > 0 {
				ok = true
			}
		}
		mended = append(mended, g)
	}
	return mended, ok
}

// holds reports whether some text of the catalogue has the term or one of its forms.
func (h *held) holds(t term) bool { return len(h.want(t).table.at) > 0 }

// nearest are the words of the catalogue that need the fewest single slips (a letter wrong, missing, too many, or two changed about) to become
// the typed word or one of its radicals, sorted; none when more than the allowed slips are needed.
func (h *held) nearest(t term) [][]string {
	best := slips(t.parts[0])
	if best == 0 {
		return nil
	}
	radicals := welsh.Demutate(t.parts[0])
	letters := make([]uint32, len(radicals))
	for i, radical := range radicals {
		letters[i] = lettersOf(radical)
	}
	var found [][]string
	for i, w := range h.words {
		if i > 0 && h.words[i-1].folded == w.folded {
			continue
		}
		n := best + 1
		for r, radical := range radicals {
			if bits.OnesCount32(letters[r]&^w.letters) <= best { // each letter that is not there is a slip
				n = min(n, slipsTo(radical, w.folded, t.prefix))
			}
		}
		if n < best {
			best, found = n, nil
		}
		if n == best && len(found) < maxSlips {
			found = append(found, []string{w.folded})
		}
	}
	return found
}

// lettersOf are the letters of a word as a set: a to z, and one for all others.
func lettersOf(word string) (set uint32) {
	for _, r := range word {
		if r >= 'a' && r <= 'z' {
			set |= 1 << (r - 'a')
		} else {
			set |= 1 << 26
		}
	}
	return set
}

// slipsTo counts the slips from a typed word to a word of the catalogue: as many as its length allows, and one where only the beginning of the
// word is typed yet. More than that are given as a number that is always too many.
func slipsTo(typed, word string, prefix bool) int {
	allowed := slips(typed)
	n := distance(typed, word, false, allowed)
	if prefix && allowed > 0 {
		if begun := distance(typed, word, true, 1); begun <= 1 {
			n = min(n, begun)
		}
	}
	if n > allowed {
		return longSlip
	}
	return n
}

func slips(word string) int {
	switch n := utf8.RuneCountInString(word); {
	case n >= longSlip:
		return 2
	case n >= shortestSlip:
		return 1
	}
	return 0
}

// distance counts the slips between a typed word and a word of the catalogue (optimal string alignment). With prefix the rest of a longer
// word costs nothing. Counts above limit are given as limit+1.
func distance(typed, word string, prefix bool, limit int) int {
	if len(typed) > longest || len(word) > 4*len(typed)+longest {
		return limit + 1
	}
	var letters [2 * longest]rune
	a := appendRunes(letters[:0], typed, longest)
	most := longest
	if prefix {
		most = min(longest, len(a)+limit)
	}
	b := appendRunes(letters[len(a):len(a)], word, most)
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	return aligned(a, b, prefix, limit)
}

// longest is the number of letters from which nothing is taken for a slip.
const longest = 48

func appendRunes(to []rune, s string, most int) []rune {
	for _, r := range s {
		if len(to) == most {
			break
		}
		to = append(to, r)
	}
	return to
}

func aligned(a, b []rune, prefix bool, limit int) int {
	var rows [3][longest + 1]int
	before, row, next := rows[0][:len(b)+1], rows[1][:len(b)+1], rows[2][:len(b)+1]
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next[0] = i + 1
		least := next[0]
		for j := range b {
			next[j+1] = min(row[j]+differs(a[i], b[j]), row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
			least = min(least, next[j+1])
		}
		before, row, next = row, next, before
		if least > limit+1 { // two letters changed about cost one, a row later
			return limit + 1
		}
	}
	if prefix {
		return min(slices.Min(row), limit+1)
	}
	return min(row[len(b)], limit+1)
}

func differs(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}
