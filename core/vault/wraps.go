package vault

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

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

// Openers are the kinds of what opens an open record.
func (v *Vault) Openers(ctx context.Context, id string) (kinds []seal.Kind, err error) {
	err = v.with(id, func(*opened) error {
		wraps, err := v.wraps(ctx, v.db, id)
		kinds = kindsOf(wraps)
		return explain(err, v.path)
	})
	return kinds, err
}

// kindsOf are the kinds of wraps, each once, in the order in which they are said.
func kindsOf(wraps []seal.Wrap) []seal.Kind {
	var there []seal.Kind
	for _, kind := range []seal.Kind{seal.ByWords, seal.ByName, seal.ByRecovery, seal.ByWorkspace, seal.ByOrganisation} {
		if slices.ContainsFunc(wraps, func(w seal.Wrap) bool { return w.Kind == kind }) {
			there = append(there, kind)
		}
	}
	return there
}

// keepWrap writes a wrap, in place of the one of its kind and recipient.
func keepWrap(ctx context.Context, q querier, id string, w seal.Wrap) error {
	body, err := bodyOf(w)
	if err == nil {
		_, err = q.ExecContext(ctx, `INSERT OR REPLACE INTO wrap (learner, kind, recipient, body) VALUES (?, ?, ?, ?)`, id, string(w.Kind), w.Recipient, body)
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

// sumMember ends a body: a checksum of what stands before it. A box says nothing of itself to whoever has no key, and a record whose wraps are spoilt
// opens for nobody, so that this must be found out in time.
const sumMember = `,"sum":"`

// bodyOf writes a wrap as it is stored.
func bodyOf(w seal.Wrap) (string, error) {
	body, err := json.Marshal(w)
	if err != nil {
		return "", err
	}
	open := strings.TrimSuffix(string(body), "}")
	return open + sumMember + sumOf(open) + `"}`, nil
}

func sumOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:8])
}

// unspoilt reads a stored wrap; ok is false where it is not as it was written.
func unspoilt(body string) (w seal.Wrap, ok bool) {
	at := strings.LastIndex(body, sumMember)
	if at < 0 || body[at:] != sumMember+sumOf(body[:at])+`"}` {
		return w, false
	}
	return w, json.Unmarshal([]byte(body), &w) == nil
}

// intact reports whether a stored wrap is as it was written, and in its own row.
func intact(kind, recipient, body string) bool {
	w, ok := unspoilt(body)
	return ok && string(w.Kind) == kind && w.Recipient == recipient
}

// spoiltWraps reports whether some of what opens a record is not as it was written.
func (v *Vault) spoiltWraps(ctx context.Context, id string) (bool, error) {
	rows, err := v.db.QueryContext(ctx, `SELECT kind, recipient, body FROM wrap WHERE learner = ?`, id)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	for rows.Next() {
		var kind, recipient, body string
		if err := rows.Scan(&kind, &recipient, &body); err != nil {
			return false, err
		}
		if !intact(kind, recipient, body) {
			return true, nil
		}
	}
	return false, rows.Err()
}
