package doors

import (
	"math"
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

// pass is the grade of a course or an apprenticeship that has been completed.
const pass = "Pass"

// The ways to level 3 that are no single course: A levels, and for an adult Access to higher education.
const (
	level3                  = 3
	aLevel, lowestALevel    = "prior-a-level-1", "E"
	accessToHigherEducation = "prior-access-he"
)

// level finds what can be taken first where a rule asks for a level. A rule that names no area is met by any; what is offered is then what leads to the step:
// its own area, the framework before it, and where the catalogue's ways come from; where nothing leads to it, any area.
func (q *quest) level(l requirement.Node) {
	if l.N == 0 {
		return
	}
	var ids []string
	switch {
	case l.Area != "":
		ids = q.standing([]string{l.Area}, l.N)
	default:
		if ids = q.standing(q.leading(l.N), l.N); len(ids) == 0 && q.step.Kind != "apprenticeship" {
			ids = q.standing(q.areas(), l.N)
		}
		ids = append(ids, q.rungs(l.N)...)
	}
	q.takeFirst(ids)
	if l.Area == "" && l.N == level3 {
		q.general(aLevel, lowestALevel)
		if q.base.Setting() == "adult" {
			q.general(accessToHigherEducation, pass)
		}
	}
}

// general adds a general qualification to take first.
func (q *quest) general(id, grade string) {
	if _, graded := q.result(id); !graded {
		q.all = append(q.all, q.first(id, grade))
	}
}

// holds finds what a rule names, where it is a course or an apprenticeship. A choice at 14 is added like any other.
func (q *quest) holds(id string) {
	if _, ok := q.cat.Qualification(id); !ok {
		q.takeFirst([]string{id})
	}
}

// takeFirst keeps those that the learner can begin: none that is closed or harder from where they stand, unless all of them are.
func (q *quest) takeFirst(ids []string) {
	var can, all []candidate
	for _, id := range ids {
		if _, graded := q.result(id); graded || id == q.step.ID {
			continue
		}
		c := q.first(id, pass)
		all = append(all, c)
		if s, ok := q.routes.Start(id); ok {
			if state := q.state(s, q.base, q.month); state != Harder && state != Closed {
				can = append(can, c)
			}
		}
	}
	if len(can) == 0 {
		can = all
	}
	q.all = append(q.all, can...)
}

// standing are the courses that stand for areas at a level, or at the lowest level above it that is taught.
func (q *quest) standing(areas []string, level int) []string {
	lowest := map[string]routes.Start{}
	for _, s := range q.routes.Starts(q.month) {
		if s.Kind != "course" || !slices.Contains(areas, s.Area) || !s.Teaching.Begins(q.month) || !q.serves(s.ID, level) {
			continue
		}
		if at := max(s.Level, level); at > level && q.step.Level >= 0 && at >= q.step.Level {
			continue // it would come no sooner than the step itself
		}
		if best, known := lowest[s.Area]; !known || max(s.Level, level) < max(best.Level, level) {
			lowest[s.Area] = s
		}
	}
	var ids []string
	for _, area := range areas {
		if s, ok := lowest[area]; ok {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// serves reports whether a course reaches a level and is for this learner: one for adults is for adults alone.
func (q *quest) serves(id string, level int) bool {
	k, _ := q.cat.Course(id)
	return k.LevelMax >= level && (k.Stage != "adult" || q.base.Setting() == "adult")
}

// leading are the areas that lead to the step: its own, and those from which the catalogue's ways come.
func (q *quest) leading(level int) []string {
	var areas []string
	if _, ok := q.cat.Area(q.step.Area); ok {
		areas = append(areas, q.step.Area)
	}
	for _, w := range q.cat.Ways() {
		if w.To != q.step.ID || w.FromLevel < level || slices.Contains(areas, w.From) {
			continue
		}
		if _, ok := q.cat.Area(w.From); ok {
			areas = append(areas, w.From)
		}
	}
	return areas
}

func (q *quest) areas() []string {
	var ids []string
	for _, a := range q.cat.Areas() {
		ids = append(ids, a.ID)
	}
	return ids
}

// rungs are the apprenticeships at a level that lead on to the step.
func (q *quest) rungs(level int) []string {
	var ids []string
	for _, a := range q.cat.Apprenticeships() {
		if a.Level >= level && slices.Contains(a.Next, q.step.ID) && a.Status != "ended" && a.Begins(q.month) {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// costs are the months, the way to go and the wage of what is taken first, as far as the facts say.
func (q *quest) costs(c *candidate) {
	c.months, c.miles = unknown, unknown
	k, ok := q.cat.Course(c.id)
	if !ok {
		_, c.paid = q.cat.Apprenticeship(c.id)
		return
	}
	if k.Years > 0 {
		c.months = int(math.Round(12 * k.Years))
	}
	c.miles = q.nearest(k)
}

// nearest is how far from home the nearest provider of a course is, in a straight line.
func (q *quest) nearest(k catalogue.Course) int {
	least := unknown
	for _, p := range k.Providers {
		if km, ok := q.cat.Distance(q.rec.Home, p); ok {
			least = min(least, int(math.Round(km/catalogue.Mile)))
		}
	}
	return least
}
