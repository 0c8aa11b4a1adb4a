package catalogue

import (
	"cmp"
	"slices"

	"llwybr/core/message"
)

// Standing is what the catalogue rests on: how many of its rows have a source, who published what, and when we read it.
type Standing struct {
	Sourced, Own   int       // rows that name a source; rows that are our own reading or word
	Oldest, Newest string    // YYYY-MM-DD, between which the sources were read
	From, To       string    // YYYY, YYYY-MM or YYYY-MM-DD, between which lies what they speak of, where they say so
	Holdings       []Holding // by publisher, who has most first
}

// Holding is what rests on one publisher. A row with several sources counts for each of their publishers.
type Holding struct {
	Publisher      message.Text
	Rows           int
	Oldest, Newest string // YYYY-MM-DD, between which its pages were read
}

// Standing looks through every table with provenance, once.
func (c *Catalogue) Standing() Standing { return c.standing() }

// origin is what stands in the rows of one table that name the same source.
type origin struct {
	sources        []string
	oldest, newest string
	from, to       string
	rows           int
}

func (c *Catalogue) takeStanding() Standing {
	var s Standing
	by := map[message.Text]*Holding{}
	for _, t := range Tables {
		if !t.Provenance || !c.has(t.Name) {
			continue
		}
		origins, err := c.origins(t.Name)
		if err != nil {
			c.note(message.Fail(err, "catalogue.unreadable", "File", t.Name))
			continue
		}
		for _, o := range origins {
			c.count(&s, by, o)
		}
	}
	for _, h := range by {
		s.Holdings = append(s.Holdings, *h)
	}
	slices.SortFunc(s.Holdings, func(a, b Holding) int {
		return cmp.Or(cmp.Compare(b.Rows, a.Rows), cmp.Compare(a.Publisher.EN, b.Publisher.EN))
	})
	return s
}

// origins groups a table by its source in the database, which is much less than reading every row.
func (c *Catalogue) origins(table string) ([]origin, error) {
	rows, err := c.db.Query(`SELECT source, min(read_on), max(read_on), coalesce(min(nullif(as_of, '')), ''), coalesce(max(as_of), ''), count(*)
		FROM "` + table + `" GROUP BY 1`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []origin
	for rows.Next() {
		var source string
		var o origin
		if err := rows.Scan(&source, &o.oldest, &o.newest, &o.from, &o.to, &o.rows); err != nil {
			return nil, err
		}
		if source != "own" {
			o.sources = splitList(source)
		}
		all = append(all, o)
	}
	return all, rows.Err()
}

// count puts rows into the standing and into the holdings of their publishers.
func (c *Catalogue) count(s *Standing, by map[message.Text]*Holding, o origin) {
	if len(o.sources) == 0 {
		s.Own += o.rows
		return
	}
	s.Sourced += o.rows
	stretch(&s.Oldest, &s.Newest, o.oldest, o.newest)
	stretch(&s.From, &s.To, o.from, o.to)
	publishers := map[message.Text]bool{}
	for _, address := range o.sources {
		publishers[c.Source(address, o.newest).Publisher] = true
	}
	for name := range publishers {
		if by[name] == nil {
			by[name] = &Holding{Publisher: name}
		}
		by[name].Rows += o.rows
		stretch(&by[name].Oldest, &by[name].Newest, o.oldest, o.newest)
	}
}

// stretch widens a span of days to take another one in.
func stretch(from, to *string, first, last string) {
	if *from == "" || first != "" && first < *from {
		*from = first
	}
	*to = max(*to, last)
}
