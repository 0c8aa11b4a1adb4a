package vault

import (
	"bytes"
	"context"
	"database/sql"
	"errors"

	"llwybr/core/learner"
)

// Append adds changes to a learner's log, all or none, and returns when they are on the disk.
func (v *Vault) Append(ctx context.Context, id string, changes ...learner.Change) error {
	return v.with(id, func(o *opened) error {
		if o.plain() {
			return wordsNeeded()
		}
		rows, err := pack(o.sealer(), id, changes)
		if err != nil || len(rows) == 0 {
			return err
		}
		return v.inOne(ctx, func(tx *sql.Tx) error { return v.append(ctx, tx, id, o, rows) })
	})
}

func (v *Vault) append(ctx context.Context, tx *sql.Tx, id string, o *opened, rows []row) error {
	before, err := v.readLearner(ctx, tx, id)
	if err != nil {
		return err
	}
	added, differing, err := v.insert(ctx, tx, id, o, rows)
	if err == nil && len(differing) > 0 {
		err = differs(differing[0].id)
	}
	if err != nil {
		return err
	}
	return v.moveHead(ctx, tx, id, o, before, added)
}

// insert writes the rows that are not there, and gives them and those whose ids are taken by something else.
func (v *Vault) insert(ctx context.Context, tx *sql.Tx, id string, o *opened, rows []row) (added, differing []row, err error) {
	ctx = context.WithoutCancel(ctx)
	statement := tx.StmtContext(ctx, v.insertRow)
	defer statement.Close()
	for _, r := range rows {
		result, err := statement.ExecContext(ctx, id, r.id, r.payload)
		if err != nil {
			return nil, nil, err
		}
		if affected(result) {
			added = append(added, r)
			continue
		}
		same, err := v.same(ctx, tx, id, o, r)
		if err != nil {
			return nil, nil, err
		}
		if !same {
			differing = append(differing, r)
		}
	}
	return added, differing, nil
}

// same reports whether what lies under the id of a row says what the row says.
func (v *Vault) same(ctx context.Context, tx *sql.Tx, id string, o *opened, r row) (bool, error) {
	var payload []byte
	if err := tx.QueryRowContext(ctx, `SELECT payload FROM change WHERE learner = ? AND id = ?`, id, r.id).Scan(&payload); err != nil {
		return false, err
	}
	have, err1 := o.sealer().open(id, r.id, payload)
	given, err2 := o.sealer().open(id, r.id, r.payload)
	return errors.Join(err1, err2) == nil && bytes.Equal(have, given), nil
}

// moveHead carries chain and head over rows that were added. Where the log did not fit its head before, it still does not, until somebody was told:
// then both are made anew of what there is.
func (v *Vault) moveHead(ctx context.Context, tx *sql.Tx, id string, o *opened, l stored, added []row) error {
	if o.told.Load() {
		now, err := v.read(context.WithoutCancel(ctx), tx, id)
		if err != nil {
			return err
		}
		h := head{}.with(now.rows...)
		err = setHead(tx, id, h.chain, h.seal(id, o.head))
		if err == nil {
			o.told.Store(false)
		}
		return err
	}
	if len(added) == 0 {
		return nil
	}
	if h, err := openHead(id, o.head, l.head); err == nil {
		l.head = h.with(added...).seal(id, o.head)
	}
	return setHead(tx, id, extend(l.chain, added...), l.head)
}

func setHead(tx *sql.Tx, id string, chain, box []byte) error {
	_, err := tx.Exec(`UPDATE learner SET sealed = 1, chain = ?, head = ? WHERE id = ?`, orEmpty(chain), orEmpty(box), id)
	return err
}

// orEmpty is an empty text in place of none: the driver writes none as NULL.
func orEmpty(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

// Changes gives a learner's log, in the order in which it was appended.
func (v *Vault) Changes(ctx context.Context, id string) (changes []learner.Change, err error) {
	err = v.with(id, func(o *opened) error {
		l, err := v.readAlone(ctx, id)
		if err != nil {
			return explain(err, v.path)
		}
		changes, err = o.open(id, l)
		return err
	})
	return changes, err
}

// readLearner gives what lies beside a learner's log.
func (v *Vault) readLearner(ctx context.Context, q querier, id string) (l stored, err error) {
	err = q.QueryRowContext(ctx, `SELECT sealed, chain, head FROM learner WHERE id = ?`, id).Scan(&l.sealed, &l.chain, &l.head)
	if errors.Is(err, sql.ErrNoRows) {
		err = unknownLearner(id)
	}
	l.sealed = l.sealed || len(l.head) > 0 // whatever somebody may have written over the number
	return l, err
}

// readAlone reads while nobody writes, so that log and head are of one moment.
func (v *Vault) readAlone(ctx context.Context, id string) (stored, error) {
	connection, err := v.db.Conn(ctx)
	if err != nil {
		return stored{}, err
	}
	defer connection.Close()
	return v.read(ctx, connection, id)
}

// read gives a learner's log as it lies on the disk.
func (v *Vault) read(ctx context.Context, q querier, id string) (stored, error) {
	l, err := v.readLearner(ctx, q, id)
	if err != nil {
		return l, err
	}
	rows, err := q.QueryContext(ctx, `SELECT id, payload FROM change WHERE learner = ? ORDER BY seq`, id)
	if err != nil {
		return l, err
	}
	defer rows.Close()
	for rows.Next() {
		var r row
		if err := rows.Scan(&r.id, &r.payload); err != nil {
			return l, err
		}
		l.rows = append(l.rows, r)
	}
	return l, rows.Err()
}
