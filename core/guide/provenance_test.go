package guide_test

import (
	"maps"
	"slices"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/core/message"
)

const page = "https://hwb.gov.wales/curriculum-for-wales/14-to-16-learning-guidance"

// added are rows beside the frozen ones, of tables that these have nothing of.
func added() map[string][]fixture.Row {
	sourced := func(r fixture.Row) fixture.Row {
		for name, v := range map[string]string{"source": page, "read_on": "2026-11-21", "status": "in_force", "evidence": "government_page", "cy_status": "draft"} {
			if _, set := r[name]; !set {
				r[name] = v
			}
		}
		return r
	}
	return map[string][]fixture.Row{
		"support": {
			sourced(fixture.Row{"id": "support-test-fare", "topic": "travel", "name_en": "Bus fares", "name_cy": "Prisiau bws", "who_en": "Under 21", "who_cy": "Dan 21",
				"what_en": "A set fare.", "what_cy": "Pris penodol.", "amount_en": "1 pound", "amount_cy": "1 bunt", "ask": "careers-wales", "valid_until": "2026-12"}),
			sourced(fixture.Row{"id": "support-test-other", "topic": "money", "name_en": "Other", "name_cy": "Arall", "who_en": "All", "who_cy": "Pawb", "what_en": "Help.",
				"what_cy": "Cymorth.", "ask": "careers-wales", "as_of": "2024"}),
		},
		"titles": {{"address": page, "title_en": "14 to 16 learning guidance"}},
		"reviews": {{"table": "support", "row": "*", "who": "A. Reader", "day": "2026-11-01"},
			{"table": "support", "row": "support-test-fare", "who": "B. Reader", "day": "2026-11-02"}},
	}
}

func around(t *testing.T) *guide.Guide {
	t.Helper()
	return guide.New(fixture.Altered(t, fixture.Sources(), added(), func(table catalogue.Table, row fixture.Row) {
		if table.Name == "pay" && row["occupation"] == "soc-2126" {
			maps.Copy(row, fixture.Row{"low": "30000", "middle": "40000", "high": "50000", "valid_until": "2026"})
		}
	}))
}

// Every record of every table with provenance can be asked where it comes from, and says what it is called in both languages.
func TestEveryRecordHasEvidence(t *testing.T) {
	for name, g := range map[string]*guide.Guide{"real": open(t), "frozen": around(t)} {
		for _, table := range catalogue.Tables {
			for _, key := range g.Catalogue.Keys(table.Name) {
				e, ok := g.Evidence(guide.RefTo(table.Name, key), "2026-11-22")
				if ok != table.Provenance {
					t.Fatalf("%s: %s/%s: %v", name, table.Name, key, ok)
				}
				if ok && !slices.Contains([]string{"onet", "synonyms", "plurals"}, table.Name) && (e.Name.CY == "" || e.Name.EN == "") {
					t.Errorf("%s: %s has no name in both languages: %+v", name, e.Ref, e.Name)
				}
				if ok && (e.ReadOn == "" || e.Status == "" || e.Kind == "" || e.Welsh.State == "") {
					t.Errorf("%s: %s: %+v", name, e.Ref, e)
				}
			}
		}
	}
}

func TestEvidenceNamesBodyPageAndDays(t *testing.T) {
	g := around(t)
	e, ok := g.Evidence("support/support-test-fare", "2026-11-22")
	if !ok || e.Name != (message.Text{CY: "Prisiau bws", EN: "Bus fares"}) || len(e.Sources) != 1 {
		t.Fatalf("%+v", e)
	}
	s := e.Sources[0]
	if s.Publisher.Empty() || s.URL != page || s.ReadOn != "2026-11-21" {
		t.Errorf("%+v", s)
	}
	if title, other := guide.PageTitle(s, message.Welsh); title != "14 to 16 learning guidance" || other != message.English {
		t.Errorf("in Welsh: %q, said to be %q", title, other)
	}
	if title, other := guide.PageTitle(s, message.English); title == "" || other != "" {
		t.Errorf("in English: %q, said to be %q", title, other)
	}
	if e.Kind != "official" || e.ValidUntil != "2026-12" || e.Expired || e.Check {
		t.Errorf("%+v", e)
	}
}

