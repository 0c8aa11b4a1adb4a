package requirement

import (
	"slices"
	"strings"
	"testing"

	"llwybr/core/finding"

	"pgregory.net/rapid"
)

// scaleOf makes a scale from its grades, lowest first; letters are what they count as, "-" for none.
func scaleOf(grades, letters []string) []Grade {
	var out []Grade
	for i, g := range grades {
		one := Grade{Rank: i + 1, Grade: g}
		if i < len(letters) && letters[i] != "-" {
			one.GCSE = letters[i]
		}
		out = append(out, one)
	}
	return out
}

var (
	singles = scaleOf([]string{"G", "F", "E", "D", "C", "B", "A", "A*"}, []string{"G", "F", "E", "D", "C", "B", "A", "A*"})
	nines   = scaleOf(strings.Split("1 2 3 4 5 6 7 8 9", " "), []string{"G", "-", "-", "C", "C", "B", "A", "A", "A*"})
	vcses   = scaleOf([]string{"Level 1 Pass", "Level 1 Merit", "Level 2 Pass", "Level 2 Merit", "Level 2 Distinction", "Level 2 Distinction*"}, nil)
)

// pool are the kinds of qualification that the generated people hold, without grades.
var pool = []Holding{
	{ID: "gcse-history", Subjects: []string{"history"}, GCSEs: 1, Scale: singles},
	{ID: "gcse-english", Subjects: []string{"english"}, GCSEs: 1, Scale: singles},
	{ID: "gcse-cymraeg", Subjects: []string{"cymraeg"}, GCSEs: 1, Scale: singles},
	{ID: "gcse-mathematics", Subjects: []string{"mathematics"}, GCSEs: 2, Scale: singles},
	{ID: "gcse-nine", Subjects: []string{"mathematics"}, GCSEs: 1, Scale: nines},
	{ID: "gcse-biology", Subjects: []string{"biology"}, GCSEs: 1, Scale: singles},
	{ID: "gcse-unnamed", Subjects: []string{""}, GCSEs: 1, Scale: singles, Unnamed: true, Apart: []string{"english", "mathematics"}},
	{ID: "skills", Subjects: []string{"skills"}, Other: true, Most: 2},
	{ID: "vcse-engineering", Subjects: []string{"history"}, Other: true, Scale: vcses},
	{ID: "foundation-history", Subjects: []string{"history"}, Other: true, Scale: vcses},
	{ID: "course-x", Vocation: true, Areas: []string{"area-a"}, Scale: vcses},
}

var subjectIDs = []string{"history", "english", "cymraeg", "mathematics", "science", EnglishOrCymraeg}

func genHolding() *rapid.Generator[Holding] {
	return rapid.Custom(func(t *rapid.T) Holding {
		h := rapid.SampledFrom(pool).Draw(t, "kind")
		h.Field, h.Level, h.Expected = "results."+h.ID, -1, true
		if n := rapid.IntRange(-1, len(h.Scale)-1).Draw(t, "grade"); n >= 0 {
			h.Graded, h.Own, h.Grade, h.Level = true, h.Scale[n].Grade, h.Scale[n].GCSE, 1+2*n/len(h.Scale)
			h.Expected = rapid.Bool().Draw(t, "expected")
		}
		return h
	})
}

func genPerson() *rapid.Generator[someone] {
	return rapid.Custom(func(t *rapid.T) someone {
		s := someone{holdings: rapid.SliceOfN(genHolding(), 0, 8).Draw(t, "holdings"), setting: rapid.SampledFrom(append(Settings, "")).Draw(t, "setting")}
		if low := rapid.IntRange(13, 30).Draw(t, "age"); low > 13 {
			s.age = AgeBand{Low: low, High: low + rapid.IntRange(0, 2).Draw(t, "wide"), Field: "year_group"}
		}
		return s
	})
}

// genLeaf makes a leaf of any kind.
func genLeaf() *rapid.Generator[Node] {
	return rapid.Custom(func(t *rapid.T) Node {
		letter := func() string { return rapid.SampledFrom(Letters).Draw(t, "letter") }
		some := func(of []string, most int) []string {
			return rapid.SliceOfNDistinct(rapid.SampledFrom(of), 1, most, rapid.ID[string]).Draw(t, "some")
		}
		id := func() string { return rapid.SampledFrom(pool).Draw(t, "id").ID }
		n := Node{Op: rapid.SampledFrom([]Op{Grades, Subject, AtLevel, Holds, Takes, Age, Before, Setting, Employer, Ask, None}).Draw(t, "op")}
		switch n.Op {
		case Grades:
			n.N, n.Grade = rapid.IntRange(1, 12).Draw(t, "n"), letter()
			if rapid.Bool().Draw(t, "subjects") {
				n.Subjects = some(subjectIDs, min(n.N, 3))
			}
		case Subject:
			n.Subject, n.Grade = rapid.SampledFrom(subjectIDs).Draw(t, "subject"), letter()
		case AtLevel:
			n.N, n.Area = rapid.IntRange(0, 8).Draw(t, "level"), rapid.SampledFrom([]string{"", "area-a", "area-b"}).Draw(t, "area")
		case Holds:
			n.ID, n.Grade = id(), rapid.SampledFrom([]string{"", "C", "7", "Level 2 Merit"}).Draw(t, "own")
		case Takes:
			n.ID = id()
		case Age, Before:
			n.N = rapid.IntRange(14, 99).Draw(t, "years")
		case Setting:
			n.Settings = some(Settings, 4)
		case Ask:
			n.Topic = rapid.SampledFrom(Topics).Draw(t, "topic")
		}
		return n
	})
}

