package entitlement

import (
	"slices"
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/learner"

	"pgregory.net/rapid"
)

func open(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

var yes, no = true, false

// pupil is a Year 10 starter of 2026 in a maintained, English-medium school, with nothing recorded yet.
func pupil(change ...func(*learner.Record)) learner.Record {
	r := learner.Record{Setting: "maintained", Year10Start: "2026-09", SchoolCategory: "english-medium"}
	for _, f := range change {
		f(&r)
	}
	return r
}

func choose(ids ...string) func(*learner.Record) {
	return func(r *learner.Record) { r.Choices = ids }
}

// ok gives for each rule whether it is met; a rule with several findings is met when all are.
func ok(t *testing.T, c *catalogue.Catalogue, rec learner.Record) map[string]bool {
	t.Helper()
	r, err := Check(c, rec, "wales-14-16")
	if err != nil {
		t.Fatal(err)
	}
	met := map[string]bool{}
	all := slices.Clone(r.General)
	for _, k := range r.Cards {
		all = append(all, k.Findings...)
	}
	for _, f := range all {
		was, seen := met[f.Rule]
		met[f.Rule] = f.OK && (was || !seen)
	}
	return met
}

// Each row names a rule of the framework and what makes it met or leaves it open.
func TestEachRule(t *testing.T) {
	c := open(t)
	flags := func(f func(*learner.Learning)) func(*learner.Record) {
		return func(r *learner.Record) { f(&r.Learning) }
	}
	both := choose("gcse-english-language-literature-double", "gcse-core-cymraeg")
	cases := []struct {
		rule string
		rec  learner.Record
		want bool
	}{
		{"S1", pupil(choose("gcse-english-language-literature-single")), true},
		{"S1", pupil(choose("gcse-history")), false},
		{"S2", pupil(choose("gcse-core-cymraeg")), true},
		{"S2", pupil(choose("gcse-core-cymraeg"), func(r *learner.Record) { r.SchoolCategory = "category-3" }), false},
		{"S2", pupil(choose("gcse-cymraeg-language-literature-double"), func(r *learner.Record) { r.SchoolCategory = "category-2" }), true},
		{"S2", pupil(choose("gcse-cymraeg-language-literature-double"), func(r *learner.Record) { r.SchoolCategory = "unknown" }), true},
		{"S3", pupil(choose("gcse-mathematics-numeracy")), true},
		{"S4", pupil(choose("gcse-the-sciences-double")), true},
		{"S4", pupil(choose("gcse-biology-separate")), true},
		{"S4", pupil(choose("gcse-history")), false},
		{"S5", pupil(choose("gcse-history")), true},
		{"S5", pupil(choose("gcse-mathematics-numeracy")), false},
		{"S6", pupil(flags(func(l *learner.Learning) { l.Wider, l.CWRE = &yes, &yes })), true},
		{"S6", pupil(flags(func(l *learner.Learning) { l.Wider, l.CWRE = &yes, &no })), false},
		{"S7", pupil(flags(func(l *learner.Learning) { l.Reflection, l.Post16Plan = &yes, &yes })), true},
		{"S7", pupil(), false},
		{"T5", pupil(flags(func(l *learner.Learning) { l.Interview = &yes })), true},
		{"M3", pupil(both, flags(func(l *learner.Learning) { l.RSE, l.RVE = &yes, &yes })), true},
		{"M3", pupil(choose("gcse-core-cymraeg"), flags(func(l *learner.Learning) { l.RSE, l.RVE = &yes, &yes })), false},
		{"D1", pupil(choose("vcse-engineering")), false},
		{"D2", pupil(choose("gcse-the-sciences-double", "gcse-integrated-science-single")), false},
		{"D3", pupil(choose("level-2-additional-core-cymraeg")), false},
	}
	for _, k := range cases {
		if got := ok(t, c, k.rec)[k.rule]; got != k.want {
			t.Errorf("%s with %v %+v: met %v, want %v", k.rule, k.rec.Choices, k.rec.Learning, got, k.want)
		}
	}
}

// An Area is covered by a choice or by other learning; a gap is a question, one for each Area.
func TestAreas(t *testing.T) {
	c := open(t)
	rec := pupil(choose("gcse-history"), func(r *learner.Record) { r.Learning.Areas = []string{"expressive-arts"} })
	r, err := Check(c, rec, "wales-14-16")
	if err != nil {
		t.Fatal(err)
	}
	met, open := 0, 0
	for _, k := range r.Cards {
		for _, f := range k.Findings {
			switch {
			case f.Rule == "M2" && f.OK:
				met++
			case f.Rule == "M2":
				open++
			}
		}
	}
	if met != 2 || open != 4 {
		t.Errorf("%d Areas met and %d to ask about, want 2 and 4", met, open)
	}
}

// Where a VCSE belongs is our own reading, so it leaves its Area to be asked about.
func TestOurOwnReadingCoversNoArea(t *testing.T) {
	c := open(t)
	q, _ := c.Qualification("vcse-engineering")
	if q.AoL == "" || q.AoLBasis != "own" {
		t.Fatalf("the row has changed: %+v", q)
	}
	rec := pupil(choose("vcse-engineering"), func(r *learner.Record) { r.Year10Start = "2027-09" })
	r, err := Check(c, rec, "wales-14-16")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range r.Cards {
		for _, f := range k.Findings {
			if f.Rule == "M2" && f.OK {
				t.Errorf("an Area is said to be covered: %s", f.Text.EN)
			}
		}
	}
}

// The framework speaks for maintained schools from the cohort of September 2025; for others it says that different rules apply, and nothing more.
func TestWhomItIsFor(t *testing.T) {
	c := open(t)
	cases := []struct {
		setting, start string
		want           bool
	}{
		{"maintained", "2025-09", true}, {"special", "2026-09", true}, {"", "2026-09", true}, {"maintained", "", true},
		{"maintained", "2024-09", false}, {"pru-eotas", "2026-09", false}, {"independent", "2026-09", false}, {"home", "2026-09", false}, {"none", "", false}, {"adult", "", false},
	}
	for _, k := range cases {
		r, err := Check(c, learner.Record{Setting: k.setting, Year10Start: k.start, Choices: []string{"gcse-history"}}, "wales-14-16")
		if err != nil {
			t.Fatal(err)
		}
		if r.Applies != k.want {
			t.Errorf("%s %s: applies %v", k.setting, k.start, r.Applies)
		}
		for _, card := range r.Cards {
			if !k.want && (card.State != NotKnown || len(card.Findings) > 0) {
				t.Errorf("%s %s: card %s says %s", k.setting, k.start, card.Component, card.State)
			}
		}
		if !k.want && len(r.General) == 0 {
			t.Errorf("%s %s: no reason is given", k.setting, k.start)
		}
	}
}

// Nothing recorded is not known, never to discuss: silence is no gap.
func TestAnEmptyRecordIsNotKnown(t *testing.T) {
	r, err := Check(open(t), pupil(), "wales-14-16")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range r.Cards {
		if k.State != NotKnown {
			t.Errorf("card %s: %s", k.Component, k.State)
		}
	}
}

// The order of choices changes nothing; adding an available choice that excludes nothing never takes a met rule away.
func TestOrderAndMonotony(t *testing.T) {
	c := open(t)
	var free []string
	bound := map[string]bool{}
	for _, x := range c.Exclusions() {
		bound[x.First], bound[x.Second] = true, true
	}
	for _, q := range c.Qualifications() {
		if !q.Prior() && !bound[q.ID] && q.FirstTeaching != "" && q.FirstTeaching <= "2026-09" {
			free = append(free, q.ID)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		some := rapid.SliceOfNDistinct(rapid.SampledFrom(free), 1, 6, rapid.ID[string]).Draw(rt, "choices")
		before := ok(t, c, pupil(choose(some[:len(some)-1]...)))
		after := ok(t, c, pupil(choose(some...)))
		turned := slices.Clone(some)
		slices.Reverse(turned)
		other := ok(t, c, pupil(choose(turned...)))
		for rule, was := range before {
			if was && !after[rule] {
				rt.Fatalf("%s was met before %s was added", rule, some[len(some)-1])
			}
		}
		for rule := range after {
			if after[rule] != other[rule] {
				rt.Fatalf("%s depends on the order of %v", rule, some)
			}
		}
	})
}

// Every finding has words in both languages or a message, and names its rule; the rule of law names a source.
func TestFindingsAreWhole(t *testing.T) {
	c := open(t)
	r, err := Check(c, pupil(choose("vcse-engineering", "gcse-integrated-science-single", "gcse-core-cymraeg")), "wales-14-16")
	if err != nil {
		t.Fatal(err)
	}
	all := slices.Clone(r.General)
	for _, k := range r.Cards {
		all = append(all, k.Findings...)
	}
	for _, f := range all {
		if f.Rule == "" || (f.Message.ID == "" && (f.Text.CY == "" || f.Text.EN == "")) {
			t.Errorf("%+v", f)
		}
		if (f.Strength == finding.Must || f.Strength == finding.Should) && len(f.Sources) == 0 {
			t.Errorf("%s has no source", f.Rule)
		}
	}
}
