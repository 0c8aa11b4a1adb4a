// Package interests is the interest inventory: items and answers in, a profile of six scales out. It knows neither people nor
// occupations and imports nothing of the product.
//
// The six scales and the hexagon are Holland's; the items are the brief public-domain RIASEC markers of Armstrong, Allison and Rounds
// (2008), Journal of Vocational Behavior 73, 287-299. A profile is a way to explore, never a test: it holds no percentiles, no norms and
// no statement of ability.
package interests

import "strings"

// Scale is one of the six interest scales, written as its letter.
type Scale string

// The six scales: realistic, investigative, artistic, social, enterprising, conventional.
const (
	R Scale = "R"
	I Scale = "I"
	A Scale = "A"
	S Scale = "S"
	E Scale = "E"
	C Scale = "C"
)

// Scales holds the six scales in hexagon order: neighbours in the list are neighbours on the hexagon, and C is next to R. Every array of
// six in this package is in this order.
var Scales = [6]Scale{R, I, A, S, E, C}

// Index is the scale's place in Scales, 0 to 5, or -1 when it is none of the six.
func (s Scale) Index() int {
	if len(s) != 1 {
		return -1
	}
	return strings.IndexByte("RIASEC", s[0])
}

// Distance is how far two scales lie apart on the hexagon: 0 the same, 1 adjacent, 2 alternate, 3 opposite; -1 when either is no scale.
// Source: Holland's hexagon in the order R-I-A-S-E-C.
func Distance(a, b Scale) int {
	i, j := a.Index(), b.Index()
	if i < 0 || j < 0 {
		return -1
	}
	steps := (i - j + 6) % 6
	return min(steps, 6-steps)
}
