package catalogue

import "sort"

// Survey is what can be said of all sourced rows together.
type Survey struct {
	OldestAsOf string
	NewestAsOf string
	Expired    []string // "table/id" of the rows whose stated end lies before the day
}

// Survey looks through every table with provenance; day is YYYY-MM-DD.
func (c *Catalogue) Survey(day string) Survey {
	s := Survey{Expired: []string{}}
	for _, t := range Tables {
		if !t.Provenance {
			continue
		}
		type line struct {
			key string
			p   Provenance
		}
		rows, err := readTable(c, t.Name, func(r row) line { return line{r.text(t.Key[0]), r.provenance()} })
		if err != nil {
			c.note(err)
			continue
		}
		for _, r := range rows {
			if a := r.p.AsOf; a != "" {
				if s.OldestAsOf == "" || a < s.OldestAsOf {
					s.OldestAsOf = a
				}
				s.NewestAsOf = max(s.NewestAsOf, a)
			}
			if r.p.Expired(day) {
				s.Expired = append(s.Expired, t.Name+"/"+r.key)
			}
		}
	}
	sort.Strings(s.Expired)
	return s
}
