package search_test

import (
	"context"
	"database/sql"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite"
	"pgregory.net/rapid"

	"llwybr/core/message"
	"llwybr/core/search"
	"llwybr/core/welsh"
)

var plurals = [][2]string{{"trydanwr", "trydanwyr"}, {"peiriannydd", "peirianwyr"}, {"plentyn", "plant"}, {"cwch", "cychod"}, {"two words", "left out"}}

func TestRanking(t *testing.T) {
	index := open(t)
	for _, c := range []struct{ why, language, query, want string }{
		{"the name itself before one that goes on", "cy", "cogydd", "soc-5434 soc-5435"},
		{"a word still being typed", "cy", "peirian", "soc-2126 soc-2121 course-engineering-l2 course-engineering-l3"},
		{"a mutated form finds the word", "cy", "beiriannydd", "soc-2126 soc-2121"},
		{"nasal, with the capital of a place", "cy", "Nghaerdydd", "place-cardiff"},
		{"the radical finds a mutated title word", "cy", "cymunedol", "soc-2232"},
		{"accents need not be typed", "cy", "towr", "soc-5314"},
		{"nor need they be left out", "cy", "TÖWR", "soc-5314"},
		{"decomposed", "cy", "diffoddwr ta\u0302n", "soc-3313"},
		{"English in a Welsh window", "cy", "electrician", "soc-5241"},
		{"Welsh in an English window", "en", "trydanwr", "soc-5241"},
		{"an everyday word", "en", "sparky", "soc-5241"},
		{"an everyday word, mutated", "cy", "bontydd", "soc-2121"},
		{"names before beginnings of everyday words", "en", "engineer", "soc-2126 soc-2121 course-engineering-l2 course-engineering-l3 soc-2134"},
		{"the singular of a plural", "cy", "cwch", "soc-8232"},
		{"a mutated singular", "cy", "blentyn", "course-childcare-l2"},
		{"every word must be found", "en", "care worker", "soc-6135 soc-6136"},
		{"in any order", "en", "worker care", "soc-6135 soc-6136"},
		{"but small words need not", "en", "the care of children", "course-childcare-l2"},
		{"clitics are small words", "cy", "peiriannydd i'r awyrofod", "soc-2126"},
		{"figures must be found", "cy", "peirianneg 3", "course-engineering-l3"},
		{"a word begun with a letter or two waits", "cy", "gweithiwr go", "soc-6135 soc-8232 soc-6136"},
		{"hyphenated words stand together", "cy", "uwch-weithiwr", "soc-6136"},
		{"and mutate at the front", "cy", "nhriniwr gwallt", "soc-6221"},
		{"two letters are a whole word", "cy", "TG", "area-it"},
		{"not the beginning of one", "cy", "ty", ""},
		{"an article may be left out", "cy", "Bala", "place-bala"},
		{"brackets and commas are nothing", "en", "doctor, (gp)!", "soc-2211"},
		{"a slip of one letter", "en", "electrican", "soc-5241"},
		{"two letters changed about", "cy", "pieriannydd", "soc-2126 soc-2121"},
		{"a slip in a mutated word", "cy", "beiriannidd", "soc-2126 soc-2121"},
		{"a slip in a word still being typed", "en", "libarri", "soc-2471"},
		{"a slip in a short word is no guess", "en", "shx", ""},
		{"nothing", "cy", "", ""},
		{"only spaces", "cy", " \t ", ""},
		{"only marks", "cy", "-' \"*()", ""},
		{"unknown", "cy", "xylophonist", ""},
	} {
		if diff := cmp.Diff(c.want, ids(found(t, index, c.language, c.query, 0))); diff != "" {
			t.Errorf("%s: %q: %s", c.why, c.query, diff)
		}
	}
}

