package review

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// span is a stretch of a file and what comes in its place.
type span struct {
	from, to int
	text     []byte
}

// replaced puts the new stretches in; all between them stays as it is, byte for byte.
func replaced(b []byte, spans []span) []byte {
	slices.SortFunc(spans, func(x, y span) int { return x.from - y.from })
	var out bytes.Buffer
	at := 0
	for _, s := range spans {
		out.Write(b[at:s.from])
		out.Write(s.text)
		at = s.to
	}
	out.Write(b[at:])
	return out.Bytes()
}

// changeMessages changes texts of a message file where they stand.
func changeMessages(b []byte, edits []edit) ([]byte, error) {
	var spans []span
	for _, e := range edits {
		from, to, err := valueOf(b, 0, e.id)
		if err == nil && b[from] == '{' {
			form := e.form
			if form == "" {
				form = "other"
			}
			from, to, err = valueOf(b[:to], from, form)
		}
		if err != nil {
			return nil, err
		}
		var text bytes.Buffer
		enc := json.NewEncoder(&text)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(e.cy); err != nil {
			return nil, err
		}
		spans = append(spans, span{from, to, bytes.TrimSpace(text.Bytes())})
	}
	return replaced(b, spans), nil
}

// valueOf finds where the value of a key of the object that begins at start stands.
func valueOf(b []byte, start int, key string) (from, to int, err error) {
	dec := json.NewDecoder(bytes.NewReader(b[start:]))
	if _, err := dec.Token(); err != nil {
		return 0, 0, err
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return 0, 0, err
		}
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return 0, 0, err
		}
		if to := start + int(dec.InputOffset()); name == key {
			return to - len(raw), to, nil
		}
	}
	return 0, 0, fmt.Errorf("no key %q", key)
}

// changeFacts changes cells of a table. The records that change are written anew, the others stay as they are.
func changeFacts(b []byte, edits []edit) ([]byte, error) {
	byRow := map[int][]edit{}
	for _, e := range edits {
		byRow[e.row] = append(byRow[e.row], e)
	}
	r := csv.NewReader(bytes.NewReader(b))
	var spans []span
	for n := 0; ; n++ {
		from := int(r.InputOffset())
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return replaced(b, spans), nil
		}
		if err != nil {
			return nil, err
		}
		if len(byRow[n]) == 0 {
			continue
		}
		for _, e := range byRow[n] {
			cells[e.column] = e.cy
		}
		var text bytes.Buffer
		w := csv.NewWriter(&text)
		_ = w.Write(cells) // a buffer takes everything
		w.Flush()
		spans = append(spans, span{from, int(r.InputOffset()), text.Bytes()})
	}
}

// Write puts the changed files down below root: first all beside the old ones, then each in its place; when one cannot be put in its place,
// those that were are put back. It gives the names of the files, sorted.
func (in *Imported) Write(root string) (names []string, err error) {
	for name := range in.files {
		names = append(names, name)
	}
	slices.Sort(names)
	old := map[string][]byte{}
	for _, name := range names {
		file := filepath.Join(root, filepath.FromSlash(name))
		if old[name], err = os.ReadFile(file); err != nil {
			return nil, err
		}
		if err := os.WriteFile(file+".new", in.files[name], 0o644); err != nil {
			return nil, errors.Join(err, os.Remove(file+".new"))
		}
		defer os.Remove(file + ".new")
	}
	for i, name := range names {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.Rename(file+".new", file); err != nil {
			for _, done := range names[:i] {
				err = errors.Join(err, os.WriteFile(filepath.Join(root, filepath.FromSlash(done)), old[done], 0o644))
			}
			return nil, err
		}
	}
	return names, nil
}
