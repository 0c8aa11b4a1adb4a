package review

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// small is a product of a few texts.
func small() fstest.MapFS {
	root := fstest.MapFS{
		"locales/a.cy.json":     {Data: []byte("{\n \"a.next\": \"Nesaf\",\n \"a.sum\": \"=1+2 peth\",\n \"a.steps\": {\"zero\": \"Dim camau\", \"one\": \"{{.Count}} cam\", \"two\": \"{{.Count}} gam\",\n  \"few\": \"{{.Count}} cham\", \"many\": \"{{.Count}} cham\", \"other\": \"{{.Count}} cam\"}\n}\n")},
		"locales/a.en.json":     {Data: []byte("{\n \"a.next\": \"Next\",\n \"a.sum\": \"=1+2 things\",\n \"a.steps\": {\"one\": \"{{.Count}} step\", \"other\": \"{{.Count}} steps\"}\n}\n")},
		"locales/states.csv":    {Data: []byte("where,hash,state,who,day,note\n")},
		"docs/dpia.cy.md":       {Data: []byte("# Asesiad\n\nTestun.\n")},
		"docs/dpia.en.md":       {Data: []byte("# Assessment\n\nText.\n")},
		"docs/hysbysiad.cy.md":  {},
		"docs/notice.en.md":     {},
		"docs/polisi.md":        {},
		"docs/policy.md":        {},
		"docs/diogelwch.md":     {},
		"SECURITY.md":           {},
		"README.md":             {Data: []byte("\n---\n")},
		"docs/accessibility.md": {Data: []byte("\n---\n")},
		"docs/impartiality.md":  {Data: []byte("\n---\n")},
	}
	for _, spec := range catalogue.Tables {
		var head, row []string
		for _, c := range spec.All() {
			head = append(head, c.Name)
			row = append(row, map[string]string{"id": "area-one", "name_cy": "Iechyd, a mwy", "name_en": "Health, and more"}[c.Name])
		}
		data := strings.Join(head, ",") + "\n"
		if spec.Name == "areas" {
			data += "\"" + strings.Join(row, "\",\"") + "\"\n"
		}
		root["assets/catalogue/"+spec.File()] = &fstest.MapFile{Data: []byte(data)}
	}
	return root
}

// onDisk puts the small product in a folder.
func onDisk(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, small()); err != nil {
		t.Fatal(err)
	}
	return folder
}