func genNode(depth int) *rapid.Generator[Node] {
	if depth == 0 {
		return genLeaf()
	}
	group := rapid.Custom(func(t *rapid.T) Node {
		return Node{Op: rapid.SampledFrom([]Op{All, Any}).Draw(t, "op"), Kids: rapid.SliceOfN(genNode(depth-1), 1, 4).Draw(t, "kids")}
	})
	return rapid.OneOf(genLeaf(), group)
}

func genConditions() *rapid.Generator[Conditions] {
	return rapid.Custom(func(t *rapid.T) Conditions {
		return Conditions{Provider: rapid.Bool().Draw(t, "provider"), Own: rapid.Bool().Draw(t, "own"), Sourced: rapid.Bool().Draw(t, "sourced"),
			Strength: rapid.SampledFrom([]finding.Strength{"", finding.Must, finding.Usual, finding.Own}).Draw(t, "strength")}
	})
}

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := genNode(3).Draw(t, "rule")
		back, err := Parse("v1:" + n.String())
		if err != nil || back.String() != n.String() {
			t.Fatalf("%s came back as %v (%v)", n, back, err)
		}
	})
}

// Naming the subjects inside grades says the same as naming each beside it.
func TestGradesWithSubjectsAreAllOfThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		who := genPerson().Draw(t, "who")
		one := Node{Op: Grades, N: rapid.IntRange(1, 12).Draw(t, "n"), Grade: rapid.SampledFrom(Letters).Draw(t, "letter")}
		apart := Node{Op: All, Kids: []Node{one}}
		one.Subjects = rapid.SliceOfNDistinct(rapid.SampledFrom(subjectIDs), 1, min(one.N, 4), rapid.ID[string]).Draw(t, "subjects")
		for _, s := range one.Subjects {
			apart.Kids = append(apart.Kids, Node{Op: Subject, Subject: s, Grade: one.Grade})
		}
		a, b := Evaluate(&one, who, sourced), Evaluate(&apart, who, sourced)
		if a.State != b.State || a.Leaves[0].Missing != b.Leaves[0].Missing {
			t.Fatalf("%s: %s, %s: %s", one, a.State, apart, b.State)
		}
		if a.State == finding.NotYet && a.Leaves[0].Note.ID == "" {
			t.Fatalf("%s: not yet, and nothing says why", one)
		}
	})
}

// Holding more never lowers a state, but for the first thing that is recorded at all.
func TestHoldingMoreNeverLowers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, c := genNode(2).Draw(t, "rule"), genConditions().Draw(t, "conditions")
		less := genPerson().Draw(t, "who")
		less.holdings = append(less.holdings, genHolding().Draw(t, "first"))
		more := less
		more.holdings = append(slices.Clone(less.holdings), genHolding().Draw(t, "more"))
		before, after := Evaluate(&n, less, c), Evaluate(&n, more, c)
		if order[after.State] < order[before.State] {
			t.Fatalf("%s: %+v turned %s into %s", n, more.holdings[len(less.holdings)], before.State, after.State)
		}
	})
}

// Better grades never lower a state either.
func TestBetterGradesNeverLower(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := genNode(2).Draw(t, "rule")
		letters := rapid.SliceOfN(rapid.IntRange(0, len(Letters)-1), 1, 8).Draw(t, "grades")
		hold := func(better int) someone {
			var s someone
			for i, g := range letters {
				h := pool[i%4]
				h.Grade = Letters[max(0, g-better)]
				h.Own, h.Graded, h.Expected, h.Level = h.Grade, true, true, 1+letterRank(h.Grade)/5
				s.holdings = append(s.holdings, h)
			}
			return s
		}
		before, after := Evaluate(&n, hold(0), sourced), Evaluate(&n, hold(1), sourced)
		if order[after.State] < order[before.State] {
			t.Fatalf("%s: better grades turned %s into %s", n, before.State, after.State)
		}
	})
}

// The order in which things are recorded changes nothing.
func TestOrderOfHoldingsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, who := genNode(2).Draw(t, "rule"), genPerson().Draw(t, "who")
		other := who
		other.holdings = rapid.Permutation(who.holdings).Draw(t, "order")
		a, b := Evaluate(&n, who, sourced), Evaluate(&n, other, sourced)
		if a.State != b.State || a.Decided != b.Decided || a.Bar != b.Bar {
			t.Fatalf("%s: %s by %d became %s by %d", n, a.State, a.Decided, b.State, b.Decided)
		}
		for i := range a.Leaves {
			x, y := a.Leaves[i], b.Leaves[i]
			slices.Sort(x.Fields)
			slices.Sort(y.Fields)
			if x.State != y.State || x.Missing != y.Missing || x.Note.ID != y.Note.ID || !slices.Equal(x.Fields, y.Fields) {
				t.Fatalf("%s: %+v became %+v", x.Node, x, y)
			}
		}
	})
}

