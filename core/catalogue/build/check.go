package build

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"llwybr/core/catalogue"
)

var (
	idForm    = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)
	dayForm   = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`)
	monthForm = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])$`)
	yearForm  = regexp.MustCompile(`^\d{4}$`)
	urlForm   = regexp.MustCompile(`^https?://[^\s;]+$`)
)

// checkTable checks each cell by its column's kind, and that keys do not repeat.
func (s *source) checkTable(t *table) {
	seen := map[string]int{}
	ids := map[string]bool{}
	s.ids[t.spec.Name] = ids
	for _, r := range t.rows {
		key := t.key(r)
		if first, ok := seen[key]; ok {
			s.fault(t.spec.File(), r.line, t.spec.Key[0], "build.duplicate", "Value", key, "Line", first)
		}
		seen[key] = r.line
		ids[t.cell(r, t.spec.Key[0])] = true
		for i, c := range t.spec.All() {
			s.checkCell(t, r, c, r.cells[i])
		}
		if t.spec.Provenance {
			s.checkProvenance(t, r)
		}
	}
}

func (t *table) key(r record) string {
	parts := make([]string, len(t.spec.Key))
	for i, k := range t.spec.Key {
		parts[i] = t.cell(r, k)
	}
	return strings.Join(parts, " / ")
}

func (s *source) checkCell(t *table, r record, c catalogue.Column, v string) {
	bad := func(id string, pairs ...any) { s.fault(t.spec.File(), r.line, c.Name, id, pairs...) }
	if strings.IndexFunc(v, unicode.IsControl) >= 0 || strings.TrimSpace(v) != v {
		bad("build.stray-space", "Value", v)
		return
	}
	if v == "" {
		if c.Required {
			bad("build.empty")
		}
		return
	}
	switch c.Kind {
	case catalogue.Ident:
		if !idForm.MatchString(v) || !strings.HasPrefix(v, c.Values[0]) {
			bad("build.id", "Value", v, "Prefix", c.Values[0])
		}
	case catalogue.Whole:
		if _, err := strconv.Atoi(v); err != nil {
			bad("build.whole", "Value", v)
		}
	case catalogue.Decimal:
		if _, err := strconv.ParseFloat(v, 64); err != nil {
			bad("build.number", "Value", v)
		}
	case catalogue.Month:
		if !monthForm.MatchString(v) {
			bad("build.month", "Value", v)
		}
	case catalogue.Enum:
		if !oneOf(c.Values, v) {
			bad("build.not-one-of", "Value", v, "Expected", strings.Join(c.Values, ", "))
		}
	case catalogue.Enums:
		for _, one := range strings.Split(v, " ; ") {
			if !oneOf(c.Values, one) {
				bad("build.not-one-of", "Value", one, "Expected", strings.Join(c.Values, ", "))
			}
		}
	case catalogue.Name, catalogue.Optional:
		s.checkText(t, r, c, v)
	}
}

// checkText checks one half of a bilingual pair: its twin is there, and the Welsh holds no ampersand and no typographic apostrophe.
func (s *source) checkText(t *table, r record, c catalogue.Column, v string) {
	base, welsh := strings.CutSuffix(c.Name, "_cy")
	if !welsh {
		base = strings.TrimSuffix(c.Name, "_en")
	}
	twin := map[bool]string{true: base + "_en", false: base + "_cy"}[welsh]
	if c.Kind == catalogue.Optional && t.cell(r, twin) == "" {
		s.fault(t.spec.File(), r.line, twin, "build.language-missing", "Value", v)
	}
	if welsh && strings.ContainsAny(v, "&’ʼ") {
		s.fault(t.spec.File(), r.line, c.Name, "build.welsh-sign", "Value", v)
	}
}

func oneOf(values []string, v string) bool {
	for _, x := range values {
		if x == v {
			return true
		}
	}
	return false
}

// checkProvenance: a source, or own with its basis, or a basis that names a source without an address; dates well-formed and in order.
func (s *source) checkProvenance(t *table, r record) {
	file := t.spec.File()
	src, basis := t.cell(r, "source"), t.cell(r, "basis")
	switch {
	case src == "" && basis == "", src == "own" && basis == "":
		s.fault(file, r.line, "source", "build.no-source")
	case src != "" && src != "own":
		for _, u := range strings.Split(src, " ; ") {
			if !urlForm.MatchString(u) {
				s.fault(file, r.line, "source", "build.address", "Value", u)
			}
		}
	}
	if src == "own" && t.cell(r, "evidence") != "own" {
		s.fault(file, r.line, "evidence", "build.own-evidence")
	}
	read := t.cell(r, "read_on")
	if read != "" && !dayForm.MatchString(read) {
		s.fault(file, r.line, "read_on", "build.date", "Value", read)
	}
	if read > s.newest {
		s.newest = read
	}
	asOf, until := t.cell(r, "as_of"), t.cell(r, "valid_until")
	for _, d := range [][2]string{{"as_of", asOf}, {"valid_until", until}} {
		if d[1] != "" && !yearForm.MatchString(d[1]) && !monthForm.MatchString(d[1]) && !dayForm.MatchString(d[1]) {
			s.fault(file, r.line, d[0], "build.date", "Value", d[1])
		}
	}
	if n := min(len(asOf), len(until)); n > 0 && until[:n] < asOf[:n] {
		s.fault(file, r.line, "valid_until", "build.date-order", "From", asOf, "Until", until)
	}
}

// checkAcross checks what one file says of another: references, rules, grades, dead ends.
func (s *source) checkAcross() {
	s.readScales()
	for _, spec := range catalogue.Tables {
		t := s.tables[spec.Name]
		for _, r := range t.rows {
			for i, c := range spec.All() {
				s.checkReference(t, r, c, r.cells[i])
			}
		}
	}
	s.checkScales()
	s.checkGroups()
	s.checkWays()
	s.checkSubjects()
	s.checkAround()
	s.checkFrameworks()
	s.checkWords()
}

func (s *source) checkReference(t *table, r record, c catalogue.Column, v string) {
	if v == "" {
		return
	}
	switch c.Kind {
	case catalogue.Ref:
		s.known(t, r, c, v)
	case catalogue.Refs:
		for _, id := range strings.Split(v, " ; ") {
			s.known(t, r, c, id)
		}
	case catalogue.Rule:
		s.checkRule(t, r, c, v)
	}
}

func (s *source) known(t *table, r record, c catalogue.Column, id string) {
	for _, name := range c.Values {
		if s.ids[name][id] {
			return
		}
	}
	s.fault(t.spec.File(), r.line, c.Name, "build.unknown-id", "Value", id, "Files", strings.Join(c.Values, ", "))
}

// checkGroups: every qualification that is taught has a stated way on, by itself or by its group; else it would be a dead end unexplained.
func (s *source) checkGroups() {
	from := map[string]bool{}
	p := s.tables["progression"]
	for _, r := range p.rows {
		from[p.cell(r, "from")] = true
	}
	t := s.tables["qualifications"]
	for _, r := range t.rows {
		id, kind := t.cell(r, "id"), t.cell(r, "kind")
		if kind == "gcse" || kind == "vcse" || kind == "foundation" {
			if !from[id] && !from["any-"+kind] {
				s.fault(t.spec.File(), r.line, "id", "build.dead-end", "Value", id)
			}
		}
	}
}
