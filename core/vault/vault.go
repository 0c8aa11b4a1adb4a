package vault

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"modernc.org/sqlite"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// Node names this installation.
func (v *Vault) Node() string { return v.node }

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
	rows, err := v.db.Query(`SELECT id, label, opened, keep, sealed OR length(head) FROM learner ORDER BY id`)
	if err != nil {
		return nil, explain(err, v.path)
	}
	defer rows.Close()
	var entries []Entry
	for rows.Next() {
		var e Entry
		var opened, keep, sealed int64
		if err := rows.Scan(&e.ID, &e.Label, &opened, &keep, &sealed); err != nil {
			return nil, explain(err, v.path)
		}
		e.LastOpened, e.Wordless = time.UnixMilli(opened).UTC(), sealed == 0
		if keep != 0 {
			e.Keep = time.UnixMilli(keep).UTC()
		}
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

func isCode(err error, code int) bool {
	bad, ok := errors.AsType[*sqlite.Error](err)
	return ok && bad.Code() == code
}

// inOne does work in one transaction. ctx ends the waiting for other work only: what has begun is finished. What is done must not ask the database
// past the transaction: there is one connection.
func (v *Vault) inOne(ctx context.Context, do func(*sql.Tx) error) error {
	connection, err := v.db.Conn(ctx) // the only one: whoever has it is alone
	if err != nil {
		return explain(err, v.path)
	}
	defer connection.Close()
	tx, err := connection.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return explain(err, v.path)
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return explain(err, v.path)
	}
	return explain(tx.Commit(), v.path)
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

// Check reads the whole file and every log in it: whether it fits its chain, and where the record is open, every change.
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
		if err := v.checkLog(e); err != nil {
			return err
		}
	}
	return nil
}

// checkLog reads one log as far as that goes.
func (v *Vault) checkLog(e Entry) error {
	ctx := context.Background()
	if spoilt, err := v.spoiltWraps(ctx, e.ID); err != nil || spoilt {
		return explain(errors.Join(err, damaged(errors.New("what opens a record"), v.path)), v.path)
	}
	_, err := v.Changes(ctx, e.ID)
	if !isID(err, "vault.locked") {
		return err
	}
	l, err := v.readAlone(ctx, e.ID)
	if err != nil {
		return explain(err, v.path)
	}
	if !l.sealed {
		_, damage := unpackAll(plainly{}, e.ID, l.rows)
		return damagedChanges(damage)
	}
	if !l.whole() {
		return altered()
	}
	return nil
}

// Close forgets all keys, moves the log into the file and lets go of it.
func (v *Vault) Close() error {
	v.CloseWorkspace()
	v.lockAll(func(string, *opened) bool { return true })
	err := v.db.Close()
	if v.bytes != nil {
		err = errors.Join(err, v.bytes.Close())
	}
	return explain(err, v.path)
}
