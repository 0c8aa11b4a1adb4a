package speech

import (
	"os"
	"strings"
	"testing"
)

// table reads a table of texts and what is said of them; each is mostly of texts that the catalogue and the locales hold.
func table(t *testing.T, language string) [][2]string {
	t.Helper()
	data, err := os.ReadFile("testdata/spoken." + language + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	var rows [][2]string
	for line := range strings.Lines(string(data)) {
		if text, said, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t"); ok && line[0] != '#' {
			rows = append(rows, [2]string{text, said})
		}
	}
	if len(rows) < 150 {
		t.Fatalf("%s: only %d rows", language, len(rows))
	}
	return rows
}

func TestSpoken(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, row := range table(t, language) {
			if said := Spoken(language, row[0]); said != row[1] {
				t.Errorf("%s: %q\n said %q\n want %q", language, row[0], said, row[1])
			}
		}
	}
}

// What has been worded stays as it is when it is worded once more, but for what ends in a point that a short form took with it.
func TestWordedOnce(t *testing.T) {
	for _, row := range table(t, "cy") {
		if strings.ContainsAny(row[1], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			continue
		}
		if again := Spoken("cy", row[1]); again != row[1] {
			t.Errorf("%q became %q", row[1], again)
		}
	}
}
