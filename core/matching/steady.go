package matching

import (
	"math"
	"slices"
	"sync"

	"llwybr/core/interests"
)

// Readings is how many times a sheet is read for its leading ideas, and how many of them there are.
const Readings = 10

// What a reading goes by, in points of the 48-item form (8 to 40). All are the product's own, from the bounds of docs/interests.md, scoring.
const (
	grain     = 8.0  // a reading rounds to steps of this: from 8 points one scale is clearly higher than another (scoring 4)
	levelGap  = 5.0  // as high above the lowest scale nothing is said yet: below 6 points a profile is flat (scoring 5)
	lowPoints = 16.0 // eight answers of 2, "dislike": nothing up to here speaks for a scale
	inBetween = 24.0 // eight answers of 3
	fullScale = 8.0  // answers of a scale that is answered throughout on the 48-item form
)

// Steady gives the first n ideas in an order that one changed answer cannot turn over: first the Readings leading ones, then the others, each
// part by descending r and then by id, without reasons. Bands and r are those of Rank.
//
// The highest r alone would do worse: where many occupations fit about as well, one answer exchanges all of them, and a sheet on the bound of
// a flat profile would fall from a match to the varied spread at once. So a sheet is read Readings times. Each reading rounds the six scores
// down to steps of eight points, the readings' steps lying a tenth of a step apart, and names the occupation with the highest correlation
// that no earlier reading has named; a reading on which the scores are level names the next of the varied spread. One changed answer moves
// one score by four points at most, half a step, and so at most half of the readings; and a reading that names another occupation changes at
// most one of those named. Therefore at least five of the ten stay. That holds for every sheet whose scales are all answered; for others see
// positions. A flat profile is the sheet on which all readings are level.
//
// A profile without a shape to correlate has the order of Rank, and so has one that comes from sums: it has no answers to change.
func Steady(profile interests.Profile, occupations []OccupationProfile, n int) []Idea {
	list := Rank(profile, occupations)
	if _, shaped := correlates(profile); shaped && profile.Answered > 0 {
		list = leadingFirst(list, leading(profile, occupations))
	}
	return list[:max(0, min(n, len(list)))]
}

func leadingFirst(list []Idea, leading map[string]bool) []Idea {
	ordered, others := make([]Idea, 0, len(list)), make([]Idea, 0, len(list))
	for _, idea := range list {
		if leading[idea.ID] {
			ordered = append(ordered, idea)
		} else {
			others = append(others, idea)
		}
	}
	return append(ordered, others...)
}

// leading are the ids that the readings name.
func leading(profile interests.Profile, occupations []OccupationProfile) map[string]bool {
	at, wishes := positions(profile), newWishes(occupations)
	named := make(map[string]bool, Readings)
	for i := range Readings {
		if o := wishes.next(reading(at, i), named); o != nil {
			named[o.ID] = true
		}
	}
	return named
}

// positions are the six scores as the readings see them, in points of the 48-item form.
//
// Scores up to levelGap above the lowest, or up to lowPoints, are level with one another; what stands above them is the shape. So where every
// item is answered, one answer moves one score, or those that are level together, by four points at most.
//
// An item that is not answered is read as "in between", so that no answer of a short scale weighs more than any other. Missing answers make
// no shape of a profile on the bounds of flat, and while some scale is provisional the shape grows with that scale's answers, from none where
// it has no score. There one answer can move all six scores a little, so that fewer than five may stay, on a few sheets in ten thousand.
func positions(p interests.Profile) (at [6]float64) {
	scale := fullScale / float64(max(1, p.Length))
	highest, shortest := 0.0, p.Length
	for k, s := range p.Scores {
		answered := float64(s.Answered) / fullScale
		at[k] = inBetween + answered*(s.Value*scale-inBetween)
		highest, shortest = max(highest, s.Value*scale), min(shortest, s.Answered)
	}
	level := max(slices.Min(at[:])+levelGap, lowPoints)
	most := max(0, min(p.Differentiation*scale-levelGap, highest-lowPoints))
	weight := min(1, float64(shortest-1)/float64((3*p.Length+3)/4-1)) // three quarters of the items make a scale full
	for k := range at {
		at[k] = level + weight*min(max(at[k]-level, 0), most)
	}
	return at
}

// reading rounds the positions down to steps, and gives the steps above the lowest.
func reading(at [6]float64, i int) (steps [6]float64) {
	const hair = 1e-9 // so that a third of a point that is not quite one still reaches a bound
	for k := range at {
		steps[k] = math.Floor(at[k]/grain + (float64(i)+.5)/Readings + hair)
	}
	lowest := slices.Min(steps[:])
	for k := range steps {
		steps[k] -= lowest
	}
	return steps
}

// wishes knows for every reading which occupations it would name, the best first.
type wishes struct {
	shaped []*OccupationProfile       // the occupations that can be correlated
	shapes []shape                    // their shapes
	varied func() []OccupationProfile // the varied spread
	r      map[[6]float64][]float64   // correlations of the readings so far
}

func newWishes(occupations []OccupationProfile) *wishes {
	w := &wishes{varied: sync.OnceValue(func() []OccupationProfile { return spread(occupations) }), r: map[[6]float64][]float64{}}
	for i := range occupations {
		if s, ok := shapeOf(occupations[i].Values); ok {
			w.shaped = append(w.shaped, &occupations[i])
			w.shapes = append(w.shapes, s)
		}
	}
	return w
}

// next is the best occupation for a reading that is not named yet; nil when all are.
func (w *wishes) next(steps [6]float64, named map[string]bool) *OccupationProfile {
	mine, ok := shapeOf(steps)
	if !ok {
		for _, o := range w.varied() {
			if !named[o.ID] {
				return &o
			}
		}
	}
	r, best := w.correlations(steps, mine), -1
	for i, c := range w.shaped {
		if best >= 0 && (r[i] < r[best] || r[i] == r[best] && c.ID > w.shaped[best].ID) || named[c.ID] {
			continue
		}
		best = i
	}
	if best < 0 {
		return nil
	}
	return w.shaped[best]
}

func (w *wishes) correlations(steps [6]float64, mine shape) []float64 {
	r, ok := w.r[steps]
	if !ok {
		r = make([]float64, len(w.shapes))
		for i, theirs := range w.shapes {
			r[i] = mine.correlation(theirs)
		}
		w.r[steps] = r
	}
	return r
}
