package vault

import (
	"errors"
	"io/fs"

	"llwybr/core/learner"
)

// haul is what was read of a store: its rows by table and key. Rows are as they lie there; nothing was authenticated.
type haul struct {
	meta       map[string]string
	workspace  map[string]string
	learners   map[string]learnerRow
	wraps      map[[3]string]string // learner, kind, recipient
	names      map[string][]byte    // learner: tag
	devices    map[[2]string]deviceRow
	quarantine map[[2]string]quarantineRow
	tombstones map[string]int64
	changes    map[string]map[int64]row // learner, seq
	indexed    map[[2]string]bool       // learner and id of changes that the index speaks of
	unread     int                      // rows that could not be read
	hurt       bool                     // pages are missing, or part of the log
}

type learnerRow struct {
	label                string
	opened, keep, sealed int64
	chain, head          []byte
}

type deviceRow struct {
	key []byte
	met int64
}

type quarantineRow struct {
	received int64
	box      []byte
}

func newHaul() *haul {
	return &haul{map[string]string{}, map[string]string{}, map[string]learnerRow{}, map[[3]string]string{}, map[string][]byte{}, map[[2]string]deviceRow{},
		map[[2]string]quarantineRow{}, map[string]int64{}, map[string]map[int64]row{}, map[[2]string]bool{}, 0, false}
}

// carve reads whatever can be read of a store. One that is not there holds nothing.
func carve(path string) (*haul, error) {
	data, err1 := readIfThere(path)
	log, err2 := readIfThere(path + "-wal")
	if err := errors.Join(err1, err2); err != nil {
		return newHaul(), err
	}
	return carveBytes(data, log), nil
}

func readIfThere(path string) ([]byte, error) {
	data, err := readBounded(path, mostPages*pageSize)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return data, err
}

func carveBytes(data, log []byte) *haul {
	h := newHaul()
	pages, hurt := pagesOf(data, log)
	h.hurt = hurt
	for n := range pages {
		found, bad := cells(pages, n)
		h.unread += bad
		for _, c := range found {
			h.take(c)
		}
	}
	return h
}

// take puts a row where it belongs, by its form: no two tables have rows of one.
func (h *haul) take(c cell) {
	r := record(c.columns)
	id, isID := r.id(0)
	switch {
	case r.like("n", "t", "t", "b"):
		h.takeChange(c.rowid, r)
	case r.like("t", "t", "i") && isID && learner.ValidID(r.text(1)):
		h.indexed[[2]string{id, r.text(1)}] = true
	case isID && (r.like("t", "t", "i") || r.like("t", "t", "i", "i", "i", "b", "b") || r.like("t", "t", "i", "i", "i") || r.like("t", "t", "i", "i", "i", "b")):
		h.learners[id] = learnerRow{r.text(1), r.number(2), r.number(3), r.number(4), r.blob(5), r.blob(6)}
	case isID && r.like("t", "t", "t", "t") && isWrap(r.text(3)):
		h.wraps[[3]string{id, r.text(1), r.text(2)}] = r.text(3)
	case isID && r.like("t", "i"):
		h.tombstones[id] = r.number(1)
	case isID && r.like("t", "t", "b", "i"):
		h.devices[[2]string{id, r.text(1)}] = deviceRow{r.blob(2), r.number(3)}
	case isID && r.like("t", "t", "i", "b"):
		h.quarantine[[2]string{id, r.text(1)}] = quarantineRow{r.number(2), r.blob(3)}
	case r.like("b", "t") && learner.ValidID(r.text(1)):
		h.names[r.text(1)] = r.blob(0)
	case r.like("t", "b") && isID: // the index of the same
		if _, known := h.names[id]; !known {
			h.names[id] = r.blob(1)
		}
	case r.like("t", "t"):
		h.takePair(r.text(0), r.text(1))
	case !r.like("t", "t", "t", "i", "t") && !r.like("t", "t", "t", "i", "n"): // of the schema
		h.unread++
	}
}

func (h *haul) takeChange(seq int64, r record) {
	id, ok := r.id(1)
	if !ok || !learner.ValidID(r.text(2)) || seq < 1 {
		h.unread++
		return
	}
	if h.changes[id] == nil {
		h.changes[id] = map[int64]row{}
	}
	for log := h.changes[id]; ; seq++ { // a spoilt number may be taken
		if other, taken := log[seq]; !taken || other.id == r.text(2) {
			log[seq] = row{r.text(2), r.blob(3)}
			return
		}
	}
}

// takePair tells the two tables of two texts apart: what opens the workspace is a wrap.
func (h *haul) takePair(name, value string) {
	if isWrap(value) {
		h.workspace[name] = value
	} else if knownMeta[name] {
		h.meta[name] = value
	} else if name != metaNode {
		h.unread++
	}
}

// knownMeta are the names in the table meta that are carried from a store into the one that takes its place: all but its node, for two histories
// must never be written under one.
var knownMeta = map[string]bool{metaKDF: true, metaNaming: true, metaWorkspace: true, metaScrub: true, metaStore: true}

// record is the columns of a row.
type record []any

// like compares the kinds of columns: n none, t text, i number, b bytes.
func (r record) like(kinds ...string) bool {
	if len(r) != len(kinds) {
		return false
	}
	for i, kind := range kinds {
		if kindOfColumn(r[i]) != kind {
			return false
		}
	}
	return true
}

func kindOfColumn(value any) string {
	switch value.(type) {
	case string:
		return "t"
	case int64:
		return "i"
	case []byte:
		return "b"
	}
	return "n"
}

// text, number and blob give a column, or nothing where it is not there or of another kind.
func (r record) text(i int) string {
	if i < len(r) {
		s, _ := r[i].(string)
		return s
	}
	return ""
}

func (r record) number(i int) int64 {
	if i < len(r) {
		n, _ := r[i].(int64)
		return n
	}
	return 0
}

func (r record) blob(i int) []byte {
	if i < len(r) {
		b, _ := r[i].([]byte)
		return b
	}
	return nil
}

// id gives a column that is the id of a learner.
func (r record) id(i int) (string, bool) {
	s := r.text(i)
	return s, learner.ValidID(s)
}
