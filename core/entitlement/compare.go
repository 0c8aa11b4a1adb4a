package entitlement

import (
	"slices"
	"strings"

	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// Beside checks several sets of choices against one framework and gives the reports in the order in which they came: nothing ranks them, and
// nothing is counted together.
func Beside(cat *catalogue.Catalogue, framework string, recs ...learner.Record) ([]Report, error) {
	var reports []Report
	for _, rec := range recs {
		r, err := Check(cat, rec, framework)
		if err != nil {
			return nil, err
		}
		reports = append(reports, r)
	}
	return reports, nil
}

// hasCard reports whether a framework says anything on a card; a framework need not have all four.
func hasCard(rows []catalogue.Check, name string) bool {
	return slices.ContainsFunc(rows, func(row catalogue.Check) bool { return row.Card == name })
}

// comparison reports whether a card only informs: nothing on it is law, guidance, data or our own reading of a duty. A framework of another
// country is such a one.
func comparison(found []finding.Finding) bool {
	return len(found) > 0 && !slices.ContainsFunc(found, func(f finding.Finding) bool { return f.Strength != finding.Info })
}

// compared is what a comparison says: in place where all of it is matched, to discuss where a choice leaves a question, and not known
// otherwise. What is not matched there is no gap here, so it is never to discuss by itself.
func compared(found []finding.Finding) CardState {
	state := InPlace
	for _, f := range found {
		switch {
		case f.OK:
		case len(f.Fields) > 0:
			return ToDiscuss
		default:
			state = NotKnown
		}
	}
	return state
}

// subjects reads "2:id|id|id": at least so many of these are chosen. What is chosen of them is named, in the order of the argument.
func (c *checker) subjects(row catalogue.Check) finding.Finding {
	count, list, _ := strings.Cut(row.Arg, ":")
	var fields, ids, cy, en []string
	for _, id := range strings.Split(list, "|") {
		if q, _ := c.cat.Qualification(id); c.has[id] {
			fields, ids = append(fields, "choices."+id), append(ids, id)
			cy, en = append(cy, q.Name.CY), append(en, q.Name.EN)
		}
	}
	if len(fields) < atoi(count) {
		return c.says(row, false, row.Ask, nil)
	}
	f := c.says(row, true, fill(row.OK, "name", message.Text{CY: strings.Join(cy, "; "), EN: strings.Join(en, "; ")}), fields)
	f.Records = append(f.Records, ids...)
	return f
}

// warns reads "id|id": something is said of each of these that is chosen.
func (c *checker) warns(row catalogue.Check) []finding.Finding {
	var found []finding.Finding
	for _, id := range strings.Split(row.Arg, "|") {
		if q, _ := c.cat.Qualification(id); c.has[id] {
			f := c.says(row, false, fill(row.Ask, "name", q.Name), []string{"choices." + id})
			f.Records = append(f.Records, id)
			found = append(found, f)
		}
	}
	return found
}
