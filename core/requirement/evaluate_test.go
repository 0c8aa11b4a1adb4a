package requirement

import (
	"strings"
	"testing"

	"llwybr/core/finding"
)

// someone is a person for tests.
type someone struct {
	holdings []Holding
	age      AgeBand
	setting  string
}

func (s someone) Holdings() []Holding { return s.holdings }
func (s someone) Age() AgeBand        { return s.age }
func (s someone) Setting() string     { return s.setting }

// gcses makes n expected GCSEs at a grade.
func gcses(n int, grade string) []Holding {
	var hs []Holding
	for i := 0; i < n; i++ {
		hs = append(hs, Holding{ID: "gcse", GCSEs: 1, Grade: grade, Graded: true, Expected: true, Level: 2, Field: "results.gcse"})
	}
	return hs
}

func rule(t testing.TB, text string) *Node {
	t.Helper()
	n, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

var sourced = Conditions{Sourced: true}

// The golden cases of docs/guidance.md, rules 1 to 4 and 11.
func TestGuidanceGoldenCases(t *testing.T) {
	sixAtC := "v1:all(grades(6, C), ask(subject-grades))"
	cases := []struct {
		name  string
		rule  string
		who   someone
		under Conditions
		want  finding.State
		note  string
	}{
		{"1: five expected against at least six is not yet", sixAtC, someone{holdings: gcses(5, "C")}, sourced, finding.NotYet, "requirement.note.more"},
		{"1: six expected is likely by count alone", "v1:grades(6, C)", someone{holdings: gcses(6, "C")}, sourced, finding.Likely, ""},
		{"1: an A level step always keeps subject grades to ask", sixAtC, someone{holdings: gcses(9, "A*")}, sourced, finding.NeedToKnow, "requirement.note.ask"},
		{"2: one provider's rule is not the rule", "v1:grades(3, D)", someone{holdings: gcses(9, "A*")}, Conditions{Sourced: true, Provider: true}, finding.NeedToKnow, ""},
		{"2: nor is a rule without a source", "v1:grades(3, D)", someone{holdings: gcses(9, "A*")}, Conditions{}, finding.NeedToKnow, ""},
		{"3: a VCSE never counts as a GCSE but is to be asked", "v1:grades(5, C)", someone{holdings: append(gcses(4, "C"), Holding{ID: "vcse-engineering", Other: true, Graded: true, Level: 2})}, sourced, finding.NeedToKnow, "requirement.note.other-kinds"},
		{"3: and when it would not fill the gap either, one more is said plainly", "v1:grades(6, C)", someone{holdings: append(gcses(4, "C"), Holding{ID: "vcse-engineering", Other: true})}, sourced, finding.NotYet, "requirement.note.more"},
		{"4: an employer is never above need to know", "v1:all(age(16), employer())", someone{age: AgeBand{Low: 30, High: 30}}, sourced, finding.NeedToKnow, "requirement.note.employer"},
		{"11: our own reading is never met", "v1:none()", someone{}, Conditions{Sourced: true, Own: true}, finding.NeedToKnow, ""},
		{"no rule found is never no requirement", "", someone{holdings: gcses(9, "A*")}, sourced, finding.NeedToKnow, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := Evaluate(rule(t, c.rule), c.who, c.under)
			if r.State != c.want {
				t.Fatalf("state %s, want %s", r.State, c.want)
			}
			if c.note != "" && r.Leaves[r.Decided].Note.ID != c.note {
				t.Fatalf("note %q, want %q", r.Leaves[r.Decided].Note.ID, c.note)
			}
		})
	}
}

func TestMissingCount(t *testing.T) {
	r := Evaluate(rule(t, "v1:grades(6, C)"), someone{holdings: gcses(5, "B")}, sourced)
	if r.Leaves[0].Missing != 1 {
		t.Fatalf("missing %d, want 1", r.Leaves[0].Missing)
	}
}

func TestDoubleAwardCountsTwice(t *testing.T) {
	double := Holding{ID: "gcse-mathematics-numeracy", Subjects: []string{"mathematics"}, GCSEs: 2, Grade: "C", Graded: true, Level: 2}
	r := Evaluate(rule(t, "v1:grades(2, C)"), someone{holdings: []Holding{double}}, sourced)
	if r.State != finding.Met {
		t.Fatalf("state %s, want met", r.State)
	}
}

