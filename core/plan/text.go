package plan

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"
)

// columns is the width of the plain text. Addresses alone may be longer: a broken one cannot be followed.
const columns = 78

// Text writes the plan as plain UTF-8 text, 78 columns wide: in one language, or with two in both, Welsh first, section by section. Sections
// that hold the learner's own words or addresses go row by row instead, so that those stand once, beside both languages.
func Text(w io.Writer, doc Document, words ...Words) error {
	langs, err := sides(words)
	if err != nil {
		return err
	}
	t := &typist{w: bufio.NewWriter(w)}
	for _, l := range langs {
		t.heading(doc.Title.In(l), "=")
		t.wrap("", "", doc.facts(l))
	}
	for _, s := range doc.Sections {
		t.section(s, langs)
	}
	return t.w.Flush()
}

// typist writes lines; the buffered writer keeps the first error until Flush.
type typist struct{ w *bufio.Writer }

func (t *typist) line(s string) { _, _ = t.w.WriteString(strings.TrimRight(s, " ") + "\n") }

func (t *typist) heading(s, under string) {
	for _, l := range fill(s, columns) {
		t.line(l)
	}
	t.line(strings.Repeat(under, min(columns, utf8.RuneCountInString(s))))
}

func (t *typist) section(s Section, langs []Words) {
	if mixed(s) {
		t.line("")
		for _, l := range langs {
			t.heading(s.Title.In(l), "-")
		}
		t.rows(s, langs)
		return
	}
	for _, l := range langs {
		t.line("")
		t.heading(s.Title.In(l), "-")
		t.rows(s, []Words{l})
	}
}

// mixed reports whether a section holds anything that stands once for both languages.
func mixed(s Section) bool {
	for _, r := range s.Rows {
		if r.whole() {
			return true
		}
	}
	return false
}

func (t *typist) rows(s Section, langs []Words) {
	for _, r := range s.Rows {
		t.row(r, langs)
	}
}

// row writes the mark once, then every language's lines, then what stands once.
func (t *typist) row(r Row, langs []Words) {
	first := marked(r)
	rest := strings.Repeat(" ", len(first))
	put := func(s string) {
		if s != "" {
			t.wrap(first, rest, s)
			first = rest
		}
	}
	put(quoted(r.Quote))
	for _, l := range langs {
		put(head(r, l))
		for _, ln := range r.Lines {
			put(strings.TrimSpace(strings.Join(append([]string{ln.label(l), ln.in(l)}, ln.cites()...), " ")))
		}
	}
	for _, o := range r.Own {
		put(labelled(o, langs))
	}
	for _, address := range r.Once {
		t.line(first + bare(address))
		first = rest
	}
	if len(r.Code) > 0 {
		t.line(strings.Join(r.Code, "-"))
	}
	if r.Blank {
		t.line("")
		t.line(strings.Repeat("_", columns))
	}
}

// head is the row's head with its state in brackets.
func head(r Row, w Words) string {
	h := r.Head.In(w)
	if r.State == "" {
		return h
	}
	return strings.TrimSpace(h + " (" + state(r.State).In(w) + ")")
}

// state words a state.
func state(s string) Phrase { return say("state." + s) }

// marked is the sign at the beginning of a row.
func marked(r Row) string {
	switch {
	case r.Number > 0:
		return Line{Sources: []int{r.Number}}.cites()[0] + " "
	case r.Mark == ToDo:
		return "[ ] "
	case r.Mark == Done:
		return "[x] "
	}
	return "- "
}

// quoted puts the learner's words in quotation marks.
func quoted(words string) string {
	if words == "" {
		return ""
	}
	return "“" + words + "”"
}

// labelled is the learner's words after their label in every language.
func labelled(o Own, langs []Words) string {
	if o.Label.Empty() {
		return quoted(o.Words)
	}
	return everywhere(o.Label, langs) + ": " + quoted(o.Words)
}

func (t *typist) wrap(first, rest, s string) {
	for _, l := range fill(s, columns-utf8.RuneCountInString(first)) {
		t.line(first + l)
		first = rest
	}
}

// fill breaks a text into lines of at most width characters, at spaces where there are any; the text's own line ends stay.
func fill(s string, width int) []string {
	var out []string
	for paragraph := range strings.SplitSeq(s, "\n") {
		out = append(out, fillParagraph(paragraph, width)...)
	}
	return out
}

func fillParagraph(s string, width int) []string {
	var out []string
	at := ""
	for _, word := range tokens(s) {
		if at != "" && utf8.RuneCountInString(at)+1+utf8.RuneCountInString(word) > width {
			out = append(out, at)
			at = ""
		}
		if at != "" {
			at += " "
		}
		at += word
		for utf8.RuneCountInString(at) > width {
			runes := []rune(at)
			out = append(out, string(runes[:width]))
			at = string(runes[width:])
		}
	}
	return append(out, at)
}

// tokens are the words of a text. The groups of a phone number stay together.
func tokens(s string) []string {
	var out []string
	for _, word := range strings.Fields(s) {
		if n := len(out); n > 0 && digits(out[n-1]) && digits(strings.TrimRight(word, ".,;")) && len(out[n-1])+len(word) < 16 {
			out[n-1] += " " + word
			continue
		}
		out = append(out, word)
	}
	return out
}

// digits reports whether a text is nothing but figures and the spaces between them.
func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789 ") == ""
}
