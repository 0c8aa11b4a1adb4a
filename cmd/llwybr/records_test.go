package main

import (
	"context"
	"strings"
	"testing"
	"time"

	"llwybr/core/learner"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/vault"
	"llwybr/ui"
)

// ourWords are the words of every record of the walks. A walk cannot read the words that the program makes up off the screen, and there is no way
// round them, so that the record is made before the program starts and the walk opens it as its owner does.
const ourWords = "afon bara cath"

// quickly makes keys of words at once, where how long that takes is not what is tried.
var quickly = vault.Options{KDF: seal.KDF{Name: seal.Argon2id, Memory: 64, Passes: 1, Threads: 1}}

// newRecord puts an empty record into a data folder.
func newRecord(t *testing.T, data string) {
	t.Helper()
	v, err := vault.Open(data, quickly)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	if _, err := v.Create(context.Background(), "", ourWords); err != nil {
		t.Fatal(err)
	}
}

// recordIn reads the one record of a data folder as it lies on the disk.
func recordIn(t *testing.T, data string) learner.Record {
	t.Helper()
	v, err := vault.Open(data, vault.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	entries, err := v.List()
	if err != nil || len(entries) != 1 {
		t.Fatalf("%d records, %v", len(entries), err)
	}
	if err := v.Unlock(context.Background(), entries[0].ID, seal.Words(passphrase.Canonical(ourWords))); err != nil {
		t.Fatal(err)
	}
	changes, err := v.Changes(context.Background(), entries[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	rec, _ := learner.Fold(changes)
	return rec
}

// open opens the first record from the start screen, where its tile has the focus, by its words.
func (r *running) open() {
	r.t.Helper()
	r.key("Return")
	if r.parted {
		r.until("the field for the words", func(p []ui.Part) bool { return focused(p) == "start.words" })
	} else {
		time.Sleep(time.Second)
	}
	r.typed(ourWords)
	r.key("Return")
	r.waitFor("journey")
}

// openByPointer opens the first record by the pointer; the words are typed.
func (r *running) openByPointer() {
	r.t.Helper()
	tile := ""
	r.until("the tile of the record", func(parts []ui.Part) bool {
		for _, p := range parts {
			if strings.HasPrefix(p.ID, "start.0") { // the id of a record begins with its time
				tile = p.ID
				return true
			}
		}
		return false
	})
	r.click(tile)
	r.click("start.words")
	r.typed(ourWords)
	r.click("start.open")
	r.waitFor("journey")
}
