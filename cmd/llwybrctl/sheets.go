package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"llwybr/core/message"
)

// sheets reads answer sheets: one object of item to answer, an array of them, or a learner file. Many says that an array came in, so
// that an array goes out.
func (t *tool) sheets(name string) (all []map[string]int, many bool, err error) {
	data, err := t.read(name)
	if err != nil {
		return nil, false, err
	}
	trimmed := bytes.TrimSpace(data)
	if bytes.HasPrefix(trimmed, []byte("[")) {
		if err := strict(trimmed, &all); err != nil {
			return nil, false, notSheet(name, err)
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
		return []map[string]int{rec.Answers}, false, err
	}
	var one map[string]int
	if err := strict(trimmed, &one); err != nil {
		return nil, false, notSheet(name, err)
	}
	return []map[string]int{one}, false, nil
}

func notSheet(name string, err error) error {
	return message.Fail(err, "command.not-sheet", "File", name, "Detail", strings.TrimPrefix(err.Error(), "json: "))
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
