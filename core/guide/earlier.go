package guide

import (
	"encoding/json"
	"maps"
	"slices"

	"llwybr/core/interests"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// earlierField is where a record holds the answers of last time.
const earlierField = "preferences.earlier-answers"

// Earlier is the sheet of answers that a learner put aside to answer the questions again. It travels with the record.
type Earlier struct {
	Day     message.Day    `json:"day"`  // on which it was put aside
	Form    Form           `json:"form"` // in which it was answered
	Answers map[string]int `json:"answers"`
}

// Earlier is the sheet that a record holds from last time; ok is false where there is none. What is no answer to an activity is left out.
func (g *Guide) Earlier(rec learner.Record) (e Earlier, ok bool) {
	if err := json.Unmarshal(rec.Preferences["earlier-answers"], &e); err != nil {
		return Earlier{}, false
	}
	maps.DeleteFunc(e.Answers, func(id string, answer int) bool {
		_, known := g.Catalogue.Item(id)
		return !known || answer < 0 || answer > interests.MaxAnswer
	})
	if _, known := ParseForm(string(e.Form)); !known {
		e.Form = FullForm
	}
	return e, len(e.Answers) > 0
}

// StartAgain are the edits that put a record's answers aside as those of last time, so that the questions can be answered anew. They belong
// together: one undo brings every answer back. A record without answers has none.
func StartAgain(rec learner.Record, today message.Day) []learner.Edit {
	if len(rec.Answers) == 0 {
		return nil
	}
	return append([]learner.Edit{aside(rec, today)}, turned(rec.Answers, nil)...)
}

// BringBack are the edits that make the answers of last time the answers again; those given since become the ones of last time.
func (g *Guide) BringBack(rec learner.Record, today message.Day) []learner.Edit {
	e, ok := g.Earlier(rec)
	if !ok {
		return nil
	}
	edits := []learner.Edit{aside(rec, today), {Field: FormField, Value: string(e.Form)}}
	return append(edits, turned(rec.Answers, e.Answers)...)
}

// aside puts a record's answers aside; where it has none, nothing stands there.
func aside(rec learner.Record, today message.Day) learner.Edit {
	if len(rec.Answers) == 0 {
		return learner.Edit{Field: earlierField}
	}
	return learner.Edit{Field: earlierField, Value: Earlier{today, FormOf(rec), rec.Answers}}
}

// turned are the edits from one sheet to another.
func turned(from, to map[string]int) []learner.Edit {
	var edits []learner.Edit
	for _, id := range slices.Sorted(maps.Keys(from)) {
		if _, stays := to[id]; !stays {
			edits = append(edits, learner.Edit{Field: "answers." + id})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(to)) {
		edits = append(edits, learner.Edit{Field: "answers." + id, Value: to[id]})
	}
	return edits
}
