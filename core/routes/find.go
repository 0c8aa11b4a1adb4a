package routes

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
)

// Finder finds routes in one catalogue. Safe for concurrent use.
type Finder struct {
	cat     *catalogue.Catalogue
	scales  requirement.Scales
	rules   map[string]*requirement.Node
	courses map[areaLevel][]catalogue.Course    // the rows of an area at a level, the one that stands for it first
	ways    map[passage]catalogue.Way           // from a place to the next, where the catalogue says something of it
	onward  map[place][]catalogue.Step          // from a place to the general stations that the catalogue's ways lead to
	before  map[string]catalogue.Apprenticeship // apprenticeship id → the rung before it
	starts  sync.Map                            // month → []Start
	sites   map[string][]string                 // provider id → its campuses
	helps   map[string][]catalogue.Support      // kind of learning → the rows of support for it
}

type areaLevel struct {
	area  string
	level int
}

// NewFinder reads the catalogue's rules once.
func NewFinder(cat *catalogue.Catalogue, scales requirement.Scales) *Finder {
	f := &Finder{cat: cat, scales: scales, rules: map[string]*requirement.Node{}, courses: map[areaLevel][]catalogue.Course{},
		ways: map[passage]catalogue.Way{}, onward: map[place][]catalogue.Step{}, before: map[string]catalogue.Apprenticeship{}, sites: map[string][]string{},
		helps: map[string][]catalogue.Support{}}
	for _, k := range cat.Courses() {
		f.rules[k.ID], _ = requirement.Parse(k.Requirement)
		f.offer(k)
	}
	for _, a := range cat.Apprenticeships() {
		f.rules[a.ID], _ = requirement.Parse(a.Requirement)
		f.precede(a)
	}
	for _, s := range cat.Steps() {
		f.rules[s.ID], _ = requirement.Parse(s.Requirement)
	}
	for _, rows := range f.courses {
		slices.SortFunc(rows, func(a, b catalogue.Course) int { return cmp.Compare(flag(better(b, a)), flag(better(a, b))) })
	}
	for _, p := range cat.Providers() {
		f.sites[p.Parent] = append(f.sites[p.Parent], p.ID)
	}
	f.learnWays()
	f.learnSupport()
	return f
}

// precede notes the rung from which a framework goes on to its next levels. Where several do, the one of the same pathway stands, then the
// smaller id.
func (f *Finder) precede(a catalogue.Apprenticeship) {
	if a.Status == "ended" {
		return
	}
	for _, id := range a.Next {
		next, ok := f.cat.Apprenticeship(id)
		if !ok || next.Level <= a.Level {
			continue
		}
		old, taken := f.before[id]
		if !taken || (a.Pathway == next.Pathway && old.Pathway != next.Pathway) {
			f.before[id] = a
		}
	}
}

// offer keeps the course row that stands best for its area at each of its levels. Rows that have ended, or are for 14 to 16, stand for nothing.
func (f *Finder) offer(k catalogue.Course) {
	if k.Status == "ended" || k.Stage == "14-16" || k.Level < 0 {
		return
	}
	for level := k.Level; level <= max(k.Level, k.LevelMax); level++ {
		at := areaLevel{k.Area, level}
		f.courses[at] = append(f.courses[at], k)
	}
}

// course gives the row that stands for an area at a level for learners who begin in a month (YYYY-MM; "" = not known).
func (f *Finder) course(at areaLevel, month string) (catalogue.Course, bool) {
	for _, k := range f.courses[at] {
		if month == "" || k.Begins(month) {
			return k, true
		}
	}
	return catalogue.Course{}, false
}

// evidenceRank orders how near a source stands to the offer itself.
var evidenceRank = map[string]int{"provider": 5, "official": 4, "regulator": 3, "press": 2, "inferred": 1}

