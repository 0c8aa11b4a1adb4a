package doors

import (
	"cmp"
	"slices"

	"llwybr/core/routes"
)

// filling works out what a way to fill the blocks keeps open.
func (x *filler) filling(options []string) Filling {
	rec := x.with(options)
	f := Filling{Choices: rec.Choices, Ways: slices.Clone(x.always), Discuss: x.marks.Discuss(rec)}
	for i, id := range options {
		f.Picks = append(f.Picks, Pick{Block: x.blocks[i].Name, Option: id, Same: x.same(options, i)})
	}
	from := x.routes.Stand(rec)
	for _, s := range x.steps {
		state := x.state(s, from, x.month)
		f.Narrow = append(f.Narrow, Narrowed{ID: s.ID, Name: s.Name, State: state})
		f.wide += width[state]
		if Wider(state, Harder) {
			f.Ways = append(f.Ways, x.firsts[s.ID]...)
		}
	}
	f.Ways = x.inOrder(f.Ways)
	for _, idea := range x.rec.Liked {
		n := 0
		for _, w := range f.Ways {
			if w.Idea == idea {
				n++
			}
		}
		f.Ideas = append(f.Ideas, Idea{ID: idea, Open: n > 0, Ways: n})
	}
	return f
}

// inOrder gives ways once each, by the learner's ideas and then by families.
func (x *filler) inOrder(ways []Way) []Way {
	slices.SortFunc(ways, func(a, b Way) int {
		return cmp.Or(cmp.Compare(slices.Index(x.rec.Liked, a.Idea), slices.Index(x.rec.Liked, b.Idea)),
			cmp.Compare(slices.Index(routes.Families, a.Family), slices.Index(routes.Families, b.Family)))
	})
	return slices.Compact(ways)
}

// same are the other options of a block that give what the one that is taken gives, and bear on nothing else.
func (x *filler) same(options []string, block int) []string {
	id := options[block]
	if id == "" || x.bears(id) {
		return nil
	}
	var all []string
	for _, o := range x.fits(slices.Delete(slices.Clone(options), block, block+1), block) {
		if o != "" && o != id && !x.bears(o) && slices.Equal(x.of(o), x.of(id)) {
			all = append(all, o)
		}
	}
	slices.Sort(all)
	return all
}

// another finds a way that differs from one, where there is one: by what would do the same, else by anything.
func (x *filler) another(options []string) ([]string, bool) {
	swapped := slices.Clone(options)
	for i := range options {
		for _, o := range x.same(swapped, i) {
			swapped[i] = o
			break
		}
	}
	if !slices.Equal(swapped, options) {
		return swapped, true
	}
	return x.find(nil, func(o []string) bool { return !slices.Equal(o, options) })
}

// find gives the first way with a property.
func (x *filler) find(before []string, has func([]string) bool) ([]string, bool) {
	if len(before) == len(x.blocks) {
		return before, x.stands(before) && has(before)
	}
	for _, id := range x.fits(before, len(before)) {
		if found, ok := x.find(append(slices.Clone(before), id), has); ok {
			return found, true
		}
	}
	return nil, false
}

// losses tells of each filling what others keep and it does not.
func (x *filler) losses(all []Filling) {
	var ways []Way
	could := map[string]State{}
	discuss := map[string]int{}
	for _, f := range all {
		ways = append(ways, f.Ways...)
		for _, d := range f.Narrow {
			if s, ok := could[d.ID]; !ok || Wider(d.State, s) {
				could[d.ID] = d.State
			}
		}
		for _, c := range f.Discuss {
			discuss[c]++
		}
	}
	ways = x.inOrder(ways)
	for i := range all {
		f := &all[i]
		f.Lost = slices.DeleteFunc(slices.Clone(ways), func(w Way) bool { return slices.Contains(f.Ways, w) })
		for j := range f.Narrow {
			f.Narrow[j].Could = could[f.Narrow[j].ID]
		}
		f.Narrow = slices.DeleteFunc(f.Narrow, func(d Narrowed) bool { return !Wider(d.Could, d.State) })
		for _, c := range f.Discuss {
			if discuss[c] < len(all) {
				f.Missing = append(f.Missing, c)
			}
		}
	}
}

// varied picks up to five fillings: such as no other beats in one thing without losing in another first, then such as are not worse than another in
// everything; of these one that keeps most ways open, and then always the one that differs most from those that are picked. They stand by their options.
func varied(all []Filling) []Filling {
	var picked []Filling
	for _, worse := range []func(a, b Filling) bool{Filling.beaten, Filling.worse} {
		var left []Filling
		for _, f := range all {
			if !slices.ContainsFunc(all, func(o Filling) bool { return worse(f, o) }) && !slices.ContainsFunc(picked, func(o Filling) bool { return f.apart(o) == 0 }) {
				left = append(left, f)
			}
		}
		slices.SortStableFunc(left, func(a, b Filling) int { return cmp.Compare(len(b.Ways), len(a.Ways)) })
		for len(picked) < several && len(left) > 0 {
			at := farthest(left, picked)
			picked = append(picked, left[at])
			left = slices.Delete(left, at, at+1)
		}
	}
	for _, f := range all { // one alone is no choice
		if len(picked) == 1 && f.apart(picked[0]) > 0 {
			picked = append(picked, f)
		}
	}
	slices.SortFunc(picked, func(a, b Filling) int {
		return slices.CompareFunc(a.Picks, b.Picks, func(p, q Pick) int { return cmp.Compare(p.Option, q.Option) })
	})
	return picked
}

// farthest is the place of the filling that differs most from its nearest among those picked; the first where none is.
func farthest(left, picked []Filling) int {
	best, at := -1, 0
	for i, f := range left {
		nearest := len(f.Picks) + 1
		for _, p := range picked {
			nearest = min(nearest, f.apart(p))
		}
		if nearest > best {
			best, at = nearest, i
		}
	}
	return at
}

// apart is in how many blocks two fillings take something that does not do the same.
func (f Filling) apart(o Filling) int {
	n := 0
	for i, p := range f.Picks {
		if p.Option != o.Picks[i].Option {
			n++
		}
	}
	return n
}

// beaten reports whether another filling is at least as good in everything, and better in something.
func (f Filling) beaten(o Filling) bool {
	d := f.beside(o)
	return slices.Min(d) >= 0 && slices.Max(d) > 0
}

// worse reports whether another filling is better in everything.
func (f Filling) worse(o Filling) bool { return slices.Min(f.beside(o)) > 0 }

// beside is by how much another filling is better: in ways to ideas, in doors, in what the entitlement leaves to discuss.
func (f Filling) beside(o Filling) []int {
	return []int{len(o.Ways) - len(f.Ways), o.wide - f.wide, len(f.Discuss) - len(o.Discuss)}
}
