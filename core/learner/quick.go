package learner

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// quick reads a change in the very form that Encode writes, with a number, a text without escapes or a word of JSON for its value: nearly all there
// are. It takes nothing that DecodeChange would not; ok is false for every other form, and for what is wrong.
func quick(data []byte) (c Change, ok bool) {
	id, rest, ok1 := quoted(data, `{"id":"`)
	written, rest, ok2 := quoted(rest, `,"time":"`)
	t, err := ParseHLC(string(written))
	if !ok1 || !ok2 || err != nil {
		return c, false
	}
	c.ID, c.Time = string(id), t
	if c.After, rest, ok = quickAfter(rest); !ok {
		return c, false
	}
	field, rest, ok1 := quoted(rest, `,"field":"`)
	value, ok2 := bytes.CutPrefix(rest, []byte(`,"value":`))
	value, ok3 := bytes.CutSuffix(value, []byte(`}`))
	if !ok1 || !ok2 || !ok3 || !simple(value) {
		return c, false
	}
	c.Field, c.Value = string(field), bytes.Clone(value)
	return c, c.check() == nil
}

// quoted gives what stands between a beginning and the next quotation mark, and what follows. An escape in it is refused by whoever looks at it.
func quoted(data []byte, begin string) (text, rest []byte, ok bool) {
	data, ok = bytes.CutPrefix(data, []byte(begin))
	if !ok {
		return nil, nil, false
	}
	return bytes.Cut(data, []byte(`"`))
}

// quickAfter reads the times that were seen, where there are any.
func quickAfter(data []byte) (after []HLC, rest []byte, ok bool) {
	rest, ok = bytes.CutPrefix(data, []byte(`,"after":["`))
	if !ok {
		return nil, data, true
	}
	list, rest, ok := bytes.Cut(rest, []byte(`"]`))
	if !ok {
		return nil, nil, false
	}
	for written := range strings.SplitSeq(string(list), `","`) {
		t, err := ParseHLC(written)
		if err != nil {
			return nil, nil, false
		}
		after = append(after, t)
	}
	return after, rest, true
}

// simple reports whether a value is canonical and can be seen to be so at a glance.
func simple(value []byte) bool {
	switch string(value) {
	case "null", "true", "false":
		return true
	}
	if text, ok := bytes.CutPrefix(value, []byte(`"`)); ok {
		text, ok = bytes.CutSuffix(text, []byte(`"`))
		return ok && plainText(text)
	}
	digits := bytes.TrimPrefix(value, []byte("-"))
	whole := len(digits) > 0 && len(digits) < 16 && (digits[0] != '0' || len(digits) == 1)
	for _, d := range digits {
		whole = whole && '0' <= d && d <= '9'
	}
	return whole
}

// plainText reports whether a text stands in JSON as it is.
func plainText(text []byte) bool {
	for _, r := range string(text) {
		switch {
		case r < 0x20, r == '"', r == '\\', r == utf8.RuneError, r == '\u2028', r == '\u2029':
			return false
		}
	}
	return true
}
