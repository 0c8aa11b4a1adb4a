package search_test

import (
	"context"
	"slices"
	"testing"

	"llwybr/core/message"
	"llwybr/core/search"
)

func reading(t *testing.T, query string) search.Reading {
	t.Helper()
	r, err := search.Open(built(t, sample(t), plurals...)).Read(context.Background(), query)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// What answers the query is marked in the name as it is written; of a word that only begins so, the beginning.
func TestMarks(t *testing.T) {
	for _, c := range []struct {
		query, language, name string
		want                  []string
	}{
		{"ym mheirianneg", "cy", "TAAU Peirianneg", []string{"Peirianneg"}},
		{"peiriann", "cy", "Peiriannydd trydanol", []string{"Peiriann"}},
		{"peirianneg", "en", "Engineering", nil},
		{"engin", "en", "Civil engineering and engineers", []string{"engin", "engin"}},
		{"the law", "en", "Law", []string{"Law"}},
		{"dŵr", "cy", "Trin dŵr", []string{"dŵr"}},
		{"dwr", "cy", "Trin dŵr", []string{"dŵr"}},
		{"nyrs", "cy", "", nil},
		{"", "cy", "Nyrs", nil},
	} {
		var got []string
		for _, m := range reading(t, c.query).Marks(c.language, c.name) {
			got = append(got, c.name[m.From:m.To])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %q: %q, want %q", c.query, c.name, got, c.want)
		}
	}
}

// A mutated word is told of, with the word it was read as and the other forms; a word found as typed is not.
func TestUnderstood(t *testing.T) {
	names := []message.Text{{CY: "Peirianneg", EN: "Engineering"}}
	got := reading(t, "ym mheirianneg ").Understood(names)
	if len(got) != 1 || got[0].Typed != "mheirianneg" || got[0].As != "peirianneg" || !slices.Equal(got[0].Also, []string{"beirianneg", "pheirianneg"}) {
		t.Fatalf("%+v", got)
	}
	for _, query := range []string{"peirianneg", "engineering", "nyrs", ""} {
		if got := reading(t, query).Understood(names); len(got) != 0 {
			t.Errorf("%q: %+v", query, got)
		}
	}
}

func TestFinds(t *testing.T) {
	name := message.Text{CY: "Fy nghynllun", EN: "My plan"}
	for query, want := range map[string]bool{"cynllun": true, "plan": true, "my pl": true, "hexagon": false, "": false} {
		if got := reading(t, query).Finds(name); got != want {
			t.Errorf("%q: %v", query, got)
		}
	}
}

// A row says by which word it was found where its name does not: a word that was typed before one that means the same.
func TestBecause(t *testing.T) {
	index := search.Open(realDB(t))
	for _, c := range []struct{ language, query, id, text, in string }{
		{"cy", "sparky", "soc-5241", "sparky", "en"},
		{"cy", "electrician", "soc-5241", "Electrician", "en"},
		{"en", "drydanwr", "soc-5241", "Trydanwr", "cy"},
		{"cy", "trydanwr", "soc-5241", "", ""},
		{"cy", "blismon", "soc-3312", "plismon", "cy"},
		{"en", "plismon", "soc-3312", "plismon", "cy"},
		{"en", "fixing cars", "soc-5231", "fixing cars", "en"},
		{"en", "doctor", "soc-2211", "", ""},
		{"en", "meddyg", "soc-2211", "Meddyg teulu", "cy"},
	} {
		r, err := index.Find(context.Background(), c.language, c.query, 24)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(r.Hits, func(h search.Hit) bool { return h.ID == c.id })
		if i < 0 {
			t.Errorf("%s does not find %s", c.query, c.id)
			continue
		}
		got := r.Reading.Because(c.language, r.Hits[i])
		if got.Text != c.text || got.Language != c.in {
			t.Errorf("%s in %s: %+v, want %q", c.query, c.language, got, c.text)
		}
		if got.Text != "" && len(r.Reading.Marks(got.Language, got.Text)) == 0 {
			t.Errorf("%s: nothing is marked in %s", c.query, got.Text)
		}
	}
}

// Every row that is found says why: something is marked in its name, or it says by which word. Typing slips too.
func TestEveryRowSaysWhy(t *testing.T) {
	index := realIndex(t)
	for i, query := range index.Typed(150) {
		language := []string{"cy", "en"}[i%2]
		r, err := index.Find(context.Background(), language, query, 4)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range r.Hits {
			because := r.Reading.Because(language, h)
			if len(r.Reading.Marks(language, h.Name.In(language))) == 0 && because.Text == "" {
				t.Errorf("%q in %s: %s %s does not say why", query, language, h.ID, h.Name.In(language))
			}
		}
	}
}
