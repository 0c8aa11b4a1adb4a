package passphrase

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// apart is how many pairs of one list may be one slip of the finger from each other.
const apart = 0

func TestLists(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		t.Run(language, func(t *testing.T) {
			list := List(language)
			if len(list) != 4096 {
				t.Errorf("%d words, not 4,096: three words would not be 36 bits", len(list))
			}
			seen := map[string]bool{}
			for _, w := range list {
				checkWord(t, w)
				if seen[Canonical(w)] {
					t.Errorf("%s: twice", w)
				}
				seen[Canonical(w)] = true
			}
			if !slices.IsSortedFunc(list, func(a, b string) int { return strings.Compare(Canonical(a), Canonical(b)) }) {
				t.Error("not sorted")
			}
			if pairs := near(list); len(pairs) > apart {
				t.Errorf("%d pairs of words are one slip apart: %v", len(pairs), pairs)
			}
			for _, p := range plurals(list) {
				t.Errorf("%s: beside the word it comes of", p)
			}
		})
	}
}

func checkWord(t *testing.T, w string) {
	if n := utf8.RuneCountInString(w); n < 3 || n > 9 {
		t.Errorf("%s: %d letters", w, n)
	}
	for _, r := range w {
		if !unicode.IsLower(r) {
			t.Errorf("%s: %q is no small letter", w, r)
		}
	}
	for _, r := range Canonical(w) {
		if r < 'a' || r > 'z' {
			t.Errorf("%s: %q cannot be typed on every keyboard", w, r)
		}
	}
}

func TestNoWordInBothLists(t *testing.T) {
	english := map[string]bool{}
	for _, w := range List("en") {
		english[Canonical(w)] = true
	}
	for _, w := range List("cy") {
		if english[Canonical(w)] {
			t.Errorf("%s: in both lists", w)
		}
	}
}

func TestNearFindsEverySlip(t *testing.T) {
	for _, slip := range [][2]string{{"tân", "tant"}, {"tŷ", "tw"}, {"cath", "cathe"}, {"cath", "ath"}, {"cath", "coth"}, {"cath", "ctah"}, {"cath", "cathod"}} {
		want := slip[1] != "cathod"
		if got := len(near(slip[:])) == 1; got != want {
			t.Errorf("%v: %v", slip, got)
		}
	}
}

// near gives the pairs of words that one letter left out, put in, taken for another or changed with its neighbour makes the same.
func near(list []string) [][2]string {
	byKey := map[string][]string{}
	var pairs [][2]string
	for _, w := range list {
		w = Canonical(w)
		met := map[string]bool{w: true} // the same word twice is found elsewhere
		for _, k := range shortened(w) {
			for _, other := range byKey[k] {
				if !met[other] && slip(w, other) {
					met[other] = true
					pairs = append(pairs, [2]string{other, w})
				}
			}
			byKey[k] = append(byKey[k], w)
		}
	}
	return pairs
}

// shortened is the word and every form of it with one letter left out: two words one slip apart share one.
func shortened(w string) []string {
	forms := []string{w}
	for i := range w {
		forms = append(forms, w[:i]+w[i+1:])
	}
	return forms
}

func slip(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	if len(a) > len(b) {
		return a[i+1:] == b[i:]
	}
	if i == len(a) || a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// plurals are the words that another one is the beginning of, with an ending of the plural.
func plurals(list []string) []string {
	words := map[string]bool{}
	for _, w := range list {
		words[Canonical(w)] = true
	}
	var found []string
	for w := range words {
		for _, ending := range []string{"s", "es"} {
			if rest, ok := strings.CutSuffix(w, ending); ok && words[rest] {
				found = append(found, w)
			}
		}
	}
	return found
}