// The tiers, on entries made for the purpose: each is found by the same word, one tier after the other.
func TestTiers(t *testing.T) {
	index := search.Open(built(t, []search.Entry{
		{ID: "1-exact", Kind: "x", CY: "Cân werin", EN: "Folk a"},
		{ID: "2-folded", Kind: "x", CY: "Can llath", EN: "Folk b"},
		{ID: "3-beginning-exact", Kind: "x", CY: "Cânt", EN: "Folk c"},
		{ID: "4-beginning", Kind: "x", CY: "Canu", EN: "Folk d"},
		{ID: "5-mutated", Kind: "x", CY: "Ei chân", EN: "Folk e"},
		{ID: "6-mutated-beginning", Kind: "x", CY: "Ei chanu", EN: "Folk f"},
		{ID: "7-plural", Kind: "x", CY: "Hen emynau", EN: "Folk g"},
		{ID: "8-extra", Kind: "x", CY: "Alaw", EN: "Folk h", Welsh: []string{"can"}},
		{ID: "9-extra-beginning", Kind: "x", CY: "Alaw", EN: "Folk i", Welsh: []string{"canwr"}},
	}, [2]string{"cân", "emynau"}))
	want := "1-exact 2-folded 8-extra 3-beginning-exact 4-beginning 5-mutated 6-mutated-beginning 7-plural 9-extra-beginning"
	if diff := cmp.Diff(want, ids(found(t, index, "cy", "cân", 0))); diff != "" {
		t.Error(diff)
	}
}

// Equals stand in the alphabetical order of the window's language, and names in that language come first.
func TestOrderOfEquals(t *testing.T) {
	index := search.Open(built(t, []search.Entry{
		{ID: "a", Kind: "x", CY: "Coleg Rhyl", EN: "College Rhyl"},
		{ID: "b", Kind: "x", CY: "Coleg Rwth", EN: "College Ruth"},
		{ID: "c", Kind: "x", CY: "Arall", EN: "Coleg Aaa"},
		{ID: "e", Kind: "x", CY: "Coleg Rhyl", EN: "College Rhyl"},
		{ID: "d", Kind: "y", CY: "Coleg Rhyl", EN: "College Rhyl"},
		{ID: "d", Kind: "x", CY: "Coleg Rhyl", EN: "College Rhyl"},
	}))
	if got := ids(found(t, index, "cy", "coleg", 0)); got != "b a d e d c" {
		t.Error(got)
	}
	if got := ids(found(t, index, "en", "college", 0)); got != "a d e d b" {
		t.Error(got)
	}
	if got := ids(found(t, index, "cy", "coleg", 2)); got != "b a" {
		t.Error(got)
	}
}

func TestNamesInBothLanguages(t *testing.T) {
	want := message.Text{CY: "Caerdydd", EN: "Cardiff"}
	for _, query := range []string{"cardiff", "gaerdydd"} {
		hits := found(t, open(t), "en", query, 1)
		if len(hits) != 1 || hits[0].Name != want || hits[0].Kind != "place" || hits[0].Score <= 0 {
			t.Errorf("%s: %v", query, hits)
		}
	}
}

// Every word of every title finds its entry, as it stands, folded, in capitals, and, if Welsh, in each of its mutated forms.
func TestEveryFormFindsItsTitle(t *testing.T) {
	index := open(t)
	for _, e := range sample(t) {
		for language, name := range map[string]string{"cy": e.CY, "en": e.EN} {
			for _, word := range welsh.Words(name) {
				forms := []string{word, welsh.Fold(word), strings.ToUpper(word)}
				if language == "cy" && len(welsh.Fold(word)) >= welsh.Shortest {
					forms = append(forms, welsh.Forms(word)...)
				}
				for _, form := range forms {
					finds(t, index, form, e.ID)
				}
			}
		}
	}
}

func finds(t *testing.T, index *search.Index, query, id string) {
	t.Helper()
	if welsh.Stop(welsh.Fold(query)) {
		return
	}
	for _, typed := range []string{query, query + " "} {
		hits := found(t, index, "cy", typed, 0)
		if !slices.ContainsFunc(hits, func(h search.Hit) bool { return h.ID == id }) {
			t.Errorf("%q does not find %s: %s", typed, id, ids(hits))
		}
	}
}

// Any query is harmless, and the same query gives the same hits, of which a limit gives the first.
func TestAnyQuery(t *testing.T) {
	index := open(t)
	names := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		e := rapid.SampledFrom(names).Draw(t, "entry")
		query := e.CY[:rapid.IntRange(0, len(e.CY)).Draw(t, "cut")] + rapid.StringN(0, 12, -1).Draw(t, "more")
		limit := rapid.IntRange(1, 5).Draw(t, "limit")
		all, err := index.Search(context.Background(), "cy", query, 0)
		if err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		some, err := index.Search(context.Background(), "cy", query, limit)
		if err != nil || !slices.Equal(some, all[:min(limit, len(all))]) {
			t.Fatalf("%q: %v, %v", query, some, err)
		}
		if !slices.IsSortedFunc(all, func(a, b search.Hit) int { return int(1000 * (b.Score - a.Score)) }) {
			t.Fatalf("%q: not by score: %v", query, all)
		}
	})
}

