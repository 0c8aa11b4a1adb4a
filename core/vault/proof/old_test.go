package proof

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/seal"
	"llwybr/core/vault"
)

// oldStore makes a store as version 1 wrote it, with everything in plain: what sealing is there to end.
func oldStore(t testing.TB, dir string) *story {
	t.Helper()
	script, err := os.ReadFile("../migrations/0001_start.sql")
	if err != nil {
		t.Fatal(err)
	}
	dir = filepath.Join(dir, "data")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, vault.FileName)+"?_journal_mode=WAL")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	id, node, s := "01890000-0000-7000-8000-000000000001", learner.NewNode(), &story{made: true}
	execute := func(statement string, values ...any) {
		if err == nil {
			_, err = db.Exec(statement, values...)
		}
	}
	execute(string(script) + "; PRAGMA user_version = 1")
	execute("INSERT INTO meta VALUES ('node', ?)", node)
	execute("INSERT INTO learner VALUES (?, '', 1)", id)
	for w := newWriter(node, 1, true, nil); w.marks < 3*markers; {
		changes := w.group()
		for _, c := range changes {
			text, _ := c.Encode()
			execute("INSERT INTO change (learner, id, payload) VALUES (?, ?, ?)", id, c.ID, text)
		}
		s.hear("try" + signs(changes))
		s.hear("ack")
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// sealOld opens a store of version 1 and gives its record words.
func sealOld(o orders) error {
	s, id, err := openVault(o.Dir, false, nil)
	if err != nil {
		return err
	}
	if err = s.ChangeWords(context.Background(), id, words); err == nil {
		tell("sealed")
	}
	return errors.Join(err, s.Close())
}

func init() { children["seal"] = sealOld }

// TestAPlainStoreIsFoundOutAndSealed is the control of the scan: a store in plain must be found out. Given words, nothing of it is in plain any more.
func TestAPlainStoreIsFoundOutAndSealed(t *testing.T) {
	dir, before, after := quickDir(t), newScan(), newScan()
	s := oldStore(t, dir)
	before.folder(t, "in a store of version 1", dir)
	before.report(t, "version 1", false)
	if len(before.hits) == 0 || before.hits["in a store of version 1"] < markers {
		t.Error("not all markers were planted")
	}
	if err := sealOld(orders{Dir: dir}); err != nil {
		t.Fatal(err)
	}
	after.folder(t, "once it was given words", dir)
	after.report(t, "version 1, sealed", true)
	if err := look(targetOf("vault"), dir, s); err != nil {
		t.Error(err)
	}
	v, err := vault.Open(filepath.Join(dir, "data"), vault.Options{KDF: cheap})
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	if err := v.Unlock(context.Background(), "01890000-0000-7000-8000-000000000001", seal.Secret{}); err == nil {
		t.Error("it opens without words")
	}
}
