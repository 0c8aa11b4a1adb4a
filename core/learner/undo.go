package learner

import (
	"encoding/json"
	"slices"
)

// undoLimit is how many steps can be taken back.
const undoLimit = 500

// Undo remembers how to take changes back and make them again. Nothing is taken out of the log: undoing is one more change, made by the
// caller from what Undo gives and not pushed again.
type Undo struct{ done, undone []step }

type step struct {
	field         string
	before, after json.RawMessage
}

// Push remembers a change that a person made and the value that stood at its path before (State.Value). What was undone before can no
// longer be redone.
func (u *Undo) Push(c Change, previous json.RawMessage) {
	u.undone = nil
	u.done = append(u.done, step{c.Field, previous, c.Value})
	if len(u.done) > undoLimit {
		u.done = slices.Clone(u.done[1:])
	}
}

// Undo gives the path and value that take the last change back; ok is false when there is none.
func (u *Undo) Undo() (field string, value json.RawMessage, ok bool) {
	s, ok := move(&u.done, &u.undone)
	return s.field, s.before, ok
}

// Redo gives the path and value that make the last undone change again; ok is false when there is none.
func (u *Undo) Redo() (field string, value json.RawMessage, ok bool) {
	s, ok := move(&u.undone, &u.done)
	return s.field, s.after, ok
}

// CanUndo reports whether there is a change to take back.
func (u *Undo) CanUndo() bool { return len(u.done) > 0 }

// CanRedo reports whether there is an undone change to make again.
func (u *Undo) CanRedo() bool { return len(u.undone) > 0 }

func move(from, to *[]step) (step, bool) {
	last := len(*from) - 1
	if last < 0 {
		return step{}, false
	}
	s := (*from)[last]
	*from, *to = (*from)[:last], append(*to, s)
	return s, true
}

// Inverse is the edit that takes a change back, given the record before it: Fold with a change made of it gives that record again.
func Inverse(before Record, c Change) Edit { return Edit{Field: c.Field, Value: before.Value(c.Field)} }
