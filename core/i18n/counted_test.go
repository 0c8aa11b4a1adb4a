package i18n_test

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"llwybr/core/i18n"
	"llwybr/core/welsh"
	"llwybr/locales"
)

// counted are the messages with plural forms, in a language.
func counted(t *testing.T, language string) map[string]map[string]string {
	t.Helper()
	files, err := fs.Glob(locales.FS, "*."+language+".json")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string]string{}
	for _, f := range files {
		if strings.HasPrefix(f, "toolkit.") {
			continue
		}
		data, err := fs.ReadFile(locales.FS, f)
		if err != nil {
			t.Fatal(err)
		}
		var raw map[string]json.RawMessage
		if err := json.Unmarshal(data, &raw); err != nil {
			t.Fatal(f, err)
		}
		for id, v := range raw {
			var forms map[string]string
			if json.Unmarshal(v, &forms) == nil {
				all[id] = forms
			}
		}
	}
	return all
}

var placeholder = regexp.MustCompile(`\{\{\.([A-Za-z]+)\}\}`)

// Every message that counts has a sentence for every number, with its figure but for nought, in both languages.
func TestEveryCountedMessageCountsEverything(t *testing.T) {
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	forms := map[int]string{0: "zero", 1: "one", 2: "two", 3: "few", 6: "many", 4: "other", 21: "other", 100: "other"}
	for _, language := range []string{"cy", "en"} {
		words := bundle.For(language)
		all := counted(t, language)
		if len(all) < 20 {
			t.Fatalf("%s: %d messages count", language, len(all))
		}
		for id, texts := range all {
			var pairs []any
			for _, name := range placeholders(texts) {
				pairs = append(pairs, name, "X")
			}
			for n, form := range forms {
				if language == "en" {
					form = map[bool]string{true: "one", false: "other"}[n == 1]
				}
				got, want := words.N(id, n, pairs...), fill(texts[form], n)
				if got != want || strings.Contains(got, "⟦") {
					t.Errorf("%s, %s, %d: %q, want %q", id, language, n, got, want)
				}
			}
		}
	}
}

func placeholders(texts map[string]string) []string {
	var all []string
	for _, text := range texts {
		for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
			if m[1] != "Count" && !slices.Contains(all, m[1]) {
				all = append(all, m[1])
			}
		}
	}
	return all
}

func fill(text string, n int) string {
	return placeholder.ReplaceAllStringFunc(text, func(p string) string {
		if p == "{{.Count}}" {
			return i18n.Whole(n)
		}
		return "X"
	})
}

// after is the word that follows the figure.
var after = regexp.MustCompile(`\{\{\.Count\}\} ([\p{L}']+)`)

// irregular are the words of time that have forms of their own after a number.
var irregular = []string{"mlynedd", "blynedd", "flynedd", "blwyddyn", "flwyddyn"}

// After a figure a Welsh noun has the form that the number asks for: as it is after 4, soft after 2, rough after 6, and after 1 and 3 as its gender says.
func TestNounsAfterFigures(t *testing.T) {
	seen := 0
	for id, texts := range counted(t, "cy") {
		m := after.FindStringSubmatch(texts["other"])
		if m == nil || m[1] == "o" || strings.HasPrefix(m[1], "wedi") || m[1] == strings.ToUpper(m[1]) || slices.Contains(irregular, m[1]) {
			continue // no noun, letters read one by one, or a form of its own
		}
		seen++
		noun := m[1]
		soft, rough := welsh.Mutate(noun, welsh.Soft), welsh.Mutate(noun, welsh.Aspirate)
		got := map[string]string{}
		for form, text := range texts {
			if m := after.FindStringSubmatch(text); m != nil {
				got[form] = m[1]
			}
		}
		one, few := got["one"], got["few"]
		feminine := one == soft && soft != noun || few == noun && rough != noun
		switch {
		case got["two"] != "" && got["two"] != soft:
			t.Errorf("%s: 2 %s, want %s", id, got["two"], soft)
		case got["many"] != "" && got["many"] != rough:
			t.Errorf("%s: 6 %s, want %s", id, got["many"], rough)
		case feminine && few != noun, !feminine && few != "" && few != rough:
			t.Errorf("%s: 3 %s", id, few)
		case feminine && one != "" && one != soft && !strings.HasPrefix(noun, "ll") && !strings.HasPrefix(noun, "rh"), !feminine && one != "" && one != noun:
			t.Errorf("%s: 1 %s", id, one)
		}
	}
	if seen < 10 {
		t.Errorf("only %d nouns were seen", seen)
	}
}

// A number before a noun is counted, with its plural forms (N, never T): elsewhere a figure stands after a colon, in brackets, or before "o".
func TestNoNounFollowsAFigureThatIsNotCounted(t *testing.T) {
	before := regexp.MustCompile(`\{\{\.(?:Count|Total|Days|Weeks|Months|Minutes|Seconds)\}\} ([\p{L}']+)`)
	files, err := fs.Glob(locales.FS, "*.cy.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := fs.ReadFile(locales.FS, f)
		if err != nil {
			t.Fatal(err)
		}
		var raw map[string]any
		if err := json.Unmarshal(data, &raw); err != nil {
			t.Fatal(f, err)
		}
		for id, v := range raw {
			text, single := v.(string)
			if m := before.FindStringSubmatch(text); single && m != nil && m[1] != "o" && m[1] != "o'r" && m[1] != "ateb" {
				t.Errorf("%s: %q needs its plural forms", id, text)
			}
		}
	}
}

// answersOf are the answers to a question that stands beside them, in Welsh by the verb that was asked with. They are no buttons of a dialog.
var answersOf = []string{"options.offered.yes", "options.offered.no", "options.know.yes", "options.know.no"}

// No button says yes or no: what is done has a name. Welsh has no one word for either.
func TestNothingIsAnsweredWithYesOrNo(t *testing.T) {
	bare := strings.Fields("Yes No Ie Na Nage Oes Ydy Ydyn Ydw Iawn OK")
	for _, language := range []string{"cy", "en"} {
		files, err := fs.Glob(locales.FS, "*."+language+".json")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if strings.HasPrefix(f, "toolkit.") {
				continue // the toolkit's own dialogs, which are not used
			}
			data, err := fs.ReadFile(locales.FS, f)
			if err != nil {
				t.Fatal(err)
			}
			var raw map[string]any
			if err := json.Unmarshal(data, &raw); err != nil {
				t.Fatal(f, err)
			}
			for id, v := range raw {
				text, _ := v.(string)
				if slices.Contains(bare, strings.Trim(text, " .!")) && !slices.Contains(answersOf, id) {
					t.Errorf("%s: %q", id, text)
				}
			}
		}
	}
}
