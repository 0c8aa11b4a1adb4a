package sources

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// figures lists the published numbers by topic, each with its year, its place and how it came about.
func (p *page) figures() fyne.CanvasObject {
	var ids []string
	for _, topic := range p.view.Figures {
		ids = append(ids, topic.ID)
	}
	col := widget.Column(16, p.topics("gaps.figures.", ids...))
	for _, topic := range p.view.Figures {
		if !p.shows(topic.ID) {
			continue
		}
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
	where := strings.Join([]string{t.Text(f.Where), p.period(f.Period), t.T("gaps.nature." + f.Nature)}, " · ")
	what := widget.Column(2, widget.NewBody(t.Text(f.What)), widget.NewSmall(where), screen.Rested(p.c, &p.Base, f.ID, f.Provenance))
	return widget.Row(16, widget.Fill(what), widget.NewStrong(p.value(f)).OneLine())
}

func (p *page) value(f guide.Figure) string {
	if f.Unit == "pounds" {
		return p.c.Words.Money(f.Value)
	}
	return p.c.Words.T("gaps.unit."+f.Unit, "N", p.c.Words.Number(f.Value))
}

// to stands between the two ends of a period.
const to = "–"

// period words a period: months by their names, years as they stand.
func (p *page) period(period string) string {
	ends := strings.Split(period, to)
	for i, end := range ends {
		if month, err := time.Parse("2006-01", end); err == nil {
			ends[i] = p.c.Words.Date(message.Day(month.Format("2006-01")))
		}
	}
	return strings.Join(ends, " "+to+" ")
}
