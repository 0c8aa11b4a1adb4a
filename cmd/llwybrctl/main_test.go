package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

const samplesDir = "../../assets/samples/"

// ctl runs the tool and gives exit code, standard output and standard error.
func ctl(stdin string, args ...string) (int, string, string) {
	var out, errs bytes.Buffer
	code := run(append(args, "--today", "2026-11-21"), strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

// ok runs the tool and wants exit code 0 and JSON.
func ok(t *testing.T, into any, stdin string, args ...string) {
	t.Helper()
	code, out, errs := ctl(stdin, args...)
	if code != 0 {
		t.Fatalf("%v: exit %d: %s", args, code, errs)
	}
	if err := json.Unmarshal([]byte(out), into); err != nil {
		t.Fatalf("%v: %v in %.200s", args, err, out)
	}
	if _, again, _ := ctl(stdin, args...); again != out {
		t.Errorf("%v: two runs print different bytes", args)
	}
}

func TestScoreOfTheThreeForms(t *testing.T) {
	sheet := `{"R1":5,"R2":5,"I1":3,"I2":3,"A1":2,"A2":2,"S1":1,"S2":1,"E1":2,"E2":2,"C1":4,"C2":4}`
	var one scoreJSON
	ok(t, &one, sheet, "score", "--answers", "-", "--json")
	if *one.Scores.R != 40 || *one.Scores.S != 8 || !one.Provisional || one.Code != "RCI" || one.Answered != 12 {
		t.Errorf("%+v", one)
	}
	var many []scoreJSON
	ok(t, &many, "["+sheet+",{}]", "score", "--answers", "-", "--json")
	if len(many) != 2 || many[1].Scores.R != nil || many[1].Code != "" {
		t.Errorf("%+v", many)
	}
	var file scoreJSON
	ok(t, &file, "", "score", "--answers", samplesDir+"elin-year9-welsh-medium.llwybr.json", "--json")
	if file.Answered != 47 {
		t.Errorf("answered %d", file.Answered)
	}
}

// A sheet is of the full form, and of the short one where that is asked for; the scores are the same, and run from 8 to 40, in both. A
// learner file says in which form it was answered.
func TestScoreOfTheShortForm(t *testing.T) {
	sheet := `{"R5":5,"R6":5,"R7":5,"R8":5,"I3":3,"I5":3,"I6":3,"I7":3,"A2":2,"A4":2,"A6":2,"A8":2,"S3":1,"S5":1,"S7":1,"S8":1,"E1":2,"E2":2,"E3":2,"E6":2,"C1":4,"C3":4,"C4":4,"C8":4}`
	var full, short, file, forced scoreJSON
	ok(t, &full, sheet, "score", "--answers", "-", "--json")
	ok(t, &short, sheet, "score", "--answers", "-", "--form", "short", "--json")
	if !full.TooEarly || !full.Provisional || short.TooEarly || short.Provisional || short.Form != "short" || full.Form != "full" {
		t.Errorf("full %+v, short %+v", full, short)
	}
	if *full.Scores.R != 40 || *short.Scores.R != 40 || *short.Scores.S != 8 || short.Code != full.Code {
		t.Errorf("full %+v, short %+v", full, short)
	}
	record := `{"schema":"llwybr-learner/1","answers":` + sheet + `,"preferences":{"form":"short"}}`
	ok(t, &file, record, "score", "--answers", "-", "--json")
	ok(t, &forced, record, "score", "--answers", "-", "--form", "full", "--json")
	if file.Form != "short" || file.TooEarly || forced.Form != "full" || !forced.TooEarly {
		t.Errorf("file %+v, forced %+v", file, forced)
	}
}

func TestMatch(t *testing.T) {
	var m matchJSON
	ok(t, &m, "", "match", "--answers", samplesDir+"elin-year9-welsh-medium.llwybr.json", "--json")
	bands := map[string]int{}
	for _, i := range m.Ideas {
		bands[i.Band]++
		if i.NameEN == "" || i.NameCY == "" || len(i.Reasons) > 2 || len(i.Counter) > 1 {
			t.Errorf("%+v", i)
		}
	}
	if len(m.Ideas) < 5 || bands["wider"] < 3 {
		t.Errorf("bands %v", bands)
	}
	ok(t, &m, "", "match", "--answers", samplesDir+"jay-17-out-of-education.llwybr.json", "--json")
	if !m.Flat || len(m.Ideas) < 5 || m.Ideas[0].R != nil {
		t.Errorf("a flat sheet: %+v", m)
	}
	// The published end-to-end example of the O*NET manual: exactly these two at r >= .729.
	var onet matchJSON
	ok(t, &onet, "", "match", "--scores", "27,13,23,25,14,14", "--against", "onet", "--top", "3", "--json")
	if onet.Ideas[0].NameEN != "Dancers" && onet.Ideas[1].NameEN != "Dancers" || *onet.Ideas[1].R < 0.729 || *onet.Ideas[2].R >= 0.729 {
		t.Errorf("%+v", onet.Ideas)
	}
}

func TestCongruence(t *testing.T) {
	var c map[string]int
	ok(t, &c, "", "congruence", "RIA", "RAI", "--json")
	if c["c_index"] != 15 || c["iachan_m"] != 26 {
		t.Errorf("%v", c)
	}
}

// A framework of England is a comparison: its own cards, nothing owed. Two records come back in the order in which they were named, with no sum
// and no word of which is the better.
func TestCheckBeside(t *testing.T) {
	elin, owain := samplesDir+"elin-year9-welsh-medium.llwybr.json", samplesDir+"owain-year11-apprenticeship.llwybr.json"
	for _, framework := range []string{"ebacc", "mbacc"} {
		var alone [2]checkJSON
		for i, file := range []string{elin, owain} {
			ok(t, &alone[i], "", "check", "--learner", file, "--framework", framework, "--json")
			if alone[i].Framework != framework || len(alone[i].Cards) != 2 || len(alone[i].General) == 0 {
				t.Errorf("%s: %+v", framework, alone[i])
			}
		}
		var both map[string]json.RawMessage
		ok(t, &both, "", "check", "--framework", framework, "--learner", elin, "--beside", owain, "--json")
		var reports []checkJSON
		if err := json.Unmarshal(both["baskets"], &reports); err != nil || len(both) != 2 || len(reports) != 2 {
			t.Fatal(len(both), len(reports), err)
		}
		for i := range reports {
			if !reflect.DeepEqual(reports[i], alone[i]) {
				t.Errorf("%s: report %d is not what its record gives alone", framework, i)
			}
		}
	}
}

func TestCheckRoutesAndSearch(t *testing.T) {
	var c checkJSON
	ok(t, &c, "", "check", "--learner", samplesDir+"elin-year9-welsh-medium.llwybr.json", "--framework", "wales-14-16", "--json")
	if len(c.Cards) != 4 || c.Cards[0].State != "in-place" {
		t.Errorf("%+v", c.Cards)
	}
	var r routesJSON
	ok(t, &r, "", "routes", "--learner", samplesDir+"owain-year11-apprenticeship.llwybr.json", "--to", "soc-5241", "--json")
	for _, route := range r.Routes {
		if route.Family == "apprenticeship" && !route.NeedsEmployer {
			t.Errorf("%+v", route)
		}
		for _, s := range route.Steps {
			if s.Requirement.TextCY == "" || s.Requirement.TextEN == "" || strings.Contains(s.Requirement.TextCY+s.Requirement.TextEN, "⟦") {
				t.Errorf("%s: %+v", s.ID, s.Requirement)
			}
		}
	}
	var h hitsJSON
	ok(t, &h, "", "search", "--lang", "cy", "beirianneg", "--json")
	if len(h.Hits) == 0 {
		t.Error("no hits")
	}
}

func TestPlanInThreeFormsAndLanguages(t *testing.T) {
	dir := t.TempDir()
	for _, lang := range []string{"cy", "en", "both"} {
		pdf, html, text := filepath.Join(dir, lang+".pdf"), filepath.Join(dir, lang+".html"), filepath.Join(dir, lang+".txt")
		code, _, errs := ctl("", "plan", "--learner", samplesDir+"owain-year11-apprenticeship.llwybr.json", "--lang", lang, "--pdf", pdf, "--html", html, "--text", text)
		if code != 0 {
			t.Fatal(errs)
		}
		for _, f := range []string{pdf, html, text} {
			if info, err := os.Stat(f); err != nil || info.Size() < 500 {
				t.Errorf("%s: %v", f, err)
			}
		}
		words, _ := os.ReadFile(text)
		for l, title := range map[string]string{"cy": "Fy nghynllun", "en": "My plan"} {
			if want := lang == l || lang == "both"; bytes.Contains(words, []byte(title)) != want {
				t.Errorf("%s: %q there: %v", lang, title, !want)
			}
		}
	}
}

func TestCatalogueCommands(t *testing.T) {
	var i infoJSON
	ok(t, &i, "", "catalogue", "info", "--json")
	if i.Counts["occupations"] != 412 || i.Coverage.Occupations != 412 || i.Coverage.Sourced+i.Coverage.OwnOnly+i.Coverage.None != 412 {
		t.Errorf("%+v", i)
	}
	if code, _, errs := ctl("", "catalogue", "verify"); code != 0 {
		t.Error(errs)
	}
	out := filepath.Join(t.TempDir(), "c.db")
	if code, _, errs := ctl("", "catalogue", "build", "../../assets/catalogue", out); code != 0 {
		t.Error(errs)
	}
	if code, _, errs := ctl("", "catalogue", "build", t.TempDir(), out, "--lang", "cy"); code != 1 || !strings.Contains(errs, "levels.csv") || !strings.Contains(errs, "mae'r ffeil ar goll") {
		t.Errorf("exit %d: %s", code, errs)
	}
}

// Bad input is exit 1 with a line a fault that names file and field, in the user's language; wrong usage is exit 2.
func TestWhatIsWrongIsSaid(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	offScale := file("off.llwybr.json", `{"schema":"llwybr-learner/1","results":[{"qualification":"gcse-mathematics-numeracy","grade":"C","status":"expected"}]}`)
	unknown := file("unknown.llwybr.json", `{"schema":"llwybr-learner/1","shoe_size":9}`)
	newer := file("newer.llwybr.json", `{"schema":"llwybr-learner/99"}`)
	cases := []struct {
		name string
		args []string
		in   string
		code int
		want []string
	}{
		{"no command", nil, "", 2, []string{"score"}},
		{"unknown command", []string{"dance"}, "", 2, []string{"dance"}},
		{"unknown flag", []string{"score", "--loud"}, "", 2, []string{"loud"}},
		{"missing flag", []string{"score"}, "", 2, []string{"--answers"}},
		{"a form that is none", []string{"score", "--answers", "-", "--form", "tiny"}, "{}", 2, []string{"--form"}},
		{"bad day", []string{"catalogue", "verify", "--today", "tomorrow"}, "", 2, []string{"tomorrow"}},
		{"both answers and scores", []string{"match", "--answers", "-", "--scores", "8,8,8,8,8,8"}, "", 2, nil},
		{"scores off their range", []string{"match", "--scores", "99,8,8,8,8,8"}, "", 2, []string{"99"}},
		{"a code that is none", []string{"congruence", "RIA", "XYZ"}, "", 1, []string{"XYZ"}},
		{"no such file", []string{"score", "--answers", filepath.Join(dir, "none.json")}, "", 1, []string{"none.json"}},
		{"not JSON", []string{"score", "--answers", "-"}, "R1=5", 1, nil},
		{"an unknown item", []string{"score", "--answers", "-"}, `{"Q9":3}`, 1, []string{"Q9"}},
		{"an answer off its range", []string{"score", "--answers", "-"}, `[{"R1":3},{"R1":7}]`, 1, []string{"[1]", "R1", "7"}},
		{"a grade off its scale", []string{"check", "--learner", offScale}, "", 1, []string{"off.llwybr.json", "gcse-mathematics-numeracy", "CC"}},
		{"the same in Welsh", []string{"check", "--learner", offScale, "--lang", "cy"}, "", 1, []string{"off.llwybr.json", "raddfa"}},
		{"an unknown field", []string{"check", "--learner", unknown}, "", 1, []string{"unknown.llwybr.json", "shoe_size"}},
		{"a newer file", []string{"check", "--learner", newer}, "", 1, []string{"newer.llwybr.json"}},
		{"an unknown framework", []string{"check", "--learner", samplesDir + "seren-year13.llwybr.json", "--framework", "moon"}, "", 1, []string{"moon"}},
		{"an unknown occupation", []string{"routes", "--learner", samplesDir + "seren-year13.llwybr.json", "--to", "soc-0000"}, "", 1, []string{"soc-0000"}},
		{"a folder that is not there", []string{"plan", "--learner", samplesDir + "seren-year13.llwybr.json", "--lang", "en", "--pdf", filepath.Join(dir, "no", "plan.pdf")}, "", 1, []string{"plan.pdf"}},
		{"no form of plan", []string{"plan", "--learner", samplesDir + "seren-year13.llwybr.json", "--lang", "en"}, "", 2, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			code := run(c.args, strings.NewReader(c.in), &out, &errs)
			if code != c.code {
				t.Errorf("exit %d, want %d: %s", code, c.code, errs.String())
			}
			if errs.Len() == 0 || out.Len() != 0 {
				t.Errorf("said %q, printed %q", errs.String(), out.String())
			}
			for _, w := range c.want {
				if !strings.Contains(errs.String(), w) {
					t.Errorf("%q is not in %q", w, errs.String())
				}
			}
			if strings.Contains(errs.String(), "⟦") {
				t.Errorf("a message is missing: %s", errs.String())
			}
		})
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.pdf*")); len(left) > 0 {
		t.Errorf("something half-written was left: %v", left)
	}
}

func TestHelpSpeaksBothLanguages(t *testing.T) {
	for lang, want := range map[string]string{"cy": "Llwybr heb ffenestr", "en": "Llwybr without a window"} {
		code, out, _ := ctl("", "help", "--lang", lang)
		if code != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: exit %d, %.60s", lang, code, out)
		}
	}
}

// With a language and nothing else the help stands in that language, and nothing is called an unknown command.
func TestALanguageAloneGivesTheHelp(t *testing.T) {
	for _, args := range [][]string{{"--lang", "cy"}, {"--lang=cy"}} {
		var out, errs bytes.Buffer
		if code := run(args, strings.NewReader(""), &out, &errs); code != exitUsage || !strings.HasPrefix(errs.String(), "llwybrctl: Llwybr heb ffenestr.") {
			t.Errorf("%v: exit %d: %.200s", args, code, errs.String())
		}
	}
}
