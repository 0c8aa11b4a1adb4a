package review

import (
	"regexp"
	"strings"
	"unicode"

	"llwybr/core/welsh"
)

// hardText runs the hard checks of one text: those of welsh.CheckPair, H6 where the text's place asks it, H7 with the word lists, and H10.
func (g *Gate) hardText(t Text) []Finding {
	if t.EN == "" && !strings.HasPrefix(t.Where, "locales") || t.Proper && (t.CY == "" || t.EN == "") {
		return nil
	}
	var found []Finding
	if t.form == "" {
		for _, fault := range welsh.CheckPair(t.CY, t.EN) {
			if f := t.fault(fault); !t.Proper || f.Check == "H8" {
				found = append(found, f)
			}
		}
	}
	if t.Proper {
		return found
	}
	if !strings.HasPrefix(t.Where, "facts") {
		for _, fault := range welsh.CheckSame(t.CY, t.EN, g.Same) {
			found = append(found, t.fault(fault))
		}
	}
	if words := g.englishLeft(t); len(words) > 0 {
		found = append(found, t.finding("H7", "English left: "+strings.Join(words, " ")))
	}
	if t.usage() {
		return found
	}
	for _, what := range fragment(t) {
		found = append(found, t.finding("H10", what))
	}
	return found
}

// hardForm is hardText for one form of a message that counts too: its placeholders are held against the English form, but for Count, which a
// form may say in words.
func (g *Gate) hardForm(t Text) []Finding {
	if t.form != "" {
		return append(g.hardText(t), hardMessage(Message{Where: t.Where, CY: oneForm("cy", t.CY), EN: oneForm("en", t.EN)})...)
	}
	return g.hardText(t)
}

// oneForm is a message that has the text in every form.
func oneForm(language, text string) map[string]string {
	forms := map[string]string{}
	for _, form := range welsh.PluralForms(language) {
		forms[form] = text
	}
	return forms
}

// fault takes a line of the gate in core/welsh, "H4: digits …", for a finding. The rule of templates belongs to H3.
func (t Text) fault(line string) Finding {
	check, what, _ := strings.Cut(line, ": ")
	if !strings.HasPrefix(check, "H") {
		check = "H3"
	}
	return t.finding(check, what)
}

// hardMessage checks a message with plural forms: all are there (H1, H2), and each agrees with its English form.
func hardMessage(m Message) []Finding {
	t := Text{Where: m.Where, CY: m.CY[""] + m.CY["other"], EN: m.EN[""] + m.EN["other"]}
	switch {
	case len(m.CY) == 0 || len(m.EN) == 0:
		return []Finding{t.finding("H1", "in one language alone")}
	case len(m.CY) == 1 && len(m.EN) == 1:
		if strings.TrimSpace(m.CY[""]) == "" || strings.TrimSpace(m.EN[""]) == "" {
			return []Finding{t.finding("H1", "empty")}
		}
		return nil
	}
	var found []Finding
	for _, fault := range welsh.CheckForms(m.CY, m.EN) {
		form, rest, cut := strings.Cut(fault, ": ")
		if cut && !strings.HasPrefix(form, "H") {
			f := t.fault(rest)
			f.Where += "[" + form + "]"
			f.CY = m.CY[form]
			found = append(found, f)
			continue
		}
		found = append(found, t.fault(fault))
	}
	return found
}

// englishLeft is H7 with the word lists: the words that are English and not Welsh, where there are more of them than words that are Welsh and
// not English. Names and words in capitals do not count, nor what both texts quote.
func (g *Gate) englishLeft(t Text) []string {
	if t.Proper || t.CY == t.EN || t.usage() {
		return nil
	}
	var english []string
	welshOnly := 0
	for _, w := range tokens(withoutLiterals(t.CY, t.EN)) {
		switch cy, en := g.known(w.lower), g.english[w.lower]; {
		case w.shout() || strings.HasPrefix(w.lower, "'") || len(w.lower) < 2:
		case en && !cy && !(w.capital() && !w.first):
			english = append(english, w.lower)
		case cy && !en:
			welshOnly++
		}
	}
	if len(english) <= welshOnly {
		return nil
	}
	return english
}

var (
	glued = regexp.MustCompile(`\pL\{\{|\}\}\pL`)
	// danglesCY and danglesEN are words that no text ends with. English ends with prepositions gladly.
	danglesCY = set("ar at dan dros drwy gan heb o yn wrth gyda y yr fy ei neu a ac â ag yng ym rhwng")
	danglesEN = set("the of and or a an")
)

// fragment is H10, as far as a machine can tell that a text is a piece that something is to be glued to: it ends with a word that asks for
// another, it begins or ends with a space or a comma, or a placeholder is glued to letters.
func fragment(t Text) []string {
	var found []string
	for i, text := range []string{t.CY, t.EN} {
		trimmed := strings.TrimFunc(text, unicode.IsSpace)
		if trimmed == "" {
			continue
		}
		if trimmed != text || strings.ContainsRune(",;", rune(trimmed[0])) || strings.HasSuffix(trimmed, ",") {
			found = append(found, "begins or ends with a space or a comma: "+text)
		}
		if m := glued.FindString(text); m != "" {
			found = append(found, "a placeholder glued to letters: "+m)
		}
		fields := strings.Fields(trimmed)
		if last := fields[len(fields)-1]; len(fields) > 1 && []words{danglesCY, danglesEN}[i][last] {
			found = append(found, "ends with \""+last+"\"")
		}
	}
	return append(found, caseOfStart(t)...)
}

// caseOfStart reports a text that begins with a capital in one language alone.
func caseOfStart(t Text) []string {
	cy, en := firstLetter(t.CY), firstLetter(t.EN)
	if cy == 0 || en == 0 || unicode.IsUpper(cy) == unicode.IsUpper(en) || t.usage() || strings.HasPrefix(t.CY, "dydd ") {
		return nil
	}
	return []string{"a capital at the beginning of one language alone"}
}

// firstLetter is the first letter when the text begins with one.
func firstLetter(text string) rune {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return r
		}
		if r != '"' && r != '(' && r != '\'' {
			return 0
		}
	}
	return 0
}
