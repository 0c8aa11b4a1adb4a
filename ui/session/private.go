package session

import (
	"slices"
	"strings"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/seal"
)

// PrivateNote is a note that only who wrote it can read. Where it was written in two places without knowledge of each other, both texts stand
// in it, with an empty line between.
type PrivateNote struct{ ID, Text string }

// SetPrivate writes a private note; an empty text takes it away. It is undone as any other change.
func (s *Session) SetPrivate(id, text string) error {
	field := s.store.PrivateSection(s.id) + "." + id
	if text == "" {
		return s.Set(field, nil)
	}
	key := s.store.Private(s.id)
	if key.None() {
		return message.Fail(nil, "vault.locked")
	}
	return s.Set(field, learner.Sealed{Box: key.Seal(s.place(field), []byte(text))})
}

// Private are the private notes of whoever opened the record, by id. The other's are not even counted.
func (s *Session) Private() ([]PrivateNote, error) {
	key, section := s.store.Private(s.id), s.store.PrivateSection(s.id)
	if key.None() {
		return nil, nil // an organisation's key opens the record, and nobody's private notes
	}
	var notes []PrivateNote
	for _, n := range s.state.PrivateNotes(section) {
		var texts []string
		for _, box := range append(slices.Clone(n.Others), n.Box) {
			text, err := key.Open(s.place(section+"."+n.ID), box)
			if err != nil {
				return nil, message.Fail(err, "session.private")
			}
			texts = append(texts, string(text))
		}
		notes = append(notes, PrivateNote{n.ID, strings.Join(texts, "\n\n")})
	}
	return notes, nil
}

func (s *Session) place(field string) seal.Place { return seal.Place{"private", s.id, field} }

func sealed(field string) bool {
	section, _, _ := strings.Cut(field, ".")
	return section == learner.PrivateSection || section == learner.AdviserSection
}

// UndoIsPrivate reports whether the step that Undo would take back is of a private note; RedoIsPrivate, whether the one that Redo would make
// again is.
func (s *Session) UndoIsPrivate() bool { return slices.ContainsFunc(s.undo.Next(), sealed) }

// RedoIsPrivate is described with UndoIsPrivate.
func (s *Session) RedoIsPrivate() bool { return slices.ContainsFunc(s.undo.Again(), sealed) }
