package doors

import (
	"cmp"
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

// The kinds of a change.
const (
	addKind    = "add"
	dropKind   = "drop"
	gradeKind  = "grade"
	resitKind  = "resit"
	courseKind = "course"
)

// candidate is one change that this learner can make, with what it does to what they hold and what it asks of them.
type candidate struct {
	Change
	id            string               // the qualification, course or apprenticeship that it is about
	before, after *requirement.Holding // nil = not held
	needs         string               // a candidate that has to be in the set too, or ""
	grades        int                  // steps of its scale above the grade of now
	months        int                  // of a course to take first; unknown where they are not published
	miles         int                  // to the nearest provider of a course to take first; unknown where that is not known
	paid          bool                 // with a wage
	tied          bool                 // stands in a condition with others
}

// unknown stands for a length or a distance that the facts do not give, and sorts behind those that they do.
const unknown = 1 << 20

// quest is the search for what would help one learner with one step.
type quest struct {
	*Finder
	step  routes.Start
	rule  *requirement.Node
	trust requirement.Conditions
	rec   learner.Record
	today string // YYYY-MM-DD
	month string // in which they would begin what comes next, YYYY-MM; "" = not known
	base  routes.Standing
	most  finding.State // the highest that a rule is trusted to come to
	all   []candidate
	known map[learner.Edit]*requirement.Holding // what is held after a change, of this record; shared by the searches for several steps
}

func (f *Finder) quest(rec learner.Record, today string, step routes.Start) *quest {
	q := &quest{Finder: f, step: step, rule: f.routes.Rule(step.ID), trust: f.routes.Conditions(step.ID, step.Provenance, false),
		rec: rec, today: today, month: begin(rec, today), base: f.routes.Stand(rec), known: map[learner.Edit]*requirement.Holding{}}
	q.most, _ = requirement.Weigh(&requirement.Node{Op: requirement.None}, q.base, q.trust)
	return q
}

// homeEducated is the setting of those who can take an examination in any year.
const homeEducated = "home"

// choosing reports whether the choices at 14 still lie ahead: Year 10 has not begun, or no school sets when they are made.
func (q *quest) choosing() bool {
	switch {
	case q.base.Leaver():
		return false
	case q.rec.Setting == homeEducated:
		return true
	case q.rec.YearGroup >= 10:
		return false
	case q.rec.YearGroup > 0 || q.rec.Year10Start == "":
		return true
	}
	return q.rec.Year10Start > q.today[:min(len(q.today), len("2006-01"))]
}

// gather finds every change that this learner can make and that a rule like this could see, in the order of their fields.
func (q *quest) gather() {
	if q.choosing() {
		q.adds()
		q.drops()
	}
	q.betterGrades()
	q.leaves(func(l requirement.Node) {
		switch l.Op {
		case requirement.AtLevel:
			q.level(l)
		case requirement.Holds, requirement.Takes:
			q.holds(l.ID)
		case requirement.Grades, requirement.Subject:
			q.later(l)
		}
	})
	slices.SortStableFunc(q.all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(gradeOf(a), gradeOf(b)))
	})
	q.all = slices.CompactFunc(q.all, func(a, b candidate) bool { return a.Field == b.Field && a.Value == b.Value })
	q.tie()
	q.effects()
}

func gradeOf(c candidate) string {
	a, _ := c.Value.(learner.Attainment)
	return a.Grade
}

func (q *quest) leaves(visit func(requirement.Node)) {
	if q.rule != nil {
		q.rule.Leaves(visit)
	}
}

// result is what a record holds of a grade.
func (q *quest) result(id string) (learner.Result, bool) {
	for _, r := range q.rec.Results {
		if r.Qualification == id {
			return r, true
		}
	}
	return learner.Result{}, false
}

func (q *quest) chosen(id string) bool { return slices.Contains(q.rec.Choices, id) }

// adds: what can be chosen at 14 by this learner's year, and is not said to be unavailable.
func (q *quest) adds() {
	for _, k := range q.cat.Qualifications() {
		_, graded := q.result(k.ID)
		if k.Prior() || k.Status == "ended" || graded || q.chosen(k.ID) || q.rec.Offered[k.ID] == "no" {
			continue
		}
		if start := q.rec.Year10Start; start != "" && !k.Begins(start) {
			continue
		}
		q.all = append(q.all, candidate{Change: change(addKind, "choices."+k.ID, true), id: k.ID})
	}
}

// drops: what has to go for an exclusive alternative to be taken, and what needs what has to go. What has a grade is not dropped: that the grade of the
// other is not known is no help.
func (q *quest) drops() {
	can := map[string]bool{}
	for _, c := range q.all {
		can[c.id] = true
	}
	gone := map[string]bool{}
	for _, x := range q.cat.Exclusions() {
		for _, pair := range [][2]string{{x.First, x.Second}, {x.Second, x.First}} {
			if x.Kind == "pick-one" && q.chosen(pair[0]) && can[pair[1]] {
				gone[pair[0]] = true
			}
		}
	}
	for _, x := range q.cat.Exclusions() {
		if x.Kind == "needs" && q.chosen(x.First) && gone[x.Second] {
			gone[x.First] = true
		}
	}
	for id := range gone {
		if _, graded := q.result(id); !graded {
			q.all = append(q.all, candidate{Change: change(dropKind, "choices."+id, false), id: id})
		}
	}
}

