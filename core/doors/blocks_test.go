package doors

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"llwybr/core/learner"
)

// subjects mark each choice by its Area and its kind, and leave to discuss every Area that no choice is in.
func (f *Finder) subjects() Marks {
	areas := func(id string) []string {
		if q, ok := f.cat.Qualification(id); ok && q.AoL != "" {
			return []string{q.AoL}
		}
		return nil
	}
	return Marks{Of: areas, Discuss: func(rec learner.Record) []string {
		var left []string
		for _, a := range f.cat.AoLs() {
			if !slices.ContainsFunc(rec.Choices, func(id string) bool { return slices.Contains(areas(id), a.ID) }) {
				left = append(left, a.ID)
			}
		}
		return left
	}}
}

// drawBlocks makes so many blocks of so many choices, of which a choice may stand in several.
func (f *Finder) drawBlocks(rng *rand.Rand, n, of int) []Block {
	var pool []string
	for _, q := range f.cat.Qualifications() {
		if !q.Prior() {
			pool = append(pool, q.ID)
		}
	}
	var blocks []Block
	for i := range n {
		b := Block{Name: string(rune('A' + i))}
		for range of {
			b.Options = append(b.Options, pool[rng.IntN(len(pool))])
		}
		if rng.IntN(2) == 0 { // so that rules between two bear on it
			x := f.cat.Exclusions()[rng.IntN(len(f.cat.Exclusions()))]
			b.Options = append(b.Options, x.First, x.Second)
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// every gives every way to fill the blocks.
func (x *filler) every() [][]string {
	var all [][]string
	x.find(nil, func(o []string) bool { all = append(all, slices.Clone(o)); return false })
	return all
}

// fillable checks a way against the rules themselves: nothing twice, no two of which one is taken, nothing without what it needs, no block left that could
// take something.
func (x *filler) fillable(t *testing.T, options []string) {
	t.Helper()
	chosen := slices.DeleteFunc(append(slices.Clone(x.rec.Choices), options...), func(id string) bool { return id == "" })
	for i, id := range chosen {
		if slices.Contains(chosen[:i], id) {
			t.Errorf("%s is taken twice: %q", id, options)
		}
	}
	for _, e := range x.cat.Exclusions() {
		if Breaks(e, chosen) && !Breaks(e, x.rec.Choices) {
			t.Errorf("%s is broken by %q", e.ID, chosen)
		}
	}
	for i, id := range options {
		if id != "" {
			continue
		}
		for _, o := range x.blocks[i].Options {
			then := append(slices.Clone(chosen), o)
			broken := slices.Contains(chosen, o)
			for _, e := range x.cat.Exclusions() {
				broken = broken || Breaks(e, then) && !Breaks(e, chosen)
			}
			if !broken && !x.bears(o) {
				t.Errorf("block %s is left, and %s could be taken beside %q", x.blocks[i].Name, o, chosen)
			}
		}
	}
}

// Against every way of small blocks: what is given is one of them, in number they agree, never one alone where there are two, and none is worse than
// another in everything; what keeps most ways to the ideas open, and what leaves least to discuss, are among them.
func TestBlocksEqualBruteForce(t *testing.T) {
	f := facts(t)
	rng := rand.New(rand.NewPCG(8, 6))
	marks := f.subjects()
	for range 40 {
		rec := f.draw(rng)
		rec.YearGroup, rec.Setting, rec.Liked = 9, "", []string{"soc-2126", "soc-5223"}
		blocks := f.drawBlocks(rng, 1+rng.IntN(3), 1+rng.IntN(4))
		x, err := f.filler(rec, day, blocks, marks)
		if err != nil {
			t.Fatal(err)
		}
		every := x.every()
		got, err := f.Fill(rec, day, blocks, marks)
		if err != nil {
			t.Fatal(err)
		}
		if got.Possible != len(every) {
			t.Fatalf("%d ways, brute force finds %d: %+v", got.Possible, len(every), x.blocks)
		}
		if len(got.Several) > several || len(got.Several) < min(2, len(every)) {
			t.Errorf("%d of %d ways are given", len(got.Several), len(every))
		}
		x.compare(t, got, every)
	}
}

func (x *filler) compare(t *testing.T, got Fillings, every [][]string) {
	t.Helper()
	ways, discuss := 0, 99
	var all []Filling
	for _, o := range every {
		f := x.filling(o)
		all = append(all, f)
		ways, discuss = max(ways, len(f.Ways)), min(discuss, len(f.Discuss))
	}
	mostWays, leastDiscuss := false, false
	for _, f := range got.Several {
		var options []string
		for _, p := range f.Picks {
			options = append(options, p.Option)
		}
		x.fillable(t, options)
		if !slices.ContainsFunc(every, func(o []string) bool { return slices.Equal(o, options) }) {
			t.Errorf("%q is none of the ways", options)
		}
		mostWays, leastDiscuss = mostWays || len(f.Ways) == ways, leastDiscuss || len(f.Discuss) == discuss
		if len(got.Several) > 2 && slices.ContainsFunc(all, f.worse) {
			t.Errorf("%q is worse than another way in everything", options)
		}
		for i, p := range f.Picks {
			for _, o := range p.Same {
				swapped := slices.Clone(options)
				swapped[i] = o
				if g := x.filling(swapped); !reflect.DeepEqual(g.Ways, f.Ways) || !reflect.DeepEqual(g.Discuss, f.Discuss) || g.wide != f.wide {
					t.Errorf("%s does not do the same as %s in %q", o, p.Option, options)
				}
			}
		}
	}
	if len(got.Several) > 0 && (!mostWays || !leastDiscuss) {
		t.Errorf("no way that keeps %d ways open, or that leaves %d parts to discuss, is among %d", ways, discuss, len(got.Several))
	}
}

// The same blocks give the same ways, and what is not there for the learner is in none of them.
func TestBlocksAreTheSameAgain(t *testing.T) {
	f := facts(t)
	rng := rand.New(rand.NewPCG(2, 9))
	blocks := f.drawBlocks(rng, 6, 8)
	rec := full
	rec.Offered = map[string]string{blocks[0].Options[0]: "no"}
	first, err := f.Fill(rec, day, blocks, f.subjects())
	if err != nil || len(first.Several) < 2 {
		t.Fatal(len(first.Several), err)
	}
	if again, _ := f.Fill(rec, day, blocks, f.subjects()); !reflect.DeepEqual(first, again) {
		t.Error("another time, other ways")
	}
	for _, w := range first.Several {
		if slices.Contains(w.Choices, blocks[0].Options[0]) {
			t.Errorf("%s is not there, and is taken", blocks[0].Options[0])
		}
	}
}

// An idea that the facts do not hold is refused by name.
func TestBlocksRefuseAnUnknownIdea(t *testing.T) {
	f := facts(t)
	if _, err := f.Fill(learner.Record{Liked: []string{"soc-0"}}, day, nil, f.subjects()); err == nil {
		t.Error("no fault")
	}
}

// BenchmarkBlocks fills six blocks of eight; the baseline works out the doors of one way.
func BenchmarkBlocks(b *testing.B) {
	f := facts(b)
	rec := full
	rec.Liked = []string{"soc-2126", "soc-5223", "soc-2231"}
	blocks := f.drawBlocks(rand.New(rand.NewPCG(2, 9)), 6, 8)
	b.Run("six-of-eight", func(b *testing.B) {
		for b.Loop() {
			if _, err := f.Fill(rec, day, blocks, f.subjects()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("baseline-doors-of-one", func(b *testing.B) {
		for b.Loop() {
			f.States(rec, day)
		}
	})
}
