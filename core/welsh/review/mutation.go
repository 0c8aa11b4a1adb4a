package review

import (
	"slices"
	"strings"

	"llwybr/core/welsh"
)

// words is a set of words.
type words map[string]bool

// oneOf reports whether the word is one of the list.
func oneOf(word string, list ...string) bool { return slices.Contains(list, word) }

func set(list string) words {
	all := words{}
	for w := range strings.FieldsSeq(list) {
		all[w] = true
	}
	return all
}

// What the word before asks of the word after it.
var (
	softens   = set("am ar at dan dros drwy gan heb hyd i o tros trwy tan wrth mor dy dau dwy ddau ddwy neu rhyw unrhyw holl prif brif hen rhy pa ba ail ambell cryn")
	aspirates = set("a â gyda tua na tri chwe efo")
	// unchanging are words after which nothing mutates.
	unchanging = set("mewn rhwng wedi eich 'ch ein eu 'u pob bob sawl fesul pum pump saith naw tair pedair bedair dair sef nac ac")
	// steady are words that are not mutated though their letter could be: borrowed or small words, days and figures of speech.
	steady = set(`grant grantiau braf byth mor pan gêm gêmau gemau gôl golff grŵp grwpiau blog blogiau byrgyr bingo dros drwy dan gan gyda ger gerllaw mae mai maen mi minnau mo
		braille beit beitiau gigabeit megabeit`)
)

// lint is S2: what the word before asks of the beginning of the word after, where a list of headwords can tell.
func (g *Gate) lint(t Text) []Finding {
	var found []Finding
	words := tokens(withoutLiterals(t.CY, t.EN))
	for i := 1; i < len(words); i++ {
		before, w := words[i-1], words[i]
		if !w.near || w.joint || w.shout() || strings.Trim(w.lower, "0123456789") == "" {
			continue
		}
		ask := phrase{g: g, words: words, i: i, before: before.lower, word: w.lower}
		for _, rule := range rules {
			if what := rule(ask); what != "" {
				found = append(found, t.finding("S2", what))
				break
			}
		}
	}
	return found
}

// phrase is a word and the one before it, as a rule looks at them.
type phrase struct {
	g            *Gate
	words        []token
	i            int
	before, word string
}

// two is the word that stands two before, or "".
func (p phrase) two() string {
	if p.i < 2 || !p.words[p.i-1].near {
		return ""
	}
	return p.words[p.i-2].lower
}

// name reports whether the word is written as a name inside a sentence.
func (p phrase) name() bool { return p.words[p.i].capital() }

// rules are tried in order, and the first that finds something speaks. Each gives "" or what is asked: "ar pryd: bryd".
var rules = []func(phrase) string{particle, genderOfNumber, thisAndThat, withA, norAndThan, softAfter, aspirateAfter, nasalAfter, yngYm, ofTheir, softAfterYn, feminineAfterArticle, articleShape, articleJoined, joined,
	masculineAfterArticle, unchangedAfter, placeAfterYn, objectOfCommand, objectAfterYou, feminineOne, adjectiveAfterFeminine}

// want says that the word should be the form, if the form is another word.
func (p phrase) want(form string) string {
	if form == p.word {
		return ""
	}
	return p.before + " " + p.word + ": " + form
}

// plain reports whether the word is one of the kinds in its radical form, and can be nothing else.
func (p phrase) plain(k kind) bool {
	return p.g.kinds[p.word]&k != 0 && !steady[p.word] && !p.g.mutated(p.word)
}

const content = noun | adjective | verbNoun

func softAfter(p phrase) string {
	if !softens[p.before] || !p.plain(content) || p.before == "i" && pronounI(p) || p.name() || p.word == "pryd" && (p.before == "neu" || p.before == "hyd") {
		return ""
	}
	if p.before == "hyd" && p.two() == "ar" { // ar hyd: a noun follows as it is
		return ""
	}
	if p.before == "mor" && (strings.HasPrefix(p.word, "ll") || strings.HasPrefix(p.word, "rh")) {
		return ""
	}
	return p.want(welsh.Mutate(p.word, welsh.Soft))
}

// pronounI reports whether "i" is "I" after a verb or a possessed noun rather than the preposition: "fy ngwaith i", "dw i".
func pronounI(p phrase) bool {
	if oneOf(p.two(), "dw", "rydw", "rwyf", "ydw", "wyf", "oeddwn", "roeddwn", "bydda", "byddaf", "byddwn", "hoffwn", "gen", "fi", "wnes", "ges", "es", "cefais", "gallaf", "alla", "fedra", "dylwn") {
		return true
	}
	return p.i >= 3 && oneOf(p.words[p.i-3].lower, "fy", "'m", "ym")
}

func aspirateAfter(p phrase) string {
	if !aspirates[p.before] || !p.plain(content) || p.name() {
		return ""
	}
	return p.want(welsh.Mutate(p.word, welsh.Aspirate))
}

func nasalAfter(p phrase) string {
	if p.before != "fy" || !p.plain(content) || p.name() {
		return ""
	}
	return p.want(welsh.Mutate(p.word, welsh.Nasal))
}

// yngYm: "yng" stands before ng and ngh, "ym" before m and mh, and "yn" not before them.
func yngYm(p phrase) string {
	switch p.before {
	case "yng":
		if !strings.HasPrefix(p.word, "ng") {
			return p.before + " " + p.word
		}
	case "ym":
		if !strings.HasPrefix(p.word, "m") {
			return p.before + " " + p.word
		}
	case "yn":
		if strings.HasPrefix(p.word, "ngh") || strings.HasPrefix(p.word, "mh") || strings.HasPrefix(p.word, "ng") {
			return p.before + " " + p.word
		}
	}
	return ""
}

// ofTheir: after ei the word is softened ("his") or aspirated ("her"), so a radical p, t or c is neither.
func ofTheir(p phrase) string {
	if p.before != "ei" && !(p.before == "'i" && p.i >= 2 && oneOf(p.words[p.i-2].lower, "wedi", "gyda", "o", "a", "â", "na", "neu", "i", "drwy", "trwy")) || !p.plain(content) {
		return ""
	}
	if strings.ContainsAny(p.word[:1], "ptc") && welsh.Mutate(p.word, welsh.Aspirate) != p.word {
		return p.want(welsh.Mutate(p.word, welsh.Soft)) + " / " + welsh.Mutate(p.word, welsh.Aspirate)
	}
	return ""
}
