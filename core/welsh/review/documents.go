package review

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// pairedDocuments are the documents that exist in both languages, Welsh and English.
var pairedDocuments = [][2]string{
	{"docs/dpia.cy.md", "docs/dpia.en.md"}, {"docs/hysbysiad.cy.md", "docs/notice.en.md"},
	{"docs/polisi.md", "docs/policy.md"}, {"docs/diogelwch.md", "SECURITY.md"},
}

// sharedDocuments hold both languages: the Welsh stands above the first rule (---), the English below it.
var sharedDocuments = []string{"README.md", "docs/accessibility.md", "docs/impartiality.md"}

// documents takes the paragraphs of the documents.
func (p *Product) documents(root fs.FS) error {
	for _, pair := range pairedDocuments {
		cy, err := fs.ReadFile(root, pair[0])
		if err != nil {
			return err
		}
		en, err := fs.ReadFile(root, pair[1])
		if err != nil {
			return err
		}
		p.document(pair[0], string(cy), string(en))
	}
	for _, name := range sharedDocuments {
		b, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		cy, en, ok := strings.Cut(string(b), "\n---\n")
		if !ok {
			return fmt.Errorf("%s: no rule divides the languages", name)
		}
		p.document(name, cy, en)
	}
	return nil
}

// document takes the paragraphs of one document. They are paired by their order where both languages have as many; else the Welsh ones stand
// without a twin.
func (p *Product) document(file, welsh, english string) {
	cy, en := paragraphs(welsh), paragraphs(english)
	around := map[string]bool{}
	for _, w := range tokens(strings.Join(en, " ")) {
		around[w.lower] = true
	}
	for i, text := range cy {
		t := Text{Where: fmt.Sprintf("docs:%s/%d", path.Base(file), i+1), CY: text, around: around, cell: place{cyFile: file}}
		if len(cy) == len(en) {
			t.EN = en[i]
		}
		p.Texts = append(p.Texts, t)
	}
}

var (
	fenced = regexp.MustCompile("(?s)```.*?```")
	coded  = regexp.MustCompile("`[^`]*`")
	linked = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
)

// paragraphs are a document's paragraphs, list items and table rows as running text, without their marks and without what is code.
func paragraphs(document string) []string {
	text := linked.ReplaceAllString(coded.ReplaceAllString(fenced.ReplaceAllString(document, ""), "…"), "$1")
	text = strings.NewReplacer("**", "", "*", "").Replace(text)
	var all []string
	var open []string
	shut := func() {
		if joined := strings.TrimSpace(strings.Join(open, " ")); strings.Trim(joined, "|-: ") != "" {
			all = append(all, joined)
		}
		open = nil
	}
	for line := range strings.Lines(text) {
		if figure.MatchString(line) {
			continue
		}
		line = strings.TrimSpace(line)
		if line == "" || starts.MatchString(line) {
			shut()
		}
		open = append(open, starts.ReplaceAllString(line, "$1"))
	}
	shut()
	return all
}

// figure is a line of a drawing or of code.
var figure = regexp.MustCompile(`^ {4,}\S|[─│┐┘┌└▼►]`)

// starts is what a line that begins a paragraph of its own begins with: a heading, a list item, a row of a table.
var starts = regexp.MustCompile(`^(?:#+ |- |\d+\. )|^(\|)`)

var (
	styled  = regexp.MustCompile(`(?s)<style>.*?</style>|<script>.*?</script>`)
	actions = regexp.MustCompile(`\{\{.*?\}\}`)
	tags    = regexp.MustCompile(`(?s)<[^>]*>`)
	letters = regexp.MustCompile(`\pL+`)
)

// templateWords are the words that a page's template says by itself.
func templateWords(template string) string {
	text := tags.ReplaceAllString(actions.ReplaceAllString(styled.ReplaceAllString(template, ""), ""), " ")
	return strings.Join(letters.FindAllString(text, -1), " ")
}
