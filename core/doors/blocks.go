package doors

import (
	"cmp"
	"slices"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

// Block is one option block of a school: at most one of its options is taken.
type Block struct {
	Name    string
	Options []string // qualification ids
}

// Pick is what is taken of a block.
type Pick struct {
	Block  string
	Option string   // "" = the block is left: nothing of it can be taken with the rest
	Same   []string // the others of the block that would do the same to everything that is counted here
}

// Way is a family of routes to a kept idea with a first step whose door is open or ajar.
type Way struct{ Idea, Family string }

// Narrowed is a door that another way of filling the blocks opens wider.
type Narrowed struct {
	ID    string
	Name  message.Text
	State State
	Could State
}

// Filling is one way of filling the blocks.
type Filling struct {
	Picks   []Pick // one of each block, in their order
	Choices []string
	Ways    []Way
	Discuss []string   // parts of the entitlement that are to be discussed
	Ideas   []Idea     // the kept ideas, and how many ways to each are open
	Lost    []Way      // what others of the fillings that were looked at keep open, and this does not
	Narrow  []Narrowed // the doors that others of them open wider
	Missing []string   // parts of the entitlement that are in place with others of them

	wide int
}

// Idea is a kept idea. It is kept open when at least one way to it is.
type Idea struct {
	ID   string
	Open bool
	Ways int
}

// Fillings are ways of filling the blocks.
type Fillings struct {
	Several  []Filling // up to five that differ, in a neutral order: by their options
	Possible int       // how many ways there are in all that take an option wherever one can be taken
	Looked   int       // at how many of them, after those that do the same or less were set aside
	Bounded  bool      // some were set aside for their number alone, so that a better one may have been missed
}

// Marks are what an entitlement sees of a choice: the parts of it to which the choice counts. Discuss says which parts of it are to be discussed.
type Marks struct {
	Of      func(qualification string) []string
	Discuss func(learner.Record) []string
}

// several is how many fillings are given.
const several = 5

// Fill finds ways to fill a school's option blocks beside the choices that stand in none. A choice never closes a door, so a block is left only where nothing
// of it can be taken. What is given up is told against the other ways that were looked at. No way is called the best.
func (f *Finder) Fill(rec learner.Record, today string, blocks []Block, marks Marks) (Fillings, error) {
	x, err := f.filler(rec, today, blocks, marks)
	if err != nil {
		return Fillings{}, err
	}
	states := x.combine()
	out := Fillings{Possible: x.possible(), Looked: len(states), Bounded: x.bounded}
	if out.Possible == 0 {
		return out, nil
	}
	if len(states) == 0 { // those that were carried on lack what they need
		options, _ := x.find(nil, func([]string) bool { return true })
		states = []state{{options: options}}
	}
	var all []Filling
	for _, s := range states {
		all = append(all, x.filling(s.options))
	}
	if o, ok := x.another(states[0].options); ok && len(all) == 1 {
		all = append(all, x.filling(o))
	}
	x.losses(all)
	out.Several = varied(all)
	return out, nil
}

// filler is the search for ways to fill the blocks.
type filler struct {
	*Finder
	rec     learner.Record // with the core choices alone
	month   string
	blocks  []Block // with the options that can be taken, the learner's own first
	marks   Marks
	steps   []routes.Start // whose doors the options can move
	firsts  map[string][]Way
	always  []Way // ways whose first step no option moves, and that are open
	leaves  []requirement.Node
	seen    map[string]contribution
	names   []string        // of the marks
	bearing map[string]bool // options that stand in a rule between two, or in several blocks
	bounded bool
	results []learner.Result
}

func (f *Finder) filler(rec learner.Record, today string, blocks []Block, marks Marks) (*filler, error) {
	x := &filler{Finder: f, month: begin(rec, today), marks: marks, seen: map[string]contribution{}, firsts: map[string][]Way{}, results: rec.Results}
	in := map[string]bool{}
	for _, b := range blocks {
		x.blocks = append(x.blocks, x.takeable(rec, b))
		for _, id := range b.Options {
			in[id] = true
		}
	}
	x.rec = rec
	x.rec.Choices = slices.DeleteFunc(slices.Clone(rec.Choices), func(id string) bool { return in[id] })
	x.rec.Results = slices.DeleteFunc(slices.Clone(rec.Results), func(r learner.Result) bool { return in[r.Qualification] && r.Status != achieved })
	x.bear()
	x.moving()
	if err := x.ways(rec.Liked); err != nil {
		return nil, err
	}
	x.measure()
	return x, nil
}

// takeable is a block with the options that this learner can take, those that they chose already first, then by id.
func (x *filler) takeable(rec learner.Record, b Block) Block {
	out := Block{Name: b.Name}
	for _, id := range b.Options {
		if slices.Contains(out.Options, id) || rec.Offered[id] == "no" {
			continue
		}
		if k, ok := x.cat.Qualification(id); ok && !k.Prior() && k.Status != "ended" && (rec.Year10Start == "" || k.Begins(rec.Year10Start)) {
			out.Options = append(out.Options, id)
		}
	}
	mine := func(id string) int {
		if slices.Contains(rec.Choices, id) {
			return 0
		}
		return 1
	}
	slices.SortFunc(out.Options, func(a, b string) int { return cmp.Or(mine(a)-mine(b), cmp.Compare(a, b)) })
	return out
}

// with is the record with options taken, and with the grades that are expected in them.
func (x *filler) with(options []string) learner.Record {
	rec := x.rec
	rec.Choices = slices.Clone(rec.Choices)
	for _, id := range options {
		if id != "" && !slices.Contains(rec.Choices, id) {
			rec.Choices = append(rec.Choices, id)
		}
	}
	slices.Sort(rec.Choices)
	rec.Results = slices.DeleteFunc(slices.Clone(x.results), func(r learner.Result) bool {
		return !slices.Contains(rec.Choices, r.Qualification) && !slices.ContainsFunc(x.rec.Results, func(k learner.Result) bool { return k.Qualification == r.Qualification })
	})
	return rec
}

// moving finds the steps whose doors the options can move: those that stand differently with all of them than with none.
func (x *filler) moving() {
	var all []string
	for _, b := range x.blocks {
		all = append(all, b.Options...)
	}
	none, every := x.routes.Stand(x.rec), x.routes.Stand(x.with(all))
	for _, s := range x.routes.Starts(x.month) {
		if !next(s, none) {
			continue
		}
		if x.state(s, none, x.month) != x.state(s, every, x.month) {
			x.steps = append(x.steps, s)
		}
	}
}

// ways finds the first steps of the routes to the kept ideas.
func (x *filler) ways(ideas []string) error {
	x.rec.Liked = ideas
	from := x.routes.Stand(x.rec)
	for _, idea := range ideas {
		a, err := x.routes.Find(x.rec, idea)
		if err != nil {
			return err
		}
		for _, r := range a.Routes {
			if len(r.Steps) == 0 {
				continue
			}
			first, way := r.Steps[0].ID, Way{idea, r.Family}
			if slices.ContainsFunc(x.steps, func(s routes.Start) bool { return s.ID == first }) {
				x.firsts[first] = append(x.firsts[first], way)
				continue
			}
			if s, ok := x.routes.Start(first); ok {
				if Wider(x.state(s, from, x.month), Harder) {
					x.always = append(x.always, way)
				}
			}
		}
	}
	return nil
}
