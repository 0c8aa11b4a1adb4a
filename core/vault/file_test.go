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

const fileWords = "afal glas mynydd"

// quickly are options for tests: words that cost nothing.
var quickly = FileOptions{KDF: seal.KDF{Name: seal.Argon2id, Memory: 64, Passes: 1, Threads: 1}, Wait: 200 * time.Millisecond, Device: "d1"}

// newTestFile makes a file in a folder of its own.
func newTestFile(t testing.TB) (*File, Made) {
	t.Helper()
	f, made, err := CreateFile(context.Background(), filepath.Join(t.TempDir(), NewFileName()), fileWords, quickly)
	if err != nil {
		t.Fatal(err)
	}
	return f, made
}

func openTestFile(t testing.TB, path string) *File {
	t.Helper()
	f, err := OpenFile(context.Background(), path, seal.Words(fileWords), quickly)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// noted makes changes from a file's own clock.
func noted(f *File, texts ...string) []learner.Change {
	clock := learner.NewClock(f.Node(), nil)
	changes := make([]learner.Change, len(texts))
	for i, text := range texts {
		changes[i] = change(clock, "notes.n"+text, text)
	}
	return changes
}

func mustAppend(t testing.TB, f *File, changes ...learner.Change) {
	t.Helper()
	if err := f.Append(context.Background(), f.id, changes...); err != nil {
		t.Fatal(err)
	}
}

// inFile checks that a file holds these changes, and what else is in it when all is said.
func inFile(t testing.TB, f *File, want ...learner.Change) {
	t.Helper()
	got, err := f.Changes(context.Background(), f.id)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFileKeepsARecord(t *testing.T) {
	f, made := newTestFile(t)
	changes := noted(f, "a", "b", "c")
	mustAppend(t, f, changes[0])
	mustAppend(t, f, changes[1:]...)
	mustAppend(t, f, changes...) // again: nothing changes
	at, err := f.Saved()
	if err != nil || time.Since(at) > time.Minute {
		t.Error(at, err)
	}
	g := openTestFile(t, f.Path())
	inFile(t, g, changes...)
	if g.Node() == f.Node() {
		t.Error("two openings share a node")
	}
	list, err := g.List()
	if err != nil || len(list) != 1 || list[0].ID != made.ID {
		t.Error(list, err)
	}
	if g.Private(made.ID).None() {
		t.Error("no key of one's own notes")
	}
	if err := errors.Join(f.Check(), g.Check(), f.Close(), g.Close()); err != nil {
		t.Error(err)
	}
	if names := namesIn(t, f.Path()); len(names) != 2 {
		t.Error("left over:", names)
	}
}

// namesIn are the names in a file's folder.
func namesIn(t testing.TB, path string) []string {
	t.Helper()
	all, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(all))
	for i, e := range all {
		names[i] = e.Name()
	}
	return names
}

func TestFileOpensForWhoMay(t *testing.T) {
	ctx := context.Background()
	f, made := newTestFile(t)
	mustAppend(t, f, noted(f, "a")...)
	_, err := OpenFile(ctx, f.Path(), seal.Words("afal glas"), quickly)
	wantID(t, err, "vault.words-wrong")
	_, err = OpenFile(ctx, f.Path(), seal.Recovery(seal.NewKey()), quickly)
	wantID(t, err, "vault.code-wrong")
	code, _ := seal.ReadCode(made.Recovery)
	g, err := OpenFile(ctx, f.Path(), seal.Recovery(code), quickly)
	if err != nil {
		t.Fatal(err)
	}
	g.Lock(g.id)
	_, err = g.Changes(ctx, g.id)
	wantID(t, err, "vault.locked")
	wantID(t, g.Append(ctx, g.id, noted(g, "b")...), "vault.locked")
	if !g.Private(g.id).None() {
		t.Error("a key while it is locked")
	}
	mustAppend(t, f, noted(f, "c")...)
	wantID(t, g.Unlock(ctx, g.id, seal.Words("x")), "vault.words-wrong")
	if err := g.Unlock(ctx, g.id, seal.Words(fileWords)); err != nil {
		t.Fatal(err)
	}
	if got, err := g.Changes(ctx, g.id); err != nil || len(got) != 2 {
		t.Error("what was written meanwhile is not there:", len(got), err)
	}
	_, err = g.Changes(ctx, "another")
	wantID(t, err, "record.learner-unknown")
	_, err = g.Create(ctx, "", "x")
	wantID(t, err, "file.one")
}

func TestFileWithNewWords(t *testing.T) {
	ctx := context.Background()
	f, made := newTestFile(t)
	mustAppend(t, f, noted(f, "a")...)
	if err := f.ChangeWords(ctx, f.id, "Môr Tân Gwynt"); err != nil {
		t.Fatal(err)
	}
	if exists(f.Path() + prevEnding) {
		t.Error("the version that the old words open is there")
	}
	_, err := OpenFile(ctx, f.Path(), seal.Words(fileWords), quickly)
	wantID(t, err, "vault.words-wrong")
	code, err := f.NewRecovery(ctx, f.id)
	if err != nil || code == made.Recovery {
		t.Fatal(err)
	}
	old, _ := seal.ReadCode(made.Recovery)
	_, err = OpenFile(ctx, f.Path(), seal.Recovery(old), quickly)
	wantID(t, err, "vault.code-wrong")
	for _, s := range []seal.Secret{seal.Words("mor tan gwynt"), fileCode(code)} {
		if _, err := OpenFile(ctx, f.Path(), s, quickly); err != nil {
			t.Error(err)
		}
	}
}

func fileCode(code string) seal.Secret {
	key, _ := seal.ReadCode(code)
	return seal.Recovery(key)
}

// An organisation opens the file, but not what is the learner's alone, and cannot change the words.
func TestFileForAnOrganisation(t *testing.T) {
	ctx := context.Background()
	holder := seal.NewRing()
	o := quickly
	o.Organisation = holder.Recipient().String()
	f, _, err := CreateFile(ctx, filepath.Join(t.TempDir(), NewFileName()), fileWords, o)
	if err != nil {
		t.Fatal(err)
	}
	g, err := OpenFile(ctx, f.Path(), seal.Holder(seal.ByOrganisation, holder.Identity()), o)
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, g, noted(g, "a")...)
	if !g.Private(g.id).None() {
		t.Error("the learner's own notes are open")
	}
	wantID(t, g.ChangeWords(ctx, g.id, "x y z"), "vault.not-yours")
	o.Organisation = "age1x"
	_, _, err = CreateFile(ctx, filepath.Join(t.TempDir(), NewFileName()), fileWords, o)
	wantID(t, err, "vault.recipient-wrong")
}

