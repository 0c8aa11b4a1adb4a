package routes

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

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
	before  map[string]catalogue.Apprenticeship // apprenticeship id → the rung before it
	lists   bool                                // courses of colleges' own lists are among them
}

type areaLevel struct {
	area  string
	level int
}

// NewFinder reads the catalogue's rules once.
func NewFinder(cat *catalogue.Catalogue, scales requirement.Scales) *Finder {
	f := &Finder{cat: cat, scales: scales, rules: map[string]*requirement.Node{}, courses: map[areaLevel][]catalogue.Course{}, ways: map[passage]catalogue.Way{}, before: map[string]catalogue.Apprenticeship{}}
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
	f.learnWays()
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
	f.lists = f.lists || k.From != ""
	for level := k.Level; level <= max(k.Level, k.LevelMax); level++ {
		at := areaLevel{k.Area, level}
		f.courses[at] = append(f.courses[at], k)
	}
}

// course gives the row that stands for an area at a level for learners who begin when this one will.
func (s *search) course(at areaLevel) (catalogue.Course, bool) {
	for _, k := range s.courses[at] {
		if (s.month == "" || k.Begins(s.month)) && !(s.plain && k.From != "") {
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
	s := search{Finder: f, goal: occupation, from: Stand(f.cat, f.scales, rec), month: begins(rec)}
	if f.lists {
		plain := s
		plain.plain = true
		plain.all()
		plain.sort()
		s.known = plain.routes
	}
	s.all()
	return s.answer(), nil
}

// search is one search for one learner.
type search struct {
	*Finder
	goal   string
	from   Standing
	month  string // YYYY-MM in which the learner will begin what comes next; "" = not known
	plain  bool   // colleges' own lists are passed over
	routes []found
	known  []found // those that are there without the lists, in their order
}

// found is a route and what it is about, which stays the same when a college's own course takes a place in it.
type found struct {
	Route
	about string
}

func (s *search) all() {
	s.apprenticeships()
	s.colleges()
	s.academic()
	s.work()
}

// sort orders the routes by what they rest on and by their steps. Those that are there without the colleges' own lists keep their order, and so the ids
// under which learners keep them.
func (s *search) sort() {
	sort.SliceStable(s.routes, func(i, j int) bool {
		a, b := s.routes[i], s.routes[j]
		return cmp.Or(cmp.Compare(s.place(a), s.place(b)), cmp.Compare(contentKey(a.Route), contentKey(b.Route))) < 0
	})
}

func (s *search) place(r found) int {
	if i := slices.IndexFunc(s.known, func(k found) bool { return k.Family == r.Family && k.about == r.about }); i >= 0 {
		return i
	}
	return len(s.known)
}

func (s *search) answer() Answer {
	a := Answer{Goal: s.goal}
	s.sort()
	for _, family := range Families {
		var of []Route
		for _, r := range s.routes {
			if r.Family == family {
				of = append(of, r.Route)
			}
		}
		for i := range of {
			of[i].ID = fmt.Sprintf("route-%s-%s-%d", s.goal, family, i+1)
		}
		if len(of) == 0 {
			a.Gaps = append(a.Gaps, family)
		}
		a.Routes = append(a.Routes, of...)
	}
	return a
}

// contentKey orders the routes of a family by what they rest on (stated before our own reading) and then by their steps.
func contentKey(r Route) string {
	key := "0"
	if r.Own {
		key = "1"
	}
	for _, s := range r.Steps {
		key += " " + s.ID
	}
	return key
}

// add closes a route: evaluates each step for the learner at the age that they will then have, and adds up the years.
func (s *search) add(family string, steps []Step, link catalogue.Provenance, own bool) {
	r := Route{Goal: s.goal, Family: family, Own: own, Link: link, Earns: family == "apprenticeship" || family == "work"}
	total, known := 0.0, true
	for i := range steps {
		s.evaluate(&steps[i], int(total), own)
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
	s.routes = append(s.routes, found{r, about(steps)})
}

// about is what a route is about: the area of its courses and the stations after them, or all its steps where it has no course. Which courses stand for the
// area, and what leads to the first of them, is not in it.
func about(steps []Step) string {
	first := max(0, slices.IndexFunc(steps, func(st Step) bool { return st.Kind == "course" }))
	var all []string
	for _, st := range steps[first:] {
		if id := stands(st).id; !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return strings.Join(all, " ")
}

func (s *search) evaluate(step *Step, years int, own bool) {
	rule := s.rules[step.ID]
	p := step.Provenance
	scope, strength := s.conditions(step.ID)
	step.Requirement = requirement.Evaluate(rule, s.from.later(years), requirement.Conditions{
		Provider: scope == "provider", Own: own || p.Own || strength == "own", Sourced: len(p.Sources) > 0 || p.Basis != "",
	})
	for i := range step.Requirement.Leaves {
		step.Requirement.Leaves[i].Message = requirement.Resolve(step.Requirement.Leaves[i].Message, func(id string) message.Text { return Name(s.cat, id) })
	}
	step.Text = Wording(s.cat, rule, catalogue.EntryRule{Scope: scope, Strength: strength}, p)
	step.AskAgain = p.Status != "in_force"
}

func (s *search) conditions(id string) (scope, strength string) {
	if k, ok := s.cat.Course(id); ok {
		return k.Scope, k.Strength
	}
	if a, ok := s.cat.Apprenticeship(id); ok {
		return a.Scope, a.Strength
	}
	t, _ := s.cat.Step(id)
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

// Name gives the name of an area, course, apprenticeship, qualification or station; the id itself where none is found.
func Name(cat *catalogue.Catalogue, id string) message.Text {
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
