package ideas

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/screen/whathelps"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// next is a step that a learner could take first towards an idea.
type next struct {
	id     string
	family guide.Family
	name   message.Text
	level  int // -1 = none
	state  string
}

// notOpen are the next steps of the routes that are shown first which are not open as they stand, family by family, each once.
func notOpen(families []guide.Family, a guide.Answer) []next {
	var all []next
	for _, f := range families {
		for _, r := range guide.Handful(a) {
			s := guide.NextStep(r)
			if r.Family != f.ID || s.Requirement.State == finding.Met || s.Requirement.State == finding.Likely {
				continue
			}
			if !slices.ContainsFunc(all, func(n next) bool { return n.id == s.ID }) {
				all = append(all, next{id: s.ID, family: f, name: s.Name, level: s.Level, state: string(s.Requirement.State)})
			}
		}
	}
	return all
}

// help asks what would help with an idea: with its next step that is not open, or where there are several, with the one that the learner picks.
func (x *ideas) help(id string) {
	a, ok := fetchAbout(x.c.Guide, x.c.Session.Record(), x.view, id)
	switch {
	case !ok:
	case len(a.next) == 1:
		whathelps.Open(x, a.next[0].id)
	case len(a.next) > 1:
		x.pickStep(a)
	case slices.ContainsFunc(a.ways, func(w way) bool { return w.count > 0 }):
		x.c.Shell.Toast(message.New("ideas.help.open", "Name", a.name), false)
	default:
		x.c.Shell.Toast(message.New("routes.gap"), false)
	}
}

// pickStep opens the sheet on which a step is picked.
func (x *ideas) pickStep(a about) {
	w := x.c.Words
	column := widget.Column(10, widget.NewSubheading(w.Text(a.name)), widget.NewBody(w.T("ideas.help.which")))
	var close func()
	var rows []*widget.ListRow
	for _, n := range a.next {
		rows = append(rows, x.stepRow(n, func() {
			close()
			whathelps.Open(x, n.id)
		}))
	}
	column.Add(widget.NewRowList(8, rows...))
	close = x.c.Shell.Sheet(w.T("ideas.help"), column, rows[0])
	x.c.Shell.Again(func(s screen.Screen) { s.(*ideas).pickStep(a) })
}

func (x *ideas) stepRow(n next, do func()) *widget.ListRow {
	w := x.c.Words
	x.c.Shows(n.id)
	x.c.ShowsOf("families", n.family.ID)
	sub := w.Text(n.family.Name)
	if n.level >= 0 {
		sub = w.T("routes.line", "Family", sub, "Level", screen.LevelWord(n.level))
	}
	chip := widget.NewChip(theme.State(n.state), w.T("state."+n.state))
	return widget.NewListRow(widget.RowSpec{Title: w.Text(n.name), Sub: sub, OnTap: do,
		Trailing: []fyne.CanvasObject{chip, widget.NewIcon(icons.ChevronRight, 20, widget.Ink2)}})
}

// Context implements whathelps.Page.
func (x *ideas) Context() *screen.Context { return x.c }

// Helped implements whathelps.Page.
func (*ideas) Helped(guide.ChangeSet) {}
