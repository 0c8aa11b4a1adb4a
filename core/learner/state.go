package learner

import (
	"cmp"
	"encoding/json"
	"slices"
)

// Conflict is a value that stands although it was set without knowledge of others, which are kept here so that they can be shown until
// somebody chooses. Any later change of the path that saw them settles it. Members of sets never conflict.
type Conflict struct {
	Field  string
	Stands Change
	Others []Change // oldest first; the newest of each other node
}

// State is a record that takes in changes one by one. Changes may come in any order and more than once; the record depends on nothing
// but which they were. The zero State is empty and ready. It is not safe for concurrent use.
type State struct {
	cells  map[string]*cell
	unread map[string]Change
	begun  map[string]HLC // the first time of each action, which is its place in the list
	record *Record
}

// NewState makes a state of a log.
func NewState(changes ...Change) *State {
	s := &State{}
	s.Apply(changes...)
	return s
}

// Fold gives the record of a log, and what in it conflicts.
func Fold(changes []Change) (Record, []Conflict) {
	s := NewState(changes...)
	return s.Record(), s.Conflicts()
}

// Apply takes changes in.
func (s *State) Apply(changes ...Change) {
	if s.cells == nil {
		s.cells, s.unread, s.begun = map[string]*cell{}, map[string]Change{}, map[string]HLC{}
	}
	for _, c := range changes {
		s.apply(c)
	}
}

func (s *State) apply(c Change) {
	rule, id, held, ok := c.read()
	if !ok {
		s.carry(c)
		return
	}
	if _, ok := rule.slot.(part); ok {
		s.begin(id, c.Time)
	}
	have, ok := s.cells[c.Field]
	if !ok {
		have = &cell{rule: rule, id: id}
		s.cells[c.Field] = have
	}
	if have.add(entry{c, held}) {
		s.record = nil
	}
}

// read gives the rule of a change's path, the id in it and what the record holds of its value; ok is false for what only a newer version can read.
func (c Change) read() (r *rule, id string, held any, ok bool) {
	if r, id = find(c.Field); r == nil {
		return nil, "", nil, false
	}
	v, list := readJSON(c.Value, valueDepth)
	held, wrong := r.read(v)
	return r, id, held, len(list) == 0 && wrong == nil
}

// carry keeps the newest change of a path or of a kind of value that this version cannot read.
func (s *State) carry(c Change) {
	if have, ok := s.unread[c.Field]; !ok || have.compare(c) < 0 {
		s.unread[c.Field] = c
	}
}

func (s *State) begin(action string, t HLC) {
	if have, ok := s.begun[action]; !ok || t.Compare(have) < 0 {
		s.begun[action] = t
		s.record = nil
	}
}

// Record is the record as it stands. It must not be altered; later changes do not alter it either.
func (s *State) Record() Record {
	if s.record == nil {
		r := Record{Actions: s.begunActions()}
		for _, c := range s.cells {
			if v := c.value(); v != nil {
				c.rule.slot.put(&r, c.id, v)
			}
		}
		dropUnnamed(&r)
		s.record = &r
	}
	return *s.record
}

func (s *State) begunActions() []Action {
	ids := sortedNames(s.begun)
	slices.SortStableFunc(ids, func(a, b string) int { return s.begun[a].Compare(s.begun[b]) })
	actions := make([]Action, len(ids))
	for i, id := range ids {
		actions[i].ID = id
	}
	return actions
}

// Value is what stands at a path, as canonical JSON: null when nothing does, false for a member that is not in its set. It is what an
// undo of the next change of the path sets again.
func (s *State) Value(field string) json.RawMessage {
	c, ok := s.cells[field]
	if !ok {
		return absent(field)
	}
	if v := c.value(); v != nil {
		return canonical(v)
	}
	return absent(field)
}

// absent is the value that takes a path back to nothing.
func absent(field string) json.RawMessage {
	if rule, _ := find(field); rule != nil {
		if _, ok := rule.slot.(member); ok {
			return raw("false")
		}
	}
	return raw("null")
}

// Seen is the newest time of each node at a path, sorted by node.
func (s *State) Seen(field string) []HLC {
	c, ok := s.cells[field]
	if !ok {
		return nil
	}
	times := make([]HLC, len(c.entries))
	for i, e := range c.entries {
		times[i] = e.change.Time
	}
	slices.SortFunc(times, func(a, b HLC) int { return b.Compare(a) })
	times = times[:min(len(times), afterLimit)]
	slices.SortFunc(times, func(a, b HLC) int { return cmp.Compare(a.Node, b.Node) })
	return times
}

// Change makes the change that an edit asks for, from a clock, in the knowledge of everything that stands here. It does not apply it:
// that is done when it is safe on the disk.
func (s *State) Change(clock *Clock, e Edit) (Change, error) { return clock.change(e, s.Seen(e.Field)) }

// Conflicts lists the values that were set without knowledge of each other, by path.
func (s *State) Conflicts() []Conflict {
	var conflicts []Conflict
	for field, c := range s.cells {
		if c.rule.merge == Set {
			continue
		}
		if others := c.others(); len(others) > 0 {
			found := Conflict{Field: field, Stands: c.newest().change}
			for _, e := range others {
				found.Others = append(found.Others, e.change)
			}
			conflicts = append(conflicts, found)
		}
	}
	slices.SortFunc(conflicts, func(a, b Conflict) int { return cmp.Compare(a.Field, b.Field) })
	return conflicts
}

// Unread lists, by path, the newest change of each path or kind of value that only a newer version can read. They stay in the log.
func (s *State) Unread() []Change {
	var unread []Change
	for _, field := range sortedNames(s.unread) {
		unread = append(unread, s.unread[field])
	}
	return unread
}