// betterGrades: for what is in the basket or has a grade, each better grade of its scale at which a part of the rule changes.
func (q *quest) betterGrades() {
	if !q.base.Leaver() {
		for _, id := range q.rec.Choices {
			if _, graded := q.result(id); !graded {
				q.graded(id, gradeKind, "")
			}
		}
	}
	for _, r := range q.rec.Results {
		kind := gradeKind
		if r.Status == achieved {
			kind = resitKind
		}
		q.graded(r.Qualification, kind, r.Grade)
	}
}

func (q *quest) graded(id, kind, now string) {
	k, ok := q.cat.Qualification(id)
	if !ok || (kind == resitKind && k.Scale == "pass") {
		return
	}
	scale := q.scales[k.Scale]
	at := slices.IndexFunc(scale, func(g requirement.Grade) bool { return g.Grade == now })
	for _, i := range q.useful(k, scale) {
		if i <= at {
			continue
		}
		c := candidate{Change: change(kind, "results."+id, learner.Attainment{Grade: scale[i].Grade, Status: "expected"}), id: id}
		if at >= 0 {
			c.grades = i - at
		}
		q.all = append(q.all, c)
	}
}

// useful are the places on a scale at which a part of the rule changes: the lowest grade that is worth a letter or a level that the rule names.
func (q *quest) useful(k catalogue.Qualification, scale []requirement.Grade) []int {
	var at []int
	q.leaves(func(l requirement.Node) {
		i := -1
		switch {
		case l.Op == requirement.Grades, l.Op == requirement.Subject && requirement.Covers(l.Subject, k.Subject):
			i = slices.IndexFunc(scale, func(g requirement.Grade) bool { return requirement.Reaches(g.GCSE, l.Grade) })
		case l.Op == requirement.Holds && l.ID == k.ID && l.Grade != "":
			i = slices.IndexFunc(scale, func(g requirement.Grade) bool { return g.Grade == l.Grade })
		case l.Op == requirement.AtLevel && l.N > 0:
			i = slices.IndexFunc(scale, func(g requirement.Grade) bool { return g.Level >= l.N })
		}
		if i >= 0 && !slices.Contains(at, i) {
			at = append(at, i)
		}
	})
	return at
}

// later: whose choices at 14 are made takes a GCSE for the first time later, and who has left school takes one again too, in a subject that the rule counts.
func (q *quest) later(l requirement.Node) {
	if q.choosing() {
		return
	}
	before := ""
	for _, k := range q.cat.Qualifications() {
		_, graded := q.result(k.ID)
		if !k.Prior() || k.Scale != "gcse-single" || graded || q.takes(k.Subject) || (l.Op == requirement.Subject && !requirement.Covers(l.Subject, k.Subject)) {
			continue
		}
		for _, i := range q.useful(k, q.scales[k.Scale]) {
			c := q.first(k.ID, q.scales[k.Scale][i].Grade)
			if k.Subject == "" { // one of several places for another subject: they are filled in their order
				c.needs = before
			}
			q.all = append(q.all, c)
		}
		if k.Subject == "" {
			before = k.ID
		}
	}
}

// takes reports whether a learner who is at school takes a subject already: a better grade in it is another change.
func (q *quest) takes(subject string) bool {
	return subject != "" && !q.base.Leaver() && slices.ContainsFunc(q.base.Holdings(), func(h requirement.Holding) bool { return slices.Contains(h.Subjects, subject) })
}

// first is a change by which something is taken before the step.
func (q *quest) first(id, grade string) candidate {
	return candidate{Change: change(courseKind, "results."+id, learner.Attainment{Grade: grade, Status: "expected"}), id: id}
}

func change(kind, field string, value any) Change {
	return Change{Edit: learner.Edit{Field: field, Value: value}, Kind: kind}
}

// effects finds what each change does to what the learner holds, and what it asks of them.
func (q *quest) effects() {
	now := byID(q.base.Holdings())
	for i := range q.all {
		c := &q.all[i]
		after, known := q.known[c.Edit]
		if !known {
			after = byID(q.routes.Stand(with(q.rec, []Change{c.Change})).Holdings())[c.id]
			q.known[c.Edit] = after
		}
		c.before, c.after = now[c.id], after
		if c.Kind == courseKind {
			q.costs(c)
		}
	}
}

func byID(all []requirement.Holding) map[string]*requirement.Holding {
	m := make(map[string]*requirement.Holding, len(all))
	for i := range all {
		m[all[i].ID] = &all[i]
	}
	return m
}
