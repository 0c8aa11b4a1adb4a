package routes

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// lines are the facts of a step, one a line: its level, what it asks for, who offers it, what to ask, and where one can change to.
func (x *routes) lines(s step) []string {
	w := x.c.Words
	var lines []string
	if level := x.levelLine(s); level != "" {
		lines = append(lines, level)
	}
	if s.Years > 0 {
		lines = append(lines, x.long(s.Years))
	}
	lines = append(lines, w.Say(s.Text))
	lines = append(lines, x.doorLines(s.door)...)
	if !s.Note.Empty() {
		lines = append(lines, w.Text(s.Note))
	}
	if len(s.providers) > 0 {
		lines = append(lines, w.T("routes.providers", "Names", x.names(s.providers)))
	}
	if s.Medium != "" {
		lines = append(lines, x.taughtIn(s))
	}
	if s.AskAgain {
		lines = append(lines, w.T("routes.ask-runs"))
	}
	if age := x.c.Age(s.Provenance); age != "" {
		lines = append(lines, age)
	}
	for _, f := range s.changes {
		lines = append(lines, w.T("routes.change", "Family", f.Name))
	}
	return lines
}

// levelLine is a step's level; a job has none.
func (x *routes) levelLine(s step) string {
	switch {
	case s.Level >= 0:
		return x.c.Words.Say(screen.LevelWord(s.Level))
	case s.Kind == "job":
		return ""
	}
	return x.c.Words.T("routes.level.unknown")
}

func (x *routes) names(providers []provider) string {
	var names []string
	for _, p := range providers {
		name := x.c.Words.Text(p.name)
		if p.near {
			name = x.c.Words.T("routes.provider-far", "Name", p.name, "Far", x.far(p.miles))
		}
		names = append(names, name)
	}
	x.c.Words.Sort(names)
	return x.c.Words.List(names)
}

// facts are what holds for the whole route, in words: where it leads, its length, pay while learning and the employer where they hold, and
// what it is to the learner.
func (x *routes) facts(r route) []string {
	w := x.c.Words
	all := []string{w.T("routes.arrival", "Name", x.view.name)}
	if r.Own {
		all = append(all, w.T("routes.own-link"))
	}
	for _, f := range x.signed(r) {
		all = append(all, f.words)
	}
	all = append(all, x.outOfReach(r)...)
	if r.role != "" {
		all = append(all, w.T("routes.role."+r.role))
	}
	if r.kept {
		all = append(all, w.T("routes.compare.kept"))
	}
	return all
}

// signed is a fact with its sign.
type signed struct {
	icon  icons.Name
	words string
}

// signed are the length of a route, a wage, and the employer that it needs with what stands beside it.
func (x *routes) signed(r route) []signed {
	all := []signed{{icons.Clock, x.length(r)}}
	if r.Earns {
		all = append(all, signed{icons.Pound, x.c.Words.T("routes.earns")})
	}
	if r.beside.ID != "" {
		all = append(all, signed{icons.Case, x.c.Words.Say(r.beside)})
	}
	return all
}

// factLine shows the facts of a route with their signs side by side, and what the route is to the learner.
func (x *routes) factLine(r route) fyne.CanvasObject { return widget.Flow(14, x.factRows(r)...) }

// factColumn shows the same under each other, and why the route is among the first.
func (x *routes) factColumn(r route) fyne.CanvasObject {
	column := widget.Column(3)
	for _, why := range x.whys(r) {
		column.Add(signRow(icons.Info, why))
	}
	r.beside = message.Message{} // a notice further down says it
	if r.NeedsEmployer {
		column.Add(signRow(icons.Case, x.c.Words.T("routes.needs-employer")))
	}
	for _, row := range x.factRows(r) {
		column.Add(row)
	}
	return column
}

func signRow(icon icons.Name, words string) fyne.CanvasObject {
	return widget.RowTop(6, widget.NewIcon(icon, 18, widget.Ink2), widget.Fill(widget.NewSmall(words)))
}

func (x *routes) factRows(r route) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, f := range x.signed(r) {
		rows = append(rows, signRow(f.icon, f.words))
	}
	for _, words := range x.outOfReach(r) {
		rows = append(rows, signRow(icons.Bus, words))
	}
	if r.role != "" {
		rows = append(rows, widget.NewTag(x.c.Words.T("routes.role."+r.role)))
	}
	return rows
}

// familyLine names a station's family and level in one line.
func (x *routes) familyLine(r route, s step) string {
	family := x.familyName(r)
	if level := x.levelLine(s); level != "" {
		return x.c.Words.T("routes.line", "Family", family, "Level", level)
	}
	return family
}

func (x *routes) familyName(r route) string {
	_, f, _ := x.view.find(r.ID)
	return x.c.Words.Text(f.Name)
}

// state is the chip of a step's state.
func (x *routes) state(s step) fyne.CanvasObject {
	return widget.NewChip(theme.State(s.state), x.c.Words.T("state."+s.state))
}
