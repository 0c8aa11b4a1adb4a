package vault

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// reading opens a copy of a store that nobody writes to.
func reading(path string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", address(path, 0, "mode=ro&immutable=1&_defensive=1&_error_rc=1&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)"))
	if err == nil {
		db.SetMaxOpenConns(1)
	}
	return db, err
}

// verify reads a copy of a store wholly, without a key: whose it is and of what version, its pages, what its rows refer to, that every row has its
// form, and that every log fits its chain.
func verify(path string) (err error) {
	db, err := reading(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := examine(db, path, len(migrations)); err != nil {
		return err
	}
	if err := sound(db, path, "PRAGMA integrity_check(20)"); err != nil {
		return err
	}
	orphans, err := texts(db, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	if len(orphans) > 0 {
		return damaged(errors.New("rows without a learner"), path)
	}
	var version int
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version == 0 {
		return damaged(errors.New("an empty store"), path)
	}
	return verifyRows(db, version)
}

func hurt(cause error) error { return message.Fail(cause, "keep.store-hurt") }

// verifyRows looks at every row of a store.
func verifyRows(db *sql.DB, version int) error {
	lists := map[string]func(string) bool{`SELECT id FROM learner`: learner.ValidID}
	if version >= 2 {
		lists[`SELECT body FROM wrap`], lists[`SELECT body FROM workspace`] = isWrap, isWrap
		lists[`SELECT learner FROM tombstone`] = learner.ValidID
	}
	for query, well := range lists {
		found, err := texts(db, query)
		if err != nil {
			return err
		}
		for n, text := range found {
			if !well(text) {
				return hurt(fmt.Errorf("row %d of %q", n, query))
			}
		}
	}
	logs, err := beginnings(db, version)
	if err == nil {
		err = verifyLogs(db, logs)
	}
	return err
}

func isWrap(body string) bool {
	w, ok := unspoilt(body)
	return ok && len(w.Box) > 0
}

// beginning is what lies beside a log, and its chain as far as it was followed.
type beginning struct {
	sealed      bool
	chain, came []byte
}

func beginnings(db *sql.DB, version int) (map[string]*beginning, error) {
	query := `SELECT id, 0, x'' FROM learner`
	if version >= 2 {
		query = `SELECT id, sealed OR length(head), chain FROM learner`
	}
	rows, err := db.Query(query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	logs := map[string]*beginning{}
	for rows.Next() {
		var id string
		b := &beginning{}
		if err := rows.Scan(&id, &b.sealed, &b.chain); err != nil {
			return nil, err
		}
		logs[id] = b
	}
	return logs, rows.Err()
}

// verifyLogs reads all logs at once, in the order in which they lie there: a sealed one must fit its chain, of one in plain every change must be one.
func verifyLogs(db *sql.DB, logs map[string]*beginning) error {
	rows, err := db.Query(`SELECT learner, id, payload FROM change ORDER BY seq`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		var r row
		var payload sql.RawBytes
		if err := rows.Scan(&id, &r.id, &payload); err != nil {
			return err
		}
		r.payload = payload
		b := logs[id]
		if b == nil || !learner.ValidID(r.id) {
			return hurt(errors.New("the ids of a change"))
		}
		if b.sealed {
			b.came = extend(b.came, r)
		} else if _, err := unpack(plainly{}, id, r); err != nil {
			return hurt(err)
		}
	}
	for _, b := range logs {
		if b.sealed && !bytes.Equal(b.came, b.chain) {
			return hurt(errors.New("a log that does not fit its chain"))
		}
	}
	return rows.Err()
}

// learnersOf are the ids of the learners in a copy of a store.
func learnersOf(path string) ([]string, error) {
	db, err := reading(path)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	return texts(db, `SELECT id FROM learner`)
}

// markQueries read what tells one state of a store from another: everything but the logs, whose chains stand for them, and when a record was opened.
var markQueries = []string{
	`SELECT id || ' ' || label || ' ' || keep || ' ' || hex(chain) FROM learner ORDER BY id`,
	`SELECT learner || ' ' || kind || ' ' || recipient || ' ' || body FROM wrap ORDER BY learner, kind, recipient`,
	`SELECT kind || ' ' || body FROM workspace ORDER BY kind`,
	`SELECT learner || ' ' || hex(tag) FROM name ORDER BY learner`,
	`SELECT learner || ' ' || device FROM device ORDER BY learner, device`,
	`SELECT learner || ' ' || id FROM quarantine ORDER BY learner, id`,
	`SELECT learner FROM tombstone ORDER BY learner`,
	`SELECT coalesce(max(seq), 0) || '' FROM change`,
}

// marks is a short text that is another one when a store holds something else.
func marks(db *sql.DB) (string, error) {
	sum := sha256.New()
	for _, query := range markQueries {
		found, err := texts(db, query)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%d\n", len(found))
		for _, text := range found {
			fmt.Fprintln(sum, text)
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

func marksOf(path string) (string, error) {
	db, err := reading(path)
	if err != nil {
		return "", err
	}
	defer db.Close()
	return marks(db)
}
