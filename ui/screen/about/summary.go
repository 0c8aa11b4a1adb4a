package about

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/widget"
)

// buildSummary builds the page with all the answers.
func (p *page) buildSummary() {
	var rows []*widget.ListRow
	for _, q := range p.view.questions {
		row := p.row(q)
		p.Target("row-"+q.id, row)
		rows = append(rows, row)
	}
	p.Main = widget.Limit(pageWidth, widget.Column(12,
		widget.NewHeading(p.c.Words.T("about.summary")),
		widget.NewBody(p.c.Words.T("about.summary-note")).In(widget.Ink2),
		widget.NewRowList(8, rows...),
		widget.NewNote(p.keptLine()),
		widget.NewNote(p.c.Words.T("about.permission"))))
	p.Below = widget.Limit(pageWidth, widget.Flow(12,
		p.Button("next", p.c.Words.T("about.to-interests"), widget.PrimaryButton, p.toInterests).WithTrailingIcon(icons.ArrowRight),
		p.Button("again", p.c.Words.T("about.again"), widget.SecondaryButton, func() { p.goTo(askName) })))
	p.first = "next"
}

// row is one question with its answer; pressing it opens the question.
func (p *page) row(q question) *widget.ListRow {
	answer := p.c.Words.T("about.none")
	if q.id == askHome {
		p.c.Shows(q.chosen)
	}
	if q.chosen != "" {
		answer = p.c.Words.Say(q.said)
	}
	return widget.NewListRow(widget.RowSpec{Title: p.c.Words.T("about.short." + q.id), Sub: answer,
		Trailing: []fyne.CanvasObject{widget.NewIcon(icons.ChevronRight, 18, widget.Primary)},
		OnTap:    func() { p.goTo(q.id) }})
}

func (p *page) keptLine() string {
	if p.view.guest {
		return p.c.Words.T("about.kept-guest")
	}
	return p.c.Words.T("about.kept")
}
