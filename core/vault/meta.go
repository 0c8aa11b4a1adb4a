package vault

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
)

// Names in the table meta.
const (
	metaNode      = "node"      // this installation
	metaKDF       = "kdf"       // what words cost here (seal.KDF without a salt)
	metaNaming    = "naming"    // the KDF of typed names, with its one salt
	metaWorkspace = "workspace" // the public half of the workspace's key
	metaScrub     = "scrub"     // something was deleted whose bytes must still be removed
)

// meta gives a value; "" where there is none.
func meta(ctx context.Context, q querier, name string) (string, error) {
	var value string
	err := q.QueryRowContext(ctx, `SELECT value FROM meta WHERE name = ?`, name).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return value, err
}

// setMeta sets a value; "" takes it away.
func setMeta(ctx context.Context, q querier, name, value string) error {
	if value == "" {
		_, err := q.ExecContext(ctx, `DELETE FROM meta WHERE name = ?`, name)
		return err
	}
	_, err := q.ExecContext(ctx, `INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)`, name, value)
	return err
}

// metaJSON reads a value into something, and leaves it as it is where there is none or it cannot be read.
func (v *Vault) metaJSON(ctx context.Context, name string, into any) error {
	value, err := meta(ctx, v.db, name)
	if err == nil && value != "" {
		_ = json.Unmarshal([]byte(value), into) // whoever asks looks at what there is
	}
	return err
}

func (v *Vault) setMetaJSON(ctx context.Context, name string, value any) error {
	data, err := json.Marshal(value)
	if err == nil {
		err = setMeta(ctx, v.db, name, string(data))
	}
	return err
}
