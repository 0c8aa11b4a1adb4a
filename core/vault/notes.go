package vault

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// notesName is the file of the notes about the facts: one JSON object a line.
const notesName = "notes.jsonl"

// Bounds of the notes' file, in bytes, and of what somebody writes in one field, in characters.
const (
	notesLimit = 4 << 20
	WordsLimit = 2000
)

// Note is what somebody wrote of a fact that is wrong or missing. It is about the facts: it holds nothing about a learner.
type Note struct {
	ID        string `json:"id"`
	Record    string `json:"record"`    // table/key of the catalogue; "" = something that has no record
	Catalogue string `json:"catalogue"` // version of the facts
	Serial    int    `json:"serial"`    // edition of the facts; 0 = it names none
	Day       string `json:"day"`       // YYYY-MM-DD, when it was written
	Language  string `json:"language"`  // cy | en: of the window in which it was written
	Wrong     string `json:"wrong"`
	Seen      string `json:"seen,omitempty"` // where the right thing was seen
}

// NewNote begins a note.
func NewNote(now time.Time) Note { return Note{ID: learner.NewID(now)} }

// Notes are the notes of this machine. Lines that this program cannot read are kept as they are.
type Notes struct {
	lines []line
}

// line is one line of the file; note is nil where it cannot be read.
type line struct {
	raw  []byte
	note *Note
}

// All are the notes that can be read, in the order in which they were begun, which their ids tell.
func (n Notes) All() []Note {
	var all []Note
	for _, l := range n.lines {
		if l.note != nil {
			all = append(all, *l.note)
		}
	}
	slices.SortStableFunc(all, func(a, b Note) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// Unread is how many lines cannot be read. They stay in the file.
func (n Notes) Unread() int { return len(n.lines) - len(n.All()) }

// With gives the notes with one more, or with one changed that has the same id.
func (n Notes) With(note Note) (Notes, error) {
	note.Wrong, note.Seen = tidied(note.Wrong), tidied(note.Seen)
	raw, err := json.Marshal(note)
	if err != nil {
		return n, err
	}
	kept := slices.Clone(n.lines)
	if i := n.at(note.ID); i >= 0 {
		kept[i] = line{raw, &note}
		return Notes{kept}, nil
	}
	return Notes{append(kept, line{raw, &note})}, nil
}

// Without gives the notes without one.
func (n Notes) Without(id string) Notes {
	i := n.at(id)
	if i < 0 {
		return n
	}
	return Notes{slices.Delete(slices.Clone(n.lines), i, i+1)}
}

func (n Notes) at(id string) int {
	return slices.IndexFunc(n.lines, func(l line) bool { return l.note != nil && l.note.ID == id })
}

// tidied is a text without spaces around it, in its bounds, and without what is no text.
func tidied(text string) string {
	runes := []rune(strings.TrimSpace(strings.ToValidUTF8(text, "")))
	return string(runes[:min(len(runes), WordsLimit)])
}

// parseNotes reads the file line by line.
func parseNotes(data []byte) Notes {
	var n Notes
	for _, raw := range bytes.Split(data, []byte("\n")) {
		raw = bytes.TrimRight(raw, "\r")
		if len(bytes.TrimSpace(raw)) == 0 {
			continue
		}
		n.lines = append(n.lines, line{raw: raw, note: parseNote(raw)})
	}
	return n
}

// parseNote reads a line; nil when it is no note of ours.
func parseNote(raw []byte) *Note {
	var note Note
	if !utf8.Valid(raw) || json.Unmarshal(raw, &note) != nil || !learner.ValidID(note.ID) || strings.TrimSpace(note.Wrong) == "" {
		return nil
	}
	return &note
}

// LoadNotes reads the notes in a folder. Where there is no file there are none. The note beside them, which is else nil, says that some lines
// cannot be read. An error says that the file cannot be read at all: then nothing may be written over it.
func LoadNotes(dir string) (Notes, *message.Message, error) {
	path := filepath.Join(dir, notesName)
	sweepOf(dir, notesName)
	data, err := readBounded(path, notesLimit)
	if errors.Is(err, os.ErrNotExist) {
		return Notes{}, nil, nil
	}
	if err != nil {
		return Notes{}, nil, message.Fail(err, "notes.unreadable", "File", path)
	}
	n := parseNotes(data)
	if n.Unread() == 0 {
		return n, nil, nil
	}
	said := message.Counted("notes.damaged", n.Unread(), "File", path)
	return n, &said, nil
}

// SaveNotes writes the notes in a folder, which is made where it is missing. After it has returned they are on the disk; until then the file
// holds the old ones.
func SaveNotes(dir string, n Notes) error {
	var b bytes.Buffer
	for _, l := range n.lines {
		b.Write(l.raw)
		b.WriteByte('\n')
	}
	err := os.MkdirAll(dir, 0o700)
	if b.Len() > notesLimit {
		err = fmt.Errorf("%d bytes", b.Len())
	}
	if err == nil {
		err = WriteWhole(filepath.Join(dir, notesName), b.Bytes())
	}
	if err != nil {
		return message.Fail(err, "notes.unsaved", "Folder", dir)
	}
	return nil
}

// noteColumns are the columns of an export.
var noteColumns = []string{"record", "wrong", "seen", "language", "day", "catalogue", "serial"}

// ExportNotes writes notes to a file as CSV for whoever keeps the facts, whole or not at all: no word in it could be taken for a formula by a
// spreadsheet.
func ExportNotes(path string, notes []Note) error {
	rows := [][]string{noteColumns}
	for _, n := range notes {
		rows = append(rows, []string{n.Record, plainCell(n.Wrong), plainCell(n.Seen), n.Language, n.Day, n.Catalogue, fmt.Sprint(n.Serial)})
	}
	var b bytes.Buffer
	err := csv.NewWriter(&b).WriteAll(rows)
	if err == nil {
		err = WriteWhole(path, b.Bytes())
	}
	if err != nil {
		return message.Fail(err, "notes.unwritten", "File", path)
	}
	return nil
}

// plainCell puts an apostrophe before a text that a spreadsheet would take for a formula.
func plainCell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}