func TestSubject(t *testing.T) {
	maths := func(grade string, graded bool) someone {
		return someone{holdings: []Holding{{Subjects: []string{"mathematics"}, GCSEs: 2, Grade: grade, Graded: graded, Expected: true}}}
	}
	cases := []struct {
		who  someone
		rule string
		want finding.State
	}{
		{maths("C", true), "v1:subject(mathematics, C)", finding.Likely},
		{maths("D", true), "v1:subject(mathematics, C)", finding.NotYet},
		{maths("", false), "v1:subject(mathematics, C)", finding.NeedToKnow},
		{maths("C", true), "v1:subject(history, C)", finding.NotYet},
		{someone{}, "v1:subject(mathematics, C)", finding.NeedToKnow},
		{maths("C", true), "v1:any(subject(history, C), subject(mathematics, C))", finding.Likely},
		{someone{holdings: []Holding{{Subjects: []string{"cymraeg"}, GCSEs: 1, Grade: "B", Graded: true}}}, "v1:subject(english-or-cymraeg, C)", finding.Met},
	}
	for _, c := range cases {
		if got := Evaluate(rule(t, c.rule), c.who, sourced).State; got != c.want {
			t.Errorf("%s: %s, want %s", c.rule, got, c.want)
		}
	}
}

func TestLevel(t *testing.T) {
	course := Holding{ID: "course-x", Level: 2, Vocation: true, Areas: []string{"area-a"}, Graded: true}
	cases := []struct {
		name string
		rule string
		who  someone
		want finding.State
	}{
		{"a course held at the level", "v1:level(2)", someone{holdings: []Holding{course}}, finding.Met},
		{"held in this area", "v1:level(2, area-a)", someone{holdings: []Holding{course}}, finding.Met},
		{"held in another area is to be asked", "v1:level(2, area-b)", someone{holdings: []Holding{course}}, finding.NeedToKnow},
		{"one GCSE is no level 2 course", "v1:level(2)", someone{holdings: gcses(1, "C")}, finding.NeedToKnow},
		{"below the level", "v1:level(3)", someone{holdings: []Holding{course}}, finding.NotYet},
		{"entry is open to everyone", "v1:level(0)", someone{holdings: []Holding{{Level: -1}}}, finding.Met},
		{"a choice without a grade may come to the level", "v1:level(2)", someone{holdings: []Holding{{Level: -1, Scale: []Grade{{Level: 1}, {Level: 2}}}}}, finding.NeedToKnow},
		{"a choice that can never come to it", "v1:level(3)", someone{holdings: []Holding{{Level: -1, Scale: []Grade{{Level: 1}, {Level: 2}}}}}, finding.NotYet},
		{"nothing recorded says nothing", "v1:level(3)", someone{}, finding.NeedToKnow},
	}
	for _, c := range cases {
		if got := Evaluate(rule(t, c.rule), c.who, sourced).State; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestAge(t *testing.T) {
	cases := []struct {
		band AgeBand
		want finding.State
	}{
		{AgeBand{}, finding.NeedToKnow}, {AgeBand{Low: 18, High: 18}, finding.Met},
		{AgeBand{Low: 17, High: 18}, finding.Likely}, {AgeBand{Low: 15, High: 16}, finding.NotYet},
	}
	for _, c := range cases {
		if got := Evaluate(rule(t, "v1:age(18)"), someone{age: c.band}, sourced).State; got != c.want {
			t.Errorf("%+v: %s, want %s", c.band, got, c.want)
		}
	}
}

func TestScaleRefusesGradeOffItsScale(t *testing.T) {
	s := Scales{}
	s.Add("gcse-double", Grade{Rank: 5, Grade: "CC", Level: 2, GCSE: "C"})
	if _, err := s.Grade("gcse-double", "CC"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Grade("gcse-double", "C")
	if err == nil || !strings.Contains(err.Error(), "CC") {
		t.Fatalf("error %v, want one that names the scale's grades", err)
	}
}

func TestParseRefusesWhatIsNotTheLanguage(t *testing.T) {
	for _, bad := range []string{"grades(5, C)", "v2:none()", "v1:", "v1:grades(5)", "v1:grades(0, C)", "v1:grades(5, 4)", "v1:all()", "v1:none() x",
		"v1:ask(anything)", "v1:ask()", "v1:ask(interview, interview)", "v1:age(abc)", "v1:before()", "v1:before(200)", "v1:setting()", "v1:setting(school)",
		"v1:setting(home, home)", "v1:takes()", "v1:takes(gcse-history, C)", "v1:takes(gcse history)", "v1:holds()", "v1:holds(two words, C)", "v1:holds(a, b, c)", "v1:holds(vcse-engineering,)",
		"v1:grades(5, C, mathematics, mathematics)", "v1:grades(1, C, mathematics, english)", "v1:subject(two words, C)", "v1:all(none()", "v1:" + strings.Repeat("all(", 40) + "none()" + strings.Repeat(")", 40)} {
		if n, err := Parse(bad); err == nil {
			t.Errorf("%q was read as %s", bad, n)
		}
	}
}
