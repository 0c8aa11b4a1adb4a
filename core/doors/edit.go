package doors

import (
	"cmp"
	"slices"
	"strings"

	"llwybr/core/learner"
)

// with is a record with changes made.
func with(rec learner.Record, changes []Change) learner.Record {
	rec.Choices, rec.Results = slices.Clone(rec.Choices), slices.Clone(rec.Results)
	for _, c := range changes {
		id := c.About()
		switch v := c.Value.(type) {
		case learner.Attainment:
			setResult(&rec, learner.Result{Qualification: id, Grade: v.Grade, Status: v.Status})
		case bool:
			choose(&rec, id, v)
		}
	}
	return rec
}

func setResult(rec *learner.Record, r learner.Result) {
	if i := slices.IndexFunc(rec.Results, func(have learner.Result) bool { return have.Qualification == r.Qualification }); i >= 0 {
		rec.Results[i] = r
		return
	}
	rec.Results = append(rec.Results, r)
	slices.SortFunc(rec.Results, func(a, b learner.Result) int { return cmp.Compare(a.Qualification, b.Qualification) })
}

func choose(rec *learner.Record, id string, chosen bool) {
	switch has := slices.Contains(rec.Choices, id); {
	case chosen && !has:
		rec.Choices = append(rec.Choices, id)
		slices.Sort(rec.Choices)
	case !chosen:
		rec.Choices = slices.DeleteFunc(rec.Choices, func(have string) bool { return have == id })
	}
}

// About is the id of the qualification, course or apprenticeship that a change is about.
func (c Change) About() string {
	_, id, _ := strings.Cut(c.Field, ".")
	return id
}
