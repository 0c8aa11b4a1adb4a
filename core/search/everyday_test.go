package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"llwybr/core/search"
)

// What people say when they mean an occupation finds it among the first five.
func TestEverydayWords(t *testing.T) {
	index := search.Open(realDB(t))
	rows := rowsOf(t, "testdata/everyday.csv")
	languages := map[string]int{}
	for _, r := range rows {
		languages[r[0]]++
		var occupations []string
		for _, h := range found(t, index, r[0], r[1], 0) {
			if h.Kind == "occupation" && len(occupations) < 5 {
				occupations = append(occupations, h.ID+fmt.Sprintf(" %s %.2f", h.Name.EN, h.Score))
			}
		}
		if !slices.ContainsFunc(occupations, func(s string) bool { return strings.HasPrefix(s, r[2]+" ") }) {
			t.Errorf("%s in %s does not find %s (%s): %s", r[1], r[0], r[2], r[3], strings.Join(occupations, " | "))
		}
	}
	if languages["cy"] < 40 || languages["en"] < 40 {
		t.Error(languages)
	}
}
