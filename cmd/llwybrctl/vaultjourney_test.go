package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// planted are texts that must be in no file of a store in plain.
var planted = []string{"Blodeuwedd Gwrtheyrn", "Penllergaer", "cyfrinach-7341", "quarry-of-the-owls"}

// noneOf looks for planted texts in every file under a folder, and for ids where they must be gone too.
func noneOf(t *testing.T, folder string, texts ...string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, text := range texts {
			if bytes.Contains(data, []byte(text)) || strings.Contains(path, text) {
				t.Errorf("%q stands in %s", text, path)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// fifty are changes with planted texts among them.
func fifty() []string {
	lines := []string{change("notes.a", strconv.Quote(planted[1])), change("notes.b", strconv.Quote(planted[2])), change("actions.a1.what", strconv.Quote(planted[3]))}
	for n := len(lines); n < 50; n++ {
		lines = append(lines, change(fmt.Sprintf("answers.%c%d", "RIASEC"[n%6], n%8+1), strconv.Itoa(n%6)))
	}
	return lines
}

// bringIn imports a file and gives what was said.
func (s *stage) bringIn(file string, more ...string) importedJSON {
	s.t.Helper()
	var j importedJSON
	into(s.t, &j, "", s.args("import", append([]string{file}, more...)...)...)
	return j
}

func (s *stage) exportTo(name string) string {
	s.t.Helper()
	file := filepath.Join(s.t.TempDir(), name)
	s.do("", "export", "--out", file)
	return file
}

// The whole way of a record: made, filled, taken to another device, worked on in both, brought together, hurt, restored, erased.
func TestAJourney(t *testing.T) {
	for _, a := range stages(t, "--name", planted[0]) {
		t.Run(a.place, func(t *testing.T) {
			a.t = t
			a.add(fifty()...)
			b := &stage{t: t, place: "--dir", dir: filepath.Join(t.TempDir(), "other"), words: a.words, made: a.made}
			travel(t, a, b)
			bothWays(t, a, b)
			noneOf(t, filepath.Dir(a.dir), planted...)
			noneOf(t, filepath.Dir(b.dir), planted...)
			a.erased()
			b.erased()
		})
	}
}

// travel takes the record from one device to another, twice.
func travel(t *testing.T, a, b *stage) {
	t.Helper()
	file := a.exportTo("first.llwybr")
	if code, out, errs := vctl("", b.args("import", "--preview", file)...); code != 1 || out != "" || there(b.dir) {
		t.Errorf("a preview without a store: exit %d, %q, %q", code, out, errs)
	}
	in := b.bringIn(file)
	if in.Learner != a.made.Learner || in.New != 51 || !in.NewRecord || !in.FirstContact || in.Fingerprint == "" || in.Refused != 0 {
		t.Errorf("%+v", in)
	}
	if a.do("", "show") != b.do("", "show") || a.do("", "show", "--changes") != b.do("", "show", "--changes") {
		t.Error("the other device shows something else")
	}
	if in = b.bringIn(file); in.New != 0 || in.Known != 51 || in.NewRecord {
		t.Errorf("a second time: %+v", in)
	}
}

// bothWays works on both devices and brings the two histories together.
func bothWays(t *testing.T, a, b *stage) {
	t.Helper()
	a.add(change("notes.c", `"from a"`), change("home", `"place-bangor"`), change("liked.soc-2126", "true"))
	b.add(change("notes.d", `"from b"`), change("home", `"place-dolgellau"`), change("liked.soc-2431", "true"))
	from := a.exportTo("a.llwybr")
	if in := b.bringIn(from, "--preview"); in.New != 3 || in.Known != 51 || in.Conflicts != 1 {
		t.Errorf("the preview says %+v", in)
	}
	if strings.Contains(b.do("", "show"), "from a") {
		t.Error("a preview has written")
	}
	if in := b.bringIn(from); in.New != 3 || in.Conflicts != 1 || in.FirstContact && a.place == "--dir" {
		t.Errorf("b was told %+v", in)
	}
	if in := a.bringIn(b.exportTo("b.llwybr")); in.New != 3 || in.Refused != 0 {
		t.Errorf("a was told %+v", in)
	}
	rec := a.do("", "show")
	if rec != b.do("", "show") || a.do("", "show", "--changes") != b.do("", "show", "--changes") {
		t.Error("the two differ after they were merged")
	}
	for _, want := range []string{"from a", "from b", "soc-2126", "soc-2431", planted[0], planted[1]} {
		if !strings.Contains(rec, want) {
			t.Errorf("%q is lost", want)
		}
	}
	log := a.log()
	if len(log.Changes) != 57 || len(log.Conflicts) != 1 || log.Conflicts[0].Field != "home" || len(log.Conflicts[0].Others) != 1 {
		t.Errorf("%d changes, conflicts %+v", len(log.Changes), log.Conflicts)
	}
	a.add(change("home", `"place-bala"`))
	if log = a.log(); len(log.Conflicts) != 0 {
		t.Errorf("a conflict stays after somebody has chosen: %+v", log.Conflicts)
	}
}
