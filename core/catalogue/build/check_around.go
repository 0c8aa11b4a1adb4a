package build

import (
	"strings"

	"llwybr/core/catalogue"
)

// checkAround checks what stands around the ways: help, tests, scenarios, titles, reviews and editions.
func (s *source) checkAround() {
	s.checkAmounts()
	s.checkFiveTests()
	s.checkScenarios()
	s.checkTitles()
	s.checkPublishers()
	s.checkReviews()
	s.checkReleases()
}

// checkAmounts: an amount without an end would be shown for ever.
func (s *source) checkAmounts() {
	t := s.tables["support"]
	for _, r := range t.rows {
		if t.cell(r, "amount_en") != "" && t.cell(r, "valid_until") == "" {
			s.fault(t.spec.File(), r.line, "valid_until", "build.amount-end")
		}
	}
}

// checkFiveTests: a sector has all five, so that what is missing is seen to be missing.
func (s *source) checkFiveTests() {
	t := s.tables["tests"]
	n, first := map[string]int{}, map[string]int{}
	for _, r := range t.rows {
		sector := t.cell(r, "sector")
		if n[sector]++; n[sector] == 1 {
			first[sector] = r.line
		}
	}
	spec, _ := catalogue.TableNamed("tests")
	for _, c := range spec.Columns {
		if c.Name != "test" {
			continue
		}
		for sector, found := range n {
			if found != len(c.Values) {
				s.fault(t.spec.File(), first[sector], "test", "build.five-tests", "Value", sector, "Found", found, "Expected", len(c.Values))
			}
		}
	}
}

// checkScenarios: a scenario that lists what it takes lists something; one that takes a kind may list more.
func (s *source) checkScenarios() {
	t := s.tables["scenarios"]
	for _, r := range t.rows {
		if t.cell(r, "takes") == "listed" && t.cell(r, "targets") == "" {
			s.fault(t.spec.File(), r.line, "targets", "build.targets", "Value", t.cell(r, "id"))
		}
	}
}

// addresses visits every address that a row rests on.
func (s *source) addresses(visit func(t *table, r record, address string)) {
	for _, spec := range catalogue.Tables {
		if !spec.Provenance {
			continue
		}
		t := s.tables[spec.Name]
		for _, r := range t.rows {
			for _, address := range strings.Split(t.cell(r, "source"), " ; ") {
				visit(t, r, address)
			}
		}
	}
}

// checkTitles: a title stands for an address that a row names, in at least one language.
func (s *source) checkTitles() {
	used := map[string]bool{}
	s.addresses(func(_ *table, _ record, address string) { used[address] = true })
	t := s.tables["titles"]
	for _, r := range t.rows {
		switch address := t.cell(r, "address"); {
		case !used[address]:
			s.fault(t.spec.File(), r.line, "address", "build.title-unused", "Value", address)
		case t.cell(r, "title_en") == "" && t.cell(r, "title_cy") == "":
			s.fault(t.spec.File(), r.line, "title_en", "build.empty")
		}
	}
}

// checkPublishers: every address has somebody who published it; a bare host tells a reader nothing. Each host is said once.
func (s *source) checkPublishers() {
	said := map[string]bool{}
	s.addresses(func(t *table, r record, address string) {
		host := catalogue.Host(address)
		if host != "" && !s.ids["publishers"][host] && !said[host] {
			said[host] = true
			s.fault(t.spec.File(), r.line, "source", "build.no-publisher", "Value", host)
		}
	})
}

// checkReviews: who has checked the Welsh of which row, and when.
func (s *source) checkReviews() {
	t := s.tables["reviews"]
	for _, r := range t.rows {
		name, row := t.cell(r, "table"), t.cell(r, "row")
		switch {
		case s.tables[name] == nil:
			s.fault(t.spec.File(), r.line, "table", "build.unknown-id", "Value", name, "Files", "*.csv")
		case row != "*" && !s.ids[name][row]:
			s.fault(t.spec.File(), r.line, "row", "build.unknown-id", "Value", row, "Files", name)
		}
		if !dayForm.MatchString(t.cell(r, "day")) {
			s.fault(t.spec.File(), r.line, "day", "build.date", "Value", t.cell(r, "day"))
		}
	}
}

func (s *source) checkReleases() {
	t := s.tables["releases"]
	for _, r := range t.rows {
		if !dayForm.MatchString(t.cell(r, "day")) {
			s.fault(t.spec.File(), r.line, "day", "build.date", "Value", t.cell(r, "day"))
		}
	}
}
