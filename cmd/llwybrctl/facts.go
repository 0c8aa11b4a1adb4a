package main

import (
	"os"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/build"
)

type infoJSON struct {
	Version   string         `json:"version"`
	DataMonth string         `json:"data_month"`
	Counts    map[string]int `json:"counts"`
	OldestAs  string         `json:"oldest_as_of"`
	NewestAs  string         `json:"newest_as_of"`
	Expired   []string       `json:"expired"`
	Coverage  coverageJSON   `json:"coverage"`
	Edition   editionJSON    `json:"edition"`
}

type coverageJSON struct {
	Occupations int `json:"occupations"`
	Sourced     int `json:"by_sourced_links"`
	OwnOnly     int `json:"by_own_links_only"`
	None        int `json:"by_no_link"`

	Described int        `json:"described"`
	Paid      int        `json:"with_pay"`
	Areas     []areaJSON `json:"areas"`
}

// areaJSON is how far one area of study reaches.
type areaJSON struct {
	Area        string `json:"id"`
	Options     int    `json:"options_at_14"`
	Levels      []int  `json:"levels"`
	Higher      bool   `json:"on_to_level_4"`
	Occupations int    `json:"occupations"`
	Sourced     int    `json:"by_sourced_links"`
}

// facts answers about the catalogue: info, gaps, verify, build DIR OUT, or a command about editions.
func facts(t *tool, args []string) error {
	if len(args) == 0 {
		return t.misused("command.facts-usage")
	}
	if err, ok := editions(t, args); ok {
		return err
	}
	f, o := t.flags("catalogue")
	switch args[0] {
	case "info":
		if err := t.parse(f, o, args[1:], 0); err != nil {
			return err
		}
		return t.info()
	case "gaps":
		if err := t.parse(f, o, args[1:], 0); err != nil {
			return err
		}
		return t.gaps(o.json)
	case "verify":
		if err := t.parse(f, o, args[1:], 0); err != nil {
			return err
		}
		g, err := t.guide()
		if err != nil {
			return err
		}
		return g.Catalogue.Verify()
	case "build":
		if err := t.parse(f, o, args[1:], 2); err != nil {
			return err
		}
		return build.Build(os.DirFS(o.rest[0]), o.rest[1])
	}
	return t.misused("command.facts-usage")
}

func (t *tool) info() error {
	g, err := t.guide()
	if err != nil {
		return err
	}
	c := g.Catalogue
	i := c.Info()
	survey := c.Survey(string(t.today))
	return t.print(infoJSON{Version: i.Version, DataMonth: i.DataMonth, Counts: i.Counts, OldestAs: survey.OldestAsOf, NewestAs: survey.NewestAsOf,
		Expired: survey.Expired, Coverage: coverage(c.Coverage()), Edition: editionOf(c.Release())})
}

func coverage(k catalogue.Coverage) coverageJSON {
	j := coverageJSON{Occupations: k.Occupations, Described: k.Described, Paid: k.Paid, Sourced: k.Sourced, OwnOnly: k.OwnOnly, None: k.None, Areas: []areaJSON{}}
	for _, a := range k.Areas {
		if a.Levels == nil {
			a.Levels = []int{}
		}
		j.Areas = append(j.Areas, areaJSON(a))
	}
	return j
}
