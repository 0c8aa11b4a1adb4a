package sources

import (
	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// allTopics is the choice of every topic; the counted gaps are a topic of their own.
const (
	allTopics = ""
	counted   = "counted"
)

// unknown is what is not known yet, by topic, each with whom to ask; then what is counted.
func (p *page) unknown() fyne.CanvasObject {
	col := widget.Column(16)
	if len(p.view.Gaps) > 0 {
		var ids []string
		for _, topic := range p.view.Gaps {
			ids = append(ids, topic.ID)
		}
		col.Add(p.topics("gaps.topic.", append(ids, counted)...))
	}
	for _, topic := range p.view.Gaps {
		if p.shows(topic.ID) {
			col.Add(p.topicCard(topic))
		}
	}
	if len(p.view.Counted) > 0 && p.shows(counted) {
		col.Add(p.countedCard())
	}
	return col
}

func (p *page) shows(topic string) bool { return p.topic == allTopics || p.topic == topic }

// topics are pills of which one shows a topic alone; prefix begins their messages.
func (p *page) topics(prefix string, ids ...string) fyne.CanvasObject {
	options := []widget.Option{{ID: allTopics, Label: p.c.Words.T("gaps.topic.all")}}
	for _, id := range ids {
		options = append(options, widget.Option{ID: id, Label: p.c.Words.T(prefix + id)})
	}
	pills := widget.NewPills(options, p.topic, func(id string) {
		p.topic = id
		p.c.Shell.Rebuild()
	})
	p.Target("sources.topics", pills)
	return pills
}

func (p *page) topicCard(topic Topic) fyne.CanvasObject {
	col := widget.Column(10, widget.NewSubheading(p.c.Words.T("gaps.topic."+topic.ID)))
	for _, gap := range topic.Gaps {
		what := widget.Column(2, widget.NewBody(p.c.Words.Text(gap.What)), p.rested(gap))
		col.Add(widget.NewRule())
		col.Add(p.beside(what, p.c.Ask(gap.Ask)))
	}
	return widget.NewCard(col)
}

// rested says what a gap rests on: its day and the mark of its sources.
func (p *page) rested(gap Gap) fyne.CanvasObject {
	return screen.Rested(p.c, &p.Base, gap.ID, gap.Provenance)
}

// beside puts whom to ask beside what is not known, or under it where there is little room.
func (p *page) beside(what, ask fyne.CanvasObject) fyne.CanvasObject {
	if p.c.Class == theme.Narrow {
		return widget.Column(6, what, ask)
	}
	return widget.Shares(24, []float32{64, 36}, what, ask)
}

func (p *page) countedCard() fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(10, widget.NewSubheading(t.T("gaps.topic.counted")), widget.NewNote(t.T("sources.not-known-what")))
	for _, m := range p.view.Counted {
		what := widget.Row(14, widget.Fill(widget.NewBody(t.T(m.ID))), widget.NewStrong(t.T("sources.of", "N", m.N, "Total", m.Total)).OneLine())
		col.Add(widget.NewRule())
		col.Add(p.beside(what, p.whom(m)))
	}
	return widget.NewCard(col)
}

// whom says whom to ask about what is counted: somebody of the catalogue, or in words.
func (p *page) whom(m guide.Missing) fyne.CanvasObject {
	if m.Contact.ID != "" {
		return p.c.Ask(m.Contact)
	}
	return widget.NewBody("**" + p.c.Words.T("sources.ask", "Who", p.c.Words.Say(m.Ask)) + "**")
}
