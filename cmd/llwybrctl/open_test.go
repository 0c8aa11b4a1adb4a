package main

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// The contract of open: sets is a list of lists of changes, each with its field and what it becomes, worded in both languages.
func TestOpen(t *testing.T) {
	var j openJSON
	ok(t, &j, "", "open", "--learner", samplesDir+"nia-home-educated.llwybr.json", "--step", "step-a-levels", "--json")
	if j.Step != "step-a-levels" || j.State != "harder" || j.Then != "ajar" || len(j.Sets) == 0 || len(j.Costs) != len(j.Sets) || len(j.Ask) == 0 {
		t.Fatalf("%s %s %s: %d sets, %d costs, %d to ask", j.Step, j.State, j.Then, len(j.Sets), len(j.Costs), len(j.Ask))
	}
	for _, set := range j.Sets[:10] {
		if len(set) == 0 || len(set) > 3 {
			t.Errorf("%+v", set)
		}
		for _, m := range set {
			path := strings.HasPrefix(m.Field, "choices.") || strings.HasPrefix(m.Field, "results.")
			if !path || m.To == nil || m.Kind == "" || m.NameEN == "" || m.NameCY == "" || !strings.Contains(m.TextEN, m.NameEN) || !strings.Contains(m.TextCY, m.NameCY) {
				t.Errorf("%+v", m)
			}
		}
	}
	all := 0
	for _, g := range j.Groups {
		all += g.Sets
	}
	if all != len(j.Sets) {
		t.Errorf("%d sets in groups, of %d", all, len(j.Sets))
	}
}

// A step that is as open as it can be has no sets, and says what remains to be asked; lists are never null.
func TestOpenWhereNothingHelps(t *testing.T) {
	var j openJSON
	ok(t, &j, "", "open", "--learner", samplesDir+"owain-year11-apprenticeship.llwybr.json", "--step", "appr-accounting-l3", "--json")
	if j.Sets == nil || j.Groups == nil || j.Costs == nil || len(j.Sets) != 0 || j.State != "ajar" || j.Then != "ajar" || len(j.Ask) == 0 {
		t.Errorf("%+v", j)
	}
	if j.Ask[0].TextEN != "An employer who takes you on" {
		t.Errorf("%+v", j.Ask)
	}
}

func TestOpenRefusesAnUnknownStep(t *testing.T) {
	code, out, errs := ctl("", "open", "--learner", samplesDir+"owain-year11-apprenticeship.llwybr.json", "--step", "step-nowhere", "--json")
	if code != exitBad || out != "" || !strings.Contains(errs, "step-nowhere") {
		t.Errorf("exit %d, %q, %q", code, out, errs)
	}
	if code, _, _ := ctl("", "open", "--learner", samplesDir+"owain-year11-apprenticeship.llwybr.json"); code != exitUsage {
		t.Errorf("without a step: exit %d", code)
	}
}

const bryn = `school,qualification,offered,block
Ysgol y Bryn,gcse-history,yes,A
,gcse-the-sciences-double,yes,A
,gcse-music,yes,B
,gcse-integrated-science-single,yes,B
,gcse-dance,no,B
`

// Several ways are printed, never one alone; none takes two that exclude each other, nor what is not there.
func TestBlocks(t *testing.T) {
	file := t.TempDir() + "/bryn.csv"
	write(t, file, bryn)
	var j blocksJSON
	ok(t, &j, "", "blocks", "--learner", samplesDir+"elin-year9-welsh-medium.llwybr.json", "--offer", file, "--json")
	if j.From != "Ysgol y Bryn" || len(j.Blocks) != 2 || j.Possible < 2 || len(j.Fillings) < 2 {
		t.Fatalf("%+v", j)
	}
	for _, f := range j.Fillings {
		if slices.Contains(f.Choices, "gcse-the-sciences-double") && slices.Contains(f.Choices, "gcse-integrated-science-single") || slices.Contains(f.Choices, "gcse-dance") {
			t.Errorf("%q", f.Choices)
		}
		if len(f.Picks) != 2 || len(f.Ideas) == 0 || f.Discuss == nil || f.GivesUp.Doors == nil || f.GivesUp.Parts == nil || f.GivesUp.Ways == nil {
			t.Errorf("%+v", f)
		}
	}
	for _, language := range []string{"cy", "en"} {
		code, out, errs := ctl("", "blocks", "--learner", samplesDir+"elin-year9-welsh-medium.llwybr.json", "--offer", file, "--lang", language)
		if code != 0 || !strings.Contains(out, "A: ") || strings.Contains(out, "blocks.") {
			t.Errorf("%s: exit %d, %q %q", language, code, out, errs)
		}
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// A list without blocks, and one with faults, are refused.
func TestBlocksRefuse(t *testing.T) {
	file := t.TempDir() + "/bryn.csv"
	for text, want := range map[string]string{
		"school,qualification,offered,block\nYsgol y Bryn,gcse-history,yes,\n": "Ysgol y Bryn", "school,qualification,offered,block\nYsgol y Bryn,gcse-nothing,yes,A\n": "gcse-nothing",
	} {
		write(t, file, text)
		code, out, errs := ctl("", "blocks", "--learner", samplesDir+"elin-year9-welsh-medium.llwybr.json", "--offer", file, "--json")
		if code != exitBad || out != "" || !strings.Contains(errs, want) {
			t.Errorf("%q: exit %d, %q, %q", text, code, out, errs)
		}
	}
}
