package vault

import (
	"context"
	"database/sql"
	"encoding/json"

	"llwybr/core/seal"
)

// querier is the database or a transaction in it.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// lockOf gives what opens a record, and whether it is sealed at all.
func (v *Vault) lockOf(ctx context.Context, id string) (l stored, wraps []seal.Wrap, err error) {
	if l, err = v.readLearner(ctx, v.db, id); err != nil {
		return l, nil, err
	}
	wraps, err = v.wraps(ctx, v.db, id)
	return l, wraps, err
}

// wraps gives a record's wraps. One that cannot be read opens nothing, and is left out.
func (v *Vault) wraps(ctx context.Context, q querier, id string) ([]seal.Wrap, error) {
	rows, err := q.QueryContext(ctx, `SELECT body FROM wrap WHERE learner = ? ORDER BY kind, recipient`, id)
	if err != nil {
		return nil, err
	}
	return readWraps(rows)
}

func readWraps(rows *sql.Rows) ([]seal.Wrap, error) {
	defer rows.Close()
	var wraps []seal.Wrap
	for rows.Next() {
		var body []byte
		if err := rows.Scan(&body); err != nil {
			return nil, err
		}
		var w seal.Wrap
		if json.Unmarshal(body, &w) == nil {
			wraps = append(wraps, w)
		}
	}
	return wraps, rows.Err()
}

// keepWrap writes a wrap, in place of the one of its kind and recipient.
func keepWrap(ctx context.Context, q querier, id string, w seal.Wrap) error {
	body, err := json.Marshal(w)
	if err == nil {
		_, err = q.ExecContext(ctx, `INSERT OR REPLACE INTO wrap (learner, kind, recipient, body) VALUES (?, ?, ?, ?)`, id, string(w.Kind), w.Recipient, string(body))
	}
	return err
}

func keepWraps(ctx context.Context, q querier, id string, wraps []seal.Wrap) error {
	for _, w := range wraps {
		if err := keepWrap(ctx, q, id, w); err != nil {
			return err
		}
	}
	return nil
}

// dropWraps deletes the wraps of a kind.
func dropWraps(ctx context.Context, q querier, id string, kind seal.Kind) error {
	_, err := q.ExecContext(ctx, `DELETE FROM wrap WHERE learner = ? AND kind = ?`, id, string(kind))
	return err
}

// wrapsFor makes the wraps of a new record: of its words, and of whoever else the owner of the machine lets open it.
func (v *Vault) wrapsFor(ctx context.Context, id string, ring seal.Ring, words string) ([]seal.Wrap, error) {
	cost, err := v.cost(ctx)
	if err != nil {
		return nil, err
	}
	own, err := seal.WrapInWords(id, ring, cost, words)
	if err != nil {
		return nil, err
	}
	wraps := []seal.Wrap{own}
	for kind, recipient := range map[seal.Kind]string{seal.ByWorkspace: v.workspaceRecipient(ctx), seal.ByOrganisation: v.organisation} {
		if recipient == "" {
			continue
		}
		w, err := seal.WrapForHolder(id, ring, kind, recipient)
		if err != nil {
			return nil, recipientWrong(err)
		}
		wraps = append(wraps, w)
	}
	return wraps, nil
}
