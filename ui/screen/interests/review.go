package interests

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// buildReview builds the list of all answers.
func (p *page) buildReview() {
	column := widget.Column(10,
		widget.NewHeading(p.c.Words.T("interests.review-title")),
		widget.NewBody(p.c.Words.T("interests.review-note")).In(widget.Ink2))
	if p.view.open > 0 && p.twoForms() {
		column.Add(p.formChoice())
	}
	var rows []*widget.ListRow
	for i, l := range p.view.lines {
		row := p.row(i, l)
		p.Target("row-"+l.id, row)
		rows = append(rows, row)
	}
	column.Add(widget.NewRowList(6, rows...))
	p.Main = widget.Limit(pageWidth, column)
	p.Below = widget.Limit(pageWidth, p.reviewButtons())
}

// row is one activity with its answer; pressing it opens the question.
func (p *page) row(at int, l line) *widget.ListRow {
	p.c.Shows(l.id)
	glyph := widget.NewGlyph(theme.Met, 20)
	if l.answer == none {
		glyph = widget.NewGlyph(theme.NotYet, 20)
	}
	return widget.NewListRow(widget.RowSpec{
		Title:   p.c.Words.T("interests.review-row", "N", at+1, "Item", l.text),
		Sub:     p.c.Words.Say(said(l.answer)),
		Leading: []fyne.CanvasObject{glyph},
		OnTap:   func() { p.goTo(at) }})
}

// reviewButtons are back to the questions, and on to the result where there is a picture.
func (p *page) reviewButtons() fyne.CanvasObject {
	row := widget.Flow(12)
	p.first = "questions"
	emphasis := widget.PrimaryButton
	if p.view.picture {
		row.Add(p.Button("next", p.c.Words.T("interests.see"), widget.PrimaryButton, p.result).WithTrailingIcon(icons.ArrowRight))
		p.first, emphasis = "next", widget.SecondaryButton
	}
	row.Add(p.Button("questions", p.c.Words.T("interests.to-questions"), emphasis, p.turnReview).WithIcon(icons.ArrowLeft))
	if p.view.complete() && p.view.beyond > 0 {
		row.Add(p.goOnButton())
	}
	return row
}
