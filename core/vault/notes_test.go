package vault

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"llwybr/core/learner"
)

func note(wrong string) Note {
	return Note{ID: learner.NewID(time.Now()), Record: "courses/course-acc-197", Catalogue: "2026-11", Serial: 1, Day: "2026-11-22", Language: "cy", Wrong: wrong}
}

// keep puts a note into a folder as the window does: read, change, write.
func keep(dir string, n Note) error {
	all, _, err := LoadNotes(dir)
	if err == nil {
		all, err = all.With(n)
	}
	if err == nil {
		err = SaveNotes(dir, all)
	}
	return err
}

func loadNotes(t *testing.T, dir string) Notes {
	t.Helper()
	n, said, err := LoadNotes(dir)
	if err != nil || said != nil {
		t.Fatal(said, err)
	}
	return n
}

func TestNotesAreKeptChangedAndTakenAway(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	if n := loadNotes(t, dir); len(n.All()) != 0 {
		t.Fatal(n.All())
	}
	first, second := note("Mae'r ffôn yn anghywir"), note("line one\nline two, \"quoted\"")
	second.ID = learner.NewID(time.Now().Add(time.Minute))
	second.Seen = "https://example.wales/ŵ"
	for _, n := range []Note{first, second} {
		if err := keep(dir, n); err != nil {
			t.Fatal(err)
		}
	}
	same(t, "notes", []Note{first, second}, loadNotes(t, dir).All())
	first.Wrong = "  a new text  "
	if err := keep(dir, first); err != nil {
		t.Fatal(err)
	}
	first.Wrong = "a new text"
	same(t, "changed", []Note{first, second}, loadNotes(t, dir).All())
	if err := SaveNotes(dir, loadNotes(t, dir).Without(first.ID).Without("no such")); err != nil {
		t.Fatal(err)
	}
	same(t, "taken away", []Note{second}, loadNotes(t, dir).All())
	if err := keep(dir, first); err != nil { // taking it back puts it where it was
		t.Fatal(err)
	}
	same(t, "taken back", []Note{first, second}, loadNotes(t, dir).All())
	if names := bytesOf(t, dir); len(names) != 1 {
		t.Errorf("%d files", len(names))
	}
}

// What cannot be read is said, and stays as it is whatever is written beside it.
func TestDamagedLinesAreSaidAndKept(t *testing.T) {
	dir := t.TempDir()
	good := note("wrong")
	if err := keep(dir, good); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, notesName)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	damaged := []string{`{"id":"cut off`, "\x00\x00\xff", `{"id":"x","wrong":"no id of ours"}`, strings.Replace(string(bytes.TrimSpace(data)), "wrong\":\"wrong", "wrong\":\" ", 1), `[]`}
	if err := os.WriteFile(path, []byte(strings.Join(damaged, "\r\n")+"\n"+string(data)), 0o600); err != nil {
		t.Fatal(err)
	}
	n, said, err := LoadNotes(dir)
	if err != nil || said == nil || said.ID != "notes.damaged" || n.Unread() != len(damaged) {
		t.Fatal(n.Unread(), said, err)
	}
	same(t, "the good one", []Note{good}, n.All())
	if err := keep(dir, note("another")); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range damaged {
		if !bytes.Contains(after, []byte(d)) {
			t.Errorf("%q is lost", d)
		}
	}
}

// A file that cannot be read at all is not written over.
func TestUnreadableNotesStay(t *testing.T) {
	dir := t.TempDir()
	large := bytes.Repeat([]byte("x"), notesLimit+1)
	if err := os.WriteFile(filepath.Join(dir, notesName), large, 0o600); err != nil {
		t.Fatal(err)
	}
	wantID(t, keep(dir, note("wrong")), "notes.unreadable")
	if got, err := os.ReadFile(filepath.Join(dir, notesName)); err != nil || !bytes.Equal(got, large) {
		t.Error("it was written over", err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	wantID(t, SaveNotes(filepath.Join(file, "sub"), Notes{}), "notes.unsaved")
}

func TestNotesAreExported(t *testing.T) {
	n := note("=HYPERLINK(\"http://x\")")
	n.Seen = "on the college's page, \"Courses\"\nsecond line"
	path := filepath.Join(t.TempDir(), "notes.csv")
	if err := ExportNotes(path, []Note{n}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatal(rows, err)
	}
	same(t, "columns", noteColumns, rows[0])
	same(t, "row", []string{n.Record, "'" + n.Wrong, n.Seen, "cy", "2026-11-22", "2026-11", "1"}, rows[1])
	wantID(t, ExportNotes(filepath.Join(t.TempDir(), "none", "notes.csv"), nil), "notes.unwritten")
}

// noteForever keeps notes and prints each one's id after it is safe.
func noteForever(dir, _ string) error {
	for {
		n := note(strings.Repeat("words ", rand.IntN(60)+1))
		if err := keep(dir, n); err != nil {
			return err
		}
		fmt.Println(n.ID)
	}
}

// A kill at any moment loses no note that was said to be kept, and leaves no half line.
func TestNoNoteIsLostWhenKilled(t *testing.T) {
	dir := t.TempDir()
	kept := map[string]bool{}
	for range min(killRounds(), 40) {
		for _, id := range killedDoing(t, "note", dir, "-") {
			kept[id] = true
		}
		have := map[string]bool{}
		for _, n := range loadNotes(t, dir).All() {
			have[n.ID] = true
		}
		for id := range kept {
			if !have[id] {
				t.Fatalf("%s was kept and is lost", id)
			}
		}
	}
	if len(kept) == 0 {
		t.Error("nothing was tried")
	}
	t.Logf("%d notes kept, 0 lost", len(kept))
}

// Whatever stands in the file: nothing of it is lost by writing it again, and what was read once is read again.
func FuzzNotes(f *testing.F) {
	f.Add([]byte(""))
	f.Add([]byte(`{"id":"0198c0de-0000-7000-8000-000000000000","wrong":"x"}` + "\n{\n\n[]"))
	f.Add([]byte("\xff\x00\r\n\r\n{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		path := filepath.Join(dir, notesName)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		n, _, err := LoadNotes(dir)
		if err != nil {
			return
		}
		again, err := n.With(note("one more"))
		if err = errors.Join(err, SaveNotes(dir, again)); err != nil {
			t.Fatal(err)
		}
		after, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, raw := range bytes.Split(data, []byte("\n")) {
			if !bytes.Contains(after, bytes.TrimSpace(raw)) {
				t.Fatalf("%q is lost", raw)
			}
		}
		if reread, _, err := LoadNotes(dir); err != nil || len(reread.All()) != len(n.All())+1 || reread.Unread() != n.Unread() {
			t.Fatal(len(reread.All()), len(n.All()), err)
		}
	})
}
