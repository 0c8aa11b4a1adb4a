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
		t.Fatalf("%v (the packages are %s)", err, Packages)
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

// One English text has one Welsh text, whatever its article and its end mark.
func TestOneForOne(t *testing.T) {
	texts := []Text{{Where: "locales:a", CY: "Nesaf", EN: "Next"}, {Where: "locales:b", CY: "Ymlaen:", EN: "Next:"}, {Where: "facts:c", CY: "Yr Alban", EN: "Scotland"},
		{Where: "facts:d", CY: "yr Alban.", EN: "Scotland."}, {Where: "facts:e", CY: "Arall", EN: "Next", Proper: true}}
	want := []Finding{{Where: "english:Next", Check: "S6", What: "nesaf / ymlaen", CY: "nesaf (locales:a) ymlaen (locales:b) ", EN: "Next"}}
	if diff := cmp.Diff(want, oneForOne(texts)); diff != "" {
		t.Error(diff)
	}
}

// A held term stands in every text that has the English, in any mutation and in the plural; a label is the term alone.
func TestTerms(t *testing.T) {
	root := fstest.MapFS{GlossaryFile: {Data: []byte("term_en,term_cy,gender,plural_cy,source,status,note\ncareer,gyrfa,f,gyrfaoedd,own,held,\nfind,canfod,,,own,label,\nopen,agor,,,own,free,two meanings\n")}}
	all, err := ReadGlossary(root)
	if err != nil {
		t.Fatal(err)
	}
	g := &Gate{Dictionary: &Dictionary{kinds: map[string]kind{}, forms: map[string]bool{}, plurals: map[string]string{}}, Glossary: all}
	g.takeTerms(all)
	for _, c := range []struct {
		cy, en string
		found  int
	}{
		{"Dewis yrfa", "Choosing a career", 0}, {"Dewis swydd", "Choosing a career", 1}, {"Gyrfaoedd", "Careers", 0}, {"Fy ngyrfaoedd", "My careers", 0},
		{"Ganfod", "Find", 0}, {"Chwilio", "Find", 1}, {"Chwilio am waith", "Find work", 0}, {"Ar agor", "Open", 0},
	} {
		if got := g.terms([]Text{{Where: "locales:a", CY: c.cy, EN: c.en}}); len(got) != c.found {
			t.Errorf("%s: %v", c.cy, got)
		}
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
