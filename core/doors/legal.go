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
	if !q.apart(members) {
		return false
	}
	if !slices.ContainsFunc(members, func(m int) bool { return q.all[m].tied }) {
		return true
	}
	for _, m := range members {
		c := &q.all[m]
		if c.needs != "" && !slices.ContainsFunc(members, func(o int) bool { return q.all[o].id == c.needs }) {
			return false
		}
		if c.Kind == dropKind && !q.breaks(members, c.id) {
			return false
		}
	}
	return !q.breaks(members, "")
}

// apart reports whether each change is about another thing.
func (q *quest) apart(members []int) bool {
	for i, m := range members {
		for _, o := range members[:i] {
			if q.all[o].id == q.all[m].id {
				return false
			}
		}
	}
	return true
}

// breaks reports whether the choices that changes lead to, and one more, break a rule that the learner's own keep.
func (q *quest) breaks(members []int, more string) bool {
	for _, x := range q.cat.Exclusions() {
		if broken(x, q.then(members, x.First, more), q.then(members, x.Second, more)) && !Breaks(x, q.rec.Choices) {
			return true
		}
	}
	return false
}

// then reports whether something is chosen when changes are made.
func (q *quest) then(members []int, id, more string) bool {
	if id == more {
		return true
	}
	for _, m := range members {
		if c := &q.all[m]; c.id == id && (c.Kind == addKind || c.Kind == dropKind) {
			return c.Kind == addKind
		}
	}
	return q.chosen(id)
}
