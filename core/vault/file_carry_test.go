package vault

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

func TestFileExports(t *testing.T) {
	ctx := context.Background()
	f, _ := newTestFile(t)
	clock := learner.NewClock(f.Node(), nil)
	changes := []learner.Change{change(clock, "name", "Mali"), change(clock, "notes.a", "x")}
	adviser := changes[1]
	adviser.ID, adviser.Field = learner.NewID(time.Now()), "adviser.a"
	mustAppend(t, f, append(changes, adviser)...)
	data, err := f.Export(ctx, f.id)
	if err != nil {
		t.Fatal(err)
	}
	s, err := transfer.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	content, err := s.Open(ctx, f.ring)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(changes, content.Changes); diff != "" || content.Device != "d1" {
		t.Error(diff, content.Device)
	}
}

func TestFileTakesIn(t *testing.T) {
	ctx := context.Background()
	f, _ := newTestFile(t)
	mustAppend(t, f, noted(f, "a")...)
	carried := filepath.Join(t.TempDir(), "copy.llwybr")
	copyFile(t, f.Path(), carried)
	other, err := OpenFile(ctx, carried, seal.Words(fileWords), FileOptions{KDF: quickly.KDF, Device: "d2"})
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, other, noted(other, "b", "c")...)
	data, err := other.Export(ctx, other.id)
	if err != nil {
		t.Fatal(err)
	}
	s, err := transfer.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	for round, want := range []struct{ added, known int }{{2, 1}, {0, 3}} {
		in, err := f.Preview(ctx, s, seal.Words(fileWords))
		if err != nil {
			t.Fatal(err)
		}
		if in.New != want.added || in.Known != want.known || !in.FirstContact || in.NewRecord {
			t.Errorf("%d: %+v", round, in)
		}
		if err := in.Accept(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if got, _ := openTestFile(t, f.Path()).Changes(ctx, f.id); len(got) != 3 {
		t.Error(len(got))
	}
	stranger, _ := newTestFile(t)
	_, err = stranger.Preview(ctx, s, seal.Secret{})
	wantID(t, err, "file.other")
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestFileIsErased(t *testing.T) {
	f, _ := newTestFile(t)
	mustAppend(t, f, noted(f, "a")...)
	mustAppend(t, f, noted(f, "b")...)
	left := beside(f.Path(), "-0badc0de")
	copyFile(t, f.Path(), left)
	before, again := map[string][]byte{}, t.TempDir() // second names of the same files
	for i, path := range []string{f.Path(), f.Path() + prevEnding, left} {
		second := filepath.Join(again, fmt.Sprint(i))
		data, err := os.ReadFile(path)
		if err = errors.Join(err, os.Link(path, second)); err != nil {
			t.Fatal(err)
		}
		before[second] = data
	}
	if err := f.Erase(f.id); err != nil {
		t.Fatal(err)
	}
	if names := namesIn(t, f.Path()); len(names) > 0 {
		t.Error("left:", names)
	}
	for second, was := range before {
		if now, err := os.ReadFile(second); err != nil || bytes.Contains(now, was[20:100]) {
			t.Error("the bytes are still there", err)
		}
	}
	wantID(t, f.Append(context.Background(), "x"), "record.learner-unknown")
	wantID(t, f.Erase("x"), "record.learner-unknown")
	if _, err := os.Stat(f.Path()); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

// No text of a record is in anything that is written, nor a name in the names.
func TestNothingInPlainInFiles(t *testing.T) {
	f, _ := newTestFile(t)
	seen := &spying{disk: osDisk{}}
	f.disk = seen
	for range 3 {
		mustAppend(t, f, change(learner.NewClock(f.Node(), nil), "notes.marcwr", "MarcwrMarker"))
	}
	for _, name := range namesIn(t, f.Path()) {
		data, err := os.ReadFile(filepath.Join(filepath.Dir(f.Path()), name))
		if err != nil {
			t.Fatal(err)
		}
		seen.all.Write(data)
		seen.all.WriteString(name)
	}
	if found := strings.ToLower(seen.all.String()); strings.Contains(found, "marcwr") || len(found) < 8000 {
		t.Errorf("a planted text in %d bytes", len(found))
	}
	if !strings.Contains(string(f.kept.changes[0].Value), "Marcwr") {
		t.Error("the control: it was never planted")
	}
}

// spying keeps everything that is written, and the names.
type spying struct {
	disk
	all bytes.Buffer
}

func (s *spying) create(path string) (diskFile, error) {
	f, err := s.disk.create(path)
	s.all.WriteString(path)
	return spyingFile{f, &s.all}, err
}

type spyingFile struct {
	diskFile
	all *bytes.Buffer
}

func (s spyingFile) Write(p []byte) (int, error) {
	s.all.Write(p)
	return s.diskFile.Write(p)
}
