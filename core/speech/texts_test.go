package speech

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// realTexts are every text of the locales and of the catalogue in a language, as a page could show it: what is filled in is filled in.
func realTexts(t testing.TB, language string) []string {
	t.Helper()
	var all []string
	files, _ := filepath.Glob("../../locales/*." + language + ".json")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var tree any
		if err := json.Unmarshal(data, &tree); err != nil {
			t.Fatal(err)
		}
		all = collect(all, tree)
	}
	files, _ = filepath.Glob("../../assets/catalogue/*.csv")
	for _, file := range files {
		all = append(all, columns(t, file, language)...)
	}
	if len(all) < 5000 {
		t.Fatalf("only %d texts", len(all))
	}
	slices.Sort(all)
	for i, text := range all {
		all[i] = filled(text, i)
	}
	return all
}

func collect(all []string, tree any) []string {
	switch v := tree.(type) {
	case string:
		return append(all, v)
	case map[string]any:
		for _, value := range v {
			all = collect(all, value)
		}
	}
	return all
}

// columns are the texts of a table of the catalogue: those of the language, and what both languages show.
func columns(t testing.TB, file, language string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for c, name := range rows[0] {
		if !strings.HasSuffix(name, "_"+language) && name != "phone" && name != "period" && name != "website" && name != "host" {
			continue
		}
		for _, row := range rows[1:] {
			if row[c] != "" {
				all = append(all, row[c])
			}
		}
	}
	return all
}

var placeholder = regexp.MustCompile(`\{\{\.?\w+\}\}`)

// fillings stand for what the product fills in: counts, money, days, names.
var fillings = []string{"2", "16", "£23,456.50", "21 Tachwedd 2026", "Aled", "2026-11-21", "3", "1,234", "6", "0", "A*", "2027/28", "0300 123 1100"}

func filled(text string, seed int) string {
	n := 0
	return placeholder.ReplaceAllStringFunc(text, func(string) string {
		n++
		return fillings[(seed+n)%len(fillings)]
	})
}

// No figure, no sign of money or of per cent and no stroke is left for a voice to misread, and nothing that had a letter is silent.
func TestNothingIsLeftToMisread(t *testing.T) {
	left := regexp.MustCompile(`[0-9£%/&+@=<>\[\]{}_*#|→·]`)
	for _, language := range []string{"cy", "en"} {
		for _, text := range realTexts(t, language) {
			for _, s := range Sentences(language, text) {
				if m := left.FindString(s.Spoken); m != "" {
					t.Errorf("%s: %q is left in %q of %q", language, m, s.Spoken, s.Text)
				}
				if audible(s.Text) && s.Spoken == "" {
					t.Errorf("%s: %q is silent", language, s.Text)
				}
			}
		}
	}
}

// LLWYBR_SPOKEN=folder writes what is said of every text to a file a language, for a reader.
func TestWriteForAReader(t *testing.T) {
	folder := os.Getenv("LLWYBR_SPOKEN")
	if folder == "" {
		t.Skip("LLWYBR_SPOKEN names no folder")
	}
	for _, language := range []string{"cy", "en"} {
		var b strings.Builder
		for _, text := range realTexts(t, language) {
			for _, s := range Sentences(language, text) {
				fmt.Fprintf(&b, "%s\t%s\n", strings.TrimSpace(s.Text), s.Spoken)
			}
		}
		if err := os.WriteFile(filepath.Join(folder, "spoken."+language+".tsv"), []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
