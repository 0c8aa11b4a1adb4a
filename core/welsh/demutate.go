package welsh

import "strings"

// undone is a mutated beginning and the radical beginnings that it may stand for.
type undone struct {
	mutated  string
	radicals []string
}

// undoing is tried in order, longest first. Those without radicals are radicals themselves.
var undoing = []undone{
	{"ngh", []string{"c"}}, {"ng", []string{"g"}}, {"mh", []string{"p"}}, {"nh", []string{"t"}},
	{"ch", []string{"c"}}, {"ph", []string{"p"}}, {"th", []string{"t"}}, {"dd", []string{"d"}},
	{"ff", nil}, {"ll", nil}, {"rh", nil},
	{"b", []string{"p"}}, {"d", []string{"t"}}, {"g", []string{"c"}},
	{"f", []string{"b", "m"}}, {"m", []string{"b"}}, {"n", []string{"d", "gn"}},
	{"l", []string{"ll", "gl"}}, {"r", []string{"rh", "gr"}},
}

// ownOnset are folded beginnings of words whose ch or th is the radical's own, so that chwarae is not taken for a form of *cwarae.
var ownOnset = []string{"chwa", "chwedl", "chwefr", "chwerth", "chwerw", "chwil", "chwith", "chwydd", "chwyldr", "chwyth",
	"theatr", "thema", "theolog", "theor", "therap", "therm", "thesis"}

// Demutate gives the radicals that the word may be a mutated form of: first the word itself (in lower case, NFC), then the others. It needs
// no dictionary, so some of them are no words.
func Demutate(word string) []string {
	w := Normal(word)
	found := []string{w}
	if hasOwnOnset(Fold(w)) {
		return found
	}
	if startsWithVowel(w) {
		return append(found, withG(w)...)
	}
	if rest, ok := strings.CutPrefix(w, "h"); ok && startsWithVowel(rest) {
		return append(found, rest)
	}
	for _, u := range undoing {
		if rest, ok := strings.CutPrefix(w, u.mutated); ok {
			for _, radical := range u.radicals {
				found = append(found, radical+rest)
			}
			return found
		}
	}
	return found
}

func hasOwnOnset(folded string) bool {
	for _, own := range ownOnset {
		if strings.HasPrefix(folded, own) {
			return true
		}
	}
	return false
}

// withG gives the word with the g that soft mutation drops. The y of ysgol, ysbyty, ystafell was put before s + consonant and never hides a g.
func withG(w string) []string {
	folded := Fold(w)
	for _, start := range []string{"ysg", "ysb", "yst"} {
		if strings.HasPrefix(folded, start) {
			return nil
		}
	}
	return []string{"g" + w}
}
