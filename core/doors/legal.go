package doors

import "slices"

// tie notes which candidates stand in a condition with others: rules between two choices, and the places for further subjects.
func (q *quest) tie() {
	in := map[string]bool{}
	for _, x := range q.cat.Exclusions() {
		in[x.First], in[x.Second] = true, true
	}
	for _, c := range q.all {
		if c.needs != "" {
			in[c.id], in[c.needs] = true, true
		}
	}
	for i := range q.all {
		q.all[i].tied = in[q.all[i].id]
	}
}

// legal reports whether changes can be made together: one of a thing at a time; none breaks a rule between two choices that was kept before; nothing is
// dropped that need not go; and the places for further subjects are filled in their order.
func (q *quest) legal(members []int) bool {
	if !slices.ContainsFunc(members, func(m int) bool { return q.all[m].tied }) {
		return q.apart(members)
	}
	choices := slices.Clone(q.rec.Choices)
	for _, m := range members {
		switch c := q.all[m]; c.Kind {
		case addKind:
			choices = append(choices, c.id)
		case dropKind:
			choices = slices.DeleteFunc(choices, func(id string) bool { return id == c.id })
		}
	}
	for _, m := range members {
		c := q.all[m]
		if c.needs != "" && !slices.ContainsFunc(members, func(o int) bool { return q.all[o].id == c.needs }) {
			return false
		}
		if c.Kind == dropKind && !q.breaks(append(slices.Clone(choices), c.id)) {
			return false
		}
	}
	return q.apart(members) && !q.breaks(choices)
}

// apart reports whether each change is about another thing.
func (q *quest) apart(members []int) bool {
	for i, m := range members {
		if slices.ContainsFunc(members[:i], func(o int) bool { return q.all[o].id == q.all[m].id }) {
			return false
		}
	}
	return true
}

// breaks reports whether choices break a rule that the learner's own keep.
func (q *quest) breaks(choices []string) bool {
	for _, x := range q.cat.Exclusions() {
		if Breaks(x, choices) && !Breaks(x, q.rec.Choices) {
			return true
		}
	}
	return false
}
