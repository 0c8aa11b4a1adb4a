package guide_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/locales"
)

// forms are the languages in which a plan is printed.
func forms(t *testing.T) map[string][]plan.Words {
	t.Helper()
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	bundle.OnMissing(func(lang, id string, err error) { t.Errorf("%s: message %s: %v", lang, id, err) })
	cy, en := bundle.For(message.Welsh), bundle.For(message.English)
	return map[string][]plan.Words{"cy": {cy}, "en": {en}, "both": {cy, en}}
}

// written is what a plan says as text, as a web page and on paper, by kind.
func written(t *testing.T, doc plan.Document, words []plan.Words) map[string]string {
	t.Helper()
	var text, page bytes.Buffer
	if err := plan.Text(&text, doc, words...); err != nil {
		t.Fatal(err)
	}
	if err := plan.HTML(&page, doc, words...); err != nil {
		t.Fatal(err)
	}
	sheets, err := plan.Pages(doc, words...)
	if err != nil {
		t.Fatal(err)
	}
	var paper []string
	for _, s := range sheets {
		for _, i := range s.Items {
			paper = append(paper, i.Text)
		}
	}
	return map[string]string{"text": text.String(), "html": page.String(), "paper": strings.Join(paper, " ")}
}

// planned is the plan of a learner on a day.
func planned(t *testing.T, g *guide.Guide, rec learner.Record, today message.Day) plan.Document {
	t.Helper()
	in, err := g.PlanInput(rec, today)
	if err != nil {
		t.Fatal(err)
	}
	return plan.Build(in)
}

// stray are the records of which a text is made and that a plan does not name.
func stray(g *guide.Guide, marks *fixture.Taint, doc plan.Document, text string) []string {
	var declared []string
	for _, id := range doc.Records {
		declared = append(declared, string(g.Ref(id)))
	}
	return slices.DeleteFunc(marks.Records(text), func(r string) bool { return slices.Contains(declared, r) })
}

// Everything of the catalogue that a plan prints, in all three forms and both languages, comes from a record that the plan names, and whose
// evidence says where it comes from. A record that is left out is caught.
func TestEveryFactOfAPlanIsOfARecord(t *testing.T) {
	cat, marks := fixture.Tainted(t, os.DirFS("../../assets/catalogue"))
	g := guide.New(cat)
	seen := 0
	for _, name := range samples(t) {
		doc := planned(t, g, sample(t, g, name), "2026-11-22")
		for form, words := range forms(t) {
			for kind, text := range written(t, doc, words) {
				seen += len(marks.Records(text))
				for _, r := range stray(g, marks, doc, text) {
					t.Errorf("%s %s %s: %s is printed, and the plan does not name it", name, form, kind, r)
				}
			}
		}
		for _, id := range doc.Records {
			if e, ok := g.Evidence(g.Ref(id), "2026-11-22"); !ok || e.ReadOn == "" || e.Kind == "" {
				t.Errorf("%s: %s has no evidence", name, id)
			}
		}
	}
	if seen < 500 {
		t.Errorf("%d marks were seen", seen)
	}
	doc := planned(t, g, sample(t, g, samples(t)[0]), "2026-11-22")
	text := written(t, doc, forms(t)["cy"])["text"]
	if doc.Records = nil; len(stray(g, marks, doc, text)) == 0 {
		t.Error("an omission is not caught")
	}
}

// Years later nothing that has expired prints an amount or a day until which it holds, and whom to ring is still there.
func TestAPlanOf2031HasNoExpiredAmount(t *testing.T) {
	const today = message.Day("2031-06-01")
	cat, marks := fixture.Tainted(t, os.DirFS("../../assets/catalogue"))
	g := guide.New(cat)
	past := 0
	for _, name := range samples(t) {
		doc := planned(t, g, sample(t, g, name), today)
		for form, words := range forms(t) {
			for kind, text := range written(t, doc, words) {
				for _, r := range marks.Amounts(text) {
					if e, _ := g.Evidence(guide.Ref(r), today); e.Expired {
						t.Errorf("%s %s %s: the amount of %s is printed", name, form, kind, r)
					}
				}
				if !strings.Contains(text, "0800 028 4844") {
					t.Errorf("%s %s %s: nobody is left to ring", name, form, kind)
				}
			}
		}
		for _, s := range doc.Sources {
			if s.Until != "" && s.Until < today[:len(s.Until)] {
				t.Errorf("%s: %s is said to hold until %s", name, s.URL, s.Until)
			}
			if s.Age.ID != "" {
				past++
			}
		}
	}
	if past == 0 {
		t.Error("no source is marked as past or old, so the test proves nothing")
	}
}

// What a source is called stands in both languages, and where it has a name in one of them alone, that is said.
func TestAPlanNamesThePagesOfItsSources(t *testing.T) {
	g := around(t)
	rec, err := g.Read(fixture.Elin, fixture.Learner(t, fixture.Elin))
	if err != nil {
		t.Fatal(err)
	}
	g = titledAs(t, planned(t, g, rec, "2026-11-22").Sources[0].URL, "14 to 16 learning guidance")
	doc := planned(t, g, rec, "2026-11-22")
	for form, want := range map[string]string{"cy": "“14 to 16 learning guidance” (tudalen Saesneg)", "en": "“14 to 16 learning guidance”."} {
		text := strings.Join(strings.Fields(written(t, doc, forms(t)[form])["text"]), " ")
		if !strings.Contains(text, want) {
			t.Errorf("%s: %q is not there:\n%s", form, want, text)
		}
	}
}

// titledAs gives a page of the frozen catalogue an English title alone.
func titledAs(t *testing.T, address, title string) *guide.Guide {
	t.Helper()
	more := map[string][]fixture.Row{}
	if fixture.Open(t).Source(address, "").Title.Empty() {
		more["titles"] = []fixture.Row{{"address": address}}
	}
	return guide.New(fixture.Altered(t, fixture.Sources(), more, func(table catalogue.Table, row fixture.Row) {
		if table.Name == "titles" && row["address"] == address {
			row["title_en"], row["title_cy"] = title, ""
		}
	}))
}
