package compare

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// rowIcons are the drawings of the rows.
var rowIcons = map[string]icons.Name{
	"needed": icons.List, "length": icons.Clock, "money": icons.Pound, "travel": icons.Bus, "welsh": icons.Speech, "experience": icons.Case,
	"next": icons.Flag, "otherwise": icons.Route, "changes": icons.Warn,
}

// build puts the view model into objects, in reading order.
func (x *compare) build() {
	column := widget.Column(14)
	switch len(x.view.columns) {
	case 0:
		x.Main = x.empty()
		return
	case 1:
		add := x.Button("add", x.c.Words.T("compare.to-routes"), widget.SecondaryButton, x.routes).WithIcon(icons.Plus)
		column.Add(widget.NewCard(widget.Row(16, widget.Fill(widget.NewBody(x.c.Words.T("compare.add"))), add)))
	}
	if n := len(x.view.kept); n > atOnce {
		which := x.Button("which", x.c.Words.T("compare.many.choose"), widget.QuietButton, x.change)
		column.Add(widget.Row(12, widget.Fill(widget.NewNote(x.c.Words.N("compare.many", n))), which))
	}
	x.table = widget.NewCompareTable(x.spec())
	column.Add(x.table)
	x.addParts()
	if x.c.Class != theme.Wide {
		column.Add(x.noBest())
	}
	x.Main, x.Below = column, x.buttons()
}

// empty says what the screen gives back and how to come to it.
func (x *compare) empty() fyne.CanvasObject {
	routes := x.Button("routes", x.c.Words.T("compare.to-routes"), widget.PrimaryButton, x.routes).WithTrailingIcon(icons.ArrowRight)
	return widget.NewCard(widget.Column(16, widget.NewBody(x.c.Words.T("compare.none")), widget.Flow(12, routes)))
}

func (x *compare) noBest() fyne.CanvasObject {
	return widget.NewNote(x.c.Words.T("compare.no-best"))
}

// buttons stand below what scrolls, with the sentence that no route is the winner where there is room beside them.
func (x *compare) buttons() fyne.CanvasObject {
	w := x.c.Words
	change := x.Button("change", w.T("compare.change"), widget.SecondaryButton, x.change)
	plan := x.Button("plan", w.T("compare.plan"), widget.PrimaryButton, x.plan).WithTrailingIcon(icons.ArrowRight)
	if x.c.Class != theme.Wide {
		return widget.Flow(10, change, plan)
	}
	return widget.Row(10, widget.Fill(x.noBest()), change, plan)
}

// spec is the table in words.
func (x *compare) spec() widget.CompareSpec {
	w, from := x.c.Words, x.from
	spec := widget.CompareSpec{
		Fit: x.fit(), From: from, Corner: w.T("compare.star"), Starred: w.T("compare.star.on"), Star: w.T("compare.star.off"),
		Choice: w.T("compare.row.choice"), Switch: w.T("compare.switch"), Before: w.T("compare.before"), After: w.T("compare.after"),
		Shown:  w.T("compare.shown", "From", from+1, "To", from+x.fit(), "All", len(x.view.columns)),
		OnStar: func(row string, starred bool) { x.star(row, starred) }, OnChoose: func(id, role string) { x.choose(id, role) }, OnTurn: x.turn,
	}
	for _, r := range x.view.columns {
		spec.Columns = append(spec.Columns, x.column(r))
	}
	for _, id := range x.view.rows {
		row := widget.CompareRow{ID: id, Name: w.T("compare.row." + id), Icon: rowIcons[id], Starred: x.view.stars[id] > 0}
		for i, r := range x.view.columns {
			if i < from || i >= from+x.fit() {
				row.Cells = append(row.Cells, widget.CompareCell{}) // it is not on show, so nothing of it is cited
				continue
			}
			row.Cells = append(row.Cells, x.cell(id, r))
		}
		spec.Rows = append(spec.Rows, row)
	}
	x.note(spec)
	return spec
}

// note notes the columns on show as showings of their families.
func (x *compare) note(spec widget.CompareSpec) {
	for i := spec.From; i < spec.From+spec.Fit; i++ {
		words := []string{spec.Columns[i].Name, spec.Columns[i].Sub}
		for _, row := range spec.Rows {
			c := row.Cells[i]
			words = append(words, c.Text, c.Own, c.Word, c.Note)
		}
		x.c.Family(string(spec.Columns[i].Family), words...)
	}
}

// column is the head of a route and what can be made of it.
func (x *compare) column(r route) widget.CompareColumn {
	w := x.c.Words
	sub := x.stepName(r.next)
	if _, one := x.view.oneGoal(); !one {
		sub += "\n" + w.T("compare.goal", "Name", r.goal)
	}
	x.c.Shows(r.records()...)
	c := widget.CompareColumn{ID: r.ID, Family: theme.Family(r.Family), Name: w.Text(r.family.Name), Sub: sub, Short: x.short(r), Chosen: r.role}
	for _, role := range []string{first, backup, none} {
		c.Choices = append(c.Choices, widget.Option{ID: role, Label: w.T("compare.choice." + role)})
	}
	return c
}

func editID(route string) string { return "edit.travel." + route }

func noteID(route string) string { return "note." + route }

// addParts gives the parts of the table their ids.
func (x *compare) addParts() {
	for _, p := range x.table.Parts() {
		id := ""
		switch p.Kind {
		case widget.CompareSwitch:
			id = "switch"
		case widget.CompareBefore:
			id = "before"
		case widget.CompareAfter:
			id = "after"
		case widget.CompareStar:
			id = "star." + p.Row
		case widget.CompareSource:
			id = "source." + p.Row + "." + p.Column
		case widget.CompareEdit:
			id = editID(p.Column)
		case widget.CompareField:
			id = noteID(p.Column)
		case widget.CompareDone:
			id = "done." + p.Column
		case widget.CompareChoose:
			id = "choice." + p.Column
		}
		x.Target(id, p.Object)
	}
}
