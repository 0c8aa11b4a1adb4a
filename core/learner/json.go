package learner

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"unicode/utf8"

	"llwybr/core/message"
)

// Depth of nesting that is read: a value of a change, and a whole learner file, in which such values stand three levels down.
const (
	valueDepth = 8
	fileDepth  = valueDepth + 3
)

// byteOrderMark is what some Windows editors put before a text.
var byteOrderMark = []byte("\xef\xbb\xbf")

// strict reads JSON as Go values (nil, bool, string, json.Number, []any, map[string]any) and keeps what encoding/json lets pass:
// names given twice, text after the end, invalid UTF-8 and deep nesting are faults.
type strict struct {
	dec    *json.Decoder
	data   []byte
	depth  int
	faults []Fault
}

// readJSON reads one JSON value. When it gives faults other than repeated names, the value is nil.
func readJSON(data []byte, depth int) (any, []Fault) {
	data = bytes.TrimPrefix(data, byteOrderMark)
	if !utf8.Valid(data) {
		return nil, []Fault{{Message: message.New("record.json-utf8")}}
	}
	s := &strict{dec: json.NewDecoder(bytes.NewReader(data)), data: data, depth: depth}
	s.dec.UseNumber()
	v, err := s.value("", 0)
	if err == nil {
		err = s.end()
	}
	if err != nil {
		return nil, []Fault{s.stop(err)}
	}
	return v, s.faults
}

var errDeep, errTrailing = errors.New("too deep"), errors.New("trailing data")

func (s *strict) end() error {
	if _, err := s.dec.Token(); !errors.Is(err, io.EOF) {
		return errTrailing
	}
	return nil
}

// stop words the error that ended the reading, with the line at which it stands.
func (s *strict) stop(err error) Fault {
	at := min(s.dec.InputOffset(), int64(len(s.data)))
	if bad, ok := errors.AsType[*json.SyntaxError](err); ok {
		at = min(bad.Offset, int64(len(s.data)))
	}
	id := "record.json-syntax"
	switch err {
	case errDeep:
		id = "record.json-deep"
	case errTrailing:
		id = "record.json-trailing"
	}
	return Fault{Message: message.New(id, "Line", 1+bytes.Count(s.data[:at], []byte("\n")))}
}

func (s *strict) value(path string, depth int) (any, error) {
	token, err := s.dec.Token()
	if err != nil {
		return nil, err
	}
	delim, ok := token.(json.Delim)
	if !ok {
		return token, nil
	}
	if depth == s.depth {
		return nil, errDeep
	}
	if delim == '{' {
		return s.object(path, depth+1)
	}
	return s.array(path, depth+1)
}

func (s *strict) object(path string, depth int) (any, error) {
	members := map[string]any{}
	for s.dec.More() {
		token, err := s.dec.Token()
		if err != nil {
			return nil, err
		}
		name := token.(string)
		at := join(path, name)
		if _, twice := members[name]; twice {
			s.faults = append(s.faults, Fault{Field: at, Message: message.New("record.repeated-name")})
		}
		if members[name], err = s.value(at, depth); err != nil {
			return nil, err
		}
	}
	_, err := s.dec.Token()
	return members, err
}

func (s *strict) array(path string, depth int) (any, error) {
	elements := []any{}
	for s.dec.More() {
		v, err := s.value(path+"["+strconv.Itoa(len(elements))+"]", depth)
		if err != nil {
			return nil, err
		}
		elements = append(elements, v)
	}
	_, err := s.dec.Token()
	return elements, err
}

// canonical writes a value in its one form: no spaces, names sorted, nothing escaped that need not be.
func canonical(v any) json.RawMessage {
	b, err := encode(v)
	if err != nil {
		panic("learner: a value that was read cannot be written: " + err.Error())
	}
	return b
}

func encode(v any) (json.RawMessage, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// join makes the path of a member; a strange name is cut short and kept on one line.
func join(path, name string) string {
	name = cut(name)
	if path == "" {
		return name
	}
	return path + "." + name
}

// sortedNames gives the names of an object in order, so that faults come in the same order each time.
func sortedNames[T any](object map[string]T) []string {
	names := make([]string, 0, len(object))
	for name := range object {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
