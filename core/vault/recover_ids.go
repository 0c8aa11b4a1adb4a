package vault

import (
	"cmp"
	"maps"
	"slices"
)

// Ids are random: where two of them differ in a sign or two, one is the other with a spoilt byte. What hangs under the spoilt one belongs to the other; a
// box says whether that is so when it is opened.
const spoiltSigns = 3

func spoiltID(a, b string) bool {
	if len(a) != len(b) || a == b {
		return false
	}
	differ := 0
	for i := range len(a) {
		if a[i] != b[i] {
			differ++
		}
	}
	return differ <= spoiltSigns
}

// mendIDs puts rows under spoilt ids where they belong. sound is the backup, or nothing.
func (h *haul) mendIDs(sound *haul) {
	count := map[string]int{}
	for id := range sound.learners {
		count[id] += 1 << 20
	}
	for id := range h.learners {
		count[id]++
	}
	for id := range h.names {
		count[id]++
	}
	for id, log := range h.changes {
		count[id] += len(log)
	}
	for k := range h.wraps {
		count[k[0]]++
	}
	for k := range h.indexed {
		count[k[0]]++
	}
	ids := slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	var right []string
	for _, id := range ids {
		if i := slices.IndexFunc(right, func(r string) bool { return spoiltID(r, id) }); i >= 0 {
			h.move(id, right[i])
		} else {
			right = append(right, id)
		}
	}
	for id := range h.changes {
		h.mendChangeIDs(id, sound.changes[id])
	}
}

// move puts everything that lies under one learner's id under another's, where nothing lies yet.
func (h *haul) move(from, to string) {
	moveKey(h.learners, from, to)
	moveKey(h.names, from, to)
	for seq, r := range h.changes[from] {
		if h.changes[to] == nil {
			h.changes[to] = map[int64]row{}
		}
		if _, taken := h.changes[to][seq]; !taken {
			h.changes[to][seq] = r
		}
	}
	delete(h.changes, from)
	for k := range maps.Clone(h.wraps) {
		if k[0] == from {
			moveKey(h.wraps, k, [3]string{to, k[1], k[2]})
		}
	}
	for k := range maps.Clone(h.indexed) {
		if k[0] == from {
			moveKey(h.indexed, k, [2]string{to, k[1]})
		}
	}
}

func moveKey[K comparable, V any](m map[K]V, from, to K) {
	value, ok := m[from]
	if !ok {
		return
	}
	delete(m, from)
	if _, taken := m[to]; !taken {
		m[to] = value
	}
}

// mendChangeIDs gives changes back the ids under which the index or the backup knows them, and the index those of the changes.
func (h *haul) mendChangeIDs(learner string, sound map[int64]row) {
	log := h.changes[learner]
	have, known := map[string]bool{}, map[string]bool{}
	for _, r := range log {
		have[r.id] = true
	}
	for _, r := range sound {
		known[r.id] = true
	}
	for k := range h.indexed {
		if k[0] == learner {
			known[k[1]] = true
		}
	}
	missing := slices.DeleteFunc(slices.Sorted(maps.Keys(known)), func(id string) bool { return have[id] })
	for seq, r := range log {
		i := slices.IndexFunc(missing, func(id string) bool { return spoiltID(id, r.id) })
		if i < 0 {
			continue
		}
		if !known[r.id] {
			r.id = missing[i]
			log[seq] = r
		}
		delete(h.indexed, [2]string{learner, missing[i]})
	}
}
