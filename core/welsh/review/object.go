package review

import (
	"strings"

	"llwybr/core/welsh"
)

// notCommands end in -wch and are no command with an object after it.
var notCommands = set("uwch is heddwch tywyllwch diogelwch hawddgarwch harddwch eiddilwch")

// objectOfCommand: what a verb in -wch has as its object is softened: dewiswch gwrs, gallwch gadw.
func objectOfCommand(p phrase) string {
	if !strings.HasSuffix(p.before, "wch") || p.g.kinds[p.before]&noun != 0 || p.g.from(p.before, noun) != "" || notCommands[p.before] || p.name() || !p.plain(content) {
		return ""
	}
	if p.g.kinds[p.word]&(noun|verbNoun) == 0 || p.g.kinds[p.word]&other != 0 {
		return ""
	}
	return p.want(welsh.Mutate(p.word, welsh.Soft))
}

// objectAfterYou: after a verb with chi, hi, nhw, ni or fe the verb-noun is softened: gallwch chi gadw, i chi gadw.
func objectAfterYou(p phrase) string {
	if !oneOf(p.before, "chi", "nhw", "ni") || !p.plain(verbNoun) || p.g.kinds[p.word]&other != 0 {
		return ""
	}
	two := p.two()
	if two == "i" || strings.HasSuffix(two, "wch") || strings.HasSuffix(two, "ech") || strings.HasSuffix(two, "an") || strings.HasSuffix(two, "yn") {
		return p.want(welsh.Mutate(p.word, welsh.Soft))
	}
	return ""
}

// feminineOne: a feminine noun is softened after "un", but not ll and rh.
func feminineOne(p phrase) string {
	if p.before != "un" || p.g.kinds[p.word]&content != feminine || !p.plain(feminine) || strings.HasPrefix(p.word, "ll") || strings.HasPrefix(p.word, "rh") {
		return ""
	}
	return p.want(welsh.Mutate(p.word, welsh.Soft))
}

// adjectiveAfterFeminine: an adjective after a feminine noun in the singular is softened.
func adjectiveAfterFeminine(p phrase) string {
	k := p.g.kinds[p.before]
	if k == 0 {
		if r := p.g.from(p.before, feminine); r != "" && !p.g.radical(p.before) {
			k = p.g.kinds[r]
		}
	}
	if oneOf(p.before, "uwch", "oes", "sail", "ysgol", "swyddfa", "sylfaen", "prentisiaeth") || oneOf(p.word, "pa", "pob", "rhai", "llai", "gwahanol") || k&(content|other) != feminine || p.g.kinds[p.word] != adjective || !p.plain(adjective) || p.name() {
		return ""
	}
	return p.want(welsh.Mutate(p.word, welsh.Soft))
}
