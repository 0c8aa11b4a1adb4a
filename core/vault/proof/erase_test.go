package proof

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/seal"
	"llwybr/core/vault"
)

// otherWords open the record that stays.
const otherWords = "afon carreg dringo"

// twoRecords makes a store with a record to erase and, where a place holds several, one that stays. It gives what must not be found any more: the markers,
// and pieces of everything sealed that is there because of the first.
func twoRecords(t testing.TB, target target, dir string, seed uint64) *scan {
	t.Helper()
	if target.name == "vault" {
		other := target
		other.open = openOther
		fill(t, other, dir, seed+1, false)
	}
	staying := filesOf(t, dir)
	fill(t, target, dir, seed, true)
	found := newScan()
	for piece := range pieces(t, dir) {
		if !anyHolds(staying, piece) {
			found.add(needle{[]byte(piece), fmt.Sprintf("sealed bytes %x", piece)})
		}
	}
	return found
}

// anyHolds reports whether one of the files has the piece, wherever it stands in it: a database moves what it keeps.
func anyHolds(files map[string][]byte, piece string) bool {
	for _, data := range files {
		if bytes.Contains(data, []byte(piece)) {
			return true
		}
	}
	return false
}

// openOther is openVault for the record that stays. It has a typed name, so that the one salt of all typed names of a store, which stays, is there
// before the record that is erased.
func openOther(dir string, _ bool, _ clockOf) (vault.Store, string, error) {
	v, err := vault.Open(filepath.Join(dir, "data"), vault.Options{KDF: cheap})
	if err != nil {
		return nil, "", err
	}
	made, err := v.Create(context.Background(), "", otherWords)
	if err == nil {
		err = v.SetTypedName(context.Background(), made.ID, "Arall", otherWords)
	}
	return v, made.ID, err
}

// fill appends to a record and closes the store.
func fill(t testing.TB, target target, dir string, seed uint64, marked bool) {
	t.Helper()
	s, id, err := target.open(dir, true, nil)
	if err != nil {
		t.Fatal(err)
	}
	w := newWriter(s.Node(), seed, marked, nil)
	for range 40 {
		err = errors.Join(err, s.Append(context.Background(), id, w.group()...))
	}
	if v, ok := s.(*vault.Vault); ok && marked {
		err = errors.Join(err, v.SetLabel(id, marker(1)), v.SetTypedName(context.Background(), id, marker(2), words), v.SetLabel(id, ""))
	}
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
}

// pieces are parts of the files of a folder that look sealed: 24 bytes, nearly all of them different.
func pieces(t testing.TB, dir string) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	for _, data := range filesOf(t, dir) {
		for at := 0; at+24 <= len(data); at++ {
			piece := data[at : at+24]
			if at%40 == 0 && sealed(piece) {
				all[string(piece)] = true
			}
		}
	}
	return all
}

// sealed reports whether bytes are what a cipher makes, and no id: a tombstone keeps that.
func sealed(piece []byte) bool {
	different, ids, small := 0, 0, 0 // a page of a database begins with small numbers
	for i, b := range piece {
		if bytes.IndexByte(piece[:i], b) < 0 {
			different++
		}
		if b < 16 {
			small++
		}
		if strings.IndexByte("0123456789abcdef-", b) >= 0 {
			ids++
		}
	}
	return different >= 18 && ids < 12 && small < 6
}

// eraseOne opens the store and erases the record.
func eraseOne(o orders) error {
	s, id, err := targetOf(o.Target).open(o.Dir, false, nil)
	if err != nil {
		return err
	}
	if err = s.Erase(id); err == nil {
		tell("erased")
	}
	return errors.Join(err, s.Close())
}

func init() { children["erase"] = eraseOne }

// TestNothingIsLeftOfWhatWasErased erases a record and looks for every marker and for every part of what was sealed for it, and tries its words. Old copies of
// a file that were kept elsewhere before are out of reach.
func TestNothingIsLeftOfWhatWasErased(t *testing.T) {
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			random, needles, before := chance(t), 0, 0
			for range rounds(1, 20) {
				dir := quickDir(t)
				found := twoRecords(t, target, dir, random.Uint64())
				control := *found
				control.hits = map[string]int{}
				if control.folder(t, "before", dir); len(control.hits) == 0 {
					t.Error("nothing is found before it is erased, so the scan does not bite")
				}
				needles, before = needles+found.count, before+control.hits["before"]
				if err := eraseOne(orders{Target: target.name, Dir: dir}); err != nil {
					t.Fatal(err)
				}
				found.folder(t, "after", dir)
				found.judge(t, target.name, true)
				if s, _, err := target.open(dir, false, nil); err == nil {
					t.Errorf("the old words open it: %v", s.Close())
				}
				if target.name == "vault" {
					otherStays(t, dir)
				}
			}
			t.Logf("%s: %d needles, %d of them found before erasing, none after", target.name, needles, before)
		})
	}
}

func otherStays(t testing.TB, dir string) {
	t.Helper()
	v, err := vault.Open(filepath.Join(dir, "data"), vault.Options{KDF: cheap})
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	all, err := v.List()
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	err = v.Unlock(context.Background(), all[0].ID, seal.Words(otherWords))
	log, err2 := v.Changes(context.Background(), all[0].ID)
	if err := errors.Join(err, err2, v.Check()); err != nil || len(log) == 0 {
		t.Errorf("the record that stays: %d changes, %v", len(log), err)
	}
	if _, err := os.Stat(filepath.Join(dir, "data", vault.FileName)); err != nil {
		t.Error(err)
	}
}
