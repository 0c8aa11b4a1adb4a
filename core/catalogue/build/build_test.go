package build

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"llwybr/core/catalogue"
)

// real is the folder of source files of the product.
const real = "../../../assets/catalogue"

// sources copies the real source files, so that a test can spoil one.
func sources(t testing.TB) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	for _, table := range catalogue.Tables {
		data, err := os.ReadFile(filepath.Join(real, table.File()))
		if err != nil {
			t.Fatal(err)
		}
		m[table.File()] = &fstest.MapFile{Data: data}
	}
	return m
}

func TestTheRealFactsHaveNoFault(t *testing.T) {
	if err := Check(os.DirFS(real)); err != nil {
		t.Fatal(err)
	}
}

// growing are the tables that may gain rows: released ids never vanish.
var growing = map[string]bool{"apprenticeships": true, "courses": true, "providers": true}

// The numbers that the product promises; onet and places among them.
func TestTheRealFactsAreAllThere(t *testing.T) {
	s := load(os.DirFS(real))
	want := map[string]int{"apprenticeships": 295, "courses": 269, "providers": 68, "levels": 11, "occupations": 412, "items": 48, "onet": 923, "progression": 74, "places": 635, "aols": 6, "families": 4}
	for name, n := range want {
		if got := len(s.tables[name].rows); got < n || got > n && !growing[name] {
			t.Errorf("%s: %d rows, want %d", name, got, n)
		}
	}
	chosen := 0
	q := s.tables["qualifications"]
	for _, r := range q.rows {
		if q.cell(r, "kind") != "prior" {
			chosen++
		}
	}
	if chosen != 70 {
		t.Errorf("%d qualifications at 14 to 16, want 70", chosen)
	}
}

// Each way of spoiling a file is found, with the file, the line and the field that a person would mend.
func TestFaultsAreNamed(t *testing.T) {
	cases := []struct {
		name, file, from, to string
		field, id            string
	}{
		{"a wrong header", "levels.csv", "id,code", "id,kode", "", "build.header"},
		{"an id without its prefix", "levels.csv", "level-e1,", "e1,", "id", "build.id"},
		{"the same id twice", "levels.csv", "level-e2,", "level-e1,", "id", "build.duplicate"},
		{"a number that is none", "levels.csv", "Mynediad 1,1,", "Mynediad 1,one,", "sort", "build.whole"},
		{"a missing language", "levels.csv", ",Lefel Mynediad 1,", ",,", "name_cy", "build.empty"},
		{"an ampersand in Welsh", "levels.csv", ",Lefel Mynediad 1,", ",Lefel & Mynediad 1,", "name_cy", "build.welsh-sign"},
		{"a date that is none", "levels.csv", "2026-11-21", "21/11/2026", "read_on", "build.date"},
		{"a status of its own", "levels.csv", "in_force", "current", "status", "build.not-one-of"},
		{"an unknown kind of evidence", "levels.csv", "in_force,", "in_force,gossip-", "evidence", "build.unknown-id"},
		{"a reference to nothing", "links.csv", "soc-4122", "soc-0000", "occupation", "build.unknown-id"},
		{"a rule that is not in the language", "steps.csv", "ask(subject-grades)", "ask(the-head)", "requirement", "requirement.syntax"},
		{"a rule of another version", "steps.csv", "\"v1:all(grades(5", "\"v2:all(grades(5", "requirement", "requirement.version"},
		{"a source that is no address", "steps.csv", "https://qips", "qips", "source", "build.address"},
		{"a row of ours that names other evidence", "families.csv", "own,2026-11-21,,,in_force,own", "own,2026-11-21,,,in_force,official", "evidence", "build.own-evidence"},
		{"a quotation mark that is not closed", "steps.csv", "step-access-he,", "\"step-access-he,", "", "build.not-csv"},
		{"a byte order mark", "levels.csv", "id,code", "\ufeffid,code", "", "build.byte-order-mark"},
		{"text that is not UTF-8", "levels.csv", "Lefel Mynediad 1", "Lefel \xff", "", "build.not-utf8"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			m := sources(t)
			data := string(m[c.file].Data)
			if !strings.Contains(data, c.from) {
				t.Fatalf("%s does not hold %q any more", c.file, c.from)
			}
			m[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(data, c.from, c.to, 1))}
			var found Faults
			if !errors.As(Check(m), &found) {
				t.Fatal("no fault found")
			}
			for _, f := range found {
				if f.File == c.file && f.Message.ID == c.id && f.Field == c.field {
					if f.Line == 0 && c.id != "build.not-utf8" {
						t.Fatalf("no line: %+v", f)
					}
					return
				}
			}
			t.Fatalf("%s %s not among:\n%v", c.file, c.id, found)
		})
	}
}

func TestAllFaultsTogether(t *testing.T) {
	m := sources(t)
	for _, f := range []string{"levels.csv", "families.csv"} {
		m[f] = &fstest.MapFile{Data: bytes.ReplaceAll(m[f].Data, []byte("2026-11-21"), []byte("soon"))}
	}
	delete(m, "contacts.csv")
	var found Faults
	if !errors.As(Check(m), &found) {
		t.Fatal("no fault found")
	}
	files := map[string]int{}
	for _, f := range found {
		files[f.File]++
	}
	if files["levels.csv"] != 11 || files["families.csv"] != 4 || files["contacts.csv"] != 1 {
		t.Fatalf("faults by file: %v", files)
	}
}

func TestSameInputSameBytes(t *testing.T) {
	var files [2][]byte
	for i := range files {
		out := filepath.Join(t.TempDir(), "catalogue.db")
		if err := Build(os.DirFS(real), out); err != nil {
			t.Fatal(err)
		}
		files[i], _ = os.ReadFile(out)
	}
	if len(files[0]) == 0 || !bytes.Equal(files[0], files[1]) {
		t.Fatalf("%d and %d bytes, not the same", len(files[0]), len(files[1]))
	}
}

// The catalogue that is built into the program is the one that these sources make.
func TestTheBuiltCatalogueIsUpToDate(t *testing.T) {
	out := filepath.Join(t.TempDir(), "catalogue.db")
	if err := Build(os.DirFS(real), out); err != nil {
		t.Fatal(err)
	}
	want, _ := os.ReadFile(out)
	got, err := os.ReadFile("../../../assets/catalogue.db")
	if err != nil || !bytes.Equal(got, want) {
		t.Fatalf("assets/catalogue.db is not what its sources make; run make facts (%v)", err)
	}
}

func TestABadSourceLeavesTheOldCatalogue(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "catalogue.db")
	if err := os.WriteFile(out, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	m := sources(t)
	delete(m, "levels.csv")
	if err := Build(m, out); err == nil {
		t.Fatal("built without a source file")
	}
	left, _ := fs.ReadDir(os.DirFS(dir), ".")
	if data, _ := os.ReadFile(out); string(data) != "old" || len(left) != 1 {
		t.Fatalf("the old catalogue is gone or something is left beside it: %v", left)
	}
}

func FuzzReadRows(f *testing.F) {
	f.Add([]byte("id,kind\nown,own\n"))
	f.Add([]byte("id,kind\n\"own,own\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_ = Check(fstest.MapFS{"evidence.csv": &fstest.MapFile{Data: data}}) // must not panic; faults are fine
	})
}
