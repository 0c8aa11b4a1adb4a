package search

import (
	"context"
	"database/sql"
	"strings"
	"sync"

	"llwybr/core/message"
)

// Hit is one thing that was found. Score orders hits and means nothing else; higher is better.
type Hit struct {
	ID, Kind string
	Name     message.Text
	Score    float64
	Guess    bool // found by allowing for a typing slip

	extra, welsh string // its everyday words, to say by which it was found
}

// Found is what a search found: the first hits of each kind, in order, and how many there are of all.
type Found struct {
	Hits    []Hit
	Total   int
	Reading Reading // how the query was understood, typing slips included
}

// Index is the search index of an open catalogue. It is safe for concurrent use.
type Index struct {
	db    *sql.DB
	mutex sync.Mutex
	joins *joins
	held  *held
	large bool          // of more entries than are read while somebody waits
	ready chan struct{} // closed when a large index has been read; nil while nobody reads it
}

// atOnce is how many entries are read into memory at the first search. Those of a larger index are read aside, and until that is done a search
// asks the database, and ranks the first of what it finds there.
const atOnce, meanwhile = 5000, 1000

// Open makes the index of a database that BuildIndex has filled. The database is not read before the first search and is not closed here.
func Open(db *sql.DB) *Index { return &Index{db: db} }

// Search finds entries by what was typed, in both languages at once; language ("cy" or "en") is that of the window, which orders equals. The
// last word is read as the beginning of a word while no space follows it. Every word must be found, but for small ones (the, yn) beside others.
// What was typed comes before its form without accents, then everyday words, names that begin so, mutated forms, singular or plural, and what
// means the same; equals stand in the alphabetical order of the language and then by kind and id, so that the same query always gives the same list. Only
// when nothing is found are typing slips allowed for. No query, and one without letters or digits, gives no hits; limit 0 or less gives all.
// Nothing in a query is an operator. The error is catalogue.unreadable as a message.Error, or the context's own.
func (x *Index) Search(ctx context.Context, language, query string, limit int) ([]Hit, error) {
	all := best{most: max(0, limit)}
	s, err := x.search(ctx, language, query, func(r ranked, _ *entry) { all.add(r) })
	return s.hits(all.cut()), err
}

// Find finds as Search does: of each kind of thing the first so many, all in one order, and tells how many there are.
func (x *Index) Find(ctx context.Context, language, query string, each int) (Found, error) {
	kinds := map[string]*best{}
	total, kind := 0, "\x00"
	var b *best
	s, err := x.search(ctx, language, query, func(r ranked, e *entry) {
		if e.kind != kind { // entries of a kind come together
			if kind, b = e.kind, kinds[e.kind]; b == nil {
				b = &best{most: each}
				kinds[kind] = b
			}
		}
		b.add(r)
		total++
	})
	var all best
	for _, b := range kinds {
		all.kept = append(all.kept, b.cut()...)
	}
	return Found{s.hits(all.cut()), total, Reading{s.groups}}, err
}

// searched is a query as it was answered.
type searched struct {
	held   *held
	groups []group
	guess  bool
}

func (s searched) hits(ranks []ranked) []Hit {
	var hits []Hit
	for _, r := range ranks {
		e := &s.held.entries[r.entry]
		hits = append(hits, Hit{e.id, e.kind, e.name, r.score, s.guess, e.extra, e.welsh})
	}
	return hits
}

// search shows every entry that answers the query, with its rank.
func (x *Index) search(ctx context.Context, language, query string, show func(ranked, *entry)) (searched, error) {
	j, err := x.words(ctx)
	if err != nil {
		return searched{}, unreadable(ctx, err)
	}
	s := searched{groups: read(query, j)}
	if len(s.groups) == 0 {
		return s, ctx.Err()
	}
	if s.held, err = x.entries(ctx, s.groups); err != nil {
		return searched{}, unreadable(ctx, err)
	}
	if s.held.find(s.groups, language, show) > 0 {
		return s, ctx.Err()
	}
	if !s.held.whole {
		return s, ctx.Err() // no guess before all words are known
	}
	if mended, ok := s.held.mend(s.groups); ok {
		s.groups, s.guess = mended, true
		s.held.find(mended, language, show)
	}
	return s, ctx.Err()
}

