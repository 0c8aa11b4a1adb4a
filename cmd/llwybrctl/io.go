package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// inputLimit bounds what is read from a file or standard input: 64 MiB, more than a hundred thousand answer sheets.
const inputLimit = 64 << 20

// read reads a file, or standard input for "-".
func (t *tool) read(name string) ([]byte, error) {
	var r io.Reader = t.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, message.Fail(err, "command.cannot-read", "File", name)
		}
		defer f.Close()
		r = f
	}
	data, err := io.ReadAll(io.LimitReader(r, inputLimit+1))
	if err != nil {
		return nil, message.Fail(err, "command.cannot-read", "File", name)
	}
	if len(data) > inputLimit {
		return nil, message.Fail(nil, "command.too-large", "File", name)
	}
	return data, nil
}

// learner reads and checks a learner file.
func (t *tool) learner(name string) (learner.Record, error) {
	g, err := t.guide()
	if err != nil {
		return learner.Record{}, err
	}
	if name == "" {
		return learner.Record{}, t.misused("command.needs", "Flag", "--learner")
	}
	data, err := t.read(name)
	if err != nil {
		return learner.Record{}, err
	}
	return g.Read(name, data)
}

// print writes a value as JSON: UTF-8, stable order, signs as they are.
func (t *tool) print(v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := t.out.Write(b.Bytes())
	if err != nil {
		return fmt.Errorf("stdout: %w", err)
	}
	return nil
}

// both words a message in the two languages.
func (t *tool) both(m message.Message) message.Text {
	return message.Text{CY: t.bundle.For(message.Welsh).Say(m), EN: t.bundle.For(message.English).Say(m)}
}
