package review

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"llwybr/core/catalogue"
)

// ReviewsFile is what the program shows of who has checked the Welsh of a fact. It follows from the states: nobody writes it.
const ReviewsFile = "assets/catalogue/reviews.csv"

var reviewColumns = []string{"table", "row", "who", "day"}

// keyed are the tables whose rows the program can name: those with one id.
func keyed() map[string]bool {
	all := map[string]bool{}
	for _, spec := range catalogue.Tables {
		all[spec.Name] = len(spec.Key) == 1
	}
	return all
}

// rowOf is the row of facts that the text stands in; ok is false for other texts.
func (t Text) rowOf() (table, row string, ok bool) {
	rest, ok := strings.CutPrefix(t.Where, "facts:")
	table, rest, cut := strings.Cut(rest, "/")
	last := strings.LastIndex(rest, "/")
	if !ok || !cut || last < 0 {
		return "", "", false
	}
	return table, rest[:last], true
}

// Reviews are the rows of facts whose every Welsh text a fluent reader has approved as it stands now, with who did and the last day on which. They are
// sorted.
func Reviews(texts []Text, states map[string]State) [][]string {
	type key struct{ table, row string }
	who, day, open := map[key][]string{}, map[key]string{}, map[key]bool{}
	tables := keyed()
	for _, t := range texts {
		table, row, ok := t.rowOf()
		if !ok || !t.read() || !tables[table] {
			continue
		}
		k, s := key{table, row}, stateOf(states, t)
		if s.State != Approved {
			open[k] = true
			continue
		}
		if !slices.Contains(who[k], s.Who) {
			who[k] = append(who[k], s.Who)
		}
		day[k] = max(day[k], s.Day)
	}
	var rows [][]string
	for k, names := range who {
		if !open[k] {
			slices.Sort(names)
			rows = append(rows, []string{k.table, k.row, strings.Join(names, ", "), day[k]})
		}
	}
	slices.SortFunc(rows, func(a, b []string) int { return cmp.Or(strings.Compare(a[0], b[0]), strings.Compare(a[1], b[1])) })
	return rows
}

// checkReviews finds the rows in which the program would say something else of who has checked the Welsh than the states do: a text that was changed
// since is a draft again.
func checkReviews(root fs.FS, p *Product, states map[string]State) ([]Finding, error) {
	has, err := readTable(root, ReviewsFile, reviewColumns...)
	if err != nil {
		return nil, err
	}
	want := Reviews(p.Texts, states)
	var faults []Finding
	differ := func(rows, others [][]string, what string) {
		for _, r := range rows {
			if !slices.ContainsFunc(others, func(o []string) bool { return slices.Equal(o, r) }) {
				faults = append(faults, Finding{Where: ReviewsFile + ":" + r[0] + "/" + r[1], Check: "H11", What: what})
			}
		}
	}
	differ(has, want, "says that it was checked, and "+StatesFile+" does not: take the row out")
	differ(want, has, "is missing or says something else than "+StatesFile)
	return faults, nil
}
