package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/seal"
)

// threeWords open the records of these tests.
const threeWords = "Mynydd  afon\u0302 MÔR"

// cheap makes words cost next to nothing. No flag and no variable does: it is set in the tool itself.
var cheap = seal.KDF{Name: seal.Argon2id, Memory: 64, Passes: 1, Threads: 1}

// vctl runs a vault command at no cost and gives exit code, standard output and standard error.
func vctl(stdin string, args ...string) (int, string, string) {
	var out, errs bytes.Buffer
	t := &tool{in: strings.NewReader(stdin), out: &out, err: &errs, kdf: cheap}
	code := t.run(append([]string{"vault"}, args...))
	return code, out.String(), errs.String()
}

// done runs a vault command that must do its work.
func done(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	code, out, errs := vctl(stdin, args...)
	if code != 0 {
		t.Fatalf("%v: exit %d: %s", args, code, errs)
	}
	return out
}

// into runs a vault command and reads what it printed.
func into(t *testing.T, v any, stdin string, args ...string) {
	t.Helper()
	out := done(t, stdin, args...)
	d := json.NewDecoder(strings.NewReader(out))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		t.Fatalf("%v: %v in %.200s", args, err, out)
	}
}

// stage is a store for a test: its folder, the file with its words, and one record in it.
type stage struct {
	t          *testing.T
	place      string // --dir or --file
	dir, words string
	made       madeJSON
}

func newStage(t *testing.T, more ...string) *stage {
	return newStageIn(t, "--dir", "store", more...)
}

// stages are a store of either mode.
func stages(t *testing.T, more ...string) []*stage {
	return []*stage{newStage(t, more...), newStageIn(t, "--file", "m.llwybr", more...)}
}

func newStageIn(t *testing.T, place, name string, more ...string) *stage {
	s := &stage{t: t, place: place, dir: filepath.Join(t.TempDir(), name), words: saved(t, "words", threeWords+"\r\n"+"not this line\n")}
	into(t, &s.made, "", append([]string{"create", place, s.dir, "--passphrase-file", s.words, "--json"}, more...)...)
	return s
}

// do runs a command on the stage's record.
func (s *stage) do(stdin, command string, more ...string) string {
	s.t.Helper()
	return done(s.t, stdin, s.args(command, more...)...)
}

func (s *stage) args(command string, more ...string) []string {
	return append([]string{command, s.place, s.dir, "--passphrase-file", s.words}, more...)
}

// add appends changes and gives their ids.
func (s *stage) add(lines ...string) []string {
	s.t.Helper()
	return strings.Fields(s.do(strings.Join(lines, "\n")+"\n", "append"))
}

func (s *stage) log() changesJSON {
	s.t.Helper()
	var j changesJSON
	into(s.t, &j, "", s.args("show", "--changes", "--json")...)
	return j
}

