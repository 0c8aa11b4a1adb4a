package ui_test

import (
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/catalogue/fixture"
)

var update = flag.Bool("update", false, "write the goldens anew")

// The folders of the goldens, of what failed, and of the pictures that were made with the goldens; the last two are not kept in the repository.
const (
	goldenFolder = "testdata/screens"
	failedFolder = "../out/failed"
	beforeFolder = "../out/goldens"
)

// Every screen for both learners and for an empty record, the start screens, and what lies over a page: each as it was when it was last
// looked at, on facts and a day that never change.
func TestScreenGoldens(t *testing.T) {
	x := frozen(t)
	all := append(starts(), pages(fixture.Elin, fixture.Owain, nobody)...)
	all = append(all, overs(fixture.Owain)...)
	if *update {
		clean(t)
	}
	for _, s := range all {
		for _, language := range languages {
			t.Run(s.name+"."+language, func(t *testing.T) { golden(t, s.open(t, x, drawn.in(language)), s.name+"."+language) })
		}
	}
	t.Run("start-first", func(t *testing.T) { golden(t, showing{}.open(t, x, drawn), "start-first") })
	kept, err := filepath.Glob(filepath.Join(goldenFolder, "*.txt"))
	if want := len(all)*len(languages) + 1; err != nil || len(kept) != want {
		t.Errorf("%d goldens for %d things to show; make goldens takes away those of what is no more", len(kept), want)
	}
}

// golden compares a window with its golden; where they differ it leaves a picture of what is shown now, and of what was.
func golden(t *testing.T, st *stage, name string) {
	t.Helper()
	path, got := filepath.Join(goldenFolder, name+".txt"), describe(st.Win().Canvas())
	if *update {
		write(t, path, []byte(got))
		picture(t, filepath.Join(beforeFolder, name+".png"), st.Win().Canvas().Capture())
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (make goldens writes it)", err)
	}
	if got == string(want) {
		return
	}
	now := filepath.Join(failedFolder, name+".png")
	picture(t, now, st.Win().Canvas().Capture())
	if before, err := os.ReadFile(filepath.Join(beforeFolder, name+".png")); err == nil {
		write(t, filepath.Join(failedFolder, name+"-before.png"), before)
	}
	t.Errorf("%s is shown in %s\n%s", name, now, differ(string(want), got))
}

// differ shows the first lines that differ, and how many there are.
func differ(want, got string) string {
	was, is := strings.Split(want, "\n"), strings.Split(got, "\n")
	top := 0
	for top < len(was) && top < len(is) && was[top] == is[top] {
		top++
	}
	foot := 0
	for foot < len(was)-top && foot < len(is)-top && was[len(was)-1-foot] == is[len(is)-1-foot] {
		foot++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "from line %d: %d lines were, %d are\n", top+1, len(was)-top-foot, len(is)-top-foot)
	for _, line := range few(was[top : len(was)-foot]) {
		b.WriteString("- " + line + "\n")
	}
	for _, line := range few(is[top : len(is)-foot]) {
		b.WriteString("+ " + line + "\n")
	}
	return b.String()
}

// few are the first lines of many.
func few(lines []string) []string {
	const most = 6
	if len(lines) <= most {
		return lines
	}
	return append(lines[:most:most], "…")
}

func TestADifferenceIsShort(t *testing.T) {
	want := "a\nb\nc\nd\n"
	if got := differ(want, "a\nX\nc\nd\n"); got != "from line 2: 1 lines were, 1 are\n- b\n+ X\n" {
		t.Errorf("%q", got)
	}
	if got := differ(want, "a\n"+strings.Repeat("new\n", 500)+"d\n"); strings.Count(got, "\n") > 15 || !strings.Contains(got, "2 lines were, 500 are") {
		t.Errorf("%q", got)
	}
	if got := differ(want, want+"e\n"); !strings.Contains(got, "+ e") {
		t.Errorf("%q", got)
	}
}

// clean takes away the goldens of what there is no more.
func clean(t *testing.T) {
	t.Helper()
	old, err := filepath.Glob(filepath.Join(goldenFolder, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range old {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func picture(t *testing.T, path string, shown image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, shown); err != nil {
		t.Fatal(err)
	}
}