// Whatever is typed, nothing in it is an operator: no error, neither from memory nor from the database, no panic, and an end.
func FuzzQuery(f *testing.F) {
	for _, s := range []string{"peiriannydd", "\"", "a\" OR \"b", "cy:x", "{cy}: y", "NEAR(a b)", "a*", "^a", "-a", "(", "a AND", "\x00", "\xff", "ŵ\u0302",
		"uwch-weithiwr-", "½ ² ⅷ", "日本", "𞤀𞤁𞤂", "\u0301\u0302", strings.Repeat("gwaith ", 60), "'; DROP TABLE search_entry; --", "tŷ", "tîm", "nyrs plant", "drydanwr sparkies"} {
		f.Add(s)
	}
	db := built(f, sample(f), plurals...)
	index, large := search.Open(db), search.Open(db)
	f.Fuzz(func(t *testing.T, query string) {
		for _, language := range []string{"cy", "en"} {
			hits, err := index.Search(context.Background(), language, query, 5)
			if err != nil || len(hits) > 5 {
				t.Fatalf("%q: %v, %v", query, hits, err)
			}
			r, err := index.Find(context.Background(), language, query, 5)
			if err != nil || len(r.Hits) > r.Total {
				t.Fatalf("%q: %d of %d, %v", query, len(r.Hits), r.Total, err)
			}
			for _, h := range r.Hits {
				r.Reading.Marks(language, h.Name.In(language))
				r.Reading.Because(language, h)
			}
		}
		expression, err := large.MatchOf(context.Background(), query)
		if err != nil || expression == "" {
			return
		}
		if _, err := db.Exec(`SELECT count(*) FROM search_text WHERE search_text MATCH ?`, expression); err != nil {
			t.Fatalf("%q: %s: %v", query, expression, err)
		}
	})
}

// While a large index is being read the database answers, with the same hits; after that memory does.
func TestWhileALargeIndexIsBeingRead(t *testing.T) {
	small := open(t)
	for _, query := range []string{"beiriannydd", "trydanwr", "care worker", "dwr", "cychod", "tŷ", "coginio ysgol", "sparky"} {
		index := search.Open(built(t, sample(t), plurals...))
		if err := index.Large(context.Background()); err != nil {
			t.Fatal(err)
		}
		want := ids(found(t, small, "cy", query, 0))
		if len(want) > 0 && found(t, small, "cy", query, 1)[0].Guess {
			want = ""
		}
		if got := ids(found(t, index, "cy", query, 0)); got != want {
			t.Errorf("%s: %s while reading, %s in memory", query, got, want)
		}
		if err := index.Wait(context.Background()); err != nil {
			t.Fatal(err)
		}
		if got, want := ids(found(t, index, "cy", query, 0)), ids(found(t, small, "cy", query, 0)); got != want {
			t.Errorf("%s: %s afterwards, %s in memory", query, got, want)
		}
	}
}

