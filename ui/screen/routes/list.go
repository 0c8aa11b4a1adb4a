package routes

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// build puts the view model into objects, in reading order.
func (x *routes) build() {
	switch {
	case x.view.goal == "":
		x.Main = x.empty()
		return
	case x.asMap():
		x.Main = x.chart()
	default:
		x.Main = x.list()
	}
	x.besides()
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

// bar is the row of tools: map or list, the goal, and the grades that the states rest on.
func (x *routes) bar() fyne.CanvasObject {
	w := x.c.Words
	var tools []fyne.CanvasObject
	if x.c.Class != theme.Narrow {
		forms := []widget.Option{{ID: formMap, Label: w.T("routes.form.map")}, {ID: formList, Label: w.T("routes.form.list")}}
		form := widget.NewSegments(forms, x.form, x.pickForm)
		x.Target("form", form)
		tools = append(tools, form)
	}
	var options []widget.Option
	for _, g := range x.view.goals {
		x.c.Shows(g.id)
		options = append(options, widget.Option{ID: g.id, Label: w.Text(g.name)})
	}
	goal := widget.NewSelect(w.T("routes.goal"), "", options, x.view.goal, x.choose).WithIcon(icons.Flag)
	x.Target("goal", goal)
	tools = append(tools, goal)
	if x.c.Class == theme.Narrow {
		tools = append(tools, x.familySelect())
	} else {
		tools = append(tools, widget.Fill())
	}
	grades := widget.NewButton(x.gradesWords(), widget.ToolButton, x.grades).WithTrailingIcon(icons.Pencil)
	x.Target("grades", grades)
	if tools = append(tools, grades); x.c.Class == theme.Narrow {
		return widget.Flow(10, tools...)
	}
	return widget.Row(10, tools...)
}

// gradesWords says what the record holds of grades.
func (x *routes) gradesWords() string {
	switch w, v := x.c.Words, x.view; {
	case v.expected > 0 && v.held > 0:
		return w.N("routes.grades.both", v.expected+v.held)
	case v.expected > 0:
		return w.N("routes.grades.guess", v.expected)
	case v.held > 0:
		return w.N("routes.grades.held", v.held)
	}
	return x.c.Words.T("routes.grades.none")
}

// familySelect is which family a narrow window shows.
func (x *routes) familySelect() fyne.CanvasObject {
	var options []widget.Option
	for _, s := range x.view.sections {
		x.c.ShowsOf("families", s.family.ID)
		options = append(options, widget.Option{ID: s.family.ID, Label: x.c.Words.Text(s.family.Name)})
	}
	pick := widget.NewSelect(x.c.Words.T("routes.family"), x.c.Words.T("routes.family.choose"), options, x.family, x.pickFamily).WithIcon(icons.Route)
	x.Target("family", pick)
	return pick
}

// list is the list form: the families under each other, or the one that a narrow window shows.
func (x *routes) list() fyne.CanvasObject {
	column := widget.Column(16, x.bar())
	x.notices(column)
	if x.c.Class == theme.Narrow && x.family == "" {
		column.Add(x.choice())
	}
	for _, s := range x.view.sections {
		if x.c.Class != theme.Narrow || s.family.ID == x.family {
			column.Add(x.section(s))
		}
	}
	return column
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
	x.c.ShowsOf("families", s.family.ID)
	column := widget.Column(12)
	if x.c.Class != theme.Narrow { // there the choice of the family names it
		column.Add(widget.Row(12, widget.NewFamilySign(theme.Family(s.family.ID), "", w.Text(s.family.Name)), widget.Fill(widget.NewSubheading(w.Text(s.family.Name)))))
	}
	column.Add(widget.NewNote(w.Text(s.family.What)))
	if len(s.routes) == 0 {
		column.Add(widget.NewRule())
		column.Add(x.gap())
	}
	for _, r := range x.shownOf(s) {
		column.Add(widget.NewRule())
		column.Add(x.route(r))
	}
	if more := x.moreWords(s); more != "" {
		column.Add(widget.NewRule())
		column.Add(x.moreButton(s, more))
	}
	x.c.Family(s.family.ID, widget.TwinOf(column)...)
	if x.c.Class == theme.Narrow {
		return column
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
	return widget.RowTop(8, widget.NewIcon(icons.Speech, 18, widget.Ink2), widget.Fill(widget.NewNote(x.askWords())))
}

func (x *routes) askWords() string {
	k := x.view.contact
	x.c.ShowsOf("contacts", k.ID)
	return x.c.Words.T("routes.ask", "Name", k.Name, "Phone", k.Phone, "Web", k.Web)
}

func (x *routes) moreButton(s section, words string) fyne.CanvasObject {
	icon := icons.ChevronDown
	if x.more[s.family.ID] {
		icon = icons.ChevronUp
	}
	button := widget.NewButton(words, widget.QuietButton, func() { x.showAll(s.family.ID) }).WithIcon(icon)
	x.Target("more."+s.family.ID, button)
	return widget.Flow(8, button)
}

// route is one route: its line from the first station to the job, its facts, and the button that keeps it.
func (x *routes) route(r route) fyne.CanvasObject {
	x.c.Shows(r.records()...)
	var parts []widget.RoutePart
	here := widget.RoutePart{Mark: widget.MarkHere, Object: widget.Inset(0, 6, widget.NewSmallStrong(x.hereWords()))}
	for i, s := range r.steps {
		if i == r.here {
			parts = append(parts, here)
		}
		parts = append(parts, widget.RoutePart{Object: x.row(r, i), Own: s.Provenance.Own})
	}
	if r.here >= len(r.steps) {
		parts = append(parts, here)
	}
	parts = append(parts, widget.RoutePart{Mark: widget.MarkJob, Object: x.arrival(r), Own: r.Own})
	button := x.keepButton(r, widget.QuietButton)
	x.Target("keep."+r.ID, button)
	column := widget.Column(8)
	if why := x.whyWords(r); why != "" {
		column.Add(widget.NewSmallStrong(why).In(widget.Ink2))
	}
	buttons := widget.Flow(8, button)
	if x.c.Class == theme.Narrow {
		buttons.Add(x.detailsButton(r))
	}
	for _, part := range []fyne.CanvasObject{widget.NewRouteLine(theme.Family(r.Family), parts...), x.factLine(r), buttons} {
		column.Add(part)
	}
	return column
}

// detailsButton opens the details of a route's station on show, or of its first where none is.
func (x *routes) detailsButton(r route) fyne.CanvasObject {
	at := r.begin()
	if x.shown.route == r.ID {
		at = x.shown
	}
	button := widget.NewButton(x.c.Words.T("routes.details"), widget.QuietButton, func() { x.details(at) })
	x.Target("details."+r.ID, button)
	return button
}

// row is a station of the list: what the step is, what it asks for, and the state of that.
func (x *routes) row(r route, i int) fyne.CanvasObject {
	w, at, s := x.c.Words, stop{r.ID, i}, r.steps[i]
	marks, marked := x.marks(stopID(at), s.Sources)
	row := widget.NewListRow(widget.RowSpec{
		Title: w.Text(s.Name), Sub: strings.Join(x.lines(s), "\n"), Selected: at == x.shown, OnTap: func() { x.show(at) },
		Trailing: []fyne.CanvasObject{widget.Exact(x.chipWidth(), widget.Column(4, widget.NewChip(theme.State(s.state), w.T("state."+s.state)), marks))},
	})
	x.station(at, row)
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

// marks are the numbers of a fact's sources, as one mark that opens them.
func (x *routes) marks(id string, addresses []string) (*fyne.Container, []screen.Target) {
	numbers := x.c.Cite(addresses...)
	if len(numbers) == 0 {
		return widget.Flow(0), nil
	}
	label := screen.Numbered(numbers)
	mark := widget.NewSourceMark(label, x.c.Words.T("routes.source", "Number", strings.Trim(label, "[]")), x.c.Shell.Sources).Inline()
	return widget.Flow(0, mark), []screen.Target{{ID: id + ".source." + addresses[0], Object: mark}}
}

// arrival is the end of the line: the job, and whether a source says that the route leads there.
func (x *routes) arrival(r route) fyne.CanvasObject {
	w := x.c.Words
	line := widget.Flow(8, widget.NewStrong(w.T("routes.arrival", "Name", x.view.name)))
	if r.Own {
		return widget.Column(2, line, widget.NewNote(w.T("routes.own-link")))
	}
	marks, targets := x.marks("route."+r.ID, r.Link.Sources)
	line.Add(marks)
	x.Parts = append(x.Parts, targets...)
	return line
}

func (x *routes) keepButton(r route, emphasis widget.Emphasis) *widget.Button {
	label, icon := x.addWords(), icons.Plus
	if r.kept {
		label, icon, emphasis = x.c.Words.T("routes.compare.kept"), icons.Check, widget.SecondaryButton
	}
	return widget.NewButton(label, emphasis, func() { x.keep(r.ID) }).WithIcon(icon)
}

// addWords says how many routes are kept already, as long as they are few.
func (x *routes) addWords() string {
	if x.view.kept >= keptAtOnce {
		return x.c.Words.T("routes.compare.add-more")
	}
	return x.c.Words.T("routes.compare.add", "Number", x.view.kept)
}

// length says how long a route takes.
func (x *routes) length(r route) string {
	if r.Years == nil {
		return x.c.Words.T("routes.years-not-known")
	}
	return x.long(*r.Years)
}

// long words a number of years.
func (x *routes) long(years float64) string {
	if years == float64(int(years)) {
		return x.c.Words.T("routes.length", "Years", message.Counted("routes.years", int(years)))
	}
	return x.c.Words.T("routes.length.part", "Number", years)
}