// Two programs, or a copy that was carried about, write the same file: nothing of either is lost.
func TestTwoProgramsWriteOneFile(t *testing.T) {
	f, _ := newTestFile(t)
	g := openTestFile(t, f.Path())
	var all []learner.Change
	for range 5 {
		a, b := noted(f, "a"), noted(g, "b")
		mustAppend(t, f, a...)
		mustAppend(t, g, b...)
		all = append(all, a[0], b[0])
	}
	mustAppend(t, f, noted(f, "last")...)
	got, err := openTestFile(t, f.Path()).Changes(context.Background(), f.id)
	if err != nil || len(got) != 11 {
		t.Fatal(len(got), err)
	}
	for _, c := range all {
		if !hasChange(got, c.ID) {
			t.Error("lost", c.ID)
		}
	}
}

// In a place without locks one program may write over what another has just saved. It lies in the version before, and comes back.
func TestWhatWasWrittenOverComesBack(t *testing.T) {
	f, _ := newTestFile(t)
	old := filepath.Join(t.TempDir(), "old")
	copyFile(t, f.Path(), old)
	g := openTestFile(t, old)
	lost := noted(f, "a")
	mustAppend(t, f, lost...)
	mustAppend(t, g, noted(g, "b")...)
	if err := os.Rename(f.Path(), f.Path()+prevEnding); err != nil {
		t.Fatal(err)
	}
	copyFile(t, old, f.Path())
	h := openTestFile(t, f.Path())
	mustAppend(t, h, noted(h, "c")...)
	got, err := openTestFile(t, f.Path()).Changes(context.Background(), f.id)
	if err != nil || len(got) != 3 || !hasChange(got, lost[0].ID) {
		t.Error(len(got), err)
	}
}

func hasChange(changes []learner.Change, id string) bool {
	for _, c := range changes {
		if c.ID == id {
			return true
		}
	}
	return false
}

func TestFileRefusesAnotherUnderAnId(t *testing.T) {
	f, _ := newTestFile(t)
	c := noted(f, "a")
	mustAppend(t, f, c...)
	other := c[0]
	other.Value = []byte(`"b"`)
	wantID(t, f.Append(context.Background(), f.id, noted(f, "x")[0], other), "record.change-differs")
	inFile(t, f, c...)
	if _, err := f.Saved(); err != nil {
		t.Error("the disk is not to blame:", err)
	}
}

func TestFileIsNotPutOverAnother(t *testing.T) {
	f, _ := newTestFile(t)
	before, err := os.ReadFile(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = CreateFile(context.Background(), f.Path(), "x", quickly)
	wantID(t, err, "file.there")
	after, err := os.ReadFile(f.Path())
	if err != nil || !bytes.Equal(before, after) {
		t.Error("changed", err)
	}
}

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
