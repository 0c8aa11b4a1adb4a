package sectors

import (
	"slices"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// byName is the order of the alphabet; any other order is one of the five tests.
const byName = "name"

// orders are the orders that a reader may choose.
func orders() []string { return append([]string{byName}, guide.FiveTests...) }

// verdicts in the order in which a reader who sorts by a test finds them.
var verdicts = []string{"met", "partly", "not-met", "no-data"}

// fetch gives the sectors in an order: by name, or by what is found for one test and then by name.
func fetch(w screen.Alphabet, g *guide.Guide, order string) []guide.Tested {
	all := screen.Alphabetical(w, g.SectorTests(), func(s guide.Tested) message.Text { return s.Sector.Name })
	if order != byName {
		slices.SortStableFunc(all, func(a, b guide.Tested) int { return rank(a, order) - rank(b, order) })
	}
	return all
}

// rank is where a sector stands by one test; one for which the facts have no such test comes last.
func rank(s guide.Tested, test string) int {
	for _, t := range s.Tests {
		if t.Test == test {
			return slices.Index(verdicts, t.Verdict)
		}
	}
	return len(verdicts)
}
