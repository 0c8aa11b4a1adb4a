package ideas

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// filter narrows what is listed; it never changes what matches. "" takes everything.
type filter struct {
	work string // a major group of occupations
	way  string // a route family
}

func (f filter) none() bool { return f == filter{} }

// Names of what the screen saves of it.
const (
	stateWork = "work"
	stateWay  = "way"
)

// takes reports whether a row stands in the list under the filter.
func (x *ideas) takes(r row) bool {
	if x.filter.work != "" {
		if o, _ := x.c.Guide.Catalogue.Occupation(r.id); o.Major != x.filter.work {
			return false
		}
	}
	if x.filter.way == "" {
		return true
	}
	i := slices.IndexFunc(x.view.families, func(f guide.Family) bool { return f.ID == x.filter.way })
	return i >= 0 && r.ways[i]
}

// listed are the rows of a tab that the filter takes.
func (x *ideas) listed(rows []row) []row {
	if x.filter.none() {
		return rows
	}
	var taken []row
	for _, r := range rows {
		if x.takes(r) {
			taken = append(taken, r)
		}
	}
	return taken
}

// filters are the two choices that narrow the list: the kind of work, and a way in.
func (x *ideas) filters() []fyne.CanvasObject {
	w := x.c.Words
	works := []widget.Option{{ID: "", Label: w.T("ideas.filter.any-work")}}
	for _, m := range x.works() {
		works = append(works, widget.Option{ID: m.id, Label: w.Text(m.name)})
	}
	ways := []widget.Option{{ID: "", Label: w.T("ideas.filter.any-way")}}
	for _, f := range x.view.families {
		ways = append(ways, widget.Option{ID: f.ID, Label: w.Text(f.Name)})
	}
	work := widget.NewSelect(w.T("ideas.filter.work"), "", works, x.filter.work, func(id string) { x.narrow(filter{id, x.filter.way}) }).WithIcon(icons.Filter)
	way := widget.NewSelect(w.T("ideas.filter.way"), "", ways, x.filter.way, func(id string) { x.narrow(filter{x.filter.work, id}) })
	x.work = work
	x.Target("filter.work", work)
	x.Target("filter.way", way)
	return []fyne.CanvasObject{widget.Limit(filterWide, work), widget.Limit(filterWide, way)}
}

// filterWide keeps both filters and the button beside them on one line of a wide window.
const filterWide float32 = 232

type major struct {
	id   string
	name message.Text
}

// works are the kinds of work among the ideas, so that no choice is empty by itself.
func (x *ideas) works() []major {
	var all []major
	for _, b := range tabs {
		for _, r := range x.view.rows[b] {
			o, _ := x.c.Guide.Catalogue.Occupation(r.id)
			m := major{o.Major, o.MajorName}
			if m.id != "" && !slices.Contains(all, m) {
				all = append(all, m)
				x.c.Shows(r.id) // it names its kind of work
			}
		}
	}
	return screen.Alphabetical(x.c.Words, all, func(m major) message.Text { return m.name })
}

// narrow takes another filter and shows the list anew.
func (x *ideas) narrow(f filter) {
	if f == x.filter {
		return
	}
	x.filter, x.shown, x.open = f, "", false
	x.c.Shell.Rebuild()
}

// toFilter gives the focus to the filters.
func (x *ideas) toFilter() bool {
	keys.Give(x.work)
	return true
}

// loosen stands where the filter takes nothing of a tab, with the way back to everything.
func (x *ideas) loosen() fyne.CanvasObject {
	button := widget.NewButton(x.c.Words.T("ideas.filter.all"), widget.SecondaryButton, func() { x.narrow(filter{}) })
	x.Target("filter.all", button)
	return widget.NewCard(widget.Column(12, widget.NewBody(x.c.Words.T("ideas.filter.none")), widget.Flow(0, button)))
}
