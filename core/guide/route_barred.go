package guide

import (
	"llwybr/core/learner"
	"llwybr/core/routes"
)

// NotReached are the ids of the providers that a learner said they cannot get to.
func NotReached(rec learner.Record) []string { return routes.ReachOf(rec).Providers }