func TestWhoCheckedTheWelsh(t *testing.T) {
	g := around(t)
	for ref, want := range map[guide.Ref]guide.Welsh{
		"support/support-test-fare":  {State: "reviewed", Who: "B. Reader", Day: "2026-11-02"}, // of the row before of the table
		"support/support-test-other": {State: "reviewed", Who: "A. Reader", Day: "2026-11-01"},
		"pay/soc-2126":               {State: "draft"},
	} {
		if e, _ := g.Evidence(ref, "2026-11-22"); e.Welsh != want {
			t.Errorf("%s: %+v", ref, e.Welsh)
		}
	}
}

func TestAReferenceIsFoundByIDOrByTableAndKey(t *testing.T) {
	g := around(t)
	for id, want := range map[string]guide.Ref{
		"soc-2126": "occupations/soc-2126", "pay/soc-2126": "pay/soc-2126", "careers-wales": "contacts/careers-wales",
		"entitlement/wales-14-16:3:D2": "", "course-nothing": "", "": "", "nothing/soc-2126": "",
	} {
		if got := g.Ref(id); got != want {
			t.Errorf("%q: %q, want %q", id, got, want)
		}
	}
	for _, k := range g.Catalogue.Keys("entitlement") {
		if g.Ref("entitlement/"+k) == "" {
			t.Errorf("entitlement/%s is not found", k)
		}
	}
}

func TestAmountsVanishWithTheirDay(t *testing.T) {
	g := around(t)
	all := g.Catalogue.Support()
	fare := all[slices.IndexFunc(all, func(s guide.Support) bool { return s.ID == "support-test-fare" })]
	pay, _ := g.Catalogue.PayOf("soc-2126")
	figure := guide.Figure{Value: 12, Provenance: catalogue.Provenance{ValidUntil: "2026-12-31"}}
	if guide.Amount(fare, "2026-12-31").Empty() || guide.Until(fare.Provenance, "2026-12-31") == "" {
		t.Error("the amount is gone before its end")
	}
	if _, middle, _ := guide.Paid(pay, "2026-12-31"); middle != 40000 {
		t.Error("the pay is gone before its end")
	}
	if v, known := guide.Value(figure, "2026-12-31"); v != 12 || !known {
		t.Error("the figure is gone before its end")
	}
	for _, day := range []message.Day{"2027-01-01", "2031-06-01"} {
		if a := guide.Amount(fare, day); !a.Empty() {
			t.Errorf("%s: %v", day, a)
		}
		if low, middle, high := guide.Paid(pay, day); low+middle+high != 0 {
			t.Errorf("%s: %d %d %d", day, low, middle, high)
		}
		if v, known := guide.Value(figure, day); v != 0 || known {
			t.Errorf("%s: %v", day, v)
		}
		if d := guide.Until(fare.Provenance, day); d != "" {
			t.Errorf("%s: until %s", day, d)
		}
		if _, ok := g.Catalogue.Contact(fare.Ask); !ok || fare.What.Empty() {
			t.Error("nobody is left to ask")
		}
	}
}

func TestOldIsOlderThanAYear(t *testing.T) {
	for _, c := range []struct {
		asOf, read string
		old        bool
	}{
		{"", "2025-11-22", false}, {"", "2025-11-21", true}, {"2025-11", "2020-01-01", false}, {"2025-10", "2026-11-21", true},
		{"2025", "2026-11-21", false}, {"2024", "2026-11-21", true}, {"", "", false},
	} {
		if got := guide.Old(catalogue.Provenance{AsOf: c.asOf, ReadOn: c.read}, "2026-11-22"); got != c.old {
			t.Errorf("as of %q, read %q: %v", c.asOf, c.read, got)
		}
	}
	if guide.Old(catalogue.Provenance{ReadOn: "2020-01-01"}, "") {
		t.Error("without a day nothing is old")
	}
}
