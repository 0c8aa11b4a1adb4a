package search

import (
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
func (h *held) holds(t term) bool { return len(h.want(t).at) > 0 }

// nearest are the words of the catalogue that need the fewest single slips (a letter wrong, missing, too many, or two changed about) to become
// the typed word or one of its radicals, sorted; none when more than the allowed slips are needed. No slip at all is needed from "nhân" to
// "tân", which widening leaves out because "tan" is a small word.
func (h *held) nearest(t term) [][]string {
	radicals := welsh.Demutate(t.parts[0])
	best := slips(t.parts[0])
	var found [][]string
	for i, w := range h.words {
		if i > 0 && h.words[i-1].folded == w.folded {
			continue
		}
		n := best + 1
		for _, radical := range radicals {
			n = min(n, slipsTo(radical, w.folded, t.prefix))
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
	a, b := []rune(typed), []rune(word)
	if prefix && len(b) > len(a)+limit {
		b = b[:len(a)+limit]
	}
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next[0] = i + 1
		for j := range b {
			next[j+1] = min(row[j]+differs(a[i], b[j]), row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
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
