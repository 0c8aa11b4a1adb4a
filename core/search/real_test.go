package search_test

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"llwybr/core/catalogue/build"
	"llwybr/core/search"
	"llwybr/core/welsh"
)

// sources is the folder of the real catalogue.
const sources = "../../assets/catalogue"

var realFolder string

// realFile is the real catalogue, built from its source files once a process.
var realFile = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "llwybr-search-*")
	if err != nil {
		return "", err
	}
	realFolder = dir
	path := filepath.Join(dir, "catalogue.db")
	return path, build.Build(os.DirFS(sources), path)
})

func TestMain(m *testing.M) {
	code := m.Run()
	os.RemoveAll(realFolder)
	os.Exit(code)
}

func realDB(t testing.TB) *sql.DB {
	t.Helper()
	if testing.Short() {
		t.Skip("the real catalogue is built and searched without -short")
	}
	path, err := realFile()
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro&immutable=1")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// concept is a row of concepts.csv.
type concept struct {
	id     string
	cy, en []string
}

func concepts(t testing.TB) []concept {
	var all []concept
	for _, r := range rowsOf(t, sources+"/concepts.csv") {
		all = append(all, concept{r[0], strings.Split(r[2], " ; "), strings.Split(r[1], " ; ")})
	}
	return all
}

func set(hits []search.Hit) []string {
	var ids []string
	for _, h := range hits {
		ids = append(ids, h.Kind+" "+h.ID)
	}
	slices.Sort(ids)
	return ids
}

// Whichever word of a concept is typed, in whichever language and in whichever window, while it is being typed and when it is done: the same
// things are found, and something is.
func TestConceptsFindTheSame(t *testing.T) {
	index := realIndex(t)
	pairs := 0
	for _, c := range concepts(t) {
		for _, done := range []string{"", " "} {
			want := set(found(t, index, "cy", c.cy[0]+done, 0))
			if len(want) == 0 {
				t.Errorf("%s: %s finds nothing", c.id, c.cy[0])
			}
			for _, word := range slices.Concat(c.cy, c.en) {
				for _, language := range []string{"cy", "en"} {
					hits := found(t, index, language, word+done, 0)
					if got := set(hits); !slices.Equal(got, want) {
						t.Errorf("%s: %s in %s finds %d things, %s %d", c.id, word, language, len(got), c.cy[0], len(want))
					}
					if len(hits) > 0 && hits[0].Guess {
						t.Errorf("%s: %s is taken for a slip", c.id, word)
					}
				}
			}
		}
		pairs += len(c.cy) * len(c.en)
	}
	t.Logf("%d concepts, %d pairs", len(concepts(t)), pairs)
	if len(concepts(t)) < 330 {
		t.Errorf("%d concepts", len(concepts(t)))
	}
}

// friends are Welsh words of concepts that stand in English names too, and mean there what they mean here.
var friends = strings.Fields(`coleg ysgol cymraeg`)

// A Welsh word of a concept that is spelt like an English word of something else (plant, offer, pan, person) would join what has nothing in
// common. Those that are spelt so and are in the catalogue are named above, each looked at.
func TestNoConceptRestsOnAFalseFriend(t *testing.T) {
	english := map[string]string{}
	add := func(text, id string) {
		for _, w := range welsh.Words(welsh.Fold(text)) {
			english[w] = id
		}
	}
	for _, table := range []string{"occupations", "qualifications", "areas", "courses", "apprenticeships", "support", "sectors"} {
		for _, r := range namesOf(t, table) {
			add(r[1], r[0])
		}
	}
	for _, r := range rowsOf(t, sources+"/synonyms.csv") {
		if r[1] == "en" {
			add(r[0], r[2])
		}
	}
	for _, c := range concepts(t) {
		for _, w := range c.cy {
			folded := welsh.Fold(w)
			if id := english[folded]; id != "" && !slices.Contains(c.en, w) && !slices.Contains(friends, folded) {
				t.Errorf("%s: %s is a word of the English of %s", c.id, w, id)
			}
		}
		for _, w := range []string{"plant", "person", "offer", "pan", "dim", "man", "her", "gall", "call", "pen", "mil", "pump"} {
			if slices.Contains(c.cy, w) || slices.Contains(c.en, w) {
				t.Errorf("%s: %s means something else in the other language", c.id, w)
			}
		}
	}
}

// namesOf are the id, the English and the Welsh name of every row of a source file.
func namesOf(t testing.TB, table string) [][]string {
	file := readCSV(t, sources+"/"+table+".csv")
	id, en, cy := slices.Index(file[0], "id"), slices.Index(file[0], "name_en"), slices.Index(file[0], "name_cy")
	var names [][]string
	for _, r := range file[1:] {
		names = append(names, []string{r[id], r[en], r[cy]})
	}
	return names
}

// What is found by numbers and lists is what is found by looking every entry through, in the same order from the first to the last, and the
// database finds no other.
func TestAsByLookingEverythingThrough(t *testing.T) {
	index := realIndex(t)
	differences, some, err := index.CompareWithPlain(context.Background(), index.Typed(740))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range differences {
		t.Errorf("%q in %s: %s\n not %s", d.Query, d.Language, d.Got, d.Want)
	}
	if some < 500 {
		t.Errorf("%d queries found something", some)
	}
}

func realIndex(t testing.TB) *search.Index {
	t.Helper()
	index := search.Open(realDB(t))
	if err := index.Wait(context.Background()); err != nil {
		t.Fatal(err)
	}
	return index
}
