package vault

import (
	"bytes"
	"maps"
	"slices"

	"llwybr/core/seal"
)

// with gives what a damaged store and its newest sound backup hold together. What the store holds is newer and stands, but where it is the backup's own
// value with some bytes spoilt, the backup's stands. Records that either says are erased are gone from both. sound is nil where there is no backup.
func (h *haul) with(sound *haul) *haul {
	if sound == nil {
		sound = newHaul()
	}
	h.mendIDs(sound)
	all := newHaul()
	maps.Copy(all.tombstones, sound.tombstones)
	maps.Copy(all.tombstones, h.tombstones)
	mergeTexts(all.meta, sound.meta, h.meta)
	mergeTexts(all.workspace, sound.workspace, h.workspace)
	mergeTexts(all.wraps, sound.wraps, h.wraps)
	maps.Copy(all.learners, sound.learners)
	for id, l := range h.learners {
		all.learners[id] = l.over(sound.learners[id])
	}
	maps.Copy(all.names, h.names)
	for id, tag := range sound.names {
		if mine, ok := all.names[id]; !ok || spoilt(mine, tag) {
			all.names[id] = tag
		}
	}
	for id := range unionOf(h.changes, sound.changes) {
		all.changes[id] = mergeLogs(h.changes[id], sound.changes[id])
	}
	maps.Copy(all.devices, h.devices)
	maps.Copy(all.devices, sound.devices)
	maps.Copy(all.quarantine, h.quarantine)
	maps.Copy(all.quarantine, sound.quarantine)
	all.unread, all.hurt = h.unread, h.hurt
	all.bury()
	all.adopt()
	for id, l := range all.learners {
		l.label, _ = checkLabel(l.label) // one that is too long now is none
		all.learners[id] = l
	}
	return all
}

func unionOf[K comparable, V any](a, b map[K]V) map[K]bool {
	keys := map[K]bool{}
	for k := range a {
		keys[k] = true
	}
	for k := range b {
		keys[k] = true
	}
	return keys
}

func mergeTexts[K comparable](into, sound, mine map[K]string) {
	maps.Copy(into, sound)
	for k, value := range mine {
		if other, ok := sound[k]; !ok || !spoilt([]byte(value), []byte(other)) {
			into[k] = value
		}
	}
}

// spoilt reports whether a value is another one with some bytes of it changed. Two boxes, keys or salts that were made apart have next to no byte in common.
func spoilt(mine, other []byte) bool {
	if len(mine) != len(other) || len(mine) < 16 || bytes.Equal(mine, other) {
		return false
	}
	same := 0
	for i := range mine {
		if mine[i] == other[i] {
			same++
		}
	}
	return same*4 >= len(mine)*3
}

// over gives what lies beside a log, from the store and from the backup.
func (l learnerRow) over(sound learnerRow) learnerRow {
	if spoilt(l.chain, sound.chain) {
		l.chain = sound.chain
	}
	if spoilt(l.head, sound.head) {
		l.head = sound.head
	}
	l.sealed = max(l.sealed, sound.sealed) & 1
	return l
}

// mergeLogs lays two copies of one log together. A row is written once and never altered: where both have one, the backup's is right, for it was
// verified. The order is the store's own; what the backup alone has stands behind what it stands behind there.
func mergeLogs(mine, sound map[int64]row) map[int64]row {
	var order []row
	for _, seq := range slices.Sorted(maps.Keys(mine)) {
		order = append(order, mine[seq])
	}
	at := 0
	for _, seq := range slices.Sorted(maps.Keys(sound)) {
		r := sound[seq]
		if i := slices.IndexFunc(order[at:], func(o row) bool { return o.id == r.id }); i >= 0 {
			at += i + 1
			order[at-1] = r
		} else if i := slices.IndexFunc(order[:at], func(o row) bool { return o.id == r.id }); i >= 0 {
			order[i] = r
		} else {
			order = slices.Insert(order, at, r)
			at++
		}
	}
	all := map[int64]row{}
	known := map[string]bool{}
	for _, r := range order {
		if !known[r.id] {
			known[r.id] = true
			all[int64(len(all)+1)] = r
		}
	}
	return all
}

// bury takes everything of those who were erased away.
func (h *haul) bury() {
	for id := range h.tombstones {
		delete(h.learners, id)
		delete(h.changes, id)
		delete(h.names, id)
	}
	dead := func(id string) bool { _, ok := h.tombstones[id]; return ok }
	maps.DeleteFunc(h.wraps, func(k [3]string, _ string) bool { return dead(k[0]) })
	maps.DeleteFunc(h.devices, func(k [2]string, _ deviceRow) bool { return dead(k[0]) })
	maps.DeleteFunc(h.quarantine, func(k [2]string, _ quarantineRow) bool { return dead(k[0]) })
}

// adopt makes a row for each learner of whom other rows speak, where their own was lost; their log then fits no chain, which is said. Rows of somebody
// whose record nothing opens are of no use to anybody, and are counted as not read.
func (h *haul) adopt() {
	for k := range h.wraps {
		h.adoptOne(k[0], 1)
	}
	for id, log := range h.changes {
		if _, ok := h.learners[id]; ok {
			continue
		}
		if _, damage := unpackAll(plainly{}, id, slices.Collect(maps.Values(log))); len(damage) < len(log) { // version 1 wrote it
			h.adoptOne(id, 0)
			continue
		}
		h.unread += len(log)
		delete(h.changes, id)
	}
	maps.DeleteFunc(h.names, func(id string, _ []byte) bool { _, ok := h.learners[id]; return !ok })
}

func (h *haul) adoptOne(id string, sealed int64) {
	if _, ok := h.learners[id]; !ok {
		made, _ := madeAt(id)
		h.learners[id] = learnerRow{opened: max(0, made.UnixMilli()), sealed: sealed}
	}
}

// logOf gives a log in its order.
func (h *haul) logOf(id string) stored {
	l := h.learners[id]
	s := stored{sealed: l.sealed != 0 || len(l.head) > 0, chain: l.chain, head: l.head}
	for _, seq := range slices.Sorted(maps.Keys(h.changes[id])) {
		s.rows = append(s.rows, h.changes[id][seq])
	}
	return s
}

// whole reports whether all of a learner's record is here, as far as that can be told without a key.
func (h *haul) whole(id string) bool {
	l := h.logOf(id)
	if !l.sealed {
		_, damage := unpackAll(plainly{}, id, l.rows)
		return len(damage) == 0 && !h.misses(id, l)
	}
	return h.opens(id) && l.whole() && len(l.head) > 0 && !h.misses(id, l)
}

// opens reports whether what opens a record is here, as it was written: its words, which every sealed record has, and whatever else it has.
func (h *haul) opens(id string) bool {
	there := false
	for k, body := range h.wraps {
		if k[0] != id {
			continue
		}
		if !intact(k[1], k[2], body) {
			return false
		}
		there = there || k[1] == string(seal.ByWords)
	}
	return there
}

// misses reports whether the index speaks of a change that is not in the log.
func (h *haul) misses(id string, l stored) bool {
	have := map[string]bool{}
	for _, r := range l.rows {
		have[r.id] = true
	}
	for k := range h.indexed {
		if k[0] == id && !have[k[1]] {
			return true
		}
	}
	return false
}

// tally counts learners and changes.
func (h *haul) tally() (learners, changes int) {
	for _, log := range h.changes {
		changes += len(log)
	}
	return len(h.learners), changes
}
