package doors

import (
	"cmp"
	"slices"
	"strings"

	"llwybr/core/learner"
)

// with is a record with changes made. What is dropped loses the grade that was expected in it.
func with(rec learner.Record, changes []Change) learner.Record {
	rec.Choices, rec.Results = slices.Clone(rec.Choices), slices.Clone(rec.Results)
	for _, c := range changes {
		_, id, _ := strings.Cut(c.Field, ".")
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
		rec.Results = slices.DeleteFunc(rec.Results, func(r learner.Result) bool { return r.Qualification == id })
	}
}

// Edits are what a session sets for a set of changes: the changes themselves, and nothing as the grade of what is dropped.
func (s Set) Edits(rec learner.Record) []learner.Edit {
	var edits []learner.Edit
	for _, c := range s.Changes {
		edits = append(edits, c.Edit)
		id := strings.TrimPrefix(c.Field, "choices.")
		if c.Value == false && slices.ContainsFunc(rec.Results, func(r learner.Result) bool { return r.Qualification == id }) {
			edits = append(edits, learner.Edit{Field: "results." + id})
		}
	}
	return edits
}
