package plan_test

import (
	"regexp"
	"strings"
	"testing"

	"llwybr/core/plan"
)

// The plan in Welsh and in English has the same sections with the same rows in the same order, and as many pages or one more where one language is longer: as
// text line by line, as HTML tag by tag, as PDF page by page.
func TestBothLanguagesSayTheSame(t *testing.T) {
	doc := plan.Build(owain())
	words := forms(t)
	shape := func(kind string) [2]string {
		return [2]string{render(t, kind, doc, words["cy"]...), render(t, kind, doc, words["en"]...)}
	}
	text := shape("text")
	if cy, en := outline(text[0]), outline(text[1]); cy != en {
		t.Errorf("the text has another form:\n%s\n\n%s", cy, en)
	}
	html := shape("html")
	tag := regexp.MustCompile(`</?[a-z][a-z0-9]*`)
	body := func(s string) string { return strings.Join(tag.FindAllString(s[strings.Index(s, "<body"):], -1), " ") }
	if body(html[0]) != body(html[1]) {
		t.Error("the HTML has other parts")
	}
	pdf := shape("pdf")
	if cy, en := pages(pdf[0]), pages(pdf[1]); cy < en || cy > en+1 {
		t.Errorf("%d pages in Welsh, %d in English", cy, en)
	}
}

// outline is what begins each line of a plan as text: headings, boxes and points, without the words and the lines that they are broken into.
func outline(text string) string {
	var marks []string
	for _, line := range strings.Split(text, "\n") {
		switch {
		case strings.HasPrefix(line, "---"), strings.HasPrefix(line, "==="):
			marks = append(marks, "heading")
		case strings.HasPrefix(line, "["), strings.HasPrefix(line, "- "):
			marks = append(marks, line[:1])
		}
	}
	return strings.Join(marks, " ")
}
