package requirement

import (
	"slices"
	"testing"

	"llwybr/core/finding"
)

// must is a condition that a source states.
var must = Conditions{Sourced: true, Strength: finding.Must}

// leafCase is one leaf for one person: the state, the note and whether it bars.
type leafCase struct {
	name string
	rule string
	who  someone
	want finding.State
	note string
	bar  bool
}

func (c leafCase) check(t *testing.T) {
	t.Helper()
	r := Evaluate(rule(t, c.rule), c.who, must)
	l := r.Leaves[r.Decided]
	if r.State != c.want || l.Note.ID != c.note || l.Bar != c.bar || (r.Bar >= 0) != c.bar {
		t.Errorf("%s, %s: %s, note %q, bar %v %d; want %s, %q, %v", c.name, c.rule, r.State, l.Note.ID, l.Bar, r.Bar, c.want, c.note, c.bar)
	}
}

func held(id string, scale []Grade, grade string, expected bool) someone {
	h := Holding{ID: id, Scale: scale, Own: grade, Graded: grade != "", Expected: expected, Field: "results." + id}
	return someone{holdings: []Holding{h}}
}

func TestBeforeABirthday(t *testing.T) {
	aged := func(low, high int) someone { return someone{age: AgeBand{Low: low, High: high, Field: "year_group"}} }
	for _, c := range []leafCase{
		{"nothing is known", "v1:before(20)", someone{}, finding.NeedToKnow, "requirement.note.age", false},
		{"younger", "v1:before(20)", aged(16, 17), finding.Met, "", false},
		{"the birthday is in that year", "v1:before(17)", aged(16, 17), finding.Likely, "", false},
		{"on the birthday it is past", "v1:before(17)", aged(17, 17), finding.NotYet, "requirement.note.age-past", true},
		{"an adult of any age", "v1:before(20)", aged(19, 99), finding.NeedToKnow, "requirement.note.age", false},
		{"an adult, and for school age", "v1:before(17)", aged(19, 99), finding.NotYet, "requirement.note.age-past", true},
		{"too young is no bar", "v1:age(18)", aged(15, 16), finding.NotYet, "requirement.note.age-later", false},
	} {
		c.check(t)
	}
}

func TestSetting(t *testing.T) {
	for _, c := range []leafCase{
		{"not answered", "v1:setting(maintained, pru-eotas)", someone{}, finding.NeedToKnow, "requirement.note.setting", false},
		{"one of them", "v1:setting(maintained, pru-eotas)", someone{setting: "pru-eotas"}, finding.Met, "", false},
		{"another", "v1:setting(maintained, pru-eotas)", someone{setting: "home"}, finding.NotYet, "requirement.note.setting-other", true},
	} {
		c.check(t)
	}
}

func TestHoldsWithAGradeOfItsOwnScale(t *testing.T) {
	const asks = "v1:holds(vcse-engineering, Level 2 Merit)"
	for _, c := range []leafCase{
		{"not taken", asks, someone{}, finding.NotYet, "requirement.note.not-taken", false},
		{"no grade yet", asks, held("vcse-engineering", vcses, "", true), finding.NeedToKnow, "requirement.note.open-grades", false},
		{"lower", asks, held("vcse-engineering", vcses, "Level 2 Pass", false), finding.NotYet, "requirement.note.higher-grade-here", false},
		{"expected", asks, held("vcse-engineering", vcses, "Level 2 Merit", true), finding.Likely, "", false},
		{"achieved, and higher", asks, held("vcse-engineering", vcses, "Level 2 Distinction*", false), finding.Met, "", false},
		{"another one at that grade", asks, held("vcse-animal-care", vcses, "Level 2 Merit", false), finding.NotYet, "requirement.note.not-taken", false},
		{"a grade of another scale is to be asked", "v1:holds(vcse-engineering, C)", held("vcse-engineering", vcses, "Level 2 Merit", false), finding.NeedToKnow, "requirement.note.ask", false},
	} {
		c.check(t)
	}
}

func TestTakes(t *testing.T) {
	const asks = "v1:takes(gcse-history)"
	for _, c := range []leafCase{
		{"not there", asks, held("gcse-geography", singles, "A", false), finding.NotYet, "requirement.note.not-taken", false},
		{"in the basket", asks, held("gcse-history", singles, "", true), finding.Likely, "", false},
		{"expected, however low", asks, held("gcse-history", singles, "G", true), finding.Likely, "", false},
		{"achieved, however low", asks, held("gcse-history", singles, "G", false), finding.Met, "", false},
	} {
		c.check(t)
	}
}