// An index of an older edition has no concepts and does not tell Welsh everyday words from others; it is searched all the same.
func TestAnOlderIndex(t *testing.T) {
	db := built(t, sample(t), plurals...)
	for _, statement := range []string{`DROP TABLE search_concept`, `ALTER TABLE search_entry DROP COLUMN welsh`} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	index := search.Open(db)
	for query, want := range map[string]string{"sparky": "soc-5241", "bontydd": "soc-2121", "cwch": "soc-8232"} {
		if got := ids(found(t, index, "cy", query, 0)); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}

// Of each kind the first are found, as Search has them, and all are counted.
func TestFindGivesTheFirstOfEachKind(t *testing.T) {
	index := open(t)
	for _, query := range []string{"peirian", "engineer", "care", "g"} {
		all := found(t, index, "cy", query, 0)
		r, err := index.Find(context.Background(), "cy", query, 2)
		if err != nil || r.Total != len(all) {
			t.Fatalf("%s: %d of %d, %v", query, r.Total, len(all), err)
		}
		kinds := map[string]int{}
		want := slices.DeleteFunc(all, func(h search.Hit) bool { kinds[h.Kind]++; return kinds[h.Kind] > 2 })
		if !slices.Equal(r.Hits, want) {
			t.Errorf("%s: %s, want %s", query, ids(r.Hits), ids(want))
		}
	}
}

// The same entries give the same bytes, in whatever order they come.
func TestSameBytes(t *testing.T) {
	entries := sample(t)
	turned := slices.Clone(entries)
	slices.Reverse(turned)
	for i := range turned {
		turned[i].Welsh = slices.Concat(turned[i].Welsh, turned[i].Welsh, []string{"", "  "})
		slices.Reverse(turned[i].Welsh)
	}
	back := slices.Clone(plurals)
	slices.Reverse(back)
	first, second := fileOf(t, entries, plurals), fileOf(t, turned, back)
	if len(first) == 0 || !slices.Equal(first, second) {
		t.Errorf("%d and %d bytes, not the same", len(first), len(second))
	}
}

func TestBuildRefuses(t *testing.T) {
	good := search.Entry{ID: "a", Kind: "x", CY: "Un", EN: "One"}
	for why, entries := range map[string][]search.Entry{
		"one id twice": {good, good},
		"no Welsh":     {{ID: "b", Kind: "x", EN: "Two"}},
		"no English":   {{ID: "b", Kind: "x", CY: "Dau"}},
		"no id":        {{Kind: "x", CY: "Dau", EN: "Two"}},
	} {
		db := memory(t)
		if err := search.BuildIndex(db, entries, search.Joins{}); err == nil {
			t.Error(why)
		}
		if err := search.BuildIndex(db, []search.Entry{good}, search.Joins{}); err != nil {
			t.Errorf("%s left something behind: %v", why, err)
		}
	}
}

func TestBuildInATransaction(t *testing.T) {
	db := memory(t)
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := search.BuildIndex(tx, sample(t), search.Joins{Plurals: plurals}); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if got := ids(found(t, search.Open(db), "cy", "bangor", 0)); got != "place-bangor" {
		t.Error(got)
	}
}

func TestNoIndex(t *testing.T) {
	_, err := search.Open(memory(t)).Search(context.Background(), "cy", "bangor", 5)
	var fault *message.Error
	if !errors.As(err, &fault) || fault.Message.ID != "catalogue.unreadable" {
		t.Error(err)
	}
}

func TestGivenUp(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	index := open(t)
	cancel()
	if _, err := index.Search(ctx, "cy", "bangor", 5); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if got := ids(found(t, index, "cy", "bangor", 0)); got != "place-bangor" {
		t.Errorf("a search that was given up spoils the next: %s", got)
	}
}

func TestManyAtOnce(t *testing.T) {
	index := open(t)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 20 {
				if got := ids(found(t, index, "cy", "beiriannydd", 0)); got != "soc-2126 soc-2121" {
					t.Error(got)
					return
				}
			}
		})
	}
	wait.Wait()
}

func open(t testing.TB) *search.Index {
	t.Helper()
	return search.Open(built(t, sample(t), plurals...))
}

func built(t testing.TB, entries []search.Entry, pairs ...[2]string) *sql.DB {
	t.Helper()
	db := memory(t)
	if err := search.BuildIndex(db, entries, search.Joins{Plurals: pairs}); err != nil {
		t.Fatal(err)
	}
	return db
}

func memory(t testing.TB) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	return db
}

func fileOf(t *testing.T, entries []search.Entry, pairs [][2]string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "index.db")
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	if err := search.BuildIndex(db, entries, search.Joins{Plurals: pairs}); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sample are real entries of the catalogue's sources.
func sample(t testing.TB) []search.Entry {
	t.Helper()
	file, err := os.Open("testdata/entries.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var entries []search.Entry
	for _, r := range rows[1:] {
		entries = append(entries, search.Entry{ID: r[0], Kind: r[1], CY: r[2], EN: r[3], Welsh: strings.Split(r[4], " ; ")})
	}
	return entries
}

func found(t testing.TB, index *search.Index, language, query string, limit int) []search.Hit {
	t.Helper()
	hits, err := index.Search(context.Background(), language, query, limit)
	if err != nil {
		t.Fatalf("%q: %v", query, err)
	}
	return hits
}

func ids(hits []search.Hit) string {
	var all []string
	for _, h := range hits {
		all = append(all, h.ID)
	}
	return strings.Join(all, " ")
}
