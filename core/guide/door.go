package guide

import (
	"llwybr/core/learner"
	"llwybr/core/message"
)

// Door is one step and how it stands to what a learner has chosen and recorded, whether or not it can come next; false where the catalogue has no
// such step.
func (g *Guide) Door(rec learner.Record, today message.Day, step string) (Door, bool) {
	return g.doors().Door(rec, string(today), step)
}