// A GCSE in one of the sciences is a GCSE in science, and one whose subject is not recorded may be one; where its subject has a place of its own it is not.
func TestScienceAndSubjectsThatAreNotRecorded(t *testing.T) {
	gcse := func(subject, grade string) someone {
		h := Holding{ID: "gcse", Subjects: []string{subject}, GCSEs: 1, Scale: singles, Grade: grade, Own: grade, Graded: true, Level: 2}
		if subject == "" {
			h.Unnamed, h.Apart = true, []string{"mathematics", "cymraeg"}
		}
		return someone{holdings: []Holding{h}}
	}
	for _, c := range []leafCase{
		{"biology is a science", "v1:subject(science, C)", gcse("biology", "C"), finding.Met, "", false},
		{"physics below", "v1:subject(science, C)", gcse("physics", "D"), finding.NotYet, "requirement.note.higher-grade", false},
		{"science is not biology", "v1:subject(biology, C)", gcse("science", "A"), finding.NotYet, "requirement.note.subject-not-taken", false},
		{"geography is no science", "v1:subject(science, C)", gcse("geography", "A"), finding.NotYet, "requirement.note.subject-not-taken", false},
		{"a subject that is not recorded", "v1:subject(science, C)", gcse("", "C"), finding.NeedToKnow, "requirement.note.other-subject", false},
		{"and at a lower grade", "v1:subject(science, C)", gcse("", "D"), finding.NotYet, "requirement.note.subject-not-taken", false},
		{"it is none that has a place of its own", "v1:subject(mathematics, C)", gcse("", "A"), finding.NotYet, "requirement.note.subject-not-taken", false},
		{"nor either of two, one of which has", "v1:subject(english-or-cymraeg, C)", gcse("", "A"), finding.NotYet, "requirement.note.subject-not-taken", false},
	} {
		c.check(t)
	}
}

// A choice without a scale may come to the highest level that it is made for; what is not taken at school is no level before.
func TestWhatMayComeAndWhatIsNotThere(t *testing.T) {
	skills := someone{holdings: []Holding{{ID: "skills-for-life", Other: true, Most: 2, Level: -1, Expected: true}}}
	for _, c := range []leafCase{
		{"up to Level 2", "v1:level(2)", skills, finding.NeedToKnow, "requirement.note.open-grades", false},
		{"and not to Level 3", "v1:level(3)", skills, finding.NotYet, "requirement.note.level-first", false},
		{"a GCSE that is not there", "v1:holds(gcse-biology-separate)", skills, finding.NotYet, "requirement.note.not-taken", false},
		{"a course that comes first", "v1:holds(course-a)", skills, finding.NotYet, "requirement.note.level-first", false},
		{"an apprenticeship that comes first", "v1:holds(appr-a-l2)", skills, finding.NotYet, "requirement.note.level-first", false},
	} {
		c.check(t)
	}
}

// What may still reach the grade is not missing.
func TestMissingIsBesideWhatHasNoGradeYet(t *testing.T) {
	who := someone{holdings: []Holding{{ID: "a", GCSEs: 1, Scale: singles, Expected: true}, {ID: "b", GCSEs: 2, Scale: singles, Expected: true}}}
	if l := Evaluate(rule(t, "v1:grades(5, C)"), who, must).Leaves[0]; l.State != finding.NotYet || l.Missing != 2 {
		t.Errorf("%s, %d missing", l.State, l.Missing)
	}
}

// A GCSE graded 9 to 1 counts as its published letter; where none is published it is to be asked, but below 4 is below C.
func TestNineToOne(t *testing.T) {
	maths := func(n int) someone {
		g := nines[n-1]
		level := 2
		if n < 4 {
			level = 1
		}
		return someone{holdings: []Holding{{ID: "nine", Subjects: []string{"mathematics"}, GCSEs: 1, Scale: nines, Own: g.Grade, Grade: g.GCSE, Graded: true, Level: level}}}
	}
	for _, c := range []leafCase{
		{"4", "v1:subject(mathematics, C)", maths(4), finding.Met, "", false},
		{"3 is below C", "v1:subject(mathematics, C)", maths(3), finding.NotYet, "requirement.note.higher-grade", false},
		{"3 may be a D", "v1:subject(mathematics, D)", maths(3), finding.NeedToKnow, "requirement.note.letter", false},
		{"3 may be one of so many", "v1:grades(1, D)", maths(3), finding.NeedToKnow, "requirement.note.letter", false},
		{"3 is none of so many at C", "v1:grades(1, C)", maths(3), finding.NotYet, "requirement.note.more", false},
		{"its own scale", "v1:holds(nine, 5)", maths(6), finding.Met, "", false},
	} {
		c.check(t)
	}
}

