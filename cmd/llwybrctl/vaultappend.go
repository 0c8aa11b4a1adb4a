package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// batchLimit is how many changes that have come already are made safe together.
const batchLimit = 64

// appendChanges reads changes from standard input, one a line, and prints the id of each when it is on the disk.
func appendChanges(t *tool, args []string) error {
	ctx := context.Background()
	r, err := t.recordOf(ctx, "append", args)
	if err != nil {
		return err
	}
	return errors.Join(t.take(ctx, r), r.Close())
}

// take appends line after line until there are no more. The first bad one ends it; what stood before it stays.
func (t *tool) take(ctx context.Context, r *open) error {
	log, err := r.Changes(ctx, r.id)
	if err != nil && len(log) == 0 {
		return err
	}
	t.warn(err) // what is sound goes on
	a := &appender{t: t, record: r, state: learner.NewState(log...), clock: learner.NewClock(r.Node(), t.now)}
	for _, c := range log {
		a.clock.Observe(c.Time)
	}
	_ = r.Opened(r.id) // only a note for the start screen: not worth stopping for
	return a.run(ctx, t.lines())
}

// appender turns lines into changes of one record.
type appender struct {
	t      *tool
	record *open
	state  *learner.State
	clock  *learner.Clock
	batch  []learner.Change
}

func (a *appender) run(ctx context.Context, lines *bufio.Reader) error {
	for n := 1; ; n++ {
		line, end := nextLine(lines)
		if end != nil && !errors.Is(end, io.EOF) {
			return errors.Join(a.flush(ctx), badLine(n, unread(end)))
		}
		if err := a.line(bytes.TrimSpace(line)); err != nil {
			return errors.Join(a.flush(ctx), badLine(n, err))
		}
		if end != nil || len(a.batch) >= batchLimit || !waiting(lines) {
			if err := a.flush(ctx); err != nil || end != nil {
				return err
			}
		}
	}
}

// waiting reports whether another whole line has come already.
func waiting(r *bufio.Reader) bool {
	come, _ := r.Peek(r.Buffered())
	return bytes.IndexByte(come, '\n') >= 0
}

func unread(err error) error {
	if errors.Is(err, bufio.ErrBufferFull) {
		return message.Fail(err, "record.value-large", "Limit", learner.ChangeLimit)
	}
	return message.Fail(err, "command.cannot-read", "File", "-")
}

// line makes the change that a line asks for; an empty line asks for none.
func (a *appender) line(text []byte) error {
	if len(text) == 0 {
		return nil
	}
	e, err := readEdit(text)
	if err != nil {
		return err
	}
	c, err := a.state.Change(a.clock, e)
	if err != nil {
		return err
	}
	a.state.Apply(c) // a change of the same line of the batch has seen it
	a.batch = append(a.batch, c)
	return nil
}

// flush makes the batch safe and then prints its ids.
func (a *appender) flush(ctx context.Context) error {
	if err := a.record.Append(ctx, a.record.id, a.batch...); err != nil {
		return err
	}
	var ids bytes.Buffer
	for _, c := range a.batch {
		fmt.Fprintln(&ids, c.ID)
	}
	a.batch = a.batch[:0]
	_, err := a.t.out.Write(ids.Bytes())
	return err
}

// lineFaults are the faults of one line, each with its number.
type lineFaults struct {
	line  int
	fault error
}

func badLine(line int, fault error) error { return &lineFaults{line, fault} }

// Error says it in no language.
func (l *lineFaults) Error() string { return fmt.Sprintf("line %d: %v", l.line, l.fault) }

// Messages gives one message a fault.
func (l *lineFaults) Messages() []message.Message {
	var all []message.Message
	for _, m := range messagesOf(l.fault) {
		all = append(all, message.New("vaultcmd.line", "Line", l.line, "Problem", m))
	}
	return all
}

func messagesOf(err error) []message.Message {
	if many, ok := errors.AsType[*learner.Faults](err); ok {
		return many.Messages()
	}
	if one, ok := errors.AsType[*message.Error](err); ok {
		return []message.Message{one.Message}
	}
	return []message.Message{message.New("error.unexpected", "Detail", err.Error())}
}

// readEdit reads a line: an object of field and value, each once, and nothing else.
func readEdit(text []byte) (learner.Edit, error) {
	members, err := membersOf(text)
	if err != nil {
		return learner.Edit{}, err
	}
	for name := range members {
		if name != "field" && name != "value" {
			return learner.Edit{}, at(name, "record.unknown-name")
		}
	}
	var field string
	if given, ok := members["field"]; !ok || json.Unmarshal(given, &field) != nil || field == "" {
		return learner.Edit{}, at("field", "record.expected-filled")
	}
	value, ok := members["value"]
	if !ok {
		return learner.Edit{}, at(field, "vaultcmd.no-value")
	}
	return learner.Edit{Field: field, Value: value}, nil
}

// membersOf reads an object as it is written: a name that stands twice is a fault, and so is anything behind the end.
func membersOf(text []byte) (map[string]json.RawMessage, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil, message.Fail(err, "vaultcmd.no-change")
	}
	members := map[string]json.RawMessage{}
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return nil, message.Fail(err, "vaultcmd.no-change")
		}
		name, _ := token.(string)
		if _, twice := members[name]; twice {
			return nil, at(name, "record.repeated-name")
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, message.Fail(err, "vaultcmd.no-change")
		}
		members[name] = value
	}
	if _, err := d.Token(); err != nil || len(bytes.TrimSpace(text[d.InputOffset():])) > 0 {
		return nil, message.Fail(err, "vaultcmd.no-change")
	}
	return members, nil
}

// at is the fault of a field.
func at(field, id string) error {
	return message.Fail(nil, "fault.field", "Field", field, "Problem", message.New(id))
}
