package options

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// mostBaskets is how many baskets can be kept beside the one in use.
const mostBaskets = 3

// basketField is where the record keeps a basket, by its place from 1.
func basketField(place int) string { return "preferences." + basketName(place) }

func basketName(place int) string { return "basket-" + strconv.Itoa(place) }

// keptBasket is a basket that the learner keeps under a name of their own, with the grades that they expect in it.
type keptBasket struct {
	place   int
	Name    string                        `json:"name"`
	Choices []string                      `json:"choices"`
	Grades  map[string]learner.Attainment `json:"grades,omitempty"`
}

// keptBaskets are the baskets of a record, by their places. What is no basket is left out.
func keptBaskets(rec learner.Record) []keptBasket {
	var all []keptBasket
	for place := 1; place <= mostBaskets; place++ {
		k := keptBasket{place: place}
		if json.Unmarshal(rec.Preferences[basketName(place)], &k) == nil && len(k.Choices) > 0 {
			all = append(all, k)
		}
	}
	return all
}

// freePlace is the first place that keeps no basket; 0 = all are taken.
func freePlace(rec learner.Record) int {
	kept := keptBaskets(rec)
	for place := 1; place <= mostBaskets; place++ {
		if !slices.ContainsFunc(kept, func(k keptBasket) bool { return k.place == place }) {
			return place
		}
	}
	return 0
}

// basketOf is the basket in use, to be kept.
func basketOf(rec learner.Record, name string) keptBasket {
	k := keptBasket{Name: name, Choices: slices.Clone(rec.Choices), Grades: map[string]learner.Attainment{}}
	for _, r := range rec.Results {
		if slices.Contains(rec.Choices, r.Qualification) {
			k.Grades[r.Qualification] = learner.Attainment{Grade: r.Grade, Status: r.Status}
		}
	}
	return k
}

// in is the record with a kept basket in the place of the one in use: a grade that was expected in what is dropped goes with it, and the grades of the
// kept basket come back where there is none now.
func (k keptBasket) in(rec learner.Record) learner.Record {
	then := rec
	then.Choices, then.Results = slices.Clone(k.Choices), nil
	slices.Sort(then.Choices)
	for _, r := range rec.Results {
		if r.Status == "achieved" || !slices.Contains(rec.Choices, r.Qualification) || slices.Contains(k.Choices, r.Qualification) {
			then.Results = append(then.Results, r)
		}
	}
	for _, id := range then.Choices {
		if a, graded := k.Grades[id]; graded && !hasResult(then, id) {
			then.Results = append(then.Results, learner.Result{Qualification: id, Grade: a.Grade, Status: a.Status})
		}
	}
	slices.SortFunc(then.Results, func(a, b learner.Result) int { return strings.Compare(a.Qualification, b.Qualification) })
	return then
}

func hasResult(rec learner.Record, id string) bool {
	return slices.ContainsFunc(rec.Results, func(r learner.Result) bool { return r.Qualification == id })
}

// edits are the changes that make the basket and the grades of one record those of another.
func edits(from, to learner.Record) []learner.Edit {
	var all []learner.Edit
	for _, id := range missing(from.Choices, to.Choices) {
		all = append(all, learner.Edit{Field: "choices." + id, Value: false})
	}
	for _, id := range missing(to.Choices, from.Choices) {
		all = append(all, learner.Edit{Field: "choices." + id, Value: true})
	}
	for _, r := range from.Results {
		if !hasResult(to, r.Qualification) {
			all = append(all, learner.Edit{Field: "results." + r.Qualification})
		}
	}
	for _, r := range to.Results {
		if !slices.Contains(from.Results, r) {
			all = append(all, learner.Edit{Field: "results." + r.Qualification, Value: learner.Attainment{Grade: r.Grade, Status: r.Status}})
		}
	}
	return all
}

// missing are those of some ids that are not among others.
func missing(ids, among []string) []string {
	var out []string
	for _, id := range ids {
		if !slices.Contains(among, id) {
			out = append(out, id)
		}
	}
	return out
}

// beside is two baskets side by side. There is no sum and no winner.
type beside struct {
	left, right []string // choices that the other has not
	both        int
	doors       []differing
	cards       []cardPair
}

// differing is a door that stands otherwise in the two baskets.
type differing struct {
	guide.Door // as it stands in the left one
	right      guide.DoorState
}

// cardPair is one part of the entitlement in both.
type cardPair struct {
	component   string
	left, right guide.Report
	at          int
}

// setBeside compares what two records choose and what that keeps open.
func setBeside(w screen.Alphabet, g *guide.Guide, left, right learner.Record, today message.Day) (beside, error) {
	b := beside{left: missing(left.Choices, right.Choices), right: missing(right.Choices, left.Choices)}
	b.both = len(left.Choices) - len(b.left)
	there := map[string]guide.DoorState{}
	for _, d := range g.Doors(right, today) {
		there[d.ID] = d.State
	}
	for _, d := range g.Doors(left, today) {
		if state, known := there[d.ID]; known && state != d.State {
			b.doors = append(b.doors, differing{d, state})
		}
	}
	b.doors = screen.Alphabetical(w, b.doors, func(d differing) message.Text { return d.Name })
	reports, err := g.Beside(guide.Wales1416, left, right)
	if err != nil || !reports[0].Applies {
		return b, err
	}
	for i, card := range reports[0].Cards {
		b.cards = append(b.cards, cardPair{card.Component, reports[0], reports[1], i})
	}
	return b, nil
}
