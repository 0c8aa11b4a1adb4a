package result

import (
	"cmp"
	"math"
	"slices"

	"llwybr/core/guide"
	"llwybr/core/interests"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// view is everything the screen shows, from the record.
type view struct {
	answered int  // answers of 1 to 5
	known    bool // all six kinds have a score
	early    bool // too early to lean on
	partial  bool // some kind has less than three quarters of its answers
	flat     bool
	allLow   bool
	kinds    []kind   // six, in the order of the hexagon
	top      []kind   // the three strongest; none where the profile is flat or not known
	close    []string // the kinds that are about the same, where one of the three strongest is among them
	sources  []string // of the interest profiles of occupations

	form   guide.Form
	enough int // answers from which the picture is steady
	each   int // answers from which a kind is full
	beyond int // activities without an answer that the form does not ask
	last   *last
}

// kind is one of the six kinds of interest with the learner's answers.
type kind struct {
	letter string
	mark
	score  float64
	given  int // answers of 1 to 5
	items  []item
	before mark // last time
}

// mark is how strong a kind is.
type mark struct {
	strength int     // 1 to 5; 0 = not known
	level    float32 // on the hexagon, 0 to 1
}

func markOf(s interests.ScaleScore, length int) mark {
	if !s.Known {
		return mark{}
	}
	share := (s.Value/float64(length) - 1) / 4
	return mark{strength(share), float32(share)}
}

// item is one activity with its answer.
type item struct {
	id     string
	text   message.Text
	answer int // 0 = don't know; none = not answered
}

const (
	none   = -1
	steps  = 5 // strength words
	likes  = 4 // answers from here up are quoted
	quoted = 2 // at most so many
)

// fetch makes the view.
func fetch(g *guide.Guide, rec learner.Record) (view, error) {
	p, err := g.ScoreRecord(rec)
	asked := g.Asked(rec)
	v := view{form: guide.FormOf(rec), enough: p.Enough(), each: p.Enough() / len(interests.Scales), beyond: len(g.Catalogue.Items()) - len(asked),
		answered: p.Answered, known: p.Known(), early: p.TooEarly, partial: p.Provisional, flat: p.Flat, allLow: p.AllLow}
	for i, scale := range interests.Scales {
		v.kinds = append(v.kinds, newKind(asked, rec, string(scale), p.Scores[i], p.Length))
	}
	if v.known && !v.flat {
		ranked := v.ranked()
		v.top, v.close = ranked[:3], aboutTheSame(p, ranked)
	}
	v.sources = sources(g)
	if err == nil {
		err = v.readLast(g, rec)
	}
	return v, err
}

func newKind(asked []guide.Item, rec learner.Record, letter string, s interests.ScaleScore, length int) kind {
	k := kind{letter: letter, given: s.Answered, score: s.Value, mark: markOf(s, length)}
	for _, it := range asked {
		if it.Scale != letter {
			continue
		}
		answer, ok := rec.Answers[it.ID]
		if !ok {
			answer = none
		}
		k.items = append(k.items, item{it.ID, it.Text, answer})
	}
	return k
}

// strength divides the way from the lowest score (0) to the highest (1) into five equal steps. A score on a boundary belongs to the step
// above; the hair that is added undoes the rounding of thirds.
func strength(share float64) int {
	return min(int(math.Floor(share*steps+1e-9))+1, steps)
}

// ranked are the six by score, highest first; equals keep the order of the hexagon.
func (v view) ranked() []kind {
	all := slices.Clone(v.kinds)
	slices.SortStableFunc(all, func(a, b kind) int { return cmp.Compare(b.score, a.score) })
	return all
}

// aboutTheSame are the kinds too close to each other to tell apart, beginning with the strongest that has such a neighbour.
func aboutTheSame(p guide.Profile, ranked []kind) []string {
	for i := range 3 {
		var group []string
		for _, k := range ranked[i:] {
			if k.letter == ranked[i].letter || p.Gap(interests.Scale(ranked[i].letter), interests.Scale(k.letter)) == interests.AboutTheSame {
				group = append(group, k.letter)
			}
		}
		if len(group) > 1 {
			return group
		}
	}
	return nil
}

// quotes are the learner's best answers on a kind, from "enjoy a little" up.
func (k kind) quotes() []item {
	best := slices.Clone(k.items)
	slices.SortStableFunc(best, func(a, b item) int { return cmp.Compare(b.answer, a.answer) })
	var out []item
	for _, it := range best {
		if it.answer >= likes && len(out) < quoted {
			out = append(out, it)
		}
	}
	return out
}

// highest is the best answer on a kind.
func (k kind) highest() int {
	best := none
	for _, it := range k.items {
		best = max(best, it.answer)
	}
	return best
}

// find gives a kind by its letter.
func (v view) find(letter string) (kind, bool) {
	for _, k := range v.kinds {
		if k.letter == letter {
			return k, true
		}
	}
	return kind{}, false
}

// sources are where the interest profiles of occupations come from.
func sources(g *guide.Guide) []string {
	var all []string
	if o := g.Catalogue.ONET(); len(o) > 0 {
		all = append(all, o[0].Sources...)
	}
	if o := g.Catalogue.Occupations(); len(o) > 0 && len(o[0].Sources) > 0 {
		all = append(all, o[0].Sources[0])
	}
	return all
}
