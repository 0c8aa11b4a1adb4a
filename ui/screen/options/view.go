package options

import (
	"slices"
	"strings"

	"llwybr/core/entitlement"
	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// expected are the entitlement groups that everybody's basket usually has, in the order in which they are shown.
var expected = []string{"literacy-cymraeg", "literacy-english", "numeracy", "sciences"}

// view is what the page shows, before it is worded. It is never altered.
type view struct {
	after16  bool // results in place of a basket
	leaving  bool // in Year 11: the choices are made, and their grades come first
	start    message.Day
	applies  bool
	usual    []group
	choices  []item // of the basket, outside the groups that are usually expected
	chosen   int    // how many choices there are in all
	notes    []finding.Finding
	always   []finding.Finding // what holds for everybody, under the doors
	cards    []entitlement.Card
	areas    []area
	learning learner.Learning
	results  []result
	contacts []guide.Contact
	clashes  []guide.Clash // choices that stand in one block of the school's own list
	school   string        // whose list that is
	askList  bool          // of some choice it is not known whether it is there
}

// group is one of the groups that are usually expected, with what is chosen in it.
type group struct {
	id    string
	items []item
}

// item is a qualification as the page shows it.
type item struct {
	id, kind, aol string
	name          message.Text
	award         string // single | double | award | ""
	low, high     int    // levels; 0 = entry
	first         message.Day
	offered       guide.Offered
	chosen        bool
	barred        bool            // it cannot be added
	reason        message.Message // why it can be added or not
	sources       []string
}

// pair is two qualifications of which one is usually taken, and where that is said.
type pair struct {
	ids     [2]string
	sources []string
}

// area is an Area of Learning and Experience, and where the learner learns in it.
type area struct {
	id       string
	name     message.Text
	inBasket bool
	told     bool // the learner says so
}

// result is a qualification with the grade that the learner has or expects.
type result struct {
	id     string
	name   message.Text
	scale  []guide.Grade // lowest first; empty where the grading is not known
	grade  string
	status string // expected | achieved
	chosen bool   // it is in the basket, so it stands here without a grade too
}

// fetch makes the view of a record. Ahead is the choice that lies ahead where the learner was led by it ("after-16" …); it counts where
// the record does not say.
func fetch(rec learner.Record, g *guide.Guide, today message.Day, ahead string) (view, error) {
	report, err := g.Entitlement(rec, guide.Wales1416)
	if err != nil {
		return view{}, err
	}
	after := after16(rec, today) || (ahead != "" && rec.YearGroup == 0)
	v := view{after16: after, leaving: rec.YearGroup == 11, start: message.Day(rec.Year10Start), applies: report.Applies, cards: report.Cards,
		chosen: len(rec.Choices), learning: rec.Learning, contacts: g.Catalogue.Contacts()}
	items := basket(rec, g, report, today)
	v.clashes = g.Clashes(rec)
	if list, ok := g.School(); ok {
		v.school = list.From
	}
	v.askList = slices.ContainsFunc(items, func(i item) bool { return i.offered.Answer == "" })
	for _, id := range expected {
		v.usual = append(v.usual, group{id: id, items: pick(items, g, id)})
	}
	v.choices = pick(items, g, "")
	v.notes, v.always = general(report)
	v.areas = areas(rec, g)
	v.results = results(rec, g, v.after16)
	return v, nil
}

// after16 reports whether the learner is past the choices at 14 and 16.
func after16(rec learner.Record, today message.Day) bool {
	switch {
	case rec.YearGroup > 0:
		return rec.YearGroup >= 12
	case rec.Setting == "adult", rec.Setting == "none":
		return true
	}
	return rec.Year10Start != "" && leaving(rec.Year10Start) <= string(today)
}

// leaving is the first day of the September after Year 11 for those who start Year 10 in this month.
func leaving(start string) string {
	years := []byte(start[:4])
	for i, carry := 3, byte(2); i >= 0 && carry > 0; i-- {
		sum := years[i] - '0' + carry
		years[i], carry = '0'+sum%10, sum/10
	}
	return string(years) + "-09-01"
}

// basket are the learner's choices that the catalogue knows.
func basket(rec learner.Record, g *guide.Guide, report guide.Report, today message.Day) []item {
	var items []item
	for _, id := range rec.Choices {
		if q, ok := g.Catalogue.Qualification(id); ok {
			items = append(items, withOffer(newItem(q, rec, report, today), rec, g, today))
		}
	}
	return items
}

// withOffer says of a choice whether it is there, and who says so.
func withOffer(i item, rec learner.Record, g *guide.Guide, today message.Day) item {
	i.offered = g.Offered(rec, i.id, string(today))
	return i
}

// offer are all qualifications that can be chosen at 14, those that are not there for the learner's cohort too.
func offer(rec learner.Record, g *guide.Guide, report guide.Report, today message.Day) []item {
	var items []item
	for _, q := range g.Catalogue.Qualifications() {
		if !q.Prior() {
			items = append(items, newItem(q, rec, report, today))
		}
	}
	return items
}

// held are all qualifications for which a result can be recorded.
func held(rec learner.Record, g *guide.Guide, today message.Day) []item {
	var items []item
	for _, q := range g.Catalogue.Qualifications() {
		i := newItem(q, rec, guide.Report{}, today)
		i.chosen = slices.ContainsFunc(rec.Results, func(r learner.Result) bool { return r.Qualification == q.ID })
		if q.Scale == "" {
			i.barred, i.reason = true, message.New("options.grade.unknown")
		}
		items = append(items, i)
	}
	return items
}

func newItem(q guide.Qualification, rec learner.Record, report guide.Report, today message.Day) item {
	i := item{id: q.ID, kind: kindOf(q.Kind), aol: q.AoL, name: q.Name, award: q.Award, low: q.LevelMin, high: q.LevelMax,
		chosen: slices.Contains(rec.Choices, q.ID), sources: q.Sources}
	for _, a := range report.Availability {
		if a.ID == q.ID {
			i.barred, i.reason = a.Available != nil && !*a.Available, a.Reason
		}
	}
	switch past := guide.Expired(q.Provenance, today); {
	case past && i.barred:
		i.reason = guide.Age(q.Provenance, today) // in place of a date that holds no longer
	case !past && matters(q.FirstTeaching, rec.Year10Start, today):
		i.first = message.Day(q.FirstTeaching)
	}
	return i
}

// matters reports whether the month of first teaching says anything to the learner: it is new in their year, or still to come.
func matters(first, start string, today message.Day) bool {
	return first != "" && (first > string(today) || (start != "" && first >= start))
}

// kindOf is the kind as the picker filters by it.
func kindOf(kind string) string {
	switch kind {
	case "gcse", "vcse", "foundation", "prior":
		return kind
	}
	return "skills"
}

// kinds are the kinds of the picker, in the order in which they are offered.
var kinds = []string{"gcse", "vcse", "foundation", "skills", "prior"}

// pick are the items of an expected group; with "" those of none of them.
func pick(items []item, g *guide.Guide, wanted string) []item {
	var found []item
	for _, i := range items {
		q, _ := g.Catalogue.Qualification(i.id)
		if in := slices.Contains(expected, q.Group); (in && q.Group == wanted) || (!in && wanted == "") {
			found = append(found, i)
		}
	}
	return found
}

// pairs are the choices among these that are usually not taken together.
func pairs(g *guide.Guide, choices []string) []pair {
	var found []pair
	for _, x := range g.Catalogue.Exclusions() {
		if x.Kind == "pick-one" && slices.Contains(choices, x.First) && slices.Contains(choices, x.Second) {
			found = append(found, pair{ids: [2]string{x.First, x.Second}, sources: x.Sources})
		}
	}
	return found
}

// together are the two choices that a finding says are usually not taken together; nil for another finding.
func together(f finding.Finding) []string {
	if f.Rule != "D2" || len(f.Fields) != 2 {
		return nil
	}
	return []string{strings.TrimPrefix(f.Fields[0], "choices."), strings.TrimPrefix(f.Fields[1], "choices.")}
}

// clashes are the choices that are usually not taken together with this one, and where that is said.
func clashes(g *guide.Guide, choices []string, id string) (ids, sources []string) {
	for _, p := range pairs(g, append(slices.Clone(choices), id)) {
		other := p.ids[0]
		if other == id {
			other = p.ids[1]
		}
		if (p.ids[0] == id || p.ids[1] == id) && !slices.Contains(ids, other) {
			ids, sources = append(ids, other), append(sources, p.sources...)
		}
	}
	return ids, sources
}

// general parts the findings that belong to no card into those that leave something to ask and those that hold for everybody.
func general(report guide.Report) (open, always []finding.Finding) {
	for _, f := range report.General {
		switch {
		case !f.OK:
			open = append(open, f)
		case f.Strength == finding.Must || f.Strength == finding.Should:
			always = append(always, f)
		}
	}
	return open, always
}

func areas(rec learner.Record, g *guide.Guide) []area {
	var all []area
	for _, a := range g.Catalogue.AoLs() {
		inBasket := slices.ContainsFunc(rec.Choices, func(id string) bool {
			q, ok := g.Catalogue.Qualification(id)
			return ok && q.AoL == a.ID
		})
		all = append(all, area{id: a.ID, name: a.Name, inBasket: inBasket, told: slices.Contains(rec.Learning.Areas, a.ID)})
	}
	return all
}

// results are the recorded grades, and the choices that have none yet. After 16 old choices are no longer asked about.
func results(rec learner.Record, g *guide.Guide, after bool) []result {
	var all []result
	add := func(id string) {
		if !slices.ContainsFunc(all, func(r result) bool { return r.id == id }) {
			all = append(all, newResult(id, rec, g))
		}
	}
	if !after {
		for _, id := range rec.Choices {
			add(id)
		}
	}
	for _, r := range rec.Results {
		add(r.Qualification)
	}
	return all
}

func newResult(id string, rec learner.Record, g *guide.Guide) result {
	r := result{id: id, name: g.Name(id), chosen: slices.Contains(rec.Choices, id), scale: scale(g, id)}
	for _, have := range rec.Results {
		if have.Qualification == id {
			r.grade, r.status = have.Grade, have.Status
		}
	}
	return r
}

// completed is the scale of courses and apprenticeships, which are completed or not.
const completed = "pass"

// scale are the grades of a qualification, lowest first; empty where the grading is not known.
func scale(g *guide.Guide, id string) []guide.Grade {
	name := completed
	if q, ok := g.Catalogue.Qualification(id); ok {
		name = q.Scale
	}
	var grades []guide.Grade
	for _, k := range g.Catalogue.Grades() {
		if k.Scale == name && name != "" {
			grades = append(grades, k)
		}
	}
	slices.SortStableFunc(grades, func(a, b guide.Grade) int { return a.Rank - b.Rank })
	return grades
}

// toAsk is how many binding findings of a card leave something to ask.
func toAsk(card entitlement.Card) int {
	n := 0
	for _, f := range card.Findings {
		if !f.OK && f.Strength != finding.Own && f.Strength != finding.Info {
			n++
		}
	}
	return n
}

// contact finds one of the contacts; ok is false when the data no longer has it.
func (v view) contact(id string) (guide.Contact, bool) {
	i := slices.IndexFunc(v.contacts, func(c guide.Contact) bool { return c.ID == id })
	if i < 0 {
		return guide.Contact{}, false
	}
	return v.contacts[i], true
}

// bare is an address as people write it: without scheme and last stroke.
func bare(address string) string {
	address = strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://")
	return strings.TrimSuffix(address, "/")
}
