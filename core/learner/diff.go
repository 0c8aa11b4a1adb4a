package learner

import "encoding/json"

// Value is what a record holds at a path, as canonical JSON: null when nothing stands there, false for a member that is not in its set.
func (r Record) Value(field string) json.RawMessage {
	rule, id := find(field)
	if rule == nil {
		return absent(field)
	}
	if v := rule.slot.get(&r, id); v != nil {
		return canonical(v)
	}
	return absent(field)
}

// Diff gives the edits that build a record from nothing, in the order of the record grammar. Changes made of them, in this order, fold to
// the record again.
func Diff(r Record) []Edit {
	var edits []Edit
	for i := range grammar {
		rule := &grammar[i]
		for _, id := range rule.slot.ids(&r) {
			if v := rule.slot.get(&r, id); v != nil {
				edits = append(edits, Edit{Field: rule.field(id), Value: v})
			}
		}
	}
	return edits
}
