package search_test

import (
	"context"
	"database/sql"
	"fmt"
	"testing"

	"llwybr/core/search"
)

// size is a catalogue larger than ours.
const size = 5000

func many(b *testing.B) []search.Entry {
	real := sample(b)
	var entries []search.Entry
	for i := range size {
		e := real[i%len(real)]
		e.ID = fmt.Sprintf("%s-%d", e.ID, i)
		e.CY = fmt.Sprintf("%s %d", e.CY, i)
		e.EN = fmt.Sprintf("%s %d", e.EN, i)
		entries = append(entries, e)
	}
	return entries
}

// keystrokes are what is searched while somebody types a mutated word, and one typing slip.
var keystrokes = []string{"bei", "beir", "beiri", "beiria", "beirian", "beirianny", "beiriannydd 3", "pieriannydd"}

// BenchmarkKeystroke measures one search as somebody types, beside a plain scan with LIKE of the same entries, which finds no mutated form.
// go test -bench Keystroke ./core/search
func BenchmarkKeystroke(b *testing.B) {
	db := built(b, many(b), plurals...)
	index := search.Open(db)
	found(b, index, "cy", "warm", 1)
	b.Run("search", func(b *testing.B) {
		for i := range b.N {
			if _, err := index.Search(context.Background(), "cy", keystrokes[i%len(keystrokes)], 20); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("like", func(b *testing.B) {
		for i := range b.N {
			scan(b, db, "%"+keystrokes[i%len(keystrokes)]+"%")
		}
	})
}

func scan(b *testing.B, db *sql.DB, pattern string) {
	rows, err := db.Query(`SELECT id, kind, cy, en FROM search_entry WHERE cy LIKE ?1 OR en LIKE ?1 OR extra LIKE ?1 ORDER BY cy LIMIT 20`, pattern)
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id, kind, cy, en string
		if err := rows.Scan(&id, &kind, &cy, &en); err != nil {
			b.Fatal(err)
		}
	}
	if rows.Err() != nil {
		b.Fatal(rows.Err())
	}
}

func BenchmarkFirstSearch(b *testing.B) {
	db := built(b, many(b), plurals...)
	for b.Loop() {
		found(b, search.Open(db), "cy", "bangor", 20)
	}
}
