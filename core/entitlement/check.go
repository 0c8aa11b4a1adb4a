package entitlement

import (
	"fmt"
	"strings"

	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// Check checks a record against a framework of the catalogue ("wales-14-16"). A framework that the catalogue does not hold is a message.Error.
func Check(cat *catalogue.Catalogue, rec learner.Record, framework string) (Report, error) {
	rows := cat.Checks(framework)
	if len(rows) == 0 {
		return Report{}, message.Fail(nil, "entitlement.no-framework", "Framework", framework)
	}
	c := newChecker(cat, rec)
	r := Report{Framework: framework, Applies: true, Availability: c.availability()}
	byCard := map[string][]finding.Finding{}
	for _, row := range rows {
		fs, stop := c.run(row)
		byCard[row.Card] = append(byCard[row.Card], fs...)
		if stop {
			r.Applies = false
			break
		}
	}
	r.General = byCard["all"]
	for _, name := range Cards {
		if hasCard(rows, name) {
			r.Cards = append(r.Cards, c.card(name, byCard[name], r.Applies))
		}
	}
	return r, nil
}

type checker struct {
	cat    *catalogue.Catalogue
	rec    learner.Record
	chosen []catalogue.Qualification
	has    map[string]bool
}

func newChecker(cat *catalogue.Catalogue, rec learner.Record) *checker {
	c := &checker{cat: cat, rec: rec, has: map[string]bool{}}
	for _, id := range rec.Choices {
		if q, ok := cat.Qualification(id); ok {
			c.chosen = append(c.chosen, q)
			c.has[id] = true
		}
	}
	return c
}

// run makes the findings of one row; stop is true when the framework does not apply and the rest must not be asked.
func (c *checker) run(row catalogue.Check) (found []finding.Finding, stop bool) {
	switch row.Check {
	case "setting":
		return c.setting(row)
	case "cohort":
		return c.cohort(row)
	case "available":
		return c.available(row), false
	case "pick-one", "needs":
		return c.pairs(row), false
	case "group":
		return c.group(row, func(q catalogue.Qualification) bool { return q.Group == row.Arg }), false
	case "group-fit":
		return c.group(row, c.fits(row.Arg)), false
	case "areas":
		return c.areas(row), false
	case "flags":
		return []finding.Finding{c.flags(row)}, false
	case "outside":
		return []finding.Finding{c.outside(row)}, false
	case "subjects":
		return []finding.Finding{c.subjects(row)}, false
	case "warns":
		return c.warns(row), false
	case "progression":
		return c.progression(row), false
	}
	return []finding.Finding{c.says(row, true, row.OK, nil)}, false
}

// says makes a finding of a row. An empty text falls back on the row's other text, so that every finding is worded.
func (c *checker) says(row catalogue.Check, ok bool, text message.Text, fields []string) finding.Finding {
	if text.Empty() {
		text = row.Ask
	}
	if text.Empty() {
		text = row.OK
	}
	sources := row.Sources
	if row.Own {
		sources = nil
	}
	records := []string{fmt.Sprintf("entitlement/%s:%d:%s", row.Framework, row.Step, row.Rule)}
	return finding.Finding{Rule: row.Rule, Strength: finding.Strength(row.Strength), Text: text, Sources: sources, Records: records, Fields: fields, OK: ok}
}

func (c *checker) setting(row catalogue.Check) ([]finding.Finding, bool) {
	if c.rec.Setting == "" {
		return nil, false
	}
	for _, allowed := range strings.Split(row.Arg, " ; ") {
		if c.rec.Setting == allowed {
			return nil, false
		}
	}
	return []finding.Finding{c.says(row, false, row.Ask, []string{"setting"})}, true
}

// cohort: the framework begins with the learners who start Year 10 in the month of the argument.
func (c *checker) cohort(row catalogue.Check) ([]finding.Finding, bool) {
	if c.rec.Year10Start == "" || c.rec.Year10Start >= row.Arg {
		return nil, false
	}
	return []finding.Finding{c.says(row, false, row.Ask, []string{"year10_start"})}, true
}

// fill puts bilingual values in the place of {{.name}} placeholders, each language into its own half.
func fill(t message.Text, pairs ...any) message.Text {
	for i := 0; i+1 < len(pairs); i += 2 {
		mark, v := "{{."+pairs[i].(string)+"}}", pairs[i+1].(message.Text)
		t.CY = strings.ReplaceAll(t.CY, mark, v.CY)
		t.EN = strings.ReplaceAll(t.EN, mark, v.EN)
	}
	return t
}

func (c *checker) available(row catalogue.Check) []finding.Finding {
	var found []finding.Finding
	for _, a := range c.availability() {
		if !a.Chosen || a.Available == nil || *a.Available {
			continue
		}
		q, _ := c.cat.Qualification(a.ID)
		f := c.says(row, false, message.Text{}, []string{"choices." + a.ID, "year10_start"})
		f.Text = message.Text{} // worded with a date, so by the locales
		f.Message = message.New("entitlement.not-for-cohort", "Name", q.Name, "First", message.Day(a.FirstTeaching))
		f.Sources, f.Records = q.Sources, []string{q.ID}
		found = append(found, f)
	}
	return found
}

// pairs finds choices that exclude each other, or that need another.
func (c *checker) pairs(row catalogue.Check) []finding.Finding {
	var found []finding.Finding
	for _, x := range c.cat.Exclusions() {
		clash := x.Kind == "pick-one" && c.has[x.First] && c.has[x.Second]
		lacks := x.Kind == "needs" && c.has[x.First] && !c.has[x.Second]
		if x.Kind != row.Check || (!clash && !lacks) {
			continue
		}
		first, _ := c.cat.Qualification(x.First)
		second, _ := c.cat.Qualification(x.Second)
		f := c.says(row, false, fill(row.Ask, "name", first.Name, "other", second.Name), []string{"choices." + x.First, "choices." + x.Second})
		f.Records = append(f.Records, x.ID, x.First, x.Second)
		if len(x.Sources) > 0 {
			f.Sources = x.Sources
		}
		found = append(found, f)
	}
	return found
}

func (c *checker) group(row catalogue.Check, fits func(catalogue.Qualification) bool) []finding.Finding {
	var fields []string
	for _, q := range c.chosen {
		if fits(q) {
			fields = append(fields, "choices."+q.ID)
		}
	}
	if len(fields) > 0 {
		return []finding.Finding{c.says(row, true, row.OK, fields)}
	}
	return []finding.Finding{c.says(row, false, row.Ask, nil)}
}

// fits reads "category-2,category-3:id|id ; english-medium:id|id": the choices that fit the school's language category; for a category
// that is not known, any of them.
func (c *checker) fits(arg string) func(catalogue.Qualification) bool {
	ids := map[string]bool{}
	for _, part := range strings.Split(arg, " ; ") {
		categories, list, _ := strings.Cut(part, ":")
		known := c.rec.SchoolCategory != "" && c.rec.SchoolCategory != "unknown"
		if known && !member(strings.Split(categories, ","), c.rec.SchoolCategory) {
			continue
		}
		for _, id := range strings.Split(list, "|") {
			ids[id] = true
		}
	}
	return func(q catalogue.Qualification) bool { return ids[q.ID] }
}

func member(list []string, s string) bool {
	for _, v := range list {
		if strings.TrimSpace(v) == s {
			return true
		}
	}
	return false
}

// areas asks for each of the six Areas; learning in an Area need not lead to a qualification. A choice that we placed in an Area ourselves
// covers nothing: it is asked about (docs/guidance.md, 11).
func (c *checker) areas(row catalogue.Check) []finding.Finding {
	var found []finding.Finding
	for _, a := range c.cat.AoLs() {
		var fields []string
		for _, q := range c.chosen {
			if q.AoL == a.ID && q.AoLBasis == "official" {
				fields = append(fields, "choices."+q.ID)
			}
		}
		if member(c.rec.Learning.Areas, a.ID) {
			fields = append(fields, "learning.areas."+a.ID)
		}
		text := row.Ask
		if len(fields) > 0 {
			text = row.OK
		}
		f := c.says(row, len(fields) > 0, fill(text, "area", a.Name), fields)
		f.Records = append(f.Records, a.ID)
		found = append(found, f)
	}
	return found
}

func (c *checker) flags(row catalogue.Check) finding.Finding {
	var fields []string
	ok := true
	for _, name := range strings.Split(row.Arg, " ; ") {
		if group, isGroup := strings.CutPrefix(name, "@"); isGroup {
			ok = c.hasGroup(group) && ok
			continue
		}
		v := c.rec.Learning.Flag(name)
		if v != nil {
			fields = append(fields, "learning."+name)
		}
		ok = ok && v != nil && *v
	}
	text := row.Ask
	if ok {
		text = row.OK
	}
	return c.says(row, ok, text, fields)
}

func (c *checker) hasGroup(group string) bool {
	for _, q := range c.chosen {
		if q.Group == group {
			return true
		}
	}
	return false
}

// outside reads "1:group|group": at least so many choices outside these groups.
func (c *checker) outside(row catalogue.Check) finding.Finding {
	count, list, _ := strings.Cut(row.Arg, ":")
	groups := strings.Split(list, "|")
	var fields []string
	for _, q := range c.chosen {
		if !member(groups, q.Group) {
			fields = append(fields, "choices."+q.ID)
		}
	}
	ok := len(fields) >= atoi(count)
	text := row.Ask
	if ok {
		text = row.OK
	}
	return c.says(row, ok, text, fields)
}

func atoi(s string) int {
	n := 0
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n = n*10 + int(r-'0')
		}
	}
	return n
}

func (c *checker) progression(row catalogue.Check) []finding.Finding {
	var found []finding.Finding
	for _, q := range c.chosen {
		if q.Kind != "vcse" && q.Kind != "foundation" {
			continue
		}
		for _, p := range c.cat.Progressions() {
			if p.From != q.ID && p.From != "any-"+q.Kind {
				continue
			}
			text := row.OK
			if text.Empty() {
				text = row.Ask
			}
			f := c.says(row, true, fill(text, "name", q.Name, "to", p.ToText), []string{"choices." + q.ID})
			f.Sources, f.Records = p.Sources, append(f.Records, q.ID, p.ID)
			found = append(found, f)
			break
		}
	}
	return found
}
