package doors

import (
	"cmp"
	"slices"
	"strings"

	"llwybr/core/catalogue"
	"llwybr/core/finding"
	"llwybr/core/requirement"
)

// contribution is what options do to all that is counted, part by part: the leaves of the rules that they can move, and the marks of the entitlement. More
// of a part is never worse. Of GCSEs there are counts; of all else the most that one option does.
type contribution []byte

// leafParts is how many parts a leaf has: what counts, what is open, what is of another kind.
const leafParts = 3

// state is a way to fill the first blocks.
type state struct {
	options    []string // one of each block; "" = none
	gives      contribution
	conditions string // the options that bear on what else can be taken
}

// atMost is how many ways are carried from block to block.
const atMost = 200

// measure gathers the leaves of the rules that options can move, and the marks.
func (x *filler) measure() {
	known := map[string]bool{}
	for _, s := range x.steps {
		x.routes.Rule(s.ID).Leaves(func(l requirement.Node) {
			leaves := []requirement.Node{l}
			if l.Op == requirement.Grades { // how many are asked for makes no difference to what an option gives
				leaves = []requirement.Node{{Op: requirement.Grades, N: 1, Grade: l.Grade}}
				for _, subject := range l.Subjects {
					leaves = append(leaves, requirement.Node{Op: requirement.Subject, Subject: subject, Grade: l.Grade})
				}
			}
			for _, l := range leaves {
				if name := l.String(); counted(l) && !known[name] {
					known[name] = true
					x.leaves = append(x.leaves, l)
				}
			}
		})
	}
	for _, b := range x.blocks {
		for _, id := range b.Options {
			for _, m := range x.marks.Of(id) {
				if !slices.Contains(x.names, m) {
					x.names = append(x.names, m)
				}
			}
		}
	}
	slices.Sort(x.names)
}

// of is what one option gives.
func (x *filler) of(id string) contribution {
	if k, ok := x.seen[id]; ok {
		return k
	}
	k := make(contribution, leafParts*len(x.leaves)+len(x.names))
	for _, h := range x.routes.Stand(x.with([]string{id})).Holdings() {
		if h.ID != id {
			continue
		}
		for i, l := range x.leaves {
			copy(k[leafParts*i:], parts(l, h))
		}
	}
	for _, m := range x.marks.Of(id) {
		k[leafParts*len(x.leaves)+slices.Index(x.names, m)] = 1
	}
	x.seen[id] = k
	return k
}

// parts are what a holding does to a leaf: what counts, what is open, what is of another kind.
func parts(l requirement.Node, h requirement.Holding) []byte {
	out, at, n := make([]byte, leafParts), 1, byte(1)
	v := alone(l, h)
	if l.Op == requirement.Grades {
		v, n = letterOf(h, l.Grade), byte(h.GCSEs)
	}
	switch {
	case v == "other":
		at, n = 2, 1
	case strings.HasPrefix(string(v), string(finding.Likely)):
		at = 0
	case strings.HasPrefix(string(v), string(finding.NotYet)):
		return out
	}
	out[at] = n
	return out
}

// join is what two things give together.
func (x *filler) join(a, b contribution) contribution {
	out := slices.Clone(a)
	for i := range out {
		if leaf := i / leafParts; leaf < len(x.leaves) && x.leaves[leaf].Op == requirement.Grades {
			out[i] += b[i]
			continue
		}
		out[i] = max(out[i], b[i])
	}
	return out
}

func (a contribution) sum() int {
	n := 0
	for _, v := range a {
		n += int(v)
	}
	return n
}

// covers reports whether a gives at least as much of every part.
func (a contribution) covers(b contribution) bool {
	for i := range a {
		if a[i] < b[i] {
			return false
		}
	}
	return true
}

// combine fills block after block, and sets aside what another way does as well. Where too many remain, those that give most are carried on.
func (x *filler) combine() []state {
	states := []state{{gives: make(contribution, leafParts*len(x.leaves)+len(x.names))}}
	for i := range x.blocks {
		var all []state
		for _, s := range states {
			for _, id := range x.fits(s.options, i) {
				next := state{options: append(slices.Clone(s.options), id), gives: s.gives}
				if id != "" {
					next.gives = x.join(s.gives, x.of(id))
				}
				all = append(all, next)
			}
		}
		if i == len(x.blocks)-1 {
			all = slices.DeleteFunc(all, func(s state) bool { return !x.stands(s.options) })
		}
		states = x.thin(all)
	}
	return states
}

