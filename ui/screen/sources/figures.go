package sources

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// figures lists the published numbers by topic, each with its year, its place and how it came about.
func (p *page) figures() fyne.CanvasObject {
	col := widget.Column(16)
	for _, topic := range p.view.Figures {
		card := widget.Column(8, widget.NewSubheading(p.c.Words.T("gaps.figures."+topic.ID)))
		for _, f := range topic.Figures {
			card.Add(widget.NewRule())
			card.Add(p.figure(f))
		}
		col.Add(widget.NewCard(card))
	}
	return col
}

func (p *page) figure(f guide.Figure) fyne.CanvasObject {
	t := p.c.Words
	where := strings.Join([]string{t.Text(f.Where), f.Period, t.T("gaps.nature." + f.Nature)}, " · ")
	what := widget.Column(2, widget.NewBody(t.Text(f.What)), widget.NewSmall(where), screen.Rested(p.c, &p.Base, f.ID, f.Provenance))
	return widget.Row(16, widget.Fill(what), widget.NewStrong(p.value(f)).OneLine())
}

func (p *page) value(f guide.Figure) string {
	if f.Unit == "pounds" {
		return p.c.Words.Money(f.Value)
	}
	return p.c.Words.T("gaps.unit."+f.Unit, "N", p.c.Words.Number(f.Value))
}
