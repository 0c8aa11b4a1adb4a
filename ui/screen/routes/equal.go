package routes

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// familyPart begins the ids of the rows from which a narrow window's family is chosen.
const familyPart = "family."

// explained is what stands beside the page until a station is chosen: what each of the four families is, in one form.
func (x *routes) explained() fyne.CanvasObject {
	w := x.c.Words
	column := widget.Column(18, widget.NewSubheading(w.T("routes.choose")))
	for _, s := range x.view.sections {
		card := widget.Column(4, widget.NewFamilySign(theme.Family(s.family.ID), w.Text(s.family.Name), ""), widget.NewBody(w.Text(s.family.What)))
		x.c.ShowsOf("families", s.family.ID)
		x.c.Family(s.family.ID, widget.TwinOf(card)...)
		column.Add(card)
	}
	return column
}

// choice is what a narrow window shows until a family is chosen: the four, as rows of one form.
func (x *routes) choice() fyne.CanvasObject {
	w := x.c.Words
	var rows []*widget.ListRow
	for _, s := range x.view.sections {
		row := widget.NewListRow(widget.RowSpec{Title: w.Text(s.family.Name), Sub: w.Text(s.family.What),
			Leading: []fyne.CanvasObject{widget.NewStation(theme.Family(s.family.ID), 24)}, OnTap: func() { x.pickFamily(s.family.ID) }})
		x.Target(familyPart+s.family.ID, row)
		x.c.ShowsOf("families", s.family.ID)
		x.c.Family(s.family.ID, widget.TwinOf(row)...)
		rows = append(rows, row)
	}
	return widget.NewRowList(8, rows...)
}