// saved writes a file in a folder of its own.
func saved(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// refuses runs a command that must be refused, and gives what was said.
func refuses(t *testing.T, args ...string) string {
	t.Helper()
	code, out, errs := vctl("", args...)
	if code != 1 || out != "" || errs == "" || strings.Contains(errs, "⟦") {
		t.Errorf("%v: exit %d, printed %q, said %q", args, code, out, errs)
	}
	return errs
}

func change(field, value string) string { return fmt.Sprintf(`{"field":%q,"value":%s}`, field, value) }

func TestARecordIsMadeAddedToAndShown(t *testing.T) {
	s := newStage(t, "--name", "Mali Wyn", "--label", "Y lloer")
	if _, ok := seal.ReadCode(s.made.Recovery); !ok || s.made.Learner == "" {
		t.Fatalf("%+v", s.made)
	}
	ids := s.add(change("notes.x", `"Helo"`), "", change("answers.R1", "4")+"\r", " "+change("home", "null"), change("liked.soc-2126", "true"))
	if len(ids) != 4 {
		t.Fatalf("ids %v", ids)
	}
	var list listJSON
	into(t, &list, "", "list", "--dir", s.dir, "--json")
	if len(list.Learners) != 1 || list.Learners[0].ID != s.made.Learner || list.Learners[0].Label != "Y lloer" || len(list.Learners[0].LastOpened) != len(stamp) {
		t.Errorf("%+v", list)
	}
	rec := s.do("", "show", "--json")
	for _, want := range []string{`"name": "Mali Wyn"`, `"x": "Helo"`, `"R1": 4`, `"soc-2126"`, `"schema": "llwybr-learner/1"`} {
		if !strings.Contains(rec, want) {
			t.Errorf("no %s in %s", want, rec)
		}
	}
	if again := s.do("", "show", "--json"); again != rec {
		t.Error("two runs print different bytes")
	}
	log := s.log()
	if len(log.Changes) != 5 || log.Changes[0].Field != "name" || len(log.Conflicts) != 0 {
		t.Fatalf("%+v", log)
	}
	for i, c := range log.Changes[1:] {
		if c.ID != ids[i] || c.Time <= log.Changes[i].Time {
			t.Errorf("change %d is %+v, its id was %s", i, c, ids[i])
		}
	}
}

// A name is part of the record; a label is what was chosen to be seen.
func TestANameIsNoLabel(t *testing.T) {
	s := newStage(t, "--name", "Mali Wyn")
	if out := done(t, "", "list", "--dir", s.dir); strings.Contains(out, "Mali") || !strings.Contains(out, `"label": ""`) {
		t.Error(out)
	}
}

func TestWordsMayComeFromStandardInput(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "store")
	var made madeJSON
	into(t, &made, threeWords+"\n", "create", "--dir", dir)
	out := done(t, "mynydd afon mor\n"+change("name", `"Mali"`)+"\n"+change("notes.a", `"b"`), "append", "--dir", dir)
	if n := len(strings.Fields(out)); n != 2 {
		t.Errorf("%d ids: %s", n, out)
	}
	if rec := done(t, "MYNYDD AFON MÔR\r\n", "show", "--dir", dir, "--passphrase-file", "-"); !strings.Contains(rec, "Mali") {
		t.Error(rec)
	}
}

func TestTheRecoveryCodeOpensARecord(t *testing.T) {
	s := newStage(t, "--name", "Mali")
	typed := strings.ToLower(strings.ReplaceAll(s.made.Recovery, "-", " "))
	if out := done(t, typed+"\n", "show", "--dir", s.dir, "--recovery-file", "-"); !strings.Contains(out, "Mali") {
		t.Error(out)
	}
	other := seal.NewKey().Code()
	for name, code := range map[string]string{"another": other, "half of one": other[:30], "none": ""} {
		if code, out, errs := vctl("", "show", "--dir", s.dir, "--recovery-file", saved(t, "code", code)); code != 1 || out != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s: exit %d, %q, %q", name, code, out, errs)
		}
	}
}

func TestNewWords(t *testing.T) {
	for _, c := range []struct {
		args []string
		want int
	}{{nil, 3}, {[]string{"--words", "4"}, 4}, {[]string{"--lang", "cy"}, 3}} {
		out := done(t, "", append([]string{"words"}, c.args...)...)
		if n := len(strings.Fields(out)); n != c.want || strings.Count(out, "\n") != 1 {
			t.Errorf("%v: %q", c.args, out)
		}
	}
	if code, _, _ := vctl("", "words", "--words", "2"); code != 2 {
		t.Errorf("two words: exit %d", code)
	}
}

// Weak words are said to be weak, and are taken; the words themselves are never printed.
func TestWeakWordsAreSaid(t *testing.T) {
	for _, weak := range []string{"cyfrinach", "aaaa bbbb cccc"} {
		code, _, errs := vctl(weak+"\n", "create", "--dir", filepath.Join(t.TempDir(), "s"))
		if code != 0 || errs == "" || strings.Contains(errs, weak) {
			t.Errorf("%q: exit %d, %q", weak, code, errs)
		}
	}
	if code, out, errs := vctl(" \n", "create", "--dir", filepath.Join(t.TempDir(), "s")); code != 1 || out != "" || errs == "" {
		t.Errorf("no words: exit %d, %q, %q", code, out, errs)
	}
}
