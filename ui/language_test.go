package ui

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"llwybr/core/message"
	"llwybr/locales"
	"llwybr/ui/screen"
)

// sentences are the texts of one language that stand in no placeholder and differ from the other language, from locales and catalogue.
func sentences(t *testing.T, w *Window, language, other string) map[string]bool {
	t.Helper()
	mine, theirs := flat(t, language), flat(t, other)
	set := map[string]bool{}
	for id, text := range mine {
		if !strings.Contains(text, "{{") && text != theirs[id] {
			set[text] = true
		}
	}
	names := func(n message.Text) {
		if n.In(language) != n.In(other) {
			set[n.In(language)] = true
		}
	}
	cat := w.app.Guide.Catalogue
	for _, o := range cat.Occupations() {
		names(o.Name)
	}
	for _, q := range cat.Qualifications() {
		names(q.Name)
	}
	for _, a := range cat.Apprenticeships() {
		names(a.Name)
	}
	for _, k := range cat.Courses() {
		names(k.Name)
	}
	for _, i := range cat.Items() {
		names(i.Text)
	}
	for text := range flat(t, other) { // a text that is right in the other language is no leftover
		delete(set, theirs[text])
	}
	return set
}

// flat are all texts of the locales in one language, plural forms by id and form.
func flat(t *testing.T, language string) map[string]string {
	t.Helper()
	files, err := fs.Glob(locales.FS, "*."+language+".json")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range files {
		data, err := fs.ReadFile(locales.FS, f)
		if err != nil {
			t.Fatal(err)
		}
		var m map[string]any
		if err := json.Unmarshal(data, &m); err != nil {
			t.Fatal(err)
		}
		for id, v := range m {
			switch x := v.(type) {
			case string:
				all[id] = x
			case map[string]any:
				for form, text := range x {
					all[id+"/"+form] = text.(string)
				}
			}
		}
	}
	return all
}

// No sentence or name of the other language stands on any screen, for every sample learner.
func TestOneLanguageAScreen(t *testing.T) {
	for _, language := range []string{message.Welsh, message.English} {
		for _, sample := range []string{"elin-year9-welsh-medium", "owain-year11-apprenticeship", "cai-year10-below-gcse", "marian-adult-returner", "nia-home-educated", "jay-17-out-of-education"} {
			w := learner(t, language, sample)
			wrong := sentences(t, w, otherLanguage(language), language)
			for _, name := range Screens {
				w.Go(screen.Place{Name: name})
				for _, line := range strings.Split(said(w), "\n") {
					if wrong[line] {
						t.Errorf("%s, %s, %s: %q", language, sample, name, line)
					}
				}
			}
		}
	}
}
