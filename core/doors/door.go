package doors

import (
	"llwybr/core/catalogue"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/requirement"
)

// State is how a step stands to what a learner has chosen and recorded so far.
type State string

// The states. Harder is always shown as "harder from here, ask". Closed is for a sourced bar: wrong cohort, age, a full slot.
const (
	Open     State = "open"
	Ajar     State = "ajar"
	Harder   State = "harder"
	Closed   State = "closed"
	NotKnown State = "not-known"
)

// Door is one step that can come next for a learner: after Year 11, or after where they stand now.
type Door struct {
	ID          string // of the step's row in the catalogue: step-…, course-… or appr-…
	Kind        string // subject | station | course | apprenticeship
	Family      string // academic | apprenticeship | college | work
	Area        string // area of study or apprenticeship sector, or ""
	Level       int    // CQFW level, 0 = entry; -1 = none
	Name        message.Text
	State       State
	Was         State             // before the changes that were asked about; State where there were none
	Rule        *requirement.Node // nil where nothing was found
	Requirement requirement.Result
	Text        message.Message // the rule in words, with whose rule it is
	Bar         message.Message // why it is closed; ID "" where it is not
	Providers   []string        // provider ids: whom to ask
	Cheapest    []Change        // the first of the smallest sets of changes that open it wider; empty where it is as open as the learner can make it
	Provenance  catalogue.Provenance
}

// Change is one change of a record that a person can make. It is never an age, a place of birth or anything protected.
type Change struct {
	learner.Edit        // path and value: choices.<id> true or false; results.<id> a learner.Attainment that is expected
	Kind         string // add | drop | grade | resit | course
}

// Set is changes that open a step together, and not without each of them.
type Set struct {
	Changes []Change
	Then    State // how the door stands with them
	Cost    Cost

	alike alike // see Grouped
}

// Cost is what a set of changes asks of a learner, as far as the facts say.
type Cost struct {
	Years  float64 // of courses to take first
	Grades int     // how many grades higher than now, summed
	Miles  int     // straight line from home to the nearest provider of what has to be taken first; 0 = none, or not known
}

// Help is what would help with one step.
type Help struct {
	Door Door
	Sets []Set             // every minimal set of up to three changes, ranked by what the learner cares about
	Ask  []message.Message // what no change settles and has to be asked: an employer, an interview …
}