func exported(t *testing.T, root fs.FS) []byte {
	t.Helper()
	p, err := Gather(root)
	if err != nil {
		t.Fatal(err)
	}
	states, err := ReadStates(root)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := Export(&b, p, states); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func imported(t *testing.T, g *Gate, folder string, sheet []byte) error {
	t.Helper()
	root := os.DirFS(folder)
	p, err := Gather(root)
	if err != nil {
		t.Fatal(err)
	}
	states, err := ReadStates(root)
	if err != nil {
		t.Fatal(err)
	}
	in, err := Import(sheet, func(name string) ([]byte, error) { return fs.ReadFile(root, name) }, g, p, states, "2026-11-22")
	if err != nil {
		return err
	}
	_, err = in.Write(folder)
	return err
}

// changed is the sheet with cells changed: by place and column.
func changed(t *testing.T, sheet []byte, cells map[string]map[int]string) []byte {
	t.Helper()
	rows, _, err := readSheet(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, row := range rows {
		for column, value := range cells[row[colWhere]] {
			row[column] = value
		}
		_ = w.Write(row)
	}
	w.Flush()
	return b.Bytes()
}

func snapshot(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			b, _ := os.ReadFile(path)
			all[path] = string(b)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func same(a, b map[string]string) bool {
	for name, text := range a {
		if b[name] != text {
			return false
		}
	}
	return len(a) == len(b)
}

var bare = &Gate{Dictionary: &Dictionary{}}

// A sheet that nobody changed changes nothing, and what it is made from makes the same sheet again.
func TestRoundTrip(t *testing.T) {
	folder := onDisk(t)
	before := snapshot(t, folder)
	sheet := exported(t, os.DirFS(folder))
	if err := imported(t, bare, folder, sheet); err != nil {
		t.Fatal(err)
	}
	if !same(before, snapshot(t, folder)) {
		t.Error("a file changed")
	}
	if !bytes.HasPrefix(sheet, []byte(byteOrderMark)) || !bytes.Contains(sheet, []byte(",'=1+2 things,'=1+2 peth,")) {
		t.Errorf("%q", sheet)
	}
	if again := exported(t, os.DirFS(folder)); !bytes.Equal(sheet, again) {
		t.Error("another sheet")
	}
}

// The whole product goes round too.
func TestTheProductGoesRound(t *testing.T) {
	root := os.DirFS("../../..")
	p, err := Gather(root)
	if err != nil {
		t.Fatal(err)
	}
	states, err := ReadStates(root)
	if err != nil {
		t.Fatal(err)
	}
	in, err := Import(exported(t, root), nil, bare, p, states, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	if len(in.files) > 0 || in.Texts+in.States > 0 {
		t.Errorf("%+v", in)
	}
}

func TestImportChanges(t *testing.T) {
	folder := onDisk(t)
	sheet := changed(t, exported(t, os.DirFS(folder)), map[string]map[int]string{
		"locales:a.next":            {colNew: "Ymlaen", colState: "approved", colWho: "Non"},
		"locales:a.steps[two]":      {colNew: "{{.Count}} gam arall"},
		"locales:a.steps[few]":      {colState: "Checked", colWho: "Non", colNote: "yn iawn"},
		"facts:areas/area-one/name": {colNew: "Iechyd \"a\" mwy"},
		"docs:dpia.cy.md/2":         {colState: "approved", colWho: "Non"},
	})
	sheet = bytes.ReplaceAll(sheet, []byte("\n"), []byte("\r\n"))
	if err := imported(t, bare, folder, sheet); err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(string(small()["locales/a.cy.json"].Data), "Nesaf", "Ymlaen", 1)
	want = strings.Replace(want, "{{.Count}} gam", "{{.Count}} gam arall", 1)
	after := snapshot(t, folder)
	if got := after[filepath.Join(folder, "locales/a.cy.json")]; got != want {
		t.Errorf("%s", got)
	}
	if got := after[filepath.Join(folder, "assets/catalogue/areas.csv")]; !strings.Contains(got, `area-one,"Health, and more","Iechyd ""a"" mwy",`) {
		t.Errorf("%s", got)
	}
	p, _ := Gather(os.DirFS(folder))
	states, err := ReadStates(os.DirFS(folder))
	if share := Share(p, states); err != nil || share[Approved] != 2 || share[Checked] != 1 {
		t.Error(share, err)
	}
	for name := range after {
		if strings.HasSuffix(name, ".new") {
			t.Error(name)
		}
	}
	old := states["locales:a.next"]
	if text := (Text{Where: old.Where, CY: "Arall", EN: "Next"}); stateOf(states, text).State != Draft {
		t.Error("a changed text is still approved")
	}
}

// What a reader approves of a fact is what the program says was checked, as long as the text stays what it was.
func TestTheProgramSaysWhatReadersApproved(t *testing.T) {
	folder := onDisk(t)
	reviews := func() string { return snapshot(t, folder)[filepath.Join(folder, ReviewsFile)] }
	say := func(cells map[int]string) {
		t.Helper()
		if err := imported(t, bare, folder, changed(t, exported(t, os.DirFS(folder)), map[string]map[int]string{"facts:areas/area-one/name": cells})); err != nil {
			t.Fatal(err)
		}
	}
	const head = "table,row,who,day\n"
	say(map[int]string{colState: "checked", colWho: "Non"})
	if reviews() != head {
		t.Errorf("checked once: %q", reviews())
	}
	say(map[int]string{colState: "approved", colWho: "Non", colNew: "Iechyd a gofal, a mwy"})
	if reviews() != head+"areas,area-one,Non,2026-11-22\n" {
		t.Errorf("approved: %q", reviews())
	}
	file := filepath.Join(folder, "assets/catalogue/areas.csv")
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, bytes.Replace(b, []byte("Iechyd a gofal"), []byte("Gofal"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	p, _ := Gather(os.DirFS(folder))
	states, _ := ReadStates(os.DirFS(folder))
	faults, err := checkReviews(os.DirFS(folder), p, states)
	if err != nil || len(faults) != 1 || !faults[0].Hard() || faults[0].Where != ReviewsFile+":areas/area-one" {
		t.Errorf("a changed text is still said to be checked: %v, %v", faults, err)
	}
}

// One bad row and nothing is written; each fault names its line and column.
func TestImportRefuses(t *testing.T) {
	folder := onDisk(t)
	before := snapshot(t, folder)
	good := exported(t, os.DirFS(folder))
	for name, c := range map[string]struct {
		cells map[int]string
		want  string
		col   string
	}{
		"state":       {map[int]string{colState: "fine"}, "review.sheet.state", "state"},
		"who":         {map[int]string{colState: "approved"}, "review.sheet.who", "who"},
		"hash":        {map[int]string{colHash: "h00"}, "review.sheet.changed", "hash"},
		"where":       {map[int]string{colWhere: "locales:nowhere"}, "review.sheet.unknown", "where"},
		"placeholder": {map[int]string{colNew: "Nesaf {{.Other}}"}, "review.sheet.check", "new_cy"},
		"ampersand":   {map[int]string{colNew: "Hyn & hynny"}, "review.sheet.check", "new_cy"},
	} {
		cells := map[string]map[int]string{"locales:a.next": c.cells, "locales:a.sum": {colState: "approved", colWho: "Non"}}
		err := imported(t, bare, folder, changed(t, good, cells))
		var refused Refused
		if !errors.As(err, &refused) || len(refused) != 1 {
			t.Errorf("%s: %v", name, err)
			continue
		}
		args := refused[0].Args
		problem, _ := args["Problem"].(message.Message)
		if problem.ID != c.want || args["Column"] != c.col || args["Line"] != 2 {
			t.Errorf("%s: %v", name, refused[0])
		}
	}
	steps := changed(t, good, map[string]map[int]string{"locales:a.steps[two]": {colNew: "{{.Many}} gam"}, "docs:dpia.cy.md/1": {colNew: "Arall"}})
	var refused Refused
	if err := imported(t, bare, folder, steps); !errors.As(err, &refused) || len(refused) != 2 {
		t.Error(len(refused), []message.Message(refused))
	}
	for _, sheet := range [][]byte{nil, []byte("where,en\n"), []byte("\xff\xfe"), append(good, []byte("\"open")...), append(good, []byte("a,b\r\n")...)} {
		if err := imported(t, bare, folder, sheet); err == nil {
			t.Errorf("%q was taken", sheet[:min(len(sheet), 20)])
		}
	}
	if !same(before, snapshot(t, folder)) {
		t.Error("a refused sheet changed a file")
	}
}

// Excel in a country of semicolons divides by them.
func TestSemicolons(t *testing.T) {
	rows, _, err := readSheet([]byte(byteOrderMark + "where;en;cy\r\nlocales:a;\"x, y\";z\r\n"))
	if err != nil || len(rows) != 2 || rows[1][1] != "x, y" {
		t.Error(rows, err)
	}
}

// What a spreadsheet would run as a formula is guarded, and comes back as it was, with its guard or without.
func TestGuard(t *testing.T) {
	for _, cell := range []string{"", "Nesaf", "'n wir", "=1+1", "+44", "-x", "@SUM(A1)", "\tx", "'=1", "''-", "'"} {
		if got := unguarded(guarded(cell)); got != cell {
			t.Errorf("%q came back as %q", cell, got)
		}
		if first := guarded(cell); first != "" && strings.ContainsRune(risky, rune(first[0])) {
			t.Errorf("%q is a formula", first)
		}
	}
	if unguarded("=1+1") != "=1+1" {
		t.Error("a cell that lost its guard is another")
	}
}
