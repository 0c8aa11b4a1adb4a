package review

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// The gate over the whole product: no fault, no question without an answer, no answer without a question.
func TestTheProduct(t *testing.T) {
	r, err := Look(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	r.Lines(&b)
	if !r.Good() {
		t.Errorf("%d faults, %d questions, %d idle answers: mend the text, or answer in %s (see CONTRIBUTING.md)\n%s",
			len(r.Faults), len(r.Questions), len(r.Idle), WaiversFile, b.String())
	}
	if r.Texts < 9000 {
		t.Errorf("only %d texts were found", r.Texts)
	}
}

// The list holds texts of every kind.
func TestGatherHoldsEverything(t *testing.T) {
	p, err := Gather(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, where := range []string{"locales:about.next", "locales:journey.sub.steps[many]", "toolkit:Save", "facts:occupations/soc-2224/name",
		"facts:occupations/soc-2224/plural", "docs:hysbysiad.cy.md/1", "docs:dpia.cy.md/1", "docs:polisi.md/1", "docs:diogelwch.md/1"} {
		found := false
		for _, text := range p.Texts {
			found = found || text.Where == where && text.CY != ""
		}
		if !found {
			t.Error(where)
		}
	}
	seen := map[string]bool{}
	for _, text := range p.Texts {
		if seen[text.Where] {
			t.Errorf("%s twice", text.Where)
		}
		seen[text.Where] = true
	}
}

// A template of a document holds no words of its own: they come from the messages.
func TestTemplatesHoldNoWords(t *testing.T) {
	b, err := os.ReadFile("../../plan/plan.html.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	text := templateWords(string(b))
	if text != "" {
		t.Errorf("words in the template: %q", text)
	}
	if templateWords("<p>{{.Name}}: hello</p>") != "hello" {
		t.Error("words in a template are not seen")
	}
}

func TestAnswer(t *testing.T) {
	found := []Finding{{Where: "locales:a", Check: "S1", What: "x"}, {Where: "locales:b", Check: "S1", What: "x"}, {Where: "facts:c", Check: "S2", What: "y"}}
	waivers := []Waiver{{Where: "locales:*", Check: "S1", What: "x"}, {Where: "facts:c", Check: "S2", What: "z"}}
	left, idle := Answer(found, waivers)
	if diff := cmp.Diff(found[2:], left); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(waivers[1:], idle); diff != "" {
		t.Error(diff)
	}
}

// Files that say too little are refused.
func TestTheFilesOfTheGate(t *testing.T) {
	for name, rows := range map[string][]string{
		WaiversFile:  {"a,H4,x,a true reason,Non", "a,S1,x,no,Non", "a,S1,x,a true reason,", ",S1,x,a true reason,Non"},
		StatesFile:   {"a,h1,fine,Non,2026-11-22,", "a,h1,approved,,2026-11-22,", "a,h1,approved,Non,22/11/2026,", "a,h1,draft,,,\na,h1,draft,,,"},
		GlossaryFile: {"a,b,,,,label,", "a,b,x,,own,label,", "a,b,,,own,what,", "a,b,,,own,label,\na,c,,,own,label,", "a,b,,,own,label,\nc,b,,,own,label,", "a,b,,,own,free,"},
		WordsFile:    {"a,somebody,note", "a,own,", "A,own,note"},
	} {
		columns := map[string][]string{WaiversFile: waiversColumns, StatesFile: stateColumns, GlossaryFile: glossaryColumns, WordsFile: wordsColumns}[name]
		for _, row := range rows {
			root := fstest.MapFS{name: {Data: []byte(strings.Join(columns, ",") + "\n" + row + "\n")}}
			if err := readFile(root, name); err == nil {
				t.Errorf("%s: %q was taken", name, row)
			}
		}
		if err := readFile(fstest.MapFS{name: {Data: []byte("other\n")}}, name); err == nil {
			t.Errorf("%s: other columns were taken", name)
		}
	}
}

func readFile(root fstest.MapFS, name string) (err error) {
	switch name {
	case WaiversFile:
		_, err = ReadWaivers(root)
	case StatesFile:
		_, err = ReadStates(root)
	case GlossaryFile:
		_, err = ReadGlossary(root)
	case WordsFile:
		err = (&Dictionary{vouched: map[string]bool{}}).readWords(root)
	}
	return err
}