// fits are the options of a block that can stand beside those of the blocks before it. The empty one, which leaves the block, is among them where none can,
// or where all that can need another choice that is not there yet.
func (x *filler) fits(before []string, block int) []string {
	chosen := append(slices.Clone(x.rec.Choices), before...)
	var all []string
	sure := false
	for _, id := range x.blocks[block].Options {
		if !x.bears(id) {
			all, sure = append(all, id), true
			continue
		}
		then := append(slices.Clone(chosen), id)
		if !slices.Contains(chosen, id) && !x.clashes("pick-one", then, chosen) {
			all = append(all, id)
			sure = sure || !x.clashes("needs", then, chosen)
		}
	}
	if !sure {
		all = append(all, "")
	}
	return all
}

// clashes reports whether choices break a rule between two that others do not.
func (x *filler) clashes(kind string, choices, others []string) bool {
	return slices.ContainsFunc(x.cat.Exclusions(), func(e catalogue.Exclusion) bool {
		return e.Kind == kind && Breaks(e, choices) && !Breaks(e, others)
	})
}

// stands reports whether a whole way has all that its choices need.
func (x *filler) stands(options []string) bool {
	return !x.clashes("needs", append(slices.Clone(x.rec.Choices), options...), x.rec.Choices)
}

// alikes is how many ways that give the same are carried on beside each other, so that what is shown in the end differs.
const alikes = 4

// thin keeps of ways that stand in the same conditions to the blocks that follow those than which no other gives more, and of those that give the same a few
// that differ.
func (x *filler) thin(all []state) []state {
	slices.SortStableFunc(all, func(a, b state) int { return cmp.Compare(b.gives.sum(), a.gives.sum()) })
	var kept []state
	for _, s := range all {
		s.conditions = x.conditions(s.options)
		if s.covered(kept) {
			continue
		}
		if len(kept) == atMost {
			x.bounded = true
			break
		}
		kept = append(kept, s)
	}
	return kept
}

// covered reports whether another way gives more, or enough others give the same, or one gives the same and differs in one block alone.
func (s state) covered(kept []state) bool {
	same := 0
	for _, k := range kept {
		if k.conditions != s.conditions || !k.gives.covers(s.gives) {
			continue
		}
		if same++; !s.gives.covers(k.gives) || same == alikes || len(s.options) > 1 && s.apart(k) < 2 {
			return true
		}
	}
	return false
}

// apart is in how many blocks two ways differ.
func (s state) apart(o state) int {
	n := 0
	for i, id := range s.options {
		if id != o.options[i] {
			n++
		}
	}
	return n
}

// conditions are the options that bear on what else can be taken: those in a rule between two, and those that stand in several blocks.
func (x *filler) conditions(options []string) string {
	var in []string
	for _, id := range options {
		if x.bears(id) {
			in = append(in, id)
		}
	}
	slices.Sort(in)
	return strings.Join(in, " ")
}

// bears reports whether an option bears on what else can be taken.
func (x *filler) bears(id string) bool { return x.bearing[id] }

// bear notes the options that bear on others.
func (x *filler) bear() {
	x.bearing = map[string]bool{}
	for _, e := range x.cat.Exclusions() {
		x.bearing[e.First], x.bearing[e.Second] = true, true
	}
	in := map[string]bool{}
	for _, b := range x.blocks {
		for _, id := range b.Options {
			x.bearing[id] = x.bearing[id] || in[id]
			in[id] = true
		}
	}
}

// possible is how many ways there are to fill the blocks, counted by the options that bear on others.
func (x *filler) possible() int {
	type way struct {
		options []string // that bear on others
		count   int
	}
	ways := map[string]way{"": {nil, 1}}
	for i := range x.blocks {
		next := map[string]way{}
		for _, w := range ways {
			for _, id := range x.fits(w.options, i) {
				then := w.options
				if x.bears(id) {
					then = append(slices.Clone(w.options), id)
				}
				name := x.conditions(then)
				next[name] = way{then, next[name].count + w.count}
			}
		}
		ways = next
	}
	n := 0
	for _, w := range ways {
		if x.stands(w.options) {
			n += w.count
		}
	}
	return n
}
