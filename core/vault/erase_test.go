package vault

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// manyRecords fills a store with two learners, one of whom is to go.
func manyRecords(t testing.TB, dir string) (v *Vault, stays, goes string) {
	t.Helper()
	v = reopenLocked(t, dir)
	first, err1 := v.Create(ctx, "", testWords)
	second, err2 := v.Create(ctx, "", testWords)
	_, err3 := v.SetWorkspace(ctx, workspaceWords)
	must(t, err1, err2, err3, v.SetTypedName(ctx, second.ID, "Mali", testWords))
	clock := learner.NewClock(v.Node(), nil)
	for n := range 60 {
		text := strings.Repeat("hir ", n*19%900)
		must(t, v.Append(ctx, first.ID, change(clock, "notes.n", text)), v.Append(ctx, second.ID, change(clock, "notes.n", text)))
	}
	return v, first.ID, second.ID
}

// TestErasedRecordOpensNoMoreEvenWithItsWords takes every byte of the store's files after the erasing, and looks in them for every key and every box
// that the record had. Those of the one who stays are found: the search works.
func TestErasedRecordOpensNoMoreEvenWithItsWords(t *testing.T) {
	dir := t.TempDir()
	v, stays, goes := manyRecords(t, dir)
	gone, err1 := v.tracesOf(ctx, goes)
	kept, err2 := v.tracesOf(ctx, stays)
	must(t, err1, err2)
	v.Lock(goes)
	must(t, v.Erase(goes))
	for when, closing := range map[string]bool{"open": false, "closed": true} {
		if closing {
			must(t, v.Close())
		}
		found := false
		for name, data := range bytesOf(t, dir) {
			if gone.in([]byte(data)) {
				t.Errorf("%s: something is left in %s", when, name)
			}
			found = found || kept.in([]byte(data))
		}
		if !found {
			t.Error("the search finds nothing at all")
		}
	}
	v = reopenLocked(t, dir)
	wantID(t, v.Unlock(ctx, goes, words(testWords)), "record.learner-unknown")
	_, err := v.Find(ctx, "Mali", testWords)
	wantID(t, err, "vault.words-wrong")
	must(t, v.Unlock(ctx, stays, words(testWords)), v.Check())
	tombs, _ := texts(v.db, `SELECT learner FROM tombstone`)
	same(t, "tombstones", []string{goes}, tombs)
	wantID(t, v.Erase(goes), "record.learner-unknown")
}

// TestErasingThatWasCutOffIsFinishedAtTheNextOpening ends it when the keys are gone and the rows are not.
func TestErasingThatWasCutOffIsFinishedAtTheNextOpening(t *testing.T) {
	dir := t.TempDir()
	v, stays, goes := manyRecords(t, dir)
	gone, err := v.tracesOf(ctx, goes)
	must(t, err)
	known, err := v.destroyKeys(ctx, goes)
	must(t, err, v.Close())
	left := false
	for _, data := range bytesOf(t, dir) {
		left = left || gone.in([]byte(data))
	}
	if !known || !left {
		t.Fatal("nothing was left to do")
	}
	v = reopen(t, dir)
	for name, data := range bytesOf(t, dir) {
		if gone.in([]byte(data)) {
			t.Error("something is left in", name)
		}
	}
	entries, err := v.List()
	must(t, err)
	if len(entries) != 1 || entries[0].ID != stays {
		t.Error(entries)
	}
}

func TestErasingThatLeavesSomethingSaysSo(t *testing.T) {
	dir := t.TempDir()
	v, _, goes := manyRecords(t, dir)
	var payload []byte
	must(t, v.db.QueryRow(`SELECT payload FROM change WHERE learner = ? LIMIT 1`, goes).Scan(&payload))
	forgotten := filepath.Join(v.path+".copied-by-somebody", "deeper")
	must(t, os.Mkdir(filepath.Dir(forgotten), 0o700), os.WriteFile(forgotten, append(bytes.Repeat([]byte{7}, 1<<20-10), payload...), 0o600)) // over the edge of a piece
	wantID(t, v.Erase(goes), "vault.erase-unproved")
	entries, _ := v.List()
	if len(entries) != 1 {
		t.Error("it is erased all the same")
	}
}

func TestEraseKeepsTheStoreForItself(t *testing.T) {
	dir := t.TempDir()
	v, _, goes := manyRecords(t, dir)
	must(t, v.Erase(goes))
	out, err := child("open", dir, "0s").CombinedOutput()
	if err == nil || !contains(out, "record.store-elsewhere") {
		t.Errorf("another program opened it: %v %s", err, out)
	}
}

func TestTracesAreFoundWhereverTheyLie(t *testing.T) {
	secret := seal.NewKey().Seal(nil, []byte("rhywbeth"))
	for _, at := range []int{0, 1, 100, 1<<20 - 24, 1<<20 - 5, 1 << 20, 2<<20 - 7} {
		name := filepath.Join(t.TempDir(), "file")
		data := make([]byte, 3<<20)
		copy(data[at:], secret)
		must(t, os.WriteFile(name, data, 0o600))
		f, err := os.Open(name)
		must(t, err)
		look := func(text []byte) bool {
			tr := newTraces()
			tr.add(text)
			found, err := tr.inFile(f)
			must(t, err)
			return found
		}
		if !look(secret) || look(bytes.Repeat([]byte{9}, 30)) || look([]byte("short")) {
			t.Error("at", at)
		}
		f.Close()
	}
	tr := newTraces()
	tr.add([]byte(fmt.Sprint(12345678)))
	if !tr.in([]byte("xx12345678")) || tr.in([]byte("xx1234567")) {
		t.Error("a short text")
	}
}
