package routes

import (
	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/requirement"
)

// withoutEmployer is an area's ladder for somebody without an employer: where a course that stands for its level needs one, another of the same
// area and level that needs none stands in its place. It is of the catalogue's own rows, so that it is the same beside a college's own list. It
// is nil where no course of the ladder needs an employer, or there is no other.
func (s *search) withoutEmployer(area string, to int) []Step {
	var steps []Step
	changed := false
	for _, step := range s.ladder(area, to) {
		if step.Kind != "course" {
			steps = append(steps, step)
			continue
		}
		at := areaLevel{area, step.Level}
		first, ok := s.courseWhere(at, func(catalogue.Course) bool { return true })
		if !ok {
			continue // the list alone has one at this level
		}
		k, ok := s.courseWhere(at, s.needsNone)
		if !ok {
			return nil
		}
		changed = changed || k.ID != first.ID
		if !passes(steps, k.ID) {
			steps = append(steps, courseStep(k, step.Level))
		}
	}
	if !changed {
		return nil
	}
	if below, ok := s.asksBelow(steps[0]); ok {
		steps = append([]Step{below}, steps...)
	}
	return steps
}

func (f *Finder) needsNone(k catalogue.Course) bool { return !f.rules[k.ID].Has(requirement.Employer) }

// asksBelow is the course a level lower in the same area, where a course asks for that and the learner does not hold it.
func (s *search) asksBelow(step Step) (Step, bool) {
	rule, asks := s.rules[step.ID], false
	if rule == nil {
		return Step{}, false
	}
	rule.Leaves(func(n requirement.Node) { asks = asks || n.Op == requirement.AtLevel && n.Area == step.Area })
	if !asks || requirement.Evaluate(rule, s.from, requirement.Conditions{Sourced: true}).State != finding.NotYet {
		return Step{}, false
	}
	k, ok := s.courseWhere(areaLevel{step.Area, step.Level - 1}, s.needsNone)
	return courseStep(k, step.Level-1), ok && k.ID != step.ID
}

// courseWhere gives the first of the catalogue's own rows of an area at a level of which something holds, for learners who begin when this one does.
func (s *search) courseWhere(at areaLevel, holds func(catalogue.Course) bool) (catalogue.Course, bool) {
	for _, k := range s.courses[at] {
		if k.From == "" && (s.month == "" || k.Begins(s.month)) && holds(k) {
			return k, true
		}
	}
	return catalogue.Course{}, false
}
