package vault

import (
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migration brings a store from the version before its own to its own.
type migration struct{ name, script string }

// migrations are NNNN_name.sql in order; the number is the version, counted from 1. A file that was released is never altered.
var migrations = readMigrations(migrationFiles)

func readMigrations(files fs.FS) []migration {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		panic(err)
	}
	slices.Sort(names)
	steps := make([]migration, len(names))
	for i, name := range names {
		script, err := fs.ReadFile(files, name)
		if err != nil {
			panic(err) // embedded
		}
		if want := fmt.Sprintf("migrations/%04d_", i+1); len(name) < len(want) || name[:len(want)] != want {
			panic("vault: a migration is missing before " + name)
		}
		steps[i] = migration{name, string(script)}
	}
	return steps
}

// migrate brings the store up to the newest version, each step and its number in one transaction: a kill leaves the old or the new, never
// something between. A store that held something is copied first.
func migrate(db *sql.DB, path string, steps []migration) error {
	var version int
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version > 0 && version < len(steps) {
		if err := keepCopy(db, copyName(path, version)); err != nil {
			return fmt.Errorf("vault: copying before a migration: %w", err)
		}
	}
	for ; version < len(steps); version++ {
		if err := runMigration(db, steps[version], version+1); err != nil {
			return fmt.Errorf("vault: %s: %w", steps[version].name, err)
		}
	}
	return nil
}

func runMigration(db *sql.DB, step migration, version int) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.Exec(step.script); err != nil {
		return err
	}
	if _, err := tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return err
	}
	return tx.Commit()
}

// copyName is where a store of a version is kept when it is migrated. Erase deletes these copies.
func copyName(path string, version int) string { return fmt.Sprintf("%s.v%04d", path, version) }

// keepCopy writes a whole, checked copy of the store, or none.
func keepCopy(db *sql.DB, to string) error {
	temporary := to + ".new"
	if err := os.WriteFile(temporary, nil, 0o600); err != nil {
		return err
	}
	defer os.Remove(temporary)
	if _, err := db.Exec("VACUUM INTO ?", temporary); err != nil {
		return err
	}
	if err := syncFile(temporary); err != nil {
		return err
	}
	if err := checkCopy(temporary); err != nil {
		return err
	}
	return replace(temporary, to)
}

func checkCopy(path string) (err error) {
	db, err := sql.Open("sqlite", address(path, 0, "mode=ro&immutable=1"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return sound(db, path, "PRAGMA integrity_check(5)")
}
