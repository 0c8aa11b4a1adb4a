package whathelps

import (
	"fmt"
	"slices"

	"llwybr/core/guide"
)

// pick is where an alternative is chosen: of a slot of a way, one of as many as are needed.
type pick struct{ way, slot, of int }

// part is the id of the list from which it is chosen.
func (p pick) part() string { return fmt.Sprintf("pick.%d.%d.%d", p.way, p.slot, p.of) }

// fixed reports whether everything that a slot offers belongs to each set, so that nothing is to be chosen.
func fixed(of []guide.Change, count int) bool { return len(of) == count }

// set is the set of changes of a way by the alternatives that are chosen; false while one is missing, or where those chosen make no set.
func (s *sheet) set(i int) (guide.ChangeSet, bool) {
	var changes []guide.Change
	for k, slot := range s.ways[i].Slots {
		if fixed(slot.Of, slot.Count) {
			changes = append(changes, slot.Of...)
			continue
		}
		for n := range slot.Count {
			at, chosen := s.chosen[pick{i, k, n}]
			if !chosen {
				return guide.ChangeSet{}, false
			}
			changes = append(changes, slot.Of[at])
		}
	}
	at := slices.IndexFunc(s.help.Sets, func(set guide.ChangeSet) bool { return same(set.Changes, changes) })
	if at < 0 {
		return guide.ChangeSet{}, false
	}
	return s.help.Sets[at], true
}

// full reports whether every alternative of a way is chosen.
func (s *sheet) full(i int) bool {
	for k, slot := range s.ways[i].Slots {
		for n := range slot.Count {
			if _, chosen := s.chosen[pick{i, k, n}]; !chosen && !fixed(slot.Of, slot.Count) {
				return false
			}
		}
	}
	return true
}

// same reports whether two lists hold the same changes, in any order.
func same(a, b []guide.Change) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(c guide.Change) bool { return !slices.Contains(b, c) }) &&
		!slices.ContainsFunc(b, func(c guide.Change) bool { return !slices.Contains(a, c) })
}
