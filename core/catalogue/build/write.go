package build

import (
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/search"
)

// Build checks a folder of source files and writes the database to a path, whole or not at all: it is made beside its place and moved there
// last. The error is Faults when the sources are wrong.
func Build(files fs.FS, out string) error {
	s := load(files)
	if len(s.faults) > 0 {
		return s.faults
	}
	dir, err := os.MkdirTemp(filepath.Dir(out), ".catalogue-*")
	if err != nil {
		return message.Fail(err, "build.cannot-write", "File", out)
	}
	defer os.RemoveAll(dir)
	draft := filepath.Join(dir, "catalogue.db")
	if err := s.write(draft); err != nil {
		return message.Fail(err, "build.cannot-write", "File", out)
	}
	if err := os.Rename(draft, out); err != nil {
		return message.Fail(err, "build.cannot-write", "File", out)
	}
	return nil
}

func (s *source) write(path string) error {
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=journal_mode(OFF)&_pragma=synchronous(OFF)&_pragma=page_size(4096)")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if err := s.writeTables(db); err != nil {
		return err
	}
	if err := search.BuildIndex(db, s.entries(), s.joins()); err != nil {
		return err
	}
	for _, q := range []string{fmt.Sprintf("PRAGMA user_version=%d", catalogue.FormatVersion), "ANALYZE", "VACUUM"} {
		if _, err := db.Exec(q); err != nil {
			return err
		}
	}
	return db.Close()
}

func (s *source) writeTables(db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, spec := range catalogue.Tables {
		if err := writeTable(tx, s.tables[spec.Name], s.evidence()); err != nil {
			return err
		}
	}
	if err := s.writeMeta(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// evidence maps the sources' words for evidence to the six kinds.
func (s *source) evidence() map[string]string {
	t := s.tables["evidence"]
	m := map[string]string{}
	for _, r := range t.rows {
		m[t.cell(r, "id")] = t.cell(r, "kind")
	}
	return m
}

func sqlType(k catalogue.Kind) string {
	switch k {
	case catalogue.Whole:
		return "INTEGER"
	case catalogue.Decimal:
		return "REAL"
	}
	return "TEXT"
}

func writeTable(tx *sql.Tx, t *table, evidence map[string]string) error {
	cols := t.spec.All()
	defs, marks := make([]string, len(cols)), make([]string, len(cols))
	for i, c := range cols {
		defs[i] = `"` + c.Name + `" ` + sqlType(c.Kind)
		marks[i] = "?"
	}
	if _, err := tx.Exec(`CREATE TABLE "` + t.spec.Name + `" (` + strings.Join(defs, ", ") + `)`); err != nil {
		return err
	}
	insert, err := tx.Prepare(`INSERT INTO "` + t.spec.Name + `" VALUES (` + strings.Join(marks, ", ") + `)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, r := range t.rows {
		values := make([]any, len(cols))
		for i, c := range cols {
			values[i] = value(c, r.cells[i])
			if t.spec.Provenance && c.Name == "evidence" {
				values[i] = evidence[r.cells[i]]
			}
		}
		if _, err := insert.Exec(values...); err != nil {
			return err
		}
	}
	return nil
}

func value(c catalogue.Column, v string) any {
	switch {
	case v == "" && (c.Kind == catalogue.Whole || c.Kind == catalogue.Decimal):
		return nil
	case c.Kind == catalogue.Whole:
		n, _ := strconv.Atoi(v) // checked before
		return n
	case c.Kind == catalogue.Decimal:
		f, _ := strconv.ParseFloat(v, 64) // checked before
		return f
	}
	return v
}

func (s *source) writeMeta(tx *sql.Tx) error {
	if _, err := tx.Exec(`CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID`); err != nil {
		return err
	}
	meta := map[string]string{"version": s.digest, "data_month": s.newest[:min(7, len(s.newest))]}
	for name, t := range s.tables {
		meta["count."+name] = strconv.Itoa(len(t.rows))
	}
	for _, name := range sortedKeys(meta) {
		if _, err := tx.Exec(`INSERT INTO meta VALUES (?, ?)`, name, meta[name]); err != nil {
			return err
		}
	}
	return nil
}
