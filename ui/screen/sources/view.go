package sources

import (
	"llwybr/core/guide"
	"llwybr/core/message"
)

// View is what the page shows.
type View struct {
	Sourced, Own   int
	Oldest, Newest message.Day
	From, To       message.Day
	Publishers     []Publisher     // who has most first
	Gaps           []Topic         // what is not known, by topic; those that there are
	Counted        []guide.Missing // what is counted
	Figures        []Numbers
}

// Publisher is who published what, with the number of facts that rest on it.
type Publisher struct {
	Name           message.Text
	Rows           int
	Oldest, Newest message.Day
}

// Topic is what is not known of one topic.
type Topic struct {
	ID   string
	Gaps []Gap
}

// Gap is something that is not known, with whom to ask.
type Gap struct {
	guide.Gap
	Ask guide.Contact
}

// Numbers are the published numbers of one topic.
type Numbers struct {
	ID      string
	Figures []guide.Figure
}

func fetch(g *guide.Guide, today message.Day) View {
	s := g.Catalogue.Standing()
	v := View{Sourced: s.Sourced, Own: s.Own, Oldest: message.Day(s.Oldest), Newest: message.Day(s.Newest), From: message.Day(s.From), To: message.Day(s.To),
		Gaps: byTopic(g), Counted: g.Missing(today), Figures: numbers(g, today)}
	for _, h := range s.Holdings {
		v.Publishers = append(v.Publishers, Publisher{h.Publisher, h.Rows, message.Day(h.Oldest), message.Day(h.Newest)})
	}
	return v
}

func byTopic(g *guide.Guide) []Topic {
	var all []Topic
	for _, gap := range g.Gaps() {
		if len(all) == 0 || all[len(all)-1].ID != gap.Topic {
			all = append(all, Topic{ID: gap.Topic})
		}
		who, _ := g.Catalogue.Contact(gap.Ask)
		last := &all[len(all)-1]
		last.Gaps = append(last.Gaps, Gap{gap, who})
	}
	return all
}

// numbers are the published numbers whose day has not passed.
func numbers(g *guide.Guide, today message.Day) []Numbers {
	var all []Numbers
	for _, topic := range guide.FigureTopics {
		n := Numbers{ID: topic}
		for _, f := range g.Catalogue.Figures() {
			if _, known := guide.Value(f, today); known && f.Topic == topic {
				n.Figures = append(n.Figures, f)
			}
		}
		if len(n.Figures) > 0 {
			all = append(all, n)
		}
	}
	return all
}

// gapCount is how many gaps are known by name.
func (v View) gapCount() (n int) {
	for _, t := range v.Gaps {
		n += len(t.Gaps)
	}
	return n
}
