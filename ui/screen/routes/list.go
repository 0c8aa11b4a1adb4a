package routes

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// shownFirst is how many routes of a family are shown before the rest is asked for. It is the same for all four.
const shownFirst = 3

// build puts the view model into objects, in reading order.
func (x *routes) build() {
	if x.view.goal == "" {
		x.Main = x.empty()
		return
	}
	column := widget.Column(16, x.top())
	if x.view.kept > keptAtOnce {
		column.Add(widget.NewNotice(widget.NoticeInfo, x.c.Words.N("routes.many-kept", x.view.kept)))
	}
	if x.asMap() {
		column.Add(x.chart())
	} else {
		x.list(column)
	}
	x.Main = column
	if x.beside() {
		x.Beside = widget.NewCard(x.panel(x.shown))
		x.Parts = append(x.Parts, x.detailed...)
	}
}

func (x *routes) list(column *fyne.Container) {
	for _, s := range x.view.sections {
		column.Add(x.section(s))
	}
}

// empty says how to come to a goal.
func (x *routes) empty() fyne.CanvasObject {
	w := x.c.Words
	ideas := widget.NewButton(w.T("routes.to-ideas"), widget.PrimaryButton, x.ideas).WithTrailingIcon(icons.ArrowRight)
	var search *widget.Button
	search = widget.NewButton(w.T("routes.to-search"), widget.SecondaryButton, func() { x.search(search) }).WithIcon(icons.Search)
	x.Target("ideas", ideas)
	x.Target("search", search)
	return widget.NewCard(widget.Column(16, widget.NewBody(w.T("routes.empty")), widget.Flow(12, ideas, search)))
}

// top is the goal, and where the learner stands.
func (x *routes) top() fyne.CanvasObject {
	w := x.c.Words
	var options []widget.Option
	for _, g := range x.view.goals {
		options = append(options, widget.Option{ID: g.id, Label: w.Text(g.name)})
	}
	pick := widget.NewSelect(w.T("routes.goal"), "", options, x.view.goal, x.choose).WithIcon(icons.Flag)
	x.Target("goal", pick)
	line := widget.Flow(16, widget.NewStrong(w.T("routes.goal")), pick)
	if x.c.Class != theme.Narrow {
		forms := []widget.Option{{ID: formList, Label: w.T("routes.form.list")}, {ID: formMap, Label: w.T("routes.form.map")}}
		form := widget.NewSegments(forms, x.form, x.pickForm)
		x.Target("form", form)
		line.Add(form)
	}
	line.Add(x.hereLine())
	return line
}

// hereLine is the waymark with the learner's level.
func (x *routes) hereLine() fyne.CanvasObject {
	return widget.Row(8, newWaymark(18), widget.NewSmallStrong(x.hereWords()))
}

func (x *routes) hereWords() string {
	if x.view.level < 0 {
		return x.c.Words.T("routes.here.unknown")
	}
	return x.c.Words.T("routes.here", "Level", screen.LevelWord(x.view.level))
}

// section is a family's card. All four have the same parts in the same order.
func (x *routes) section(s section) fyne.CanvasObject {
	w := x.c.Words
	column := widget.Column(12, widget.Row(12, widget.NewFamilySign(theme.Family(s.family.ID), "", w.Text(s.family.Name)), widget.Fill(widget.NewSubheading(w.Text(s.family.Name)))),
		widget.NewNote(w.Text(s.family.What)))
	if len(s.routes) == 0 {
		column.Add(widget.NewRule())
		column.Add(x.gap())
	}
	for i, r := range s.routes {
		if i >= shownFirst && !x.more[s.family.ID] {
			column.Add(widget.NewRule())
			column.Add(x.moreButton(s, len(s.routes)-i))
			break
		}
		column.Add(widget.NewRule())
		column.Add(x.route(r))
	}
	return widget.NewCard(column)
}

// gap says that the data knows no way, and whom to ask.
func (x *routes) gap() fyne.CanvasObject {
	w := x.c.Words
	return widget.Column(6, widget.Flow(8, widget.NewChip(theme.NotKnown, w.T("state.not-known"))), widget.NewBody(w.T("routes.gap")), x.ask())
}

// ask is whom to ask, with phone and address.
func (x *routes) ask() fyne.CanvasObject {
	k := x.view.contact
	text := widget.NewNote(x.c.Words.T("routes.ask", "Name", k.Name, "Phone", k.Phone, "Web", k.Web))
	return widget.RowTop(8, widget.NewIcon(icons.Speech, 18, widget.Ink2), widget.Fill(text))
}

func (x *routes) moreButton(s section, n int) fyne.CanvasObject {
	button := widget.NewButton(x.c.Words.T("routes.more", "Number", n), widget.QuietButton, func() { x.showAll(s.family.ID) }).WithIcon(icons.ChevronDown)
	x.Target("more."+s.family.ID, button)
	return widget.Flow(8, button)
}

// route is one route: its stations from where the learner stands to the job, its facts, and what can be done with it.
func (x *routes) route(r route) fyne.CanvasObject {
	column := widget.Column(6)
	behind, ahead := x.stations(r, 0, r.here), x.stations(r, r.here, len(r.steps))
	if len(behind) > 0 {
		column.Add(widget.NewRowList(6, behind...))
	}
	column.Add(widget.Inset(14, 0, widget.Row(12, newWaymark(18), widget.Fill(widget.NewRule())))) // its words stand once, above all routes
	if len(ahead) > 0 {
		column.Add(widget.NewRowList(6, ahead...))
	}
	column.Add(widget.Inset(6, 0, x.arrival(r)))
	column.Add(widget.Inset(6, 4, x.facts(r)))
	column.Add(x.keeping(r))
	return column
}

