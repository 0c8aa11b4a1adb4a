package review

import (
	"os"
	"strings"
	"testing"

	"llwybr/core/welsh"
)

// undone is a way to spoil a text: a mutation that stands there is taken away, or one is put where none belongs.
type undone struct {
	kind  string
	floor float64 // the share that the gate found when it was measured
	where func(g *Gate, before, word string) bool
	spoil func(g *Gate, word string) string
}

func back(m welsh.Mutation, k kind) func(*Gate, string) string {
	return func(g *Gate, word string) string {
		for _, r := range welsh.Demutate(word)[1:] {
			if g.kinds[r]&k != 0 && welsh.Mutate(r, m) == word {
				return r
			}
		}
		return ""
	}
}

func forth(_ *Gate, word string) string { return welsh.Mutate(word, welsh.Soft) }

func after(set words, known bool) func(*Gate, string, string) bool {
	return func(g *Gate, before, word string) bool { return set[before] && g.radical(word) == known }
}

var undoings = []undone{
	{"soft", 0.95, after(softens, false), back(welsh.Soft, content)},
	{"aspirate", 0.95, after(aspirates, false), back(welsh.Aspirate, content)},
	{"nasal", 0.95, after(set("fy"), false), back(welsh.Nasal, content)},
	{"yn", 0.95, after(set("yn 'n"), false), back(welsh.Soft, noun|adjective)},
	{"feminine after the article", 0.9, after(articles, false), back(welsh.Soft, feminine)},
	{"masculine after the article", 0.9, func(g *Gate, before, word string) bool {
		k := g.kinds[word]
		return articles[before] && k&(feminine|other) == 0 && k&(masculine|plural) != 0
	}, forth},
	{"where none belongs", 0.95, after(unchanging, true), forth},
	{"after a command", 0.9, func(g *Gate, before, word string) bool { return strings.HasSuffix(before, "wch") && !g.radical(word) }, back(welsh.Soft, verbNoun)},
}

// TestUndoneMutations spoils every fifth text of the product in each place where it can be spoilt, and counts what the gate finds.
func TestUndoneMutations(t *testing.T) {
	g := gateForTests(t)
	p, err := Gather(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range undoings {
		all, found := 0, 0
		for i, text := range p.Texts {
			if i%5 == 0 && !text.Proper {
				a, f := g.spoilt(text, u)
				all, found = all+a, found+f
			}
		}
		share := float64(found) / float64(max(1, all))
		t.Logf("%s: %d of %d, %.3f", u.kind, found, all, share)
		if share < u.floor || all < 5 {
			t.Errorf("%s: %d of %d are found", u.kind, found, all)
		}
	}
}

func (g *Gate) spoilt(text Text, u undone) (all, found int) {
	list := tokens(text.CY)
	for i := 1; i < len(list); i++ {
		before, w := list[i-1], list[i]
		if !w.near || w.joint || w.capital() || w.lower != w.text || steady[w.lower] || !u.where(g, before.lower, w.lower) {
			continue
		}
		bad := u.spoil(g, w.lower)
		spoilt := text
		spoilt.CY = strings.Replace(text.CY, before.text+" "+w.text, before.text+" "+bad, 1)
		if bad == "" || bad == w.lower || spoilt.CY == text.CY {
			continue
		}
		all++
		if len(g.lint(spoilt)) > len(g.lint(text)) {
			found++
		}
	}
	return all, found
}
