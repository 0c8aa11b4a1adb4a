package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A bad line ends it, with its number and its field; what stood before it stays, and nothing of it.
func TestABadLineIsNamed(t *testing.T) {
	s := newStage(t)
	var kept []string
	long := change("notes.x", `"`+strings.Repeat("a", lineLimit)+`"`)
	for line, want := range map[string]string{
		`not json`: "line 3", `{"field":"notes.x"}`: "notes.x", `{"value":1}`: "field", `{"field":7,"value":1}`: "field", `[1]`: "line 3",
		`{"field":"nonsense","value":1}`: "nonsense", `{"field":"answers.R1","value":9}`: "answers.R1", `{"field":"name","value":{}}`: "name",
		`{"field":"name","value":"a","id":"b"}`: "id", `{"field":"name","value":"a","field":"name"}`: "field", `{"field":"name","value":"a"} x`: "line 3",
		`{"field":"name","value":"a"`: "line 3", `{"Field":"name","value":"a"}`: "Field", "{\"field\":\"name\",\"value\":\"\xff\"}": "name", long: "line 3",
		`{"field":"preferences.x","value":{"a":1,"a":2}}`: "preferences.x", `{"field":"notes.x","value":"a` + "\x00" + `b"}`: "line 3",
	} {
		code, out, errs := vctl(change("notes.a", `"1"`)+"\n"+change("notes.b", `"2"`)+"\n"+line+"\n"+change("notes.c", `"3"`)+"\n", s.args("append")...)
		ids := strings.Fields(out)
		if code != 1 || len(ids) != 2 || !strings.Contains(errs, want) || !strings.Contains(errs, "line 3") || strings.Count(errs, "\n") != 1 {
			t.Errorf("%.60s: exit %d, %d ids, %.300q", line, code, len(ids), errs)
		}
		kept = append(kept, ids...)
	}
	var there []string
	for _, c := range s.log().Changes {
		there = append(there, c.ID)
	}
	if !slices.Equal(there, kept) {
		t.Errorf("there are %d changes, %d were printed", len(there), len(kept))
	}
}

// What is wrong with where and what: exit 1 for what is given, 2 for how; a line, in the language that was asked for, and nothing on standard output.
func TestWhatIsWrongWithARecordIsSaid(t *testing.T) {
	s := newStage(t)
	two := newStage(t)
	done(t, threeWords, "create", "--dir", two.dir)
	empty, wrong := t.TempDir(), saved(t, "wrong", "un dau tri\n")
	for _, c := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"no command", nil, 2, "vault"},
		{"an unknown one", []string{"dance"}, 2, "dance"},
		{"no place", []string{"show"}, 2, "--dir"},
		{"two places", []string{"show", "--dir", s.dir, "--file", wrong}, 2, "--file"},
		{"words in the command", []string{"show", "--dir", s.dir, "--passphrase", "a b c"}, 2, "passphrase"},
		{"two secrets", []string{"show", "--dir", s.dir, "--passphrase-file", wrong, "--recovery-file", wrong}, 2, "--recovery-file"},
		{"several records", []string{"show", "--dir", two.dir, "--passphrase-file", wrong}, 2, "--learner"},
		{"no out", []string{"export", "--dir", s.dir, "--passphrase-file", wrong}, 2, "--out"},
		{"wrong words", []string{"show", "--dir", s.dir, "--passphrase-file", wrong}, 1, "words"},
		{"wrong words in Welsh", []string{"show", "--dir", s.dir, "--passphrase-file", wrong, "--lang", "cy"}, 1, "geiriau"},
		{"no words", []string{"show", "--dir", s.dir}, 1, "words"},
		{"words that are no text", []string{"show", "--dir", s.dir, "--passphrase-file", saved(t, "w", "\xff\xfea\x00")}, 1, "UTF-8"},
		{"a label of a file", []string{"create", "--file", filepath.Join(empty, "x"), "--label", "a"}, 2, "--label"},
		{"no file of words", []string{"show", "--dir", s.dir, "--passphrase-file", filepath.Join(empty, "none")}, 1, "none"},
		{"no store", []string{"show", "--dir", empty, "--passphrase-file", s.words}, 1, empty},
		{"no folder", []string{"list", "--dir", filepath.Join(empty, "none")}, 1, "none"},
		{"a folder that is a file", []string{"list", "--dir", wrong}, 1, wrong},
		{"made in a file", []string{"create", "--dir", wrong, "--passphrase-file", s.words}, 1, filepath.Dir(wrong)},
		{"no such record", []string{"show", "--dir", s.dir, "--passphrase-file", s.words, "--learner", "01a2025f-6e17-72b6-8bd2-a16d8c23b269"}, 1, "01a2025f"},
		{"no id at all", []string{"show", "--dir", s.dir, "--passphrase-file", s.words, "--learner", "Mali"}, 1, "--learner"},
		{"a name that is none", []string{"create", "--dir", s.dir, "--passphrase-file", s.words, "--name", "a\nb"}, 1, "name"},
		{"a long label", []string{"create", "--dir", s.dir, "--passphrase-file", s.words, "--label", strings.Repeat("a", 99)}, 1, "80"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, errs := vctl("", c.args...)
			if code != c.code || out != "" || !strings.Contains(errs, c.want) || strings.Contains(errs, "⟦") || strings.Contains(errs, "Mali") {
				t.Errorf("exit %d, want %d; printed %q; said %q", code, c.code, out, errs)
			}
			if code == 1 && strings.Count(errs, "\n") != 1 {
				t.Errorf("said %q", errs)
			}
		})
	}
	if left, _ := os.ReadDir(empty); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
