package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/guide"
)

const goldenDir = "../../core/guide/testdata/golden/"

// today is the day on which a golden case stands.
func today(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(strings.TrimSuffix(file, ".llwybr.json") + ".expected")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if day, ok := strings.CutPrefix(line, "today "); ok {
			return strings.TrimSpace(day)
		}
	}
	t.Fatalf("%s has no day", file)
	return ""
}

// twice runs a command two times: exit 0, nothing on standard error, the same bytes, valid JSON.
func twice(t *testing.T, args ...string) []byte {
	t.Helper()
	var out [2]bytes.Buffer
	for i := range out {
		var errs bytes.Buffer
		if code := run(args, strings.NewReader(""), &out[i], &errs); code != 0 || errs.Len() > 0 {
			t.Fatalf("%v: exit %d: %s", args, code, errs.String())
		}
	}
	if !bytes.Equal(out[0].Bytes(), out[1].Bytes()) || !json.Valid(out[0].Bytes()) {
		t.Fatalf("%v: two runs differ, or it is no JSON", args)
	}
	return out[0].Bytes()
}

// The golden learners through the command line: their doors, the routes to each idea that they keep, and the entitlement.
func TestGoldenLearners(t *testing.T) {
	files, err := filepath.Glob(goldenDir + "*.llwybr.json")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d golden learners: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".llwybr.json"), func(t *testing.T) {
			day := today(t, file)
			theDoors(t, twice(t, "doors", "--learner", file, "--json", "--today", day))
			for _, goal := range liked(t, file) {
				theRoutes(t, twice(t, "routes", "--learner", file, "--to", goal, "--json", "--today", day))
			}
			bothLanguages(t, twice(t, "check", "--learner", file, "--framework", guide.Wales1416, "--json", "--today", day))
		})
	}
}

func liked(t *testing.T, file string) []string {
	t.Helper()
	var rec struct{ Liked []string }
	data, err := os.ReadFile(file)
	if err != nil || json.Unmarshal(data, &rec) != nil {
		t.Fatal(file, err)
	}
	return rec.Liked
}

// theDoors: each has a source, or says that it is our own; a state that there is; and nothing is closed without a word of why.
func theDoors(t *testing.T, data []byte) {
	t.Helper()
	bothLanguages(t, data)
	var j doorsJSON
	if err := json.Unmarshal(data, &j); err != nil || len(j.Doors) == 0 {
		t.Fatal(len(j.Doors), err)
	}
	for _, d := range j.Doors {
		if (d.Source == "") != d.Own {
			t.Errorf("%s: source %q, own %v", d.Route, d.Source, d.Own)
		}
		if !strings.Contains(" open ajar harder closed not-known ", " "+d.State+" ") || (d.State == "closed") != (d.BarEN != "") {
			t.Errorf("%s is %q, barred by %q", d.Route, d.State, d.BarEN)
		}
	}
}

// theRoutes: what says more than "need to know" has a source, on the route and on the step.
func theRoutes(t *testing.T, data []byte) {
	t.Helper()
	bothLanguages(t, data)
	var j routesJSON
	if err := json.Unmarshal(data, &j); err != nil || len(j.Routes) == 0 {
		t.Fatal(len(j.Routes), err)
	}
	for _, r := range j.Routes {
		for _, s := range r.Steps {
			sure := s.Requirement.State == "met" || s.Requirement.State == "likely"
			if sure && (r.Own || r.Source == "" || s.Source == "") {
				t.Errorf("%s: %s is %s without a source", r.ID, s.ID, s.Requirement.State)
			}
		}
	}
}

// bothLanguages walks what was printed: every text is there in both languages or in neither, and a sentence is not the same in both.
func bothLanguages(t *testing.T, data []byte) {
	t.Helper()
	var all any
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	walk(all, func(name, en, cy string) {
		if (en == "") != (cy == "") || (en == cy && sentence(en)) {
			t.Errorf("%s: %q and %q", name, en, cy)
		}
	})
}

// sentence tells a text that has to be said in a language from a name, which may be the same in both.
func sentence(text string) bool {
	return strings.ContainsAny(text, ".?!") && strings.Contains(text, " ")
}

// walk finds the texts that are printed in two languages.
func walk(v any, found func(name, en, cy string)) {
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			walk(one, found)
		}
	case map[string]any:
		for name, one := range v {
			walk(one, found)
			if base, is := strings.CutSuffix(name, "_en"); is {
				en, _ := one.(string)
				cy, _ := v[base+"_cy"].(string)
				found(base, en, cy)
			}
		}
	}
}

// The walk above sees what it is for.
func TestASentenceInOneLanguageIsSeen(t *testing.T) {
	var all any
	if err := json.Unmarshal([]byte(`{"x":[{"text_en":"Ask yours.","text_cy":"Ask yours."},{"name_en":"Agored Cymru","name_cy":"Agored Cymru"}]}`), &all); err != nil {
		t.Fatal(err)
	}
	n, same := 0, 0
	walk(all, func(_, en, cy string) {
		n++
		if en == cy && sentence(en) {
			same++
		}
	})
	if n != 2 || same != 1 {
		t.Errorf("%d texts, %d sentences the same in both", n, same)
	}
}