// better: in force before not known, the list of a college before the catalogue, a stated rule before none, nearer evidence, newer, a named provider; then the smaller id.
func better(a, b catalogue.Course) bool {
	for _, d := range []int{
		flag(a.Status == "in_force") - flag(b.Status == "in_force"),
		flag(a.From != "") - flag(b.From != ""),
		flag(a.Requirement != "") - flag(b.Requirement != ""),
		evidenceRank[a.Evidence] - evidenceRank[b.Evidence],
		cmp.Compare(a.AsOf, b.AsOf),
		flag(len(a.Providers) > 0) - flag(len(b.Providers) > 0),
	} {
		if d != 0 {
			return d > 0
		}
	}
	return a.ID < b.ID
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Find gives every route from where the learner stands to an occupation. An occupation that the catalogue does not hold is a message.Error.
func (f *Finder) Find(rec learner.Record, occupation string) (Answer, error) {
	if _, ok := f.cat.Occupation(occupation); !ok {
		return Answer{}, message.Fail(nil, "routes.no-occupation", "Value", occupation)
	}
	s := search{Finder: f, rec: rec, goal: occupation, from: Stand(f.cat, f.scales, rec), month: begins(rec), reach: ReachOf(rec)}
	s.apprenticeships()
	s.colleges()
	s.academic()
	s.work()
	return s.answer(), nil
}

// search is one search for one learner.
type search struct {
	*Finder
	rec    learner.Record
	goal   string
	from   Standing
	reach  Reach
	month  string // YYYY-MM in which the learner will begin what comes next; "" = not known
	routes []Route
}

// add closes a route: evaluates each step for the learner at the age that they will then have, and adds up the years.
func (s *search) add(family, key string, steps []Step, link catalogue.Link, own bool) {
	r := Route{key: key, Goal: s.goal, Family: family, Own: own, Link: link.Provenance, LinkID: link.ID,
		Earns: family == "apprenticeship" || family == "work", NeedsEmployer: family == "apprenticeship"}
	total, known := 0.0, true
	for i := range steps {
		s.evaluate(&steps[i], int(total), own)
		steps[i].Support = s.support(steps[i], total, known)
		if i > 0 {
			steps[i].Way, steps[i].Note = s.between(steps[i-1], steps[i])
		}
		if rule := s.rules[steps[i].ID]; rule.Has(requirement.Employer) {
			r.NeedsEmployer = true
		}
		known = known && steps[i].Years > 0
		total += steps[i].Years
	}
	if known && len(steps) > 0 {
		r.Years = &total
	}
	r.Steps = steps
	r.order, r.near = contentKey(r), s.nearest(steps[0])
	for _, step := range steps {
		r.Away = append(r.Away, s.away(step)...)
	}
	s.routes = append(s.routes, r)
}

func (s *search) evaluate(step *Step, years int, own bool) {
	step.Requirement = s.Weigh(step.ID, step.Provenance, s.from.later(years), own)
	for i := range step.Requirement.Leaves {
		step.Requirement.Leaves[i].Message = requirement.Resolve(step.Requirement.Leaves[i].Message, func(id string) message.Text { return Name(s.cat, id) })
	}
	step.Text = s.Say(step.ID, step.Provenance)
	step.AskAgain = step.Provenance.Status != "in_force"
}

func (f *Finder) conditions(id string) (scope, strength string) {
	if k, ok := f.cat.Course(id); ok {
		return k.Scope, k.Strength
	}
	if a, ok := f.cat.Apprenticeship(id); ok {
		return a.Scope, a.Strength
	}
	t, _ := f.cat.Step(id)
	return t.Scope, t.Strength
}

// Wording says a requirement with whose rule it is: one provider's, our own reading, usual, or the source's condition. A nil rule is not known.
func Wording(cat *catalogue.Catalogue, rule *requirement.Node, r catalogue.EntryRule, p catalogue.Provenance) message.Message {
	switch {
	case rule == nil && p.From != "":
		return message.New("requirement.from-list-silent", "From", p.From, "Day", message.Day(p.ReadOn))
	case rule == nil:
		return message.New("requirement.not-known")
	}
	words := requirement.Resolve(requirement.Words(*rule), func(id string) message.Text { return Name(cat, id) })
	switch {
	case p.From != "":
		return message.New("requirement.from-list", "From", p.From, "Day", message.Day(p.ReadOn), "Rule", words)
	case r.Scope == "provider":
		return message.New("requirement.one-provider", "Rule", words)
	case p.Own || r.Strength == "own":
		return message.New("requirement.our-reading", "Rule", words)
	case r.Strength == "usual":
		return message.New("requirement.usually", "Rule", words)
	}
	return words
}

// Name gives the name of an area, course, apprenticeship, qualification or station, or of a grade of a qualification's own scale
// (requirement.GradeRef); the id itself where none is found.
func Name(cat *catalogue.Catalogue, id string) message.Text {
	if q, grade, ok := strings.Cut(id, "/"); ok {
		return gradeName(cat, q, grade)
	}
	if a, ok := cat.Area(id); ok {
		return a.Name
	}
	if k, ok := cat.Course(id); ok {
		return k.Name
	}
	if a, ok := cat.Apprenticeship(id); ok {
		return a.Name
	}
	if q, ok := cat.Qualification(id); ok {
		return q.Name
	}
	if t, ok := cat.Step(id); ok {
		return t.Name
	}
	return message.Same(id)
}

func gradeName(cat *catalogue.Catalogue, id, grade string) message.Text {
	q, _ := cat.Qualification(id)
	for _, g := range cat.Grades() {
		if g.Scale == q.Scale && g.Grade == grade {
			return g.Name
		}
	}
	return message.Same(grade)
}
