package learner

import (
	"encoding/base64"
	"slices"
	"strings"

	"llwybr/core/message"
)

// Sections of notes that lie sealed in the record, under a key of their own: the learner's, which nobody else opens, and the adviser's. They are
// no part of a Record, so no finding, plan or plain file can show them.
const (
	PrivateSection = "private"
	AdviserSection = "adviser"
)

// Sealed is the value of a private note.
type Sealed struct {
	Box []byte `json:"sealed"`
}

// PrivateNote is a private note as it lies in the record. Others were written without knowledge of it, and stand beside it.
type PrivateNote struct {
	ID     string
	Box    []byte
	Others [][]byte // oldest first
}

// sealedNote takes {"sealed": base64}.
func sealedNote(v any) (any, *message.Message) {
	object, ok := v.(map[string]any)
	text, isText := object["sealed"].(string)
	if _, err := base64.StdEncoding.Strict().DecodeString(text); !ok || !isText || len(object) != 1 || err != nil || text == "" {
		return expected("record.expected-sealed")
	}
	return anything(v)
}

// unseen is the slot of what is no part of a Record.
type unseen struct{}

func (unseen) put(*Record, string, any) {}
func (unseen) get(*Record, string) any  { return nil }
func (unseen) ids(*Record) []string     { return nil }

// PrivateNotes are the sealed notes of a section, by id.
func (s *State) PrivateNotes(section string) []PrivateNote {
	var notes []PrivateNote
	for field, c := range s.cells {
		id, ok := strings.CutPrefix(field, section+".")
		box := boxOf(c.newest())
		if _, secret := c.rule.slot.(unseen); !ok || !secret || box == nil {
			continue
		}
		note := PrivateNote{ID: id, Box: box}
		for _, e := range c.others() {
			if other := boxOf(e); other != nil {
				note.Others = append(note.Others, other)
			}
		}
		notes = append(notes, note)
	}
	slices.SortFunc(notes, func(a, b PrivateNote) int { return strings.Compare(a.ID, b.ID) })
	return notes
}

// boxOf is what a change of a private note holds; nil where it was taken away.
func boxOf(e entry) []byte {
	written, _ := e.value.(raw)
	v, _ := readJSON(written, valueDepth)
	object, _ := v.(map[string]any)
	text, _ := object["sealed"].(string)
	box, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(box) == 0 {
		return nil
	}
	return box
}
