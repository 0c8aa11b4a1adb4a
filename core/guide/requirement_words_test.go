package guide_test

import (
	"slices"
	"strings"
	"testing"

	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/core/routes"
	"llwybr/locales"
)

// everyLeaf is each kind of leaf with each word that it may name: topics, settings, the subjects of GCSEs, and every grade of every scale.
func everyLeaf(g *guide.Guide) []string {
	rules := []string{"grades(1, C)", "grades(5, C)", "level(0)", "level(3)", "level(2, area-engineering-and-aerospace)", "age(16)", "before(19)", "employer()", "none()",
		"setting(home, none)", "subject(english-or-cymraeg, C)", "grades(5, C, mathematics, english-or-cymraeg)", "grades(1, C, mathematics)"}
	for _, topic := range requirement.Topics {
		rules = append(rules, "ask("+topic+")")
	}
	for _, s := range requirement.Settings {
		rules = append(rules, "setting("+s+")")
	}
	for _, q := range g.Catalogue.Qualifications() {
		rules = append(rules, "takes("+q.ID+")", "holds("+q.ID+")")
		if q.Subject != "" && g.Scales().Counts(q.Scale) {
			rules = append(rules, "subject("+q.Subject+", C)", "grades(5, C, "+q.Subject+")")
		}
		for _, grade := range g.Scales()[q.Scale] {
			rules = append(rules, "holds("+q.ID+", "+grade.Grade+")")
		}
	}
	return rules
}

// person is somebody for the evaluation of a rule.
type person struct {
	holdings []requirement.Holding
	age      requirement.AgeBand
	setting  string
}

func (p person) Holdings() []requirement.Holding { return p.holdings }
func (p person) Age() requirement.AgeBand        { return p.age }
func (p person) Setting() string                 { return p.setting }

func (p person) has(id string) bool {
	return slices.ContainsFunc(p.holdings, func(h requirement.Holding) bool { return h.ID == id })
}

// few are so many of the people that hold nothing, or little: a rule of one qualification is put to them and to those who hold it.
const few = 12

// people are enough different people to bring out every note of every leaf.
func people(g *guide.Guide) []person {
	all := []person{{}, {age: requirement.AgeBand{Low: 14, High: 14}}, {age: requirement.AgeBand{Low: 40, High: 40}}, {setting: "home"}, {setting: "adult"}}
	for _, q := range g.Catalogue.Qualifications() {
		scale := g.Scales()[q.Scale]
		if len(scale) == 0 {
			continue
		}
		h := requirement.Holding{ID: q.ID, Subjects: []string{q.Subject}, Scale: scale, Level: -1, Other: !g.Scales().Counts(q.Scale)}
		if !h.Other {
			h.GCSEs = 1
		}
		all = append(all, person{holdings: []requirement.Holding{h}})
		for _, grade := range []requirement.Grade{scale[0], scale[len(scale)-1], {Grade: "?"}} {
			h.Own, h.Grade, h.Graded, h.Level = grade.Grade, grade.GCSE, true, grade.Level
			all = append(all, person{holdings: []requirement.Holding{h}})
		}
	}
	return all
}

// Every leaf that a rule can have is worded in both languages, and so is every note that it can leave; no id stands where a name belongs.
func TestEveryLeafHasItsWords(t *testing.T) {
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	bundle.OnMissing(func(lang, id string, err error) { t.Errorf("%s %s: %v", lang, id, err) })
	g := open(t)
	name := func(id string) message.Text { return routes.Name(g.Catalogue, id) }
	languages := []*i18n.Translator{bundle.For(message.Welsh), bundle.For(message.English)}
	who, notes, said := people(g), map[string]bool{}, map[string]bool{}
	for _, text := range everyLeaf(g) {
		rule, err := requirement.Parse("v1:" + text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		for _, tr := range languages {
			words := tr.Say(requirement.Resolve(requirement.Words(*rule), name))
			if words == "" || strings.Contains(words, "requirement.") || strings.Contains(words, "/"+"Level") {
				t.Errorf("%s: %q", text, words)
			}
		}
		for i, p := range who {
			if i > few && !p.has(rule.ID) && rule.ID != "" {
				continue
			}
			for _, l := range requirement.Evaluate(rule, p, requirement.Conditions{Sourced: true}).Leaves {
				if l.Note.ID == "" || said[text+l.Note.ID] {
					continue
				}
				said[text+l.Note.ID], notes[l.Note.ID] = true, true
				for _, tr := range languages {
					if words := tr.Say(l.Note); words == "" || strings.Contains(words, "requirement.") {
						t.Errorf("%s: note %s says %q", text, l.Note.ID, words)
					}
				}
			}
		}
	}
	if len(notes) < 19 {
		t.Errorf("these people bring out %d notes alone: %v", len(notes), notes)
	}
}
