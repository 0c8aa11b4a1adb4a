package learner

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
)

// ChangeLimit is the size of the longest written change, in bytes.
const ChangeLimit = 64 << 10

// Change is one entry of a record's log: one path set to one value, once. It is never altered. Make it with State.Change or Clock.Change.
type Change struct {
	ID    string          `json:"id"`              // UUIDv7
	Time  HLC             `json:"time"`            //
	After []HLC           `json:"after,omitempty"` // what it amends: the newest time of each node seen at this path when it was made, sorted by node; none where nothing was seen, or it is not known
	Field string          `json:"field"`           // a path of the record grammar, or of a newer one
	Value json.RawMessage `json:"value"`           // canonical JSON; null clears a value or removes a member
}

// afterLimit is how many nodes' times a change carries at most.
const afterLimit = 64

// fieldPattern is what a path may look like, those of newer versions included.
var fieldPattern = regexp.MustCompile(`^[A-Za-z0-9_-]{1,80}(\.[A-Za-z0-9_-]{1,80}){0,4}$`)

// Encode writes a change in its one form, as it is stored. It refuses what DecodeChange would not read.
func (c Change) Encode() ([]byte, error) {
	v, list := readJSON(c.Value, valueDepth)
	if len(list) > 0 {
		return nil, faults("", list)
	}
	c.Value = canonical(v)
	if err := c.check(); err != nil {
		return nil, err
	}
	b, err := encode(c)
	if err == nil && len(b) > ChangeLimit {
		err = one(c.Field, "record.value-large", "Limit", ValueLimit)
	}
	return b, err
}

// DecodeChange reads one written change and takes nothing else: not a name twice, not a name it does not know, not another form of an
// id or a time. A path or a value of a newer version is taken as it is; State carries it unread.
func DecodeChange(data []byte) (Change, error) {
	if len(data) > ChangeLimit {
		return Change{}, one("", "record.value-large", "Limit", ChangeLimit)
	}
	if c, ok := quick(data); ok {
		return c, nil
	}
	return decodeStrictly(data)
}

// decodeStrictly reads a change in whatever order and spacing it is written, and knows what is wrong with it.
func decodeStrictly(data []byte) (Change, error) {
	v, list := readJSON(data, valueDepth+1)
	if len(list) > 0 {
		return Change{}, faults("", list)
	}
	members, ok := v.(map[string]any)
	if !ok {
		return Change{}, one("", "record.expected-object")
	}
	c, err := changeOf(members)
	if err == nil {
		err = c.check()
	}
	return c, err
}

func changeOf(members map[string]any) (Change, error) {
	var c Change
	value, ok := members["value"]
	if !ok {
		return c, one("value", "record.change-part")
	}
	c.Value = canonical(value)
	delete(members, "value")
	if err := c.readAfter(members); err != nil {
		return c, err
	}
	into := map[string]func(string) error{
		"id":    func(s string) error { c.ID = s; return nil },
		"field": func(s string) error { c.Field = s; return nil },
		"time":  func(s string) error { return c.Time.UnmarshalText([]byte(s)) },
	}
	for _, name := range sortedNames(members) {
		s, isText := members[name].(string)
		set, known := into[name]
		if !known {
			return c, one(cut(name), "record.unknown-name")
		}
		if !isText || set(s) != nil {
			return c, one(name, "record.change-part")
		}
	}
	return c, nil
}

func (c *Change) readAfter(members map[string]any) error {
	after, ok := members["after"]
	if !ok {
		return nil
	}
	delete(members, "after")
	times, ok := after.([]any)
	if !ok || len(times) == 0 || len(times) > afterLimit {
		return one("after", "record.change-part")
	}
	for _, v := range times {
		s, _ := v.(string)
		t, err := ParseHLC(s)
		if err != nil {
			return one("after", "record.change-part")
		}
		c.After = append(c.After, t)
	}
	return nil
}

// validAfter reports whether the times seen are sorted by node, one for each, and none later than the change itself.
func (c Change) validAfter() bool {
	for i, t := range c.After {
		if !t.valid() || t.compareTick(c.Time) > 0 || i > 0 && c.After[i-1].Node >= t.Node {
			return false
		}
	}
	return len(c.After) <= afterLimit
}

// check reports whether the parts have their form; path and value may be of a newer version.
func (c Change) check() error {
	switch {
	case !ValidID(c.ID):
		return one("id", "record.change-part")
	case !c.Time.valid():
		return one("time", "record.change-part")
	case !c.validAfter():
		return one("after", "record.change-part")
	case !fieldPattern.MatchString(c.Field):
		return one("field", "record.change-part")
	case len(c.Value) > ValueLimit:
		return one(c.Field, "record.value-large", "Limit", ValueLimit)
	}
	return nil
}

// compare puts changes into the one order that decides what is newest: time, then id. The rest only makes the order total, should two
// different changes ever carry the same id.
func (c Change) compare(d Change) int {
	return cmp.Or(c.Time.Compare(d.Time), cmp.Compare(c.ID, d.ID), cmp.Compare(c.Field, d.Field),
		bytes.Compare(c.Value, d.Value), slices.CompareFunc(c.After, d.After, HLC.Compare))
}

// Edit is what a person or a file wants a path to be. Value is anything that encoding/json can write; nil clears a value.
type Edit struct {
	Field string
	Value any
}

// Canonical checks an edit against the record grammar and gives its value as it will be stored. Text is cleaned first (see Clean), so that
// what was pasted is not refused for what nobody sees. The error is a *Faults with one fault.
func (e Edit) Canonical() (json.RawMessage, error) {
	rule, _ := find(e.Field)
	if rule == nil {
		return nil, one(cut(e.Field), "record.unknown-path")
	}
	written, err := encode(e.Value)
	if err != nil {
		return nil, fmt.Errorf("learner: the value of %s cannot be written: %w", e.Field, err)
	}
	v, list := readJSON(written, valueDepth)
	if len(list) > 0 {
		return nil, &Faults{All: []Fault{{Field: e.Field, Message: list[0].Message}}}
	}
	if s, ok := v.(string); ok {
		v = Clean(s)
	}
	_, wrong := rule.read(v)
	if wrong != nil {
		return nil, &Faults{All: []Fault{{Field: e.Field, Message: *wrong}}}
	}
	return canonical(v), nil
}
