package search

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
	"sync"

	"llwybr/core/message"
	"llwybr/core/welsh"
)

// Hit is one thing that was found. Score orders hits and means nothing else; higher is better.
type Hit struct {
	ID, Kind string
	Name     message.Text
	Score    float64
	Guess    bool // found by allowing for a typing slip
}

// Index is the search index of an open catalogue. It is safe for concurrent use.
type Index struct {
	db     *sql.DB
	mutex  sync.Mutex
	loaded *snapshot
}

// snapshot is what the index keeps in memory: the entries by row, their words and the plural partners. The catalogue is read-only.
type snapshot struct {
	entries map[int64]*entry
	words   []string // every folded word once, sorted
	plurals welsh.Partners
	keys    sync.Map // language and name → []byte, the sort keys that were needed so far
}

func (s *snapshot) key(language, name string) []byte {
	at := language + " " + name
	if key, ok := s.keys.Load(at); ok {
		return key.([]byte)
	}
	key := welsh.SortKey(language, name)
	s.keys.Store(at, key)
	return key
}

// entry is one entry with its texts divided into words.
type entry struct {
	id, kind string
	name     message.Text
	cy, en   text
	extra    text
}

// Open makes the index of a database that BuildIndex has filled. The database is not read before the first search and is not closed here.
func Open(db *sql.DB) *Index { return &Index{db: db} }

// Search finds entries by what was typed, in both languages at once; language ("cy" or "en") is that of the window, which orders equals. The
// last word is read as the beginning of a word while no space follows it. Every word must be found, but for small ones (the, yn) beside others.
// What was typed comes before its form without accents, then mutated forms, then singular or plural, then everyday words; equals stand in the
// alphabetical order of the language and then by kind and id, so that the same query always gives the same list. Only when nothing is found
// are typing slips allowed for. No query, and one without letters or digits, gives no hits; limit 0 or less gives all. Nothing in a query is
// an operator. The error is catalogue.unreadable as a message.Error, or the context's own.
func (x *Index) Search(ctx context.Context, language, query string, limit int) ([]Hit, error) {
	s, err := x.snapshot(ctx)
	if err != nil {
		return nil, unreadable(ctx, err)
	}
	terms := read(query, s.plurals)
	if len(terms) == 0 {
		return nil, nil
	}
	hits, err := x.find(ctx, s, terms, language)
	if err == nil && len(hits) == 0 {
		if mended, ok := s.mend(terms); ok {
			hits, err = x.find(ctx, s, mended, language)
			for i := range hits {
				hits[i].Guess = true
			}
		}
	}
	if err != nil {
		return nil, unreadable(ctx, err)
	}
	return s.best(hits, language, limit), nil
}

// unreadable is the error of a damaged catalogue, or the context's own when the search was given up.
func unreadable(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return message.Fail(err, "catalogue.unreadable", "File", "catalogue.db")
}

// find asks the index for the rows that hold all terms and scores them.
func (x *Index) find(ctx context.Context, s *snapshot, terms []term, language string) ([]Hit, error) {
	rows, err := x.db.QueryContext(ctx, `SELECT rowid FROM search_text WHERE search_text MATCH ?`, match(terms))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var hits []Hit
	for rows.Next() {
		var row int64
		if err := rows.Scan(&row); err != nil {
			return nil, err
		}
		e := s.entries[row]
		if e == nil {
			continue
		}
		if score := e.score(terms, language); score > 0 {
			hits = append(hits, Hit{ID: e.id, Kind: e.kind, Name: e.name, Score: score})
		}
	}
	return hits, rows.Err()
}

// best sorts the hits and cuts them to the limit.
func (s *snapshot) best(hits []Hit, language string, limit int) []Hit {
	type keyed struct {
		Hit
		key []byte
	}
	sorted := make([]keyed, len(hits))
	for i, h := range hits {
		sorted[i] = keyed{h, s.key(language, h.Name.In(language))}
	}
	slices.SortFunc(sorted, func(a, b keyed) int {
		if c := cmp.Compare(b.Score, a.Score); c != 0 {
			return c
		}
		return cmp.Or(bytes.Compare(a.key, b.key), strings.Compare(a.Kind, b.Kind), strings.Compare(a.ID, b.ID))
	})
	if limit > 0 && len(sorted) > limit {
		sorted = sorted[:limit]
	}
	hits = hits[:len(sorted)]
	for i, k := range sorted {
		hits[i] = k.Hit
	}
	return hits
}

// snapshot reads the entries once. A failed reading is tried again at the next search.
func (x *Index) snapshot(ctx context.Context) (*snapshot, error) {
	x.mutex.Lock()
	defer x.mutex.Unlock()
	if x.loaded != nil {
		return x.loaded, nil
	}
	s := &snapshot{entries: map[int64]*entry{}}
	if err := s.readEntries(ctx, x.db); err != nil {
		return nil, err
	}
	if err := s.readPlurals(ctx, x.db); err != nil {
		return nil, err
	}
	x.loaded = s
	return s, nil
}

func (s *snapshot) readEntries(ctx context.Context, db *sql.DB) error {
	rows, err := db.QueryContext(ctx, `SELECT row, kind, id, cy, en, extra FROM search_entry ORDER BY row`)
	if err != nil {
		return err
	}
	defer rows.Close()
	words := map[string]bool{}
	for rows.Next() {
		var row int64
		var extra string
		e := &entry{}
		if err := rows.Scan(&row, &e.kind, &e.id, &e.name.CY, &e.name.EN, &extra); err != nil {
			return err
		}
		e.cy, e.en, e.extra = divide(e.name.CY), divide(e.name.EN), divide(extra)
		s.entries[row] = e
		for _, t := range []text{e.cy, e.en, e.extra} {
			for _, w := range t.folded {
				words[w] = true
			}
		}
	}
	for w := range words {
		s.words = append(s.words, w)
	}
	slices.Sort(s.words)
	return rows.Err()
}

func (s *snapshot) readPlurals(ctx context.Context, db *sql.DB) error {
	rows, err := db.QueryContext(ctx, `SELECT one, many FROM search_plural ORDER BY one, many`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var pairs [][2]string
	for rows.Next() {
		var pair [2]string
		if err := rows.Scan(&pair[0], &pair[1]); err != nil {
			return err
		}
		pairs = append(pairs, pair)
	}
	s.plurals = welsh.NewPartners(pairs)
	return rows.Err()
}
