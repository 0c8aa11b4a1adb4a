package build

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"llwybr/core/catalogue"
)

// read reads one file into a table; a file that cannot be read is a fault and stands as an empty table.
func (s *source) read(spec catalogue.Table) {
	t := &table{spec: spec, index: map[string]int{}}
	s.tables[spec.Name] = t
	for i, c := range spec.All() {
		t.index[c.Name] = i
	}
	data, err := fs.ReadFile(s.files, spec.File())
	if err != nil {
		s.fault(spec.File(), 0, "", "build.missing-file")
		return
	}
	sum := sha256.Sum256(data)
	s.digests = append(s.digests, spec.Name+" "+hex.EncodeToString(sum[:]))
	if !utf8.Valid(data) {
		s.fault(spec.File(), 0, "", "build.not-utf8")
		return
	}
	if bytes.HasPrefix(data, []byte("\ufeff")) {
		s.fault(spec.File(), 1, "", "build.byte-order-mark")
		return
	}
	s.readRows(t, csv.NewReader(bytes.NewReader(data)))
}

func (s *source) readRows(t *table, r *csv.Reader) {
	r.FieldsPerRecord = -1
	want := t.spec.All()
	for n := 0; ; n++ {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			s.fault(t.spec.File(), bad.Line, "", "build.not-csv")
			return
		}
		line, _ := r.FieldPos(0)
		if n == 0 {
			if !s.header(t, cells) {
				return
			}
			continue
		}
		if len(cells) != len(want) {
			s.fault(t.spec.File(), line, "", "build.columns", "Found", len(cells), "Expected", len(want))
			continue
		}
		t.rows = append(t.rows, record{line: line, cells: cells})
	}
}

func (s *source) header(t *table, cells []string) bool {
	want := t.spec.All()
	names := make([]string, len(want))
	for i, c := range want {
		names[i] = c.Name
	}
	if strings.Join(cells, ",") != strings.Join(names, ",") {
		s.fault(t.spec.File(), 1, "", "build.header", "Expected", strings.Join(names, ","))
		return false
	}
	return true
}
