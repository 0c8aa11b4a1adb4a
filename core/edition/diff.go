package edition

import (
	"context"
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// Kind is what happened to a row between two editions.
type Kind string

// The kinds. Gone covers what is still listed as ended: neither can be begun any more.
const (
	Added   Kind = "added"
	Changed Kind = "changed"
	Gone    Kind = "gone"
)

// Row is one row that is not the same in both editions.
type Row struct {
	Table string
	Key   string
	Kind  Kind
	Name  message.Text // empty where the row has no name in either language
	About []string     // the ids of what it is, and of what it speaks of
}

// TableDiff is what happened to one table. Reread rows say the same as before, and were read again since.
type TableDiff struct {
	Table                        string
	Added, Changed, Gone, Reread int
}

// Diff is what changes from one edition to another.
type Diff struct {
	From, To catalogue.Release
	News     []catalogue.Release // of every edition since, the newest first
	Tables   []TableDiff         // those in which something happened, in the order of the source files
	Rows     []Row               // all of them, in the order of the tables; those of a table in the order of the newer edition, what is gone last
}

// Counts adds the tables up.
func (d Diff) Counts() TableDiff {
	var all TableDiff
	for _, t := range d.Tables {
		all.Added, all.Changed, all.Gone, all.Reread = all.Added+t.Added, all.Changed+t.Changed, all.Gone+t.Gone, all.Reread+t.Reread
	}
	return all
}

// Named are the first rows of a table, and how many more there are.
func (d Diff) Named(table string, limit int) (rows []Row, more int) {
	for _, r := range d.Rows {
		switch {
		case r.Table != table:
		case len(rows) < limit:
			rows = append(rows, r)
		default:
			more++
		}
	}
	return rows, more
}

// aside are the tables that say nothing to a learner: how evidence and publishers are called, and the editions themselves, which are the news.
var aside = []string{"evidence", "releases", "reviews"}

// rereading are the columns that change when a fact is read again and says the same.
var rereading = []string{"read_on", "basis", "evidence"}

// Compare says what changes from one catalogue to another.
func Compare(ctx context.Context, from, to *catalogue.Catalogue) (Diff, error) {
	d := Diff{From: from.Release(), To: to.Release()}
	for _, r := range to.Releases() {
		if r.Serial > d.From.Serial {
			d.News = append(d.News, r)
		}
	}
	slices.SortFunc(d.News, func(a, b catalogue.Release) int { return b.Serial - a.Serial })
	before, err := readAllTables(ctx, from)
	if err != nil {
		return d, err
	}
	after, err := readAllTables(ctx, to)
	if err != nil {
		return d, err
	}
	for _, t := range catalogue.Tables {
		if !slices.Contains(aside, t.Name) {
			d.compare(t, before, after)
		}
	}
	return d, nil
}

// compare adds one table.
func (d *Diff) compare(t catalogue.Table, before, after tables) {
	sum := TableDiff{Table: t.Name}
	add := func(kind Kind, in tables, r catalogue.TextRow) {
		d.Rows = append(d.Rows, Row{Table: t.Name, Key: r.Key, Kind: kind, Name: in.name(t, r), About: about(t, r)})
	}
	old := before[t.Name].byKey
	for _, r := range after[t.Name].rows {
		was, known := old[r.Key]
		switch change := changed(t, was, r); {
		case !known:
			sum.Added++
			add(Added, after, r)
		case change == Gone:
			sum.Gone++
			add(Gone, after, r)
		case change == Changed:
			sum.Changed++
			add(Changed, after, r)
		case change == reread:
			sum.Reread++
		}
	}
	now := after[t.Name].byKey
	for _, r := range before[t.Name].rows {
		if _, still := now[r.Key]; !still {
			sum.Gone++
			add(Gone, before, r)
		}
	}
	if sum != (TableDiff{Table: t.Name}) {
		d.Tables = append(d.Tables, sum)
	}
}

// reread is no kind of change that is listed: only the day of reading is another one.
const reread Kind = "reread"

// changed says what happened to a row; "" is nothing.
func changed(t catalogue.Table, was, is catalogue.TextRow) Kind {
	kind := Kind("")
	for _, c := range t.All() {
		switch {
		case was.Cells[c.Name] == is.Cells[c.Name]:
		case slices.Contains(rereading, c.Name):
			if kind == "" {
				kind = reread
			}
		default:
			kind = Changed
		}
	}
	if kind == Changed && is.Cells["status"] == "ended" && was.Cells["status"] != "ended" {
		return Gone
	}
	return kind
}

// tables are the rows of a whole catalogue, by table.
type tables map[string]tableRows

type tableRows struct {
	rows  []catalogue.TextRow
	byKey map[string]catalogue.TextRow
}

func readAllTables(ctx context.Context, cat *catalogue.Catalogue) (tables, error) {
	all := tables{}
	for _, t := range catalogue.Tables {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		rows, err := cat.TextRows(t)
		if err != nil {
			return nil, err
		}
		byKey := make(map[string]catalogue.TextRow, len(rows))
		for _, r := range rows {
			byKey[r.Key] = r
		}
		all[t.Name] = tableRows{rows, byKey}
	}
	return all, nil
}
