// Package build checks the catalogue's CSV files and writes them as one SQLite database, or lists everything that is wrong with them.
// The same input gives the same bytes.
package build

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"sort"
	"strings"

	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/requirement"
)

// Fault is one thing wrong with a source file.
type Fault struct {
	File    string
	Line    int    // of the row, counted from 1; 0 = the whole file
	Field   string // column; "" = the whole row
	Message message.Message
}

// Faults are all the faults of a source folder, by file, line and field.
type Faults []Fault

// Error counts the faults; Messages words them.
func (f Faults) Error() string {
	var b strings.Builder
	for _, x := range f {
		b.WriteString((&message.Error{Message: x.worded()}).Error() + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// Messages gives one message a fault, each naming file, line and field.
func (f Faults) Messages() []message.Message {
	out := make([]message.Message, len(f))
	for i, x := range f {
		out[i] = x.worded()
	}
	return out
}

func (f Fault) worded() message.Message {
	if f.Line == 0 && f.Field == "" {
		return message.New("build.fault-file", "File", f.File, "Problem", f.Message)
	}
	return message.New("build.fault", "File", f.File, "Line", f.Line, "Field", f.Field, "Problem", f.Message)
}

// table is one source file as read.
type table struct {
	spec  catalogue.Table
	rows  []record
	index map[string]int // column name → position
}

type record struct {
	line  int
	cells []string
}

func (t *table) cell(r record, column string) string { return r.cells[t.index[column]] }

// source is the whole folder as read, with the faults found so far.
type source struct {
	files   fs.FS
	tables  map[string]*table
	ids     map[string]map[string]bool // table → ids
	scales  requirement.Scales         // for the rules
	faults  Faults
	digest  string
	newest  string // newest read_on
	digests []string
}

// Check reads and checks a folder of source files. It returns nil or Faults.
func Check(files fs.FS) error {
	s := load(files)
	if len(s.faults) > 0 {
		return s.faults
	}
	return nil
}

func load(files fs.FS) *source {
	s := &source{files: files, tables: map[string]*table{}, ids: map[string]map[string]bool{}}
	for _, spec := range catalogue.Tables {
		s.read(spec)
	}
	for _, spec := range catalogue.Tables {
		s.checkTable(s.tables[spec.Name])
	}
	s.checkAcross()
	sort.SliceStable(s.faults, func(i, j int) bool {
		a, b := s.faults[i], s.faults[j]
		if a.File != b.File {
			return a.File < b.File
		}
		return a.Line < b.Line
	})
	sum := sha256.Sum256([]byte(strings.Join(s.digests, "\n")))
	s.digest = hex.EncodeToString(sum[:])[:12]
	return s
}

func (s *source) fault(file string, line int, field, id string, pairs ...any) {
	s.faults = append(s.faults, Fault{File: file, Line: line, Field: field, Message: message.New(id, pairs...)})
}
