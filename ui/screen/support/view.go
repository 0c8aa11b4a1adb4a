package support

import (
	"cmp"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// view is what the page shows.
type view struct {
	from, to int // the ages for which it is; 0 = not known
	topics   []topic
	careers  guide.Contact // whom to ask where nothing is held
}

// topic is the help of one kind.
type topic struct {
	id   string
	rows []row
}

// row is one kind of help.
type row struct {
	guide.Support
	amount message.Text // empty: there is none, or it is past its day
	past   bool         // there was an amount, and its day has passed
	until  message.Day
	ask    guide.Contact
	fits   bool
}

func fetch(g *guide.Guide, rec learner.Record, today message.Day) view {
	v := view{}
	v.from, v.to = g.Ages(rec)
	v.careers, _ = g.Catalogue.Contact("careers-wales")
	for _, id := range guide.SupportTopics {
		t := topic{id: id}
		for _, s := range g.Catalogue.Support() {
			if s.Topic == id {
				t.rows = append(t.rows, v.row(g, s, today))
			}
		}
		if len(t.rows) > 0 {
			v.topics = append(v.topics, t)
		}
	}
	return v
}

func (v view) row(g *guide.Guide, s guide.Support, today message.Day) row {
	r := row{Support: s, amount: guide.Amount(s, today), until: guide.Until(s.Provenance, today), fits: guide.Fits(s, v.from, v.to)}
	r.past = r.amount.Empty() && !s.Amount.Empty()
	r.ask, _ = g.Catalogue.Contact(s.Ask)
	return r
}

// fitting are the rows that fit, or all.
func (t topic) fitting(all bool) []row {
	var rows []row
	for _, r := range t.rows {
		if all || r.fits {
			rows = append(rows, r)
		}
	}
	return rows
}

// find is the topic of a row, and whether it fits; "" where there is no such row.
func (v view) find(id string) (topic string, fits bool) {
	for _, t := range v.topics {
		for _, r := range t.rows {
			if r.ID == id {
				return t.id, r.fits
			}
		}
	}
	return "", true
}

// topic is a topic by its id, else the first one.
func (v view) topic(id string) topic {
	for _, t := range v.topics {
		if t.id == cmp.Or(id, t.id) {
			return t
		}
	}
	if len(v.topics) == 0 {
		return topic{}
	}
	return v.topics[0]
}
