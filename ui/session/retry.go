package session

import (
	"encoding/json"
	"slices"

	"llwybr/core/learner"
)

// Retry tries once more to save what could not be saved.
func (s *Session) Retry() error {
	if len(s.unsaved) == 0 {
		s.trouble = nil
		return nil
	}
	return s.SetAll()
}

// Unsaved is how many changes could not be saved yet. They go along with the next one that is made.
func (s *Session) Unsaved() int { return len(s.unsaved) }

// with puts what could not be saved before what is to be saved now; of two edits of one path the later one stays.
func (s *Session) with(edits []learner.Edit) []learner.Edit {
	var all []learner.Edit
	for _, e := range s.unsaved {
		if !slices.ContainsFunc(edits, func(n learner.Edit) bool { return n.Field == e.Field }) {
			all = append(all, e)
		}
	}
	return append(all, edits...)
}

// Value is what stands at a path, as it is written.
func (s *Session) Value(field string) json.RawMessage { return s.state.Value(field) }
