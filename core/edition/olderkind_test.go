package edition_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"llwybr/core/edition/editiontest"
	"llwybr/core/guide"
)

// withoutConcepts is an edition as it was made before there were concepts and plurals.
func withoutConcepts(t *testing.T, serial int) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "older.db")
	editiontest.Write(t, path, editiontest.Database(t, serial))
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range []string{`DROP TABLE concepts`, `DROP TABLE plurals`, `DROP TABLE search_concept`, `ALTER TABLE search_entry DROP COLUMN welsh`,
		`DELETE FROM meta WHERE name IN ('count.concepts', 'count.plurals')`, `PRAGMA journal_mode=DELETE`} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// An edition that was made before a table was there opens, is whole, is searched, and is compared both ways: of that table it has no rows.
func TestAnEditionWithoutATable(t *testing.T) {
	older := withoutConcepts(t, 1)
	cat := editiontest.Open(t, older)
	if err := cat.Verify(); err != nil {
		t.Error(err)
	}
	cat.Survey("2026-11-22")
	cat.Standing()
	if cat.Home("soc-2126") != "occupations" {
		t.Error("the ids of an older edition are not known")
	}
	if len(cat.Keys("concepts")) != 0 || cat.Err() != nil {
		t.Error(cat.Err())
	}
	hits, err := guide.New(cat).Search(t.Context(), "cy", "beirianneg", 5)
	if err != nil || len(hits) == 0 || hits[0].Guess {
		t.Errorf("%v, %v", hits, err)
	}
	newer := editiontest.Database(t, 2, editiontest.Add("concepts", "concept-x,nurse,nyrs,own,2026-11-22,,,in_force,own,x,draft"))
	if d := compare(t, older, newer); d.Counts().Added == 0 || len(d.Rows) == 0 || d.Rows[0].Name.CY != "nyrs" {
		t.Errorf("%+v", d)
	}
	if d := compare(t, newer, older); d.Counts().Gone == 0 {
		t.Errorf("%+v", d)
	}
}