// The subject that is missing is named, and a count that is short is said first.
func TestGradesWithSubjectsSayWhichIsMissing(t *testing.T) {
	who := someone{holdings: append(gcses(5, "B"), Holding{ID: "m", Subjects: []string{"mathematics"}, GCSEs: 1, Grade: "D", Graded: true, Field: "results.m"})}
	l := Evaluate(rule(t, "v1:grades(5, C, mathematics)"), who, sourced).Leaves[0]
	if l.State != finding.NotYet || l.Note.ID != "requirement.note.in-subject" || l.Missing != 0 || len(l.Fields) != 6 {
		t.Errorf("%+v", l)
	}
	l = Evaluate(rule(t, "v1:grades(6, C, mathematics)"), who, sourced).Leaves[0]
	if l.State != finding.NotYet || l.Note.ID != "requirement.note.more" || l.Missing != 1 {
		t.Errorf("%+v", l)
	}
}

// A bar closes the whole of what it stands in, and one way among several only where every way is barred.
func TestWhatABarBars(t *testing.T) {
	old := someone{age: AgeBand{Low: 21, High: 22}}
	cases := []struct {
		rule  string
		under Conditions
		bar   int
	}{
		{"v1:all(grades(5, C), before(19))", must, 1},
		{"v1:any(grades(5, C), before(19))", must, -1},
		{"v1:any(before(18), before(19))", must, 0},
		{"v1:all(any(before(18), none()), before(19))", must, 2},
		{"v1:before(19)", Conditions{Sourced: true, Strength: finding.Usual}, -1},
		{"v1:before(19)", Conditions{Sourced: true, Strength: finding.Own}, -1},
		{"v1:before(19)", Conditions{Sourced: true, Strength: finding.Must, Provider: true}, -1},
		{"v1:before(19)", Conditions{Strength: finding.Must}, -1},
	}
	for _, c := range cases {
		if r := Evaluate(rule(t, c.rule), old, c.under); r.Bar != c.bar {
			t.Errorf("%s under %+v: barred by %d, want %d", c.rule, c.under, r.Bar, c.bar)
		}
	}
	if r := Evaluate(nil, old, must); r.Bar != -1 || r.Decided != -1 {
		t.Errorf("a rule that is not known: %+v", r)
	}
}

// The best of what is held decides, in whatever order it was recorded.
func TestTheBestDecides(t *testing.T) {
	achieved := Holding{ID: "a", Subjects: []string{"english"}, GCSEs: 1, Scale: singles, Own: "B", Grade: "B", Graded: true, Level: 2}
	expected := Holding{ID: "a", Subjects: []string{"cymraeg"}, GCSEs: 1, Scale: singles, Own: "A", Grade: "A", Graded: true, Level: 2, Expected: true}
	low := Holding{ID: "a", Subjects: []string{"english"}, GCSEs: 1, Scale: singles, Own: "G", Grade: "G", Graded: true, Level: 1}
	open := Holding{ID: "a", Subjects: []string{"english"}, GCSEs: 1, Scale: singles, Level: -1, Expected: true}
	course := Holding{ID: "a", Vocation: true, Level: 2, Expected: true, Graded: true}
	for _, c := range []struct {
		rule string
		held []Holding
		want finding.State
	}{
		{"v1:subject(english-or-cymraeg, C)", []Holding{achieved, expected, low, open}, finding.Met},
		{"v1:holds(a, C)", []Holding{achieved, expected, low, open}, finding.Met},
		{"v1:holds(a)", []Holding{open, achieved}, finding.Met},
		{"v1:takes(a)", []Holding{open, achieved}, finding.Met},
		{"v1:subject(english-or-cymraeg, C)", []Holding{expected, low, open}, finding.Likely},
		{"v1:subject(english, C)", []Holding{expected, low, open}, finding.NeedToKnow},
		{"v1:level(0)", []Holding{low, course}, finding.Met},
	} {
		backwards := slices.Clone(c.held)
		slices.Reverse(backwards)
		for _, held := range [][]Holding{c.held, backwards} {
			if got := Evaluate(rule(t, c.rule), someone{holdings: held}, sourced).State; got != c.want {
				t.Errorf("%s: %s, want %s", c.rule, got, c.want)
			}
		}
	}
}