// find shows the entries that answer the query and counts them.
func (h *held) find(groups []group, language string, show func(ranked, *entry)) (n int) {
	p, places := h.ready(groups), h.order(language)
	for _, i := range p.candidates() {
		e := &h.entries[i]
		if score := p.score(e, language); score > 0 {
			show(ranked{score, places[i], i}, e)
			n++
		}
	}
	return n
}

// unreadable is the error of a damaged catalogue, or the context's own when the search was given up.
func unreadable(ctx context.Context, err error) error {
	if err == nil || ctx.Err() != nil {
		return ctx.Err()
	}
	return message.Fail(err, "catalogue.unreadable", "File", "catalogue.db")
}

// words reads what belongs together, once. A failed reading is tried again at the next search.
func (x *Index) words(ctx context.Context) (*joins, error) {
	x.mutex.Lock()
	defer x.mutex.Unlock()
	if x.joins != nil {
		return x.joins, nil
	}
	var entries int
	if err := x.db.QueryRowContext(ctx, `SELECT coalesce(max(row), 0) FROM search_entry`).Scan(&entries); err != nil {
		return nil, err
	}
	j, err := readJoins(ctx, x.db)
	if err == nil {
		x.joins, x.large = j, entries > atOnce
	}
	return j, err
}

// entries are those among which a query is answered: all of them, or, while a large index is still being read, those that the database finds.
func (x *Index) entries(ctx context.Context, groups []group) (*held, error) {
	x.mutex.Lock()
	if x.held == nil && !x.large {
		defer x.mutex.Unlock()
		var err error
		x.held, err = readHeld(ctx, x.db, ` ORDER BY row`)
		return x.held, err
	}
	h := x.held
	x.mutex.Unlock()
	if h != nil {
		return h, nil
	}
	h, err := readHeld(ctx, x.db, ` WHERE row IN (SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT ?) ORDER BY row`, match(groups), meanwhile)
	if err == nil {
		h.whole = false
		x.readAside()
	}
	return h, err
}

// readAside begins to read a large index while searches go on, unless that is being done; the channel is closed when it is over. Where it fails
// the next search tries again.
func (x *Index) readAside() <-chan struct{} {
	x.mutex.Lock()
	defer x.mutex.Unlock()
	if x.ready == nil && x.held == nil {
		ready := make(chan struct{})
		x.ready = ready
		go func() {
			h, err := readHeld(context.Background(), x.db, ` ORDER BY row`)
			if err == nil {
				h.order(message.Welsh)
				h.order(message.English)
			}
			x.mutex.Lock()
			defer x.mutex.Unlock()
			if x.ready = nil; err == nil {
				x.held = h
			}
			close(ready)
		}()
	}
	if x.ready == nil {
		return done
	}
	return x.ready
}

// done is a channel for what is over.
var done = func() <-chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}()

// Begin makes a first search as quick as any other: it reads the index, or begins to read a large one. The error is that of Search.
func (x *Index) Begin(ctx context.Context) error {
	if _, err := x.words(ctx); err != nil {
		return unreadable(ctx, err)
	}
	if !x.large {
		_, err := x.entries(ctx, nil)
		return unreadable(ctx, err)
	}
	x.readAside()
	return nil
}

// Wait returns when the index is in memory, so that no search is answered by a part of it.
func (x *Index) Wait(ctx context.Context) error {
	if err := x.Begin(ctx); err != nil || !x.large {
		return err
	}
	select {
	case <-x.readAside():
	case <-ctx.Done():
	}
	return ctx.Err()
}

func readHeld(ctx context.Context, db *sql.DB, which string, args ...any) (*held, error) {
	var entries []entry
	kinds := map[string]string{}
	welsh := `welsh`
	if ok, err := has(ctx, db, `SELECT count(*) FROM pragma_table_info('search_entry') WHERE name = 'welsh'`); err != nil {
		return nil, err
	} else if !ok {
		welsh = `extra` // an older edition does not tell them apart
	}
	err := each(ctx, db, `SELECT kind, id, cy, en, extra, `+welsh+` FROM search_entry`+which, func(rows *sql.Rows) error {
		var e entry
		if err := rows.Scan(&e.kind, &e.id, &e.name.CY, &e.name.EN, &e.extra, &e.welsh); err != nil {
			return err
		}
		if kinds[e.kind] == "" {
			kinds[e.kind] = strings.Clone(e.kind)
		}
		e.kind = kinds[e.kind]
		entries = append(entries, e)
		return nil
	}, args...)
	if err != nil {
		return nil, err
	}
	h := hold(entries)
	h.whole = true
	return h, nil
}
