package vault

import (
	"context"
	"database/sql"
	"encoding/json"
)

// Erase destroys what is kept of a learner, open or not: first the keys, then the rows; the log of the database is emptied, the file is rewritten
// without free space, and its bytes are searched for what was erased. What stays is a tombstone: the random id and when. Files and backups
// elsewhere are not reached, but a vault that has the tombstone takes none of them in again. It does so also when the learner is not known (any
// more), before it says so.
func (v *Vault) Erase(id string) error {
	ctx := context.Background()
	traces, err := v.tracesOf(ctx, id)
	if err != nil {
		return explain(err, v.path)
	}
	v.Lock(id)
	known, err := v.destroyKeys(ctx, id)
	if err != nil {
		return err
	}
	note := v.finishErasing(ctx)
	if note != nil && !isID(note, erasedNoBackup) {
		return explain(note, v.path)
	}
	if err := v.prove(traces); err != nil {
		return err
	}
	if !known {
		return unknownLearner(id)
	}
	return note
}

// destroyKeys makes a record one that nobody can open. It needs little room, so that it is done on a full disk too.
func (v *Vault) destroyKeys(ctx context.Context, id string) (known bool, err error) {
	err = v.inOne(ctx, func(tx *sql.Tx) error {
		result, err := tx.Exec(`INSERT INTO tombstone (learner, erased) SELECT id, ? FROM learner WHERE id = ? ON CONFLICT DO NOTHING`, v.now().UnixMilli(), id)
		if err != nil {
			return err
		}
		known = affected(result)
		for _, statement := range []string{`DELETE FROM wrap WHERE learner = ?`, `DELETE FROM name WHERE learner = ?`} {
			if _, err := tx.Exec(statement, id); err != nil {
				return err
			}
		}
		return setMeta(ctx, tx, metaScrub, "1")
	})
	if err != nil {
		return known, err
	}
	return known, explain(v.emptyLog(), v.path)
}

// finish takes up what was cut off: an erasing, or the removing of what had been written in plain. Where it cannot be done now, as on a full disk,
// the records can be used all the same, and it is tried again at the next opening.
func (v *Vault) finish() error {
	var err error
	v.insertRow, err = v.db.Prepare(`INSERT INTO change (learner, id, payload) VALUES (?, ?, ?) ON CONFLICT (learner, id) DO NOTHING`)
	if err != nil {
		return err
	}
	ctx := context.Background()
	left, err := meta(ctx, v.db, metaScrub)
	if err == nil && left != "" {
		_ = v.finishErasing(ctx)
	}
	return err
}

// finishErasing deletes the rows of everybody who has a tombstone, and removes the bytes of what was deleted.
func (v *Vault) finishErasing(ctx context.Context) error {
	if _, err := v.db.ExecContext(ctx, `DELETE FROM learner WHERE id IN (SELECT learner FROM tombstone)`); err != nil {
		return err
	}
	return v.scrub()
}

// scrub removes the bytes of what was deleted from this store, and the copies that hold them. That there is no backup any more is said at the end
// (see afterErase): it is then done all the same.
func (v *Vault) scrub() error {
	if err := v.emptyLog(); err != nil {
		return err
	}
	note := v.afterErase()
	if note != nil && !isID(note, erasedNoBackup) {
		return note
	}
	if err := v.syncNames(); err != nil { // else a power cut could bring the copies back
		return err
	}
	if _, err := v.db.Exec(`VACUUM`); err != nil {
		return err
	}
	if err := v.emptyLog(); err != nil {
		return err
	}
	if err := setMeta(context.Background(), v.db, metaScrub, ""); err != nil {
		return err
	}
	return note
}

// refuseErased is the error of a record that was erased in this store.
func refuseErased(ctx context.Context, q querier, id string) error {
	var n int
	err := q.QueryRowContext(ctx, `SELECT count(*) FROM tombstone WHERE learner = ?`, id).Scan(&n)
	if err == nil && n > 0 {
		err = erased()
	}
	return err
}

// tracesOf collects what must occur nowhere when a learner is erased: of every box and key the beginning and the end, which are random, and the ids
// of all changes.
func (v *Vault) tracesOf(ctx context.Context, id string) (*traces, error) {
	t := newTraces()
	wraps, err := v.wraps(ctx, v.db, id)
	if err != nil {
		return nil, err
	}
	for _, w := range wraps {
		written, _ := json.Marshal(w.Box)               // as it lies in the row
		t.add(written[len(written)/2 : len(written)-1]) // the first half may be the same for all: the head of an age file
	}
	l, err := v.readAlone(ctx, id)
	if isUnknown(err) {
		return t, nil
	}
	for _, r := range l.rows {
		if t.add([]byte(r.id)); l.sealed {
			t.add(r.payload) // a plain one holds its id
		}
	}
	t.add(l.head)
	if err != nil {
		return nil, err
	}
	return t, v.tracesBeside(ctx, id, t)
}

// tracesBeside collects those of the name, of what was set aside and of the devices.
func (v *Vault) tracesBeside(ctx context.Context, id string, t *traces) error {
	rows, err := v.db.QueryContext(ctx, `SELECT tag FROM name WHERE learner = ?1 UNION ALL SELECT box FROM quarantine WHERE learner = ?1
		UNION ALL SELECT key FROM device WHERE learner = ?1`, id)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var b []byte
		if err := rows.Scan(&b); err != nil {
			return err
		}
		t.add(b)
	}
	return rows.Err()
}

func isUnknown(err error) bool { return isID(err, "record.learner-unknown") }
