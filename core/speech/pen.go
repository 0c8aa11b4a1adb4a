package speech

import (
	"strings"
	"unicode"
)

// pen puts what is said together: words with a space between them, and the marks at which a voice rests.
type pen struct {
	parts []string
}

// word adds words that belong together. What no voice says is left out of them.
func (p *pen) word(w string) {
	if strings.ContainsFunc(w, unsaid) {
		w = strings.Join(strings.FieldsFunc(w, func(r rune) bool { return unsaid(r) || r == ' ' }), " ")
	}
	if w != "" {
		p.parts = append(p.parts, w)
	}
}

func unsaid(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune(" '-.,", r)
}

// last is the word right before the place, "" after a mark.
func (p *pen) last() string {
	if len(p.parts) == 0 || isMark(p.parts[len(p.parts)-1]) {
		return ""
	}
	words := strings.Fields(p.parts[len(p.parts)-1])
	return words[len(words)-1]
}

// replaceLast puts another word in the place of the last one.
func (p *pen) replaceLast(w string) {
	at := len(p.parts) - 1
	head, _ := strings.CutSuffix(p.parts[at], p.last())
	p.parts[at] = head + w
}

// strength orders the marks: of two that meet, the stronger stays.
const strength = ",:;.!?"

// mark adds a mark. Nothing begins with one, and two do not follow each other.
func (p *pen) mark(m string) {
	at := len(p.parts) - 1
	switch {
	case at < 0:
	case !isMark(p.parts[at]):
		p.parts = append(p.parts, m)
	case strings.Index(strength, m) > strings.Index(strength, p.parts[at]):
		p.parts[at] = m
	}
}

func isMark(s string) bool { return len(s) == 1 && strings.Contains(strength, s) }

// String is the text; a comma at its end says nothing.
func (p *pen) String() string {
	if n := len(p.parts); n > 0 && p.parts[n-1] == "," {
		p.parts = p.parts[:n-1]
	}
	var b strings.Builder
	for i, part := range p.parts {
		if i > 0 && !isMark(part) {
			b.WriteByte(' ')
		}
		b.WriteString(part)
	}
	return strings.TrimFunc(b.String(), unicode.IsSpace)
}
