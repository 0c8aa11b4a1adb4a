package plan_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/plan"
)

var update = flag.Bool("update", false, "write the golden files")

// render writes a document in one kind and gives what was written.
func render(t testing.TB, kind string, doc plan.Document, words ...plan.Words) string {
	t.Helper()
	var b bytes.Buffer
	var err error
	switch kind {
	case "pdf":
		err = plan.PDF(&b, doc, words...)
	case "html":
		err = plan.HTML(&b, doc, words...)
	default:
		err = plan.Text(&b, doc, words...)
	}
	if err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for form, words := range forms(t) {
		for _, kind := range []string{"txt", "html"} {
			name := filepath.Join("testdata", "owain."+form+"."+kind)
			got := render(t, kind, plan.Build(owain()), words...)
			if *update {
				if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
	}
}

// The same input gives the same document and the same bytes.
func TestDeterminism(t *testing.T) {
	for form, words := range forms(t) {
		for _, kind := range []string{"pdf", "html", "txt"} {
			first := render(t, kind, plan.Build(owain()), words...)
			for range 10 {
				if render(t, kind, plan.Build(owain()), words...) != first {
					t.Fatalf("%s %s: other bytes for the same plan", form, kind)
				}
			}
		}
	}
}

// With both languages Welsh comes first, in whatever order they are given.
func TestWelshFirst(t *testing.T) {
	cy, en := speakers(t)
	for _, kind := range []string{"pdf", "html", "txt"} {
		if render(t, kind, plan.Build(owain()), en, cy) != render(t, kind, plan.Build(owain()), cy, en) {
			t.Errorf("%s: the order of the languages changes the plan", kind)
		}
	}
}

func TestOneLanguageOrBoth(t *testing.T) {
	cy, en := speakers(t)
	for _, words := range [][]plan.Words{nil, {cy, cy}, {cy, en, cy}} {
		for kind, write := range map[string]func(*bytes.Buffer) error{
			"pdf":  func(b *bytes.Buffer) error { return plan.PDF(b, plan.Document{}, words...) },
			"html": func(b *bytes.Buffer) error { return plan.HTML(b, plan.Document{}, words...) },
			"txt":  func(b *bytes.Buffer) error { return plan.Text(b, plan.Document{}, words...) },
		} {
			var b bytes.Buffer
			if err := write(&b); err == nil || b.Len() > 0 {
				t.Errorf("%s: %d languages: %v, %d bytes", kind, len(words), err, b.Len())
			}
		}
	}
}

// An empty record still makes a plan, in every form and kind.
func TestEmptyRecord(t *testing.T) {
	for form, words := range forms(t) {
		for _, kind := range []string{"pdf", "html", "txt"} {
			if got := render(t, kind, plan.Build(plan.Input{}), words...); got == "" {
				t.Errorf("%s %s: nothing", form, kind)
			}
		}
	}
}

// Notes that are private never reach a plan.
func TestPrivateNotes(t *testing.T) {
	for form, words := range forms(t) {
		if got := render(t, "txt", plan.Build(owain()), words...); strings.Contains(got, "never to be printed") {
			t.Errorf("%s: a private note was printed", form)
		}
	}
}

// Every ready-made step is worded in both languages, none twice, and none names a year: a scenario is never a fact.
func TestReadyMadeSteps(t *testing.T) {
	cy, en := speakers(t)
	if n := len(plan.Ready()); n < 12 {
		t.Errorf("%d ready-made steps", n)
	}
	seen := map[string]bool{}
	for _, id := range slices.Concat(plan.Ready(), plan.People()) {
		for _, w := range []plan.Words{cy, en} {
			said := w.Say(message.New(id))
			if seen[said] || regexp.MustCompile(`20\d\d`).MatchString(said) {
				t.Errorf("%s: %q", id, said)
			}
			seen[said] = true
		}
	}
}

func TestSteps(t *testing.T) {
	_, en := speakers(t)
	for name, c := range map[string]struct {
		action learner.Action
		want   string
	}{
		"own words": {learner.Action{What: "Ring Ann", Due: "2027-01-02"}, "[ ] “Ring Ann”\n    In my own words · By: Saturday 2 January 2027\n"},
		"ready":     {learner.Action{What: "@plan.ready.grades", Who: "@plan.who.adviser"}, "[ ] Ask which grades the course asks for\n    Who: a careers adviser · By: I do not know yet\n"},
		"done":      {learner.Action{What: "@plan.ready.money", Due: "2026-11-01", Status: "done"}, "[x] Ask what help with money there is\n    Done\n"},
		"own parts": {learner.Action{What: "@plan.ready.money", Why: "it is far", IfNot: "stay"},
			"[ ] Ask what help with money there is\n    By: I do not know yet · In my own words\n    Why: “it is far”\n    If it does not work: “stay”\n"},
		"not ours":  {learner.Action{What: "@home talk"}, "[ ] “@home talk”\n    In my own words · By: I do not know yet\n"},
		"newer":     {learner.Action{What: "@plan.ready.fly"}, "[ ] A ready-made step that this version does not know: plan.ready.fly\n    By: I do not know yet\n"},
		"no words":  {learner.Action{Who: "Nain"}, "[ ] A step without words yet\n    By: I do not know yet · In my own words\n    Who: “Nain”\n"},
		"bare word": {learner.Action{What: "@plan.ready.apply", Who: "me"}, "[ ] Apply for my first choice\n    Who: me · By: I do not know yet\n"},
	} {
		doc := plan.Build(plan.Input{Record: learner.Record{Actions: []learner.Action{c.action}}})
		if got := section(render(t, "txt", doc, en), "My next steps"); got != c.want {
			t.Errorf("%s: %s", name, cmp.Diff(c.want, got))
		}
	}
}

// More than five steps are printed too.
func TestManySteps(t *testing.T) {
	_, en := speakers(t)
	var rec learner.Record
	for i := range 9 {
		rec.Actions = append(rec.Actions, learner.Action{ID: fmt.Sprint(i), What: fmt.Sprintf("step-%d", i)})
	}
	if got := strings.Count(render(t, "txt", plan.Build(plan.Input{Record: rec}), en), "“step-"); got != 9 {
		t.Errorf("%d steps of 9", got)
	}
}

// Plan B is a place: the back-up with its application and its date, a lower-grade fallback, and whom to ring on results day.
func TestPlanB(t *testing.T) {
	_, en := speakers(t)
	in := owain()
	want := `- My back-up: Vocational course: Electrical engineer
[ ] Apply for my back-up as well
    By: Sunday 31 January 2027
[ ] Find one course that asks for lower grades
    By: I do not know yet
[ ] On results day: ring to ask what is available
    Ring: Coleg y Bryn, 01970 000 000
    Ring: Careers Wales, 0800 028 4844
`
	if diff := cmp.Diff(want, section(render(t, "txt", plan.Build(in), en), "If that does not work")); diff != "" {
		t.Error(diff)
	}
	in.Routes[2].Role = plan.Fallback
	if got := render(t, "txt", plan.Build(in), en); !strings.Contains(got, "- If the grades are lower: A levels: Electrical engineer\n") {
		t.Error("the fallback route is not in plan B")
	}
	if strings.Contains(section(render(t, "txt", plan.Build(in), en), "My next steps"), "Apply for my back-up") {
		t.Error("a step of plan B stands among the next steps too")
	}
}

func TestNoBackup(t *testing.T) {
	_, en := speakers(t)
	in := owain()
	in.Routes = in.Routes[:1]
	got := section(render(t, "txt", plan.Build(in), en), "If that does not work")
	if !strings.HasPrefix(got, "- I have not chosen a back-up yet") || !strings.Contains(got, "On results day") {
		t.Error(got)
	}
	in.Routes = nil
	got = section(render(t, "txt", plan.Build(in), en), "If that does not work")
	if !strings.HasPrefix(got, "- I have not chosen a back-up yet") || strings.Contains(got, "results day") {
		t.Error(got)
	}
	if steps := section(render(t, "txt", plan.Build(in), en), "My next steps"); !strings.Contains(steps, "Apply for my back-up") {
		t.Error("without routes the learner's own step is lost")
	}
}

// Two actions of the same ready-made kind: one in plan B, the other still among the steps.
func TestNoActionIsLost(t *testing.T) {
	_, en := speakers(t)
	in := owain()
	in.Record.Actions = append(in.Record.Actions, learner.Action{ID: "a9", What: "@plan.ready.apply-backup", Due: "2027-02-02"})
	got := render(t, "txt", plan.Build(in), en)
	if !strings.Contains(got, "31 January 2027") || !strings.Contains(got, "2 February 2027") {
		t.Error("an action is missing")
	}
}

// A web address never prints without a phone number or the words that none is known.
func TestPhoneBesideWeb(t *testing.T) {
	_, en := speakers(t)
	in := owain()
	in.Contacts = append(in.Contacts, plan.Contact{Name: text("Y We", "The Web"), Web: message.Same("https://example.wales/")})
	got := section(render(t, "txt", plan.Build(in), en), "Help and contacts")
	want := `- Careers Wales
  Phone: 0800 028 4844 · Website: careerswales.gov.wales
- Your school or college
- The Web
  Phone: not known · Website: example.wales
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(render(t, "txt", plan.Build(in), en), "To ask about these by phone: Careers Wales, 0800 028 4844.") {
		t.Error("no phone number beside the sources")
	}
}

func TestCheckAgain(t *testing.T) {
	_, en := speakers(t)
	in := owain()
	in.CheckAgain = ""
	if got := section(render(t, "txt", plan.Build(in), en), "Check again"); !strings.HasPrefix(got, "- Date: I do not know yet") {
		t.Error(got)
	}
}

// Interests that rest on little say so.
func TestInterests(t *testing.T) {
	_, en := speakers(t)
	in := owain()
	in.Interests = plan.Interests{Early: true, Flat: true}
	got := section(render(t, "txt", plan.Build(in), en), "Where I am now")
	for _, want := range []string{"too early to lean on it", "worth looking widely"} {
		if !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
}

// Every number that is used is listed once, and every number that is listed is used.
func TestSources(t *testing.T) {
	for form, words := range forms(t) {
		got := render(t, "txt", plan.Build(owain()), words...)
		body, list, _ := strings.Cut(got, "[1] ")
		listed := regexp.MustCompile(`(?m)^\[\d+\]`).FindAllString("[1] "+list, -1)
		used := regexp.MustCompile(`\[\d+\]`).FindAllString(body+strings.Join(regexp.MustCompile(`(?m).\[\d+\]`).FindAllString(list, -1), ""), -1)
		slices.Sort(used)
		if diff := cmp.Diff(slices.Compact(used), listed); diff != "" {
			t.Errorf("%s: %s", form, diff)
		}
	}
}

// Text is 78 columns wide but for addresses.
func TestColumns(t *testing.T) {
	for form, words := range forms(t) {
		in := owain()
		in.Record.Notes["long"] = strings.Repeat("ŵ", 500) + strings.Repeat(" gair hir iawn", 200)
		for line := range strings.Lines(render(t, "txt", plan.Build(in), words...)) {
			if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 78 && !strings.Contains(line, "www.") {
				t.Errorf("%s: %d columns: %s", form, n, line)
			}
		}
	}
}

// Nothing of ours is English in a Welsh plan, nor Welsh in an English one.
func TestOneLanguageOnly(t *testing.T) {
	in := owain()
	in.Record.Notes, in.Record.Actions = nil, []learner.Action{{What: "@plan.ready.employer", Who: "@plan.who.me"}, {What: "@plan.ready.open-evening", Status: "done"}}
	doc := plan.Build(in)
	for form, other := range map[string]string{"cy": "en", "en": "cy"} {
		mine, theirs := phrases(t, form), phrases(t, other)
		for _, kind := range []string{"txt", "html", "pdf"} {
			got := render(t, kind, doc, forms(t)[form]...)
			switch kind {
			case "pdf":
				got = pdfText(t, got)
			case "html":
				_, got, _ = strings.Cut(got, "</style>")
			}
			got = " " + strings.Join(strings.Fields(got), " ") + " "
			for phrase := range theirs {
				if !mine[phrase] && regexp.MustCompile(`[^\pL]`+regexp.QuoteMeta(phrase)+`[^\pL]`).MatchString(got) {
					t.Errorf("%s.%s: %q", form, kind, phrase)
				}
			}
		}
	}
}

// phrases are the texts of the plan's messages in a language, cut at their placeholders.
func phrases(t *testing.T, lang string) map[string]bool {
	t.Helper()
	data, err := os.ReadFile("../../locales/plan." + lang + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]string
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, text := range all {
		for _, part := range regexp.MustCompile(`\{\{[^}]*\}\}`).Split(text, -1) {
			if part = strings.Trim(part, " .:,·"); regexp.MustCompile(`\pL{2}`).MatchString(part) {
				found[part] = true
			}
		}
	}
	return found
}

// section gives the rows under a heading of the plain text.
func section(text, title string) string {
	_, after, _ := strings.Cut(text, "\n"+title+"\n")
	_, after, _ = strings.Cut(after, "\n")
	rows, _, _ := strings.Cut(after, "\n\n")
	return strings.TrimSuffix(rows, "\n") + "\n"
}
