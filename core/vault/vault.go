package vault

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// Node names this installation.
func (v *Vault) Node() string { return v.node }

// Create makes room for a new learner; label may be empty.
func (v *Vault) Create(_ context.Context, label, _ string) (Made, error) {
	label, err := checkLabel(label)
	if err != nil {
		return Made{}, err
	}
	id := learner.NewID(v.now())
	_, err = v.db.Exec(`INSERT INTO learner (id, label, opened) VALUES (?, ?, ?)`, id, label, v.now().UnixMilli())
	return Made{ID: id}, explain(err, v.path)
}

// checkLabel cleans a label, which is one line of at most LabelLimit characters.
func checkLabel(label string) (string, error) {
	label = strings.TrimSpace(strings.NewReplacer("\n", " ", "\t", " ").Replace(learner.Clean(label)))
	if len([]rune(label)) > LabelLimit {
		return "", message.Fail(nil, "record.text-long", "Limit", LabelLimit)
	}
	return label, nil
}

// List gives all learners, in the order in which they were made.
func (v *Vault) List() ([]Entry, error) {
	rows, err := v.db.Query(`SELECT id, label, opened FROM learner ORDER BY id`)
	if err != nil {
		return nil, explain(err, v.path)
	}
	defer rows.Close()
	var entries []Entry
	for rows.Next() {
		var e Entry
		var opened int64
		if err := rows.Scan(&e.ID, &e.Label, &opened); err != nil {
			return nil, explain(err, v.path)
		}
		e.LastOpened = time.UnixMilli(opened).UTC()
		entries = append(entries, e)
	}
	return entries, explain(rows.Err(), v.path)
}

// SetLabel sets what is shown of a learner before their record is opened.
func (v *Vault) SetLabel(id, label string) error {
	label, err := checkLabel(label)
	if err != nil {
		return err
	}
	return v.update(id, `UPDATE learner SET label = ? WHERE id = ?`, label)
}

// Opened notes that a learner's record was opened now.
func (v *Vault) Opened(id string) error {
	return v.update(id, `UPDATE learner SET opened = ? WHERE id = ?`, v.now().UnixMilli())
}

func (v *Vault) update(id, statement string, value any) error {
	result, err := v.db.Exec(statement, value, id)
	if err != nil {
		return explain(err, v.path)
	}
	if !affected(result) {
		return unknownLearner(id)
	}
	return nil
}

// affected reports whether a statement changed a row. This driver always knows.
func affected(result sql.Result) bool {
	n, _ := result.RowsAffected()
	return n > 0
}

// Append adds changes to a learner's log, all or none, and returns when they are on the disk.
func (v *Vault) Append(ctx context.Context, id string, changes ...learner.Change) error {
	rows, err := pack(v.seal, id, changes)
	if err != nil || len(rows) == 0 {
		return err
	}
	connection, err := v.db.Conn(ctx) // the only one: whoever has it is alone
	if err != nil {
		return err
	}
	defer connection.Close()
	tx, err := connection.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return explain(err, v.path)
	}
	defer tx.Rollback()
	if err := v.insert(tx, id, rows); err != nil {
		return explain(err, v.path)
	}
	return explain(tx.Commit(), v.path)
}

func (v *Vault) insert(tx *sql.Tx, id string, rows []row) error {
	statement, err := tx.Prepare(`INSERT INTO change (learner, id, payload) VALUES (?, ?, ?) ON CONFLICT (learner, id) DO NOTHING`)
	if err != nil {
		return err
	}
	defer statement.Close()
	for _, r := range rows {
		result, err := statement.Exec(id, r.id, r.payload)
		if isCode(err, sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY) {
			return unknownLearner(id)
		}
		if err != nil {
			return err
		}
		if affected(result) {
			continue
		}
		if err := v.compare(tx, id, r); err != nil {
			return err
		}
	}
	return nil
}

// compare refuses a change whose id is taken by another one.
func (v *Vault) compare(tx *sql.Tx, id string, r row) error {
	var payload []byte
	if err := tx.QueryRow(`SELECT payload FROM change WHERE learner = ? AND id = ?`, id, r.id).Scan(&payload); err != nil {
		return err
	}
	have, err := v.seal.open(id, r.id, payload)
	if err != nil {
		return differs(r.id)
	}
	given, err := v.seal.open(id, r.id, r.payload)
	if err != nil || !bytes.Equal(have, given) {
		return differs(r.id)
	}
	return nil
}

func isCode(err error, code int) bool {
	bad, ok := errors.AsType[*sqlite.Error](err)
	return ok && bad.Code() == code
}

// Changes gives a learner's log, in the order in which it was appended.
func (v *Vault) Changes(ctx context.Context, id string) ([]learner.Change, error) {
	found, err := v.read(ctx, id)
	if err != nil {
		return nil, explain(err, v.path)
	}
	return unpackAll(v.seal, id, found)
}

func (v *Vault) read(ctx context.Context, id string) ([]row, error) {
	rows, err := v.db.QueryContext(ctx, `SELECT change.id, payload FROM learner LEFT JOIN change ON learner = learner.id
		WHERE learner.id = ? ORDER BY seq`, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []row
	exists := false
	for rows.Next() {
		exists = true
		var change sql.NullString
		var r row
		if err := rows.Scan(&change, &r.payload); err != nil {
			return nil, err
		}
		if r.id = change.String; change.Valid {
			found = append(found, r)
		}
	}
	if err := rows.Err(); err != nil || exists {
		return found, err
	}
	return nil, unknownLearner(id)
}

// Erase destroys a learner's log and label: the rows are overwritten, the log of the database is emptied, the file is rewritten without
// free space, and the copies kept at migrations are deleted. It does so also when the learner is not known (any more), before it says so.
func (v *Vault) Erase(id string) error {
	result, err := v.db.Exec(`DELETE FROM learner WHERE id = ?`, id)
	if err != nil {
		return explain(err, v.path)
	}
	if err := v.scrub(); err != nil {
		return explain(err, v.path)
	}
	if !affected(result) {
		return unknownLearner(id)
	}
	return nil
}

func (v *Vault) scrub() error {
	copies, err := filepath.Glob(escapeGlob(v.path) + ".v[0-9]*")
	if err != nil {
		return err
	}
	for _, name := range copies {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	if err := v.emptyLog(); err != nil {
		return err
	}
	if _, err := v.db.Exec(`VACUUM`); err != nil {
		return err
	}
	return v.emptyLog()
}

// emptyLog moves everything from the database's log into its file and cuts the log to nothing.
func (v *Vault) emptyLog() error {
	var busy, pages, moved int
	if err := v.db.QueryRow(`PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &pages, &moved); err != nil {
		return err
	}
	if busy != 0 {
		return errors.New("vault: the log could not be emptied")
	}
	return nil
}

// Check reads the whole file and every change in it.
func (v *Vault) Check() error {
	if err := sound(v.db, v.path, "PRAGMA integrity_check(20)"); err != nil {
		return explain(err, v.path)
	}
	orphans, err := texts(v.db, "PRAGMA foreign_key_check")
	if err != nil {
		return explain(err, v.path)
	}
	if len(orphans) > 0 {
		return damaged(errors.New("changes without a learner"), v.path)
	}
	entries, err := v.List()
	if err != nil {
		return err
	}
	for _, e := range entries {
		if _, err := v.Changes(context.Background(), e.ID); err != nil {
			return err
		}
	}
	return nil
}

// Close moves the log into the file and lets go of it.
func (v *Vault) Close() error { return explain(v.db.Close(), v.path) }
