package review

import (
	"regexp"
	"strings"
	"unicode"

	"llwybr/core/welsh"
)

// token is one word of a text: letters with the hyphens inside them. What an apostrophe cuts off stands as a token of its own, with its
// apostrophe: "i'w" is "i", "'w".
type token struct {
	text  string // as it stands
	lower string // welsh.Normal of it
	near  bool   // only spaces, or nothing, divide it from the token before
	joint bool   // nothing at all does
	first bool   // it begins a sentence
}

// capital reports whether the word is written with a capital, and shout whether with nothing else.
func (t token) capital() bool { return unicode.IsUpper([]rune(strings.TrimLeft(t.text, "'"))[0]) }
func (t token) shout() bool {
	return len([]rune(t.text)) > 1 && t.text == strings.ToUpper(t.text) && t.text != strings.ToLower(t.text)
}

var (
	// notWords are parts of a text that are no words: placeholders, flags, addresses, names of files.
	notWords = regexp.MustCompile(`\{\{[^}]*\}\}|--[a-z][a-z-]*|\S+@\S+|https?://\S+|\b[\w./*%-]*\.(?:csv|json|md|pdf|llwybr|llc|wales|cymru|co\.uk|gov\.uk|com|org)\b\S*|[A-Za-z]\w*_\w+|\w+/\w+/\S+`)
	wordForm = regexp.MustCompile(`'?[\pL\p{Mn}]+(?:-[\pL\p{Mn}]+)*|\d+`)
)

var plainSigns = strings.NewReplacer("\u2019", "'", "\u00a0", " ")

// tokens divides the text into words. A placeholder or a figure is a token without letters, so that nothing is judged across it.
func tokens(text string) []token {
	text = plainSigns.Replace(text)
	if mayHoldOthers(text) {
		text = notWords.ReplaceAllString(text, "0")
	}
	var all []token
	end := 0
	for _, at := range wordForm.FindAllStringIndex(text, -1) {
		word, gap := text[at[0]:at[1]], text[end:at[0]]
		if word[0] == '\'' && (len(all) == 0 || gap != "") { // an opening quote, or 'n and 'r that stand alone
			if !clitic[strings.ToLower(word)] {
				word = word[1:]
				gap += "'"
			}
		}
		all = append(all, token{text: word, lower: welsh.Normal(word), near: len(all) > 0 && strings.TrimSpace(gap) == "", joint: gap == "" && len(all) > 0,
			first: len(all) == 0 || strings.ContainsAny(gap, ".?!:…;|\"([\n") || strings.Contains(gap, " ·")})
		end = at[1]
	}
	return all
}

// mayHoldOthers reports whether the text has a sign that one of notWords has. Most texts have none, and the expression is slow.
func mayHoldOthers(text string) bool {
	if strings.ContainsAny(text, "{@/_") || strings.Contains(text, "--") {
		return true
	}
	dot := strings.IndexByte(text, '.')
	for dot >= 0 && dot+1 < len(text) {
		if text[dot+1] != ' ' && text[dot+1] != '\n' {
			return true
		}
		next := strings.IndexByte(text[dot+1:], '.')
		if next < 0 {
			return false
		}
		dot += 1 + next
	}
	return false
}

// clitic are what may stand after an apostrophe.
var clitic = map[string]bool{"'r": true, "'n": true, "'i": true, "'u": true, "'w": true, "'m": true, "'th": true, "'ch": true, "'s": true, "'t": true, "'d": true, "'un": true}
