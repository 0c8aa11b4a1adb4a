package locales_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/welsh"
	"llwybr/locales"
)

// forms are one message: its plural forms, or the single form "" when it has none.
type forms map[string]string

// The gate H1 to H9 over every message file.
func TestLanguageGate(t *testing.T) {
	same := allowed(t)
	seen := map[string]string{}
	for _, area := range areas(t) {
		cy, en := messages(t, area+".cy.json"), messages(t, area+".en.json")
		for _, id := range keys(cy, en) {
			for _, fault := range faults(cy[id], en[id], same) {
				t.Errorf("%s %s: %s", area, id, fault)
			}
			if other, twice := seen[id]; twice && area != "toolkit" {
				t.Errorf("%s %s: also in %s", area, id, other)
			}
			if area != "toolkit" {
				seen[id] = area
			}
		}
	}
}

// faults are what is wrong with one message in its two languages.
func faults(cy, en forms, same map[string]bool) []string {
	switch {
	case cy == nil:
		return []string{"H1: not in Welsh"}
	case en == nil:
		return []string{"H1: not in English"}
	case len(cy) == 1 && len(en) == 1:
		c, e := single(cy), single(en)
		if strings.TrimSpace(c) == "" || strings.TrimSpace(e) == "" {
			return []string{"H1: empty"}
		}
		return append(welsh.CheckPair(c, e), welsh.CheckSame(c, e, same)...)
	}
	return welsh.CheckForms(cy, en)
}

func single(f forms) string {
	for _, text := range f {
		return text
	}
	return ""
}

// A message is a text, an object of plural forms, or (in the toolkit's files only) an object with the form "other".
func TestOnlyPluralsAreObjects(t *testing.T) {
	for _, area := range areas(t) {
		for _, lang := range []string{"cy", "en"} {
			for id, f := range messages(t, area+"."+lang+".json") {
				if _, lone := f["other"]; lone && len(f) == 1 && area != "toolkit" {
					t.Errorf("%s.%s %s: a message that does not count is a text, not an object", area, lang, id)
				}
				if slices.Contains(reserved, id) {
					t.Errorf("%s.%s: %q is a reserved key", area, lang, id)
				}
			}
		}
	}
}

var reserved = strings.Fields("id description hash leftdelim rightdelim zero one two few many other translation")

func TestToolkit(t *testing.T) {
	for lang, save := range map[string]string{"cy": "Cadw", "en": "Save"} {
		var all map[string]any
		if err := json.Unmarshal(locales.Toolkit(lang), &all); err != nil {
			t.Fatal(err)
		}
		if all["Save"] != save || len(all) != 39 {
			t.Errorf("%s: %v, %d texts", lang, all["Save"], len(all))
		}
	}
	if !bytes.Equal(locales.Toolkit("fr"), locales.Toolkit("en")) {
		t.Error("another language is English")
	}
}

// The gate itself finds what it is for.
func TestGateFindsFaults(t *testing.T) {
	for want, pair := range map[string][2]forms{
		"H1: not in Welsh":                       {nil, {"": "Next"}},
		"H1: empty":                              {{"": ""}, {"": ""}},
		`H6: the same in both languages: "Next"`: {{"": "Next"}, {"": "Next"}},
		`H2: cy has no form "few"`:               {{"zero": "a", "one": "b", "two": "b", "many": "b", "other": "b"}, {"one": "x", "other": "y"}},
	} {
		if diff := cmp.Diff([]string{want}, faults(pair[0], pair[1], nil)); diff != "" {
			t.Error(diff)
		}
	}
}

// areas are the areas of the message files; each must be there in both languages.
func areas(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(locales.FS, "*.json")
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, name := range names {
		area, lang, _ := strings.Cut(strings.TrimSuffix(name, ".json"), ".")
		if lang != "cy" && lang != "en" {
			t.Errorf("%s: the name is not <area>.cy.json or <area>.en.json", name)
		}
		if !slices.Contains(found, area) {
			found = append(found, area)
		}
	}
	return found
}

// messages reads one file, and fails on a file that is missing, no JSON, or says a key twice.
func messages(t *testing.T, name string) map[string]forms {
	t.Helper()
	b, err := fs.ReadFile(locales.FS, name)
	if err != nil {
		t.Error(err)
		return nil
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		t.Errorf("%s: %v", name, err)
		return nil
	}
	if err := twice(b); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	all := map[string]forms{}
	for id, value := range raw {
		var text string
		if json.Unmarshal(value, &text) == nil {
			all[id] = forms{"": text}
			continue
		}
		var f forms
		if err := json.Unmarshal(value, &f); err != nil {
			t.Errorf("%s %s: %v", name, id, err)
		}
		all[id] = f
	}
	return all
}

// twice finds a top-level key that stands twice; encoding/json would keep the last one silently.
func twice(b []byte) error {
	dec := json.NewDecoder(bytes.NewReader(b))
	if _, err := dec.Token(); err != nil {
		return err
	}
	seen := map[string]bool{}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return err
		}
		if seen[fmt.Sprint(key)] {
			return fmt.Errorf("%q stands twice", key)
		}
		seen[fmt.Sprint(key)] = true
		var skip json.RawMessage
		if err := dec.Decode(&skip); err != nil {
			return err
		}
	}
	return nil
}

func keys(maps ...map[string]forms) []string {
	var all []string
	for _, m := range maps {
		for id := range m {
			all = append(all, id)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func allowed(t *testing.T) map[string]bool {
	t.Helper()
	b, err := os.ReadFile("testdata/same.txt")
	if err != nil {
		t.Fatal(err)
	}
	set := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			set[line] = true
		}
	}
	return set
}
