package main

import (
	"bytes"
	"encoding/json"
	"errors"

	"llwybr/core/guide"
	"llwybr/core/message"
)

// sheet is one sheet of answers with the form that it was answered in.
type sheet struct {
	answers map[string]int
	form    guide.Form
}

// sheets reads answer sheets: one object of item to answer, an array of them, or a learner file, which says in which form it was answered; a
// bare sheet is of the full form. Many says that an array came in, so that an array goes out.
func (t *tool) sheets(name string) (all []sheet, many bool, err error) {
	data, err := t.read(name)
	if err != nil {
		return nil, false, err
	}
	trimmed := bytes.TrimSpace(data)
	if bytes.HasPrefix(trimmed, []byte("[")) {
		var bare []map[string]int
		if err := strict(trimmed, &bare); err != nil {
			return nil, false, notSheet(name, err)
		}
		for _, answers := range bare {
			all = append(all, sheet{answers, guide.FullForm})
		}
		return all, true, nil
	}
	var top map[string]json.RawMessage
	if err := strict(trimmed, &top); err != nil {
		return nil, false, notSheet(name, err)
	}
	if _, file := top["schema"]; file {
		g, err := t.guide()
		if err != nil {
			return nil, false, err
		}
		rec, err := g.Read(name, data)
		return []sheet{{rec.Answers, guide.FormOf(rec)}}, false, err
	}
	var one map[string]int
	if err := strict(trimmed, &one); err != nil {
		return nil, false, notSheet(name, err)
	}
	return []sheet{{one, guide.FullForm}}, false, nil
}

func notSheet(name string, err error) error {
	return message.Fail(err, "command.not-sheet", "File", name)
}

// strict decodes JSON and refuses anything after it.
func strict(data []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(into); err != nil {
		return err
	}
	if d.More() {
		return errTrailing
	}
	return nil
}

var errTrailing = errors.New("more than one JSON value")
