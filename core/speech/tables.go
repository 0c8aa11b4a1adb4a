package speech

import (
	"embed"
	"strconv"
	"strings"
	"sync"

	"llwybr/core/welsh"
)

// What is said stands in files: the words of each language, its short forms, the nouns that Welsh counts, the names in web addresses.
//
//go:embed data
var data embed.FS

// tables are the words of one language.
type tables struct {
	words    map[string][]string
	phrases  map[string]string
	ordinals []string // by day of the month, from 1
	short    map[string]string
	months   map[string]int // in any form in which a text may hold them, in lower case
	monthsIn []string       // as they are said
	sets     map[string]map[string]bool
}

// pairs reads a file of lines with tabs between their columns.
func pairs(name string) [][]string {
	text, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // the file is embedded; every test reads it
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

func readTables(language string) tables {
	t := tables{words: map[string][]string{}, phrases: map[string]string{}, short: map[string]string{}, sets: map[string]map[string]bool{}}
	for _, row := range pairs("words." + language + ".tsv") {
		t.phrases[row[0]], t.words[row[0]] = row[1], strings.Fields(row[1])
		t.sets[row[0]] = set(t.words[row[0]])
	}
	t.ordinals = make([]string, 32)
	for _, row := range pairs("ordinals." + language + ".tsv") {
		day, _ := strconv.Atoi(row[0])
		t.ordinals[day] = row[1]
	}
	for _, row := range pairs("short." + language + ".tsv") {
		t.short[row[0]] = row[1]
	}
	t.readMonths(language)
	return t
}

func (t *tables) readMonths(language string) {
	t.monthsIn, t.months = t.words["months"], map[string]int{}
	for _, key := range []string{"months", "short months"} {
		for i, name := range t.words[key] {
			name = strings.ToLower(name)
			t.months[name] = i + 1
			if language == "cy" {
				for _, form := range welsh.Forms(name) {
					t.months[form] = i + 1
				}
			}
		}
	}
	delete(t.months, "ai") // no form of Mai that a date has
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// noun is what counting needs to know of a word.
type noun struct {
	feminine bool
	plural   bool
}

var welshNouns = sync.OnceValue(func() map[string]noun {
	all := map[string]noun{}
	for _, row := range pairs("nouns.cy.tsv") {
		feminine := row[1] == "f"
		all[row[0]] = noun{feminine: feminine}
		if len(row) > 2 {
			if _, is := all[row[2]]; !is {
				all[row[2]] = noun{feminine: feminine, plural: true}
			}
		}
	}
	return all
})

var hosts = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, row := range pairs("hosts.tsv") {
		all[row[0]] = row[1]
	}
	return all
})
