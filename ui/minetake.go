package ui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"

	record "llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

// TakeFile implements screen.Mine: the record as one encrypted file, for the same words and sheet as it has here.
func (m whole) TakeFile() {
	w := m.Window
	data, err := w.records().Export(context.Background(), w.session.ID())
	if err != nil {
		w.Failed(err)
		return
	}
	after := message.Parts{message.New("mine.file.after")}
	if digits := w.digitsOf(data); digits != "" {
		after = append(after, message.New("mine.file.digits", "Digits", digits))
	}
	w.saveAs(saving{title: message.New("mine.file.title"), what: message.New("mine.file.what"), name: message.New("mine.file.name"), ending: transfer.Ending, done: message.New("mine.file.done"),
		after: after, shut: true, write: func(path string) error { return writeWhole(path, data) }})
}

// digitsOf are the six digits of this installation, as whoever takes the file in will see them; "" where they are not known.
func (w *Window) digitsOf(data []byte) string {
	f, err := transfer.Read(data)
	if err != nil {
		return ""
	}
	in, err := w.preview(context.Background(), w.records(), f, seal.Secret{})
	if err != nil {
		return ""
	}
	defer in.Forget()
	return in.Fingerprint
}

// TakePlain implements screen.Mine: the record as text that anybody can read, after a warning.
func (m whole) TakePlain() {
	w := m.Window
	w.ask("mine.plain.title", []message.Message{message.New("mine.plain.warn"), message.New("mine.plain.left-out")}, "shell.cancel", "mine.plain.go-on", func() {
		data := record.Format(w.session.Record())
		w.saveAs(saving{title: message.New("mine.plain.save"), what: message.New("mine.plain.what"), name: message.New("mine.file.name"), ending: ".llwybr.json", done: message.New("mine.plain.done"),
			after: message.Parts{message.New("mine.plain.after")}, shut: true, write: func(path string) error { return writeWhole(path, data) }})
	})
}

var errReadBack = errors.New("another content was read back")

// writeWhole writes a file whole or not at all, and reads it back before it is said to be written: a stick may take what it does not keep.
func writeWhole(path string, data []byte) error {
	err := plan.SaveFile(path, func(out io.Writer) error {
		_, err := out.Write(data)
		return err
	})
	if err != nil {
		return message.Fail(err, "mine.not-saved", "File", path)
	}
	back, err := os.ReadFile(path)
	if err == nil && !bytes.Equal(back, data) {
		err = errReadBack
	}
	if err != nil {
		return message.Fail(err, "mine.not-saved", "File", path)
	}
	return nil
}
