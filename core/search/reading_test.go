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
