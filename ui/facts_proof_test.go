package ui_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"llwybr/core/catalogue/fixture"
	"llwybr/core/edition"
	"llwybr/core/edition/editiontest"
	"llwybr/core/guide"
	"llwybr/ui/screen"
)

// TestLayoutOfFacts walks what stands over the settings while newer facts are installed: nothing is clipped, and everything can be reached.
func TestLayoutOfFacts(t *testing.T) {
	owner, stick := editiontest.NewOwner(t), t.TempDir()
	t.Setenv("HOME", stick)
	built := editiontest.Open(t, editiontest.Database(t, 1))
	file := owner.File(t, editiontest.Database(t, 2, some()...))
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	editiontest.Write(t, filepath.Join(stick, "ffeithiau-2027-03.llwybr-facts"), data)
	policy := edition.NewPolicy(owner.Public)
	next, err := edition.Read(bytes.NewReader(data), policy)
	if err != nil {
		t.Fatal(err)
	}
	x := newWorld(t, guide.New(built))
	x.add(t, fixture.Owain, fixture.Learner(t, fixture.Owain))
	settings := func(do func(st *stage)) showing {
		return showing{who: fixture.Owain, show: func(st *stage) {
			shelf, err := edition.OpenShelf(t.TempDir(), policy, built)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { shelf.Close() })
			st.app.Keep(shelf)
			st.Go(screen.Place{Name: screen.Settings, Arg: "facts"})
			do(st)
			st.Settle()
		}}
	}
	shown := map[string]func(st *stage){
		"section": func(*stage) {},
		"off": func(st *stage) {
			off, _ := edition.OpenShelf(t.TempDir(), edition.NewPolicy("RWQbroken"), built)
			st.app.Keep(off)
			st.Rebuild()
		},
		"choose":    func(st *stage) { st.InstallFacts() },
		"waiting":   func(st *stage) { st.WaitForFacts() },
		"preview":   func(st *stage) { st.CheckFacts(file) },
		"refused":   func(st *stage) { st.CheckFacts("/none") },
		"installed": func(st *stage) { st.TakeFacts(next) },
		"back":      func(st *stage) { st.TakeFacts(next); st.RevertFacts() },
	}
	p := &proof{t: t}
	for name, do := range shown {
		s := settings(do)
		s.name = "facts-" + name
		for _, language := range languages {
			p.once(x, language, []showing{s}, look{1366, 768, 1, language, "light"}, look{1024, 700, 2, language, "contrast"})
		}
	}
	p.done()
}

// some are changes of several tables and of what stands in Owain's record.
func some() []editiontest.Change {
	return []editiontest.Change{
		editiontest.Replace("places", "place-wrexham,", "place-wrexham,X "),
		editiontest.Replace("occupations", "soc-5241,", "soc-5241,X "),
		editiontest.Replace("levels", ",2026-11-21,", ",2027-02-01,"),
		editiontest.Empty("titles"), editiontest.Empty("links"),
	}
}
