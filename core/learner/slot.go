package learner

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
)

type raw = json.RawMessage

// slot is the place of a path in a Record. put sets a value that the rule's check gave; get gives it back, nil when nothing is set; ids are
// the ids under which something is set, in the record's order.
type slot interface {
	put(r *Record, id string, v any)
	get(r *Record, id string) any
	ids(r *Record) []string
}

// scalar is a single value; the zero value means not set.
type scalar[T comparable] struct{ at func(*Record) *T }

func (s scalar[T]) put(r *Record, _ string, v any) { *s.at(r) = v.(T) }

func (s scalar[T]) get(r *Record, _ string) any {
	var zero T
	if v := *s.at(r); v != zero {
		return v
	}
	return nil
}

func (s scalar[T]) ids(*Record) []string { return []string{""} }

// flag is a yes, a no, or nothing yet.
type flag struct{ at func(*Learning) **bool }

func (f flag) put(r *Record, _ string, v any) {
	b := v.(bool)
	*f.at(&r.Learning) = &b
}

func (f flag) get(r *Record, _ string) any {
	if b := *f.at(&r.Learning); b != nil {
		return *b
	}
	return nil
}

func (f flag) ids(*Record) []string { return []string{""} }

// keyed is a map from id to value.
type keyed[T any] struct{ at func(*Record) *map[string]T }

func (k keyed[T]) put(r *Record, id string, v any) {
	m := k.at(r)
	if *m == nil {
		*m = map[string]T{}
	}
	(*m)[id] = v.(T)
}

func (k keyed[T]) get(r *Record, id string) any {
	if v, ok := (*k.at(r))[id]; ok {
		return v
	}
	return nil
}

func (k keyed[T]) ids(r *Record) []string { return sortedNames(*k.at(r)) }

// notes are keyed texts of which none is empty.
type notes struct{ keyed[string] }

func (n notes) put(r *Record, id string, v any) {
	if v != "" {
		n.keyed.put(r, id, v)
	}
}

// member is a sorted set of ids; a member is true.
type member struct{ at func(*Record) *[]string }

func (m member) put(r *Record, id string, v any) {
	set := m.at(r)
	if i, found := slices.BinarySearch(*set, id); v == true && !found {
		*set = slices.Insert(*set, i, id)
	}
}

func (m member) get(r *Record, id string) any {
	if slices.Contains(*m.at(r), id) {
		return true
	}
	return nil
}

func (m member) ids(r *Record) []string { return *m.at(r) }

// results are the grades, sorted by qualification.
type results struct{}

func (results) find(r *Record, id string) (int, bool) {
	return slices.BinarySearchFunc(r.Results, id, func(have Result, id string) int { return cmp.Compare(have.Qualification, id) })
}

func (s results) put(r *Record, id string, v any) {
	a := v.(Attainment)
	i, found := s.find(r, id)
	if !found {
		r.Results = slices.Insert(r.Results, i, Result{})
	}
	r.Results[i] = Result{Qualification: id, Grade: a.Grade, Status: a.Status}
}

func (s results) get(r *Record, id string) any {
	if i, found := s.find(r, id); found {
		return Attainment{Grade: r.Results[i].Grade, Status: r.Results[i].Status}
	}
	return nil
}

func (results) ids(r *Record) []string {
	ids := make([]string, len(r.Results))
	for i, result := range r.Results {
		ids[i] = result.Qualification
	}
	return ids
}

// part is one text of an action. Putting a part makes the action where there is none; dropUnnamed takes away what never got a what.
type part struct{ at func(*Action) *string }

func (p part) find(r *Record, id string) int {
	return slices.IndexFunc(r.Actions, func(a Action) bool { return a.ID == id })
}

func (p part) put(r *Record, id string, v any) {
	i := p.find(r, id)
	if i < 0 {
		i = len(r.Actions)
		r.Actions = append(r.Actions, Action{ID: id})
	}
	*p.at(&r.Actions[i]) = v.(string)
}

func (p part) get(r *Record, id string) any {
	if i := p.find(r, id); i >= 0 && *p.at(&r.Actions[i]) != "" {
		return *p.at(&r.Actions[i])
	}
	return nil
}

func (p part) ids(r *Record) []string {
	ids := make([]string, len(r.Actions))
	for i, a := range r.Actions {
		ids[i] = a.ID
	}
	return ids
}

// dropUnnamed takes away the actions that have no what: they were removed, or their what has not arrived yet.
func dropUnnamed(r *Record) {
	r.Actions = slices.DeleteFunc(r.Actions, func(a Action) bool { return a.What == "" })
	if len(r.Actions) == 0 {
		r.Actions = nil
	}
}

// reserved is a section that is carried and not read yet; its values stand under their whole path.
type reserved struct{ section string }

func (s reserved) put(r *Record, id string, v any) {
	if r.Reserved == nil {
		r.Reserved = map[string]raw{}
	}
	r.Reserved[s.section+"."+id] = v.(raw)
}

func (s reserved) get(r *Record, id string) any {
	if v, ok := r.Reserved[s.section+"."+id]; ok {
		return v
	}
	return nil
}

func (s reserved) ids(r *Record) []string {
	var ids []string
	for _, path := range sortedNames(r.Reserved) {
		if id, ok := strings.CutPrefix(path, s.section+"."); ok {
			ids = append(ids, id)
		}
	}
	return ids
}
