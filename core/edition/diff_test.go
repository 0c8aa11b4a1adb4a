package edition_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/edition"
	"llwybr/core/edition/editiontest"
	"llwybr/core/guide"
)

func compare(t testing.TB, from, to []byte) edition.Diff {
	t.Helper()
	d, err := edition.Compare(t.Context(), editiontest.Open(t, from), editiontest.Open(t, to))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func said(rows []edition.Row) []string {
	var all []string
	for _, r := range rows {
		all = append(all, fmt.Sprintf("%s %s %s %s/%s", r.Kind, r.Table, r.Key, r.Name.EN, r.Name.CY))
	}
	return all
}

func TestWhatChangesIsNamed(t *testing.T) {
	d := compare(t, editiontest.Database(t, 1), editiontest.Database(t, 4,
		editiontest.Add("sectors", sector),
		editiontest.Replace("occupations", "Logistics manager,Rheolwr logisteg", "Manager of logistics,Rheolwr logisteg"),
		editiontest.Add("releases", "3,2027-01-01,Edition 3.,Argraffiad 3."),
		editiontest.Add("releases", "1,2026-12-01,Edition 1.,Argraffiad 1."),
		editiontest.Replace("work", `soc-2112,"`, `soc-2112,"X `),
		editiontest.Replace("occupations", "soc2020,2026-11-21", "soc2020,2027-02-01")))
	want := []string{
		"added sectors sector-kelp Kelp farming/Ffermio gwymon",
		"changed occupations soc-1243 Manager of logistics/Rheolwr logisteg",
		"changed work soc-2112 Biologist/Biolegydd",
	}
	if got := said(d.Rows); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if c := d.Counts(); c.Added != 1 || c.Changed != 2 || c.Gone != 0 || c.Reread != 0 {
		t.Errorf("%+v", c)
	}
	if len(d.News) != 2 || d.News[0].Serial != 4 || d.News[1].Serial != 3 || d.From.Serial != 1 || d.To.Serial != 4 {
		t.Errorf("%+v", d)
	}
}

func TestWhatEndsIsToldApart(t *testing.T) {
	line := func(status, read string) string {
		return strings.Replace(strings.Replace(sector, "in_force", status, 1), "2027-02-01", read, 1)
	}
	with := func(lines ...string) []byte {
		var changes []editiontest.Change
		for _, l := range lines {
			changes = append(changes, editiontest.Add("sectors", l))
		}
		return editiontest.Database(t, 2, changes...)
	}
	before := with(line("in_force", "2027-02-01"))
	for name, test := range map[string]struct {
		after []byte
		want  edition.TableDiff
	}{
		"the same":             {before, edition.TableDiff{}},
		"ended":                {with(line("ended", "2027-02-01")), edition.TableDiff{Gone: 1}},
		"not listed any more":  {with(), edition.TableDiff{Gone: 1}},
		"read again":           {with(line("in_force", "2027-03-01")), edition.TableDiff{Reread: 1}},
		"something else of it": {with(line("proposed", "2027-03-01")), edition.TableDiff{Changed: 1}},
	} {
		if got := compare(t, before, test.after).Counts(); got != test.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// Every row of the fixture, added, has a name in both languages, and rows that speak of others are named by those.
func TestEveryRowHasAName(t *testing.T) {
	d := compare(t, emptied(t), editiontest.Database(t, 2))
	if len(d.Rows) < 500 {
		t.Fatalf("%d rows", len(d.Rows))
	}
	for _, r := range d.Rows {
		if (r.Name.CY == "" || r.Name.EN == "") && !slices.Contains([]string{"synonyms", "plurals", "entitlement"}, r.Table) {
			t.Errorf("%s %s has no name", r.Table, r.Key)
		}
	}
}

// emptied is a catalogue of the right tables without a row that says anything of the world.
func emptied(t *testing.T) []byte { return editiontest.Database(t, 1, empty()...) }

func empty() []editiontest.Change {
	var changes []editiontest.Change
	for _, table := range catalogue.Tables {
		if !slices.Contains([]string{"evidence", "publishers", "releases"}, table.Name) {
			changes = append(changes, editiontest.Empty(table.Name))
		}
	}
	return changes
}

// Whatever rows come, change and go, the counts are theirs, and going back is the mirror of going there.
func TestTheCountsAreTheRows(t *testing.T) {
	type row struct{ status, name, read string }
	draw := rapid.MapOfN(rapid.StringMatching("[a-f]"), rapid.Custom(func(rt *rapid.T) row {
		return row{rapid.SampledFrom([]string{"in_force", "ended", "proposed"}).Draw(rt, "status"), rapid.SampledFrom([]string{"Kelp", "Wool"}).Draw(rt, "name"),
			rapid.SampledFrom([]string{"2026-01-01", "2027-01-01"}).Draw(rt, "read")}
	}), 0, 5)
	db := func(rows map[string]row) *catalogue.Catalogue {
		changes := empty()
		for id, r := range rows {
			changes = append(changes, editiontest.Add("sectors", fmt.Sprintf("sector-x%s,industry,%s,%s,https://www.ons.gov.uk/x,%s,,,%s,official_page,,draft", id, r.name, r.name, r.read, r.status)))
		}
		return editiontest.Open(t, editiontest.Database(t, 1, changes...))
	}
	compare := func(from, to *catalogue.Catalogue) edition.Diff {
		d, err := edition.Compare(t.Context(), from, to)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	rapid.Check(t, func(rt *rapid.T) {
		a, b := draw.Draw(rt, "before"), draw.Draw(rt, "after")
		var want edition.TableDiff
		for id, is := range b {
			was, known := a[id]
			switch {
			case !known:
				want.Added++
			case is.status == "ended" && was.status != "ended":
				want.Gone++
			case is.status != was.status || is.name != was.name:
				want.Changed++
			case is.read != was.read:
				want.Reread++
			}
		}
		for id := range a {
			if _, still := b[id]; !still {
				want.Gone++
			}
		}
		before, after := db(a), db(b)
		there, back := compare(before, after), compare(after, before)
		if got := there.Counts(); got != want || len(there.Rows) != want.Added+want.Changed+want.Gone {
			rt.Fatalf("%+v, want %+v", got, want)
		}
		if back.Counts().Reread != want.Reread {
			rt.Fatalf("back %+v, there %+v", back.Counts(), want)
		}
		for _, r := range there.Rows {
			if r.Kind == edition.Added && !slices.ContainsFunc(back.Rows, func(o edition.Row) bool { return o.Key == r.Key && o.Kind == edition.Gone }) {
				rt.Fatalf("%s was added and does not go", r.Key)
			}
		}
	})
}

func TestWhatTouchesARecord(t *testing.T) {
	from := editiontest.Database(t, 1)
	cat := editiontest.Open(t, from)
	g := guide.New(cat)
	rec, err := g.Read(fixture.Owain, fixture.Learner(t, fixture.Owain))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := g.OnKeptRoutes(rec)
	if err != nil || len(kept) < 4 {
		t.Fatal(kept, err)
	}
	var step string
	for _, id := range kept {
		if _, ok := cat.Course(id); ok {
			step = id
		}
	}
	course, _ := cat.Course(step)
	occupation, _ := cat.Occupation("soc-3112")
	d := compare(t, from, editiontest.Database(t, 2,
		editiontest.Replace("courses", course.ID+","+course.Area+",", course.ID+","+course.Area+",X "),
		editiontest.Replace("occupations", "soc-3112,"+occupation.Name.EN, "soc-3112,X "+occupation.Name.EN),
		editiontest.Replace("places", "place-wrexham,", "place-wrexham,X "),
		editiontest.Replace("occupations", "Logistics manager", "Manager of logistics"), // stands in no part of the record
		editiontest.Replace("work", `soc-4159,"`, `soc-4159,"X `)))
	var got []string
	for _, touch := range edition.Touches(rec, kept, d) {
		got = append(got, fmt.Sprintf("%s %s: %s %s", touch.Part, touch.ID, touch.Row.Kind, touch.Row.Table))
	}
	want := []string{"home place-wrexham: changed places", "liked soc-3112: changed occupations", "struck soc-4159: changed work", "routes " + step + ": changed courses"}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	if again := edition.Touches(rec, kept, edition.Diff{}); len(again) != 0 {
		t.Errorf("%v", again)
	}
}

func TestComparingCanBeCalledOff(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	cat := editiontest.Open(t, editiontest.Database(t, 1))
	if _, err := edition.Compare(ctx, cat, cat); err != context.Canceled {
		t.Error(err)
	}
}
