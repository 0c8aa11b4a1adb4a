package offer

import (
	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/welsh"
)

// names finds rows of the catalogue by what a person may write: the id, or the name in either language, without regard to accents and capitals.
type names struct {
	qualifications, areas, providers map[string]string
}

func newNames(cat *catalogue.Catalogue) names {
	n := names{map[string]string{}, map[string]string{}, map[string]string{}}
	for _, q := range cat.Qualifications() {
		if !q.Prior() {
			n.add(n.qualifications, q.ID, q.Name)
		}
	}
	for _, a := range cat.Areas() {
		n.add(n.areas, a.ID, a.Name)
	}
	for _, p := range cat.Providers() {
		n.add(n.providers, p.ID, p.Name)
	}
	return n
}

// add lets a row be found. A name that two rows share finds neither: the id must be written then.
func (names) add(to map[string]string, id string, name message.Text) {
	to[fold(id)] = id
	for _, key := range []string{fold(name.CY), fold(name.EN)} {
		if other, taken := to[key]; taken && other != id {
			to[key] = ""
			continue
		}
		to[key] = id
	}
}

func fold(s string) string { return welsh.Fold(s) }
