package guide

import (
	"math"

	"llwybr/core/catalogue"
	"llwybr/core/learner"
)

// Miles is how far a learner's home is from a provider in a straight line, to the mile, and to five miles from twenty on: most providers stand at
// their town and not at their door. ok is false when it is not known.
func (g *Guide) Miles(rec learner.Record, provider string) (miles int, ok bool) {
	km, ok := g.Catalogue.Distance(rec.Home, provider)
	if !ok {
		return 0, false
	}
	exact := km / catalogue.Mile
	if exact >= 20 {
		return 5 * int(math.Round(exact/5)), true
	}
	return int(math.Round(exact)), true
}
