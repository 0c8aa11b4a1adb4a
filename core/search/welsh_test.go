package search_test

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"llwybr/core/search"
)

// The research data on mutation, through a real index: see also core/welsh.
const cases, negatives = "../welsh/testdata/mutation-cases.csv", "../welsh/testdata/mutation-negatives.csv"

func rowsOf(t testing.TB, path string) [][]string {
	t.Helper()
	return readCSV(t, path)[1:]
}

// readCSV reads a file with its header.
func readCSV(t testing.TB, path string) [][]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// wordsAlone indexes words, each as the Welsh name of an entry of its own.
func wordsAlone(t testing.TB, words []string) *search.Index {
	var entries []search.Entry
	slices.Sort(words)
	for _, w := range slices.Compact(words) {
		entries = append(entries, search.Entry{ID: w, Kind: "word", CY: w, EN: "-"})
	}
	return search.Open(built(t, entries))
}

func holds(t testing.TB, index *search.Index, query, id string) bool {
	return slices.ContainsFunc(found(t, index, "cy", query, 0), func(h search.Hit) bool { return h.ID == id && !h.Guess })
}

// Every attested mutated form finds its radical, as it is typed, in capitals, without accents, and when the word is done; and where a name holds
// the mutated form, the radical finds it.
func TestEveryAttestedFormIsFound(t *testing.T) {
	rows := rowsOf(t, cases)
	var radicals, forms []string
	for _, r := range rows {
		radicals, forms = append(radicals, r[0]), append(forms, r[1])
	}
	there, here := wordsAlone(t, radicals), wordsAlone(t, forms)
	for _, r := range rows {
		for _, typed := range []string{r[1], r[1] + " ", strings.ToUpper(r[1])} {
			if !holds(t, there, typed, r[0]) {
				t.Errorf("%q does not find %s", typed, r[0])
			}
		}
		if len([]rune(r[0])) >= 3 && !holds(t, here, r[0], r[1]) {
			t.Errorf("%q does not find %s", r[0], r[1])
		}
	}
	if len(rows) != 1366 {
		t.Errorf("%d forms", len(rows))
	}
}

// Words that look related and are not do not find each other.
func TestNoFormIsFoundFalsely(t *testing.T) {
	rows := rowsOf(t, negatives)
	var words []string
	for _, r := range rows {
		words = append(words, r[0], r[1])
	}
	index := wordsAlone(t, words)
	for _, r := range rows {
		if holds(t, index, r[0]+" ", r[1]) {
			t.Errorf("%s finds %s", r[0], r[1])
		}
		if !holds(t, index, r[0], r[0]) {
			t.Errorf("%s does not find itself", r[0])
		}
	}
	if len(rows) != 48 {
		t.Errorf("%d pairs", len(rows))
	}
}
