package learner

import (
	"encoding/json"
	"slices"
)

// undoLimit is how many steps can be taken back.
const undoLimit = 500

// Undo remembers how to take changes back and make them again. Changes that were made together are taken back together. Nothing is taken out of
// the log: undoing is more changes, made by the caller from what Undo gives and not pushed again.
type Undo struct{ done, undone []step }

// step is what was made at once: for each path what stood there before and after.
type step []moved

type moved struct {
	field         string
	before, after json.RawMessage
}

// Push remembers changes that a person made at once, with the values that stood at their paths before (State.Value), in the same order. What
// was undone before can no longer be redone.
func (u *Undo) Push(changes []Change, previous []json.RawMessage) {
	var s step
	for i, c := range changes {
		s = append(s, moved{c.Field, orNull(previous[i]), orNull(c.Value)})
	}
	u.undone = nil
	u.done = append(u.done, s)
	if len(u.done) > undoLimit {
		u.done = slices.Clone(u.done[1:])
	}
}

func orNull(value json.RawMessage) json.RawMessage {
	if value == nil {
		return json.RawMessage("null")
	}
	return value
}

// Undo gives the edits that take the last step back, last change first; ok is false when there is none.
func (u *Undo) Undo() (edits []Edit, ok bool) {
	s, ok := move(&u.done, &u.undone)
	for _, m := range slices.Backward(s) {
		edits = append(edits, Edit{Field: m.field, Value: m.before})
	}
	return edits, ok
}

// Redo gives the edits that make the last undone step again; ok is false when there is none.
func (u *Undo) Redo() (edits []Edit, ok bool) {
	s, ok := move(&u.undone, &u.done)
	for _, m := range s {
		edits = append(edits, Edit{Field: m.field, Value: m.after})
	}
	return edits, ok
}

// Next are the paths that Undo would set.
func (u *Undo) Next() []string { return paths(u.done) }

// Again are the paths that Redo would set.
func (u *Undo) Again() []string { return paths(u.undone) }

func paths(steps []step) (fields []string) {
	if len(steps) == 0 {
		return nil
	}
	for _, m := range steps[len(steps)-1] {
		fields = append(fields, m.field)
	}
	return fields
}

// CanUndo reports whether there is a step to take back.
func (u *Undo) CanUndo() bool { return len(u.done) > 0 }

// CanRedo reports whether there is an undone step to make again.
func (u *Undo) CanRedo() bool { return len(u.undone) > 0 }

func move(from, to *[]step) (step, bool) {
	last := len(*from) - 1
	if last < 0 {
		return nil, false
	}
	s := (*from)[last]
	*from, *to = (*from)[:last], append(*to, s)
	return s, true
}

// Inverse is the edit that takes a change back, given the record before it: Fold with a change made of it gives that record again.
func Inverse(before Record, c Change) Edit { return Edit{Field: c.Field, Value: before.Value(c.Field)} }
