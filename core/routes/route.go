package routes

import (
	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/requirement"
)

// Families are the ids of the four route families, in the neutral order of the alphabet of their ids.
var Families = []string{"academic", "apprenticeship", "college", "work"}

// Route is one way to an occupation.
type Route struct {
	ID            string // route-<goal>-<family>-<n>
	Goal          string // occupation id
	Family        string
	Steps         []Step
	Years         *float64 // sum of the steps; nil when one of them is not known
	Earns         bool     // paid while learning
	NeedsEmployer bool
	Own           bool // the link to the occupation is our own reading: no step says more than need to know
	Link          catalogue.Provenance
	LinkID        string // the id of the link to the occupation; "" where there is no row

	key string // what the route is: the row that leads to the goal, and how it is come to
}

// Step is one station of a route.
type Step struct {
	ID          string // the id of its catalogue row
	Kind        string // course | apprenticeship | station | job
	Level       int    // CQFW level, 0 = entry; -1 = none
	Name        message.Text
	Area        string // area or sector of study, or ""
	Requirement requirement.Result
	Text        message.Message // the requirement as it is said, with whose rule it is
	Sources     []string
	Providers   []string     // provider ids
	Years       float64      // 0 = not known
	Way         string       // the id of the way that leads here from the step before, or ""
	Note        message.Text // the condition of that way, or empty
	Provenance  catalogue.Provenance
	AskAgain    bool // proposed, old or not confirmed: the provider must be asked whether it runs
}

// Answer is all that the data says about an occupation.
type Answer struct {
	Goal   string
	Routes []Route
	Gaps   []string // families without a way in the data: "not known; ask …"
}
