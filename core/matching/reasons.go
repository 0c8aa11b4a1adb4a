package matching

import (
	"cmp"
	"hash/fnv"
	"slices"

	"llwybr/core/interests"
)

// How many of the learner's answers an idea shows.
const (
	MaxReasons = 2
	MaxCounter = 1
)

const (
	likes     = 4 // answers from here up speak for an idea
	dislikes  = 2 // answers from 1 to here are to be weighed up
	weighHigh = 2 // counter-reasons come from an occupation's two highest scales
)

// Reason is one real answer of the learner.
type Reason struct {
	Item   string          // the item's id
	Scale  interests.Scale // its scale, one on which the occupation stands high
	Answer int             // 4 or 5 in a reason, 1 or 2 in a counter-reason
}

// Explain gives the ideas with their reasons and counter-reasons, leaving the list given as it is. An idea's reasons depend on its occupation
// and on the answers alone, never on the other ideas, so they read the same wherever the idea is shown.
//
// A scale counts as high in an occupation when it is one of its three highest and above the mean of its six. Reasons are items answered 4 or
// 5 on a high scale: the best answer first, then a scale not named yet, then the occupation's higher value, then the order of the items. The
// counter-reason is an item answered 1 or 2 on one of the two highest of these scales: the lowest answer first, then the same. Within a scale
// the order of the items starts at a place given by the occupation's id, so that occupations of one shape quote different answers. There is
// none where there is no such answer, and none for an id that the occupations do not have.
func Explain(list []Idea, items []interests.Item, sheet interests.Sheet, occupations []OccupationProfile) []Idea {
	explained := slices.Clone(list)
	places := make(map[string]int, len(list))
	for i, idea := range list {
		places[idea.ID] = i
	}
	given := answered(items, sheet)
	liked := where(given, func(a answer) bool { return a.Answer >= likes })
	disliked := where(given, func(a answer) bool { return a.Answer <= dislikes })
	for _, o := range occupations {
		if i, ok := places[o.ID]; ok {
			high := o.high()
			explained[i].Reasons = choose(o, on(high, liked), MaxReasons, highestFirst)
			explained[i].Counter = choose(o, on(high[:min(weighHigh, len(high))], disliked), MaxCounter, lowestFirst)
		}
	}
	return explained
}

// answer is an answered item and its place within its scale.
type answer struct {
	Reason
	place, of int
}

// answered gives the items answered 1 to 5, in the order of the items.
func answered(items []interests.Item, sheet interests.Sheet) []answer {
	size := map[interests.Scale]int{}
	list := make([]answer, 0, len(items))
	for _, item := range items {
		if given := sheet[item.ID]; given > 0 && item.Scale.Index() >= 0 {
			list = append(list, answer{Reason: Reason{Item: item.ID, Scale: item.Scale, Answer: given}, place: size[item.Scale]})
		}
		size[item.Scale]++
	}
	for i := range list {
		list[i].of = size[list[i].Scale]
	}
	return list
}

func highestFirst(a, b answer) int { return cmp.Compare(b.Answer, a.Answer) }
func lowestFirst(a, b answer) int  { return cmp.Compare(a.Answer, b.Answer) }

// on gives the answers on these scales.
func on(scales []interests.Scale, given []answer) []answer {
	return where(given, func(a answer) bool { return slices.Contains(scales, a.Scale) })
}

func where(given []answer, suits func(answer) bool) []answer {
	list := make([]answer, 0, len(given))
	for _, a := range given {
		if suits(a) {
			list = append(list, a)
		}
	}
	return list
}

// choose takes up to n answers, the strongest first; Explain documents the order.
func choose(o OccupationProfile, from []answer, n int, strongest func(a, b answer) int) (chosen []Reason) {
	start := startFor(o.ID)
	named := map[interests.Scale]int{}
	for len(chosen) < n && len(from) > 0 {
		best := slices.MinFunc(from, func(a, b answer) int {
			return cmp.Or(
				strongest(a, b),
				cmp.Compare(named[a.Scale], named[b.Scale]),
				cmp.Compare(o.value(b.Scale), o.value(a.Scale)),
				cmp.Compare(a.Scale.Index(), b.Scale.Index()),
				cmp.Compare(a.turn(start), b.turn(start)),
			)
		})
		chosen = append(chosen, best.Reason)
		named[best.Scale]++
		from = slices.DeleteFunc(from, func(a answer) bool { return a.Item == best.Item })
	}
	return chosen
}

// turn is the item's place in its scale when the order starts elsewhere and goes round.
func (a answer) turn(start uint32) uint32 {
	of := uint32(a.of)
	return (uint32(a.place) + of - start%of) % of
}

// startFor spreads ids evenly over starting places.
func startFor(id string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // never fails
	return h.Sum32()
}
