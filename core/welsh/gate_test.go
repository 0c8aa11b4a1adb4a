package welsh_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/welsh"
)

func TestCheckPair(t *testing.T) {
	for _, c := range []struct{ cy, en, want string }{
		{"Nesaf", "Next", ""},
		{"Mae'r ffeil wedi'i chadw.", "The file has been kept.", ""},
		{"Lleoliad: {{.Place}}", "Place: {{.Place}}", ""},
		{"{{.Count}} o {{.Total}} ateb", "{{.Count}} of {{.Total}} answers", ""},
		{"Abertawe", "Abertawe", ""},
		{"", "", ""},
		{"", "Next", "H1"},
		{"Nesaf", " ", "H1"},
		{"Lle: {{.Lle}}", "Place: {{.Place}}", "H3"},
		{"Lle: {{.Place | upper}}", "Place: {{.Place}}", "H3 H3"},
		{"Lefel 2", "Level 3", "H4"},
		{"Chwilio", "Search…", "H5"},
		{"Chwilio...", "Search…", ""},
		{"Dywedodd \"iawn.\"", "They said \"fine.\"", ""},
		{"Cadw the ffeil and close", "Save the file and close", "H7"},
		{"Save changes", "Save your changes", "H7"},
		{"Rhowch --text neu --size", "Give --text or --size", ""},
		{"Rhowch \"expected grade\" neu { a }", "Give \"expected grade\" or { and }", ""},
		{"Bwyd & diod", "Food and drink", "H8"},
		{"Mae’r gwaith", "The work", "H8"},
		{"Dw\u0302r", "Water", "H8"},
		{"Dy waith di", "Your work", "H9"},
		{"Swyddi i {{.Name}}", "Jobs for {{.Name}}", "template"},
		{"Swyddi i \"{{.Name}}\"", "Jobs for \"{{.Name}}\"", ""},
		{"Bangor a {{.Place}}", "Bangor and {{.Place}}", "template"},
		{"Coleg â {{.Place}}", "College with {{.Place}}", "template"},
	} {
		var got []string
		for _, fault := range welsh.CheckPair(c.cy, c.en) {
			kind, _, _ := strings.Cut(fault, ":")
			got = append(got, strings.Fields(kind)[0])
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q / %q: %v, want %q", c.cy, c.en, welsh.CheckPair(c.cy, c.en), c.want)
		}
	}
}

func TestCheckForms(t *testing.T) {
	en := map[string]string{"one": "{{.Count}} answer", "other": "{{.Count}} answers"}
	cy := map[string]string{"zero": "Dim atebion", "one": "{{.Count}} ateb", "two": "{{.Count}} ateb", "few": "{{.Count}} ateb",
		"many": "{{.Count}} ateb", "other": "{{.Count}} ateb"}
	if got := welsh.CheckForms(cy, en); got != nil {
		t.Error(got)
	}
	delete(cy, "few")
	cy["two"] = "{{.Count}} ateb {{.Extra}}"
	if diff := cmp.Diff([]string{`H2: cy has no form "few"`}, welsh.CheckForms(cy, en)); diff != "" {
		t.Error(diff)
	}
	cy["few"] = "{{.Count}} ateb"
	if diff := cmp.Diff([]string{"two: H3: placeholders [Count Extra] / [Count]"}, welsh.CheckForms(cy, en)); diff != "" {
		t.Error(diff)
	}
	en["few"] = "{{.Count}} answers"
	if diff := cmp.Diff([]string{`H2: en has a form "few" that the language has not`}, welsh.CheckForms(cy, en)); diff != "" {
		t.Error(diff)
	}
}

func TestCheckSame(t *testing.T) {
	allowed := map[string]bool{"PDF": true}
	for text, faults := range map[string]int{"PDF": 0, "{{.Day}}/{{.Month}}": 0, "12:30": 0, "Save": 1} {
		if got := welsh.CheckSame(text, text, allowed); len(got) != faults {
			t.Errorf("%q: %v", text, got)
		}
	}
}
