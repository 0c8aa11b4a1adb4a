package guide

import "llwybr/core/routes"

// What an answer about routes is made of, by names of the guide's own.
type (
	Pick      = routes.Pick
	Why       = routes.Why
	PickedFor = routes.Reason
	Away      = routes.Away
	Otherwise = routes.Otherwise
)

// Preferences of a record that say where a learner can get to: a list of provider ids, and a number of miles from home in a straight line.
const (
	CannotReach   = routes.CannotReach
	FurthestMiles = routes.FurthestMiles
)
