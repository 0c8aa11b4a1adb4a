package transfer

import (
	"bytes"
	"encoding/json"
	"errors"
)

// lineOf writes a value as one line of JSON in its one form, with its end.
func lineOf(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

// errForm is the fault of a line that says something in another form than the one in which it is written.
var errForm = errors.New("transfer: not in the one form")

// readLine reads what lineOf writes and nothing else: no name that is not known, none twice, no space, no other form of a number or of base64.
func readLine(line []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return err
	}
	again, err := lineOf(into)
	if err == nil && !bytes.Equal(again, line) {
		err = errForm
	}
	return err
}

// cutLine gives the first line, with its end, and what follows; ok is false when it is longer than a limit, or does not end.
func cutLine(data []byte, limit int) (line, rest []byte, ok bool) {
	i := bytes.IndexByte(data[:min(len(data), limit+1)], '\n')
	if i < 0 {
		return nil, data, false
	}
	return data[:i+1], data[i+1:], true
}
