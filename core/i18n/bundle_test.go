package i18n_test

import (
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/locales"
)

// files are message files for these tests, beside the product's own dates.
func files(t testing.TB, extra map[string]string) fstest.MapFS {
	t.Helper()
	all := fstest.MapFS{
		"test.cy.json": {Data: []byte(`{
			"test.next": "Nesaf",
			"test.place": "Lleoliad: {{.Place}}",
			"test.both": "{{.First}}; {{.Second}}",
			"test.careers": {"zero": "Dim gyrfaoedd", "one": "{{.Count}} yrfa", "two": "{{.Count}} yrfa", "few": "{{.Count}} gyrfa",
				"many": "{{.Count}} gyrfa", "other": "{{.Count}} gyrfa"},
			"test.thin": {"one": "{{.Count}} cwrs", "other": "{{.Count}} cwrs"},
			"test.only-welsh": "Cymraeg yn unig",
			"test.fault": "Gwall: {{.What}}",
			"error.unexpected": "Annisgwyl: {{.Detail}}"}`)},
		"test.en.json": {Data: []byte(`{
			"test.next": "Next",
			"test.place": "Place: {{.Place}}",
			"test.both": "{{.First}}; {{.Second}}",
			"test.careers": {"one": "{{.Count}} career", "other": "{{.Count}} careers"},
			"test.thin": {"one": "{{.Count}} course", "other": "{{.Count}} courses"},
			"test.only-english": "English only",
			"test.fault": "Fault: {{.What}}",
			"error.unexpected": "Unexpected: {{.Detail}}"}`)},
	}
	for _, name := range []string{"dates.cy.json", "dates.en.json", "toolkit.cy.json"} {
		data, err := fs.ReadFile(locales.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = &fstest.MapFile{Data: data}
	}
	for name, data := range extra {
		all[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return all
}

func translators(t testing.TB) (cy, en *i18n.Translator, missing *[]string) {
	t.Helper()
	bundle, err := i18n.New(files(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	missing = &[]string{}
	bundle.OnMissing(func(lang, id string, _ error) { *missing = append(*missing, lang+" "+id) })
	return bundle.For("cy"), bundle.For("en"), missing
}

func TestProductMessagesLoad(t *testing.T) {
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]bool{"dates.day": true, "error.unexpected": true, "Save": false, "no.such": false} {
		if bundle.Has(id) != want {
			t.Errorf("Has(%s) = %v", id, !want)
		}
	}
	if got := bundle.For("fr").Language(); got != message.English {
		t.Errorf("another language is %s", got)
	}
}

func TestNewRefuses(t *testing.T) {
	for name, c := range map[string]struct{ file, text, says string }{
		"twice":    {"more.cy.json", `{"test.next": "Eto"}`, "test.next stands in"},
		"language": {"more.fr.json", `{}`, "<area>.cy.json"},
		"empty":    {"more.cy.json", `{"test.empty": ""}`, "test.empty is empty"},
		"no JSON":  {"more.en.json", `{`, "more.en.json"},
	} {
		_, err := i18n.New(files(t, map[string]string{c.file: c.text}))
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Two windows in two languages at the same time, and many goroutines on each.
func TestTwoLanguagesAtOnce(t *testing.T) {
	cy, en, _ := translators(t)
	var wait sync.WaitGroup
	for range 8 {
		for translator, want := range map[*i18n.Translator]string{cy: "3 gyrfa", en: "3 careers"} {
			wait.Go(func() {
				for range 50 {
					if got := translator.N("test.careers", 3); got != want {
						t.Error(got)
					}
					translator.Sort([]string{"Bangor", "Bala"})
				}
			})
		}
	}
	wait.Wait()
}