func sure(s finding.State) bool { return s == finding.Met || s == finding.Likely }

// One provider's rule, our own reading, and a rule without a source are never above need to know; nor is an employer (docs/guidance.md, 2, 4, 11).
func TestWhatIsNeverSure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, who, c := genNode(2).Draw(t, "rule"), genPerson().Draw(t, "who"), genConditions().Draw(t, "conditions")
		r := Evaluate(&n, who, c)
		if sure(r.State) && (c.Provider || c.Own || c.Strength == finding.Own || !c.Sourced) {
			t.Fatalf("%s under %+v: %s", n, c, r.State)
		}
		if r.Strength != c.Strength {
			t.Fatalf("strength %q, want %q", r.Strength, c.Strength)
		}
		with := Node{Op: All, Kids: []Node{n, {Op: Employer}}}
		if r := Evaluate(&with, who, sourced); sure(r.State) {
			t.Fatalf("%s: %s", with, r.State)
		}
		for _, l := range r.Leaves {
			if (l.Node.Op == Employer || l.Node.Op == Ask) && l.State != finding.NeedToKnow {
				t.Fatalf("%s: %s", l.Node, l.State)
			}
		}
	})
}

// A VCSE or a Foundation qualification never lifts a count of GCSEs or a GCSE subject, whatever its grade (docs/guidance.md, 3).
func TestOtherKindsNeverCountAsGCSEs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := genLeaf().Filter(func(n Node) bool { return n.Op == Grades || n.Op == Subject }).Draw(t, "rule")
		who := genPerson().Draw(t, "who")
		r := Evaluate(&n, who, sourced)
		who.holdings = slices.DeleteFunc(slices.Clone(who.holdings), func(h Holding) bool { return h.GCSEs == 0 })
		alone := Evaluate(&n, who, sourced)
		if r.Leaves[0].Missing != alone.Leaves[0].Missing || (sure(r.State) && r.State != alone.State) {
			t.Fatalf("%s: %s with other kinds, %s without", n, r.State, alone.State)
		}
		if len(who.holdings) == 0 && sure(r.State) {
			t.Fatalf("%s: %s by other kinds alone", n, r.State)
		}
	})
}

// Weighing is evaluating without the words.
func TestWeighIsEvaluateWithoutItsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, who, c := genNode(2).Draw(t, "rule"), genPerson().Draw(t, "who"), genConditions().Draw(t, "conditions")
		r := Evaluate(&n, who, c)
		if state, barred := Weigh(&n, who, c); state != r.State || barred != (r.Bar >= 0) {
			t.Fatalf("%s: weighed %s (barred: %v), evaluated %s (%d)", n, state, barred, r.State, r.Bar)
		}
	})
}

// A bar is a sourced condition, and nothing that anybody could hold lifts it.
func TestABarStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, who, c := genNode(2).Draw(t, "rule"), genPerson().Draw(t, "who"), genConditions().Draw(t, "conditions")
		r := Evaluate(&n, who, c)
		if r.Bar < 0 {
			return
		}
		if c.capped() || c.Strength != finding.Must || !r.Leaves[r.Bar].Bar {
			t.Fatalf("%s under %+v is barred by %s", n, c, r.Leaves[r.Bar].Node)
		}
		who.holdings = append(who.holdings, rapid.SliceOfN(genHolding(), 1, 12).Draw(t, "more")...)
		if again := Evaluate(&n, who, c); r.State != finding.NotYet || again.State != finding.NotYet || again.Bar != r.Bar {
			t.Fatalf("%s: %s, barred by %d; then %s, by %d", n, r.State, r.Bar, again.State, again.Bar)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"v1:all(grades(5, C), ask(interview))", "v1:any(level(2, area-x), holds(appr-y))", "v1:grades(5, C, mathematics, english-or-cymraeg)",
		"v1:holds(vcse-engineering, Level 2 Distinction*)", "v1:all( takes( gcse-history ) , before(19),setting(home , none))"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := Parse(text)
		if err != nil || n == nil {
			return
		}
		back, err := Parse(prefix + n.String())
		if err != nil || back.String() != n.String() {
			t.Fatalf("%q does not come back: %v", text, err)
		}
		for _, who := range []someone{{}, {holdings: pool, age: AgeBand{Low: 16, High: 17}, setting: "home"}} {
			if r := Evaluate(n, who, sourced); r.Decided < 0 || r.Decided >= len(r.Leaves) || r.Message.ID == "" {
				t.Fatalf("%q: %+v", text, r)
			}
		}
	})
}
