package vault

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// versionOne leaves a store as version 1 wrote it, in plain, with marks in its records.
func versionOne(t testing.TB, dir string) (ids []string, changes []learner.Change) {
	t.Helper()
	path := filepath.Join(dir, FileName)
	must(t, os.WriteFile(path, nil, 0o600))
	db, err := sql.Open("sqlite", address(path, 0, settings))
	must(t, err)
	defer db.Close()
	db.SetMaxOpenConns(1)
	must(t, migrate(db, path, migrations[:1]))
	node := learner.NewNode()
	_, err = db.Exec(`INSERT INTO meta (name, value) VALUES ('node', ?)`, node)
	must(t, err)
	clock := learner.NewClock(node, nil)
	for n := range 80 {
		changes = append(changes, change(clock, "notes.n", fmt.Sprint("PLANTED ", strings.Repeat("PLANTED ", n))))
	}
	for _, label := range []string{"first", "second"} {
		id := learner.NewID(time.Now())
		ids = append(ids, id)
		_, err := db.Exec(`INSERT INTO learner (id, label, opened) VALUES (?, ?, 1)`, id, label)
		must(t, err)
		for _, c := range changes {
			plain, err := c.Encode()
			must(t, err)
			_, err = db.Exec(`INSERT INTO change (learner, id, payload) VALUES (?, ?, ?)`, id, c.ID, plain)
			must(t, err)
		}
	}
	return ids, changes
}

// planted names the files of a folder in which a mark lies in plain.
func planted(t testing.TB, dir string) (found []string) {
	for name, data := range bytesOf(t, dir) {
		if strings.Contains(data, "PLANTED") {
			found = append(found, name)
		}
	}
	return found
}

func TestRecordsOfVersionOneAreSealedWhenTheyAreGivenWords(t *testing.T) {
	dir := t.TempDir()
	ids, changes := versionOne(t, dir)
	if len(planted(t, dir)) == 0 {
		t.Fatal("the search finds nothing at all")
	}
	v := reopenLocked(t, dir)
	entries, err := v.List()
	must(t, err, v.Check())
	if !entries[0].Wordless || !entries[1].Wordless || len(planted(t, dir)) < 2 {
		t.Fatal("not in plain, or no copy was kept:", entries)
	}
	for _, id := range ids {
		wantID(t, v.Append(ctx, id, changes...), "vault.locked")
		must(t, v.Unlock(ctx, id, seal.Secret{}))
		holds(t, v, id, changes)
		wantID(t, v.Append(ctx, id, changes...), "vault.words-needed")
		_, err := v.NewRecovery(ctx, id)
		wantID(t, err, "vault.words-needed")
		_, err = v.Export(ctx, id)
		wantID(t, err, "vault.words-needed")
		if !v.Private(id).None() {
			t.Error("there is no key that could be private")
		}
		must(t, v.ChangeWords(ctx, id, testWords))
		holds(t, v, id, changes)
	}
	if found := planted(t, dir); len(found) > 0 {
		t.Error("in plain:", found)
	}
	code, err := v.NewRecovery(ctx, ids[0])
	must(t, err, v.Close())
	if found := planted(t, dir); len(found) > 0 {
		t.Error("in plain after closing:", found)
	}
	v = reopenLocked(t, dir)
	wantID(t, v.Unlock(ctx, ids[0], words("anghywir iawn hyn")), "vault.words-wrong")
	must(t, v.Unlock(ctx, ids[0], secretOf(t, code)), v.Unlock(ctx, ids[1], words(testWords)))
	holds(t, v, ids[0], changes)
	holds(t, v, ids[1], changes)
}

// TestSealingThatWasCutOffIsFinishedAtTheNextOpening cuts it between the transaction and the removing of the plain bytes.
func TestSealingThatWasCutOffIsFinishedAtTheNextOpening(t *testing.T) {
	dir := t.TempDir()
	ids, changes := versionOne(t, dir)
	v := reopenLocked(t, dir)
	for _, id := range ids {
		ring := seal.NewRing()
		wraps, err := v.wrapsFor(ctx, id, ring, testWords)
		must(t, err)
		must(t, v.inOne(ctx, func(tx *sql.Tx) error {
			must(t, v.sealRows(ctx, tx, id, newOpened(ring, seal.ByWords)), keepWraps(ctx, tx, id, wraps))
			return setMeta(ctx, tx, metaScrub, "1")
		}))
	}
	must(t, v.Close())
	if len(planted(t, dir)) == 0 {
		t.Fatal("nothing was left to do")
	}
	v = reopen(t, dir)
	if found := planted(t, dir); len(found) > 0 {
		t.Error("in plain:", found)
	}
	holds(t, v, ids[1], changes)
}

func TestWhatCannotBeReadOfVersionOneIsSealedAsItIs(t *testing.T) {
	dir := t.TempDir()
	ids, changes := versionOne(t, dir)
	execute(t, dir, `UPDATE change SET payload = CAST('PLANTED, not JSON' AS BLOB) WHERE seq = 3`)
	v := reopen(t, dir)
	wantID(t, v.Check(), "record.change-damaged")
	for _, id := range ids {
		must(t, v.Unlock(ctx, id, seal.Secret{}), v.ChangeWords(ctx, id, testWords))
	}
	got, err := v.Changes(context.Background(), ids[0])
	wantID(t, err, "record.change-damaged")
	if len(got) != len(changes)-1 || len(planted(t, dir)) > 0 {
		t.Error(len(got), planted(t, dir))
	}
}
