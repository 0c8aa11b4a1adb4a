package ui_test

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"llwybr/core/i18n"
	"llwybr/locales"
	"llwybr/ui/tour"
)

// apart are the pieces of a message that are no words: placeholders and the stars of bold.
var apart = regexp.MustCompile(`\{\{[^}]*\}\}|\*\*`)

// longer makes every word of a message half as long again.
func longer(text string) string {
	var all strings.Builder
	from := 0
	for _, at := range append(apart.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		all.WriteString(stretch(text[from:at[0]]))
		all.WriteString(text[at[0]:at[1]])
		from = at[1]
	}
	return all.String()
}

var word = regexp.MustCompile(`\pL+`)

func stretch(text string) string {
	return word.ReplaceAllStringFunc(text, func(w string) string {
		letters := []rune(w)
		return w + strings.ToLower(string(letters[:(len(letters)+1)/2]))
	})
}

// longWords is all that the program says, half as long again. Dates are left as they are: their words are read too.
func longWords(t *testing.T) *i18n.Bundle {
	t.Helper()
	names, err := fs.Glob(locales.FS, "*.json")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, name := range names {
		data, err := fs.ReadFile(locales.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(name, "dates.") && !strings.HasPrefix(name, "toolkit.") {
			data = lengthened(t, data)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	words, err := i18n.New(files)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func lengthened(t *testing.T, data []byte) []byte {
	t.Helper()
	var messages map[string]any
	if err := json.Unmarshal(data, &messages); err != nil {
		t.Fatal(err)
	}
	for id, m := range messages {
		switch m := m.(type) {
		case string:
			messages[id] = longer(m)
		case map[string]any:
			for form, text := range m {
				m[form] = longer(text.(string))
			}
		}
	}
	data, err := json.Marshal(messages)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestLonger(t *testing.T) {
	if got := longer("Mae **Gwneud** yn agos: {{.Name}}"); got != "Maema **Gwneudgwn** yny agosag: {{.Name}}" {
		t.Error(got)
	}
}

// The layout has room for words that are half as long again.
func TestLayoutOfLongerWords(t *testing.T) {
	x, p := present(t, samples...), &proof{t: t, allowed: tour.Broken} // a made-up word may be too long for one line
	x.words = longWords(t)
	for _, language := range languages {
		for _, who := range []string{nobody, samples[0]} {
			p.walk(x, who, language, look{1366, 768, 1, language, "light"}, look{1024, 700, 1, language, "light"})
		}
		p.once(x, language, append(starts(), overs(samples[0])...), look{1024, 700, 1, "", "light"})
	}
	p.done()
}
