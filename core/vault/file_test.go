package vault

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/core/seal"
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