func (x *routes) stations(r route, from, to int) []*widget.ListRow {
	var rows []*widget.ListRow
	for i := from; i < to; i++ {
		rows = append(rows, x.station(r, i))
	}
	return rows
}

// station is a row of the list: what the step is, what it asks for, and the state of that.
func (x *routes) station(r route, i int) *widget.ListRow {
	w, at, s := x.c.Words, stop{r.ID, i}, r.steps[i]
	marks, marked := x.marks(stopID(at), s.Sources)
	row := widget.NewListRow(widget.RowSpec{
		Title: w.Text(s.Name), Sub: x.lines(s), Selected: x.beside() && at == x.shown, OnTap: func() { x.show(at) },
		Leading:  []fyne.CanvasObject{widget.NewStation(theme.Family(r.Family), 22)},
		Trailing: []fyne.CanvasObject{widget.Exact(x.chipWidth(), widget.Column(4, widget.NewChip(theme.State(s.state), w.T("state."+s.state)), marks))},
	}).Flat()
	x.stops, x.rows = append(x.stops, at), append(x.rows, row)
	x.Target(stopID(at), row)
	x.Parts = append(x.Parts, marked...)
	return row
}

// chipWidth is the width of the widest chip in pixels of the drawings, so that the chips of all rows stand in one line and none wraps.
func (x *routes) chipWidth() float32 {
	width := float32(0)
	for _, state := range []theme.State{theme.Met, theme.Likely, theme.NeedToKnow, theme.NotYet} {
		width = max(width, widget.NaturalOf(widget.NewChip(state, x.c.Words.T("state."+string(state)))).Width)
	}
	return width/theme.Current().Scale() + 1
}

// lines are the facts of a step, one a line: its level, what it asks for, who offers it, and what to ask.
func (x *routes) lines(s step) string {
	w := x.c.Words
	lines := []string{w.Say(s.Text)}
	if level := x.levelLine(s); level != "" {
		lines = []string{level, w.Say(s.Text)}
	}
	if len(s.providers) > 0 {
		lines = append(lines, w.T("routes.providers", "Names", x.names(s.providers)))
	}
	if s.AskAgain {
		lines = append(lines, w.T("routes.ask-runs"))
	}
	return strings.Join(lines, "\n")
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
		names = append(names, x.c.Words.Text(p.name))
	}
	x.c.Words.Sort(names)
	return strings.Join(names, ", ")
}

// marks are the numbers of a fact's sources, as one mark that opens them.
func (x *routes) marks(id string, addresses []string) (*fyne.Container, []screen.Target) {
	numbers := x.c.Cite(addresses...)
	if len(numbers) == 0 {
		return widget.Flow(0), nil
	}
	label := screen.Numbered(numbers)
	mark := widget.NewSourceMark(label, x.c.Words.T("routes.source", "Number", strings.Trim(label, "[]")), x.c.Shell.Sources).Inline()
	return widget.Flow(0, mark), []screen.Target{{ID: id + ".source." + strconv.Itoa(numbers[0]), Object: mark}}
}

// arrival is the end of the line: the job, and whether a source says that the route leads there.
func (x *routes) arrival(r route) fyne.CanvasObject {
	w := x.c.Words
	line := widget.Flow(8, widget.NewIcon(icons.Flag, 20, widget.Ink), widget.NewStrong(w.T("routes.arrival", "Name", x.view.name)))
	if r.Own {
		return widget.Column(2, line, widget.NewNote(w.T("routes.own-link")))
	}
	marks, targets := x.marks("route."+r.ID, r.Link.Sources)
	line.Add(marks)
	x.Parts = append(x.Parts, targets...)
	return line
}

// facts are what holds for the whole route. All routes have the same: the length, and pay while learning and the employer where they hold.
func (x *routes) facts(r route) fyne.CanvasObject {
	w := x.c.Words
	line := widget.Flow(14, fact(icons.Clock, x.length(r)))
	if r.Earns {
		line.Add(fact(icons.Pound, w.T("routes.earns")))
	}
	if r.NeedsEmployer {
		line.Add(fact(icons.Case, w.T("routes.needs-employer")))
	}
	return line
}

func fact(icon icons.Name, text string) fyne.CanvasObject {
	return widget.Row(6, widget.NewIcon(icon, 18, widget.Ink2), widget.NewSmall(text))
}

func (x *routes) length(r route) string {
	w := x.c.Words
	switch {
	case r.Years == nil:
		return w.T("routes.years-not-known")
	case *r.Years == float64(int(*r.Years)):
		return w.T("routes.length", "Years", message.Counted("routes.years", int(*r.Years)))
	}
	return w.T("routes.length.part", "Number", *r.Years)
}

// keeping is the button that keeps a route, and what the route is to the learner.
func (x *routes) keeping(r route) fyne.CanvasObject {
	button := x.keepButton(r, widget.QuietButton)
	x.Target("keep."+r.ID, button)
	line := widget.Flow(12, button)
	if r.role != "" {
		line.Add(widget.NewTag(x.c.Words.T("routes.role." + r.role)))
	}
	return line
}

func (x *routes) keepButton(r route, emphasis widget.Emphasis) *widget.Button {
	label, icon := "routes.keep", icons.Star
	if r.kept {
		label, icon, emphasis = "routes.kept", icons.Check, widget.SecondaryButton
	}
	return widget.NewButton(x.c.Words.T(label), emphasis, func() { x.keep(r.ID) }).WithIcon(icon)
}
