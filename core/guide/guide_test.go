package guide_test

import (
	"context"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/entitlement"
	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/locales"
)

func open(t testing.TB) *guide.Guide {
	t.Helper()
	c, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return guide.New(c)
}

// sample reads one of the sample learners.
func sample(t testing.TB, g *guide.Guide, name string) learner.Record {
	t.Helper()
	file := "samples/" + name + ".llwybr.json"
	data, err := assets.Samples.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rec, err := g.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return rec
}

func samples(t testing.TB) []string {
	t.Helper()
	var names []string
	entries, err := fs.ReadDir(assets.Samples, "samples")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".llwybr.json"))
	}
	return names
}

// The eight learners walk from their answers to a plan, and nobody meets an empty page.
func TestEveryoneSeesAWay(t *testing.T) {
	g := open(t)
	names := samples(t)
	if len(names) < 8 {
		t.Fatalf("%d samples, want at least 8", len(names))
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			rec := sample(t, g, name)
			p, err := g.Score(rec.Answers)
			if err != nil {
				t.Fatal(err)
			}
			ideas := g.Match(rec.Answers, p)
			if len(ideas) < 5 {
				t.Fatalf("%d ideas, want at least 5", len(ideas))
			}
			for _, id := range append([]string{ideas[0].ID}, rec.Liked...) {
				everyRouteIsHonest(t, g, rec, id)
			}
			if _, err := g.Entitlement(rec, guide.Wales1416); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// everyRouteIsHonest holds the rules of docs/guidance.md over the routes to one occupation.
func everyRouteIsHonest(t *testing.T, g *guide.Guide, rec learner.Record, id string) {
	t.Helper()
	answer, err := g.Routes(rec, id)
	if err != nil {
		t.Fatal(err)
	}
	families := map[string]bool{}
	for _, r := range answer.Routes {
		families[r.Family] = true
		if len(r.Steps) == 0 {
			t.Errorf("%s has no step", r.ID)
		}
		if r.Family == "apprenticeship" && !r.NeedsEmployer {
			t.Errorf("%s does not say that it needs an employer", r.ID)
		}
		for _, s := range r.Steps {
			checkStep(t, r, s)
		}
	}
	for _, f := range answer.Gaps {
		if families[f] {
			t.Errorf("%s: %s is there and a gap", id, f)
		}
		families[f] = true
	}
	if len(families) != 4 {
		t.Errorf("%s: %d families spoken of, want all four", id, len(families))
	}
}

func checkStep(t *testing.T, r guide.Route, s guide.Step) {
	t.Helper()
	certain := s.Requirement.State == finding.Met || s.Requirement.State == finding.Likely
	if certain && (r.Own || s.Provenance.Own) {
		t.Errorf("%s %s: our own reading says %s", r.ID, s.ID, s.Requirement.State)
	}
	if certain && len(s.Sources) == 0 {
		t.Errorf("%s %s: %s without a source", r.ID, s.ID, s.Requirement.State)
	}
	for _, l := range s.Requirement.Leaves {
		if l.Node.Op == requirement.Employer && certain {
			t.Errorf("%s %s: an employer leaf stands at %s", r.ID, s.ID, s.Requirement.State)
		}
	}
	if s.ID == "step-a-levels" && s.Requirement.State != finding.NotYet {
		asks := false
		for _, l := range s.Requirement.Leaves {
			asks = asks || l.Node.Topic == "subject-grades"
		}
		if !asks {
			t.Errorf("%s: the A level step does not ask about subject grades", r.ID)
		}
	}
}

// Someone working below GCSE sees Entry and Level 1 stations (rule 6).
func TestBelowGCSEBeginsAtTheirOwnLevel(t *testing.T) {
	g := open(t)
	rec := sample(t, g, "cai-year10-below-gcse")
	answer, err := g.Routes(rec, "soc-9111")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range answer.Routes {
		if r.Family == "college" && r.Steps[0].Level != 0 {
			t.Errorf("%s begins at level %d", r.ID, r.Steps[0].Level)
		}
		if r.Family == "apprenticeship" && r.Steps[0].Level > 1 {
			t.Errorf("%s begins at level %d", r.ID, r.Steps[0].Level)
		}
	}
}

func cards(r entitlement.Report) map[string]entitlement.CardState {
	m := map[string]entitlement.CardState{}
	for _, c := range r.Cards {
		m[c.Component] = c.State
	}
	return m
}

func TestEntitlementOfTheSamples(t *testing.T) {
	g := open(t)
	cases := []struct {
		name    string
		applies bool
		want    map[string]entitlement.CardState
	}{
		{"elin-year9-welsh-medium", true, map[string]entitlement.CardState{"literacy-numeracy": "in-place", "breadth": "in-place", "wider": "in-place", "reflection": "to-discuss"}},
		{"owain-year11-apprenticeship", true, map[string]entitlement.CardState{"literacy-numeracy": "in-place", "breadth": "to-discuss"}},
		{"cai-year10-below-gcse", true, map[string]entitlement.CardState{"literacy-numeracy": "not-known", "wider": "to-discuss"}},
		{"nia-home-educated", false, map[string]entitlement.CardState{"breadth": "not-known"}},
		{"seren-year13", false, nil},
		{"jay-17-out-of-education", false, nil},
		{"marian-adult-returner", false, nil},
	}
	for _, c := range cases {
		r, err := g.Entitlement(sample(t, g, c.name), guide.Wales1416)
		if err != nil {
			t.Fatal(err)
		}
		if r.Applies != c.applies {
			t.Errorf("%s: applies %v", c.name, r.Applies)
		}
		for card, want := range c.want {
			if got := cards(r)[card]; got != want {
				t.Errorf("%s: card %s is %s, want %s", c.name, card, got, want)
			}
		}
	}
}

// Law and expectation are told apart in words (rule 12).
func TestStrengthIsSaid(t *testing.T) {
	g := open(t)
	r, _ := g.Entitlement(sample(t, g, "elin-year9-welsh-medium"), guide.Wales1416)
	begins := map[finding.Strength][2]string{
		finding.Must:   {"The law asks your school", "Mae'r gyfraith yn gofyn i'ch ysgol"},
		finding.Should: {"Guidance expects", "Mae'r canllawiau'n disgwyl"},
		finding.Usual:  {"Usually", "Fel arfer"},
	}
	for _, c := range r.Cards {
		for _, f := range c.Findings {
			want, ok := begins[f.Strength]
			if ok && (!strings.HasPrefix(f.Text.EN, want[0]) || !strings.HasPrefix(f.Text.CY, want[1])) {
				t.Errorf("%s %s: %q / %q", f.Rule, f.Strength, f.Text.EN, f.Text.CY)
			}
			if strings.ContainsAny(f.Text.EN+f.Text.CY, "{}") {
				t.Errorf("%s: a placeholder was left: %q", f.Rule, f.Text.EN)
			}
		}
	}
}

// A VCSE is for Year 10 starters from September 2027: not before.
func TestAvailabilityFollowsTheCohort(t *testing.T) {
	g := open(t)
	for start, want := range map[string]bool{"2026-09": false, "2027-09": true} {
		rec := learner.Record{Year10Start: start, Setting: "maintained", Choices: []string{"vcse-engineering"}}
		r, err := g.Entitlement(rec, guide.Wales1416)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(r.Availability, func(a entitlement.Availability) bool { return a.ID == "vcse-engineering" })
		if a := r.Availability[i]; a.Available == nil || *a.Available != want || a.FirstTeaching != "2027-09" {
			t.Errorf("start %s: %+v", start, a)
		}
		said := slices.ContainsFunc(r.General, func(f finding.Finding) bool { return f.Rule == "D1" && !f.OK })
		if said == want {
			t.Errorf("start %s: the finding is there: %v", start, said)
		}
	}
}

func TestChoicesThatExcludeEachOther(t *testing.T) {
	g := open(t)
	rec := learner.Record{Year10Start: "2026-09", Setting: "maintained", Choices: []string{"gcse-integrated-science-single", "gcse-the-sciences-double", "level-2-additional-core-cymraeg"}}
	r, _ := g.Entitlement(rec, guide.Wales1416)
	found := map[string]bool{}
	for _, f := range r.General {
		found[f.Rule] = found[f.Rule] || !f.OK
	}
	if !found["D2"] || !found["D3"] {
		t.Fatalf("general findings: %v", found)
	}
}

func TestAnUnknownFrameworkIsNamed(t *testing.T) {
	if _, err := open(t).Entitlement(learner.Record{}, "nonsense"); err == nil || !strings.Contains(err.Error(), "nonsense") {
		t.Fatal(err)
	}
}

func TestAnUnknownOccupationIsNamed(t *testing.T) {
	if _, err := open(t).Routes(learner.Record{}, "soc-0000"); err == nil || !strings.Contains(err.Error(), "soc-0000") {
		t.Fatal(err)
	}
}

// Same record, same answer, whatever the order of what is held; and route ids do not repeat.
func TestRoutesAreDeterministic(t *testing.T) {
	g := open(t)
	rec := sample(t, g, "owain-year11-apprenticeship")
	turned := rec
	turned.Results = slices.Clone(rec.Results)
	slices.Reverse(turned.Results)
	for _, o := range g.Catalogue.Occupations() {
		a, _ := g.Routes(rec, o.ID)
		b, _ := g.Routes(turned, o.ID)
		if !slices.Equal(keys(a), keys(b)) {
			t.Fatalf("%s: the order of results changed the routes", o.ID)
		}
		ids := map[string]bool{}
		for _, r := range a.Routes {
			if ids[r.ID] {
				t.Fatalf("%s twice", r.ID)
			}
			ids[r.ID] = true
		}
	}
}

func keys(a guide.Answer) []string {
	var out []string
	for _, r := range a.Routes {
		key := r.ID
		for _, s := range r.Steps {
			key += " " + s.ID + string(s.Requirement.State)
		}
		out = append(out, key)
	}
	return out
}

// On paper too, what we judged ourselves is marked (rule 11).
func TestThePlanMarksOurOwnReading(t *testing.T) {
	g := open(t)
	rec := sample(t, g, "elin-year9-welsh-medium")
	in, err := g.PlanInput(rec, "2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	own := 0
	for _, r := range in.Routes {
		if r.Rule.ID == "routes.own-rule" {
			own++
		}
	}
	if own == 0 || !in.Suggested {
		t.Errorf("%d routes marked, suggested %v", own, in.Suggested)
	}
}

// Every topic that a rule may leave to be asked has its question, in both languages, and its words as a requirement.
func TestEveryTopicCanBeAsked(t *testing.T) {
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range requirement.Topics {
		for _, id := range []string{"question.ask." + topic, "requirement.ask." + topic} {
			if !bundle.Has(id) {
				t.Errorf("no message %s", id)
			}
		}
	}
}

// Nobody's name, place or school changes their ideas: only answers do.
func TestOnlyAnswersFeedIdeas(t *testing.T) {
	g := open(t)
	rec := sample(t, g, "elin-year9-welsh-medium")
	p, _ := g.Score(rec.Answers)
	before := g.Match(rec.Answers, p)
	rec.Name, rec.Home, rec.Setting, rec.Medium = "Somebody else", "place-wrexham", "adult", "english"
	p, _ = g.Score(rec.Answers)
	if after := g.Match(rec.Answers, p); len(after) != len(before) || after[0].ID != before[0].ID {
		t.Fatal("ideas changed with the person")
	}
}

func TestSearchFindsInBothLanguages(t *testing.T) {
	g := open(t)
	for _, c := range []struct{ language, query, want string }{
		{message.Welsh, "nyrs", "soc-2237"}, {message.Welsh, "beirianneg", "area-engineering-and-aerospace"}, {message.English, "engineering", "area-engineering-and-aerospace"},
		{message.Welsh, "blismon", "soc-3312"}, {message.English, "police", "soc-3312"}, {message.Welsh, "TAAU", "vcse-engineering"},
	} {
		hits, err := g.Search(context.Background(), c.language, c.query, 60)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(hits, func(h guide.Hit) bool { return h.ID == c.want }) {
			t.Errorf("%s %q does not find %s (%d hits)", c.language, c.query, c.want, len(hits))
		}
	}
}

func TestReadNamesWhatIsWrong(t *testing.T) {
	g := open(t)
	file := `{"schema":"llwybr-learner/1","choices":["gcse-nonsense"],"home":"place-atlantis","liked":["soc-9999"],"answers":{"Z9":3},
		"results":[{"qualification":"gcse-mathematics-numeracy","grade":"7","status":"expected"}]}`
	_, err := g.Read("x.llwybr.json", []byte(file))
	if err == nil {
		t.Fatal("accepted")
	}
	for _, want := range []string{"gcse-nonsense", "place-atlantis", "soc-9999", "Z9", "gcse-mathematics-numeracy", "CC"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the fault does not name %s: %v", want, err)
		}
	}
}

func BenchmarkRoutes(b *testing.B) {
	g := open(b)
	rec := sample(b, g, "dylan-border")
	ids := []string{}
	for _, o := range g.Catalogue.Occupations() {
		ids = append(ids, o.ID)
	}
	sort.Slice(ids, func(i, j int) bool {
		return len(g.Catalogue.LinksTo(ids[i])) > len(g.Catalogue.LinksTo(ids[j]))
	})
	b.Run("most-linked-occupation", func(b *testing.B) {
		for b.Loop() {
			if _, err := g.Routes(rec, ids[0]); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("baseline-look-up-the-links", func(b *testing.B) {
		for b.Loop() {
			for _, l := range g.Catalogue.LinksTo(ids[0]) {
				g.Name(l.From)
			}
		}
	})
}
