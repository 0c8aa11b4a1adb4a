package counts

import (
	"llwybr/core/guide"
	"llwybr/core/ledger"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// view is what the page shows.
type view struct {
	shown    int
	families []row    // in the alphabetical order of the window's language
	pages    []onPage // those that show families, in the order of the path
}

// row is a family with its numbers.
type row struct {
	family guide.Family
	facts  []Fact
}

// onPage is how often a page showed each family, in the order of the rows.
type onPage struct {
	name  message.Message
	shown []int
}

func fetch(w screen.Alphabet, g *guide.Guide, s ledger.Snapshot) view {
	v := view{shown: s.Shown()}
	counted := map[string]ledger.Family{}
	for _, f := range s.Families {
		counted[f.ID] = f
	}
	for _, f := range screen.Alphabetical(w, g.Catalogue.Families(), func(f guide.Family) message.Text { return f.Name }) {
		v.families = append(v.families, row{f, Facts(counted[f.ID].Total, s)})
	}
	for i, name := range ledger.Screens {
		p := onPage{name: message.New("search.page." + name)}
		for _, f := range v.families {
			p.shown = append(p.shown, counted[f.family.ID].On[i].Shown)
		}
		v.pages = append(v.pages, p)
	}
	return v
}
